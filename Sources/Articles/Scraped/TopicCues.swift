/// The cues of a tree's topics as scraped text is read with them: made once, when the first such
/// text is read.
final class TopicCues: Sendable {
  /// What is made of the cues.
  struct Tables: Sendable {
    /// Finds the cues, but not the weak ones, which running text has as well, nor parts of words,
    /// and all other phrases in lines; a cue says the bit of its topic's place, modulo 64.
    let reading: LineReading
    /// All words in the cues.
    let words: CodeTable<Void>
    let families: TopicFamilies
  }

  private let made: MadeOnce<Tables>

  /// Takes the topics of a tree in their order.
  init(_ topics: [Topic]) { made = MadeOnce { Self.tables(of: topics) } }

  /// The tables, the same for everyone who asks.
  var tables: Tables { made.value }

  private static func tables(of topics: [Topic]) -> Tables {
    var phrases = PhraseTable()
    var all = CodeTable<Void>(capacity: 2048)
    var words = LineWords()
    for (place, topic) in topics.enumerated() {
      for cues in topic.cues.values {
        for var cue in cues where !Topic.isWeak(cue) && !Topic.isPart(cue) {
          phrases.add(cue, 1 << UInt64(place % 64), &words)
          cue.withUTF8 { words.read($0) }
          for word in words.hashes { all.set(word, ()) }
        }
      }
    }
    return Tables(
      reading: LineReading(topics: phrases),
      words: all,
      families: TopicFamilies(topics)
    )
  }
}
