/// The index of many segments made one of few.
///
/// FTS5 looks for each word in each segment, and an unfinished word is a hundred words: an index as
/// writing leaves it, in a dozen segments and more, takes three times as long to ask.
extension Holdings {
  /// Up to so many segments are left as they are, so that not every small change writes the whole
  /// index anew.
  private static let segmentLimit = 4
  /// Pages that one step writes, some milliseconds' worth.
  private static let pagesInStep = 64

  /// Writes down what FTS5 still has in memory, so that it is merged with the rest.
  func flushIndex() throws(DatabaseError) {
    try database.execute("SAVEPOINT flush; RELEASE flush")
  }

  /// Merges some more of the index; false when there is no more to do.
  ///
  /// - Parameter isBegun: whether an earlier step has merged some of it.
  func mergeIndex(isBegun: Bool) throws(DatabaseError) -> Bool {
    for table in [IndexQuestion.Table.search, .heading] {
      let structure = try structure(of: table)
      guard Self.segments(of: structure) > (isBegun ? 1 : Self.segmentLimit) else { continue }
      let name = table.rawValue
      // Less than nothing: all segments are to become one, whatever their sizes.
      let merge = try database.statement("INSERT INTO \(name)(\(name), rank) VALUES('merge', ?)")
      try merge.bind(1, -Self.pagesInStep)
      try merge.run()
      // Where nothing has moved, nothing ever will.
      if try self.structure(of: table) != structure { return true }
    }
    return false
  }

  /// What FTS5 says of the segments of a table.
  private func structure(of table: IndexQuestion.Table) throws(DatabaseError) -> [UInt8] {
    let row = try database.statement("SELECT block FROM \(table.rawValue)_data WHERE id = 10")
    return try row.step() ? row.bytes(0) : []
  }

  /// How many segments there are: four bytes, the number of levels, that of segments.
  private static func segments(of structure: [UInt8]) -> Int {
    var values: [Int] = []
    var value = 0
    for byte in structure.dropFirst(4).prefix(9) where values.count < 2 {
      value = value << 7 | Int(byte & 0x7F)
      guard byte < 0x80 else { continue }
      values.append(value)
      value = 0
    }
    return values.count == 2 ? values[1] : 0
  }
}
