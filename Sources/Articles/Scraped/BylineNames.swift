/// Names of authors by themselves: below "By", or again where a byline named them before, and what
/// heads the box about one.
enum BylineNames {
  /// How many words a name, or two of them, may have.
  private static let limit = 6

  /// Sets aside names that bylines tell.
  static func run(_ text: inout ScrapedText) {
    let names = self.names(in: text)
    for index in text.lines.indices where isName(text.lines[index]) {
      let isKnown = names.contains(text.lines[index].key)
      if isKnown || isBelowLabel(index, in: text) { text.lines[index].setAside(.byline) }
    }
    guard !names.isEmpty else { return takeAboveDates(&text) }
    var words = LineWords()
    for index in text.lines.indices.suffix(text.lines.count / 2)
    where text.lines[index].cues.contains(.degree) && describes(index, in: text, names, &words) {
      text.lines[index].setAside(.byline)
    }
    takeAboveDates(&text)
  }

  // MARK: Above dates

  /// Names and places right above the date of an article, below a longer line: what the article is
  /// about comes again in it, who wrote it does not.
  private static func takeAboveDates(_ text: inout ScrapedText) {
    for index in text.lines.indices.prefix(25) {
      let date = text.lines[index]
      guard date.role == .aside, date.kind == .byline, date.features.contains(.hasDate) else {
        continue
      }
      var start = index
      while start > 0, index &- start < 3, isUnheard(start &- 1, in: text) { start &-= 1 }
      guard start > 0, start < index, text.lines[start &- 1].role == .body,
        text.lines[start &- 1].words >= 5
      else { continue }
      for place in start..<index { text.lines[place].setAside(.byline) }
    }
  }

  /// Whether a line has the looks of a name and none of its words comes again below.
  private static func isUnheard(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, line.words <= 4, line.topics == 0, line.mark == .none,
      line.hashes == 0, line.features.isDisjoint(with: .ends.union([.hasDigit, .isMarked])),
      areNames(text.words(index), after: 0, least: 1)
    else { return false }
    var words = LineWords()
    words.read(text.words(index))
    let own = Set(words.hashes.indices.filter { words.length($0) >= 4 }.map { words.hashes[$0] })
    for place in text.lines.indices[(index &+ 1)...].prefix(120) {
      let other = text.lines[place]
      guard other.role == .body, other.words >= 3 else { continue }
      words.read(text.words(place))
      if !own.isDisjoint(with: words.hashes) { return false }
    }
    return true
  }

  // MARK: Names

  /// Whether a line such as "About Jane Doe" heads the box below an article about who wrote it.
  static func headsBox(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.cues.contains(.about), (3...6).contains(line.words), line.topics == 0,
      index > 8, index &* 2 > text.lines.count, line.features.contains(.isTitleCase),
      line.features.isDisjoint(with: .ends), line.mark == .none,
      areNames(text.words(index), after: 1), index &+ 1 < text.lines.count,
      text.lines[index &+ 1].words >= 14
    else { return false }
    // Noise above or below the box tells it from a part of the article.
    let isNoise = { (place: Int) in
      text.lines.indices.contains(place) && text.lines[place].role == .aside
    }
    return isNoise(index &- 1) || isNoise(index &+ 2)
  }

  /// Whether the last two words of a line are a name.
  static func endsInName(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = words.split(separator: 0x20).count
    return count >= 3 && areNames(words, after: count - 2)
  }

  /// Whether "By" is followed by two words of a name, and what comes then tells more of who wrote:
  /// `Par Ada Roy avec l’Agence`, `By Ada Roy, health reporter`, `Por Ada Roy / EFE`.
  static func beginsWithName(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = words.split(separator: 0x20)
    guard (4...14).contains(parts.count) else { return false }
    let isName = parts[1...2].allSatisfy { part in
      LineShape.isUpper(part[part.startIndex], part.dropFirst().first ?? 0)
    }
    guard isName, !parts[1].contains(0x2C), let last = parts[2].last else { return false }
    let joint = parts[3]
    return last == 0x2C || joint.elementsEqual("/".utf8) || joint.elementsEqual("|".utf8)
      || joints.contains { joint.elementsEqual($0.utf8) }
  }

  /// Words that join a name to another, or to an office.
  private static let joints = [
    "and", "with", "for", "in", "und", "mit", "für", "et", "avec", "pour", "y", "con", "para",
  ]

  /// Whether a line is two names or more that commas part: `B. Rowe, Y. Marsh 1,2 and C. Hale`.
  static func areAuthors(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.count < 400, !words.contains(0x3A) else { return false }
    var names = 0
    for part in words.split(separator: 0x2C) {
      var count = 0
      for word in part.split(separator: 0x20) {
        guard let first = word.first else { continue }
        let second = word.dropFirst().first ?? 0
        // Numbers and signs lead to places and addresses.
        if ASCII.isDigit(first) || first == 0x2A || first == 0xE2 { continue }
        guard
          LineShape.isUpper(first, second)
            || ["and", "und", "et", "y"].contains(where: {
              word.elementsEqual($0.utf8)
            })
        else { return false }
        count += 1
      }
      if count == 1 || count > 7 { return false }
      if count > 1 { names += 1 }
    }
    return names >= 2
  }

  /// What a known name and a profession begin: who somebody is, below the article.
  private static func describes(
    _ index: Int,
    in text: ScrapedText,
    _ names: Set<UInt64>,
    _ words: inout LineWords
  ) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, (5...60).contains(line.words), line.mark == .none else {
      return false
    }
    words.read(text.words(index), limit: 4)
    return (2...4).contains { names.contains(LineWords.key(of: words.hashes.prefix($0))) }
  }

  /// The names in bylines, as keys of their words.
  private static func names(in text: ScrapedText) -> Set<UInt64> {
    var names: Set<UInt64> = []
    var words = LineWords()
    for line in text.lines.indices where text.lines[line].role == .aside {
      let byline = text.lines[line]
      guard byline.kind == .byline, (3...10).contains(byline.words), names.count < 1000,
        !byline.cues.isDisjoint(with: [.by, .byline])
      else { continue }
      words.read(text.words(line))
      for start in 1...3 where words.hashes.count &- start >= 2 {
        names.insert(LineWords.key(of: words.hashes[start...]))
      }
    }
    return names
  }

  private static func isName(_ line: ScrapedLine) -> Bool {
    line.role == .body && (2...limit).contains(Int(line.words)) && line.mark == .none
      && line.hashes == 0 && line.topics == 0
      && line.features.contains(.startsUpper)
      && line.features.isDisjoint(with: [
        .endsSentence, .endsQuestion, .endsColon, .endsComma, .isMarked, .hasDigit, .isListed,
        .isUnderlined,
      ])
  }

  /// Whether nothing but "by" stands right above.
  private static func isBelowLabel(_ index: Int, in text: ScrapedText) -> Bool {
    guard index > 0, areNames(text.words(index), after: 0) else { return false }
    let above = text.lines[index &- 1]
    return above.words == 1 && !above.cues.isDisjoint(with: [.by, .label])
      && !above.features.contains(.hasDate) && text.lines[index].words <= 4
  }

  /// Whether all words but the first ones begin in upper case.
  private static func areNames(
    _ words: UnsafeBufferPointer<UInt8>,
    after count: Int,
    least: Int = 2
  ) -> Bool {
    let parts = words.split(separator: 0x20).dropFirst(count)
    return parts.count >= least
      && parts.allSatisfy { part in
        part.first.map { LineShape.isUpper($0, part.dropFirst().first ?? 0) } == true
      }
  }
}
