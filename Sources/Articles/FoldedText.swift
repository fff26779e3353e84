/// Text brought down to what counts when words are compared: lower case, no accents, words parted
/// by one blank; letters of other scripts stay, in lower case.
package struct FoldedText: Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Folds `text`, which may be composed or decomposed.
  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { FoldedText($0) }
  }

  /// Folds valid UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    var isParted = false
    var offset = 0
    while offset < text.count {
      let letter = Self.letter(text[offset])
      if letter != 0 {
        append(letter, isParted: &isParted)
        offset &+= 1
      } else if text[offset] < 0x80 {
        isParted = true
        offset &+= 1
      } else {
        let (fold, length) = Self.fold(at: offset, in: text)
        fold.forEach { append($0, isParted: &isParted) }
        if fold.isParting { isParted = true }
        offset &+= length
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
    ranges.reserveCapacity(8)
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
    bytes[word].withUnsafeBufferPointer { WordCode($0).value }
  }

  /// An ASCII id made of the words: `Missed dose` becomes `missed-dose`; at most 60 bytes, whole
  /// words where possible; `fallback` where nothing is left.
  func slug(fallback: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(64)
    var start = 0
    while start < bytes.count {
      var end = start
      var count = 0
      while end < bytes.count, bytes[end] != 0x20 {
        if bytes[end] < 0x80 { count &+= 1 }
        end &+= 1
      }
      if count > 0 {
        if !slug.isEmpty, slug.count + 1 + count > 60 { break }
        if !slug.isEmpty { slug.append(0x2D) }
        for byte in bytes[start..<end] where byte < 0x80 && slug.count < 60 { slug.append(byte) }
      }
      start = end &+ 1
    }
    return slug.isEmpty ? fallback : String(decoding: slug, as: UTF8.self)
  }

  /// An ASCII letter in lower case or a digit; 0 for all other bytes.
  @inline(__always)
  static func letter(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 { return lower }
    return byte &- 0x30 < 10 ? byte : 0
  }
}
