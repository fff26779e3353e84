import SafeText

/// Finds the cues of topics in headings, as whole words, whatever their case and accents.
///
/// Cues that are parts of words count in headings of their own language only.
final class HeadingCues: Sendable {
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

    /// Adds a cue; of two equal ones the first counts.
    mutating func add(_ cue: Cue, of topic: Int, isWeak: Bool) {
      guard let first = cue.first else { return }
      longest.change(first, from: 0) { $0 = max($0, cue.count) }
      guard topics[cue.code] == nil else { return }
      topics.set(cue.code, topic)
      if isWeak { weak.insert(cue.code) }
    }

    /// Adds a cue that is a part of a word.
    mutating func add(part: String, of topic: Int) { parts.add(part, of: topic) }

    /// Sets what a name means.
    mutating func add(name: Cue, of topic: Int) {
      names.set(name.code, topic)
      if let first = name.first { nameFirsts.insert(first) }
    }

    /// The first words of all cues and names.
    var firsts: [UInt64] { longest.values.map(\.code) + nameFirsts }

    /// What a name means.
    func topic(named name: Cue) -> Int? { names[name.code] }

    /// The topic of a whole heading, by cue or name; by a weak cue in its own language only, since
    /// it may mean anything in another.
    func topic(of words: HeadingWords, isOwn: Bool) -> Int? {
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

  /// What a cue or a name is known by.
  private struct Cue {
    /// The code of its first word; nil where it has no words.
    private(set) var first: UInt64?
    private(set) var count = 0
    /// The code of all its words.
    let code: UInt64

    /// Reads a cue, with a reader that is used again.
    init(_ cue: String, _ reader: inout CueWords) {
      var cue = cue
      cue.withUTF8 { reader.read($0) }
      var code = WordCode()
      // A mark that stands alone folds to nothing.
      for word in reader.words where word.code != WordCode().value {
        if first == nil { first = word.code }
        count += 1
        code.add(word.code, count: 8)
      }
      self.code = code.value
    }
  }

  /// In the order of their languages' codes.
  private let tables: [Table]
  /// For the code of each word with which a cue or a name begins, a bit for each table that has
  /// such a one, the 64th for all from there on: most words begin none.
  private let beginnings: CodeTable<UInt64>
  /// For each table the places of all, its own first.
  private let orders: [[Int]]
  /// For each topic those it yields to, with all below them.
  private let yields: [Set<Int>]
  /// For each topic those whose name beside it says more than its own cues.
  private let above: [Set<Int>]

  init(_ topics: [Topic]) {
    yields = topics.map { topic in
      topic.yields.isEmpty ? [] : Set(topics.indices.filter { topic.yields(to: topics[$0].id) })
    }
    let ranking = topics.indices.filter { !topics[$0].outranks.isEmpty }
    above = topics.map { topic in Set(ranking.filter { topics[$0].outranks(topic.id) }) }
    var tables: [Table] = []
    var reader = CueWords()
    for (position, topic) in topics.enumerated() {
      for (language, cues) in topic.cues where !cues.isEmpty {
        let table = Self.place(of: language, in: &tables)
        for cue in cues {
          if Topic.isPart(cue) {
            tables[table].add(part: cue, of: position)
          } else {
            tables[table].add(Cue(cue, &reader), of: position, isWeak: Topic.isWeak(cue))
          }
        }
      }
      for (language, name) in topic.names {
        // Where parent and child bear one name, the child is meant.
        let name = Cue(name.string, &reader)
        let table = Self.place(of: language, in: &tables)
        let earlier = tables[table].topic(named: name)
        let isBelow = earlier.map { topic.id.hasPrefix(topics[$0].id + ".") } ?? true
        if isBelow { tables[table].add(name: name, of: position) }
      }
    }
    tables.sort { $0.language < $1.language }
    var beginnings = CodeTable<UInt64>(capacity: 2048)
    for place in tables.indices {
      let bit: UInt64 = 1 << UInt64(min(place, 63))
      tables[place].bit = bit
      for word in tables[place].firsts { beginnings.change(word, from: 0) { $0 |= bit } }
    }
    self.beginnings = beginnings
    self.tables = tables
    orders = tables.indices.map { own in [own] + tables.indices.filter { $0 != own } }
  }

  /// The place of a language's table, which is made if there is none yet.
  private static func place(of language: String, in tables: inout [Table]) -> Int {
    if let place = tables.firstIndex(where: { $0.language == language }) { return place }
    tables.append(Table(language))
    return tables.count - 1
  }

  /// A bit for each table in which something begins with one of the words.
  private func bits(of words: HeadingWords) -> UInt64 {
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
    let words = HeadingWords(text)
    let bits = bits(of: words)
    for (order, place) in ordered(language).enumerated()
    where order == 0 || tables[place].bit & bits != 0 {
      let table = tables[place]
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

  /// The first topic in a heading that outranks `topic` or to which it yields, else `topic`; beside
  /// a strong cue a weak one says so at the heading's beginning only.
  private func named(
    beside topic: Int,
    isWeak isTopicWeak: Bool,
    in words: HeadingWords,
    of table: Table,
    _ language: String
  ) -> Int {
    let others = yields[topic]
    let above = above[topic]
    guard !others.isEmpty || !above.isEmpty else { return topic }
    var named: Int?
    Self.forEachCue(in: words, of: table, language) { place, _, other, isWeak in
      let counts = !isWeak || isTopicWeak || place == 0
      let isNamed = (counts && others.contains(other)) || (!isWeak && above.contains(other))
      if named == nil, isNamed { named = other }
    }
    return named ?? topic
  }

  /// The topics of all cues of the first language that has any, a cue inside a longer one left
  /// out, and weak cues that are not all of the heading.
  func all(in text: FoldedText, language: String) -> Set<Int> {
    let words = HeadingWords(text)
    let bits = bits(of: words)
    if bits == 0 { return [] }
    for (order, place) in ordered(language).enumerated() where tables[place].bit & bits != 0 {
      let table = tables[place]
      if let topic = table.topic(of: words, isOwn: order == 0) { return [topic] }
      var topics: Set<Int> = []
      Self.forEachCue(in: words, of: table, nil) { _, _, topic, isWeak in
        if !isWeak { topics.insert(topic) }
      }
      if !topics.isEmpty { return topics }
    }
    return []
  }

  /// The places of the tables, that of `language` first.
  private func ordered(_ language: String) -> [Int] {
    tables.firstIndex { $0.language == language }.map { orders[$0] } ?? Array(tables.indices)
  }

  /// Hands over the cues of `words` from left to right, the longest at each place, none
  /// overlapping; a word's part where no cue begins with the word, if the table is of `language`.
  private static func forEachCue(
    in words: HeadingWords,
    of table: Table,
    _ language: String?,
    _ body: (_ place: Int, _ length: Int, _ topic: Int, _ isWeak: Bool) -> Void
  ) {
    var start = 0
    while start < words.codes.count {
      var length = min(table.reach(from: words.codes[start]), words.codes.count - start)
      while length > 0 {
        let part = words.part(from: start, count: length)
        if let found = table.finding(of: part.code) {
          body(start, part.length, found.topic, found.isWeak)
          break
        }
        length -= 1
      }
      let word = words.range(of: start)
      if length == 0, table.language == language, let found = table.part(of: word, in: words.text) {
        body(start, word.count, found.topic, found.isWeak)
      }
      start += max(length, 1)
    }
  }
}
