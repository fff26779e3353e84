/// The places of a word in a row, as FTS5 writes them.
typealias WordPlaces = UnsafeBufferPointer<UInt8>

extension SegmentReader {
  /// Hands all rows that have any of some forms to `body`, each with the form's number and its
  /// places, of the rows from `bound` on perhaps none; `holdings` knows how many have a word.
  @inline(__always)
  mutating func forEachRow<Taker: ~Copyable>(
    of forms: [SearchForm],
    before bound: Int64 = .max,
    in holdings: Holdings,
    _ taker: inout Taker,
    _ body: (inout Taker, Int64, Int, WordPlaces) -> Void
  ) throws(DatabaseError) {
    var words: [(word: IndexWord, form: Int)] = []
    var sequences: [WordSequences] = []
    for (number, form) in forms.enumerated() {
      if form.words.count == 1 {
        words.append((IndexWord(form.words[0], isPrefix: form.isPrefix), number))
      } else if sequences.last?.begin(form) == true {
        sequences[sequences.count - 1].add(form, number: number)
      } else {
        sequences.append(WordSequences(form, number: number))
      }
    }
    words.sort { $0.word.letters.lexicographicallyPrecedes($1.word.letters) }
    for (word, form) in words {
      try forEachRow(of: word, before: bound, &taker) { taker, row, places in
        body(&taker, row, form, places)
      }
    }
    for sequence in sequences {
      for row in try sequence.rows(&self, in: holdings) {
        row.withPlaces { body(&taker, row.id, row.form, $0) }
      }
    }
  }
}

/// The rows that have any of some forms: while a word is typed, those before it are asked for again
/// with each letter.
final class FormRows {
  /// The rows of forms that more passages have are not kept.
  private static let limit = 2_000

  private var rows: [(id: Int64, form: Int32, end: UInt32)] = []
  private var places = IndexBytes()

  /// Whether the rows of forms that so many passages have are kept; not those of a word that is
  /// being typed.
  static func areKept(_ forms: [SearchForm], _ passages: Int) -> Bool {
    passages <= limit && !forms.contains(where: \.isPrefix)
  }

  fileprivate func add(_ row: Int64, _ form: Int, _ some: WordPlaces) {
    places.put(padded: some)
    let end = UInt32(truncatingIfNeeded: places.count)
    rows.append((row, Int32(truncatingIfNeeded: form), end))
  }

  fileprivate func end() { places.putPadding() }

  /// Hands all rows to `body`, each with the form's number and its places.
  @inline(__always)
  func forEachRow<Taker: ~Copyable>(
    _ taker: inout Taker,
    _ body: (inout Taker, Int64, Int, WordPlaces) -> Void
  ) {
    var start = 0
    for row in rows {
      let end = Int(row.end)
      let some = WordPlaces(start: places.start + start, count: end - start)
      body(&taker, row.id, Int(row.form), some)
      start = end
    }
  }
}

extension Holdings {
  /// The rows that have any of some forms, which may have been asked for before.
  func rows(
    of forms: [SearchForm],
    in table: IndexQuestion.Table,
    _ reader: inout SegmentReader
  ) throws(DatabaseError) -> FormRows {
    if let known = caches.rows(of: forms, in: table) { return known }
    var read = FormRows()
    try reader.forEachRow(of: forms, in: self, &read) { $0.add($1, $2, $3) }
    read.end()
    caches.keep(read, of: forms, in: table)
    return read
  }
}
