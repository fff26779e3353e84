/// Rewrites the lines of a Markdown body that would cost the parser more than their length.
///
/// cmark walks all open quotes and lists for each line, and has other ways to spend hours or all
/// memory on a small file (`MarkdownRun`). Nesting over 64 becomes text here, by a backslash before
/// the mark that goes too far, and so does the rest. Lines keep their numbers.
struct MarkdownGuard {
  /// What was rewritten; the first of each kind.
  private(set) var problems: [ContentProblem] = []

  private let source: UnsafeBufferPointer<UInt8>
  private let file: String
  /// Where backslashes go.
  private var escapes: [Int] = []
  private var run: MarkdownRun

  /// Guards `body`, which begins after `linesBefore` lines of `file`.
  init(_ body: UnsafeBufferPointer<UInt8>, file: String, linesBefore: Int) {
    source = body
    self.file = file
    run = MarkdownRun(body)
    var lines = SourceLines(body)
    var number = linesBefore
    while let line = lines.next() {
      number += 1
      look(at: line, number: number)
    }
    endRun(at: body.count, number: number + 1)
  }

  private mutating func look(at line: Range<Int>, number: Int) {
    let (content, marks) = guardNesting(line, number: number)
    if content == line.upperBound || (marks == 0 && isHeading(content..<line.upperBound)) {
      endRun(at: line.upperBound, number: number)
    } else {
      run.take(line, content: content, hasMarks: marks > 0, number: number)
    }
  }

  /// Whether the text is a heading with `#`, which ends any paragraph and table.
  private func isHeading(_ text: Range<Int>) -> Bool {
    let marks = source[text].prefix { $0 == 0x23 }.count
    let rest = text.lowerBound + marks
    return (1...6).contains(marks) && (rest == text.upperBound || ASCII.isBlank(source[rest]))
  }

  private mutating func endRun(at offset: Int, number: Int) {
    guard !run.isEmpty else { return }
    run.end(at: offset, number: number)
    for escape in run.escapes { refuse(escape.offset, line: escape.line, escape.kind) }
    run = MarkdownRun(source)
  }

  private mutating func refuse(_ offset: Int, line: Int, _ kind: ContentProblem.Kind) {
    escapes.append(offset)
    guard !problems.contains(where: { $0.kind == kind }) else { return }
    problems.append(ContentProblem(file: file, line: line, kind: kind))
  }

  // MARK: Nesting

  /// Looks through the marks that a line begins with, and gives the place of what follows them.
  private mutating func guardNesting(_ line: Range<Int>, number: Int) -> (content: Int, marks: Int)
  {
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
      guard end > index else { break }
      marks += 1
      // An item that goes on is indented by two columns at least for each list around it.
      if marks > BlockBuilder.depthLimit || blanks > 2 * BlockBuilder.depthLimit + marks {
        if !isRule(line) {
          refuse(end &- 1, line: number, .nestedTooDeep(limit: BlockBuilder.depthLimit))
        }
        break
      }
      index = end
    }
    return (index, marks)
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

  // MARK: Writing

  /// Lends the body, safe to parse: as it stands where nothing is to be rewritten, as in nearly
  /// all.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if escapes.isEmpty { body(source) } else { rewritten.withUnsafeBufferPointer(body) }
  }

  private var rewritten: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count &+ escapes.count)
    var start = 0
    for escape in escapes.sorted() where escape >= start {
      bytes += source[start..<escape]
      bytes.append(0x5C)
      start = escape
    }
    bytes += source[start...]
    return bytes
  }
}
