import SafeText

/// Finds the cues of topics in headings, as whole words, whatever their case and accents.
struct HeadingCues: Sendable {
  /// The cues of one language: the words, parted by blanks, and the topic's place in the file.
  private struct Table: Sendable {
    var topics: [[UInt8]: Int] = [:]
    /// Names of topics, which count only where they are the whole heading.
    var names: [[UInt8]: Int] = [:]
    /// For the code of each word that begins a cue, how many words the longest of them has: most
    /// words begin none, which one look tells.
    private var longest: [UInt64: Int] = [:]
    /// The lengths in bytes that cues and names have.
    private var lengths: Set<Int> = []

    /// Adds a cue; of two equal ones the first counts.
    mutating func add(_ text: FoldedText, of topic: Int) {
      let words = text.wordRanges
      if let first = words.first {
        let code = text.code(of: first)
        longest[code] = max(longest[code] ?? 0, words.count)
      }
      lengths.insert(text.bytes.count)
      if topics[text.bytes] == nil { topics[text.bytes] = topic }
    }

    /// Sets what a name means.
    mutating func add(name: [UInt8], of topic: Int) {
      lengths.insert(name.count)
      names[name] = topic
    }

    /// The topic of a whole heading, by cue or name.
    func topic(of bytes: [UInt8]) -> Int? {
      lengths.contains(bytes.count) ? topics[bytes] ?? names[bytes] : nil
    }

    /// How many words a cue has at most that begins with the word of that code.
    func reach(from code: UInt64) -> Int { longest[code] ?? 0 }
  }

  /// A heading's words, read once for all languages.
  private struct Words {
    let bytes: [UInt8]
    let ranges: [Range<Int>]
    let codes: [UInt64]

    init(_ text: FoldedText) {
      bytes = text.bytes
      // A heading is short; what is longer is none, and its beginning says enough.
      ranges = Array(text.wordRanges.prefix(64))
      codes = ranges.map { text.code(of: $0) }
    }
  }

  private var tables: [String: Table] = [:]
  /// The languages by their codes.
  private var languages: [String] = []

  init(_ topics: [Topic]) {
    for (position, topic) in topics.enumerated() {
      for (language, cues) in topic.cues {
        for cue in cues { add(cue, of: position, language: language) }
      }
      for (language, name) in topic.names {
        // Where parent and child bear one name, the child is meant.
        let name = FoldedText(name.string).bytes
        let earlier = tables[language]?.names[name]
        let isBelow = earlier.map { topic.id.hasPrefix(topics[$0].id + ".") } ?? true
        if isBelow { tables[language, default: Table()].add(name: name, of: position) }
      }
    }
    languages = tables.keys.sorted()
  }

  private mutating func add(_ cue: String, of topic: Int, language: String) {
    let text = FoldedText(cue)
    guard !text.bytes.isEmpty else { return }
    tables[language, default: Table()].add(text, of: topic)
  }

  /// The topic of the longest cue, in `language` first, then in the other languages by their codes.
  func best(in text: FoldedText, language: String) -> Int? {
    let words = Words(text)
    for table in ordered(language) {
      if let topic = table.topic(of: text.bytes) { return topic }
      var best: (length: Int, topic: Int)?
      Self.forEachCue(in: words, of: table) { length, topic in
        if length > best?.length ?? 0 { best = (length, topic) }
      }
      if let best { return best.topic }
    }
    return nil
  }

  /// The topics of all cues of the first language that has any, a cue inside a longer one left out.
  func all(in text: FoldedText, language: String) -> Set<Int> {
    let words = Words(text)
    for table in ordered(language) {
      if let topic = table.topic(of: text.bytes) { return [topic] }
      var topics: Set<Int> = []
      Self.forEachCue(in: words, of: table) { _, topic in topics.insert(topic) }
      if !topics.isEmpty { return topics }
    }
    return []
  }

  private func ordered(_ language: String) -> some Sequence<Table> {
    ([language] + languages.lazy.filter { $0 != language }).lazy.compactMap { tables[$0] }
  }

  /// Hands over the cues of `words` from left to right, the longest at each place, none
  /// overlapping.
  private static func forEachCue(
    in words: Words,
    of table: Table,
    _ body: (_ length: Int, _ topic: Int) -> Void
  ) {
    var start = 0
    while start < words.ranges.count {
      var length = min(table.reach(from: words.codes[start]), words.ranges.count - start)
      while length > 0 {
        let range = words.ranges[start].lowerBound..<words.ranges[start + length - 1].upperBound
        if let topic = table.topics[Array(words.bytes[range])] {
          body(range.count, topic)
          break
        }
        length -= 1
      }
      start += max(length, 1)
    }
  }
}
