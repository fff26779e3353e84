import Articles
import SafeText

extension Holdings {
  /// Adds a passage to the index, where it has its place when its turn comes.
  func index(
    _ body: PassageBody,
    of head: ArticleHead,
    topics: [Int],
    id: Int64
  ) throws(DatabaseError) {
    try indexing.add(body, of: head, topics: topics, id: id)
    try indexOverflow()
  }

  /// Takes a passage out of the index, which has to be told all it held.
  func unindex(
    _ body: PassageBody,
    of head: ArticleHead,
    topics: [Int],
    id: Int64
  ) throws(DatabaseError) {
    // What is taken out of a new catalogue is taken out of a settled one.
    if indexing.new != nil { try settle() }
    indexing.remove(body, of: head, topics: topics, id: id)
    try indexOverflow()
  }

  private func indexOverflow() throws(DatabaseError) {
    if indexing.queue.isOverfull { try indexWaiting() }
  }

  /// Puts all that waits into the index, so that a search finds it.
  func indexWaiting() throws(DatabaseError) {
    if let new = indexing.new { return try new.show() }
    while try indexSome() {}
  }

  /// Puts some of the passages that wait into the index; false where none waits.
  func indexSome() throws(DatabaseError) -> Bool {
    guard let rows = indexing.queue.next() else { return false }
    let search = try database.statement(
      "INSERT INTO search(rowid, title, above, body, marks) VALUES(?, ?, ?, ?, ?)"
    )
    let heading = try database.statement("INSERT INTO heading(rowid, title) VALUES(?, ?)")
    for row in rows {
      if row.isRemoved {
        try unindex(row)
        continue
      }
      try search.bind(1, row.id)
      try bind(row, to: search, from: 2)
      try search.run()
      try heading.bind(1, row.id)
      try heading.bind(2, text: indexing.queue.title(of: row))
      try heading.run()
    }
    indexing.queue.take(rows)
    return true
  }

  private func unindex(_ row: IndexQueue.Row) throws(DatabaseError) {
    let heading = try database.statement(
      "INSERT INTO heading(heading, rowid, title) VALUES('delete', ?, ?)"
    )
    try heading.bind(1, row.id)
    try heading.bind(2, text: indexing.queue.title(of: row))
    try heading.run()
    let search = try database.statement(
      """
      INSERT INTO search(search, rowid, title, above, body, marks)
      VALUES('delete', ?, ?, ?, ?, ?)
      """
    )
    try search.bind(1, row.id)
    try bind(row, to: search, from: 2)
    try search.run()
  }

  private func bind(
    _ row: IndexQueue.Row,
    to statement: borrowing Statement,
    from first: Int32
  ) throws(DatabaseError) {
    let queue = indexing.queue
    try statement.bind(first, text: queue.title(of: row))
    try statement.bind(first + 1, text: queue.above(of: row))
    try statement.bind(first + 2, text: queue.body(of: row))
    try statement.bind(first + 3, text: queue.marks(of: row))
  }
}
