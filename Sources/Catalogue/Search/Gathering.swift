/// Rows of the index that may be hits, with what is known of them before they are read.
struct Candidates {
  /// A row, and how well it fits.
  struct Row {
    var id: Int64
    var score: Double
  }

  /// The best, best first; of equals the first in source order.
  var best: [Row] = []
  /// How many fit in all.
  var total = 0
  /// How many fit of each article.
  var articles: [Int: Int] = [:]

  /// The most rows that are looked at more closely.
  static let limit = 200
}

extension Holdings {
  /// The rows that fit an expression.
  func candidates(
    _ expression: MatchExpression,
    passages: [Int]
  ) throws(DatabaseError) -> Candidates {
    var found = Candidates()
    guard let text = expression.text else { return found }
    try database.scoring().prepare(expression.phrases, passages: passages)
    let rows = try database.statement("SELECT rowid, fit(search) FROM search WHERE search MATCH ?")
    try rows.bind(1, text: text)
    while try rows.step() {
      let row = Candidates.Row(id: rows.integer(0), score: rows.real(1))
      found.total += 1
      found.articles[RowID.article(of: row.id), default: 0] += 1
      found.best.append(row)
      if found.best.count >= 4 * Candidates.limit { found.trim() }
    }
    found.trim()
    return found
  }
}

extension Candidates {
  /// Keeps the best.
  mutating func trim() {
    best.sort { $0.score > $1.score || $0.score == $1.score && $0.id < $1.id }
    if best.count > Self.limit { best.removeSubrange(Self.limit...) }
  }
}
