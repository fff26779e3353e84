/// A frame being drawn: cells in rows, and where the cursor is to be.
///
/// Nothing that is put on it can leave the region it is put in, and no wide character is ever half
/// there.
package struct Canvas: Sendable, Equatable {
  package let size: Size
  /// Where the terminal's cursor is to stand: screen readers and braille displays follow it.
  package var cursor = Position(row: 0, column: 0)
  /// Whether the cursor is seen, as in an input field; parked it is either way.
  package var isCursorVisible = false
  /// How often text other than blanks did not fit in the columns it was put in.
  package internal(set) var cutTexts = 0
  /// How often the part that did not fit held a digit.
  package internal(set) var cutDigits = 0
  /// Marks upon a cell's scalar, at most four, by the cell's index: row × columns + column.
  package internal(set) var marks: [Int: [Unicode.Scalar]] = [:]

  /// Row by row.
  var cells: [Cell]

  /// An empty canvas; a negative size counts as none.
  package init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    let (count, overflow) = self.size.rows.multipliedReportingOverflow(by: self.size.columns)
    cells = Array(repeating: Cell.blank, count: overflow ? 0 : count)
  }

  /// The region of all cells.
  package var region: Region { Region(size) }

  /// The cell at a place; a blank where there is none.
  package subscript(row: Int, column: Int) -> Cell {
    guard let index = index(row, column) else { return .blank }
    return cells[index]
  }

  /// Gives `body` the cells of some columns of a row; none where there are none.
  package func withCells(
    row: Int,
    columns: Range<Int>,
    _ body: (UnsafeBufferPointer<Cell>) -> Void
  ) {
    let row = (0..<size.rows).contains(row) ? rowIndices(row) : 0..<0
    let places = (row.lowerBound + columns.lowerBound..<row.lowerBound + columns.upperBound)
      .clamped(to: row)
    cells.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[places])) }
  }

  /// The marks upon the cell at a place.
  package func marks(row: Int, column: Int) -> [Unicode.Scalar] {
    guard !marks.isEmpty, let index = index(row, column) else { return [] }
    return marks[index] ?? []
  }

  private func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
    let index = row * size.columns + column
    return index < cells.count ? index : nil
  }
}

// MARK: - As text

extension Canvas {
  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for index in rowIndices(row) where cells[index].columns > 0 {
        line.append(cells[index].scalar)
        if let marks = marks[index] { line.append(contentsOf: marks) }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The rows as letters of styles (`Style.letter`), without the `.` of plain text at their ends.
  package var styleMap: [String] {
    (0..<size.rows).map { row in
      var line = String(rowIndices(row).map { cells[$0].style.letter })
      while line.last == "." { line.removeLast() }
      return line
    }
  }

  private func rowIndices(_ row: Int) -> Range<Int> {
    let start = min(row * size.columns, cells.count)
    return start..<min(start + size.columns, cells.count)
  }
}
