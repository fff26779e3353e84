/// What is known of a table's index.
struct WholeIndex {
  let tables: IndexTables
  /// The segment that is all of it; nil where there are several.
  var segment: IndexSegment?
  var rows: Int
}

/// The rows of an index that are read for a question.
struct ReadPart {
  /// Rows from here on do not count, and are read only in part.
  var bound: Int64
  /// Their share of all, about.
  var share: Double

  static let whole = ReadPart(bound: .max, share: 1)
}

extension Holdings {
  /// What fits a question, read out of the index; nil for one that is better asked of FTS5: of
  /// words that very many rows have, of which it need not look at each, or of a single term of
  /// which the first rows are enough.
  func common(_ question: IndexQuestion) throws(DatabaseError) -> Candidates? {
    guard isFinished, question.expression.text != nil,
      let passages = try readablePassages(question)
    else { return nil }
    let index = try wholeIndex(question.table)
    guard let segment = index.segment else { return nil }
    let scorer = try database.scoring()
    scorer.prepare(question.expression)
    func reader() -> SegmentReader { SegmentReader(segment, of: index.tables) }
    func read(_ part: ReadPart) throws(DatabaseError) -> Candidates {
      var rows = CommonRows(of: question, passages, part, reader(), in: self)
      try rows.read()
      return rows.scored(by: scorer, among: index.rows, limit: question.limit)
    }
    if let part = try part(of: question, passages, reader) {
      let found = try read(part)
      if found.isOpen { return found }
    }
    return try read(.whole)
  }

  /// The rows of which as many as are wanted should fit; nil where those are most of all.
  ///
  /// A word's rows are taken to be spread as those of all are.
  private func part(
    of question: IndexQuestion,
    _ passages: [Int],
    _ makeReader: () -> SegmentReader
  ) throws(DatabaseError) -> ReadPart? {
    let share = readShare(of: question, passages)
    guard share < 0.8, let forms = question.expression.demand.clauses.first?.forms,
      let most = forms.max(by: { passages[$0] < passages[$1] })
    else { return nil }
    let form = question.expression.forms[most]
    guard form.words.count == 1, !form.isPrefix else { return nil }
    let word = IndexWord(form.words[0])
    var reader = makeReader()
    guard try reader.seek(word.letters), reader.word.bytes.elementsEqual(word.letters) else {
      return nil
    }
    return try reader.row(behind: Int(share * Double(passages[most]))).map {
      ReadPart(bound: $0, share: share)
    }
  }

  /// The share of the rows that must be read until as many fit as are wanted, and some more.
  private func readShare(of question: IndexQuestion, _ passages: [Int]) -> Double {
    let demand = question.expression.demand
    // Of headings nobody has counted the words.
    guard let limit = question.limit, question.table == .search, !demand.isAny,
      demand.marks.isEmpty, demand.excluded == nil
    else { return 1 }
    let all = Double(max(1, passageCount))
    let fitting = demand.clauses.reduce(all) { all, clause in
      all * min(1, Double(count(of: clause, passages)) / Double(max(1, passageCount)))
    }
    return min(1, 1.2 * Double(limit + 1) / max(1, fitting))
  }

  /// About how many passages have what a clause demands.
  private func count(of clause: RowDemand.Clause, _ passages: [Int]) -> Int {
    clause.parts.isEmpty
      ? passages[clause.forms].reduce(0, +)
      : clause.parts.map { passages[$0].reduce(0, +) }.min() ?? 0
  }

  /// What is known of the index of a table, which never changes once all is written.
  private func wholeIndex(_ table: IndexQuestion.Table) throws(DatabaseError) -> WholeIndex {
    if let known = caches.indexes[table] { return known }
    let tables = IndexTables(of: table.rawValue, in: database)
    let index = WholeIndex(
      tables: tables,
      segment: try tables.onlySegment(),
      rows: try tables.rowCount()
    )
    caches.indexes[table] = index
    return index
  }

  /// The most rows of all words together that are read.
  private static let readableLimit = 60_000

  /// About how many passages have each form of a question; nil for one that is not to be read.
  private func readablePassages(_ question: IndexQuestion) throws(DatabaseError) -> [Int]? {
    let (forms, demand) = (question.expression.forms, question.expression.demand)
    guard demand.bits <= CommonRows.bitLimit else { return nil }
    let isOfWords = forms.allSatisfy { $0.words.count == 1 }
    if question.limit != nil, demand.isAny || demand.isOfOne && isOfWords { return nil }
    var counts: [Int] = []
    var all = 0
    var before: ArraySlice<[UInt8]> = []
    for form in forms {
      guard (1...WordSequences.lengthLimit).contains(form.words.count), let last = form.words.last,
        form.words.allSatisfy({ (1...1_000).contains($0.count) })
      else { return nil }
      let first = form.words.dropLast()
      if first != before {
        for word in first { all += try passages(of: word, isPrefix: false) }
      }
      before = first
      if let known = form.passages {
        counts.append(known)
      } else {
        counts.append(try passages(of: last, isPrefix: form.isPrefix))
      }
      all += counts.last ?? 0
      // FTS5 has one list for the words of headings that begin with one or two letters.
      let least = form.isPrefix && question.table == .heading ? 3 : 1
      guard last.count >= least, all <= Self.readableLimit else { return nil }
    }
    return isQuicker(counts, question) ? counts : nil
  }

  /// Whether to read all rows of the words is quicker than to have FTS5 look for the other words in
  /// the rows of the rarest term, until enough fit.
  ///
  /// In nanoseconds, about: a row costs 80 where it is added and 12 where it is only looked up, and
  /// FTS5 takes 330 for one in which it looks, and 3,000 for each word that it looks for.
  private func isQuicker(_ passages: [Int], _ question: IndexQuestion) -> Bool {
    let demand = question.expression.demand
    guard isLarge, !demand.isAny, demand.clauses.count > 1 else { return true }
    let counts = demand.clauses.map { count(of: $0, passages) }
    let share = counts.dropFirst().reduce(1) { $0 * min(1, Double($1) / Double(passageCount)) }
    let first = Double(counts[0])
    let asked = min(first, question.limit.map { Double($0) / max(share, 1e-9) } ?? first)
    let rest = Double(passages.reduce(0, +)) - first
    let read = readShare(of: question, passages) * (80 * first + 12 * rest)
    return read <= 330 * asked + 3_000 * Double(passages.count)
  }

  /// How many passages have a word, or one that begins so; of marks nobody counts them.
  private func passages(of word: [UInt8], isPrefix: Bool) throws(DatabaseError) -> Int {
    if word.first == FoldedWords.mark { return passageCount }
    if isPrefix { return try passages(beginning: word, limit: .max) }
    return try passages(having: word)
  }

  /// How many passages have a word of the index, or one that begins so.
  func passages(of word: IndexWord) throws(DatabaseError) -> Int {
    try passages(of: Array(word.letters.dropFirst()), isPrefix: word.isPrefix)
  }
}
