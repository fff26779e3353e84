/// Finds an article's title among the lines above its text, and sets aside what stands above it.
struct TitleFinder {
  private let text: ScrapedText
  private let range: Range<Int>
  private let topicWords: CodeTable<Void>

  /// Marks the title of the article in `range`, if it has one.
  static func run(
    _ text: inout ScrapedText,
    in range: Range<Int>,
    topicWords: CodeTable<Void>
  ) {
    let title = title(of: text, range, topicWords)
    if let title { apply(title, to: &text, range) }
    // What stands again on each page and is no title.
    for index in range.prefix(12) where text.lines[index].role == .body {
      if text.lines[index].cues.contains(.page) { text.lines[index].setAside(.navigation) }
    }
  }

  private static func title(
    of text: ScrapedText,
    _ range: Range<Int>,
    _ topicWords: CodeTable<Void>
  ) -> Int? {
    TitleFinder(text: text, range: range, topicWords: topicWords).title()
  }

  /// The first line that is text: what stands above it may be a title.
  private var bodyStart: Int {
    var count = 0
    // What stands above the way to the page is the site's.
    let way = range.prefix(15).last {
      let line = text.lines[$0]
      return line.role == .aside && line.kind == .navigation && line.features.contains(.hasArrows)
    }
    for index in range where text.lines[index].role == .body && index > way ?? -1 {
      let line = text.lines[index]
      let isText =
        line.words >= 26 || (line.words >= 18 && !line.features.isDisjoint(with: .ends))
        || (line.words >= 7 && line.features.contains(.endsSentence))
        || (line.features.contains(.goesOn) && line.words >= 7)
      if isText { return index }
      count += 1
      if count > 80 { return index }
    }
    return range.upperBound
  }

  private func title() -> Int? {
    let end = bodyStart
    let themes = themeWords()
    var best: (index: Int, score: Int)?
    let candidates = range.prefix(while: { $0 < end }).filter { isCandidate($0) }
    for (order, index) in candidates.enumerated() {
      var score = self.score(index, themes: themes)
      if order + 1 == candidates.count { score += 1 }
      if score >= best?.score ?? Int.min { best = (index, score) }
    }
    if let best, best.score >= 3 { return best.index }
    // The first line of all needs less, unless it begins a section.
    guard let first = candidates.first, !isDefinition(first),
      score(first, themes: themes) >= (end > first + 1 ? 1 : 0)
    else { return nil }
    return first
  }

  private func isCandidate(_ index: Int) -> Bool {
    let line = text.lines[index]
    return line.role == .body && line.words <= 30 && line.mark != .bullet && line.count <= 240
      && !line.features.contains(.isBare)
  }

  private func score(_ index: Int, themes: CodeTable<Void>) -> Int {
    let line = text.lines[index]
    let features = line.features
    var score = TitleEvidence.listing(line)
    if line.hashes == 1 { score += 6 }
    if features.contains(.isMarked) { score += 2 }
    if (4...16).contains(line.words) { score += 3 } else if line.words >= 2 { score += 1 }
    if line.words > 20 { score -= 3 }
    if line.hashes > 1 || line.mark == .number || line.mark == .roman { score -= 5 }
    if line.hashes == 2, isOnlySecond(index) { score += 11 }
    if features.contains(.isAllCaps) { score += 1 }
    if line.cues.contains(.section) { score -= 4 }
    if features.contains(.startsLower) { score -= 5 }
    if features.contains(.endsColon) { score -= 3 }
    if features.contains(.endsSentence) { score -= 3 }
    if features.contains(.endsComma) { score -= 5 }
    if features.contains(.isQuoted) { score -= 3 }
    if isDefinition(index) || namesData(index) { score -= 4 }
    if line.words <= 2, line.topics != 0 { score -= 1 }
    let count = themeCount(index, themes)
    score += min(count, 2) * 2
    // Pages repeat the title, and the name of who made the leaflet.
    if line.cues.contains(.page) { score += count > 0 || line.topics != 0 ? 5 : -6 }
    if features.contains(.hasInnerEnd), TitleEvidence.listing(line) == 0, count == 0 { score -= 3 }
    if index == range.lowerBound, count == 0, isAboveMenu(index) { score -= 3 }
    // A page may be called after its medicine and nothing else.
    if line.words == 1, count == 1, line.topics == 0 { score += 2 }
    if features.contains(.hasBars) || features.contains(.hasArrows) { score -= 5 }
    if index &+ 1 < range.upperBound, text.lines[index &+ 1].role == .aside {
      if [.byline, .caption, .contents].contains(text.lines[index &+ 1].kind) { score += 2 }
    }
    if (index &+ 1..<min(index &+ 4, range.upperBound)).contains(where: { isDefinition($0) }) {
      score += 2
    }
    if isLikeTheRest(line) { score -= 3 }
    score += placeScore(index, line)
    return score
  }

  /// Whether menus and offers begin right below: a site's name stands there.
  private func isAboveMenu(_ index: Int) -> Bool {
    guard index &+ 1 < range.upperBound else { return false }
    let below = text.lines[index &+ 1]
    return below.role == .aside && [.navigation, .advert].contains(below.kind)
  }

