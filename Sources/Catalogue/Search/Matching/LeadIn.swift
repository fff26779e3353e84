/// How a paragraph ends that leads in what follows it.
enum LeadIn {
  case colon
  /// A dash, with which also a paragraph may break off: it leads in lists only.
  case dash

  /// Where a block stands among its neighbours.
  enum Place: Equatable {
    case elsewhere
    /// Directly behind what leads in.
    case behind(LeadIn)
    /// Directly behind a list, which something may have led in.
    case behindList(isNumbered: Bool)

    /// Whether what leads in here goes on with a block; `isNumbered` is nil where that is no list.
    func reaches(_ tag: Int, isNumbered: Bool?) -> Bool {
      if tag == BlockCoding.Tag.caution { return true }
      if tag == BlockCoding.Tag.note { return false }
      return switch self {
      case .elsewhere: false
      case .behind(.colon): true
      case .behind(.dash): isNumbered != nil
      // One list may stand there as two.
      case .behindList(let before): isNumbered == before
      }
    }
  }

  /// What may stand behind the sign: blanks, quotes and brackets that end, marks of footnotes.
  private static let skipped = Set(" \u{A0}\u{202F}\"'’”“»›)]*_†‡¹²³⁰⁴⁵⁶⁷⁸⁹".unicodeScalars)

  /// Figures of a footnote behind a colon are no more than so many.
  private static let footnoteDigits = 2

  /// How a text ends, in UTF-8; nil where it leads nothing in.
  init?(endOf text: ArraySlice<UInt8>) {
    // Nearly every paragraph ends with a full stop or a letter.
    guard let last = text.last, last != UInt8(ascii: "."), (last | 0x20) &- 0x61 >= 26 else {
      return nil
    }
    var rest = Array(String(decoding: text.suffix(24), as: UTF8.self).unicodeScalars)
    while let last = rest.last, Self.skipped.contains(last) { rest.removeLast() }
    let digits = rest.reversed().prefix { Self.isDigit($0) }.count
    rest.removeLast(digits)
    let isBracketed = digits > 0 && (rest.last == "[" || rest.last == "(")
    if isBracketed { rest.removeLast() }
    while isBracketed || digits == 0, let last = rest.last, Self.skipped.contains(last) {
      rest.removeLast()
    }
    switch rest.popLast() {
    case ":":
      // “At 8:00” ends with a time.
      let isFigure = digits > 0 && !isBracketed && rest.last.map(Self.isDigit) == true
      guard !isFigure, digits <= Self.footnoteDigits else { return nil }
      self = .colon
    case "-", "–", "—":
      guard digits == 0 else { return nil }
      self = .dash
    default: return nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
