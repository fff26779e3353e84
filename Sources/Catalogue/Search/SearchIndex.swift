import Articles
import SafeText

/// The four columns that the index has of a passage, all folded, one behind the other.
struct IndexColumns {
  /// Where each column ends.
  struct Ends {
    /// Its own heading, from 0 on.
    var title = 0
    /// The headings it stands under, and the article's title.
    var above = 0
    /// What it says.
    var body = 0
    /// Its language, source and topics.
    var marks = 0
  }

  /// Behind the columns come some bytes more, as many as `IndexBytes.padding`.
  private(set) var bytes: [UInt8] = []
  private(set) var ends = Ends()
  private var words = FoldedWords()
  /// The marks of the language and source that came last: most passages share them with the one
  /// before.
  private var named: (language: String, source: Source?, marks: [UInt8])?

  /// Folds a passage in place of the one before; `topics` are those it is filed under and all above
  /// them.
  mutating func fold(_ body: PassageBody, of head: ArticleHead, topics: [Int]) {
    bytes.removeAll(keepingCapacity: true)
    if let title = body.headings.last { words.add(title) }
    ends.title = endColumn()
    for heading in body.headings.dropLast() {
      words.add(heading)
      words.part()
    }
    if head.title != body.headings.last { words.add(head.title) }
    ends.above = endColumn()
    Paragraphs.forEachText(of: body.blocks) { text in
      words.add(text)
      words.part()
    }
    ends.body = endColumn()
    putMarks(of: body, source: body.source, among: head.sources)
    for topic in topics { Marks.put(topic: topic, into: &bytes) }
    ends.marks = bytes.count
    // Whoever reads words eight letters at a time may read beyond the last.
    bytes.append(contentsOf: repeatElement(0, count: IndexBytes.padding))
  }

  private mutating func endColumn() -> Int {
    bytes += words.column
    words.removeAll()
    return bytes.count
  }

  private mutating func putMarks(of body: PassageBody, source: Int?, among sources: [Source]) {
    let source = source.flatMap { sources.indices.contains($0) ? sources[$0] : nil }
    if let named, named.language == body.language, named.source == source {
      bytes += named.marks
      return
    }
    let marks = Marks.of(language: body.language, source: source)
    named = (body.language, source, marks)
    bytes += marks
  }
}

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
