/// Many phrases, found in a line in one walk over its words, as whole words, whatever their case and
/// accents.
///
/// A phrase is words parted by blanks; `^` before it binds it to the line's beginning, `$` behind it
/// to the line's end; `#` is any number.
struct PhraseTable: Sendable {
  /// What a phrase says when it is found, by where it may stand.
  private struct Finding: Sendable, Equatable {
    var anywhere: UInt64 = 0
    var atStart: UInt64 = 0
    var atEnd: UInt64 = 0
    var whole: UInt64 = 0
  }

  /// Where a phrase has come to, word by word.
  private struct Node: Sendable {
    /// The place of what is found here; 0 for nothing.
    var finding: Int32 = 0
    /// Whether a longer phrase goes on from here.
    var goesOn = false
  }

  /// The nodes that first words lead to; node 0 is none.
  private(set) var firsts = CodeTable<Int32>()
  /// The steps from there, word by word, as an open-addressed table; a key of 0 is a free place.
  private var keys = [UInt64](repeating: 0, count: 1 << 6)
  /// The nodes that the steps lead to.
  private var targets = [Int32](repeating: 0, count: 1 << 6)
  /// Most words make no step.
  private var filter = CodeFilter()
  private var nodes: [Node] = [Node()]
  /// Few are different: the phrases of a table say the same.
  private var findings: [Finding] = [Finding()]
  private var count = 0

  // MARK: Making

  /// Adds phrases, parted by line ends or semicolons, that all say `bits`.
  mutating func add(_ phrases: String, _ bits: UInt64) {
    var words = LineWords()
    add(phrases, bits, &words)
  }

  /// As above, with room for words that is used again.
  mutating func add(_ phrases: String, _ bits: UInt64, _ words: inout LineWords) {
    Self.forEachPhrase(in: phrases) { phrase in
      words.read(phrase)
      add(words.hashes, bits, isStart: phrase.first == 0x5E, isEnd: phrase.last == 0x24)
    }
  }

  /// Hands over the phrases of a text in their order, without the blanks before them.
  static func forEachPhrase(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for end in 0...bytes.count
      where end == bytes.count || bytes[end] == 0x3B || bytes[end] == 0x0A {
        while start < end, bytes[start] == 0x20 { start &+= 1 }
        if start < end { handOver(UnsafeBufferPointer(rebasing: bytes[start..<end]), body) }
        start = end &+ 1
      }
    }
  }

  /// Hands over a phrase with a digit for `#`: a number, whichever it is, hashes alike.
  private static func handOver(
    _ phrase: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard phrase.contains(0x23) else { return body(phrase) }
    phrase.map { $0 == 0x23 ? 0x30 : $0 }.withUnsafeBufferPointer(body)
  }

  private mutating func add(_ words: ArraySlice<UInt64>, _ bits: UInt64, isStart: Bool, isEnd: Bool)
  {
    guard let first = words.first else { return }
    var node: Int32
    if let known = firsts[first] {
      node = known
    } else {
      node = addNode()
      firsts.set(first, node)
    }
    for word in words.dropFirst() { node = step(from: node, by: word) }
    var finding = findings[Int(nodes[Int(node)].finding)]
    switch (isStart, isEnd) {
    case (true, true): finding.whole |= bits
    case (true, false): finding.atStart |= bits
    case (false, true): finding.atEnd |= bits
    case (false, false): finding.anywhere |= bits
    }
    nodes[Int(node)].finding = place(of: finding)
  }

  /// The place of a finding, which most often is one of the last that were made.
  private mutating func place(of finding: Finding) -> Int32 {
    if let place = findings.indices.suffix(4).last(where: { findings[$0] == finding }) {
      return Int32(truncatingIfNeeded: place)
    }
    findings.append(finding)
    return Int32(truncatingIfNeeded: findings.count &- 1)
  }

  private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
    let key = (word ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15) | 1
    return key &* 0xD6E8_FEB8_6659_FD93 | 1
  }

  /// Where a key belongs, but for what a table has no room for.
  private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) }

  private mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(truncatingIfNeeded: nodes.count &- 1)
  }

  private mutating func step(from node: Int32, by word: UInt64) -> Int32 {
    if let next = next(from: node, by: word) { return next }
    if count &* 2 > keys.count { grow() }
    let next = addNode()
    nodes[Int(node)].goesOn = true
    let key = Self.key(node, word)
    filter.insert(key &>> 32)
    put(key, next)
    return next
  }

  private mutating func put(_ key: UInt64, _ node: Int32) {
    var place = Self.place(of: key) & (keys.count &- 1)
    while keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
    keys[place] = key
    targets[place] = node
    count &+= 1
  }

  private mutating func grow() {
    let old = (keys, targets)
    keys = [UInt64](repeating: 0, count: old.0.count &* 2)
    targets = [Int32](repeating: 0, count: keys.count)
    count = 0
    for (key, node) in zip(old.0, old.1) where key != 0 { put(key, node) }
  }

  // MARK: Finding

  private func next(from node: Int32, by word: UInt64) -> Int32? {
    let key = Self.key(node, word)
    guard filter.mayContain(key &>> 32) else { return nil }
    let mask = keys.count &- 1
    var place = Self.place(of: key) & mask
    while keys[place] != 0 {
      if keys[place] == key { return targets[place] }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// What all phrases say together that begin with the word at `start`, which leads to the node
  /// `first`; `isWhole` tells whether these are all words of the line.
  func search(
    _ words: ArraySlice<UInt64>,
    from start: Int,
    at first: Int32,
    isWhole: Bool
  ) -> UInt64 {
    var bits: UInt64 = 0
    var node = first
    var index = start
    while true {
      let reached = nodes[Int(node)]
      index &+= 1
      if reached.finding != 0 {
        let finding = findings[Int(reached.finding)]
        let isEnd = isWhole && index == words.count
        bits |= finding.anywhere
        if start == 0 { bits |= finding.atStart }
        if isEnd { bits |= finding.atEnd }
        if start == 0, isEnd { bits |= finding.whole }
      }
      guard reached.goesOn, index < words.count, let next = next(from: node, by: words[index])
      else { return bits }
      node = next
    }
  }

  /// What the longest phrase says that begins with the word at `start`, which leads to the node
  /// `first`, and where it ends; nil where none does.
  func longest(
    in words: ArraySlice<UInt64>,
    from start: Int,
    at first: Int32
  ) -> (end: Int, bits: UInt64)? {
    var node = first
    var index = start
    var best: (end: Int, bits: UInt64)?
    while true {
      let reached = nodes[Int(node)]
      index &+= 1
      let bits = findings[Int(reached.finding)].anywhere
      if bits != 0 { best = (index, bits) }
      guard reached.goesOn, index < words.count, let next = next(from: node, by: words[index])
      else { return best }
      node = next
    }
  }

  /// What the word alone says that leads to a node.
  func meaning(at node: Int32) -> UInt64 { findings[Int(nodes[Int(node)].finding)].anywhere }
}
