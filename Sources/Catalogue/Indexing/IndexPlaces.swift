/// The places of a word in a passage, as FTS5 writes them.
enum IndexPlaces {
  /// How many bytes can be written for so many places, those of their size included.
  @inline(__always)
  static func mostBytes(_ count: Int) -> Int {
    count &* (2 &+ IndexNumber.longest) &+ IndexNumber.longest
  }

  /// Writes the places of a word in a passage, and says where they end.
  @inline(__always)
  static func write(
    _ entries: UnsafeBufferPointer<IndexRun.Entry>,
    at start: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var place = start
    var (column, last): (UInt32, UInt32) = (0, 0)
    for entry in entries {
      if entry.column != column {
        // So FTS5 says that another column begins.
        place[0] = 1
        place[1] = UInt8(truncatingIfNeeded: entry.column)
        place += 2
        (column, last) = (entry.column, 0)
      }
      place += IndexNumber.write(UInt64(entry.offset &- last &+ 2), at: place)
      last = entry.offset
    }
    return place
  }

  /// Writes how many bytes the places take, twice, and the places, of which there are fewer than a
  /// page holds; says where they end.
  @inline(__always)
  static func writeSized(
    _ entries: UnsafeBufferPointer<IndexRun.Entry>,
    at start: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let end = write(entries, at: start + 1)
    let size = end - start - 1
    if size < 0x40 {
      start[0] = UInt8(truncatingIfNeeded: size &<< 1)
      return end
    }
    // Rare: they make way for the size's other bytes.
    let length = IndexNumber.write(UInt64(2 &* size), at: end)
    (start + length).update(from: start + 1, count: size)
    _ = IndexNumber.write(UInt64(2 &* size), at: start)
    return start + length + size
  }
}
