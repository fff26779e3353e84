import Articles
import Drawing
import SafeText

extension LineComposer {
  /// A table: columns side by side where every word fits, else one "column: value" line per cell.
  mutating func add(_ table: Table, article: String) {
    let rows = [table.header] + table.rows
    let shown = rows.map { row in row.map { glyphs.showable($0.text) } }
    guard let widths = TableColumns(shown, available: textColumns)?.widths else {
      addAsRecords(table, article: article)
      return
    }
    let header = table.header.contains { !$0.text.isEmpty }
    for (index, row) in shown.enumerated() where index > 0 || header {
      addRow(row, widths: widths, style: index == 0 ? .strong : .text)
      if index == 0 { addRule(widths) }
    }
  }

  /// One row; its cells wrap each in its own column.
  private mutating func addRow(_ cells: [ScreenText], widths: [Int], style: Style) {
    let wrapped = zip(cells, widths).map { $0.wrapped(columns: $1) }
    let numbers = cells.map { note($0) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var runs: [ArticleLayout.Run] = []
      var column = 0
      for (index, width) in widths.enumerated() where index < cells.count {
        if line < wrapped[index].count {
          let range = wrapped[index][line].range
          runs.append(
            .init(
              column: column,
              text: cells[index].slice(range),
              style: style,
              origin: .init(text: numbers[index], offset: range.lowerBound)
            )
          )
        }
        column += width + TableColumns.gap
      }
      addLine(runs)
    }
  }

  private mutating func addRule(_ widths: [Int]) {
    var runs: [ArticleLayout.Run] = []
    var column = 0
    for width in widths {
      let rule = String(repeating: String(glyphs.horizontal), count: width)
      runs.append(.init(column: column, text: ScreenText(rule), style: .faint))
      column += width + TableColumns.gap
    }
    addLine(runs)
  }

  /// For narrow panes: every cell under its column's name, so that no figure is cut.
  private mutating func addAsRecords(_ table: Table, article: String) {
    for (number, row) in table.rows.enumerated() {
      if number > 0 { blank() }
      for (index, cell) in row.enumerated() where !cell.text.isEmpty {
        let name = index < table.header.count ? table.header[index].text : ScreenText("")
        guard !name.isEmpty else {
          add(cell, style: index == 0 ? .strong : .text, article: article)
          continue
        }
        let label = name.appending(": ")
        add(
          InlineText(
            label.appending(cell.text),
            spans: [Span(range: 0..<label.utf8Count, kind: .strong)]
              + cell.spans.map { span in
                let shift = label.utf8Count
                return Span(
                  range: span.range.lowerBound + shift..<span.range.upperBound + shift,
                  kind: span.kind
                )
              }
          ),
          style: .text,
          article: article
        )
      }
    }
  }
}

/// How wide each column of a table is.
struct TableColumns {
  /// Blanks between two columns.
  static let gap = 2
  private static let leastColumns = 6

  let widths: [Int]

  /// Nil where some word or figure would have to be broken.
  init?(_ rows: [[ScreenText]], available: Int) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return nil }
    let natural = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    let room = available - TableColumns.gap * (count - 1)
    if natural.reduce(0, +) <= room {
      widths = natural.map { max(1, $0) }
      return
    }
    guard room >= count * TableColumns.leastColumns else { return nil }
    let shared = TableColumns.share(room, among: natural)
    let breaks = rows.contains { row in
      zip(row, shared).contains { cell, width in
        cell.wrapped(columns: width).contains { $0.isBroken || $0.columns > width }
      }
    }
    if breaks { return nil }
    widths = shared
  }

  /// Narrow columns keep their width, wide ones share what is left evenly.
  private static func share(_ room: Int, among natural: [Int]) -> [Int] {
    var widths = natural
    var open = Array(natural.indices)
    var left = room
    while !open.isEmpty {
      let fair = max(leastColumns, left / open.count)
      let fitting = open.filter { natural[$0] <= fair }
      if fitting.isEmpty {
        for (position, index) in open.enumerated() {
          widths[index] = fair + (position < left - fair * open.count ? 1 : 0)
        }
        return widths
      }
      for index in fitting { left -= natural[index] }
      open.removeAll { fitting.contains($0) }
    }
    return widths
  }
}
