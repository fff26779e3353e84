extension WordScan {
  /// Reads words of ASCII letters while none is open, with what parts them, and returns where
  /// something else begins: a number, a scalar beyond ASCII, a word that one of these, an
  /// apostrophe or a hyphen stands at, a very long one.
  mutating func plainWords(at first: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = first
    while offset < text.count {
      let end = min(text.count, offset &+ Self.plainLimit)
      offset = plainWords(at: offset, upTo: end, in: text)
      if offset < end { break }
    }
    return offset
  }

  /// So many bytes are read with one look for room, and words of so many letters.
  private static let plainLimit = 1 << 12
  private static let plainLetters = 64

  /// Goes on at `end` or in the word that ends behind it.
  private mutating func plainWords(
    at first: Int,
    upTo end: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // Each word takes its letters and a blank, and a byte parts two at least.
    bytes.reserve(end &- first &+ Self.plainLetters &+ 10)
    reserveWords((end &- first) / 2 &+ 1)
    let base = bytes.count
    let start = bytes.start + base
    var (count, words, offset) = (0, wordCount, first)
    while offset < end {
      let length = Self.putLetters(at: offset, of: text, to: start + count)
      if length == 0 {
        guard Self.isParting(text[offset]) else { break }
        offset &+= 1
        continue
      }
      let behind = offset &+ length
      if behind < text.count {
        let byte = text[behind]
        // What stands at an apostrophe or a hyphen has to be looked at as a whole.
        guard Self.isParting(byte), byte != 0x27, byte != 0x2D else { break }
      }
      let folded = base &+ count..<base &+ count &+ length
      (wordStart + words).initialize(to: Word(folded: folded, source: offset..<behind))
      words &+= 1
      start[count &+ length] = 0x20
      count &+= length &+ 1
      offset = behind &+ 1
    }
    bytes.skip(count)
    wordCount = words
    return min(offset, text.count)
  }

  /// Writes the letters that stand at a place, up to those of a long word, and says how many they
  /// are; up to eight bytes more are written behind them.
  @inline(__always)
  private static func putLetters(
    at offset: Int,
    of text: UnsafeBufferPointer<UInt8>,
    to start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var length = 0
    var letters = 8
    while letters == 8, length <= plainLetters {
      let eight = EightBytes(text, at: offset &+ length)
      eight.store(at: start + length)
      letters = eight.letterCount
      length &+= letters
    }
    return length
  }

  /// Whether a byte is neither a letter or digit of ASCII nor part of a scalar beyond it.
  @inline(__always)
  private static func isParting(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte &- 0x30 >= 10 && (byte | 0x20) &- 0x61 >= 26
  }
}
