/// Finds where words begin in ASCII; sixteen bytes are looked at at once.
package struct WordStarts: Sendable {
  /// Sixteen bytes; whether something is so of a byte says its highest bit in the answer.
  private typealias Block = SIMD2<UInt64>

  /// Up to four small letters, each eight times.
  private var letters: SIMD4<UInt64> = .zero
  /// Whether words count that begin with any letter.
  private let isOfAll: Bool

  /// The most letters that are told from others.
  private static let letterLimit = 4
  private static let blockLength = 16

  /// Of words that begin with some small letters; with any letter where these are many.
  package init(of letters: [UInt8]) {
    isOfAll = letters.count > Self.letterLimit
    guard !isOfAll, let first = letters.first else { return }
    for index in 0..<Self.letterLimit {
      self.letters[index] = Self.repeated(index < letters.count ? letters[index] : first)
    }
  }

  /// Puts into `places`, which has room for half as many as `limit` and one more, where runs of
  /// letters begin in the ASCII from `start` on, before which stands at least one byte; at most
  /// `limit` bytes are looked at.
  ///
  /// - Returns: how many there are, and where it ended: at a byte beyond ASCII, at the limit, or
  ///   less than sixteen bytes before that or the end.
  package func find(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    limit: Int,
    into places: UnsafeMutablePointer<UInt32>
  ) -> (count: Int, end: Int) {
    guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }), start > 0 else {
      return (0, start)
    }
    let last = min(bytes.count, start &+ limit) &- Self.blockLength
    var (place, count) = (start, 0)
    while place <= last {
      let block = Self.block(base + place)
      let small = block | Self.all(0x20)
      let before = Self.letters(in: Self.block(base + place - 1) | Self.all(0x20))
      let starts = (isOfAll ? Self.letters(in: small) : wanted(in: small)) & ~before
      let beyond = (block[0] | block[1]) & Self.mark
      if beyond != 0 {
        let end = place &+ Self.ascii(block)
        Self.put(starts[0], place, before: end, &count, into: places)
        Self.put(starts[1], place &+ 8, before: end, &count, into: places)
        return (count, end)
      }
      Self.put(starts[0] & Self.mark, place, &count, into: places)
      Self.put(starts[1] & Self.mark, place &+ 8, &count, into: places)
      place &+= Self.blockLength
    }
    return (count, place)
  }

  // MARK: Blocks

  private static var mark: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: repeated(byte)) }

  @inline(__always)
  private static func block(_ place: UnsafeRawPointer) -> Block {
    let eight = place.loadUnaligned(as: UInt64.self)
    let more = (place + 8).loadUnaligned(as: UInt64.self)
    return Block(UInt64(littleEndian: eight), UInt64(littleEndian: more))
  }

  /// Which bytes are small letters, of those that are ASCII; of others letters too, and wrong
  /// beyond the first.
  @inline(__always)
  private static func letters(in small: Block) -> Block {
    (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
  }

  /// Which bytes are letters that count, of those that are ASCII.
  @inline(__always)
  private func wanted(in small: Block) -> Block {
    @inline(__always)
    func others(_ index: Int) -> Block {
      (small ^ Block(repeating: letters[index])) &+ Self.all(0x7F)
    }
    return ~(others(0) & others(1) & others(2) & others(3))
  }

  /// How many bytes stand before the first beyond ASCII.
  private static func ascii(_ block: Block) -> Int {
    let (low, high) = (block[0] & mark, block[1] & mark)
    return low != 0
      ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
  }

  /// Puts the places of the bytes that are marked, the first of which stands at `place`.
  ///
  /// Mostly there is one or none, and which is hard to foresee: it is put, and counted or not.
  @inline(__always)
  private static func put(
    _ marked: UInt64,
    _ place: Int,
    _ count: inout Int,
    into places: UnsafeMutablePointer<UInt32>
  ) {
    var marked = marked
    places[count] = UInt32(truncatingIfNeeded: place &+ marked.trailingZeroBitCount &>> 3)
    count &+= marked == 0 ? 0 : 1
    marked &= marked &- 1
    while marked != 0 {
      places[count] = UInt32(truncatingIfNeeded: place &+ marked.trailingZeroBitCount &>> 3)
      count &+= 1
      marked &= marked &- 1
    }
  }

  /// The same of those before `end`.
  private static func put(
    _ marked: UInt64,
    _ place: Int,
    before end: Int,
    _ count: inout Int,
    into places: UnsafeMutablePointer<UInt32>
  ) {
    guard place < end else { return }
    let some: UInt64 = end < place &+ 8 ? ~(.max &<< UInt64(8 &* (end &- place))) : .max
    put(marked & mark & some, place, &count, into: places)
  }
}
