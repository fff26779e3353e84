/// What speaks for a line's being a heading: how it looks, and what stands above and below it.
///
/// Ten points are one good reason.
struct HeadingEvidence {
  let text: ScrapedText
  let range: Range<Int>
  let layout: ScrapedLayout
  /// Headings by their numbers.
  let numbered: Set<Int>

  /// What a line must have to be thought of as a heading.
  func isCandidate(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, line.words > 0 else { return false }
    if line.hashes > 0 { return true }
    guard line.mark != .bullet, line.words <= 24, line.count <= 200,
      !line.features.contains(.goesOn),
      line.features.isDisjoint(with: [.isRow, .isQuoted])
    else { return false }
    if index > range.lowerBound, text.lines[index &- 1].features.contains(.goesOn) { return false }
    if isDrawn(line) { return false }
    if line.features.contains(.startsLower), line.mark == .none, !line.features.contains(.isListed)
    {
      return false
    }
    return true
  }

  /// Whether a line begins with what draws boxes: `│ Weight │ Dose │`.
  private func isDrawn(_ line: ScrapedLine) -> Bool {
    guard line.count > 3, text.bytes[line.start] == 0xE2 else { return false }
    return text.bytes[line.start &+ 1] == 0x94 || text.bytes[line.start &+ 1] == 0x95
  }

  /// The points of a candidate.
  func score(_ index: Int) -> Int {
    let line = text.lines[index]
    return marks(index, line) + shape(line) + words(index, line) + above(index, line)
      + below(index, line)
  }

  private func marks(_ index: Int, _ line: ScrapedLine) -> Int {
    let features = line.features
    var score = 0
    if line.hashes > 0 { score += 80 }
    if features.contains(.isMarked) { score += line.bullet == 1 ? 15 : 40 }
    if numbered.contains(index) {
      score += line.depth > 1 ? 45 : 35
    } else if line.mark != .none {
      score -= 40
    }
    if features.contains(.isListed) { score += 45 }
    if features.contains(.isAllCaps), line.words >= 2 || line.count >= 6 { score += 20 }
    if features.contains(.isAsked), features.contains(.endsQuestion) { score += 25 }
    if line.words >= 6, quotesSomebody(text.words(index)) { score -= 40 }
    if callsOut(index, line) { score += 35 }
    if isQuoted(index) { score -= 45 }
    return score
  }

  /// Whether a few words of a topic between a blank line and a text end in an exclamation mark.
  private func callsOut(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.words <= 5, line.topics != 0, line.blanks > 0, line.mark == .none,
      line.features.contains(.endsSentence), line.features.contains(.startsUpper),
      text.words(index).last == 0x21, let below = text.next(after: index, in: range)
    else { return false }
    return below == index &+ 1 && text.lines[below].words >= 6 && isText(text.lines[below])
  }

