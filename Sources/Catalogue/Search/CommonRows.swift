/// The rows of an index that have all of some terms, and where the words of these stand in them.
///
/// FTS5 asks each of the forty words in the place of a beginning about every row that it comes to.
/// Here each word's rows are gone through once, which an index of one segment makes easy.
struct CommonRows: ~Copyable {
  /// A word of the index, the sign of its index before its letters, and the phrase it stands for.
  private struct Word {
    var letters: [UInt8]
    var isPrefix: Bool
    var phrase: Int32
  }

  private var reader: SegmentReader
  private var rows = RowTable()
  /// The words of each term, those that begin alike beside each other.
  private var terms: [[Word]] = []
  /// What is said of one row.
  private var own: [RowTable.Mention] = []

  /// Stands before each word of FTS5's main index.
  private static let sign: UInt8 = 0x30

  /// `terms` are forms of single words.
  init(of terms: [[SearchForm]], in segment: IndexSegment, of tables: IndexTables) {
    reader = SegmentReader(segment, of: tables)
    var phrase: Int32 = 0
    for forms in terms {
      var words: [Word] = []
      for form in forms {
        let letters = [Self.sign] + (form.words.first ?? [])
        words.append(Word(letters: letters, isPrefix: form.isPrefix, phrase: phrase))
        phrase += 1
      }
      self.terms.append(words.sorted { $0.letters.lexicographicallyPrecedes($1.letters) })
    }
  }

  private var termCount: Int32 { Int32(truncatingIfNeeded: terms.count) }

  /// Reads the rows that have all terms.
  mutating func read() throws(DatabaseError) {
    for (term, words) in terms.enumerated() {
      for word in words where try reader.seek(word.letters) {
        if word.isPrefix {
          while reader.word.bytes.starts(with: word.letters) {
            try readRows(phrase: word.phrase, of: term)
            guard try reader.skipToNextWord() else { break }
          }
        } else if reader.word.bytes.elementsEqual(word.letters) {
          try readRows(phrase: word.phrase, of: term)
        }
      }
    }
  }

  private mutating func readRows(phrase: Int32, of term: Int) throws(DatabaseError) {
    let before = Int32(truncatingIfNeeded: term)
    try reader.forEachRow(&rows) { rows, row, places in
      rows.say(of: row, has: phrase, at: places, beside: before)
    }
  }

  // MARK: Scores

  /// The rows that have all terms, with their scores; only the first `limit`.
  mutating func scored(by scorer: Scorer, among all: Int, limit: Int?) -> Candidates {
    rows.endSaying()
    var found = Candidates()
    for row in rows.rows(having: termCount) {
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
    own.removeAll(keepingCapacity: true)
    rows.forEachMention(of: row) { own.append($0) }
    if own.count > 1 { own.sort { $0.phrase < $1.phrase } }
    scorer.beginRow(among: all)
    var first = 0
    while first < own.count {
      var end = first + 1
      while end < own.count, own[end].phrase == own[first].phrase { end += 1 }
      if scorer.begin(phrase: Int(own[first].phrase)) { put(first..<end, to: scorer) }
      first = end
    }
    return scorer.endRow()
  }

  /// Hands over the places of one phrase, which several words may be.
  private func put(_ range: Range<Int>, to scorer: Scorer) {
    guard range.count > 1 else {
      return rows.forEachPlace(of: own[range.lowerBound]) { column, offset in
        scorer.add(column: column, offset: offset)
        return scorer.hasRoom
      }
    }
    var all: [Int64] = []
    for mention in own[range] {
      rows.forEachPlace(of: mention) { column, offset in
        all.append(Int64(column) << 32 | Int64(offset))
        return true
      }
    }
    all.sort()
    var last: Int64 = -1
    for place in all where place != last && scorer.hasRoom {
      scorer.add(column: Int32(truncatingIfNeeded: place >> 32), offset: Int32(place & 0x7FFF_FFFF))
      last = place
    }
  }
}

extension Holdings {
  /// What fits a question, read out of the index; nil for one that is better asked of FTS5: of
  /// anything but single words, of words that very many rows have, of which it need not look at
  /// each, or of a single term of which the first rows are enough.
  func common(_ question: IndexQuestion) throws(DatabaseError) -> Candidates? {
    guard isFinished, let terms = question.expression.terms,
      terms.count > (question.limit == nil ? 0 : 1), try areReadable(terms)
    else { return nil }
    let tables = IndexTables(of: question.table.rawValue, in: database)
    guard let segment = try tables.onlySegment() else { return nil }
    let all = try tables.rowCount()
    var rows = CommonRows(of: terms, in: segment, of: tables)
    try rows.read()
    let scorer = try database.scoring()
    scorer.prepare(question.expression)
    return rows.scored(by: scorer, among: all, limit: question.limit)
  }

  /// The most rows of all words together that are read.
  private static let readableLimit = 40_000

  /// Whether terms are single words that not too many rows have.
  private func areReadable(_ terms: [[SearchForm]]) throws(DatabaseError) -> Bool {
    var passages = 0
    for forms in terms {
      guard !forms.isEmpty else { return false }
      for form in forms {
        guard form.words.count == 1, let word = form.words.first,
          // FTS5 has one list for the words that begin with one or two letters.
          ((form.isPrefix ? 3 : 1)...1_000).contains(word.count)
        else { return false }
        if let known = form.passages {
          passages += known
        } else if form.isPrefix {
          passages += try self.passages(beginning: word, limit: .max)
        } else {
          passages += try self.passages(having: word)
        }
        guard passages <= Self.readableLimit else { return false }
      }
    }
    return true
  }
}
