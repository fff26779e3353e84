/// Rewrites the lines of a Markdown body that would cost the parser more than its length.
///
/// cmark walks all open quotes and lists for each line, and fills short table rows with empty cells:
/// a small file could hold it for hours or fill the memory. Nesting over 64 becomes text here, by a
/// backslash before the mark that goes too far, and so does a table that is almost all gaps.
/// Lines keep their numbers.
struct MarkdownGuard {
  private(set) var bytes: [UInt8] = []
  private(set) var problems: [ContentProblem] = []

  private let source: UnsafeBufferPointer<UInt8>
  private let file: String
  private let firstLine: Int
  /// Where backslashes go, in order.
  private var escapes: [Int] = []
  /// Delimiter rows in the lines since the last blank one: where, how many columns, lines before.
  private var delimiters: [(offset: Int, columns: Int, line: Int)] = []

  /// Guards `body`, which begins after `linesBefore` lines of `file`.
  init(_ body: UnsafeBufferPointer<UInt8>, file: String, linesBefore: Int) {
    source = body
    self.file = file
    firstLine = linesBefore + 1
    var lines = SourceLines(body)
    var number = firstLine
    while let line = lines.next() {
      look(at: line, number: number)
      number += 1
    }
    endRun(at: body.count, number: number)
    write()
  }

  private mutating func look(at line: Range<Int>, number: Int) {
    let content = guardNesting(line, number: number)
    if content == line.upperBound {
      endRun(at: line.upperBound, number: number)
    } else if let columns = columns(content..<line.upperBound) {
      delimiters.append((content, columns, number))
    }
  }

  // MARK: Nesting

  /// Looks through the marks that a line begins with, and gives the place of what follows them.
  private mutating func guardNesting(_ line: Range<Int>, number: Int) -> Int {
    var index = line.lowerBound
    var marks = 0
    var blanks = 0
    while index < line.upperBound {
      let byte = source[index]
      if ASCII.isBlank(byte) {
        blanks += byte == 0x09 ? 4 : 1
        index &+= 1
        continue
      }
      let end = markEnd(at: index, in: line)
      guard end > index else { return index }
      marks += 1
      // An item that goes on is indented by two columns at least for each list around it.
      if marks > BlockBuilder.depthLimit || blanks > 2 * BlockBuilder.depthLimit + marks {
        if isRule(line) { return index }
        escapes.append(end &- 1)
        let kind = ContentProblem.Kind.nestedTooDeep(limit: BlockBuilder.depthLimit)
        problems.append(ContentProblem(file: file, line: number, kind: kind))
        return index
      }
      index = end
    }
    return index
  }

  /// Where the quote or list mark at `index` ends; `index` where there is none.
  private func markEnd(at index: Int, in line: Range<Int>) -> Int {
    var end = index &+ 1
    switch source[index] {
    case 0x3E: return end
    case 0x2A, 0x2B, 0x2D: break
    case 0x30...0x39:
      while end < line.upperBound, end < index &+ 9, ASCII.isDigit(source[end]) { end &+= 1 }
      guard end < line.upperBound, source[end] == 0x2E || source[end] == 0x29 else { return index }
      end &+= 1
    default: return index
    }
    return end == line.upperBound || ASCII.isBlank(source[end]) ? end : index
  }

  /// Whether the line is a rule, `* * *`, which nests nothing.
  private func isRule(_ line: Range<Int>) -> Bool {
    guard let mark = source[line].first(where: { !ASCII.isBlank($0) }) else { return false }
    return (mark == 0x2A || mark == 0x2D)
      && source[line].allSatisfy { $0 == mark || ASCII.isBlank($0) }
  }

  // MARK: Tables

  /// The number of columns, where the text can be the delimiter row of a table.
  private func columns(_ text: Range<Int>) -> Int? {
    guard [0x7C, 0x3A, 0x2D].contains(source[text.lowerBound]) else { return nil }
    var columns = 1
    for byte in source[text] {
      switch byte {
      case 0x7C: columns += 1
      case 0x2D, 0x3A, 0x20, 0x09: break
      default: return nil
      }
    }
    return columns > 2 ? columns : nil
  }

  /// At the end of neighbouring lines: refuses the delimiter rows under which more cells would come
  /// to be than bytes are there.
  private mutating func endRun(at offset: Int, number: Int) {
    for delimiter in delimiters {
      let rows = number - delimiter.line
      let cells = rows.multipliedReportingOverflow(by: delimiter.columns)
      guard cells.overflow || cells.partialValue > offset - delimiter.offset + 256 else { continue }
      escapes.append(delimiter.offset)
      let kind = ContentProblem.Kind.sparseTable
      problems.append(ContentProblem(file: file, line: delimiter.line, kind: kind))
    }
    delimiters.removeAll(keepingCapacity: true)
  }

  private mutating func write() {
    escapes.sort()
    bytes.reserveCapacity(source.count &+ escapes.count)
    var start = 0
    for escape in escapes where escape >= start {
      bytes += source[start..<escape]
      bytes.append(0x5C)
      start = escape
    }
    bytes += source[start...]
  }
}
