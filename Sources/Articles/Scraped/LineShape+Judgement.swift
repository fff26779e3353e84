extension LineShape {
  mutating func readStart() {
    var index = 0
    // Quotes, brackets and Spanish question marks stand before the first letter.
    while index < min(bytes.count, 12), !ASCII.isLetter(bytes[index]), !ASCII.isDigit(bytes[index]),
      !(bytes[index] >= 0xC3 && bytes[index] < 0xE2)
    {
      index &+= 1
    }
    let first = byte(index)
    if ASCII.isDigit(first) {
      features.insert(.startsDigit)
    } else if Self.isUpper(first, byte(index &+ 1)) {
      features.insert(.startsUpper)
    } else if Self.isLower(first, byte(index &+ 1)) {
      features.insert(.startsLower)
    }
    if bytes.count > 4, byte(1) == 0x3A, ASCII.isBlank(byte(2)),
      [0x51, 0x46, 0x50, 0x41, 0x52].contains(first)
    {
      features.insert(.isAsked)
    }
  }

  mutating func readEnd(_ whole: UnsafeBufferPointer<UInt8>?) {
    if whole?.last == 0x3A { features.insert(.endsColon) }
    var end = endBeforeCitations
    let least = end &- 6
    while end > 0, end > least {
      let last = bytes[end &- 1]
      switch last {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: end &-= 1
      case 0x2E, 0x21:
        features.insert(.endsSentence)
        return
      case 0x3F:
        features.insert(.endsQuestion)
        return
      case 0x3A:
        features.insert(.endsColon)
        return
      case 0x2C, 0x3B:
        features.insert(.endsComma)
        return
      case 0xA6 where end >= 3 && bytes[end &- 2] == 0x80:
        features.insert(.endsSentence)
        return
      case 0x9D where end >= 3 && bytes[end &- 2] == 0x80: end &-= 3
      case 0xBB where end >= 2 && bytes[end &- 2] == 0xC2: end &-= 2
      default: return
      }
    }
  }

  /// Where a line ends but for the numbers of sources: `[2]`, `[3][4]`.
  private var endBeforeCitations: Int {
    var end = bytes.count
    while end > 3, end > bytes.count &- 24, bytes[end &- 1] == 0x5D {
      var open = end &- 2
      while open > 0, end &- open < 16, bytes[open] != 0x5B { open &-= 1 }
      guard open > 0, bytes[open] == 0x5B, ASCII.isDigit(bytes[end &- 2]),
        ASCII.isDigit(bytes[open &+ 1])
      else { break }
      end = open
    }
    return end
  }

  mutating func judge(_ line: ScrapedLine) {
    if upper &+ lower == 0, digits == 0 { features.insert(.isRule) }
    if digits > 0 { features.insert(.hasDigit) }
    if bars > 0 { features.insert(.hasBars) }
    if commas >= 3 { features.insert(.listsMuch) }
    if upper >= 3, lower &* 8 <= upper { features.insert(.isAllCaps) }
    if longWords >= 2, upperWords &* 5 >= longWords &* 4 { features.insert(.isTitleCase) }
    if words <= 3, digits > 0, digits >= upper &+ lower { features.insert(.isBare) }
    judgeRow(line)
    judgeCode()
  }

  /// Columns: `| a | b |`, or dots that lead the eye.
  mutating func judgeRow(_ line: ScrapedLine) {
    guard bytes.count < 600, line.mark == .none else { return }
    if hasDots || (byte(0) == 0x7C && bytes.last == 0x7C) { features.insert(.isRow) }
  }

  /// Whether a bracket opens before the first blank, as behind a function's name.
  private var isCalled: Bool {
    for value in bytes.prefix(80) {
      if value == 0x28 { return true }
      if value == 0x20 { return false }
    }
    return false
  }

  /// Markup, scripts, styles, data: brackets, tags, words without blanks.
  mutating func judgeCode() {
    guard let first = bytes.first, bytes.count < 4000 else { return }
    let last = bytes[bytes.count &- 1]
    var isCode = false
    switch first {
    case 0x3C:  // <
      isCode = last == 0x3E && (byte(1) == 0x2F || byte(1) == 0x21 || ASCII.isLetter(byte(1)))
    case 0x7B: isCode = byte(1) == 0x22 || byte(1) == 0x7B || last == 0x7D  // {
    case 0x7D: isCode = bytes.count <= 4 || last == 0x3B
    case 0x5B:  // [
      isCode =
        byte(1) == 0x2F || (last == 0x5D && bytes.contains(0x3D))
        || byte(1) == 0x7B || byte(1) == 0x5B
    case 0x21: isCode = byte(1) == 0x5B  // an image in Markdown
    case 0x40, 0x2E, 0x23: isCode = last == 0x7B || last == 0x7D  // a style sheet
    default: isCode = last == 0x7B && bytes.count > 1
    }
    // A word that no language has: keys, hashes, encoded pictures.
    if words <= 1, bytes.count >= 50, digits > 4, !bytes.contains(0x20) { isCode = true }
    // Items of lists end in `);` as well; calls have no words before.
    let isCall = byte(bytes.count &- 2) == 0x29 && isCalled
    if last == 0x3B, isCall || byte(bytes.count &- 2) == 0x7D { isCode = true }
    if isCode { features.insert(.isCode) }
  }

  /// Whether a small letter stands behind the colon: the title of another page has a capital there.
  static func goesOnInSmall(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = content.firstIndex(of: 0x3A), colon &+ 2 < content.count else { return false }
    return (0x61...0x7A).contains(content[colon &+ 2])
  }
}