  /// Whether a heading of the second rank is the only one, and what stands above it in the first
  /// rank heads a menu: the site's name.
  private func isOnlySecond(_ index: Int) -> Bool {
    let others = range.prefix(2000).filter {
      let line = text.lines[$0]
      return $0 != index && line.role == .body && (line.hashes == 1 || line.hashes == 2)
    }
    guard others.count == 1, let name = others.first, name < index,
      text.lines[name].hashes == 1, name &+ 1 < range.upperBound
    else { return false }
    let below = text.lines[name &+ 1]
    return below.role == .aside && below.kind == .navigation
  }

  /// What a line's place says: a title stands again above a box, or right below the way there.
  private func placeScore(_ index: Int, _ line: ScrapedLine) -> Int {
    var score = 0
    let same = range.prefix(12).filter {
      text.lines[$0].key == line.key && text.lines[$0].role == .body
    }
    let isFirst = same.count > 1 && same.first == index
    if isFirst, line.key != 0, !line.features.contains(.hasBars) { score += 4 }
    if index > range.lowerBound, text.lines[index &- 1].role == .aside,
      text.lines[index &- 1].features.contains(.hasArrows)
    {
      score += 2
    }
    return score
  }

  /// `Label: text` among others of its kind, or with a sentence behind it.
  private func isDefinition(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.features.contains(.isLabelled) else { return false }
    let next = index &+ 1 < range.upperBound ? text.lines[index &+ 1] : nil
    let above = index > range.lowerBound ? text.lines[index &- 1] : nil
    for other in [next, above] {
      if let other, other.features.contains(.isLabelled), other.role == .body,
        (other.number > line.number ? other.blanks : line.blanks) == 0
      {
        return true
      }
    }
    return false
  }

  /// Whether a label that only topics are named with stands before a colon: "Brand names: X".
  private func namesData(_ index: Int) -> Bool {
    guard text.lines[index].features.contains(.isLabelled) else { return false }
    let content = text.words(index)
    guard let colon = content.prefix(60).firstIndex(of: 0x3A) else { return false }
    var words = LineWords()
    words.read(UnsafeBufferPointer(rebasing: content[..<colon]))
    return words.hashes.count >= 2 && words.hashes.allSatisfy { topicWords.contains($0) }
  }

  /// Whether the line bears the same marks as headings further down.
  private func isLikeTheRest(_ line: ScrapedLine) -> Bool {
    guard line.hashes > 0 || line.features.contains(.isMarked) else { return false }
    let count = range.prefix(2000).filter {
      let other = text.lines[$0]
      return other.role == .body && other.hashes == line.hashes
        && other.features.contains(.isMarked) == line.features.contains(.isMarked)
    }.count
    return count >= 3
  }

  // MARK: What the article is about

  /// The long words that come again and again in the article's beginning, and are no topic's.
  private func themeWords() -> CodeTable<Void> {
    var counts = CodeTable<Int>(capacity: 256)
    var words = LineWords()
    for index in range.prefix(160) where text.lines[index].role == .body {
      words.read(text.words(index))
      for (place, word) in words.hashes.enumerated() where words.length(place) >= 7 {
        counts.change(word, from: 0) { $0 += 1 }
      }
    }
    let function = LineReading.functionWords
    let least = range.count < 40 ? 2 : 3
    var themes = CodeTable<Void>()
    for (word, count) in counts.values where count >= least {
      if !function.contains(word), !topicWords.contains(word) { themes.set(word, ()) }
    }
    return themes
  }

  /// How many themes a line names.
  private func themeCount(_ index: Int, _ themes: CodeTable<Void>) -> Int {
    var words = LineWords()
    words.read(text.words(index))
    let hashes = words.hashes
    return hashes.indices.count { place in
      themes.contains(hashes[place]) && !hashes[..<place].contains(hashes[place])
    }
  }

  // MARK: What stands above

  private static func apply(_ title: Int, to text: inout ScrapedText, _ range: Range<Int>) {
    text.lines[title].role = .title
    let key = text.lines[title].key
    var isAboveText = true
    for index in range.prefix(while: { $0 < title &+ 12 }) {
      let line = text.lines[index]
      if index > title, line.role == .body, line.words >= 14 { isAboveText = false }
      if line.role == .body, index < title {
        let isCaption = line.features.contains(.startsLower) && index &+ 1 == title
        let isAdvert = line.features.contains(.hasPhone) && !line.cues.contains(.care)
        text.lines[index].setAside(isCaption ? .caption : isAdvert ? .advert : .navigation)
        // What parts a menu is part of it.
        if index > range.lowerBound, text.lines[index &- 1].role == .aside,
          text.lines[index &- 1].features.contains(.isRule)
        {
          text.lines[index &- 1].kind = .navigation
        }
      } else if line.role == .body, line.key == key {
        // "1. Name of the medicine" has it as its text.
        if text.lines[index &- 1].mark != .number { text.lines[index].setAside(.navigation) }
      } else if line.role == .aside, line.kind == .navigation, index > title, isAboveText,
        !line.cues.isDisjoint(with: [.share, .network])
      {
        // Between title and text, it counts who shared it.
        text.lines[index].setAside(.byline)
      }
    }
  }
}
