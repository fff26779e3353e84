/// Many phrases, found in a line in one walk over its words, as whole words, whatever their case and
/// accents.
///
/// A phrase is words parted by blanks; `^` before it binds it to the line's beginning, `$` behind it
/// to the line's end; `#` is any number.
struct PhraseTable: Sendable {
  /// What a phrase says when it is found, by where it may stand.
  struct Finding: Sendable {
    var anywhere: UInt64 = 0
    var atStart: UInt64 = 0
    var atEnd: UInt64 = 0
    var whole: UInt64 = 0
    var isEmpty: Bool { anywhere | atStart | atEnd | whole == 0 }
  }

  private struct Slot: Sendable {
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  /// The steps from word to word, as an open-addressed table; a key of 0 is a free place.
  private var slots: [Slot]
  private var mask: Int
  private var findings: [Finding] = [Finding()]
  /// By the last bits of a word, whether a phrase may begin with it: most words begin none.
  private var starts = [Bool](repeating: false, count: 1 << 13)
  private var count = 0

  init() {
    slots = [Slot](repeating: Slot(), count: 1 << 12)
    mask = slots.count &- 1
  }

  // MARK: Making

  /// Adds phrases, parted by line ends or semicolons, that all say `bits`.
  mutating func add(_ phrases: String, _ bits: UInt64) {
    for part in phrases.utf8.split(whereSeparator: { $0 == 0x3B || $0 == 0x0A }) {
      let phrase = part.drop(while: { $0 == 0x20 })
      guard let first = phrase.first else { continue }
      let isStart = first == 0x5E
      let isEnd = phrase.last == 0x24
      var words = LineWords()
      // A number, whichever it is, hashes alike.
      words.read(phrase.map { $0 == 0x23 ? 0x30 : $0 })
      add(words.hashes, bits, isStart: isStart, isEnd: isEnd)
    }
  }

  private mutating func add(_ words: [UInt64], _ bits: UInt64, isStart: Bool, isEnd: Bool) {
    guard let first = words.first else { return }
    starts[Int(truncatingIfNeeded: first & 0x1FFF)] = true
    var node: Int32 = 0
    for word in words { node = step(from: node, by: word, making: true) ?? 0 }
    switch (isStart, isEnd) {
    case (true, true): findings[Int(node)].whole |= bits
    case (true, false): findings[Int(node)].atStart |= bits
    case (false, true): findings[Int(node)].atEnd |= bits
    case (false, false): findings[Int(node)].anywhere |= bits
    }
  }

  private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
    let key = (word ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15) | 1
    return key &* 0xD6E8_FEB8_6659_FD93 | 1
  }

  private mutating func step(from node: Int32, by word: UInt64, making: Bool) -> Int32? {
    if let next = next(from: node, by: word) { return next }
    if count &* 2 > slots.count { grow() }
    let next = Int32(truncatingIfNeeded: findings.count)
    findings.append(Finding())
    put(Slot(key: Self.key(node, word), node: next))
    return next
  }

