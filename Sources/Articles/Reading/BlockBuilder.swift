import SafeText

/// Blocks as they grow: the lists, quotes and tables that are open, as a stack and never by
/// recursion.
struct BlockBuilder {
  /// How deep blocks nest; what is deeper joins the block at the limit.
  static let depthLimit = 64

  private enum Form {
    case top
    case quote(line: Int, NoteKind?)
    case list(next: Int?)
    case item(number: Int?)
    case table
    case row
  }

  private struct Frame {
    var form: Form
    var blocks: [Block] = []
    var items: [ListItem] = []
    var rows: [[InlineText]] = []
    var cells: [InlineText] = []
  }

  private var frames = [Frame(form: .top)]
  /// The 1-based line where the outermost block begins that is added next.
  var line = 0
  private var lines: [Int] = []
  /// How many quotes and lists are open.
  private var depth = 0
  /// How many containers were entered over the limit and not left yet.
  private var excess = 0
  private(set) var problems: [ContentProblem] = []
  private let file: String

  init(file: String) { self.file = file }

  /// Whether no container is open.
  var isAtTop: Bool { frames.count == 1 }

  /// The blocks so far and the lines where they begin; they begin anew.
  mutating func takeBlocks() -> (blocks: [Block], lines: BlockLines) {
    defer {
      frames[0].blocks.removeAll(keepingCapacity: true)
      lines.removeAll(keepingCapacity: true)
    }
    // Without the room to spare that a row has which grew: those of a file are many, and stay.
    var blocks: [Block] = []
    blocks.reserveCapacity(frames[0].blocks.count)
    blocks += frames[0].blocks
    return (blocks, BlockLines(lines))
  }

  mutating func add(_ block: Block) { add(block, to: frames.count - 1) }

  private mutating func add(_ block: Block, to frame: Int) {
    frames[frame].blocks.append(block)
    if frame == 0 { lines.append(line) }
  }

  mutating func addCell(_ text: InlineText) { frames[frames.count - 1].cells.append(text) }

  // MARK: Containers

  mutating func openQuote(line: Int) { open(.quote(line: line, nil), line: line) }

  mutating func openList(start: Int?, line: Int) { open(.list(next: start), line: line) }

  mutating func openTable() { frames.append(Frame(form: .table)) }

  mutating func openRow() { frames.append(Frame(form: .row)) }

  mutating func openItem() {
    guard excess == 0, case .list(let number) = frames[frames.count - 1].form else {
      excess += 1
      return
    }
    frames[frames.count - 1].form = .list(next: number.map { $0 &+ 1 })
    frames.append(Frame(form: .item(number: number)))
  }

  private mutating func open(_ form: Form, line: Int) {
    guard excess == 0, depth < Self.depthLimit else {
      if excess == 0 { note(.nestedTooDeep(limit: Self.depthLimit), line: line) }
      excess += 1
      return
    }
    depth += 1
    frames.append(Frame(form: form))
  }

  /// Closes a quote, list or item.
  mutating func close() {
    if excess > 0 {
      excess -= 1
    } else {
      closeFrame()
    }
  }

  /// Closes a table or row, which have no depth.
  mutating func closeFrame() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let top = frames.count - 1
    switch frame.form {
    case .top: break
    case .quote(_, let kind):
      depth -= 1
      add(kind.map { .note($0, frame.blocks) } ?? .quote(frame.blocks), to: top)
    case .list:
      depth -= 1
      add(.list(frame.items), to: top)
    case .item(let number):
      frames[top].items.append(ListItem(number: number, blocks: frame.blocks))
    case .row: frames[top].rows.append(frame.cells)
    case .table:
      guard let header = frame.rows.first else { return }
      let table = Table(header: header, rows: Array(frame.rows.dropFirst()))
      add(.table(table), to: top)
    }
  }

  // MARK: Notes

  /// Takes the `[!WARNING]` off the beginning of a quote, which it makes a note.
  mutating func takeNoteKind(from text: inout InlineBuilder) {
    let top = frames.count - 1
    guard case .quote(let line, nil) = frames[top].form, frames[top].blocks.isEmpty,
      excess == 0, text.bytes.starts(with: [0x5B, 0x21]),
      let end = text.bytes.prefix(40).firstIndex(of: 0x5D)
    else { return }
    let word = String(decoding: text.bytes[2..<end], as: UTF8.self)
    guard let kind = NoteKind(rawValue: word.lowercased()) else {
      note(.unknownNote(ScreenText("[!\(word)]")), line: line)
      return
    }
    frames[top].form = .quote(line: line, kind)
    let blanks = text.bytes[(end + 1)...].prefix(while: ASCII.isBlank).count
    text.removeFirst(end + 1 + blanks)
  }

  private mutating func note(_ kind: ContentProblem.Kind, line: Int) {
    problems.append(ContentProblem(file: file, line: line, kind: kind))
  }
}
