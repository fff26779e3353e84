import Articles
import SafeText

/// An article while it is written to a catalogue, some passages at a time.
///
/// Its row stands from the beginning, so that the passages written so far can be found and shown;
/// it is listed when all of them are.
struct ArticleWriting {
  let article: Article
  let entry: ArticleEntry
  let outline: Outline
  /// The section that is written next.
  fileprivate(set) var next = 0
}

extension Holdings {
  /// Writes an article.
  ///
  /// `number` is the one it had before, nil for a new one.
  func add(_ article: Article, file: Int, path: String, number: Int?) throws(DatabaseError) {
    var writing = try begin(article, file: file, path: path, number: number)
    _ = try extend(&writing, sections: .max)
  }

  /// Begins to write an article.
  func begin(
    _ article: Article,
    file: Int,
    path: String,
    number: Int?
  ) throws(DatabaseError) -> ArticleWriting {
    guard let number = number ?? freeNumber() else { throw .full }
    let list = try articles()
    let outline = Outline(article, topicNumber: { self.number(of: $0) })
    let head = ArticleHead(
      wantedID: article.id,
      title: article.title,
      isTitleMadeUp: article.isTitleMadeUp,
      folded: String(decoding: FoldedText(article.title.string).bytes, as: UTF8.self),
      language: article.language,
      sources: article.sources,
      passages: outline.passages,
      hasChildren: !outline.shown(under: nil, title: article.title).isEmpty,
      setAside: SetAsideCount.counts(of: article.setAside)
    )
    let entry = ArticleEntry(
      number: number,
      file: file,
      path: path,
      id: list.provisionalID(for: article.id),
      head: head
    )
    let insert = try database.statement("INSERT INTO article VALUES(?, ?, ?, ?, ?)")
    try insert.bind(1, number)
    try insert.bind(2, file)
    try insert.bind(3, entry.id)
    try insert.bind(4, head.encoded)
    try insert.bind(5, outline.encoded)
    try insert.run()
    try add(article.setAside, article: number)
    return ArticleWriting(article: article, entry: entry, outline: outline)
  }

  /// Writes the passages of at most so many more sections; true when the article is whole.
  func extend(
    _ writing: inout ArticleWriting,
    sections limit: Int
  ) throws(DatabaseError) -> Bool {
    let heads = writing.outline.heads
    let end = writing.next + min(limit, heads.count - writing.next)
    let insert = try database.statement("INSERT INTO passage VALUES(?, ?)")
    let file = try database.statement("INSERT INTO filed VALUES(?, ?)")
    for ordinal in writing.next..<end where heads[ordinal].isPassage {
      try addPassage(ordinal, of: writing, insert, file)
    }
    writing.next = end
    caches = SearchCaches()
    guard end == heads.count else { return false }
    try articles().add(writing.entry)
    return true
  }

  /// Writes a passage with a statement for its row and one for its topics.
  private func addPassage(
    _ ordinal: Int,
    of writing: ArticleWriting,
    _ insert: borrowing Statement,
    _ file: borrowing Statement
  ) throws(DatabaseError) {
    let (entry, head) = (writing.entry, writing.outline.heads[ordinal])
    let id = RowID.passage(kind: head.kind, article: entry.number, ordinal: ordinal)
    let body = PassageBody(
      head: head,
      headings: writing.outline.titles(to: ordinal),
      blocks: writing.article.sections[ordinal].blocks,
      blockLines: writing.article.sections[ordinal].blockLines
    )
    try insert.bind(1, RowID.text(of: id))
    try insert.run(blob: body.encoded, at: 2)
    let topics = filing(of: head)
    try index(body, of: entry.head, topics: above(topics), id: id)
    count(language: body.language, by: 1)
    count(filedUnder: topics, by: 1)
    for topic in topics {
      try file.bind(1, topic)
      try file.bind(2, id)
      try file.run()
    }
  }
}
