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

  /// Whether a phrase may begin with a word; most words begin none.
  func mayStart(_ word: UInt64) -> Bool { starts[Int(truncatingIfNeeded: word & 0x1FFF)] }

  private func next(from node: Int32, by word: UInt64) -> Int32? {
    let key = Self.key(node, word)
    var place = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].node }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// What all phrases say together that begin with the word at `start`; `isWhole` tells whether
  /// these are all words of the line.
  func search(_ words: [UInt64], from start: Int, isWhole: Bool) -> UInt64 {
    var bits: UInt64 = 0
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
    return bits
  }

  /// What the longest phrase says that begins with the word at `start`, and where it ends; nil
  /// where none does.
  func longest(in words: [UInt64], from start: Int) -> (end: Int, bits: UInt64)? {
    var node: Int32 = 0
    var index = start
    var best: (end: Int, bits: UInt64)?
    while index < words.count, let next = next(from: node, by: words[index]) {
      node = next
      index &+= 1
      let finding = findings[Int(node)].anywhere
      if finding != 0 { best = (index, finding) }
    }
    return best
  }

  /// What a single word says.
  func meaning(of word: UInt64) -> UInt64 {
    next(from: 0, by: word).map { findings[Int($0)].anywhere } ?? 0
  }
}

/// In which of several tables a phrase may begin with a word, told by one look for all of them.
struct PhraseStarts {
  /// By the last bits of a word, a bit for each table.
  private var tables = [UInt8](repeating: 0, count: 1 << 13)

  /// Joins the beginnings of up to eight tables.
  init(_ all: [PhraseTable]) {
    for (number, table) in all.enumerated() {
      for place in tables.indices where table.mayStart(UInt64(place)) {
        tables[place] |= 1 << UInt8(number)
      }
    }
  }

  /// A bit for each table in which a phrase may begin with the word.
  func tables(of word: UInt64) -> UInt8 { tables[Int(truncatingIfNeeded: word & 0x1FFF)] }
}
