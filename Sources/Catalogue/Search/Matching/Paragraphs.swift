import Articles
import SafeText

/// A passage's text as a row of paragraphs: what is indexed, and what a hit shows one of.
///
/// `ParagraphTexts` reads the same out of a passage's row.
enum Paragraphs {
  /// Stands between the cells of a row.
  static let cellSeparator: ScreenText = " · "

  /// Hands over the text of each paragraph; the program's own warnings are none.
  static func forEachText(of blocks: [Block], _ body: (ScreenText) -> Void) {
    for block in blocks { forEachText(of: block, body) }
  }

  private static func forEachText(of block: Block, _ body: (ScreenText) -> Void) {
    switch block {
    case .paragraph(let text): body(text.text)
    case .list(let items): for item in items { forEachText(of: item.blocks, body) }
    case .table(let table): forEachText(of: table, body)
    case .preformatted(let lines): for line in lines { body(line) }
    case .note(_, let blocks), .quote(let blocks): forEachText(of: blocks, body)
    case .chart(let chart):
      body(chart.title)
      forEachText(of: chart.table(start: chart.label), body)
    case .caution: break
    }
  }

  /// Each row is a paragraph.
  private static func forEachText(of table: Table, _ body: (ScreenText) -> Void) {
    for row in [table.header] + table.rows {
      let cells = row.map(\.text).filter { !$0.isEmpty }
      guard let first = cells.first else { continue }
      body(cells.dropFirst().reduce(first) { $0 + cellSeparator + $1 })
    }
  }
}
