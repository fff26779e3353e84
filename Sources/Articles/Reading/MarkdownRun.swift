import SafeText

/// The neighbouring lines, between blank lines or headings, that can be one paragraph or table to
/// the parser, as far as their cost needs to be known.
///
/// Measured with cmark-gfm 0.29.0.gfm.6: 300 KB of a paragraph's lines before a table's take 18 s,
/// a row of 50,000 cells 19 s, 200 KB of `a <?` 5 s; 250 KB that use one long reference take 5 GB.
struct MarkdownRun {
  private static let columnLimit = 256
  private static let cellLimit = 500
  private static let linesBeforeTable = 50
  private static let tablesInDoubt = 4
  private static let openersLimit = 100
  private static let referenceLimit = 600

  private struct Delimiter {
    var offset: Int
    var line: Int
    var columns: Int
  }

  /// Where backslashes must go, and what an editor is told.
  private(set) var escapes: [(offset: Int, line: Int, kind: ContentProblem.Kind)] = []

  private let source: UnsafeBufferPointer<UInt8>
  private var lines = 0
  private var isTable = false
  private var inDoubt = 0
  private var openers = 0
  private var mostPipes = 0
  private var delimiters: [Delimiter] = []
  /// The columns of the line before, where it can be a table's header for certain.
  private var header: Int?
  private var bracket: Int?
  private var reference: (offset: Int, line: Int)?

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Whether it has no lines yet.
  var isEmpty: Bool { lines == 0 }

  /// Takes a line; `content` begins behind its quote and list marks, of which it has some or none.
  mutating func take(_ line: Range<Int>, content: Int, hasMarks: Bool, number: Int) {
    let text = content..<line.upperBound
    let first = source[content]
    if hasMarks || [0x60, 0x7E, 0x3C].contains(first) { isTable = false }
    let (pipes, hasBackslash) = count(text, number: number)
    mostPipes = max(mostPipes, pipes)
    let columns = pipes + 1 - (first == 0x7C ? 1 : 0) - (endsInPipe(text) ? 1 : 0)
    if isDelimiter(text, pipes: pipes) {
      takeDelimiter(Delimiter(offset: content, line: number, columns: columns))
    }
    header = lines == 0 && !hasMarks && !hasBackslash && pipes > 0 ? columns : nil
    takeReference(text, number: number)
    lines += 1
  }

  /// Counts pipes, and refuses the openings of HTML that are too many.
  private mutating func count(_ text: Range<Int>, number: Int) -> (pipes: Int, hasBackslash: Bool) {
    var pipes = 0
    var hasBackslash = false
    let line = UnsafeBufferPointer(rebasing: source[..<text.upperBound])
    var index = ByteRuns.markup(in: line, from: text.lowerBound)
    while index < line.count {
      switch line[index] {
      case 0x7C: pipes &+= 1
      case 0x5C: hasBackslash = true
      default:
        guard index &+ 1 < line.count, [0x21, 0x3F].contains(line[index &+ 1]) else { break }
        openers &+= 1
        if openers > Self.openersLimit { refuse(index, number, .tooManyTags) }
      }
      index = ByteRuns.markup(in: line, from: index &+ 1)
    }
    return (pipes, hasBackslash)
  }

  private mutating func refuse(_ offset: Int, _ line: Int, _ kind: ContentProblem.Kind) {
    escapes.append((offset, line, kind))
  }

  // MARK: Tables

  private func endsInPipe(_ text: Range<Int>) -> Bool {
    guard let last = source[text].last(where: { !ASCII.isBlank($0) }) else { return false }
    return last == 0x7C && text.count > 1
  }

  private func isDelimiter(_ text: Range<Int>, pipes: Int) -> Bool {
    guard [0x7C, 0x3A, 0x2D].contains(source[text.lowerBound]), pipes > 0 else { return false }
    return source[text].allSatisfy { [0x7C, 0x2D, 0x3A].contains($0) || ASCII.isBlank($0) }
  }

  private mutating func takeDelimiter(_ delimiter: Delimiter) {
    // Within a table it is a row like any other.
    guard !isTable else { return }
    if lines == 1, header == delimiter.columns {
      isTable = true
    } else {
      inDoubt += 1
      guard lines <= Self.linesBeforeTable, inDoubt <= Self.tablesInDoubt else {
        return refuse(delimiter.offset, delimiter.line, .strangeTable)
      }
    }
    delimiters.append(delimiter)
  }

  // MARK: References

  /// Notes a line that can be the definition of a reference, `[label]: target`.
  private mutating func takeReference(_ text: Range<Int>, number: Int) {
    if source[text.lowerBound] == 0x5B { bracket = text.lowerBound }
    guard let open = bracket, text.lowerBound - open <= 1000,
      let close = source[text].firstIndex(of: 0x5D)
    else { return }
    bracket = nil
    guard close + 1 < text.upperBound, source[close + 1] == 0x3A else { return }
    endReference(at: text.lowerBound)
    reference = (close, number)
  }

  private mutating func endReference(at offset: Int) {
    if let start = reference, offset - start.offset > Self.referenceLimit {
      refuse(start.offset, start.line, .longReference)
    }
    reference = nil
  }

  /// Ends the run; what it refuses is in `escapes`.
  mutating func end(at offset: Int, number: Int) {
    endReference(at: offset)
    for delimiter in delimiters {
      // Short rows are filled up: there must not be more cells than bytes.
      let cells = (number - delimiter.line).multipliedReportingOverflow(by: delimiter.columns)
      let isSparse = cells.overflow || cells.partialValue > offset - delimiter.offset + 16
      if isSparse || mostPipes > Self.cellLimit || delimiter.columns > Self.columnLimit {
        refuse(delimiter.offset, delimiter.line, .strangeTable)
      }
    }
  }
}
