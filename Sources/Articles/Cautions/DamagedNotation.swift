import SafeText

/// Finds signs and figures that were damaged on the way from a page to a text: markup that stayed,
/// subscripts and superscripts that came apart, letters read in the wrong encoding.
///
/// It looks for little, and for what cannot be anything else: a warning above sound text teaches
/// people to overlook warnings.
struct DamagedNotation {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var hasOpenTag = false

  /// Looks at the bytes of a text from their beginning on.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether damage begins at an offset; all that stand before it were asked for.
  mutating func isDamaged(at offset: Int) -> Bool { damage(at: offset) != nil }

  /// UTF-8 offsets of the first damage in a text, with the words around it; nil where there is
  /// none.
  static func range(in text: ScreenText) -> Range<Int>? {
    text.withUTF8 { bytes in
      var look = DamagedNotation(bytes)
      var offset = 0
      while offset < bytes.count {
        // Most bytes are small letters and blanks, which are never damaged.
        let byte = bytes[offset]
        if byte == 0x20 || byte &- 0x61 < 26 {
          offset &+= 1
          continue
        }
        if let length = look.damage(at: offset) {
          return look.widened(offset..<min(offset + length, bytes.count))
        }
        offset &+= 1
      }
      return nil
    }
  }

  /// How many bytes of damage begin at an offset; nil for none.
  private mutating func damage(at offset: Int) -> Int? {
    switch bytes[offset] {
    case 0x3C:
      hasOpenTag = true
      return nil
    case 0x3E: return !hasOpenTag && isQuote(before: offset) ? 1 : nil
    case 0x26: return entity(at: offset)
    case 0x30...0x39: return brokenNumber(at: offset)
    case 0x3F: return isLostSign(at: offset) ? 2 : nil
    case 0xC3: return mojibake(at: offset)
    case 0xEF: return isLostLetter(at: offset) ? 3 : nil
    default: return nil
    }
  }

