/// Cuts a line that is longer than any that was written into pieces, so that nothing has to hold
/// or lay out megabytes at once; the lines of books and pages are one piece.
struct LinePieces: Sequence, IteratorProtocol {
  /// How many bytes a piece has at most, 256 kB.
  static let limit = 1 << 18
  /// How far before that the end of a sentence or a word is looked for.
  private static let reach = 1 << 12

  private var rest: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var isFirst = true

  /// Cuts `line`, UTF-8, at blanks where there are any, which fall away as at a line's end.
  init(_ line: UnsafeBufferPointer<UInt8>, limit: Int = LinePieces.limit) {
    rest = line
    self.limit = limit
  }

  /// The next piece; an empty line is one empty piece.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard isFirst || !rest.isEmpty else { return nil }
    isFirst = false
    let end = rest.count > limit ? cut : rest.count
    let piece = UnsafeBufferPointer(rebasing: rest[..<end])
    rest = UnsafeBufferPointer(rebasing: rest[end...].drop { $0 == 0x20 })
    return piece
  }

  /// The last place before the limit that parts sentences, else words, else characters.
  private var cut: Int {
    let reach = (limit - Self.reach)..<limit
    for place in reach.reversed() where rest[place] == 0x20 && rest[place - 1] == 0x2E {
      return place
    }
    for place in reach.reversed() where rest[place] == 0x20 { return place }
    var place = limit
    while place > 1, rest[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
