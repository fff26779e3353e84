import Articles
import SafeText

/// A passage as the index holds it: three columns of folded words.
struct IndexedPassage {
  /// Its own heading.
  var title: [UInt8]
  /// The headings it stands under, and the article's title.
  var above: [UInt8]
  /// What it says.
  var body: [UInt8]
  /// Its language, source and topics.
  var marks: [UInt8]

  /// `topics` are those it is filed under and all above them.
  init(_ body: PassageBody, of head: ArticleHead, topics: [Int]) {
    let source = body.source.flatMap { head.sources.indices.contains($0) ? head.sources[$0] : nil }
    marks = Marks.of(body, source: source, topics: topics)
    var words = FoldedWords()
    if let title = body.headings.last { words.add(title) }
    title = words.column
    words = FoldedWords()
    for heading in body.headings.dropLast() {
      words.add(heading)
      words.part()
    }
    if head.title != body.headings.last { words.add(head.title) }
    above = words.column
    words = FoldedWords()
    for paragraph in Paragraphs.of(body.blocks) {
      words.add(paragraph.text)
      words.part()
    }
    self.body = words.column
  }
}

extension Holdings {
  /// Adds a passage to the index.
  func index(_ passage: IndexedPassage, id: Int64) throws(DatabaseError) {
    try write(title: passage.title, id: id, "INSERT INTO heading(rowid, title) VALUES(?, ?)")
    try write(
      passage,
      id: id,
      "INSERT INTO search(rowid, title, above, body, marks) VALUES(?, ?, ?, ?, ?)"
    )
  }

  /// Takes a passage out of the index, which has to be told all it held.
  func unindex(_ passage: IndexedPassage, id: Int64) throws(DatabaseError) {
    try write(
      title: passage.title,
      id: id,
      "INSERT INTO heading(heading, rowid, title) VALUES('delete', ?, ?)"
    )
    try write(
      passage,
      id: id,
      """
      INSERT INTO search(search, rowid, title, above, body, marks)
      VALUES('delete', ?, ?, ?, ?, ?)
      """
    )
  }

  private func write(title: [UInt8], id: Int64, _ sql: String) throws(DatabaseError) {
    let statement = try database.statement(sql)
    try statement.bind(1, id)
    try statement.bind(2, text: title)
    try statement.run()
  }

  private func write(
    _ passage: IndexedPassage,
    id: Int64,
    _ sql: String
  ) throws(DatabaseError) {
    let statement = try database.statement(sql)
    try statement.bind(1, id)
    try statement.bind(2, text: passage.title)
    try statement.bind(3, text: passage.above)
    try statement.bind(4, text: passage.body)
    try statement.bind(5, text: passage.marks)
    try statement.run()
  }
}
