import Articles

/// What searches of one catalogue need again and again while somebody types.
///
/// One object, since it is asked dozens of times at each key and would be copied each time.
final class SearchCaches {
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
  /// Words of the lexicon by their first byte; none until one is asked for, since a build throws
  /// these caches away with each step.
  private var shelves: [WordShelf?] = []
  /// Words that a misspelt one may have been meant for.
  var neighbours: [MisspeltWord: [LexiconEntry]] = [:] {
    didSet { if neighbours.count > 100 { neighbours = [:] } }
  }
  /// What a word is that was spelt by ear; nil for one that no word sounds like.
  var heard: [[UInt8]: LexiconEntry?] = [:] {
    didSet { if heard.count > 100 { heard = [:] } }
  }
  /// Words that have others of one meaning, by their first byte.
  var fieldWords: [UInt8: [[UInt8]]] = [:]
  /// Groups of one meaning by phrase; nil for a phrase that has none.
  var groups: [[UInt8]: Int?] = [:] {
    didSet { if groups.count > 2_000 { groups = [:] } }
  }
  /// Whether phrases of several words begin with a word.
  var beginsPhrase: [[UInt8]: Bool] = [:] {
    didSet { if beginsPhrase.count > 2_000 { beginsPhrase = [:] } }
  }
  /// The phrases of groups by their numbers.
  var phrases: [Int: [[[UInt8]]]] = [:] {
    didSet { if phrases.count > 500 { phrases = [:] } }
  }
  /// Cues of topics by first word.
  var cues: [[UInt8]: [Cue]] = [:] {
    didSet { if cues.count > 500 { cues = [:] } }
  }
  /// Whether any passage says a phrase.
  var said: [[UInt8]: Bool] = [:] {
    didSet { if said.count > 500 { said = [:] } }
  }
  /// What names a topic, by its number.
  var topicCues: [Int: [[[UInt8]]]] = [:]
  /// Passages by the topic they are filed under, of topics that have few.
  var filed: [Int: Set<Int64>] = [:] {
    didSet { if filed.count > 50 { filed = [:] } }
  }
  /// What the last expressions found, since a query is asked again with each letter of the word
  /// behind it.
  private var found: [(question: IndexQuestion, candidates: Candidates)] = []
  /// What was found by one or two letters: every word begins with some, and they find most.
  private var begun: [(question: IndexQuestion, candidates: Candidates)] = []
  /// Expressions of words that no row has all of, the last one that was needed last.
  private var nothing: [MatchExpression] = []
  /// What is known of the tables of the index, once all is written.
  var indexes: [IndexQuestion.Table: WholeIndex] = [:]
  /// The rows of the forms that were read last.
  private var rows: [(forms: [SearchForm], table: IndexQuestion.Table, rows: FormRows)] = []
  /// Articles by number.
  fileprivate var articles = RecentValues<Int, ArticleEntry>(limit: 450)
  /// Passages by row.
  var passages = RecentValues<Int64, ReadPassage>(limit: 450)
  /// Stemmers for the languages of the library.
  var stemmers: [Stemmer]?
  /// The phrases that mean danger.
  var danger: DangerPhrases?

  /// The words of the lexicon that begin with a byte, if they were asked for.
  func shelf(of first: UInt8) -> WordShelf? {
    shelves.isEmpty ? nil : shelves[Int(first)]
  }

  /// Keeps the words of the lexicon that begin with a byte.
  func keep(_ shelf: WordShelf, of first: UInt8) {
    if shelves.isEmpty { shelves = [WordShelf?](repeating: nil, count: 256) }
    shelves[Int(first)] = shelf
  }

  /// What was found by an expression lately.
  func candidates(_ question: IndexQuestion) -> Candidates? {
    (question.isBarelyBegun ? begun : found).first { $0.question == question }?.candidates
  }

  /// The rows of forms that were read lately.
  func rows(of forms: [SearchForm], in table: IndexQuestion.Table) -> FormRows? {
    rows.last { $0.table == table && $0.forms == forms }?.rows
  }

  /// Keeps the rows of forms, in the place of what was read longest ago.
  func keep(_ rows: FormRows, of forms: [SearchForm], in table: IndexQuestion.Table) {
    if self.rows.count >= 16 { self.rows.removeFirst() }
    self.rows.append((forms, table, rows))
  }

  /// Whether it is known that nothing fits an expression.
  func isNothing(_ expression: @autoclosure () -> MatchExpression) -> Bool {
    guard !nothing.isEmpty else { return false }
    let expression = expression()
    guard let index = nothing.firstIndex(of: expression) else { return false }
    nothing.append(nothing.remove(at: index))
    return true
  }

  /// Keeps that nothing fits an expression.
  func keepNothing(_ expression: MatchExpression) {
    if nothing.count >= 16 { nothing.removeFirst() }
    nothing.append(expression)
  }

  /// Keeps what an expression found, in the place of what was found longest ago.
  func keep(_ candidates: Candidates, of question: IndexQuestion) {
    if question.isBarelyBegun {
      if begun.count >= 64 { begun.removeFirst() }
      begun.append((question, candidates))
    } else {
      if found.count >= 8 { found.removeFirst() }
      found.append((question, candidates))
    }
  }
}

extension Holdings {
  /// An article that may have been asked for before; nil while it is still being written.
  func knownArticle(_ number: Int) throws(DatabaseError) -> ArticleEntry? {
    if let entry = caches.articles.value(of: number) { return entry }
    let entry = try writtenArticle(number)
    if let entry { caches.articles.keep(entry, of: number) }
    return entry
  }
}