  private mutating func put(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.key >> 20) & mask
    while slots[place].key != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
    count &+= 1
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count &* 2)
    mask = slots.count &- 1
    count = 0
    for slot in old where slot.key != 0 { put(slot) }
  }

  // MARK: Finding

  private func mayStart(_ word: UInt64) -> Bool { starts[Int(truncatingIfNeeded: word & 0x1FFF)] }

  private func next(from node: Int32, by word: UInt64) -> Int32? {
    let key = Self.key(node, word)
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].node }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// What all phrases in `words` say together; `isWhole` tells whether these are all words of the
  /// line.
  func search(_ words: [UInt64], isWhole: Bool) -> UInt64 {
    var bits: UInt64 = 0
    for start in words.indices where mayStart(words[start]) {
      var node: Int32 = 0
      var index = start
      while index < words.count, let next = next(from: node, by: words[index]) {
        node = next
        let finding = findings[Int(node)]
        let isEnd = isWhole && index &+ 1 == words.count
        bits |= finding.anywhere
        if start == 0 { bits |= finding.atStart }
        if isEnd { bits |= finding.atEnd }
        if start == 0, isEnd { bits |= finding.whole }
        index &+= 1
      }
    }
    return bits
  }

  /// What the longest phrases say, one at each place, none within another.
  func searchLongest(_ words: [UInt64]) -> UInt64 {
    var bits: UInt64 = 0
    var start = 0
    while start < words.count {
      guard mayStart(words[start]) else {
        start &+= 1
        continue
      }
      var node: Int32 = 0
      var index = start
      var best: (end: Int, bits: UInt64)?
      while index < words.count, let next = next(from: node, by: words[index]) {
        node = next
        index &+= 1
        let finding = findings[Int(node)].anywhere
        if finding != 0 { best = (index, finding) }
      }
      if let best { bits |= best.bits }
      start = max(best?.end ?? 0, start &+ 1)
    }
    return bits
  }

  /// What single words say, one after the other.
  func forEachWord(_ words: [UInt64], _ body: (UInt64) -> Void) {
    for word in words where mayStart(word) {
      if let node = next(from: 0, by: word) { body(findings[Int(node)].anywhere) }
    }
  }
}

/// The words of a line as hashes, folded as `FoldedText` folds; a number is one word, whichever it
/// is.
struct LineWords {
  /// How many words of a line are read, and how many bytes.
  static let limit = 48
  private static let byteLimit = 400

  private(set) var hashes: [UInt64] = []
  /// How many letters each has, in bytes; empty where nobody wants to know.
  private(set) var lengths: [Int] = []
  private let hasLengths: Bool
  /// Whether these are all words of the line.
  private(set) var isWhole = true

  init(lengths: Bool = true) { hasLengths = lengths }

  /// What tells these words apart from others.
  var key: UInt64 { Self.key(of: hashes[...]) }

  /// What tells some words of a line apart from others.
  static func key(of hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(basis) { ($0 ^ $1) &* prime &+ ($0 >> 29) }
  }

  static let number: UInt64 = 0x2545_F491_4F6C_DD1D
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Reads the words of a text of a table.
  mutating func read(_ text: [UInt8]) { text.withUnsafeBufferPointer { read($0) } }

  /// Reads the words of a line.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    let letters = FoldedText.letters
    let end = min(bytes.count, Self.byteLimit)
    isWhole = end == bytes.count
    var word = Word()
    var index = 0
    while index < end {
      let byte = bytes[index]
      let letter = letters[Int(byte)]
      if letter != 0 {
        word.take(letter)
        if letter > 0x39 { word.isNumber = false }
        index &+= 1
        continue
      }
      var isPart = false
      var width = 1
      if byte >= 0x80 {
        width = Self.width(byte)
        if let part = Self.fold(bytes, at: index, width: width) {
          isPart = true
          for byte in part { word.take(byte) }
          if !part.isEmpty { word.isNumber = false }
        }
      }
      index &+= width
      if !isPart, word.length > 0 {
        finish(&word)
        if hashes.count >= Self.limit {
          isWhole = false
          return
        }
      }
    }
    finish(&word)
  }

  /// A word while it is read.
  private struct Word {
    var hash = LineWords.basis
    var isNumber = true
    var length = 0

    mutating func take(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* LineWords.prime
      length &+= 1
    }
  }

  private mutating func finish(_ word: inout Word) {
    if word.length > 0 {
      hashes.append(word.isNumber ? Self.number : word.hash)
      if hasLengths { lengths.append(word.isNumber ? 0 : word.length) }
    }
    word = Word()
  }

  private static func width(_ lead: UInt8) -> Int {
    if lead < 0xC0 { return 1 }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// What a scalar of several bytes folds to; nil where it parts words.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    width: Int
  ) -> [UInt8]? {
    guard index &+ width <= bytes.count else { return nil }
    var value = UInt32(bytes[index]) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for next in bytes[(index &+ 1)..<(index &+ width)] { value = value << 6 | UInt32(next) & 0x3F }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return FoldedText.fold(scalar)
  }
}
