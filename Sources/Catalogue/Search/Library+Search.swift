import Articles
import SafeText

extension Library {
  /// The passages that fit `request`, best first.
  ///
  /// Never fails: any text is a query. While the library is being read, answers from what there is.
  package func search(_ request: SearchRequest) -> SearchResults {
    let found: SearchResults? = ask(nil) { (holdings) throws(DatabaseError) in
      var searching = try Searching(holdings, request, shippedDanger: { self.refresh.danger })
      return try searching.run()
    }
    var results = found ?? SearchResults(request)
    if found == nil {
      // Whatever became of the catalogue, the emergency card is offered.
      let words = SearchQuery(request).words
      results.isEmergency = refresh.danger.stand(in: words) { _ in false }
    }
    results.isPartial = progress.map { !$0.isLookingAgain } ?? false
    return results
  }
}

/// One search of one catalogue, from the text to the hits.
struct Searching {
  let holdings: Holdings
  let request: SearchRequest
  let widening: Widening
  var query: SearchQuery
  /// Filters as marks that every hit must have.
  var marks: [[SearchForm]] = []
  var results: SearchResults

  init(
    _ holdings: Holdings,
    _ request: SearchRequest,
    shippedDanger: () -> DangerPhrases
  ) throws(DatabaseError) {
    self.holdings = holdings
    self.request = request
    if holdings.caches.stemmers == nil {
      holdings.caches.stemmers = holdings.stemLanguages.compactMap { Stemmer(language: $0) }
    }
    widening = Widening(holdings, stemmers: holdings.caches.stemmers ?? [])
    query = SearchQuery(request)
    results = SearchResults(request)
    if holdings.caches.danger == nil {
      holdings.caches.danger = try holdings.dangerPhrases() ?? shippedDanger()
    }
    results.isEmergency = try isEmergency()
  }

  private func isEmergency() throws(DatabaseError) -> Bool {
    guard let danger = holdings.caches.danger, !query.words.isEmpty else { return false }
    var known: Set<[UInt8]> = []
    for word in query.words where word.count >= 4 {
      if try holdings.passages(having: word) > 0 { known.insert(word) }
    }
    return danger.stand(in: query.words) { known.contains($0) }
  }

  /// Everything that was found.
  mutating func run() throws(DatabaseError) -> SearchResults {
    guard !query.terms.isEmpty else { return results }
    try setMarks()
    let wide = try widening.widened(query)
    let found = try candidates(wide)
    if found.total > 0 { try take(found, of: wide) }
    if found.total < 3 { try recover(from: wide, found: found) }
    if results.suggestion == nil { try suggestForRareWords(wide) }
    return results
  }

  /// The rows that fit the terms at `kept` of a query, all of them or any.
  func candidates(
    _ query: SearchQuery,
    kept: [Int]? = nil,
    isAny: Bool = false
  ) throws(DatabaseError) -> Candidates {
    let expression = MatchExpression(query, kept: kept, isAny: isAny, marks: marks)
    var passages: [Int] = []
    for index in kept ?? Array(query.terms.indices) {
      for term in query.terms[index].words { passages.append(try count(of: term)) }
    }
    return try holdings.candidates(expression, passages: passages)
  }

  /// About how many passages have any form of a term; exact for a word without other forms.
  func count(of term: SearchTerm) throws(DatabaseError) -> Int {
    var count = 0
    for form in term.forms {
      if form.isPrefix, let word = form.words.last {
        for entry in try holdings.words(beginning: word, limit: 200) { count += entry.passages }
      } else {
        var least = Int.max
        for word in form.words { least = min(least, try holdings.passages(having: word)) }
        count += least
      }
    }
    return count
  }

  /// Makes hits of what was found.
  mutating func take(_ found: Candidates, of query: SearchQuery) throws(DatabaseError) {
    results.total = found.total
    results.matcher = SearchMatcher(query.terms + query.asking)
    let ranking = Ranking(holdings, query: query, request: request)
    results.hits = try ranking.hits(found, isEmergency: results.isEmergency)
  }
}
