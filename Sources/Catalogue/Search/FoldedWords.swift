import SafeText

/// The words of a text as search knows them: what is indexed, what is asked for, and what is lit.
///
/// Lower case, no accents, `œ` as `oe`; elided articles (`l'`) and a possessive `'s` are left
/// out; `100mg` is two words. What can also be asked for as one word stands apart, in `extras`:
/// amounts with their unit in one form (`100mg`), and what a hyphen joins (`gabab`).
struct FoldedWords {
  /// Stands between texts that are added to one another, so that no phrase reaches across.
  static let separator: UInt8 = 0x7C
  /// Begins what the index says of a passage beside its words.
  static let mark: UInt8 = 0x7E

  /// The folded words, each with a blank behind it.
  private(set) var bytes: [UInt8] = []
  /// The words in reading order.
  private(set) var words: [Word] = []
  /// The folded extras, each with a blank behind it.
  private(set) var extraBytes: [UInt8] = []
  /// Further words for what `words` say already.
  private(set) var extras: [Word] = []
  /// Indexes of the extras that are amounts.
  private(set) var amounts: [Int] = []

  // The word that is being read.
  private var start = 0
  private var sourceStart = 0
  private var isOpen = false
  private var isNumber = false
  /// The word that begins the run which hyphens join.
  private var runStart = 0
  private var isJoining = false

  /// No words yet.
  init() {}

  /// The words of `text`.
  init(_ text: ScreenText) {
    bytes.reserveCapacity(text.utf8Count * 9 / 8)
    words.reserveCapacity(text.utf8Count / 5)
    add(text)
  }

  /// The folded bytes of a word.
  func folded(_ word: Word) -> ArraySlice<UInt8> { bytes[word.folded] }

  /// The folded bytes of an extra.
  func foldedExtra(_ word: Word) -> ArraySlice<UInt8> { extraBytes[word.folded] }

  /// Forgets all words, to be used for another text.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    extraBytes.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
  }

  /// Everything as one column of the index: the words, then the extras.
  var column: [UInt8] {
    guard !extraBytes.isEmpty else { return bytes }
    return bytes + [Self.separator, 0x20] + extraBytes
  }

  /// Parts what was added from what is added next.
  mutating func part() {
    guard !bytes.isEmpty else { return }
    bytes.append(Self.separator)
    bytes.append(0x20)
  }

  /// Adds the words of `text`; its words' places are those in this text.
  mutating func add(_ text: ScreenText) {
    let first = words.count
    text.withBytes { scan($0) }
    findAmounts(from: first, in: text)
  }
}

// MARK: - Scanning

