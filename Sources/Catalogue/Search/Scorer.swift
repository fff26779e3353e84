#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says how well a row of the index fits, for `SELECT fit(search)`.
///
/// FTS5's own `bm25` takes every form of a word for a word of its own, so that a rare synonym
/// weighs more than the word that was typed. Here the forms of a term count together, each by its
/// kind, and words that stand near each other count more. A passage's length is looked at later,
/// in the best ones only (`Ranking`).
final class Scorer {
  /// What a phrase of the expression stands for.
  struct Phrase: Equatable {
    /// The terms that it says; several for the synonym of some words together.
    var terms: Range<Int>
    /// 1 for the word that was typed, less for others.
    var weight: Double
    /// What each of its places adds: less than its weight where another phrase counts them too.
    var counted: Double
    /// How many passages have it, where it is the word that was typed; else those that have any
    /// form count.
    var passages: Int?
    /// What it says, known from the first row on.
    var worth = 0.0
  }

  /// What is known of a term in one row, and what the term says: the rarer the more.
  private struct Term {
    /// How much it counts beside the others.
    var weight = 1.0
    var rarity = 0.0
    var frequency = 0.0
    var best = 0.0
    var place: Int32 = -1
  }

  /// Where a phrase stands in a row, as one number that sorts in reading order.
  private struct Place: Comparable {
    private let number: UInt64

    init(column: Int32, offset: Int32, phrase: Int) {
      number = UInt64(column) << 48 | UInt64(UInt32(bitPattern: offset)) << 16 | UInt64(phrase)
    }

    var column: Int32 { Int32(truncatingIfNeeded: number >> 48) }
    var offset: Int32 { Int32(truncatingIfNeeded: number >> 16) }
    var phrase: Int { Int(number & 0xFFFF) }

    static func < (left: Place, right: Place) -> Bool { left.number < right.number }
  }

  /// The most terms and phrases that count; what is beyond them matches, and scores nothing.
  private static let termLimit = 64
  private static let phraseLimit = 1_024
  /// Bounds what a very long passage costs: the places that count, and those that are read.
  private static let placeLimit = 300
  private static let placeCapacity = 4_096

  // Buffers of their own, because a search asks for thousands of rows.
  private let phrases: UnsafeMutablePointer<Phrase>
  private let terms: UnsafeMutablePointer<Term>
  private let columnWeights: UnsafeMutablePointer<Double>
  private let places: UnsafeMutablePointer<Place>
  private(set) var phraseCount = 0
  private var termCount = 0
  private var passages: [Int] = []
  private var all = 0.0
  private var allWeight = 0.0
  private(set) var isReady = false
  /// The places of the row that were added, those that may be added of the phrase, and the phrase.
  private var placeCount = 0
  private var placeEnd = 0
  private var phrase = 0
  /// The share of what the terms say below which a row counts nothing.
  private var least = 0.0

  private static let columnCount: Int32 = 4
  private static let bodyColumn: Int32 = 2

  init() {
    phrases = .allocate(capacity: Self.phraseLimit)
    terms = .allocate(capacity: Self.termLimit)
    columnWeights = .allocate(capacity: Int(Self.columnCount))
    places = .allocate(capacity: Self.placeCapacity)
    for (index, weight) in [10.0, 3.0, 1.0, 0.0].enumerated() {
      (columnWeights + index).initialize(to: weight)
    }
  }

  deinit {
    phrases.deallocate()
    terms.deallocate()
    columnWeights.deallocate()
    places.deallocate()
  }

  /// Makes ready for an expression.
  func prepare(_ expression: MatchExpression) {
    passages = expression.passages
    termCount = min(passages.count, Self.termLimit)
    for index in 0..<termCount {
      (terms + index).initialize(to: Term(weight: expression.weights[index]))
    }
    allWeight = expression.weights.prefix(termCount).reduce(0, +)
    phraseCount = min(expression.phrases.count, Self.phraseLimit)
    for index in 0..<phraseCount {
      var phrase = expression.phrases[index]
      phrase.terms = phrase.terms.clamped(to: 0..<termCount)
      (phrases + index).initialize(to: phrase)
    }
    least = expression.least
    isReady = false
  }

