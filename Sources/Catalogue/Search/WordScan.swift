import SafeText

/// Finds the words of texts, one text behind the other, in memory of its own.
///
/// Every text of a library comes through here, and whatever a search looks at: so words of plain
/// letters, which nearly all are, are taken eight letters at a time, and only where a digit, an
/// apostrophe, a hyphen or a letter beyond ASCII stands at one is each byte looked at.
struct WordScan: ~Copyable {
  typealias Word = FoldedWords.Word

  /// The folded words, each with a blank behind it.
  private(set) var bytes: IndexBytes
  /// The folded extras, each with a blank behind it.
  private(set) var extraBytes: [UInt8] = []
  /// Further words for what `words` say already.
  private(set) var extras: [Word] = []
  /// Indexes of the extras that are amounts.
  private(set) var amounts: [Int] = []

  private var wordStart: UnsafeMutablePointer<Word>
  private var wordCount = 0
  private var wordCapacity: Int
  /// Indexes of the words of the last text that are numbers.
  private var numbers: [Int] = []
  /// Where the column begins that is being filled.
  private var columnStart = 0
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

  // MARK: Columns of the index

  /// Forgets everything, to be used for another passage.
  mutating func removeAll() {
    bytes.removeAll()
    columnStart = 0
    forgetWords()
  }

  /// Parts what was added from what is added next.
  mutating func part() {
    guard bytes.count > columnStart else { return }
    putSeparator()
  }

  /// Ends a column of the index, the words and behind them the extras, and returns where it ends.
  mutating func endColumn() -> Int {
    if !extraBytes.isEmpty {
      putSeparator()
      bytes.put(extraBytes)
    }
    columnStart = bytes.count
    forgetWords()
    return columnStart
  }

  /// Adds bytes that are no text to be folded.
  mutating func put(_ marks: [UInt8]) { bytes.put(marks) }

  /// Makes what is behind the last byte zeros, as far as it can be read.
  mutating func putPadding() { bytes.putPadding() }

  private mutating func putSeparator() {
    bytes.put(FoldedWords.separator)
    bytes.put(0x20)
  }

  private mutating func forgetWords() {
    wordCount = 0
    guard !extras.isEmpty else { return }
    extraBytes.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
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

  /// Reads words of ASCII letters while none is open, with what parts them, and returns where
  /// something else begins: a number, a scalar beyond ASCII, a word that one of these, an
  /// apostrophe or a hyphen stands at, a very long one.
  private mutating func plainWords(at first: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
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
      var eight = EightBytes(text, at: offset)
      var letters = eight.letterCount
      if letters == 0 {
        guard Self.isParting(text[offset]) else { break }
        offset &+= 1
        continue
      }
      eight.store(at: start + count)
      var length = letters
      while letters == 8, length <= Self.plainLetters {
        eight = EightBytes(text, at: offset &+ length)
        eight.store(at: start + count &+ length)
        letters = eight.letterCount
        length &+= letters
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

  /// Whether a byte is neither a letter or digit of ASCII nor part of a scalar beyond it.
  @inline(__always)
  private static func isParting(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte &- 0x30 >= 10 && (byte | 0x20) &- 0x61 >= 26
  }

  private mutating func add(_ word: Word) {
    reserveWords(1)
    (wordStart + wordCount).initialize(to: word)
    wordCount &+= 1
  }

  private mutating func reserveWords(_ more: Int) {
    guard wordCount + more > wordCapacity else { return }
    let old = wordStart
    wordCapacity = max(2 * wordCapacity, wordCount + more)
    wordStart = .allocate(capacity: wordCapacity)
    wordStart.moveInitialize(from: old, count: wordCount)
    old.deallocate()
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

// MARK: - Amounts

extension WordScan {
  /// Puts numbers and the unit they share into the extras.
  private mutating func findAmounts(from first: Int, in text: UnsafeBufferPointer<UInt8>) {
    for index in numbers {
      let end = words[index].source.upperBound
      if end < text.count,
        text[end] == 0x25
          || text[end] == 0x20 && end + 1 < text.count
            && text[end + 1] == 0x25
      {
        addAmount(index, unit: Unit.percent, upTo: end + (text[end] == 0x25 ? 1 : 2))
        continue
      }
      guard index + 1 < wordCount else { continue }
      let next = words[index + 1]
      guard Unit.isGap(end..<next.source.lowerBound, in: text),
        let unit = Unit.named(folded(next))
      else { continue }
      addAmount(index, unit: unit, upTo: next.source.upperBound)
      for other in Unit.sharing(before: index, from: first, of: self, in: text) {
        addAmount(other, unit: unit, upTo: words[other].source.upperBound)
      }
    }
  }

  private mutating func addAmount(_ index: Int, unit: StaticString, upTo end: Int) {
    let begin = extraBytes.count
    extraBytes += Numeral.shortened(folded(words[index]))
    unit.withUTF8Buffer { extraBytes += $0 }
    amounts.append(extras.count)
    extras.append(
      Word(folded: begin..<extraBytes.count, source: words[index].source.lowerBound..<end)
    )
    extraBytes.append(0x20)
  }
}
