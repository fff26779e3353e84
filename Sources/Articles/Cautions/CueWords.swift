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

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// What a word is known by, whatever its case and accents.
  static func code(of word: String) -> UInt64 {
    FoldedText(word).bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  /// Takes the words of a text in place of those it holds.
  mutating func read(_ text: ScreenText) {
    words.removeAll(keepingCapacity: true)
    text.withBytes { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let folded = FoldedText.letters
    var gap = Gap.sentence
    var code = Self.seed
    var start: Int?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let letter = folded[Int(byte)]
      var length = 1
      var isLetter = letter != 0
      if isLetter {
        code = (code ^ UInt64(letter)) &* Self.prime
      } else if byte >= 0x80 {
        let (scalar, count) = Self.scalar(at: offset, in: bytes)
        length = count
        let part = FoldedText.fold(scalar)
        isLetter = part != nil
        for folded in part ?? [] { code = (code ^ UInt64(folded)) &* Self.prime }
      }
      if isLetter {
        if start == nil { start = offset }
      } else {
        if let first = start {
          words.append(Word(code: code, start: first, end: offset, gap: gap))
          (gap, code, start) = (.none, Self.seed, nil)
        }
        if byte != 0x20 { Self.widen(&gap, by: byte) }
      }
      offset &+= length
    }
    if let start { words.append(Word(code: code, start: start, end: bytes.count, gap: gap)) }
  }

  private static func widen(_ gap: inout Gap, by byte: UInt8) {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: gap = .sentence
    case 0x2C: if gap != .sentence { gap = .comma }
    default: break
    }
  }

  /// The scalar that begins at an offset, and its length; the bytes are valid UTF-8.
  private static func scalar(
    at offset: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length where offset &+ next < bytes.count {
      value = value << 6 | UInt32(bytes[offset &+ next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
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

/// What single words mean to a pass, looked up by their code.
struct CueTable<Meaning: Sendable>: Sendable {
  private let nothing: Meaning
  private var meanings: [UInt64: Meaning] = [:]
  /// Most words of a text mean nothing here, which one look tells.
  private var filter = [Bool](repeating: false, count: 1 << 13)

  /// Makes a table in which words mean `nothing`.
  init(nothing: Meaning) { self.nothing = nothing }

  /// Changes what words mean, which are parted by blanks.
  mutating func add(_ words: String, _ change: (inout Meaning) -> Void) {
    let empty = nothing
    for word in words.split(separator: " ") {
      let code = CueWords.code(of: String(word))
      change(&meanings[code, default: empty])
      filter[Int(truncatingIfNeeded: code & 0x1FFF)] = true
    }
  }

  /// Whether a word may mean anything here; most do not, which this tells without a search.
  func mayMean(_ code: UInt64) -> Bool { filter[Int(truncatingIfNeeded: code & 0x1FFF)] }

  /// What a word means.
  subscript(code: UInt64) -> Meaning {
    guard mayMean(code) else { return nothing }
    return meanings[code] ?? nothing
  }
}
