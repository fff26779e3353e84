/// A word of the index, and how many passages have it.
struct LexiconEntry: Equatable {
  /// Folded.
  var word: [UInt8]
  var passages: Int
}

/// The words of the index in their order, each with the number of passages that have it.
///
/// FTS5 counts a word by reading all its places, so the words are counted as they come
/// (`WordTally`), and written down many at a time.
extension Holdings {
  /// Writes some of the words that were counted; false when there are no more.
  func countSome() throws(DatabaseError) -> Bool {
    guard let tally = indexing.tally else { return false }
    // Where none are written yet, none is there to be changed.
    let conflict =
      indexing.isLexiconEmpty
      ? "" : " ON CONFLICT(word) DO UPDATE SET passages = passages + excluded.passages"
    let change = try database.statement("INSERT INTO lexicon VALUES(?, ?)" + conflict)
    let remove = try database.statement("DELETE FROM lexicon WHERE word = ? AND passages <= 0")
    let wasMore = try tally.take(2_000) { (word, passages) throws(DatabaseError) in
      guard passages != 0 else { return }
      try change.bind(1, text: word)
      try change.bind(2, passages)
      try change.run()
      guard passages < 0 else { return }
      try remove.bind(1, text: word)
      try remove.run()
    }
    if !wasMore {
      indexing.tally = nil
      indexing.isLexiconEmpty = false
    }
    return wasMore
  }

  /// How many passages have a word.
  ///
  /// Until all are counted, none is known.
  func passages(having word: [UInt8]) throws(DatabaseError) -> Int {
    guard isCounted else { return 0 }
    let row = try database.statement("SELECT passages FROM lexicon WHERE word = ?")
    try row.bind(1, text: word)
    return try row.step() ? Int(row.integer(0)) : 0
  }

  /// Words that begin so, in their order.
  func words(beginning prefix: [UInt8], limit: Int) throws(DatabaseError) -> [LexiconEntry] {
    guard isCounted else { return [] }
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
