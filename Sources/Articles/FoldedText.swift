/// Text brought down to what counts when words are compared: lower case, no accents, words parted
/// by one blank; letters of other scripts stay, in lower case.
package struct FoldedText: Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Folds `text`, which may be composed or decomposed.
  package init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    var isParted = false
    for scalar in text.unicodeScalars {
      // Nearly all of it is ASCII, which needs no table.
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
          append(ASCII.isLetter(byte) ? byte | 0x20 : byte, isParted: &isParted)
        } else {
          isParted = true
        }
      } else if let part = Self.fold(scalar) {
        for byte in part { append(byte, isParted: &isParted) }
      } else {
        isParted = true
      }
    }
  }

  private mutating func append(_ byte: UInt8, isParted: inout Bool) {
    if isParted, !bytes.isEmpty { bytes.append(0x20) }
    isParted = false
    bytes.append(byte)
  }

  /// The places of the words in `bytes`, in order.
  var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x20 {
      ranges.append(start..<place)
      start = place &+ 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// What tells the word at a place from nearly all others.
  func code(of word: Range<Int>) -> UInt64 {
    bytes[word].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The words, in order.
  var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  /// An ASCII id made of the words: `Missed dose` becomes `missed-dose`; at most 60 bytes, whole
  /// words where possible; `fallback` where nothing is left.
  func slug(fallback: String) -> String {
    var slug: [UInt8] = []
    for word in words {
      let ascii = word.filter { $0 < 0x80 }
      guard !ascii.isEmpty else { continue }
      if !slug.isEmpty, slug.count + 1 + ascii.count > 60 { break }
      if !slug.isEmpty { slug.append(0x2D) }
      slug += ascii.prefix(60)
    }
    return slug.isEmpty ? fallback : String(decoding: slug, as: UTF8.self)
  }

  /// ASCII letters in lower case and digits, by byte; 0 for all else.
  static let letters: [UInt8] = (0..<256).map { value in
    let byte = UInt8(truncatingIfNeeded: value)
    if ASCII.isDigit(byte) { return byte }
    return ASCII.isLetter(byte) ? byte | 0x20 : 0
  }

  /// What a scalar beyond ASCII folds to: nil for what parts words, empty for what vanishes.
  static func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = Int(scalar.value)
    if known.indices.contains(value - 0x80) { return known[value - 0x80] }
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: return []
    // Dashes, quotes, and the sign for what could not be read are in every text.
    case 0x2000...0x205F, 0xFFFD: return nil
    default: return lookUp(scalar)
    }
  }

  /// U+0080 to U+052F, Latin, Greek and Cyrillic: what is looked up takes long.
  private static let known: [[UInt8]?] = (0x80...0x52F).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
    switch value {
    case 0xC0...0x17F:
      let index = value - 0xC0
      guard latin.indices.contains(index), !latin[index].isEmpty else { return nil }
      return latin[index]
    // Combining accents and the soft hyphen.
    case 0x300...0x36F, 0xAD: return []
    default: return lookUp(scalar)
    }
  }

  private static func lookUp(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    return [UInt8](properties.lowercaseMapping.utf8)
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
