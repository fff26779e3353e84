import SafeText

/// Tells without folding it that a text has no match: none of its words begins as one must.
///
/// It may be wrong in one way only: to let a text pass that has no match.
struct Beginnings: Sendable, Equatable {
  /// First letters, and pairs of first letters, that matches begin with, as bits.
  private var firsts = ByteSet()
  /// First letters behind which anything may follow, or nothing.
  private var alone = ByteSet()
  private var pairs = [UInt64](repeating: 0, count: 64)
  private(set) var hasDigits = false
  /// Whether a match may begin anyhow.
  private(set) var isOpen = false

  /// Adds a folded word.
  mutating func add(_ word: [UInt8]) {
    guard let first = word.first, first < 0x80 else {
      isOpen = true
      return
    }
    if first &- 0x30 < 10 { hasDigits = true }
    firsts.insert(first)
    guard word.count > 1 else {
      alone.insert(first)
      return
    }
    let pair = Self.pair(word[0], word[1])
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 6 ^ Int(second)) & 4_095
  }

  /// Whether a match may begin with these first bytes of a folded word; `second` is nil for a word
  /// of one byte.
  func mayBegin(_ first: UInt8, _ second: UInt8?) -> Bool {
    if isOpen || alone.contains(first) { return true }
    guard let second else { return false }
    let pair = Self.pair(first, second)
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }

  /// Whether any word of the text begins as a match does.
  func stand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if isOpen { return true }
    var isInWord = false
    for index in text.indices {
      let byte = text[index]
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        if !isInWord, begins(letter, in: text, at: index) { return true }
        isInWord = true
      } else if byte < 0x80 {
        if hasDigits, byte &- 0x30 < 10 { return true }
        isInWord = false
      } else if byte == 0xC2 || byte == 0xE2 {
        // Punctuation, and signs that fold to letters.
        if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xB5 { return true }
        isInWord = false
      } else if byte >= 0xC0 {
        if !isInWord { return true }
      }
    }
    return false
  }

  /// Whether a match may begin with the letter at `index`.
  func begins(
    _ first: UInt8,
    in text: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Bool {
    guard firsts.contains(first) else { return false }
    if alone.contains(first) { return true }
    guard index + 1 < text.count else { return false }
    let second = text[index + 1]
    let letter = second | 0x20
    guard letter &- 0x61 < 26 || second &- 0x30 < 10 else {
      // An accent, or what may join it to what follows.
      return second >= 0x80 || second == 0x27 || second == 0x2D
    }
    let pair = Self.pair(first, second < 0x40 ? second : letter)
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }
}

/// Bytes of ASCII, as bits.
private struct ByteSet: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ byte: UInt8) {
    guard byte < 0x80 else { return }
    if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
