internal import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says how well a row of the index fits, for `SELECT fit(search)`.
///
/// FTS5's own `bm25` takes every form of a word for a word of its own, so that a rare synonym weighs
/// more than the word that was typed. Here the forms of a term count together, each by its kind,
/// and words that stand near each other count more.
final class Scorer {
  /// What a phrase of the expression stands for.
  struct Phrase {
    /// The terms that it says; several for the synonym of some words together.
    var terms: Range<Int>
    /// 1 for the word that was typed, less for others.
    var weight: Double
    /// How many passages have it, where it is the word that was typed; else those that have any
    /// form count.
    var passages: Int?
    /// What it says, known from the first row on.
    var worth = 0.0
  }

  /// The phrases of the expression in the order in which it names them.
  private(set) var phrases: [Phrase] = []
  /// How many passages have each term.
  private var passages: [Int] = []
  /// How much each term says: the rarer the more; known from the first row on.
  private(set) var rarities: [Double] = []
  private var averageLength = 0.0
  /// The share of what the terms say below which a row counts nothing.
  private var least = 0.0
  /// Bounds what a very long passage costs.
  private static let placeLimit: Int32 = 400

  // One row's findings, kept here because a search asks for thousands.
  private var frequencies: [Double] = []
  private var bests: [Double] = []
  private var lastPlaces: [Int32] = []

  private static let columnWeights = [10.0, 3.0, 1.0, 0.0]
  private static let bodyColumn: Int32 = 2

  /// Makes ready for an expression.
  func prepare(_ expression: MatchExpression) {
    phrases = expression.phrases
    passages = expression.passages
    least = expression.least
    rarities = []
    frequencies = [Double](repeating: 0, count: passages.count)
    bests = frequencies
    lastPlaces = [Int32](repeating: -1, count: passages.count)
  }

  private func begin(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    var (rows, words): (sqlite3_int64, sqlite3_int64) = (0, 0)
    _ = api.pointee.xRowCount(context, &rows)
    _ = api.pointee.xColumnTotalSize(context, -1, &words)
    averageLength = max(Double(words) / Double(max(rows, 1)), 1)
    rarities = passages.map { Scorer.rarity(of: $0, among: Int(rows)) }
    for (index, phrase) in phrases.enumerated() {
      guard let term = phrase.terms.first else { continue }
      let rarity = phrase.passages.map { Scorer.rarity(of: $0, among: Int(rows)) }
      // A synonym that stands there ten times is still a synonym.
      phrases[index].worth = phrase.weight * max(rarity ?? 0, rarities[term])
    }
  }

  /// How much a word says that so many of all passages have.
  static func rarity(of passages: Int, among all: Int) -> Double {
    0.15 + log(1 + Double(all) / (Double(min(passages, all)) + 0.5))
  }

  /// The score of the row where `context` stands.
  fileprivate func score(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Double
  {
    if rarities.isEmpty { begin(api, context) }
    for index in frequencies.indices {
      frequencies[index] = 0
      bests[index] = 0
      lastPlaces[index] = -1
    }
    var count: Int32 = 0
    guard api.pointee.xInstCount(context, &count) == SQLITE_OK else { return 0 }
    var nearness = 0.0
    for index in 0..<min(count, Self.placeLimit) {
      var (phrase, column, place): (Int32, Int32, Int32) = (0, 0, 0)
      guard api.pointee.xInst(context, index, &phrase, &column, &place) == SQLITE_OK,
        phrases.indices.contains(Int(phrase)), (0..<4).contains(column)
      else { continue }
      let known = phrases[Int(phrase)]
      for term in known.terms {
        frequencies[term] += Self.columnWeights[Int(column)] * known.weight
        bests[term] = max(bests[term], known.worth)
      }
      if column == Self.bodyColumn {
        nearness = max(nearness, note(known, at: place))
      }
    }
    return total(length: length(api, context), nearness: nearness)
  }

  /// Notes where a term stands, and says how near all of them are together here, from 0 to 1.
  private func note(_ phrase: Phrase, at place: Int32) -> Double {
    for term in phrase.terms { lastPlaces[term] = place }
    guard lastPlaces.count > 1, let first = lastPlaces.min() else { return 0 }
    let count = lastPlaces.count
    if first < 0 {
      // Some are missing here: those that are near count for their share.
      let there = lastPlaces.lazy.filter { $0 >= 0 && $0 > place - 30 }
      let found = there.count
      return found > 1 ? 0.3 * Double(found) / Double(count) : 0
    }
    let spread = Double(place - first) - Double(count - 1)
    return 1 / (1 + max(spread, 0) / 12)
  }

  private func length(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) -> Double {
    var length: Int32 = 0
    guard api.pointee.xColumnSize(context, -1, &length) == SQLITE_OK, length > 0 else {
      return averageLength
    }
    return Double(length)
  }

  private func total(length: Double, nearness: Double) -> Double {
    let norm = 1.2 * (0.5 + 0.5 * min(length / averageLength, 6))
    var total = 0.0
    var all = 0.0
    var covered = 0.0
    for (term, rarity) in rarities.enumerated() {
      all += rarity
      guard frequencies[term] > 0 else { continue }
      covered += rarity
      total += bests[term] * frequencies[term] * 2.2 / (frequencies[term] + norm)
    }
    guard all > 0, covered >= least * all else { return 0 }
    let share = covered / all
    return max((total + 0.6 * all * nearness) * share * share, .leastNonzeroMagnitude)
  }
}

extension Database {
  /// Makes `fit` known to the connection, once.
  func scoring() throws(DatabaseError) -> Scorer {
    if let scorer { return scorer }
    let scorer = Scorer()
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let result = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result) }
    let kind: StaticString = "fts5_api_ptr"
    _ = withUnsafeMutablePointer(to: &api) { place in
      kind.utf8Start.withMemoryRebound(to: CChar.self, capacity: kind.utf8CodeUnitCount + 1) {
        sqlite3_bind_pointer(statement, 1, place, $0, nil)
        return sqlite3_step(statement)
      }
    }
    guard let api, let create = api.pointee.xCreateFunction else { throw .failed(SQLITE_ERROR) }
    let function: fts5_extension_function = { api, context, result, _, _ in
      guard let api, let context, let data = api.pointee.xUserData(context) else { return }
      let scorer = Unmanaged<Scorer>.fromOpaque(data).takeUnretainedValue()
      sqlite3_result_double(result, scorer.score(api, context))
    }
    let data = Unmanaged.passUnretained(scorer).toOpaque()
    let made = create(api, "fit", data, function, nil)
    guard made == SQLITE_OK else { throw DatabaseError(made) }
    self.scorer = scorer
    return scorer
  }
}
