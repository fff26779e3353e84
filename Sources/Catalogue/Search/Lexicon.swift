/// A word of the index, and how many passages have it.
struct LexiconEntry: Equatable {
  /// Folded.
  var word: [UInt8]
  var passages: Int
}

/// The words of the index in their order, each with the number of passages that have it.
///
/// FTS5 counts a word by reading all its places, so that the counts are written down once, when all
/// files are read.
extension Holdings {
  /// Begins to write the lexicon anew.
  func beginLexicon() throws(DatabaseError) {
    try database.execute(
      """
      DELETE FROM lexicon;
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)
      """
    )
  }

  /// Writes some more words, those behind `word`; returns the last, nil when there are no more.
  func extendLexicon(after word: String, count: Int = 4_000) throws(DatabaseError) -> String? {
    let insert = try database.statement("INSERT INTO lexicon VALUES(?, ?)")
    let rows = try database.statement(
      "SELECT term, doc FROM temp.vocabulary WHERE term > ? LIMIT ?"
    )
    try rows.bind(1, word)
    try rows.bind(2, count)
    var last: String?
    while try rows.step() {
      let term = rows.text(0)
      last = term
      guard term.utf8.first != FoldedWords.separator, term.utf8.first != FoldedWords.mark else {
        continue
      }
      try insert.bind(1, term)
      try insert.bind(2, rows.integer(1))
      try insert.run()
    }
    return last
  }

  /// How many passages have a word.
  func passages(having word: [UInt8]) throws(DatabaseError) -> Int {
    let row = try database.statement("SELECT passages FROM lexicon WHERE word = ?")
    try row.bind(1, text: word)
    return try row.step() ? Int(row.integer(0)) : 0
  }

  /// Words that begin so, in their order.
  func words(beginning prefix: [UInt8], limit: Int) throws(DatabaseError) -> [LexiconEntry] {
    let rows = try database.statement(
      "SELECT word, passages FROM lexicon WHERE word >= ? AND word < ? LIMIT ?"
    )
    try rows.bind(1, text: prefix)
    // No UTF-8 has this byte, so it comes behind all words that begin so.
    try rows.bind(2, text: prefix + [0xFF])
    try rows.bind(3, limit)
    var found: [LexiconEntry] = []
    while try rows.step() {
      found.append(LexiconEntry(word: rows.bytes(0), passages: Int(rows.integer(1))))
    }
    return found
  }
}