  private func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0x20
  }

  private func has(_ text: StaticString, endingAt end: Int) -> Bool {
    let start = end - text.utf8CodeUnitCount
    guard start >= 0, end <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  // MARK: Markup

  /// The end of a tag whose beginning is gone: `max “> C max`.
  private func isQuote(before offset: Int) -> Bool {
    byte(offset - 1) == 0x22 || has("\u{201C}", endingAt: offset)
      || has("\u{201D}", endingAt: offset)
  }

  /// Signs that stand near figures, still written as in a page: `&lt;`, `&#176;`.
  private static let entities: Set<String> = [
    "lt", "gt", "le", "ge", "micro", "mu", "plusmn", "times", "frac12", "frac14", "frac34", "deg",
    "minus", "asymp", "sup2", "sup3", "middot", "alpha", "beta", "gamma",
  ]

  private func entity(at offset: Int) -> Int? {
    var end = offset + 1
    while end < bytes.count, end - offset < 10,
      Self.isAlphanumeric(bytes[end]) || (bytes[end] == 0x23 && end == offset + 1)
    {
      end += 1
    }
    guard byte(end) == 0x3B, end > offset + 1 else { return nil }
    let name = bytes[(offset + 1)..<end]
    let isNumber = name.first == 0x23 && name.count > 1
    guard isNumber || Self.entities.contains(String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    return end + 1 - offset
  }

  // MARK: Figures

  private func brokenNumber(at offset: Int) -> Int? {
    // Whatever comes apart leaves a blank before its number, or is a code such as `G12`.
    guard byte(offset - 1) == 0x20 || (0x41...0x5A).contains(byte(offset - 1)) else { return nil }
    var end = offset
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
    let isWhole = !Self.isAlphanumeric(byte(end))
    if isHalfLife(at: offset) { return 3 }
    // `kg/m 2`, `1.73 m 2`, `10 9/L`
    if isWhole, end - offset == 1, has("/m ", endingAt: offset) || has("73 m ", endingAt: offset) {
      return 1
    }
    if isWhole, end - offset <= 2, has("x 10 ", endingAt: offset) || has("× 10 ", endingAt: offset)
    {
      return end - offset
    }
    if isBrokenCode(at: offset, end) { return end + 3 - offset }
    return formula(at: offset, end)
  }

  /// `T 1/2 – 2.5-4 hours`: a label that was a sign with a subscript, run into its figure.
  private func isHalfLife(at offset: Int) -> Bool {
    guard has("1/2", endingAt: offset + 3), byte(offset - 1) == 0x20 else { return false }
    let isDash = byte(offset + 4) == 0x2D || has("–", endingAt: offset + 7)
    return byte(offset - 2) | 0x20 == 0x74 && !Self.isAlphanumeric(byte(offset - 3))
      && byte(offset + 3) == 0x20 && isDash
  }

  /// A code at the beginning that lost its superscript or was cut: `G12. 2 Motor neuron disease`.
  private func isBrokenCode(at offset: Int, _ end: Int) -> Bool {
    guard offset <= 2, end - offset == 2, (0x41...0x5A).contains(byte(offset - 1)),
      offset == 1 || byte(0) == 0x28, byte(end) == 0x2E, byte(end + 1) == 0x20,
      ASCII.isDigit(byte(end + 2)), byte(end + 3) == 0x20
    else { return false }
    return (0x41...0x5A).contains(byte(end + 4))
  }

  private static let elements: Set<String> = [
    "H", "B", "C", "N", "O", "F", "P", "S", "I", "Na", "Mg", "Si", "Cl", "K", "Ca", "Fe", "Br",
    "Li", "Zn",
  ]

  /// A formula that came apart, `C 10 H 12 ClNO 2`: two symbols, each with its number.
  private func formula(at offset: Int, _ end: Int) -> Int? {
    guard end - offset <= 3, byte(end) == 0x20, let first = symbolStart(before: offset) else {
      return nil
    }
    var next = end + 1
    while next < bytes.count, ASCII.isLetter(bytes[next]) { next += 1 }
    guard byte(next) == 0x20, ASCII.isDigit(byte(next + 1)), isFormula((end + 1)..<next),
      isFormula(first..<(offset - 1))
    else { return nil }
    return next + 2 - offset
  }

  private func symbolStart(before offset: Int) -> Int? {
    guard byte(offset - 1) == 0x20 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 10, ASCII.isLetter(bytes[start - 1]) { start -= 1 }
    return start < offset - 1 && !ASCII.isDigit(byte(start - 1)) ? start : nil
  }

  /// Whether letters are symbols of elements, one behind the other.
  private func isFormula(_ range: Range<Int>) -> Bool {
    // All symbols begin in upper case, and few words do.
    guard (1...8).contains(range.count), (0x41...0x5A).contains(byte(range.lowerBound)) else {
      return false
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isLong = offset + 1 < range.upperBound && bytes[offset + 1] >= 0x61
      let symbol = bytes[offset..<(offset + (isLong ? 2 : 1))]
      guard Self.elements.contains(String(decoding: symbol, as: UTF8.self)) else { return false }
      offset += symbol.count
    }
    return true
  }

  // MARK: Letters

  /// `5 ?g`, where a µ was.
  private func isLostSign(at offset: Int) -> Bool {
    let isUnit = byte(offset + 1) == 0x67 || byte(offset + 1) == 0x6C
    let digit = byte(offset - 1) == 0x20 ? byte(offset - 2) : byte(offset - 1)
    return isUnit && ASCII.isDigit(digit) && !Self.isAlphanumeric(byte(offset + 2))
  }

  /// A sign that could not be read beside a figure: `5 \u{FFFD}g`; in a word it speaks for itself.
  private func isLostLetter(at offset: Int) -> Bool {
    guard byte(offset + 1) == 0xBF, byte(offset + 2) == 0xBD else { return false }
    let before = byte(offset - 1) == 0x20 ? byte(offset - 2) : byte(offset - 1)
    let after = byte(offset + 3) == 0x20 ? byte(offset + 4) : byte(offset + 3)
    return ASCII.isDigit(before) || ASCII.isDigit(after)
  }

  /// UTF-8 read as something older: `Ã©`, `Âµ`, `â€™`.
  private func mojibake(at offset: Int) -> Int? {
    switch (byte(offset + 1), byte(offset + 2), byte(offset + 3)) {
    case (0x83, 0xC2, _), (0x82, 0xC2, 0xA1...0xBF), (0x8E, 0xC2, 0xA1...0xBF),
      (0x83, 0xEF, 0xBF), (0x82, 0xEF, 0xBF):
      return 4
    case (0xA2, 0xE2, 0x82): return byte(offset + 4) == 0xAC ? 5 : nil
    default: return nil
    }
  }

  /// A stretch with some words on both sides.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var start = max(0, range.lowerBound - 24)
    var end = min(bytes.count, range.upperBound + 24)
    while start > 0, start < range.lowerBound, bytes[start - 1] != 0x20 { start += 1 }
    while end < bytes.count, end > range.upperBound, bytes[end] != 0x20 { end -= 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