  private func begin(among rows: Int) {
    isReady = true
    all = 0
    for index in 0..<termCount {
      terms[index].rarity =
        terms[index].weight * Scorer.rarity(of: passages[index], among: rows)
      all += terms[index].rarity
    }
    for index in 0..<phraseCount {
      guard let term = phrases[index].terms.first else { continue }
      let rarity = phrases[index].passages.map {
        terms[term].weight * Scorer.rarity(of: $0, among: rows)
      }
      // A synonym that stands there ten times is still a synonym.
      phrases[index].worth = phrases[index].weight * max(rarity ?? 0, terms[term].rarity)
    }
  }

  /// How much a word says that so many of all passages have.
  static func rarity(of passages: Int, among all: Int) -> Double {
    0.15 + log(1 + Double(all) / (Double(min(passages, all)) + 0.5))
  }

  // MARK: Rows

  /// Begins a row of an index that has so many.
  func beginRow(among rows: Int) {
    if !isReady { begin(among: rows) }
    placeCount = 0
  }

  /// Begins the places of a phrase; false where they count nothing.
  @inline(__always)
  func begin(phrase: Int) -> Bool {
    guard phrase < phraseCount, !phrases[phrase].terms.isEmpty, placeCount < Self.placeCapacity
    else { return false }
    self.phrase = phrase
    placeEnd = min(placeCount + Self.placeLimit, Self.placeCapacity)
    return true
  }

  /// Adds a place of the phrase; they come in reading order, as long as more of them count.
  @inline(__always)
  func add(column: Int32, offset: Int32) {
    guard column < Self.columnCount, column >= 0 else { return }
    let place = Place(column: column, offset: offset, phrase: phrase)
    (places + placeCount).initialize(to: place)
    placeCount &+= 1
  }

  /// Adds a place of the phrase, the number of its column above its own.
  func add(_ place: Int64) {
    add(column: Int32(truncatingIfNeeded: place >> 32), offset: Int32(place & 0x7FFF_FFFF))
  }

  /// Whether further places of the phrase count.
  @inline(__always)
  var hasRoom: Bool { placeCount < placeEnd }

  /// The score of the row whose places were added.
  func endRow() -> Double {
    for index in 0..<termCount {
      terms[index].frequency = 0
      terms[index].best = 0
      terms[index].place = -1
    }
    var found = UnsafeMutableBufferPointer(start: places, count: placeCount)
    if termCount > 1 || placeCount > Self.placeLimit { Self.sort(&found) }
    var nearness = 0.0
    for place in found.prefix(Self.placeLimit) {
      let known = phrases + place.phrase
      let weight = columnWeights[Int(place.column)] * known.pointee.counted
      for term in known.pointee.terms {
        terms[term].frequency += weight
        terms[term].best = max(terms[term].best, known.pointee.worth)
        if place.column == Self.bodyColumn { terms[term].place = place.offset }
      }
      if place.column == Self.bodyColumn, termCount > 1 {
        nearness = max(nearness, self.nearness(at: place.offset))
      }
    }
    return total(nearness)
  }

  /// Most rows have few places, and those of each phrase are in order.
  private static func sort(_ places: inout UnsafeMutableBufferPointer<Place>) {
    guard places.count <= 24 else { return places.sort() }
    var index = 1
    while index < places.count {
      let place = places[index]
      var before = index - 1
      while before >= 0, place < places[before] {
        places[before + 1] = places[before]
        before -= 1
      }
      places[before + 1] = place
      index += 1
    }
  }

  /// How near all terms are together before `place`, from 0 to 1.
  private func nearness(at place: Int32) -> Double {
    var first = Int32.max
    var (near, count) = (0.0, 0)
    for index in 0..<termCount {
      first = min(first, terms[index].place)
      if terms[index].place > place - 30, terms[index].place >= 0 {
        near += terms[index].weight
        count += 1
      }
    }
    if first < 0 {
      // Some are missing here: those that are near count for their share.
      return count > 1 ? 0.3 * near / allWeight : 0
    }
    let spread = Double(place - first) - Double(termCount - 1)
    return 1 / (1 + max(spread, 0) / 12)
  }

  private func total(_ nearness: Double) -> Double {
    var total = 0.0
    var covered = 0.0
    for index in 0..<termCount where terms[index].frequency > 0 {
      let term = terms[index]
      covered += term.rarity
      total += term.best * term.frequency * 2.2 / (term.frequency + 1.2)
    }
    // Filters alone: what they let pass stays in source order.
    guard termCount > 0 else { return 1 }
    guard all > 0, covered >= least * all else { return 0 }
    let share = covered / all
    return max((total + 0.6 * all * nearness) * share * share, .leastNonzeroMagnitude)
  }
}
