import SafeText

/// Finds the cues of topics in headings, as whole words, whatever their case and accents.
///
/// Cues that are parts of words count in headings of their own language only.
struct HeadingCues: Sendable {
  /// The cues of one language by the codes of their words, and the topics' places in the file.
  private struct Table: Sendable {
    let language: String
    private var topics = CodeTable<Int>()
    /// Names of topics, which count only where they are the whole heading.
    private var names = CodeTable<Int>()
    /// For the code of each word that begins a cue, how many words the longest of them has: most
    /// words begin none, which one look tells.
    private var longest = CodeTable<Int>()
    /// The first words of names.
    private var nameFirsts: Set<UInt64> = []
    /// The codes of weak cues.
    private var weak: Set<UInt64> = []
    /// The cues that are parts of words.
    private var parts = WordPartCues()
    /// Its bit in `HeadingCues.beginnings`.
    var bit: UInt64 = 0

    init(_ language: String) { self.language = language }

    /// Adds a cue as the file writes it; of two equal ones the first counts.
    mutating func add(_ cue: String, of topic: Int) {
      if Topic.isPart(cue) { return parts.add(cue, of: topic) }
      let text = FoldedText(cue)
      let whole = 0..<text.bytes.count
      guard !whole.isEmpty else { return }
      let blanks = text.bytes.count { $0 == 0x20 }
      let end = text.bytes.firstIndex(of: 0x20) ?? whole.count
      longest.change(text.code(of: 0..<end), from: 0) { $0 = max($0, blanks + 1) }
      let code = text.code(of: whole)
      guard topics[code] == nil else { return }
      topics.set(code, topic)
      if Topic.isWeak(cue) { weak.insert(code) }
    }

    /// Sets what a name means.
    mutating func add(name: Words, of topic: Int) {
      names.set(name.code, topic)
      if let first = name.codes.first { nameFirsts.insert(first) }
    }

    /// The first words of all cues and names.
    var firsts: [UInt64] { longest.values.map(\.code) + nameFirsts }

    /// What a name means.
    func topic(named name: Words) -> Int? { names[name.code] }

    /// The topic of a whole heading, by cue or name; by a weak cue in its own language only, since
    /// it may mean anything in another.
    func topic(of words: Words, isOwn: Bool) -> Int? {
      if let topic = topics[words.code], isOwn || !weak.contains(words.code) { return topic }
      return names[words.code]
    }

    /// The topic of a cue, and whether the cue is weak.
    func finding(of code: UInt64) -> (topic: Int, isWeak: Bool)? {
      topics[code].map { ($0, weak.contains(code)) }
    }

    /// What a word means by its beginning or end.
    func part(of word: Range<Int>, in text: FoldedText) -> (topic: Int, isWeak: Bool)? {
      parts.finding(of: word, in: text)
    }

    /// How many words a cue has at most that begins with the word of that code.
    func reach(from code: UInt64) -> Int { longest[code] ?? 0 }
  }

  /// A heading's words, read once for all languages.
  private struct Words {
    /// How many words are looked at.
    ///
    /// A heading is short; what is longer is none, and its beginning says enough.
    private static let limit = 64

    let text: FoldedText
    let ranges: [Range<Int>]
    let codes: [UInt64]
    /// The code of the whole text.
    let code: UInt64

    init(_ text: FoldedText) {
      self.text = text
      var ranges = text.wordRanges
      if ranges.count > Self.limit { ranges.removeLast(ranges.count - Self.limit) }
      self.ranges = ranges
      codes = ranges.map { text.code(of: $0) }
      code = text.code(of: 0..<text.bytes.count)
    }

    /// The bytes of some words, and the blanks between them.
    func range(from word: Int, count: Int) -> Range<Int> {
      ranges[word].lowerBound..<ranges[word + count - 1].upperBound
    }
  }

  /// In the order of their languages' codes.
  private let tables: [Table]
  /// For the code of each word with which a cue or a name begins, a bit for each table that has
  /// such a one, the 64th for all from there on: most words begin none.
  private let beginnings: CodeTable<UInt64>
  /// For each language the tables with its own first.
  private let orders: [String: [Table]]
  /// For each topic those it yields to, with all below them.
  private let yields: [Set<Int>]

