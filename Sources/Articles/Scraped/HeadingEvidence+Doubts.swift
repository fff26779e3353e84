/// What looks like a heading and is none: a point of a list, a caption, who ends a letter.
extension HeadingEvidence {
  /// Whether a percentage in brackets ends a line: `Dry mouth (49%)` is one of a list.
  func endsInShare(_ line: ScrapedLine) -> Bool {
    guard line.features.contains(.hasDigit), line.hasBracket, line.count > 6,
      !line.cues.contains(.frequency)
    else { return false }
    let end = line.start &+ Int(line.count)
    guard text.bytes[end &- 1] == 0x29, text.bytes[end &- 2] == 0x25 else { return false }
    var place = end &- 3
    while place > line.start,
      ASCII.isDigit(text.bytes[place]) || text.bytes[place] == 0x2E
        || text.bytes[place] == 0x2C
    {
      place &-= 1
    }
    return place < end &- 3 && text.bytes[place] == 0x28
  }

  /// Whether a line with a topic and a colon stands above a sentence of its own, as a leaflet's
  /// questions do ("If you take more than you should:"): what is led in goes on, or is a list.
  func headsSentence(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.topics != 0, line.cues.contains(.condition), line.mark == .none, line.words <= 14,
      line.features.isDisjoint(with: [.hasInnerEnd, .hasComma]), index &+ 1 < range.upperBound
    else { return false }
    let below = text.lines[index &+ 1]
    return below.role == .body && below.mark == .none && below.words >= 6
      && below.features.isSuperset(of: [.startsUpper, .endsSentence]) && below.blanks <= line.blanks
  }

  /// Whether a line is a quotation as a whole, below the line that says whose.
  func isQuoted(_ index: Int) -> Bool {
    let words = text.words(index)
    guard index > 0, words.count > 6, words[0] == 0xC2 || words[0] == 0xE2,
      words.last == (words[0] == 0xC2 ? 0xBB : 0x9C) || words.last == 0x9D
    else { return false }
    let above = text.lines[index &- 1]
    return above.role == .aside && [.byline, .comment].contains(above.kind)
  }

  /// Whether a line without a topic adds to what it names behind a comma, as captions do:
  /// `The ward, painted last year`; a heading goes on with "and".
  func describes(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.words >= 5, line.topics == 0, line.mark == .none, line.hashes == 0,
      line.features.contains(.hasComma), !line.cues.contains(.asks),
      line.features.isDisjoint(with: LineFeatures.ends.union([.isMarked, .isListed, .isAllCaps])),
      !line.features.contains(.isUnderlined)
    else { return false }
    let words = text.words(index)
    // What somebody said may be a heading whatever it holds.
    guard let first = words.first, first < 0x80 ? first != 0x22 : first == 0xC3,
      let comma = words.firstIndex(of: 0x2C), comma &+ 2 < words.count
    else { return false }
    let next = words[(comma &+ 2)...].prefix { $0 != 0x20 }
    return !Self.additions.contains { next.elementsEqual($0.utf8) }
  }

  /// Words that go on behind a comma in headings.
  private static let additions = [
    "and", "or", "but", "not", "what", "how", "who", "why", "und", "oder", "aber", "die", "der",
    "das", "was", "wie", "nicht", "et", "ou", "mais", "pas", "ce", "comment", "y", "o", "pero",
    "no", "qué", "cómo", "que",
  ]

  /// Whether a few words without a topic have no text below but what sites put below an article, as
  /// who ends a letter has.
  func signsOff(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.words <= 4, line.topics == 0, line.mark == .none, line.hashes == 0,
      line.features.isDisjoint(with: [
        .isMarked, .isListed, .isUnderlined, .isAllCaps, .endsQuestion,
      ]),
      index &+ 1 < text.lines.count
    else { return false }
    let next = text.lines[index &+ 1]
    return next.role == .aside
      && [.navigation, .byline, .contactForm, .copyright].contains(next.kind)
  }
}
