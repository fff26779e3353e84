import SafeText

/// Finds the cues of topics in headings, as whole words, whatever their case and accents.
struct HeadingCues: Sendable {
  /// The cues of one language: the words, parted by blanks, and the topic's place in the file.
  private struct Table: Sendable {
    var topics: [[UInt8]: Int] = [:]
    /// Names of topics, which count only where they are the whole heading.
    var names: [[UInt8]: Int] = [:]
    var longest = 0

    /// Adds a cue; of two equal ones the first counts.
    mutating func add(_ text: FoldedText, of topic: Int) {
      longest = max(longest, text.words.count)
      if topics[text.bytes] == nil { topics[text.bytes] = topic }
    }
  }

  private var tables: [String: Table] = [:]

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
        if isBelow { tables[language, default: Table()].names[name] = position }
      }
    }
  }

  private mutating func add(_ cue: String, of topic: Int, language: String) {
    let text = FoldedText(cue)
    guard !text.bytes.isEmpty else { return }
    tables[language, default: Table()].add(text, of: topic)
  }

  /// The topic of the longest cue, in `language` first, then in the other languages by their codes.
  func best(in text: FoldedText, language: String) -> Int? {
    for table in ordered(language) {
      if let topic = table.topics[text.bytes] ?? table.names[text.bytes] { return topic }
      var best: (length: Int, topic: Int)?
      Self.forEachCue(in: text, of: table) { length, topic in
        if length > best?.length ?? 0 { best = (length, topic) }
      }
      if let best { return best.topic }
    }
    return nil
  }

  /// The topics of all cues of the first language that has any, a cue inside a longer one left out.
  func all(in text: FoldedText, language: String) -> Set<Int> {
    for table in ordered(language) {
      if let topic = table.topics[text.bytes] ?? table.names[text.bytes] { return [topic] }
      var topics: Set<Int> = []
      Self.forEachCue(in: text, of: table) { _, topic in topics.insert(topic) }
      if !topics.isEmpty { return topics }
    }
    return []
  }

  private func ordered(_ language: String) -> [Table] {
    let others = tables.keys.filter { $0 != language }.sorted()
    return ([language] + others).compactMap { tables[$0] }
  }

  /// Hands over the cues of `text` from left to right, the longest at each place, none overlapping.
  private static func forEachCue(
    in text: FoldedText,
    of table: Table,
    _ body: (_ length: Int, _ topic: Int) -> Void
  ) {
    // A heading is short; what is longer is none, and its beginning says enough.
    let words = Array(text.words.prefix(64))
    var start = 0
    while start < words.count {
      var length = min(table.longest, words.count - start)
      while length > 0 {
        let phrase = text.bytes[words[start].startIndex..<words[start + length - 1].endIndex]
        if let topic = table.topics[Array(phrase)] {
          body(phrase.count, topic)
          break
        }
        length -= 1
      }
      start += max(length, 1)
    }
  }
}
