import Articles

/// What searches of one catalogue need again and again while somebody types.
struct SearchCaches {
  /// Stem groups by word.
  var stems: [[UInt8]: [[UInt8]]] = [:] {
    didSet { if stems.count > 1_000 { stems = [:] } }
  }
  /// The most frequent words by their beginnings.
  var continuations: [[UInt8]: [LexiconEntry]] = [:] {
    didSet { if continuations.count > 200 { continuations = [:] } }
  }
  /// Terms with all their forms, by the forms that were typed; literal ones are no wider.
  var terms: [[SearchForm]: SearchTerm] = [:] {
    didSet { if terms.count > 100 { terms = [:] } }
  }
  /// Words of the lexicon by their first byte.
  var shelves = [WordShelf?](repeating: nil, count: 256)
  /// Words that a misspelt one may have been meant for.
  var neighbours: [MisspeltWord: [LexiconEntry]] = [:] {
    didSet { if neighbours.count > 100 { neighbours = [:] } }
  }
  /// Groups of one meaning by phrase; nil for a phrase that has none.
  var groups: [[UInt8]: Int?] = [:] {
    didSet { if groups.count > 2_000 { groups = [:] } }
  }
  /// Cues of topics by first word.
  var cues: [[UInt8]: [Cue]] = [:] {
    didSet { if cues.count > 500 { cues = [:] } }
  }
  /// What the last expressions found, since a query is asked again with each letter of the word
  /// behind it.
  private var found: [(question: IndexQuestion, candidates: Candidates)] = []
  /// Articles by number.
  var articles: [Int: ArticleEntry] = [:] {
    didSet { if articles.count > 500 { articles = [:] } }
  }
  /// Passages by row.
  var passages: [Int64: Passage] = [:] {
    didSet { if passages.count > 500 { passages = [:] } }
  }
  /// Stemmers for the languages of the library.
  var stemmers: [Stemmer]?
  /// The phrases that mean danger.
  var danger: DangerPhrases?

  /// What was found by an expression lately.
  func candidates(_ question: IndexQuestion) -> Candidates? {
    found.first { $0.question == question }?.candidates
  }

  /// Keeps what an expression found, in the place of what was found longest ago.
  mutating func keep(_ candidates: Candidates, of question: IndexQuestion) {
    if found.count >= 8 { found.removeFirst() }
    found.append((question, candidates))
  }
}

extension Holdings {
  /// An article that may have been asked for before; nil while it is still being written.
  func knownArticle(_ number: Int) throws(DatabaseError) -> ArticleEntry? {
    if let entry = caches.articles[number] { return entry }
    let entry = try writtenArticle(number)
    caches.articles[number] = entry
    return entry
  }

  /// A passage that may have been asked for before; nil while its article is still being written.
  func knownPassage(_ id: Int64) throws(DatabaseError) -> Passage? {
    if let passage = caches.passages[id] { return passage }
    guard let entry = try knownArticle(RowID.article(of: id)) else { return nil }
    let passage = try passage(id, of: entry)
    caches.passages[id] = passage
    return passage
  }
}
