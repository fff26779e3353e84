import Articles
import SafeText

/// What a search answers where its words mean danger.
extension Searching {
  /// How many passages on what must not wait come before the rest of what the words find.
  private static let urgentLimit = 2

  /// Puts passages on overdose and withdrawal ahead, as if their names had been typed as well.
  ///
  /// Who writes “took too many” uses words that stand anywhere but there. What has all the words
  /// stays first: of “pump beeping” it is the answer.
  mutating func answerUrgently() throws(DatabaseError) {
    if let first = results.hits.first, Self.isUrgent(first) { return }
    var named = self
    named.query = SearchQuery(SearchRequest("overdose OR withdrawal"))
    let wide = try widening.widened(named.query)
    let found = try named.candidates(wide)
    guard found.total > 0 else { return }
    try named.take(found, of: wide)
    let urgent = named.results.hits.filter { Self.isUrgent($0) && !$0.isCautioned }
      .prefix(Self.urgentLimit)
    guard !urgent.isEmpty else { return }
    let places = Set(urgent.map(\.id))
    let own = results.hits.filter { !places.contains($0.id) }
    let first = results.dropped.isEmpty ? own.prefix(1) : []
    let rest = own.dropFirst(first.count)
    results.hits = Array((first + urgent + rest).prefix(max(0, request.limit)))
    results.total = max(results.total, results.hits.count)
    results.matcher = SearchMatcher(litTerms + wide.terms)
  }

  private static func isUrgent(_ hit: SearchHit) -> Bool {
    hit.topics.contains { Topic.urgent.contains($0) }
  }
}
