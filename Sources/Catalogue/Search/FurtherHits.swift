import Articles

/// The passages of an article beyond the few that it has among the hits.
extension Searching {
  /// As many of an article are ordered among themselves: where still more are wanted, those that
  /// are shown stay where they are.
  private static let piece = 20

  /// Puts as many behind the hits as are wanted, and says with each article's last how many more it
  /// has.
  mutating func addFurther() throws(DatabaseError) {
    guard let taken else { return }
    // What answers a danger first may have none of the words.
    let others = results.hits.prefix(Self.urgentLimit).filter { !taken.found.contains($0.id) }
    results.total = taken.found.total + others.count
    try addArticles(of: taken.found)
    results.isFull = results.hits.count >= asked
    for (article, wanted) in request.further {
      try unfold(article, count: wanted.count, behind: wanted.place)
    }
    if request.fillsLimit, results.hits.count < asked {
      let rows = taken.found.rows(without: Set(results.hits.map(\.id)))
      let limit = asked - results.hits.count
      results.hits += try further(rows, limit: limit, piece: limit)
    }
    // In danger in however many runs they were found.
    if urgentTopics != nil { results.hits = Ranking.hazardsLast(results.hits) }
    tellMore(of: taken.found)
  }

  /// Puts more of an article behind its hit at `place`, in place of those of its hits that a
  /// greater limit has put further down since: they are among the others.
  private mutating func unfold(
    _ article: String,
    count: Int,
    behind place: Place
  ) throws(DatabaseError) {
    let own = results.hits.indices.filter { results.hits[$0].article.id == article }
    guard let taken,
      let last = own.last(where: { results.hits[$0].place == place }) ?? own.last
    else { return }
    let known = Set(own.filter { $0 <= last }.map { results.hits[$0].id })
    let row = RowID.article(of: results.hits[last].id)
    for index in own.reversed() where index > last { results.hits.remove(at: index) }
    let rows = taken.found.rows(of: row, without: known)
    results.hits.insert(
      contentsOf: try further(rows, limit: count, piece: Self.piece),
      at: last + 1
    )
  }

  /// Puts first passages of articles behind the hits of which nothing is among the best, so that
  /// there is a way to all that is counted.
  private mutating func addArticles(of found: Candidates) throws(DatabaseError) {
    guard found.total > found.best.count, results.hits.count < asked else { return }
    let shown = Set(results.hits.map { RowID.article(of: $0.id) })
    let rows = found.firstRows(besides: shown, limit: Ranking.articleLimit)
    let limit = asked - results.hits.count
    results.hits += try further(rows, limit: limit, piece: limit)
  }

  private func further(
    _ rows: [Candidates.Row],
    limit: Int,
    piece: Int
  ) throws(DatabaseError) -> [SearchHit] {
    guard let taken else { return [] }
    return try Ranking(holdings, query: taken.query, request: request, matcher: results.matcher)
      .further(
        rows,
        limit: limit,
        piece: piece,
        urgent: urgentTopics,
        isRelaxed: taken.isRelaxed
      )
  }

  private mutating func tellMore(of found: Candidates) {
    let articles = Set(results.hits.map { RowID.article(of: $0.id) })
    var counts = found.counts(of: articles, without: Set(results.hits.map(\.id)))
    for index in results.hits.indices.reversed() {
      let article = RowID.article(of: results.hits[index].id)
      results.hits[index].moreInArticle = counts.removeValue(forKey: article) ?? 0
    }
  }
}
