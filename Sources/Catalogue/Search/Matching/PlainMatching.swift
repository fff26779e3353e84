import SafeText

extension SearchMatcher {
  /// All matches in `text`, in no order, in place of those in `found`; `look` says which of its
  /// words may be one, where that is known, and `words` are those of the text, asked for only where
  /// they are needed.
  func find(
    in text: UnsafeBufferPointer<UInt8>,
    _ found: inout [Match],
    among look: WordHeads.Look? = nil,
    words: () -> FoldedWords
  ) {
    found.removeAll(keepingCapacity: true)
    guard !isEmpty else { return }
    let isPlain = look.map { !$0.isFolded && findPlain(in: text, at: $0.places, &found) }
    guard !(isPlain ?? findPlain(in: text, &found)) else { return }
    found.removeAll(keepingCapacity: true)
    forEachMatch(in: words()) { found.append($0) }
  }

  /// Finds the matches where all words that may be one stand by themselves, so that the text need
  /// not be folded; false where it must be.
  private func findPlain(in text: UnsafeBufferPointer<UInt8>, _ found: inout [Match]) -> Bool {
    beginnings.forEachPlainWord(in: text) { addPlain($0, at: $1, isWhole: $2, to: &found) }
  }

  /// The same where the words that may be one begin at `places`.
  private func findPlain(
    in text: UnsafeBufferPointer<UInt8>,
    at places: [Int],
    _ found: inout [Match]
  ) -> Bool {
    var letters = PlainLetters()
    for start in places {
      guard let end = letters.read(text, from: start) else { return false }
      let isWhole = Beginnings.isPlain(start..<end, in: text)
      guard letters.lend({ addPlain($0, at: start..<end, isWhole: isWhole, to: &found) }) else {
        return false
      }
    }
    return true
  }

  /// Adds what a folded word of a text matches; false where only folding the text knows.
  private func addPlain(
    _ word: UnsafeBufferPointer<UInt8>,
    at range: Range<Int>,
    isWhole: Bool,
    to found: inout [Match]
  ) -> Bool {
    guard isWhole else { return !mayBegin(with: word) }
    // What follows the first word of a phrase must be folded to be compared.
    guard !phraseStarts.contains(word) else { return false }
    forEach(word) { found.append(match($0, at: range)) }
    return true
  }
}

extension Beginnings {
  /// Hands over the words of a text that may begin a match, folded, as long as `body` wants more,
  /// and whether each stands by itself, between blanks or other signs; else only its letters up to
  /// an apostrophe, a hyphen or a digit, since what those make of a word, only folding the text
  /// knows.
  ///
  /// - Returns: whether that was all of them.
  func forEachPlainWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool
  ) -> Bool {
    guard !isOpen else { return false }
    var letters = PlainLetters()
    var offset = 0
    // Whether what stands before `offset` does nothing but part words.
    var isParted = true
    while offset < text.count {
      let (byte, start) = (text[offset], offset)
      if byte < 0x80, (byte | 0x20) &- 0x61 >= 26 {
        if hasDigits, byte &- 0x30 < 10 { return false }
        isParted = Self.parts(byte)
        offset += 1
      } else if byte < 0x80, !begins(byte | 0x20, in: text, at: start) {
        guard let end = PlainLetters.end(in: text, from: start) else { return false }
        offset = end
      } else {
        guard let end = letters.read(text, from: start) else { return false }
        offset = end
        if end == start {
          // No letter, but a sign beyond ASCII.
          let (scalar, length) = ScalarFolding.scalar(at: start, in: text)
          let role = ScalarFolding.role(of: scalar)
          if role != .mark { isParted = role == .other }
          offset += length
        } else {
          let isWhole = isParted && Self.parts(text, at: end)
          guard letters.lend({ body($0, start..<end, isWhole) }) else { return false }
        }
      }
    }
    return true
  }

  /// Whether letters are a word as they stand: between blanks or simple signs.
  static func isPlain(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    parts(text, before: word.lowerBound) && parts(text, at: word.upperBound)
  }

  /// Whether nothing stands before `offset` but what parts words.
  private static func parts(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
    guard offset > 0, text[offset - 1] >= 0x80 else {
      return offset == 0 || parts(text[offset - 1])
    }
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return parts(text, at: start)
  }

  /// Whether nothing stands at `offset` but what parts words.
  private static func parts(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count, text[offset] >= 0x80 else {
      return offset >= text.count || parts(text[offset])
    }
    let scalar = ScalarFolding.scalar(at: offset, in: text).value
    return ScalarFolding.role(of: scalar) == .other
  }

  /// Whether a byte beside a letter ends the word, and does nothing else.
  private static func parts(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte &- 0x30 >= 10 && byte != 0x27 && byte != 0x2D
  }
}

/// The letters of one word after the other, folded, with their accents taken off.
private struct PlainLetters {
  private var letters: [UInt8] = []

  /// Lends the letters that were read last.
  func lend<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    letters.withUnsafeBufferPointer(body)
  }

  /// Reads the letters from `start` on, in place of those before; gives where they end, or nil
  /// where a sign stands there that is a word by itself.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    letters.removeAll(keepingCapacity: true)
    return Self.walk(text, from: start) { range, scalar in
      if let scalar { return ScalarFolding.fold(scalar, into: &letters) }
      for index in range { letters.append(text[index] | 0x20) }
    }
  }

  /// Where the letters end that begin at `start`; nil where a sign stands there that is a word by
  /// itself.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    walk(text, from: start) { _, _ in }
  }

  /// Hands over runs of ASCII letters, and single letters beyond ASCII, until something else
  /// stands there.
  @inline(__always)
  private static func walk(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ body: (Range<Int>, UInt32?) -> Void
  ) -> Int? {
    var offset = start
    while offset < text.count {
      let run = offset
      offset = ByteRuns.letters(in: text, from: run)
      if offset > run { body(run..<offset, nil) }
      guard offset < text.count, text[offset] >= 0x80 else { break }
      let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
      switch ScalarFolding.role(of: scalar) {
      case .letter: body(offset..<offset + length, scalar)
      case .mark: if offset == start { return offset }
      case .word: return nil
      case .apostrophe, .hyphen, .other: return offset
      }
      offset += length
    }
    return offset
  }
}
