/// Where a section stands in its article and in the file.
struct SectionPlace: Sendable, Equatable {
  var blocks: BlockLines
  var line: UInt32
  /// The index of the section above; negative where there is none.
  var parent: Int32
  var level: UInt8
  var isTitleMadeUp: Bool
}

/// The lines where the blocks of a section begin; most sections of long files have one block or
/// two, whose lines need no row of their own.
struct BlockLines: Sendable, Equatable {
  /// One more than the first line, and than the second; 0 where there is none.
  private let first: UInt32
  private let second: UInt32
  private let rest: [UInt32]

  /// Takes 1-based lines.
  init(_ lines: [Int] = []) {
    first = lines.first.map { UInt32(clamping: $0 &+ 1) } ?? 0
    second = lines.dropFirst().first.map { UInt32(clamping: $0 &+ 1) } ?? 0
    rest = lines.dropFirst(2).map { UInt32(clamping: $0) }
  }

  /// The lines as they were taken.
  var lines: [Int] {
    var lines: [Int] = []
    lines.reserveCapacity(2 + rest.count)
    for line in [first, second] where line > 0 { lines.append(Int(line) - 1) }
    for line in rest { lines.append(Int(line)) }
    return lines
  }
}
