extension FoldedText {
  /// What a scalar beyond ASCII folds to.
  ///
  /// In four bytes and no array: every word with an accent needs one.
  struct Fold {
    private var bytes: UInt32 = 0
    private var count: UInt8 = 0
    /// Whether it stands between words.
    let isParting: Bool

    /// Nothing, which parts words or vanishes within one.
    init(isParting: Bool) { self.isParting = isParting }

    /// Letters, four bytes of UTF-8 at most.
    init(_ letters: [UInt8]) {
      isParting = false
      for letter in letters.prefix(4) {
        bytes |= UInt32(letter) << (UInt32(count) &* 8)
        count &+= 1
      }
    }

    /// Hands over its bytes.
    @inline(__always)
    func forEach(_ body: (UInt8) -> Void) {
      var rest = bytes
      for _ in 0..<count {
        body(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// What the scalar that begins at a place folds to, and its length; UTF-8 that was cut off parts
  /// words.
  static func fold(
    at place: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (fold: Fold, length: Int) {
    let lead = bytes[place]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, place &+ length <= bytes.count else { return (parting, length) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length { value = value << 6 | UInt32(bytes[place &+ next]) & 0x3F }
    if value &- 0x80 < knownCount { return (known[Int(value &- 0x80)], length) }
    return (Unicode.Scalar(value).map(foldHigher) ?? parting, length)
  }

  private static func foldHigher(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: Fold(isParting: false)
    // Dashes, quotes, and the sign for what could not be read are in every text.
    case 0x2000...0x205F, 0xFFFD: parting
    default: lookUp(scalar)
    }
  }

  private static var parting: Fold { Fold(isParting: true) }
  private static var knownCount: UInt32 { 0x530 - 0x80 }

  /// U+0080 to U+052F, Latin, Greek and Cyrillic: what is looked up takes long.
  private static let known: [Fold] = (0..<knownCount).map { place in
    let value = 0x80 + place
    guard let scalar = Unicode.Scalar(value) else { return parting }
    switch value {
    case 0xC0...0x17F:
      let index = Int(value) - 0xC0
      guard latin.indices.contains(index), !latin[index].isEmpty else { return parting }
      return Fold(latin[index])
    // Combining accents and the soft hyphen.
    case 0x300...0x36F, 0xAD: return Fold(isParting: false)
    default: return lookUp(scalar)
    }
  }

  private static func lookUp(_ scalar: Unicode.Scalar) -> Fold {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return parting }
    return Fold([UInt8](properties.lowercaseMapping.utf8))
  }

  /// U+00C0 to U+017F; `_` is no letter.
  private static let latin: [[UInt8]] = """
    a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
    i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n \
    o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u \
    w w y y y z z z z z z s
    """.utf8.split(separator: 0x20).map { $0.elementsEqual("_".utf8) ? [] : [UInt8]($0) }
}
