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

  /// What a scalar beyond ASCII folds to: nil for what parts words, empty for what vanishes.
  static func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    switch value {
    case 0xC0...0x17F:
      let index = Int(value) - 0xC0
      guard latin.indices.contains(index) else { return nil }
      return latin[index].isEmpty ? nil : latin[index]
    // Combining accents, soft hyphen, and the invisible joiners.
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return []
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { return nil }
      return [UInt8](properties.lowercaseMapping.utf8)
    }
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
