/// Rows of the index that may be hits, with what is known of them before they are read.
struct Candidates {
  /// A row, and how well it fits.
  struct Row {
    var id: Int64
    var score: Double
  }

  /// The best, best first; of equals the first in source order.
  var best: [Row] = []
  /// How many fit in all, as far as they were counted.
  var total = 0
  /// Whether more fit than were looked at.
  var isOpen = false
  /// How many fit of each article.
  var articles: [Int: Int] = [:]

  /// The most rows that are looked at more closely.
  static let limit = 200

  /// Takes a row that fits.
  mutating func add(_ row: Row) {
    total += 1
    articles[RowID.article(of: row.id), default: 0] += 1
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
    var scores: [Int64: Int] = [:]
    for (index, row) in best.enumerated() { scores[row.id] = index }
    for row in other.best {
      if let index = scores[row.id] {
        best[index].score = max(best[index].score, row.score)
      } else {
        best.append(row)
      }
    }
    total = max(total, other.total)
    articles.merge(other.articles) { max($0, $1) }
    trim()
  }
}

extension Holdings {
  /// How many passages there are.
  var passageCount: Int { languages.values.reduce(0, +) }

  /// Whether searches must be bounded.
  var isLarge: Bool { passageCount > 4_000 }

  /// Up to so many passages every one that fits is scored.
  static let scoredLimit = 1_500
  /// Where more fit, as many are scored as come first in source order.
  static let sampleLimit = 600

  /// A table of the index.
  enum IndexTable: String {
    case search
    case heading
  }

  /// The rows that fit an expression; only the first `limit` in source order.
  func rows(
    _ expression: MatchExpression,
    in table: IndexTable,
    limit: Int?
  ) throws(DatabaseError) -> Candidates {
    var found = Candidates()
    guard let text = expression.text else { return found }
    try indexWaiting()
    try database.scoring().prepare(expression)
    let name = table.rawValue
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
  /// In a large library one or two letters of a word that is being typed are sought in headings
  /// only, and nothing is asked of them beside other words; where very many passages fit, those
  /// whose headings fit and the first in source order are scored.
  func candidates(
    _ query: SearchQuery,
    kept: [Int]? = nil,
    isAny: Bool = false
  ) throws(DatabaseError) -> Candidates {
    var kept = kept ?? Array(query.terms.indices)
    let isLarge = holdings.isLarge
    var isHeadingOnly = false
    if isLarge, let last = kept.last, query.terms[last].isBarelyBegun {
      if kept.count > 1 { kept.removeLast() } else { isHeadingOnly = true }
    }
    let least = kept.map { query.terms[$0].words.map(\.passages).min() ?? 0 }.min() ?? 0
    let limit = Holdings.sampleLimit
    if isHeadingOnly {
      let expression = MatchExpression(query, kept: kept)
      return try holdings.rows(expression, in: .heading, limit: limit)
    }
    let isBounded = isLarge && (isAny || least > Holdings.scoredLimit)
    var found = try holdings.rows(
      MatchExpression(query, kept: kept, isAny: isAny, marks: marks),
      in: .search,
      limit: isBounded ? limit : nil
    )
    guard found.isOpen, marks.isEmpty else { return found }
    let expression = MatchExpression(query, kept: kept, isAny: isAny)
    found.merge(
      try holdings.rows(expression, in: .heading, limit: limit)
    )
    return found
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
