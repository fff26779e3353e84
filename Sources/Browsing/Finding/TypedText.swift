package import SafeText

/// What is typed to find something in a page or a list: any stretch of text.
///
/// Accents do not count. Case does not count either, unless a capital letter is typed.
package struct TypedText: Sendable, Equatable {
  /// Whether a capital letter makes case count.
  package let isExact: Bool
  private let needle: [UInt8]

  /// Looks for `typed`.
  package init(_ typed: String) {
    isExact = typed.contains { $0.isUppercase }
    needle = FoldedShape(ScreenText(typed), keepsCase: isExact).bytes
  }

  /// Whether nothing is looked for.
  package var isEmpty: Bool { needle.isEmpty }

  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package func ranges(in text: ScreenText) -> [Range<Int>] {
    guard let first = needle.first else { return [] }
    let shape = FoldedShape(text, keepsCase: isExact)
    let bytes = shape.bytes
    var found: [Range<Int>] = []
    var start = 0
    while start + needle.count <= bytes.count {
      guard bytes[start] == first, bytes[start..<start + needle.count].elementsEqual(needle) else {
        start += 1
        continue
      }
      let range = shape.range(of: start..<start + needle.count)
      start += needle.count
      if let last = found.last, range.lowerBound < last.upperBound { continue }
      found.append(range)
    }
    return found
  }
}

/// A text without its accents and, where asked, in lower case, with the way back to the text.
private struct FoldedShape {
  private(set) var bytes: [UInt8] = []
  /// For each byte, what of the text it stands for; empty where bytes and text agree.
  private var origins: [Range<Int>] = []

  init(_ text: ScreenText, keepsCase: Bool) {
    let isASCII = text.withBytes { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
    if isASCII {
      bytes = text.withBytes { bytes in bytes.map { keepsCase ? $0 : Self.lowered($0) } }
      return
    }
    text.forEachCluster { cluster in
      let range = cluster.range
      for byte in Self.folded(cluster, of: text) {
        bytes.append(keepsCase ? byte : Self.lowered(byte))
        origins.append(range)
      }
    }
  }

  /// The part of the text that a stretch of the bytes stands for.
  func range(of stretch: Range<Int>) -> Range<Int> {
    guard !origins.isEmpty, let first = stretch.first, let last = stretch.last else {
      return stretch
    }
    return origins[first].lowerBound..<origins[last].upperBound
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// The likeness of a character in ASCII, or else the character without its marks.
  private static func folded(_ cluster: TextCluster, of text: ScreenText) -> [UInt8] {
    if let byte = UInt8(exactly: cluster.base.value), byte < 0x80 { return [byte] }
    let likeness = text.slice(cluster.range).inASCII().string
    if likeness != "?" { return Array(likeness.utf8) }
    return Array(cluster.base.properties.lowercaseMapping.utf8)
  }
}
