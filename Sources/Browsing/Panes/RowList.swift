import Drawing
import SafeText

/// One row of a list: it takes as many lines as its title needs, so that no figure in it is ever
/// cut.
struct ListRow {
  /// Columns that the marker stands in from the left.
  var indent = 0
  /// The sign before the title (folded, unfolded, a number).
  var marker = ScreenText("")
  var title: ScreenText
  /// At the right edge of the first line.
  var trailing = ScreenText("")
  var style: Style = .text
  /// UTF-8 offsets of what is lit in the title.
  var lit: [Range<Int>] = []

  /// The least columns that a title is wrapped to, however deep the row stands.
  private static let leastTitleColumns = 10

  /// Where the title starts in a list of `columns`.
  func titleColumn(in columns: Int) -> Int {
    let wanted = indent + (marker.isEmpty ? 0 : marker.columns + 1)
    return max(0, min(wanted, columns - ListRow.leastTitleColumns - trailingColumns))
  }

  private var trailingColumns: Int {
    trailing.isEmpty ? 0 : trailing.columns + 1
  }

  /// The title's lines in a list of `columns`.
  func lines(in columns: Int) -> [WrappedLine] {
    let room = columns - titleColumn(in: columns) - trailingColumns
    return (title.isEmpty ? " " : title).wrapped(columns: max(1, room))
  }
}

/// Rows one below the other, scrolled so that the selected one is seen.
struct RowList<Rows: RandomAccessCollection> where Rows.Index == Int {
  let rows: Rows
  let glyphs: Glyphs
  /// What a row looks like; asked for the rows on the screen only.
  let row: (Rows.Element) -> ListRow

  /// The first row to draw so that `selected` stands inside `region`, as near to `top` as can be.
  func top(keeping selected: Int, near top: Int, in region: Region) -> Int {
    guard !rows.isEmpty, region.rows > 0 else { return 0 }
    let first = min(max(0, top), rows.count - 1)
    if selected <= first { return max(0, selected) }
    var lines = 0
    var index = selected
    while index >= first {
      lines += row(rows[index]).lines(in: region.columns).count
      if lines > region.rows { return min(index + 1, selected) }
      index -= 1
    }
    return first
  }

  /// The row at a line of `region`, when `top` is the first drawn.
  func row(atLine line: Int, top: Int, in region: Region) -> Int? {
    var next = 0
    var index = top
    while index < rows.count, next < region.rows {
      next += row(rows[index]).lines(in: region.columns).count
      if line < next { return index }
      index += 1
    }
    return nil
  }

  /// Draws the rows from `top`; returns where the selected one starts.
  func draw(
    on canvas: inout Canvas,
    in region: Region,
    top: Int,
    selected: Int?,
    selectedStyle: Style
  ) -> Position? {
    var line = 0
    var index = top
    var place: Position?
    while index < rows.count, line < region.rows {
      let shown = row(rows[index])
      let isSelected = index == selected
      let style = isSelected ? selectedStyle : shown.style
      if isSelected {
        place = Position(row: region.row + line, column: region.column)
      }
      line += draw(shown, on: &canvas, in: region, line: line, style: style, filled: isSelected)
      index += 1
    }
    return place
  }

  /// Draws one row; returns how many lines it took.
  private func draw(
    _ shown: ListRow,
    on canvas: inout Canvas,
    in region: Region,
    line: Int,
    style: Style,
    filled: Bool
  ) -> Int {
    let lines = shown.lines(in: region.columns)
    let column = shown.titleColumn(in: region.columns)
    for (offset, wrapped) in lines.enumerated() where line + offset < region.rows {
      let row = line + offset
      if filled {
        let bar = Region(
          row: region.row + row,
          column: region.column,
          rows: 1,
          columns: region.columns
        )
        canvas.fill(bar, style: style)
      }
      let text = shown.title.slice(wrapped.range)
      canvas.put(text, row: row, column: column, in: region, style: style)
      light(shown, wrapped.range, on: &canvas, in: region, row: row, column: column, filled: filled)
      if wrapped.isBroken {
        let end = column + wrapped.columns
        canvas.put(glyphs.continuation, row: row, column: end, in: region, style: style)
      }
    }
    let signColumn = max(0, column - shown.marker.columns - 1)
    canvas.put(shown.marker, row: line, column: signColumn, in: region, style: style)
    let edge = region.columns - shown.trailing.columns
    let faint: Style = filled ? style : .faint
    canvas.put(shown.trailing, row: line, column: edge, in: region, style: faint)
    return lines.count
  }

  /// Lights what is found in one line of a title.
  private func light(
    _ shown: ListRow,
    _ line: Range<Int>,
    on canvas: inout Canvas,
    in region: Region,
    row: Int,
    column: Int,
    filled: Bool
  ) {
    for range in shown.lit where range.overlaps(line) {
      let part = range.clamped(to: line)
      let before = shown.title.slice(line.lowerBound..<part.lowerBound).columns
      canvas.put(
        shown.title.slice(part),
        row: row,
        column: column + before,
        in: region,
        style: filled ? .currentMatch : .match
      )
    }
  }
}
