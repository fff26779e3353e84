/// A word of the index, and how many passages have it.
struct LexiconEntry: Equatable {
  /// Folded.
  var word: [UInt8]
  var passages: Int
}

/// The words of the index in their order, each with the number of passages that have it.
///
/// FTS5 counts a word by reading all its places, so that the counts are written down once, when all
/// files are read: one row for all words that begin with the same byte.
extension Holdings {
  /// Begins to write the lexicon anew.
  func beginLexicon() throws(DatabaseError) {
    caches = SearchCaches()
    unwritten = nil
    try database.execute(
      """
      DELETE FROM lexicon;
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)
      """
    )
  }

  /// Writes some more words, those behind `word`; returns the last, nil when there are no more.
  func extendLexicon(after word: String, count: Int = 4_000) throws(DatabaseError) -> String? {
    let rows = try database.statement(
      "SELECT term, doc FROM temp.vocabulary WHERE term > ? LIMIT ?"
    )
    try rows.bind(1, word)
    try rows.bind(2, count)
    var last: [UInt8] = []
    while try rows.step() {
      last = rows.bytes(0)
      guard let first = last.first, first != FoldedWords.separator, first != FoldedWords.mark else {
        continue
      }
      if unwritten?.first != first { try writeShelf() }
      let shelf = unwritten?.shelf ?? WordShelf()
      shelf.add(last, passages: Int(rows.integer(1)))
      unwritten = (first, shelf)
    }
    guard last.isEmpty else { return String(decoding: last, as: UTF8.self) }
    try writeShelf()
    return nil
  }

  private func writeShelf() throws(DatabaseError) {
    guard let (first, shelf) = unwritten else { return }
    let insert = try database.statement("INSERT INTO lexicon VALUES(?, ?)")
    try insert.bind(1, Int(first))
    try insert.bind(2, shelf.encoded)
    try insert.run()
    unwritten = nil
  }

  /// The words that begin with a byte; read once for as long as somebody types.
  func shelf(_ first: UInt8) throws(DatabaseError) -> WordShelf {
    if let known = caches.shelves[Int(first)] { return known }
    let row = try database.statement("SELECT words FROM lexicon WHERE first = ?")
    try row.bind(1, Int(first))
    var shelf = WordShelf()
    if try row.step() {
      guard let written = WordShelf(row.bytes(0)) else { throw .damaged }
      shelf = written
    }
    caches.shelves[Int(first)] = shelf
    return shelf
  }

  /// How many passages have a word.
  func passages(having word: [UInt8]) throws(DatabaseError) -> Int {
    guard let first = word.first else { return 0 }
    return try shelf(first).passages(having: word)
  }

  /// How many passages have words that begin so, each counted as often as it has any; of very many
  /// words the first count.
  func passages(beginning prefix: [UInt8], limit: Int) throws(DatabaseError) -> Int {
    guard let first = prefix.first else { return 0 }
    let shelf = try shelf(first)
    return shelf.words(beginning: prefix).prefix(limit).reduce(0) { $0 + shelf.passages($1) }
  }
}
