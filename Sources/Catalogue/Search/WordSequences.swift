/// A word of the index, or what words begin with.
struct IndexWord {
  /// The sign of its index before its letters.
  let letters: [UInt8]
  let isPrefix: Bool

  init(_ word: [UInt8], isPrefix: Bool = false) {
    letters = [IndexSign.words] + word
    self.isPrefix = isPrefix
  }
}

extension SegmentReader {
  /// Hands all rows before `bound` that have a word to `body`, each with its places.
  @inline(__always)
  mutating func forEachRow<Taker: ~Copyable>(
    of wanted: IndexWord,
    before bound: Int64 = .max,
    _ taker: inout Taker,
    _ body: (inout Taker, Int64, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(DatabaseError) {
    guard try seek(wanted.letters) else { return }
    guard wanted.isPrefix else {
      if word.bytes.elementsEqual(wanted.letters) { try forEachRow(before: bound, &taker, body) }
      return
    }
    while word.bytes.starts(with: wanted.letters) {
      try forEachRow(before: bound, &taker, body)
      guard try skipToNextWord() else { return }
    }
  }
}

/// Phrases of several words that are alike but for the last: where in which rows these follow each
/// other.
struct WordSequences {
  /// The most words of a phrase.
  static let lengthLimit = 24

  /// A row that has one of the phrases.
  struct Row {
    var id: Int64
    /// The number of the phrase.
    var form: Int
    fileprivate var places: [UInt8]

    /// Lends the places of the phrase, as FTS5 writes them, for the time of `body`.
    func withPlaces(_ body: (WordPlaces) -> Void) {
      var padded = IndexBytes(capacity: places.count + IndexBytes.padding)
      padded.put(places)
      padded.putPadding()
      body(padded.bytes)
    }
  }

  private let first: ArraySlice<[UInt8]>
  private var last: [(word: IndexWord, form: Int)] = []

  init(_ form: SearchForm, number: Int) {
    first = form.words.dropLast()
    add(form, number: number)
  }

  /// Whether a phrase is alike but for its last word.
  func begin(_ form: SearchForm) -> Bool { form.words.dropLast() == first }

  /// Adds a phrase that is alike but for its last word.
  mutating func add(_ form: SearchForm, number: Int) {
    guard let word = form.words.last else { return }
    last.append((IndexWord(word, isPrefix: form.isPrefix), number))
  }

  /// All rows that have any of the phrases.
  func rows(
    _ reader: inout SegmentReader,
    in holdings: Holdings
  ) throws(DatabaseError) -> [Row] {
    let last = last.sorted { $0.word.letters.lexicographicallyPrecedes($1.word.letters) }
    // The words of each place, the place of the rarest first: of the others only its rows matter.
    var places: [(words: [IndexWord], first: Int, passages: Int)] = []
    for (place, word) in first.enumerated() {
      let word = IndexWord(word)
      places.append(([word], place, try holdings.passages(of: word)))
    }
    var passages = 0
    for last in last { passages += try holdings.passages(of: last.word) }
    places.append((last.map(\.word), first.count, passages))
    places.sort { $0.passages < $1.passages }
    var table = RowTable(expecting: places[0].passages)
    var all: UInt32 = 0
    for (words, first, _) in places {
      let bit: UInt32 = all + 1
      for (number, word) in words.enumerated() {
        let phrase = Int32(truncatingIfNeeded: first + number)
        let saying = RowTable.Saying(phrase: phrase, bits: bit, needed: all, adds: all == 0)
        try reader.forEachRow(of: word, &table) { $0.say(saying, of: $1, at: $2) }
      }
      all |= bit
    }
    table.endSaying()
    var (found, own): ([Row], [RowTable.Mention]) = ([], [])
    for row in table.rows(having: all) {
      table.takeMentions(of: row, into: &own)
      for (number, places) in placesOfLast(own, in: table) {
        found.append(Row(id: row.id, form: last[number].form, places: places))
      }
    }
    return found
  }

  /// The places of each of the phrases that stand in a row, by the number of its last word.
  private func placesOfLast(
    _ mentions: [RowTable.Mention],
    in table: borrowing RowTable
  ) -> [(number: Int, places: [UInt8])] {
    var found: [(Int, [UInt8])] = []
    // Where phrases may begin, as far as is known.
    var starts: [Int64] = []
    var rest = mentions[...]
    while let number = rest.first?.phrase {
      let some = rest.prefix { $0.phrase == number }
      rest = rest.dropFirst(some.count)
      let place = min(Int(number), first.count)
      let places = table.places(of: some).map { $0 - Int64(place) }
      let common = place == 0 ? places : Self.common(starts, places)
      if place < first.count {
        starts = common
      } else if !common.isEmpty {
        found.append((Int(number) - place, Self.written(common)))
      }
    }
    return found
  }

  /// What stands in both of two lists that are in order.
  private static func common(_ some: [Int64], _ others: [Int64]) -> [Int64] {
    var found: [Int64] = []
    var place = 0
    for number in some {
      while place < others.count, others[place] < number { place += 1 }
      if place < others.count, others[place] == number { found.append(number) }
    }
    return found
  }

  /// Places as FTS5 writes them, each the number of its column above its own.
  private static func written(_ places: [Int64]) -> [UInt8] {
    var bytes = IndexBytes()
    var (column, last): (Int64, Int64) = (0, 0)
    for place in places {
      if place >> 32 != column {
        (column, last) = (place >> 32, 0)
        bytes.put(1)
        bytes.put(number: UInt64(column))
      }
      let offset = place & 0x7FFF_FFFF
      bytes.put(number: UInt64(offset - last + 2))
      last = offset
    }
    return Array(bytes.bytes)
  }
}
