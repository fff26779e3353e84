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
    // No scalar folds to more than twice its bytes; eight are put at once.
    let limit = text.count &* 2 &+ 8
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { room in
      let count = Self.fold(text, into: room)
      bytes.reserveCapacity(count)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }

  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let raw = UnsafeMutableRawBufferPointer(room)
    var count = 0
    var isParted = false
    var offset = 0
    func beginWord() {
      guard isParted else { return }
      if count > 0 {
        room[count] = 0x20
        count &+= 1
      }
      isParted = false
    }
    while offset < text.count {
      let eight = EightLetters(text, at: offset, end: text.count)
      let run = eight.wordRun
      if run.count > 0 {
        beginWord()
        raw.storeBytes(of: eight.lower(run).littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= run.count
        offset &+= run.count
      } else if text[offset] < 0x80 {
        isParted = true
        offset &+= 1
      } else {
        let (fold, length) = Self.fold(at: offset, in: text)
        fold.forEach { byte in
          beginWord()
          room[count] = byte
          count &+= 1
        }
        if fold.isParting { isParted = true }
        offset &+= length
      }
    }
    return count
  }

  /// Hands over what each word is known by, and where it ends in `bytes`.
  func forEachWord(_ body: (_ code: UInt64, _ end: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x20 { end &+= 1 }
        body(WordCode(UnsafeBufferPointer(rebasing: bytes[start..<end])).value, end)
        start = end &+ 1
      }
    }
  }

  /// What tells the words at a place from nearly all others.
  func code(of words: Range<Int>) -> UInt64 {
    bytes[words].withUnsafeBufferPointer { WordCode($0).value }
  }

  /// An ASCII id made of the words: `Missed dose` becomes `missed-dose`; at most 60 bytes, whole
  /// words where possible; `fallback` where nothing is left.
  func slug(fallback: String) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 60) { slug in
      let count = bytes.withUnsafeBufferPointer { Self.slug(of: $0, into: slug) }
      if count == 0 { return fallback }
      return String(decoding: UnsafeBufferPointer(rebasing: slug[..<count]), as: UTF8.self)
    }
  }

  /// Puts the ASCII of words into `slug` while there is room; gives how many bytes these are.
  private static func slug(
    of bytes: UnsafeBufferPointer<UInt8>,
    into slug: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var filled = 0
    var start = 0
    while start < bytes.count {
      let word = bytes[start...].prefix { $0 != 0x20 }
      start = word.endIndex &+ 1
      let count = word.count { $0 < 0x80 }
      if count == 0 { continue }
      if filled > 0 {
        if filled &+ 1 &+ count > slug.count { return filled }
        slug[filled] = 0x2D
        filled &+= 1
      }
      for byte in word where byte < 0x80 && filled < slug.count {
        slug[filled] = byte
        filled &+= 1
      }
    }
    return filled
  }
}
