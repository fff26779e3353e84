import SafeText

/// The words of a text as passes that look for cues see them: without case and accents, each with
/// its place.
struct CueWords {
  /// What stands between a word and the one before it.
  enum Gap {
    case none, comma
    /// What ends a sentence: what is forbidden before a colon is not forbidden after it.
    case sentence
  }

  /// One word.
  struct Word {
    /// Tells it from other words, see `code(of:)`.
    var code: UInt64
    /// UTF-8 offsets in the text.
    var start: Int
    var end: Int
    /// What stands before it.
    var gap: Gap
  }

  /// The words, in order.
  private(set) var words: [Word] = []

  /// What a word is known by, whatever its case and accents.
  static func code(of word: String) -> UInt64 {
    FoldedText(word).bytes.withUnsafeBufferPointer { WordCode($0).value }
  }

  /// Takes the words of a text in place of those it holds.
  mutating func read(_ text: ScreenText) {
    text.withUTF8 { read($0) }
  }

  /// Takes the words of valid UTF-8 in place of those it holds.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var gap = Gap.sentence
    var code = WordCode()
    var start: Int?
    var offset = 0
    while offset < bytes.count {
      let eight = EightLetters(bytes, at: offset, end: bytes.count)
      let run = eight.wordRun
      if run.count > 0 {
        if start == nil { start = offset }
        code.add(eight.lower(run), count: run.count)
        offset &+= run.count
        // Behind fewer stands no letter.
        if run.count == 8 || offset == bytes.count { continue }
      }
      let byte = bytes[offset]
      var length = 1
      var isLetter = false
      if byte >= 0x80 {
        let folded = FoldedText.fold(at: offset, in: bytes)
        length = folded.length
        isLetter = !folded.fold.isParting
        folded.fold.forEach { code.add($0) }
      }
      if isLetter {
        if start == nil { start = offset }
      } else {
        if let first = start {
          words.append(Word(code: code.value, start: first, end: offset, gap: gap))
          (gap, code, start) = (.none, WordCode(), nil)
        }
        if byte != 0x20 { Self.widen(&gap, by: byte) }
      }
      offset &+= length
    }
    if let start {
      words.append(Word(code: code.value, start: start, end: bytes.count, gap: gap))
    }
  }

  private static func widen(_ gap: inout Gap, by byte: UInt8) {
    if endsSentence(byte) {
      gap = .sentence
    } else if byte == 0x2C, gap != .sentence {
      gap = .comma
    }
  }

  /// Whether a sign between words ends what a sentence says: `.`, `!`, `?`, `:`, `;`.
  static func endsSentence(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A || byte == 0x3B
  }

  /// The index of the first word that begins at `offset` or behind it.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
