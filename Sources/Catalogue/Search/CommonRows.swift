/// The rows of an index that have what an expression demands, and where its words stand in them.
///
/// FTS5 asks each of the forty words in the place of a beginning about every row that it comes to.
/// Here each word's rows are gone through once, which an index of one segment makes easy.
struct CommonRows: ~Copyable {
  private let expression: MatchExpression
  private var reader: SegmentReader
  private var rows = RowTable()
  /// What a row must have, and must not have.
  private var wanted: UInt32 = 0
  private var unwanted: UInt32 = 0
  private var bitCount: UInt32 = 0
  /// What a row must have for the places of each phrase to count.
  private var gates: [UInt32]
  /// What is said of one row.
  private var own: [RowTable.Mention] = []

  init(of expression: MatchExpression, in segment: IndexSegment, of tables: IndexTables) {
    self.expression = expression
    reader = SegmentReader(segment, of: tables)
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
    for clause in demand.clauses {
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
    var words: [(word: IndexWord, phrase: Int)] = []
    var sequences: [WordSequences] = []
    for phrase in phrases {
      let form = expression.forms[phrase]
      if form.words.count == 1 {
        words.append((IndexWord(form.words[0], isPrefix: form.isPrefix), phrase))
      } else if sequences.last?.begin(form) == true {
        sequences[sequences.count - 1].add(form, phrase: phrase)
      } else {
        sequences.append(WordSequences(form, phrase: phrase))
      }
    }
    words.sort { $0.word.letters.lexicographicallyPrecedes($1.word.letters) }
    for (word, phrase) in words {
      try reader.say(self.saying(saying, phrase), ofRowsHaving: word, in: &rows)
    }
    for sequence in sequences {
      for row in try sequence.rows(&reader) {
        rows.say(self.saying(saying, row.phrase), of: row.id, at: row.places)
      }
    }
  }

  /// What is said of rows that have a phrase; of one that does not count, no places.
  private func saying(_ saying: RowTable.Saying, _ phrase: Int) -> RowTable.Saying {
    var saying = saying
    let counts = !expression.phrases[phrase].terms.isEmpty
    if counts { saying.phrase = Int32(truncatingIfNeeded: phrase) }
    return saying
  }

  // MARK: Scores

  /// The rows that have what is demanded, with their scores; only the first `limit`.
  mutating func scored(by scorer: Scorer, among all: Int, limit: Int?) -> Candidates {
    rows.endSaying()
    var found = Candidates()
    for row in rows.rows(having: wanted, without: unwanted) {
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
        put(own[first..<end], to: scorer)
      }
      first = end
    }
    return scorer.endRow()
  }

  /// Hands over the places of one phrase, which several words may be.
  private func put(_ mentions: ArraySlice<RowTable.Mention>, to scorer: Scorer) {
    if mentions.count == 1, let mention = mentions.first {
      return rows.forEachPlace(of: mention) { column, offset in
        scorer.add(column: column, offset: offset)
        return scorer.hasRoom
      }
    }
    for place in rows.places(of: mentions) where scorer.hasRoom {
      scorer.add(place)
    }
  }
}

extension Holdings {
  /// What fits a question, read out of the index; nil for one that is better asked of FTS5: of
  /// words that very many rows have, of which it need not look at each, or of a single term of
  /// which the first rows are enough.
  func common(_ question: IndexQuestion) throws(DatabaseError) -> Candidates? {
    let expression = question.expression
    guard isFinished, expression.text != nil, try isReadable(question) else { return nil }
    let tables = IndexTables(of: question.table.rawValue, in: database)
    guard let segment = try tables.onlySegment() else { return nil }
    let all = try tables.rowCount()
    var rows = CommonRows(of: expression, in: segment, of: tables)
    try rows.read()
    let scorer = try database.scoring()
    scorer.prepare(expression)
    return rows.scored(by: scorer, among: all, limit: question.limit)
  }

  /// The most rows of all words together that are read.
  private static let readableLimit = 40_000

  /// Whether not too many rows have the words of a question.
  private func isReadable(_ question: IndexQuestion) throws(DatabaseError) -> Bool {
    let (forms, demand) = (question.expression.forms, question.expression.demand)
    guard demand.bits <= CommonRows.bitLimit else { return false }
    let isOfWords = forms.allSatisfy { $0.words.count == 1 }
    if question.limit != nil, demand.isAny || demand.isOfOne && isOfWords { return false }
    var passages = 0
    var before: ArraySlice<[UInt8]> = []
    for form in forms {
      guard (1...WordSequences.lengthLimit).contains(form.words.count),
        let last = form.words.last
      else { return false }
      let first = form.words.dropLast()
      if first != before {
        for word in first { passages += try self.passages(of: word, isPrefix: false) }
      }
      before = first
      if let known = form.passages {
        passages += known
      } else {
        passages += try self.passages(of: last, isPrefix: form.isPrefix)
      }
      // FTS5 has one list for the words of headings that begin with one or two letters.
      let least = form.isPrefix && question.table == .heading ? 3 : 1
      guard last.count >= least, passages <= Self.readableLimit else { return false }
    }
    return forms.allSatisfy { $0.words.allSatisfy { (1...1_000).contains($0.count) } }
  }

  /// How many passages have a word, or one that begins so; of marks nobody counts them.
  private func passages(of word: [UInt8], isPrefix: Bool) throws(DatabaseError) -> Int {
    if word.first == FoldedWords.mark { return passageCount }
    if isPrefix { return try passages(beginning: word, limit: .max) }
    return try passages(having: word)
  }
}
