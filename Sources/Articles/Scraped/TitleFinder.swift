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
    if let title { AboveTitle.take(title, in: &text, range) }
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

  private func title() -> Int? {
    let end = TextStart.place(in: text, range)
    let themes = Themes(of: text, range, topicWords)
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

  private func score(_ index: Int, themes: Themes) -> Int {
    shapeScore(index) + nameScore(index, themes) + placeScore(index)
  }

  /// What the looks of a line and its marks say.
  private func shapeScore(_ index: Int) -> Int {
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
    if features.contains(.endsColon) { score -= 3 }
    if features.contains(.endsSentence) { score -= 3 }
    if features.contains(.endsComma) { score -= 5 }
    if features.contains(.isQuoted) { score -= 3 }
    if isDefinition(index) || namesData(index) { score -= 4 }
    if line.words <= 2, line.topics != 0 { score -= 1 }
    if wideGaps(text.words(index)) >= 2 { score -= 6 }
    if features.contains(.hasBars) || features.contains(.hasArrows) { score -= 5 }
    if isLikeTheRest(line) { score -= 3 }
    return score
  }

  /// What a line's words say: titles name what the article is about.
  private func nameScore(_ index: Int, _ themes: Themes) -> Int {
    let line = text.lines[index]
    let count = themes.count(in: text.words(index))
    var score = min(count, 2) * 2
    // A page may be called after its medicine, which is written small.
    if line.features.contains(.startsLower) {
      if line.words > 3 || !isBelowWay(index), !beginsWithTheme(index, themes) { score -= 5 }
    }
    // Pages repeat the title, and the name of who made the leaflet.
    if line.cues.contains(.page) { score += count > 0 || line.topics != 0 ? 5 : -6 }
    if line.words == 1, count == 1, line.topics == 0 { score += 2 }
    if line.cues.contains(.kindOfText), count == 0 || line.words <= 2 { score -= 6 }
    if count == 0 {
      if line.words <= 6, line.cues.contains(.press) { score -= 4 }
      if line.features.contains(.hasInnerEnd), TitleEvidence.listing(line) == 0 { score -= 3 }
      if index == range.lowerBound, isAboveMenu(index) { score -= 3 }
    } else if !line.cues.contains(.section) {
      if themes.namesMain(text.words(index)) { score += 1 }
      // Pages give a title room of its own.
      if isSetOff(index) { score += 1 }
    }
    return score
  }

  /// Whether blank lines part a line from those above and below.
  private func isSetOff(_ index: Int) -> Bool {
    text.lines[index].blanks > 0 && index &+ 1 < range.upperBound
      && text.lines[index &+ 1].blanks > 0
  }

  /// How many gaps of two blanks and more, or tabs, part words: cells of a menu.
  private func wideGaps(_ words: UnsafeBufferPointer<UInt8>) -> Int {
    words.indices.dropLast(2).count {
      (words[$0] == 0x20 && words[$0 &+ 1] == 0x20 && words[$0 &+ 2] != 0x20)
        || words[$0] == 0x09
    }
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
  private func placeScore(_ index: Int) -> Int {
    let line = text.lines[index]
    var score = 0
    if index &+ 1 < range.upperBound, text.lines[index &+ 1].role == .aside {
      if [.byline, .caption, .contents].contains(text.lines[index &+ 1].kind) { score += 2 }
    }
    if (index &+ 1..<min(index &+ 4, range.upperBound)).contains(where: { isDefinition($0) }) {
      score += 2
    }
    let same = range.prefix(12).filter {
      text.lines[$0].key == line.key && text.lines[$0].role == .body
    }
    let isFirst = same.count > 1 && same.first == index
    if isFirst, line.key != 0, !line.features.contains(.hasBars) { score += 4 }
    if isBelowWay(index) { score += 2 }
    // Threads tell who asks above the title.
    if index > range.lowerBound, text.lines[index &- 1].role == .aside,
      text.lines[index &- 1].kind == .byline, line.features.contains(.isMarked)
    {
      score += 2
    }
    if beginsAsPages(index) { score -= 8 }
    return score
  }

  /// Whether the way to the page stands right above.
  private func isBelowWay(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let above = text.lines[index &- 1]
    return above.role == .aside && above.features.contains(.hasArrows)
  }

  /// Whether two heads of pages begin as a line does up to its dash, and go on in other words: the
  /// name of a series.
  private func beginsAsPages(_ index: Int) -> Bool {
    let content = text.content(index)
    let ends = content.indices.dropLast(3).prefix(100)
    guard let end = ends.first(where: { Self.parts(content, at: $0) }), end >= 8 else {
      return false
    }
    let key = text.lines[index].key
    let others = range.prefix(2000).filter {
      let other = text.lines[$0]
      return other.role == .aside && other.cues.contains(.page) && other.key != key
        && text.content($0).starts(with: content[..<end])
    }
    return others.count >= 2
  }

  /// Whether ` – `, ` · `, ` | ` or ` - ` stands at a place.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard bytes[place] == 0x20 else { return false }
    switch bytes[place &+ 1] {
    case 0x2D, 0x7C: return bytes[place &+ 2] == 0x20
    case 0xC2: return bytes[place &+ 2] == 0xB7
    case 0xE2: return bytes[place &+ 2] == 0x80 && (0x93...0x94).contains(bytes[place &+ 3])
    default: return false
    }
  }

  /// `Label: text` among others of its kind, or with a sentence behind it.
  private func isDefinition(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.features.contains(.isLabelled) else { return false }
    if isLabelled(index &- 1, beside: index) { return true }
    // One label below is no list of them: "Words: A. Writer".
    return isLabelled(index &+ 1, beside: index)
      && (line.words < 6 || isLabelled(index &+ 2, beside: index))
  }

  /// Whether a line of the same paragraph has a label.
  private func isLabelled(_ place: Int, beside index: Int) -> Bool {
    guard range.contains(place) else { return false }
    let other = text.lines[place]
    return other.features.contains(.isLabelled) && other.role == .body
      && (place > index ? other.blanks : text.lines[index].blanks) == 0
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

  /// Whether the first word is what the article is about.
  private func beginsWithTheme(_ index: Int, _ themes: Themes) -> Bool {
    let words = text.words(index)
    let end = words.firstIndex(of: 0x20) ?? words.count
    return themes.count(in: UnsafeBufferPointer(rebasing: words[..<end])) == 1
  }
}
