import Articles
import SafeText

/// What a search answers where its words mean danger.
extension Searching {
  /// How many passages on what must not wait come before the rest of what the words find.
  private static let urgentLimit = 2

  /// What a passage says that sends for help, in some of the languages; synonyms add the others.
  private static let helpWords = ["emergency", "call", "signs"]

  /// Puts passages under `topics` ahead, as if their names had been typed as well.
  ///
  /// Who writes “took too many” uses words that stand anywhere but there. The kind of danger
  /// decides: what helps against withdrawal harms after an overdose.
  mutating func answerUrgently(with topics: Set<Topic.ID>) throws(DatabaseError) {
    let numbers = topics.sorted().compactMap(holdings.number(of:))
    guard !numbers.isEmpty else { return }
    let isUrgent = { (hit: SearchHit) in
      !hit.isHazardous && hit.topics.contains { Self.isTopic($0, atOrUnder: topics) }
    }
    if let first = results.hits.first, isUrgent(first) { return }
    var named = self
    named.filter(topic: numbers)
    let names = topics.sorted().compactMap { $0.split(separator: ".").last }
    let words = names.map(String.init) + Self.helpWords
    named.query = SearchQuery(SearchRequest(words.joined(separator: " OR ")))
    let wide = try widening.widened(named.query)
    try named.take(try named.candidates(wide), of: wide)
    let own = results.hits.filter(isUrgent)
    let others = named.results.hits.filter { hit in
      isUrgent(hit) && !own.contains { $0.id == hit.id }
    }
    let urgent = (own + others).prefix(Self.urgentLimit)
    guard !urgent.isEmpty else { return }
    let places = Set(urgent.map(\.id))
    let rest = results.hits.filter { !places.contains($0.id) }
    results.hits = Array((urgent + rest).prefix(max(0, request.limit)))
    results.total = max(results.total, results.hits.count)
    results.matcher = SearchMatcher(litTerms + wide.terms)
    for index in results.hits.indices {
      results.hits[index].lit = results.matcher.ranges(in: results.hits[index].text)
    }
  }

  private static func isTopic(_ id: Topic.ID, atOrUnder topics: Set<Topic.ID>) -> Bool {
    topics.contains { id == $0 || id.hasPrefix($0 + ".") }
  }
}
