import Articles

/// The passages of an article beyond the few that it has among the hits.
extension Searching {
  /// Puts as many behind the hits as are wanted, and says with each article's last how many more it
  /// has.
  mutating func addFurther() throws(DatabaseError) {
    guard let taken else { return }
    try addArticles(of: taken.found)
    for (article, limit) in request.further {
      guard let last = results.hits.lastIndex(where: { $0.article.id == article }) else { continue }
      let rows = taken.found.rows(
        of: RowID.article(of: results.hits[last].id),
        without: Set(results.hits.map(\.id))
      )
      results.hits.insert(contentsOf: try further(rows, limit: limit), at: last + 1)
    }
    if request.fillsLimit, results.hits.count < asked {
      let rows = taken.found.rows(without: Set(results.hits.map(\.id)))
      results.hits += try further(rows, limit: asked - results.hits.count)
    }
    tellMore(of: taken.found)
  }

  /// Puts first passages of articles behind the hits of which nothing is among the best, so that
  /// there is a way to all that is counted.
  private mutating func addArticles(of found: Candidates) throws(DatabaseError) {
    guard found.total > found.best.count, results.hits.count < asked else { return }
    let shown = Set(results.hits.map { RowID.article(of: $0.id) })
    let rows = found.firstRows(besides: shown, limit: Ranking.articleLimit)
    results.hits += try further(rows, limit: asked - results.hits.count)
  }

  private func further(
    _ rows: [Candidates.Row],
    limit: Int
  ) throws(DatabaseError) -> [SearchHit] {
    guard let taken else { return [] }
    return try Ranking(holdings, query: taken.query, request: request, matcher: results.matcher)
      .further(rows, limit: limit, urgent: urgentTopics, isRelaxed: taken.isRelaxed)
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
