import SafeText

/// Tells without folding it that a text has no match: none of its words begins as one must.
///
/// It may be wrong in one way only: to let a text pass that has no match.
struct Beginnings: Sendable, Equatable {
  /// First letters, and pairs of first letters, that matches begin with, as bits.
  private var firsts = [UInt64](repeating: 0, count: 4)
  private var pairs = [UInt64](repeating: 0, count: 64)
  private var hasDigits = false
  /// Whether a match may begin anyhow.
  private var isOpen = false

  /// Adds a folded word.
  mutating func add(_ word: [UInt8]) {
    guard word.count > 1, word[0] < 0x80 else {
      isOpen = true
      return
    }
    if word[0] &- 0x30 < 10 { hasDigits = true }
    firsts[Int(word[0] >> 6)] |= 1 << UInt64(word[0] & 63)
    let pair = Self.pair(word[0], word[1])
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 6 ^ Int(second)) & 4_095
  }

  private func begins(with first: UInt8) -> Bool {
    firsts[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1
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
  private func begins(
    _ first: UInt8,
    in text: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Bool {
    guard begins(with: first), index + 1 < text.count else { return false }
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
