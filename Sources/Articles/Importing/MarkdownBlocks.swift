import SafeText

/// Writes blocks as Markdown that reads as the same blocks.
///
/// What the program says itself is left out: it says so again when the Markdown is read.
struct MarkdownBlocks {
  /// Lists deeper than this are written at this depth: `MarkdownGuard` lets only so much
  /// indentation pass.
  private static let depthLimit = 20
  /// A line of a table with more signs than this is none to `MarkdownGuard`.
  private static let cellLimit = 200

  private(set) var text = ""
  /// How many lists are open.
  private var depth = 0
  /// Stands before the next line in place of its margin: an item's mark.
  private var mark: String?

  /// Writes `blocks`, parted by blank lines.
  init(_ blocks: [Block]) { add(blocks, margin: "") }

  private mutating func put(_ line: String, _ margin: String) {
    text += (mark ?? margin) + line + "\n"
    mark = nil
  }

  private mutating func add(_ blocks: [Block], margin: String) {
    var isFirst = true
    var lists = 0
    for block in blocks where !Self.isSilent(block) {
      if !isFirst { text += Self.trimmed(margin) + "\n" }
      isFirst = false
      if case .list(let items) = block {
        lists = add(items, margin: margin, after: lists)
      } else {
        lists = 0
        add(block, margin: margin)
      }
    }
  }

  /// Whether a block says nothing of its own.
  private static func isSilent(_ block: Block) -> Bool {
    switch block {
    case .caution: true
    case .paragraph(let text): text.text.isEmpty
    case .list(let items): items.isEmpty
    default: false
    }
  }

  private static func trimmed(_ margin: String) -> Substring {
    var margin = margin[...]
    while margin.last == " " { margin.removeLast() }
    return margin
  }

  private mutating func add(_ block: Block, margin: String) {
    switch block {
    case .paragraph(let words): put(MarkdownText.escaped(words.text), margin)
    case .table(let table): add(table, margin: margin)
    case .preformatted(let lines): add(lines, margin: margin)
    case .chart(let chart):
      put(MarkdownText.escaped(chart.title), margin)
      text += Self.trimmed(margin) + "\n"
      add(chart.table(start: chart.label), margin: margin)
    case .note(let kind, let blocks):
      put("> [!\(kind.rawValue.uppercased())]", margin)
      add(blocks, margin: margin + "> ")
    case .quote(let blocks):
      mark = mark.map { $0 + "> " }
      add(blocks, margin: margin + "> ")
    case .list, .caution: break
    }
  }

  // MARK: Lists

  /// Writes a list, as several where its numbers do not follow each other; returns how many lists
  /// stand directly one behind the other by now.
  private mutating func add(_ items: [ListItem], margin: String, after lists: Int) -> Int {
    var lists = lists
    var next: Int?
    depth += 1
    defer { depth -= 1 }
    for (index, item) in items.enumerated() {
      let number = item.number.flatMap { (0...999_999_999).contains($0) ? $0 : nil }
      let goesOn = index > 0 && number == next && (number != nil || items[index - 1].number == nil)
      if !goesOn {
        lists += 1
        if index > 0 { text += Self.trimmed(margin) + "\n" }
      }
      next = number.map { $0 + 1 }
      let bullet = ["+", "-", "*"][lists % 3]
      let sign = number.map { "\($0)" + (lists % 2 == 1 ? "." : ")") } ?? bullet
      add(item, sign: sign + " ", margin: margin)
    }
    return lists
  }

  private mutating func add(_ item: ListItem, sign: String, margin: String) {
    var blocks = item.blocks.filter { !Self.isSilent($0) }
    if let number = item.number, !(0...999_999_999).contains(number) {
      blocks.insert(.paragraph(InlineText(ScreenText("\(number)"))), at: 0)
    }
    mark = (mark ?? margin) + sign
    guard !blocks.isEmpty else { return put("", margin) }
    let isDeep = depth > Self.depthLimit
    add(blocks, margin: isDeep ? margin : margin + String(repeating: " ", count: sign.utf8.count))
    mark = nil
  }

  // MARK: Tables and lines

  private mutating func add(_ table: Table, margin: String) {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard columns > 0 else { return }
    let rows = [table.header] + table.rows
    guard columns <= Self.cellLimit else {
      for (index, cell) in rows.flatMap(\.self).enumerated() where !cell.text.isEmpty {
        if index > 0 { text += Self.trimmed(margin) + "\n" }
        put(MarkdownText.escaped(cell.text), margin)
      }
      return
    }
    for (index, row) in rows.enumerated() {
      let cells = (0..<columns).map { column in
        row.indices.contains(column) ? MarkdownText.escaped(row[column].text, isCell: true) : ""
      }
      put("| " + cells.joined(separator: " | ") + " |", margin)
      if index == 0 { put("|" + String(repeating: " --- |", count: columns), margin) }
    }
  }

  private mutating func add(_ lines: [ScreenText], margin: String) {
    var longest = 2
    for line in lines {
      var run = 0
      for byte in line.string.utf8 {
        run = byte == 0x60 ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    let fence = String(repeating: "`", count: longest + 1)
    put(fence, margin)
    for line in lines { put(line.string, margin) }
    put(fence, margin)
  }
}
