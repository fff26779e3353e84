import Articles
import SafeText

/// A passage's text as a row of paragraphs: what is indexed, and what a hit shows one of.
enum Paragraphs {
  /// One paragraph.
  struct Paragraph {
    var text: ScreenText
    /// Index of the outermost block that it stands in, the program's own warnings not counted.
    var block: Int
    /// Whose note it stands in: it is not what the passage's source says.
    var note: NoteKind?
  }

  /// The paragraphs of `blocks` in reading order; the program's own warnings are none.
  static func of(_ blocks: [Block]) -> [Paragraph] {
    var found: [Paragraph] = []
    var index = 0
    for block in blocks {
      if case .caution = block { continue }
      forEach(block) { found.append(Paragraph(text: $0, block: index, note: $1)) }
      index += 1
    }
    return found
  }

  /// Hands over the text of each paragraph.
  static func forEachText(of blocks: [Block], _ body: (ScreenText) -> Void) {
    for block in blocks { forEach(block) { text, _ in body(text) } }
  }

  /// Whether a warning stands in `blocks`: an editor's, or the program's own.
  static func isCautioned(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .note(let kind, let blocks): kind == .warning || isCautioned(blocks)
      case .caution: true
      case .quote(let blocks): isCautioned(blocks)
      case .list(let items): items.contains { isCautioned($0.blocks) }
      case .paragraph, .table, .preformatted, .chart: false
      }
    }
  }

  /// Whether the program warns of an instruction in `blocks` that can kill.
  static func isHazardous(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .caution(let caution): caution == .hazardousInstruction
      case .note(_, let blocks), .quote(let blocks): isHazardous(blocks)
      case .list(let items): items.contains { isHazardous($0.blocks) }
      case .paragraph, .table, .preformatted, .chart: false
      }
    }
  }

  /// Hands over each paragraph, and the kind of note it stands in.
  private static func forEach(
    _ block: Block,
    in note: NoteKind? = nil,
    _ body: (ScreenText, NoteKind?) -> Void
  ) {
    switch block {
    case .paragraph(let text): body(text.text, note)
    case .list(let items):
      for item in items { for block in item.blocks { forEach(block, in: note, body) } }
    case .table(let table): forEach(table) { body($0, note) }
    case .preformatted(let lines): for line in lines { body(line, note) }
    case .note(let kind, let blocks): for block in blocks { forEach(block, in: kind, body) }
    case .quote(let blocks): for block in blocks { forEach(block, in: note, body) }
    case .chart(let chart):
      body(chart.title, note)
      forEach(chart.table(start: chart.label)) { body($0, note) }
    case .caution: break
    }
  }

  /// Each row is a paragraph.
  private static func forEach(_ table: Table, _ body: (ScreenText) -> Void) {
    for row in [table.header] + table.rows {
      let cells = row.map(\.text).filter { !$0.isEmpty }
      guard let first = cells.first else { continue }
      body(cells.dropFirst().reduce(first) { $0 + " · " + $1 })
    }
  }
}
