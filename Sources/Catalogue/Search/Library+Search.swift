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
      results.isEmergency = refresh.danger.topics(in: words) { _ in false } != nil
    }
    results.isPartial = progress.map { !$0.isLookingAgain } ?? false
    return results
  }
}

/// One search of one catalogue, from the text to the hits.
struct Searching {
  let holdings: Holdings
  let request: SearchRequest
  /// How many hits are asked for.
  let asked: Int
  let widening: Widening
  var query: SearchQuery
  /// Filters as marks that every hit must have.
  var marks: [[SearchForm]] = []
  var results: SearchResults
  /// Where the words mean danger, the topics that answer it.
  private(set) var urgentTopics: Set<Topic.ID>?
  /// What the hits were found by, and are lit by.
  var litTerms: [SearchTerm] = []
  /// What the hits were made of.
  private(set) var taken: (found: Candidates, query: SearchQuery, isRelaxed: Bool)?

  /// As many are looked at closely, however few are asked for, so that those come first which
  /// come first among many.
  private static let leastLimit = 20

  init(
    _ holdings: Holdings,
    _ request: SearchRequest,
    shippedDanger: () -> DangerPhrases
  ) throws(DatabaseError) {
    self.holdings = holdings
    var wider = request
    wider.limit = max(request.limit, Self.leastLimit)
    self.request = wider
    asked = max(0, request.limit)
    if holdings.caches.stemmers == nil {
      holdings.caches.stemmers = holdings.stemLanguages.compactMap { Stemmer(language: $0) }
    }
    widening = Widening(holdings, stemmers: holdings.caches.stemmers ?? [])
    query = SearchQuery(request)
    results = SearchResults(request)
    if holdings.caches.danger == nil {
      holdings.caches.danger = try holdings.dangerPhrases() ?? shippedDanger()
    }
    try lookForDanger(in: query)
  }

  /// Looks whether the words of a query, as typed or mended, mean danger.
  mutating func lookForDanger(in query: SearchQuery) throws(DatabaseError) {
    guard urgentTopics == nil else { return }
    urgentTopics = try danger(in: query)
    results.isEmergency = urgentTopics != nil
  }

  private func danger(in query: SearchQuery) throws(DatabaseError) -> Set<Topic.ID>? {
    guard let danger = holdings.caches.danger, !query.words.isEmpty else { return nil }
    var known: Set<[UInt8]> = []
    for word in query.words where word.count >= 4 {
      if try holdings.passages(having: word) > 0 { known.insert(word) }
    }
    let isStudied = StudyWords.areMeant(by: self.query.words)
    return danger.topics(in: query.words, isStudied: isStudied, isKnown: known.contains)
  }

  /// Everything that was found.
  mutating func run() throws(DatabaseError) -> SearchResults {
    try setMarks()
    guard !query.terms.isEmpty || !marks.isEmpty else { return results }
    let wide = try widened(query)
    let found = try candidates(wide)
    if found.total > 0 {
      try take(try withRelated(found, of: wide), of: wide)
    } else {
      try recover(from: wide)
    }
    if results.suggestion == nil { try suggestForRareWords(wide) }
    if let urgentTopics {
      if !isQuoted { try answerUrgently(with: urgentTopics) }
    } else {
      try answerBeforeHazard()
    }
    results.hits.removeSubrange(min(asked, results.hits.count)...)
    try addFurther()
    return results
  }

  /// A query with the forms of all its words.
  func widened(_ query: SearchQuery) throws(DatabaseError) -> SearchQuery {
    try widening.widened(query, isUrgent: urgentTopics != nil)
  }

  /// Makes hits of what was found; `isRelaxed` says that words were left out for it.
  mutating func take(
    _ found: Candidates,
    of query: SearchQuery,
    isRelaxed: Bool = false
  ) throws(DatabaseError) {
    taken = (found, query, isRelaxed)
    results.total = found.total
    results.isTotalOpen = found.isOpen
    litTerms = query.terms
    results.matcher = SearchMatcher(litTerms)
    let ranking = Ranking(
      holdings,
      query: query,
      request: request,
      matcher: results.matcher
    )
    results.hits = try ranking.hits(found, urgent: urgentTopics, isRelaxed: isRelaxed)
  }
}
