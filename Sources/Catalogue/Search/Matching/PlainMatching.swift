import SafeText

extension SearchMatcher {
  /// All matches in `text`, in no order, in place of those in `found`.
  func find(in text: UnsafeBufferPointer<UInt8>, _ found: inout [Match], words: () -> FoldedWords) {
    var possible: [Beginnings.PossibleWord] = []
    beginnings.look(in: text, &possible)
    find(in: text, at: possible[...], from: 0, &found, words: words)
  }

  /// All matches in `text`, in no order, in place of those in `found`; they begin with the
  /// `possible` words, whose places are counted from `start` bytes before the text, or with digits.
  ///
  /// `words` are those of the text, asked for only where they are needed.
  func find(
    in text: UnsafeBufferPointer<UInt8>,
    at possible: ArraySlice<Beginnings.PossibleWord>,
    from start: Int,
    _ found: inout [Match],
    words: () -> FoldedWords
  ) {
    found.removeAll(keepingCapacity: true)
    guard mustFold(text) || !findPlain(in: text, at: possible, from: start, &found) else { return }
    found.removeAll(keepingCapacity: true)
    forEachMatch(in: words()) { found.append($0) }
  }

  /// The terms that may stand in a text which has the `possible` words.
  func possibleTerms(
    of text: UnsafeBufferPointer<UInt8>,
    at possible: ArraySlice<Beginnings.PossibleWord>
  ) -> WantedHeads.Terms {
    guard !beginnings.isOpen else { return .max }
    let terms = mustFold(text) ? beginnings.digitTerms : 0
    return possible.reduce(terms) { $0 | $1.terms }
  }

  /// Whether only folding a text tells where a match may begin in it.
  private func mustFold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.isOpen
      || beginnings.digitTerms != 0 && ByteRuns.digit(in: text, from: 0) < text.count
  }

  /// Finds the matches where all words that may be one stand by themselves, so that the text need
  /// not be folded; false where it must be.
  private func findPlain(
    in text: UnsafeBufferPointer<UInt8>,
    at possible: ArraySlice<Beginnings.PossibleWord>,
    from start: Int,
    _ found: inout [Match]
  ) -> Bool {
    var letters = PlainLetters()
    for word in possible {
      let place = word.place - start
      guard let end = letters.read(text, from: place) else { return false }
      guard letters.lend({ addPlain($0, at: place..<end, in: text, to: &found) }) else {
        return false
      }
    }
    return true
  }

  /// Adds what a folded word of a text matches; false where only folding the text knows.
  private func addPlain(
    _ word: UnsafeBufferPointer<UInt8>,
    at range: Range<Int>,
    in text: UnsafeBufferPointer<UInt8>,
    to found: inout [Match]
  ) -> Bool {
    guard PlainWords.isPlain(range, in: text) else { return !mayBegin(with: word) }
    forEach(word) { found.append(match($0, at: range)) }
    guard phraseStarts.contains(word) else { return true }
    var following = FollowingWords(in: text, from: range.upperBound)
    var isKnown = true
    phraseStarts.forEach(equalTo: word) { number in
      let phrase = phrases[number]
      switch following.end(of: form(phrase)) {
      case .at(let end): found.append(match(phrase, at: range.lowerBound..<end))
      case .nowhere: break
      case .unknown: isKnown = false
      }
    }
    return isKnown
  }
}

/// The words behind the first of a phrase, read as far as they are asked for and stand by
/// themselves.
private struct FollowingWords {
  /// Where a phrase ends.
  enum End {
    case at(Int)
    case nowhere
    /// Only folding the text knows.
    case unknown
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var words: [(letters: [UInt8], end: Int)] = []
  private var offset: Int
  /// Whether what comes next is no word by itself.
  private var isUnknown = false

  init(in text: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// Where a phrase ends whose first word stands before these.
  mutating func end(of form: SearchForm) -> End {
    var end = offset
    for index in 1..<form.words.count {
      if words.count < index, !readNext() { return isUnknown ? .unknown : .nowhere }
      let isOpen = form.isPrefix && index == form.words.count - 1
      let (letters, place) = words[index - 1]
      let isSame = isOpen ? letters.starts(with: form.words[index]) : letters == form.words[index]
      guard isSame else { return .nowhere }
      end = place
    }
    return .at(end)
  }

  /// Reads a word more; false where none comes that stands by itself.
  private mutating func readNext() -> Bool {
    guard !isUnknown, let start = PlainWords.nextWord(in: text, from: offset) else { return false }
    var letters = PlainLetters()
    // Of some letters folding leaves nothing.
    guard let end = letters.read(text, from: start), letters.lend({ !$0.isEmpty }),
      PlainWords.isPlain(start..<end, in: text)
    else {
      isUnknown = true
      return false
    }
    words.append((letters.lend { Array($0) }, end))
    offset = end
    return true
  }
}

/// Words that are the same folded by themselves and with what stands beside them.
enum PlainWords {
  /// Whether letters are a word as they stand: between blanks or simple signs.
  static func isPlain(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    parts(text, before: word.lowerBound) && parts(text, at: word.upperBound)
  }

  /// Where the next word begins, or what is one only with what stands beside it; nil where none
  /// comes.
  static func nextWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      guard byte < 0x80 else {
        let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
        guard ScalarFolding.role(of: scalar) == .other else { return offset }
        offset += length
        continue
      }
      guard (byte | 0x20) &- 0x61 >= 26, parts(byte) else { return offset }
      offset += 1
    }
    return nil
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