extension FoldedWords {
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A:
          offset = letters(at: offset, in: text)
          continue
        case 0x30...0x39:
          if isOpen {
            bytes.append(byte)
          } else {
            offset = number(at: offset, in: text)
            continue
          }
        case 0x27: offset = apostrophe(at: offset, length: 1, in: text) - 1
        case 0x2D: hyphen(at: offset, length: 1, in: text)
        default: endRun(at: offset)
        }
        offset += 1
      } else {
        offset = scanScalar(at: offset, in: text)
      }
    }
    endRun(at: text.count)
  }

  private mutating func open(at offset: Int, isNumber: Bool = false) {
    guard !isOpen else { return }
    isOpen = true
    self.isNumber = isNumber
    start = bytes.count
    sourceStart = offset
    if !isJoining { runStart = words.count }
  }

  /// Reads ASCII letters, and returns where they end.
  private mutating func letters(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    beginLetters(at: offset, in: text)
    var end = offset + 1
    while end < text.count, (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[offset..<end]))
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count { bytes[index] |= 0x20 }
    }
    return end
  }

  /// Opens a word, or goes on with it: `100mg` are two words, `5ht` is one.
  private mutating func beginLetters(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    if isOpen, isNumber {
      if Unit.begins(at: offset, in: text) {
        end(at: offset)
        runStart = words.count
      } else {
        isNumber = false
      }
    }
    open(at: offset)
  }

  private mutating func scanScalar(
    at offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
    let next = offset + length
    switch ScalarFolding.role(of: scalar) {
    case .letter:
      beginLetters(at: offset, in: text)
      ScalarFolding.fold(scalar, into: &bytes)
    case .word:
      endRun(at: offset)
      open(at: offset)
      ScalarFolding.fold(scalar, into: &bytes)
      endRun(at: next)
    case .mark: break
    case .apostrophe: return apostrophe(at: offset, length: length, in: text)
    case .hyphen: hyphen(at: offset, length: length, in: text)
    case .other: endRun(at: offset)
    }
    return next
  }

  /// Ends the word that is open, if it has anything in it.
  private mutating func end(at offset: Int) {
    guard isOpen else { return }
    isOpen = false
    guard bytes.count > start else { return }
    words.append(
      Word(folded: start..<bytes.count, source: sourceStart..<offset, isNumber: isNumber)
    )
    bytes.append(0x20)
  }

  /// Ends the word, and the run of words that hyphens join.
  private mutating func endRun(at offset: Int) {
    end(at: offset)
    guard isJoining else { return }
    isJoining = false
    let run = words[min(runStart, words.count)...]
    guard (2...4).contains(run.count), !run.allSatisfy(\.isNumber),
      let first = run.first, let last = run.last
    else { return }
    let begin = extraBytes.count
    for word in run { extraBytes += bytes[word.folded] }
    extras.append(
      Word(
        folded: begin..<extraBytes.count,
        source: first.source.lowerBound..<last.source.upperBound
      )
    )
    extraBytes.append(0x20)
  }

  private mutating func hyphen(at offset: Int, length: Int, in text: UnsafeBufferPointer<UInt8>) {
    let isBetween = isOpen && ScalarFolding.isWord(at: offset + length, in: text)
    guard isBetween else { return endRun(at: offset) }
    end(at: offset)
    isJoining = true
  }

  /// Reads an apostrophe, and returns where to go on.
  private mutating func apostrophe(
    at offset: Int,
    length: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let next = offset + length
    guard isOpen, ScalarFolding.isWord(at: next, in: text) else {
      endRun(at: offset)
      return next
    }
    if Elision.isElided(bytes[start...]) {
      bytes.removeSubrange(start...)
      isOpen = false
      return next
    }
    let suffix = Elision.suffixLength(at: next, in: text)
    guard suffix > 0 else { return next }
    endRun(at: offset)
    return next + suffix
  }

  /// Reads a number with its points and commas, and returns where it ends.
  private mutating func number(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    open(at: offset, isNumber: true)
    if offset > 0, text[offset - 1] == 0x2E, offset == 1 || text[offset - 2] == 0x20 {
      // `.5` must never be found as 5.
      bytes += [0x30, 0x2E]
    }
    let end = Numeral.end(at: offset, in: text)
    Numeral.fold(UnsafeBufferPointer(rebasing: text[offset..<end]), into: &bytes)
    return end
  }
}

// MARK: - Amounts

extension FoldedWords {
  /// Puts numbers and the unit they share into the extras.
  private mutating func findAmounts(from first: Int, in text: ScreenText) {
    guard words.count > first else { return }
    text.withBytes { text in
      for index in first..<words.count where words[index].isNumber {
        let number = words[index]
        let end = number.source.upperBound
        if end < text.count,
          text[end] == 0x25
            || text[end] == 0x20 && end + 1 < text.count
              && text[end + 1] == 0x25
        {
          addAmount(index, unit: Unit.percent, upTo: end + (text[end] == 0x25 ? 1 : 2))
          continue
        }
        guard index + 1 < words.count else { continue }
        let next = words[index + 1]
        guard Unit.isGap(end..<next.source.lowerBound, in: text),
          let unit = Unit.named(bytes[next.folded])
        else { continue }
        addAmount(index, unit: unit, upTo: next.source.upperBound)
        for other in Unit.sharing(before: index, from: first, of: self, in: text) {
          addAmount(other, unit: unit, upTo: words[other].source.upperBound)
        }
      }
    }
  }

  private mutating func addAmount(_ index: Int, unit: StaticString, upTo end: Int) {
    let begin = extraBytes.count
    extraBytes += Numeral.shortened(bytes[words[index].folded])
    unit.withUTF8Buffer { extraBytes += $0 }
    amounts.append(extras.count)
    extras.append(
      Word(folded: begin..<extraBytes.count, source: words[index].source.lowerBound..<end)
    )
    extraBytes.append(0x20)
  }
}
