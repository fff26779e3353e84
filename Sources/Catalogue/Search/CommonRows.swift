/// The rows of an index that have what an expression demands, and where its words stand in them.
///
/// FTS5 asks each of the forty words in the place of a beginning about every row that it comes to.
/// Here each word's rows are gone through once, which an index of one segment makes easy.
struct CommonRows: ~Copyable {
  private let holdings: Holdings
  private let question: IndexQuestion
  private let expression: MatchExpression
  /// About how many passages have each of the forms.
  private let passages: [Int]
  /// The first row that does not count.
  private let bound: Int64
  private var reader: SegmentReader
  private var rows: RowTable
  /// What a row must have, and must not have.
  private var wanted: UInt32 = 0
  private var unwanted: UInt32 = 0
  private var bitCount: UInt32 = 0
  /// What a row must have for the places of each phrase to count.
  private var gates: [UInt32]
  /// What is said of one row, and the places of one phrase there.
  private var own: [RowTable.Mention] = []
  private var places: [Int64] = []

  init(
    of question: IndexQuestion,
    _ passages: [Int],
    _ part: ReadPart,
    _ reader: consuming SegmentReader,
    in holdings: Holdings
  ) {
    self.holdings = holdings
    self.question = question
    expression = question.expression
    self.passages = passages
    bound = part.bound
    self.reader = reader
    let demand = expression.demand
    // Only what is read first adds rows.
    let end = demand.isAny ? nil : demand.clauses.first?.forms.upperBound
    let all = passages.prefix(end ?? .max).reduce(0, +)
    rows = RowTable(expecting: Int(part.share * Double(all)))
    gates = [UInt32](repeating: 0, count: expression.phrases.count)
  }

  // MARK: Reading

  /// The most things that are told apart of what a row has.
  static let bitLimit = 32

  /// The next bit, for something that a row may have.
  private mutating func nextBit() -> UInt32 {
    defer { bitCount += 1 }
    return 1 << bitCount
  }

  /// Reads the rows that have what is demanded.
  mutating func read() throws(DatabaseError) {
    let demand = expression.demand
    for (number, clause) in demand.clauses.enumerated() {
      // A row that has not all of what was read cannot be one; many have the first of it.
      if number > 1, !demand.isAny { rows.narrow(to: wanted) }
      let own = nextBit()
      let saying = RowTable.Saying(
        bits: own,
        needed: demand.isAny ? 0 : wanted,
        adds: demand.isAny || wanted == 0
      )
      if !clause.parts.isEmpty { try readParts(of: clause, saying) }
      try read(clause.forms, saying)
      wanted |= own
    }
    if demand.isAny { rows.say(wanted, ofRowsHaving: wanted, isAny: true) }
    for mark in demand.marks {
      let own = nextBit()
      try read(mark, RowTable.Saying(bits: own, needed: wanted, adds: wanted == 0))
      wanted |= own
    }
    guard let excluded = demand.excluded else { return }
    unwanted = nextBit()
    try read(excluded, RowTable.Saying(bits: unwanted, needed: wanted))
  }

  /// Reads the rows that have all parts of a term; in others the places of the parts do not count.
  private mutating func readParts(
    of clause: RowDemand.Clause,
    _ saying: RowTable.Saying
  ) throws(DatabaseError) {
    var all: UInt32 = 0
    for part in clause.parts {
      var saying = saying
      saying.bits = nextBit()
      try read(part, saying)
      all |= saying.bits
    }
    rows.say(saying.bits, ofRowsHaving: all)
    for phrase in clause.parts.joined() { gates[phrase] = all }
  }

  /// Reads the rows that have any of some phrases.
  private mutating func read(
    _ phrases: Range<Int>,
    _ saying: RowTable.Saying
  ) throws(DatabaseError) {
    let forms = Array(expression.forms[phrases])
    // Of what does not count, nobody asks for the places.
    let counts = phrases.first.map { !expression.phrases[$0].terms.isEmpty } ?? false
    let first = counts ? Int32(truncatingIfNeeded: phrases.lowerBound) : -1
    @inline(__always)
    func say(_ rows: inout RowTable, _ row: Int64, _ form: Int, _ places: WordPlaces) {
      var saying = saying
      if first >= 0 { saying.phrase = first &+ Int32(truncatingIfNeeded: form) }
      rows.say(saying, of: row, at: places)
    }
    guard FormRows.areKept(forms, passages[phrases].reduce(0, +)) else {
      return try reader.forEachRow(of: forms, before: bound, in: holdings, &rows) {
        say(&$0, $1, $2, $3)
      }
    }
    let known = try holdings.rows(of: forms, in: question.table, &reader)
    known.forEachRow(&rows) { say(&$0, $1, $2, $3) }
  }

  // MARK: Scores

  /// The rows that have what is demanded, with their scores; only the first `limit`.
  mutating func scored(by scorer: Scorer, among all: Int, limit: Int?) -> Candidates {
    rows.endSaying()
    var found = Candidates()
    for row in rows.rows(having: wanted, without: unwanted) where row.id < bound {
      if let limit, found.total == limit {
        found.isOpen = true
        break
      }
      let score = score(row, by: scorer, among: all)
      if score > 0 { found.add(Candidates.Row(id: row.id, score: score)) }
    }
    found.trim()
    return found
  }

  private mutating func score(_ row: RowTable.Row, by scorer: Scorer, among all: Int) -> Double {
    rows.takeMentions(of: row, into: &own)
    scorer.beginRow(among: all)
    var first = 0
    while first < own.count {
      let phrase = own[first].phrase
      var end = first + 1
      while end < own.count, own[end].phrase == phrase { end += 1 }
      let gate = gates[Int(phrase)]
      if row.bits & gate == gate, scorer.begin(phrase: Int(phrase)) {
        put(first..<end, to: scorer)
      }
      first = end
    }
    return scorer.endRow()
  }

  /// Hands over the places of one phrase, which several words may be: those of `own` at `range`.
  private mutating func put(_ range: Range<Int>, to scorer: Scorer) {
    if range.count == 1 {
      return rows.forEachPlace(of: own[range.lowerBound]) { column, offset in
        scorer.add(column: column, offset: offset)
        return scorer.hasRoom
      }
    }
    rows.takePlaces(of: own, at: range, into: &places)
    for place in places where scorer.hasRoom { scorer.add(place) }
  }
}
