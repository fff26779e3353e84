/// Rows of the index that may be hits, with what is known of them before they are read.
struct Candidates: Equatable {
  /// A row, and how well it fits.
  struct Row: Equatable {
    var id: Int64
    var score: Double
  }

  /// The best, best first; of equals the first in source order.
  var best: [Row] = []
  /// How many fit in all, as far as they were counted.
  var total = 0
  /// Whether more fit than were looked at.
  var isOpen = false
  /// All that fit, as far as they were counted, each once, in source order, as tables give them.
  private var rows: [Int64] = []

  /// The most rows that are looked at more closely.
  static let limit = 200

  /// Takes a row that fits.
  mutating func add(_ row: Row) {
    total += 1
    rows.append(row.id)
    best.append(row)
    if best.count >= 4 * Self.limit { trim() }
  }

  /// Keeps the best.
  mutating func trim() {
    best.sort { $0.score > $1.score || $0.score == $1.score && $0.id < $1.id }
    if best.count > Self.limit { best.removeSubrange(Self.limit...) }
  }

  /// Takes rows that were found by their headings; those that are there already keep the better
  /// score.
  mutating func merge(_ other: Candidates) {
    guard other.total > 0 else { return }
    var scores: [Int64: Int] = [:]
    for (index, row) in best.enumerated() { scores[row.id] = index }
    for row in other.best {
      if let index = scores[row.id] {
        best[index].score = max(best[index].score, row.score)
      } else {
        best.append(row)
      }
    }
    addRows(of: other)
    total = rows.count
    trim()
  }

  /// Adds the rows that are not there yet, where they belong.
  private mutating func addRows(of other: Candidates) {
    var all: [Int64] = []
    all.reserveCapacity(rows.count + other.rows.count)
    var next = 0
    for row in rows {
      while next < other.rows.count, other.rows[next] < row {
        all.append(other.rows[next])
        next += 1
      }
      if next < other.rows.count, other.rows[next] == row { next += 1 }
      all.append(row)
    }
    all += other.rows[next...]
    rows = all
    assert(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }, "a table gave rows out of order")
  }

  /// Whether a row fits, as far as they were counted.
  func contains(_ row: Int64) -> Bool {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row
  }

  /// How many fit of each of some articles, without some that are known.
  func counts(of articles: Set<Int>, without known: Set<Int64>) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    // Of thousands of rows hardly any is of one of these articles: bits tell most apart.
    let bits = articles.reduce(0 as UInt64) { $0 | 1 << UInt64($1 & 63) }
    for row in rows {
      let article = RowID.article(of: row)
      guard bits >> UInt64(article & 63) & 1 == 1, articles.contains(article), !known.contains(row)
      else { continue }
      counts[article, default: 0] += 1
    }
    return counts
  }

  /// The first rows in source order of each article but some, at most `limit` of each, unscored.
  func firstRows(besides articles: Set<Int>, limit: Int) -> [Row] {
    var counts: [Int: Int] = [:]
    var found: [Row] = []
    for row in rows {
      let article = RowID.article(of: row)
      guard !articles.contains(article), counts[article, default: 0] < limit else { continue }
      counts[article, default: 0] += 1
      found.append(Row(id: row, score: 0))
    }
    return found
  }

  /// The rows that fit, of an article or of all, without some that are known; of those that are not
  /// among the best the score is 0.
  func rows(of article: Int? = nil, without known: Set<Int64>) -> [Row] {
    var scores: [Int64: Double] = [:]
    for row in rows where !known.contains(row) {
      if let article, RowID.article(of: row) != article { continue }
      scores[row] = 0
    }
    for row in best where scores[row.id] != nil { scores[row.id] = row.score }
    return scores.map { Row(id: $0.key, score: $0.value) }
  }
}

/// What is asked of the index.
struct IndexQuestion: Equatable {
  /// A table of the index.
  enum Table: String {
    case search
    case heading
  }

  var expression: MatchExpression
  var table: Table
  /// The most rows that are wanted.
  var limit: Int?
  /// Whether it asks for nothing but a word of which one or two letters are typed.
  var isBarelyBegun = false
}

extension Holdings {
  /// How many passages there are.
  var passageCount: Int { languages.values.reduce(0, +) }

  /// Whether searches must be bounded.
  var isLarge: Bool { passageCount > 4_000 }

  /// Up to so many passages every one that fits is scored.
  static let scoredLimit = 1_500
  /// Where more fit, as many are scored as come first in source order.
  static let sampleLimit = 400

  /// The rows that fit an expression; only the first `limit` in source order.
  func rows(
    _ expression: MatchExpression,
    in table: IndexQuestion.Table,
    limit: Int?,
    isBarelyBegun: Bool = false
  ) throws(DatabaseError) -> Candidates {
    try indexWaiting()
    let question = IndexQuestion(
      expression: expression,
      table: table,
      limit: limit,
      isBarelyBegun: isBarelyBegun
    )
    if let known = caches.candidates(question) { return known }
    let found = try answer(question)
    if isFinished { caches.keep(found, of: question) }
    return found
  }

