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
    var known = Places()
    for row in table.rows(having: all) {
      table.takeMentions(of: row, into: &own)
      forEachLast(own, in: table, &known) { number, places in
        found.append(Row(id: row.id, form: last[number].form, places: places))
      }
    }
    return found
  }

  /// Places of words in a row; kept for their room, since hundreds of rows are looked at.
  private struct Places {
    /// Where phrases may begin, as far as is known.
    var starts: [Int64] = []
    /// Where they would begin that have one of the words.
    var own: [Int64] = []
    /// What stands in both.
    var common: [Int64] = []

    /// Finds what stands in both lists, which are in order.
    mutating func findCommon() {
      common.removeAll(keepingCapacity: true)
      var place = 0
      for number in starts {
        while place < own.count, own[place] < number { place += 1 }
        if place < own.count, own[place] == number { common.append(number) }
      }
    }
  }

  /// Hands over the places of each of the phrases that stand in a row, by the number of its last
  /// word.
  private func forEachLast(
    _ mentions: [RowTable.Mention],
    in table: borrowing RowTable,
    _ known: inout Places,
    _ body: (Int, [UInt8]) -> Void
  ) {
    var start = 0
    while start < mentions.count {
      let number = mentions[start].phrase
      var end = start + 1
      while end < mentions.count, mentions[end].phrase == number { end += 1 }
      table.takePlaces(of: mentions, at: start..<end, into: &known.own)
      start = end
      let place = min(Int(number), first.count)
      if place > 0 {
        for index in known.own.indices { known.own[index] -= Int64(place) }
      } else {
        swap(&known.starts, &known.own)
        continue
      }
      known.findCommon()
      if place < first.count {
        swap(&known.starts, &known.common)
      } else if !known.common.isEmpty {
        body(Int(number) - place, Self.written(known.common))
      }
    }
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
