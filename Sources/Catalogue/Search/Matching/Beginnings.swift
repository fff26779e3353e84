import SafeText

/// What the words of matches begin with: finds in a text the words that may be one, without folding
/// it.
///
/// It may be wrong in one way only: to take for a match what is none.
struct Beginnings: Sendable {
  /// For each first byte of ASCII a bit for each byte that may stand behind it.
  private var pairs = [UInt64](repeating: 0, count: 128 * rowLength)
  /// First letters, each once.
  private var firsts: [UInt8] = []
  /// First bytes that may stand alone, as bits.
  private var alone: [UInt64] = [0, 0]
  private var heads = WantedHeads()
  /// The terms of matches that begin with a digit: which of them stands there, only folding knows.
  private(set) var digitTerms: WantedHeads.Terms = 0
  /// Whether a match may begin anyhow.
  private(set) var isOpen = false

  private static let rowLength = 256 / 64

  /// Adds the first word of a match, folded, and the terms that this says; `isPrefix` says that it
  /// may go on.
  mutating func add(_ word: [UInt8], isPrefix: Bool, terms: Range<Int>) {
    guard let first = word.first, first < 0x80 else {
      isOpen = true
      return
    }
    let terms = terms.reduce(0 as WantedHeads.Terms) { $0 | WantedHeads.bit(of: $1) }
    if first &- 0x30 < 10 { digitTerms |= terms }
    if Self.isLetter(first), !firsts.contains(first) { firsts.append(first) }
    heads.add(word, isPrefix: isPrefix, terms: terms)
    guard word.count > 1 else {
      alone[Int(first >> 6)] |= 1 << UInt64(first & 63)
      for part in 0..<Self.rowLength { pairs[Self.rowLength * Int(first) + part] = .max }
      return
    }
    add(first, word[1])
    if word[1] &- 0x61 < 26 { add(first, word[1] & ~0x20) }
    // What may join it to what follows, or an accent.
    add(first, 0x27)
    add(first, 0x2D)
    for part in 2..<Self.rowLength { pairs[Self.rowLength * Int(first) + part] = .max }
  }

  private mutating func add(_ first: UInt8, _ second: UInt8) {
    pairs[Self.rowLength * Int(first) + Int(second >> 6)] |= 1 << UInt64(second & 63)
  }

  /// Whether a match may begin with these first bytes of a folded word; `second` is nil for a word
  /// of one byte.
  func mayBegin(_ first: UInt8, _ second: UInt8?) -> Bool {
    if isOpen { return true }
    guard first < 0x80 else { return false }
    guard let second else { return alone[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 }
    return pairs.withUnsafeBufferPointer { Self.has(first, second, in: $0) }
  }

  @inline(__always)
  private static func has(
    _ first: UInt8,
    _ second: UInt8,
    in pairs: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    pairs[rowLength &* Int(first) &+ Int(second &>> 6)] &>> UInt64(second & 63) & 1 == 1
  }

  // MARK: Looking

  /// A word that may be a match, or whose place only folding its text knows.
  struct PossibleWord {
    /// Where it begins.
    var place: Int
    /// The terms that it may be.
    var terms: WantedHeads.Terms
  }

  /// Finds in `text` the words that may be a match, in their order, in place of those in `found`;
  /// not those that begin with a digit of ASCII, and none where a match may begin anyhow.
  func look(in text: UnsafeBufferPointer<UInt8>, _ found: inout [PossibleWord]) {
    found.removeAll(keepingCapacity: true)
    guard !isOpen else { return }
    let starts = WordStarts(of: firsts)
    pairs.withUnsafeBufferPointer { pairs in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.stride / 2 + 1) { places in
        guard let places = places.baseAddress else { return }
        var (offset, isInWord) = (0, false)
        while offset < text.count {
          step(&offset, in: text, &isInWord, &found)
          let some = starts.find(in: text, from: offset, limit: Self.stride, into: places)
          for index in 0..<some.count {
            let place = Int(places[index])
            let second = place &+ 1 < text.count ? text[place &+ 1] : 0x20
            if Self.has(text[place] | 0x20, second, in: pairs) { add(place, of: text, to: &found) }
          }
          if some.end > offset { isInWord = Self.isLetter(text[some.end - 1]) }
          offset = some.end
        }
      }
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Bytes that are looked at in one piece.
  private static let stride = 1_024

  /// Takes one step: over a byte of ASCII, or over a scalar beyond it with the letters behind it,
  /// where those go on with its word.
  private func step(
    _ offset: inout Int,
    in text: UnsafeBufferPointer<UInt8>,
    _ isInWord: inout Bool,
    _ found: inout [PossibleWord]
  ) {
    let byte = text[offset]
    guard byte >= 0x80 else {
      let second = offset + 1 < text.count ? text[offset + 1] : nil
      let isLetter = Self.isLetter(byte)
      if isLetter, !isInWord, mayBegin(byte | 0x20, second) { add(offset, of: text, to: &found) }
      isInWord = isLetter
      offset += 1
      return
    }
    let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
    let role = ScalarFolding.role(of: scalar)
    switch role {
    case .letter, .word:
      if !isInWord || role == .word { found.append(PossibleWord(place: offset, terms: .max)) }
      isInWord = true
    case .mark: break
    case .apostrophe, .hyphen, .other: isInWord = false
    }
    offset += length
    if isInWord { offset = ByteRuns.letters(in: text, from: offset) }
  }

  private func add(
    _ place: Int,
    of text: UnsafeBufferPointer<UInt8>,
    to found: inout [PossibleWord]
  ) {
    let terms = heads.terms(ofWordAt: place, in: text)
    if terms != 0 { found.append(PossibleWord(place: place, terms: terms)) }
  }
}
