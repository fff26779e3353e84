import Articles
import SafeText

extension Library {
  /// The passages that fit `request`, best first.
  ///
  /// Never fails: any text is a query. While the library is being read, answers from what there is.
  package func search(_ request: SearchRequest) -> SearchResults {
    var results = ask(SearchResults(request)) { (holdings) throws(DatabaseError) in
      try holdings.search(request)
    }
    results.isPartial = progress != nil
    return results
  }
}

extension Holdings {
  /// The passages that fit `request`, best first.
  func search(_ request: SearchRequest) throws(DatabaseError) -> SearchResults {
    var results = SearchResults(request)
    let query = SearchQuery(request)
    results.matcher = SearchMatcher(query.terms + query.asking)
    guard let expression = MatchExpression(query).text else { return results }
    results.total = try count(expression)
    let found = try best(expression, limit: 200)
    results.hits = try hits(found, of: query, limit: request.limit)
    return results
  }

  private func count(_ expression: [UInt8]) throws(DatabaseError) -> Int {
    let row = try database.statement("SELECT count(*) FROM search WHERE search MATCH ?")
    try row.bind(1, text: expression)
    return try row.step() ? Int(row.integer(0)) : 0
  }

  /// Rows and their scores, best first.
  private func best(
    _ expression: [UInt8],
    limit: Int
  ) throws(DatabaseError) -> [(id: Int64, score: Double)] {
    let rows = try database.statement(
      """
      SELECT rowid, rank FROM search WHERE search MATCH ? AND rank MATCH 'bm25(10, 5, 1)'
      ORDER BY rank LIMIT ?
      """
    )
    try rows.bind(1, text: expression)
    try rows.bind(2, limit)
    var found: [(Int64, Double)] = []
    while try rows.step() { found.append((rows.integer(0), -rows.real(1))) }
    return found
  }

  private func hits(
    _ found: [(id: Int64, score: Double)],
    of query: SearchQuery,
    limit: Int
  ) throws(DatabaseError) -> [SearchHit] {
    var hits: [SearchHit] = []
    var counts: [Int: Int] = [:]
    var lasts: [Int: Int] = [:]
    for (id, score) in found {
      let article = RowID.article(of: id)
      counts[article, default: 0] += 1
      if counts[article, default: 0] > 3 {
        if let last = lasts[article] { hits[last].moreInArticle += 1 }
        continue
      }
      guard hits.count < limit else { continue }
      lasts[article] = hits.count
      let entry = try self.article(article)
      hits.append(hit(try passage(id, of: entry), score: score, query: query))
    }
    return hits
  }

  private func hit(_ passage: Passage, score: Double, query: SearchQuery) -> SearchHit {
    let best = BestParagraph(of: Paragraphs.of(passage.blocks), query: query)
    return SearchHit(
      id: passage.id,
      place: passage.place,
      article: passage.article,
      source: passage.source,
      headings: passage.headings,
      topics: passage.topics,
      language: passage.language,
      line: passage.line,
      isCautioned: Paragraphs.isCautioned(passage.blocks),
      score: score,
      text: best.text,
      moreInArticle: 0
    )
  }
}

/// The paragraph of a passage that has most of what was asked for; the first of equals.
struct BestParagraph {
  private(set) var text: ScreenText
  private(set) var block: Int?

  init(of paragraphs: [Paragraphs.Paragraph], query: SearchQuery) {
    text = paragraphs.first?.text ?? ScreenText("")
    block = paragraphs.first?.block
    let matchers = query.terms.map { SearchMatcher([$0]) }
    var most = 0
    for paragraph in paragraphs {
      let folded = FoldedWords(paragraph.text)
      let count = matchers.count { !$0.ranges(in: folded).isEmpty }
      guard count > most else { continue }
      most = count
      text = paragraph.text
      block = paragraph.block
    }
  }
}
