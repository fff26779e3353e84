import Articles
import SafeText

/// What a search answers where its words mean danger.
extension Searching {
  /// How many passages on what must not wait come before the rest of what the words find.
  static let urgentLimit = 2

  /// What a passage says that sends for help, in some of the languages; synonyms add the others.
  private static let helpWords = ["emergency", "call", "signs"]

  /// What tells somebody whom to call, in the languages of the lists; that something is called an
  /// emergency does not.
  private static let sendingWords = [
    "call", "appelez", "appeler", "rufen", "notruf", "llame", "llamar", "\"emergency number\"",
    "\"emergency services\"", "\"emergency care\"", "\"medical help\"", "\"medical attention\"",
    "\"numéro d'urgence\"",
  ]

  /// Puts passages under `topics` ahead, as if their names had been typed as well.
  ///
  /// Who writes “took too many” uses words that stand anywhere but there. The kind of danger
  /// decides: what helps against withdrawal harms after an overdose.
  mutating func answerUrgently(
    with topics: Set<Topic.ID>,
    limit: Int = Self.urgentLimit
  ) throws(DatabaseError) {
    let numbers = topics.sorted().compactMap(holdings.number(of:))
    guard !numbers.isEmpty else { return }
    let help = SearchQuery(SearchRequest(Self.sendingWords.joined(separator: " OR ")))
    let urgency = Urgency(
      topics,
      language: AskingWords.language(of: query.words),
      help: SearchMatcher(try widened(help).terms)
    )
    if let hit = results.hits.first, urgency.isBest(hit) { return }
    var named = self
    named.filter(topic: numbers)
    let names = topics.sorted().compactMap { $0.split(separator: ".").last }
    let words = names.map(String.init) + Self.helpWords
    named.query = SearchQuery(SearchRequest(words.joined(separator: " OR ")))
    let wide = try widened(named.query)
    try named.take(try named.candidates(wide), of: wide)
    let urgent = urgency.ordered(results.hits, and: named.results.hits).prefix(limit)
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

  /// Whether what was found has all of what was typed in quotes, and nothing else was typed.
  ///
  /// Who does so seeks a sentence; what can kill is never the first of it.
  var isQuoted: Bool {
    query.terms.allSatisfy(\.isLiteral) && results.dropped.isEmpty
      && results.hits.first?.isHazardous == false
  }

  /// Where what fits best tells somebody to do what can kill, puts a passage on the same danger
  /// before it: it says whom to call, which what has one of the words may not.
  mutating func answerBeforeHazard() throws(DatabaseError) {
    guard let best = results.hits.max(by: { $0.score < $1.score }), best.isHazardous else { return }
    let before = results.hits
    try answerUrgently(with: Set(best.topics), limit: 1)
    guard let first = results.hits.first, first.id != before.first?.id else { return }
    // What was put before the hazard since it has one of the words gives way to it again.
    results.hits = [first] + before.sorted { $0.score > $1.score }.filter { $0.id != first.id }
  }
}

/// Which passages answer a danger, and which of them comes first.
private struct Urgency {
  private let topics: Set<Topic.ID>
  private let firstTopics: Set<Topic.ID>
  /// The language that somebody cries in; nil where it is not known.
  private let language: String?
  /// Finds the words of what sends for help.
  private let help: SearchMatcher

  init(_ topics: Set<Topic.ID>, language: String?, help: SearchMatcher) {
    self.topics = topics
    self.language = language
    self.help = help
    // What chokes somebody does so sooner than anything that was swallowed.
    firstTopics = topics.contains(Topic.allergy) ? [Topic.allergy] : topics
  }

  /// Whether nothing could come before a hit: it is on what is most urgent, says what to do, and in
  /// the language somebody cries in.
  func isBest(_ hit: SearchHit) -> Bool { isFirst(hit) && isUnderstood(hit) && helps(hit) }

  private func helps(_ hit: SearchHit) -> Bool {
    !help.terms(in: [hit.text] + hit.headings).isEmpty
  }

  private func isUnderstood(_ hit: SearchHit) -> Bool {
    language.map { $0 == hit.language } ?? true
  }

  private func isFirst(_ hit: SearchHit) -> Bool { isSafe(hit, on: firstTopics) }

  /// The safe hits on the danger, of those found by the words and of those found by its name.
  func ordered(_ own: [SearchHit], and named: [SearchHit]) -> [SearchHit] {
    let found = own.filter { isSafe($0, on: topics) }
    let others = named.filter { hit in
      isSafe(hit, on: topics) && !found.contains { $0.id == hit.id }
    }
    let both = (found + others).filter(helps) + (found + others).filter { !helps($0) }
    let all = both.filter(isUnderstood) + both.filter { !isUnderstood($0) }
    let first = all.filter(isFirst)
    guard first.isEmpty, let hit = own.first, !hit.isHazardous else {
      return first + all.filter { !isFirst($0) }
    }
    // Where nothing is filed under it, what has the words says more of it than what is filed under
    // another danger.
    return [hit] + all.filter { $0.id != hit.id }
  }

  private func isSafe(_ hit: SearchHit, on topics: Set<Topic.ID>) -> Bool {
    !hit.isHazardous
      && hit.topics.contains { id in topics.contains { id == $0 || id.hasPrefix($0 + ".") } }
  }
}
