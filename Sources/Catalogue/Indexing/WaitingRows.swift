/// The rows at which several readers of a word stand, in their order.
struct WaitingRows {
  private struct Waiting {
    var row: Int64
    var reader: Int
  }

  private var rows: [Waiting] = []
  /// How many of `rows` are taken.
  private var taken = 0

  /// The first row; behind all others where there is none.
  var first: Int64 { taken < rows.count ? rows[taken].row : .max }

  /// Adds a row: most times one that comes behind the others, since readers go on to rows of the
  /// next kind of source by turns.
  mutating func add(_ row: Int64, of reader: Int) {
    let waiting = Waiting(row: row, reader: reader)
    var place = rows.count
    while place > taken, rows[place - 1].row > row { place -= 1 }
    if place == rows.count { rows.append(waiting) } else { rows.insert(waiting, at: place) }
  }

  /// Takes the first row, and says whose it is.
  mutating func takeFirst() -> Int? {
    guard taken < rows.count else { return nil }
    let reader = rows[taken].reader
    taken += 1
    if taken == rows.count || taken >= 64 {
      rows.removeFirst(taken)
      taken = 0
    }
    return reader
  }
}