  /// Whether a quotation begins a line and ends within it, before who said so.
  private func quotesSomebody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 12, bytes[0] == 0xC2, bytes[1] == 0xAB else { return false }
    return bytes.indices.dropLast(6).contains { bytes[$0] == 0xC2 && bytes[$0 &+ 1] == 0xBB }
  }

  private func shape(_ line: ScrapedLine) -> Int {
    let features = line.features
    var score = 0
    if features.isDisjoint(with: .ends) { score += 20 }
    if features.contains(.endsQuestion) { score += 20 }
    if features.contains(.endsSentence) { score -= 45 }
    if features.contains(.endsComma) { score -= 40 }
    // Two or three capitals are an abbreviation.
    if features.contains(.isAllCaps), line.words == 1, line.count <= 3, line.topics == 0,
      !line.cues.contains(.questions)
    {
      score -= 30
    }
    if features.contains(.hasInnerEnd) { score -= 15 }
    if features.contains(.endsQuestion), features.contains(.hasInnerEnd),
      !features.contains(.isAsked)
    {
      score -= 20
    }
    if features.contains(.startsUpper) || line.mark != .none { score += 10 }
    if features.contains(.startsDigit), line.mark == .none { score -= 15 }
    if features.contains(.isTitleCase) { score += 10 }
    if line.words <= 8 { score += 10 }
    if line.words > 14 { score -= 15 }
    if features.contains(.isBare) { score -= 50 }
    if features.contains(.hasPhone) || features.contains(.hasAddress) { score -= 40 }
    if features.contains(.hasBars) { score -= 20 }
    if line.mark == .none, line.hashes == 0, endsInShare(line) { score -= 40 }
    return score
  }

  private func words(_ index: Int, _ line: ScrapedLine) -> Int {
    let features = line.features
    var score = 0
    if line.topics != 0 { score += 20 }
    if line.cues.contains(.questions) || line.cues.contains(.references) { score += 20 }
    if line.cues.contains(.unit), features.contains(.hasDigit), !features.contains(.endsQuestion),
      line.topics == 0 || !line.cues.contains(.asks)
    {
      score -= 25
    }
    if features.contains(.endsColon), line.cues.contains(.leadsIn), !headsSentence(index, line) {
      score -= 40
    }
    if features.contains(.isLabelled), !features.contains(.endsColon), line.mark == .none {
      score -= labelPenalty(index)
    }
    if line.cues.contains(.care), features.contains(.hasDigit) { score -= 15 }
    // "Table 1" heads a table.
    if line.cues.contains(.document), line.words <= 3, line.mark == .none { score -= 40 }
    if leadsConditions(index, line) { score += 40 }
    if leadsOn(index, line) { score -= 50 }
    // Who signs a letter.
    if line.cues.contains(.degree), line.words <= 4, line.topics == 0 { score -= 40 }
    if describes(index, line) { score -= 35 }
    // An address, an amount among others.
    if features.isSuperset(of: [.hasComma, .hasDigit]), line.topics == 0, line.mark == .none,
      features.isDisjoint(with: .ends)
    {
      score -= 20
    }
    return score
  }

  /// Words that no heading ends in.
  private static let joints = [
    "if", "you", "your", "the", "and", "or", "to", "that", "when", "who", "have", "are", "is", "si",
    "vous", "que", "qui", "avez", "wenn", "sie", "Sie", "und", "oder", "dass", "usted", "tiene",
    "y", "a", "an", "with", "of", "at", "from", "de", "du", "des", "d’une", "d’un", "avec", "chez",
    "une", "par", "bei", "unter", "von", "für", "gegen", "der", "die", "das", "dem", "den", "eine",
    "einen", "einer", "con", "en", "por", "el", "la", "los", "las", "una", "del", "al",
  ]

  /// "Tell us before you start if you" leads in the items below it, or the number to call.
  private func leadsOn(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.mark == .none, line.hashes == 0, line.words >= 3,
      line.features.isDisjoint(with: .ends), index &+ 1 < range.upperBound
    else { return false }
    let below = text.lines[index &+ 1]
    let goesOn =
      below.features.contains(.startsLower) || below.features.contains(.startsDigit)
      || below.mark == .bullet
    guard below.mark == .bullet || below.mark == .letter || below.features.contains(.hasPhone),
      goesOn
    else { return false }
    let last = text.words(index).split(separator: 0x20).last
    return last.map { word in Self.joints.contains { word.elementsEqual($0.utf8) } } == true
  }

  /// "X must not be taken," heads its conditions as items in German leaflets.
  private func leadsConditions(_ index: Int, _ line: ScrapedLine) -> Bool {
    guard line.features.contains(.endsComma), line.topics != 0, line.words <= 8,
      line.features.contains(.startsUpper), line.blanks > 0 || !layout.isSpaced,
      index &+ 1 < range.upperBound
    else { return false }
    let below = text.lines[index &+ 1]
    return below.role == .body && below.mark == .bullet && below.features.contains(.startsLower)
  }

  /// "Generic name: baclofen" is no heading where its neighbours have labels too, or where what
  /// follows the colon begins in lower case.
  private func labelPenalty(_ index: Int) -> Int {
    let content = text.words(index)
    guard let colon = content.firstIndex(of: 0x3A) else { return 0 }
    var place = colon &+ 1
    while place < content.count, ASCII.isBlank(content[place]) { place &+= 1 }
    guard place &+ 1 < content.count else { return 0 }
    var penalty = LineShape.isUpper(content[place], content[place &+ 1]) ? 5 : 20
    // So is an amount behind a label.
    if ASCII.isDigit(content[place]), text.lines[index].words <= 6 { penalty += 25 }
    // Two labels in one line are data.
    if content[place...].dropLast().contains(0x3A) { penalty += 20 }
    if text.previous(before: index, in: range).map({ text.lines[$0].role }) == .title {
      penalty += 35
    }
    for other in [index &- 1, index &+ 1] where range.contains(other) {
      if text.lines[other].features.contains(.isLabelled), text.lines[other].role == .body {
        penalty += 15
      }
    }
    return penalty
  }

  private func above(_ index: Int, _ line: ScrapedLine) -> Int {
    guard let above = text.previous(before: index, in: range) else { return 10 }
    let other = text.lines[above]
    let isDirect = line.blanks == 0 && above == index &- 1
    // What has no text stands below the title as part of it.
    if isDirect, other.role == .title, line.topics == 0, line.words <= 8,
      text.next(after: index, in: range).map({
        text.lines[$0].blanks > 0 && !isText(text.lines[$0])
      }) == true
    {
      return -30
    }
    if !isDirect { return layout.isSpaced ? 10 : 5 }
    // The first part of a section stands right below its heading.
    if numbered.contains(above) || other.hashes > 0, line.words <= 8,
      line.features.isDisjoint(with: .ends), !line.features.contains(.hasInnerEnd)
    {
      return 10
    }
    var score = 0
    if layout.isSpaced { score -= 25 }
    if other.features.contains(.endsColon), other.mark == .none { score -= 20 }
    if other.features.contains(.endsSentence) || other.mark == .bullet { score += 5 }
    if other.mark == .bullet { score += 10 }
    return score
  }

  private func below(_ index: Int, _ line: ScrapedLine) -> Int {
    guard let below = text.next(after: index, in: range) else { return -40 }
    let other = text.lines[below]
    let isDirect = other.blanks == 0 && below == index &+ 1
    var score = signsOff(index, line) ? -45 : 0
    if other.features.contains(.isAsked), line.features.contains(.isAsked),
      line.features.contains(.endsQuestion), !other.features.contains(.endsQuestion)
    {
      // An answer stands below its question.
      score += 45
    } else if isText(other) {
      score += other.words >= 14 || other.features.contains(.goesOn) ? 25 : 15
    } else if other.mark == .bullet || (other.mark == .number && !numbered.contains(below)) {
      // A long line with a colon leads in the list.
      score += features(line) ? (line.words >= 9 ? -20 : 5) : 15
    } else if isCandidate(below) {
      score += 0
    } else {
      score += 5
    }
    if isDirect, layout.isSpaced, layout.wrap == nil, line.hashes == 0, !isText(other) {
      score -= 10
    }
    if other.features.contains(.startsLower), other.mark == .none { score -= 20 }
    return score
  }

  private func features(_ line: ScrapedLine) -> Bool { line.features.contains(.endsColon) }

  /// Whether a line is running text.
  func isText(_ line: ScrapedLine) -> Bool {
    guard line.mark == .none, line.hashes == 0 else { return false }
    if line.words >= 14 || line.features.contains(.goesOn) { return true }
    if line.features.contains(.endsSentence) { return line.words >= 3 }
    return line.words >= 5
      && (line.features.contains(.endsColon) || line.features.contains(.endsComma))
  }
}
