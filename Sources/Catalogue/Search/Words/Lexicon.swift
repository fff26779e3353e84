/// A word of the index, and how many passages have it.
struct LexiconEntry: Equatable {
  /// Folded.
  var word: [UInt8]
  var passages: Int
}

/// The words of the index in their order, each with the number of passages that have it.
///
/// FTS5 counts a word by reading all its places. In a new catalogue words are counted when the
/// index is written to its end (`NewLexicon`), later as they come (`WordTally`), and written down
/// many at a time: one row for all words that begin with the same byte.
extension Holdings {
  /// Writes some of the words that were counted; false when there are no more.
  func countSome() throws(DatabaseError) -> Bool {
    guard let tally = indexing.tally else { return false }
    let wasMore = try tally.take(2_000) { (word, change) throws(DatabaseError) in
      guard change != 0, let first = word.first else { return }
      if indexing.shelf?.first != first {
        try writeShelf()
        // Where none are written yet, none is there to be changed.
        let old = indexing.isLexiconEmpty ? WordShelf() : try writtenShelf(first)
        indexing.shelf = ShelfChange(first: first, from: old)
      }
      indexing.shelf?.change(word, by: change)
    }
    if !wasMore {
      try writeShelf()
      indexing.tally = nil
      indexing.isLexiconEmpty = false
    }
    return wasMore
  }

  private func writeShelf() throws(DatabaseError) {
    guard var change = indexing.shelf else { return }
    indexing.shelf = nil
    try change.finish().write(as: change.first, to: database)
  }

  private func writtenShelf(_ first: UInt8) throws(DatabaseError) -> WordShelf {
    let row = try database.statement("SELECT words FROM lexicon WHERE first = ?")
    try row.bind(1, Int(first))
    guard try row.step() else { return WordShelf() }
    guard let shelf = WordShelf(row.bytes(0)) else { throw .damaged }
    return shelf
  }

  /// The words that begin with a byte; read once for as long as somebody types.
  ///
  /// Until all are counted, none is known.
  func shelf(_ first: UInt8) throws(DatabaseError) -> WordShelf {
    guard isCounted else { return WordShelf() }
    if let known = caches.shelf(of: first) { return known }
    let shelf = try writtenShelf(first)
    caches.keep(shelf, of: first)
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

extension WordShelf {
  /// Writes it down as the words that begin with a byte.
  func write(as first: UInt8, to database: Database) throws(DatabaseError) {
    let replace = try database.statement("INSERT OR REPLACE INTO lexicon VALUES(?, ?)")
    try replace.bind(1, Int(first))
    try replace.bind(2, encoded)
    try replace.run()
  }
}
