import SafeText

/// Finds the words of texts, one text behind the other, in memory of its own.
///
/// Every text of a library comes through here, and whatever a search looks at: so words of plain
/// letters, which nearly all are, are taken eight letters at a time, and only where a digit, an
/// apostrophe, a hyphen or a letter beyond ASCII stands at one is each byte looked at.
struct WordScan: ~Copyable {
  typealias Word = FoldedWords.Word

  /// The folded words, each with a blank behind it.
  var bytes: IndexBytes
  /// The folded extras, each with a blank behind it.
  var extraBytes: [UInt8] = []
  /// Further words for what `words` say already.
  var extras: [Word] = []
  /// Indexes of the extras that are amounts.
  var amounts: [Int] = []

  private(set) var wordStart: UnsafeMutablePointer<Word>
  var wordCount = 0
  private var wordCapacity: Int
  /// Indexes of the words of the last text that are numbers.
  private(set) var numbers: [Int] = []
  /// Where the column begins that is being filled.
  var columnStart = 0
  /// What a letter or number folds to, before it is put.
  private var letters: [UInt8] = []

  // The word that is being read.
  private var start = 0
  private var sourceStart = 0
  private var isOpen = false
  private var isNumber = false
  /// The word that begins the run which hyphens join.
  private var runStart = 0
  private var isJoining = false

  /// No words yet, and room for those of so many bytes.
  init(capacity: Int = 1 << 10) {
    bytes = IndexBytes(capacity: capacity + capacity / 8 + 2 * IndexBytes.padding)
    wordCapacity = capacity / 4 + 4
    wordStart = .allocate(capacity: wordCapacity)
  }

  deinit { wordStart.deallocate() }

  /// The words in reading order.
  var words: UnsafeBufferPointer<Word> { UnsafeBufferPointer(start: wordStart, count: wordCount) }

  /// The folded bytes of a word.
  func folded(_ word: Word) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes.bytes[word.folded])
  }

  /// Adds the words of `text`; its words' places are those in this text.
  mutating func add(_ text: ScreenText) {
    let first = wordCount
    numbers.removeAll(keepingCapacity: true)
    text.withBytes { text in
      scan(text)
      findAmounts(from: first, in: text)
    }
  }

  /// Adds a word behind the others.
  mutating func add(_ word: Word) {
    reserveWords(1)
    (wordStart + wordCount).initialize(to: word)
    wordCount &+= 1
  }

  /// Makes room for so many more.
  mutating func reserveWords(_ more: Int) {
    guard wordCount + more > wordCapacity else { return }
    let old = wordStart
    wordCapacity = max(2 * wordCapacity, wordCount + more)
    wordStart = .allocate(capacity: wordCapacity)
    wordStart.moveInitialize(from: old, count: wordCount)
    old.deallocate()
  }
}

// MARK: - Scanning

extension WordScan {
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      if !isOpen, !isJoining {
        offset = plainWords(at: offset, in: text)
        guard offset < text.count else { return }
      }
      let byte = text[offset]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A:
          offset = letters(at: offset, in: text)
          continue
        case 0x30...0x39:
          if isOpen {
            bytes.put(byte)
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
    if !isJoining { runStart = wordCount }
  }

  /// Reads ASCII letters, and returns where they end.
  private mutating func letters(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    beginLetters(at: offset, in: text)
    var end = offset
    var count = 8
    while count == 8, end < text.count {
      let eight = EightBytes(text, at: end)
      count = eight.letterCount
      bytes.reserve(8)
      eight.store(at: bytes.start + bytes.count)
      bytes.skip(count)
      end &+= count
    }
    return end
  }

  /// Opens a word, or goes on with it: `100mg` are two words, `5ht` is one.
  private mutating func beginLetters(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    if isOpen, isNumber {
      if Unit.begins(at: offset, in: text) {
        end(at: offset)
        runStart = wordCount
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
      fold(scalar)
    case .word:
      endRun(at: offset)
      open(at: offset)
      fold(scalar)
      endRun(at: next)
    case .mark: break
    case .apostrophe: return apostrophe(at: offset, length: length, in: text)
    case .hyphen: hyphen(at: offset, length: length, in: text)
    case .other: endRun(at: offset)
    }
    return next
  }

  private mutating func fold(_ scalar: UInt32) {
    letters.removeAll(keepingCapacity: true)
    ScalarFolding.fold(scalar, into: &letters)
    bytes.put(letters)
  }

  /// Ends the word that is open, if it has anything in it.
  private mutating func end(at offset: Int) {
    guard isOpen else { return }
    isOpen = false
    guard bytes.count > start else { return }
    if isNumber { numbers.append(wordCount) }
    add(Word(folded: start..<bytes.count, source: sourceStart..<offset, isNumber: isNumber))
    bytes.put(0x20)
  }

  /// Ends the word, and the run of words that hyphens join.
  private mutating func endRun(at offset: Int) {
    end(at: offset)
    guard isJoining else { return }
    isJoining = false
    let run = words[min(runStart, wordCount)...]
    guard (2...4).contains(run.count), !run.allSatisfy(\.isNumber),
      let first = run.first, let last = run.last
    else { return }
    let begin = extraBytes.count
    for word in run { extraBytes += folded(word) }
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
    if Elision.isElided(UnsafeBufferPointer(rebasing: bytes.bytes[start...])) {
      bytes.cut(to: start)
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
    letters.removeAll(keepingCapacity: true)
    if offset > 0, text[offset - 1] == 0x2E, offset == 1 || text[offset - 2] == 0x20 {
      // `.5` must never be found as 5.
      letters += [0x30, 0x2E]
    }
    let end = Numeral.end(at: offset, in: text)
    Numeral.fold(UnsafeBufferPointer(rebasing: text[offset..<end]), into: &letters)
    bytes.put(letters)
    return end
  }
}