  init(_ topics: [Topic]) {
    yields = topics.map { topic in
      Set(topics.indices.filter { topic.yields(to: topics[$0].id) })
    }
    var tables: [String: Table] = [:]
    for (position, topic) in topics.enumerated() {
      for (language, cues) in topic.cues {
        for cue in cues { tables[language, default: Table(language)].add(cue, of: position) }
      }
      for (language, name) in topic.names {
        // Where parent and child bear one name, the child is meant.
        let name = Words(FoldedText(name.string))
        let earlier = tables[language]?.topic(named: name)
        let isBelow = earlier.map { topic.id.hasPrefix(topics[$0].id + ".") } ?? true
        if isBelow { tables[language, default: Table(language)].add(name: name, of: position) }
      }
    }
    var sorted = tables.values.sorted { $0.language < $1.language }
    var beginnings = CodeTable<UInt64>(capacity: 2048)
    for place in sorted.indices {
      let bit: UInt64 = 1 << UInt64(min(place, 63))
      sorted[place].bit = bit
      for word in sorted[place].firsts { beginnings.change(word, from: 0) { $0 |= bit } }
    }
    self.beginnings = beginnings
    self.tables = sorted
    orders = Dictionary(
      uniqueKeysWithValues: sorted.map { own in
        (own.language, [own] + sorted.filter { $0.language != own.language })
      }
    )
  }

  /// A bit for each table in which something begins with one of the words.
  private func bits(of words: Words) -> UInt64 {
    words.codes.reduce(words.codes.isEmpty ? .max : 0) { $0 | (beginnings[$1] ?? 0) }
  }

  /// The topic of the longest cue so far.
  private struct Best {
    private(set) var topic: Int?
    private var length = 0

    mutating func take(_ topic: Int, _ length: Int) {
      guard length > self.length else { return }
      (self.topic, self.length) = (topic, length)
    }
  }

  /// The topic of the longest cue, in `language` first, then in the other languages by their codes;
  /// a weak cue that is not all of the heading counts only where no other stands, and in its own
  /// language; a topic yields to what is named beside it ("Dose in epilepsy").
  func best(in text: FoldedText, language: String) -> (topic: Int, isWeak: Bool)? {
    let words = Words(text)
    let bits = bits(of: words)
    for (order, table) in ordered(language).enumerated() where order == 0 || table.bit & bits != 0 {
      if let topic = table.topic(of: words, isOwn: order == 0) { return (topic, false) }
      var best = Best()
      var weakest = Best()
      Self.forEachCue(in: words, of: table, language) { _, length, topic, isWeak in
        if isWeak { weakest.take(topic, length) } else { best.take(topic, length) }
      }
      // A weak cue of another language may mean anything in this one.
      if let topic = best.topic {
        return (named(beside: topic, isWeak: false, in: words, of: table, language), false)
      }
      if order == 0, let topic = weakest.topic {
        return (named(beside: topic, isWeak: true, in: words, of: table, language), true)
      }
    }
    return nil
  }

  /// The first topic in a heading to which `topic` yields, else `topic`; beside a strong cue a weak
  /// one says so at the heading's beginning only.
  private func named(
    beside topic: Int,
    isWeak isTopicWeak: Bool,
    in words: Words,
    of table: Table,
    _ language: String
  ) -> Int {
    let others = yields[topic]
    guard !others.isEmpty else { return topic }
    var named: Int?
    Self.forEachCue(in: words, of: table, language) { place, _, other, isWeak in
      let counts = !isWeak || isTopicWeak || place == 0
      if named == nil, counts, others.contains(other) { named = other }
    }
    return named ?? topic
  }

  /// The topics of all cues of the first language that has any, a cue inside a longer one left
  /// out, and weak cues that are not all of the heading.
  func all(in text: FoldedText, language: String) -> Set<Int> {
    let words = Words(text)
    let bits = bits(of: words)
    if bits == 0 { return [] }
    for (order, table) in ordered(language).enumerated() where table.bit & bits != 0 {
      if let topic = table.topic(of: words, isOwn: order == 0) { return [topic] }
      var topics: Set<Int> = []
      Self.forEachCue(in: words, of: table, nil) { _, _, topic, isWeak in
        if !isWeak { topics.insert(topic) }
      }
      if !topics.isEmpty { return topics }
    }
    return []
  }

  /// The tables, that of `language` first.
  private func ordered(_ language: String) -> [Table] { orders[language] ?? tables }

  /// Hands over the cues of `words` from left to right, the longest at each place, none
  /// overlapping; a word's part where no cue begins with the word, if the table is of `language`.
  private static func forEachCue(
    in words: Words,
    of table: Table,
    _ language: String?,
    _ body: (_ place: Int, _ length: Int, _ topic: Int, _ isWeak: Bool) -> Void
  ) {
    var start = 0
    while start < words.ranges.count {
      var length = min(table.reach(from: words.codes[start]), words.ranges.count - start)
      while length > 0 {
        let range = words.range(from: start, count: length)
        if let found = table.finding(of: words.text.code(of: range)) {
          body(start, range.count, found.topic, found.isWeak)
          break
        }
        length -= 1
      }
      if length == 0, table.language == language,
        let found = table.part(of: words.ranges[start], in: words.text)
      {
        body(start, words.ranges[start].count, found.topic, found.isWeak)
      }
      start += max(length, 1)
    }
  }
}