  private func answer(_ question: IndexQuestion) throws(DatabaseError) -> Candidates {
    if let found = try common(question) { return found }
    return try asked(question)
  }

  /// What FTS5 finds.
  func asked(_ question: IndexQuestion) throws(DatabaseError) -> Candidates {
    var found = Candidates()
    guard let text = question.expression.text else { return found }
    try database.scoring().prepare(question.expression)
    let (name, limit) = (question.table.rawValue, question.limit)
    let rows = try database.statement(
      "SELECT rowid, fit(\(name)) FROM \(name) WHERE \(name) MATCH ? LIMIT ?"
    )
    try rows.bind(1, text: text)
    try rows.bind(2, limit.map { $0 + 1 } ?? -1)
    while try rows.step() {
      if let limit, found.total == limit {
        found.isOpen = true
        break
      }
      let row = Candidates.Row(id: rows.integer(0), score: rows.real(1))
      if row.score > 0 { found.add(row) }
    }
    found.trim()
    return found
  }
}

extension Searching {
  /// The rows that fit the terms at `kept` of a query, all of them or any.
  ///
  /// What has not even all of them but the last has not that one besides: while a further word is
  /// typed, the index is not asked again.
  func candidates(
    _ query: SearchQuery,
    kept: [Int]? = nil,
    isAny: Bool = false
  ) throws(DatabaseError) -> Candidates {
    let kept = kept ?? Array(query.terms.indices)
    guard !isAny, kept.count > 1 else { return try gathered(query, kept: kept, isAny: isAny) }
    func expression(_ kept: [Int]) -> MatchExpression {
      MatchExpression(query, kept: kept, marks: marks)
    }
    let isNothing = holdings.caches.isNothing(expression(Array(kept.dropLast())))
    let found = isNothing ? Candidates() : try gathered(query, kept: kept)
    if found.total == 0, holdings.isFinished { holdings.caches.keepNothing(expression(kept)) }
    return found
  }

  /// The rows that fit, asked of the index.
  ///
  /// In a large library one or two letters of a word that is being typed are sought in headings
  /// only, and nothing is asked of them beside other words; where very many passages fit, those
  /// whose headings fit and the first in source order are scored.
  private func gathered(
    _ query: SearchQuery,
    kept: [Int],
    isAny: Bool = false
  ) throws(DatabaseError) -> Candidates {
    var kept = kept
    let isLarge = holdings.isLarge
    let isBarelyBegun = kept.last.map { query.terms[$0].isBarelyBegun } ?? false
    let isAlone = kept.count == 1
    if isLarge, isBarelyBegun, !isAlone { kept.removeLast() }
    let limit = Holdings.sampleLimit
    if isLarge, isBarelyBegun, isAlone {
      let expression = MatchExpression(query, kept: kept)
      return try holdings.rows(expression, in: .heading, limit: limit, isBarelyBegun: true)
    }
    let least = kept.map { query.terms[$0].words.map(\.passages).min() ?? 0 }.min() ?? 0
    let isBounded = isLarge && (isAny || least > Holdings.scoredLimit)
    var found = Candidates()
    if isBounded, kept.count == 1 {
      let expression = MatchExpression(query.sampled, kept: kept, marks: marks)
      found = try holdings.rows(expression, in: .search, limit: limit)
    }
    if !found.isOpen {
      found = try holdings.rows(
        MatchExpression(query, kept: kept, isAny: isAny, marks: marks),
        in: .search,
        limit: isBounded ? limit : nil,
        isBarelyBegun: isBarelyBegun && isAlone
      )
    }
    guard found.isOpen, marks.isEmpty else { return found }
    let expression = MatchExpression(query, kept: kept, isAny: isAny)
    found.merge(try holdings.rows(expression, in: .heading, limit: limit))
    return found
  }
}

extension SearchQuery {
  /// The query with fewer words for each that is being typed: the most frequent ones, as many as
  /// stand in more passages than are looked at.
  fileprivate var sampled: SearchQuery {
    var query = self
    for index in terms.indices {
      var passages = 0
      query.terms[index].forms = terms[index].forms.filter { form in
        guard form.kind == .prefix, let count = form.passages else { return true }
        defer { passages += count }
        return passages < 2 * Holdings.scoredLimit
      }
    }
    return query
  }
}

extension SearchTerm {
  /// About how many passages have any form of it.
  var passages: Int { counts?.all ?? 0 }

  /// Whether only one or two letters of a word are typed yet.
  var isBarelyBegun: Bool {
    forms.contains { $0.isPrefix && $0.words.count == 1 && ($0.words.first?.count ?? 3) <= 2 }
  }
}
