import Synchronization

/// The cues of topics as a table of phrases, made once for each tree.
enum TopicCues {
  private struct Entry {
    var ids: [Topic.ID]
    var table: PhraseTable
    var words: Set<UInt64>
  }

  private static let latest = Mutex<Entry?>(nil)

  /// The table of a tree's cues but the weak ones, which running text has as well, and all words in
  /// it; each phrase says the bit of its topic's place, modulo 64.
  static func table(of tree: TopicTree) -> (phrases: PhraseTable, words: Set<UInt64>) {
    let ids = tree.topics.map(\.id)
    let phrases = tree.topics.map { Array($0.cues.values.joined()) }
    let key = ids + phrases.joined()
    return latest.withLock { entry in
      if let entry, entry.ids == key { return (entry.table, entry.words) }
      var table = PhraseTable()
      var all: Set<UInt64> = []
      var words = LineWords()
      for (place, cues) in phrases.enumerated() {
        for cue in cues where !Topic.isWeak(cue) {
          table.add(cue, 1 << UInt64(place % 64))
          words.read(Array(cue.utf8))
          all.formUnion(words.hashes)
        }
      }
      entry = Entry(ids: key, table: table, words: all)
      return (table, all)
    }
  }
}
