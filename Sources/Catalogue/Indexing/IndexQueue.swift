/// Passages that wait to be put into the index, or to be taken out of it.
///
/// FTS5 begins a new segment wherever a row does not come after the one before, and rows stand in
/// source order, which files do not: so passages go in many at a time, in the order of their rows.
struct IndexQueue {
  /// A passage whose columns stand in the queue's bytes from `start` on.
  struct Row {
    var id: Int64
    var isRemoved: Bool
    var start: Int
    var ends: IndexColumns.Ends
  }

  /// Bytes of folded text that are put into the index together: about a thousand short sections,
  /// which take FTS5 some 30 ms, in steps of `rowsInStep`.
  private static let limit = 512 << 10
  private static let rowsInStep = 48

  private var bytes: [UInt8] = []
  private var rows: [Row] = []
  /// How many rows are done; none until the first step.
  private var done = 0

  /// Whether rows should go into the index now.
  var isDue: Bool { done > 0 || bytes.count >= Self.limit }

  /// Whether there is more than should be kept in memory, as where a very large file is removed.
  var isOverfull: Bool { bytes.count >= 8 * Self.limit }

  mutating func add(_ columns: borrowing IndexColumns, id: Int64, isRemoved: Bool) {
    rows.append(Row(id: id, isRemoved: isRemoved, start: bytes.count, ends: columns.ends))
    bytes += columns.bytes[..<columns.ends.marks]
  }

  /// The next rows in their order; nil where none waits.
  mutating func next() -> ArraySlice<Row>? {
    guard done < rows.count else { return nil }
    if done == 0 {
      // What came first of one row is done first: it is taken out, then put in again.
      rows.sort { ($0.id, $0.start) < ($1.id, $1.start) }
    }
    return rows[done..<min(done + Self.rowsInStep, rows.count)]
  }

  /// Notes that the rows `next` gave are done.
  mutating func take(_ some: ArraySlice<Row>) {
    done = some.endIndex
    guard done >= rows.count else { return }
    done = 0
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  func title(of row: Row) -> ArraySlice<UInt8> { part(of: row, 0..<row.ends.title) }

  func above(of row: Row) -> ArraySlice<UInt8> { part(of: row, row.ends.title..<row.ends.above) }

  func body(of row: Row) -> ArraySlice<UInt8> { part(of: row, row.ends.above..<row.ends.body) }

  func marks(of row: Row) -> ArraySlice<UInt8> { part(of: row, row.ends.body..<row.ends.marks) }

  private func part(of row: Row, _ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[row.start + range.lowerBound..<row.start + range.upperBound]
  }
}
