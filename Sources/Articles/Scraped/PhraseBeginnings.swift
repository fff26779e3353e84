/// What phrases of sites, topics and languages begin with a word, told by one look for all tables.
struct PhraseBeginnings: Sendable {
  /// Where a word leads in each table; 0 where no phrase begins with it.
  struct Beginning: Sendable {
    var cues: Int32 = 0
    var topics: Int32 = 0
    /// Its votes for the languages that use it much.
    var votes = LanguageVotes()
  }

  private var beginnings = CodeTable<Beginning>(capacity: 2048)
  /// Most words are none of them.
  private var filter = CodeFilter()

  /// Joins the beginnings of three tables.
  init(cues: PhraseTable, topics: PhraseTable, languages: PhraseTable) {
    for (word, node) in cues.firsts.values { change(word) { $0.cues = node } }
    for (word, node) in topics.firsts.values { change(word) { $0.topics = node } }
    for (word, node) in languages.firsts.values {
      let votes = LanguageVotes(languages.meaning(at: node))
      change(word) { $0.votes = votes }
    }
  }

  private mutating func change(_ word: UInt64, _ change: (inout Beginning) -> Void) {
    beginnings.change(word, from: Beginning(), change)
    filter.insert(word)
  }

  /// What begins with a word.
  subscript(word: UInt64) -> Beginning? {
    filter.mayContain(word) ? beginnings[word] : nil
  }
}
