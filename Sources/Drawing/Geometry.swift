/// A number of rows and columns of cells.
package struct Size: Sendable, Hashable {
  package var rows: Int
  package var columns: Int

  /// A size of so many rows and columns.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell's place, from 0.
package struct Position: Sendable, Hashable {
  package var row: Int
  package var column: Int

  /// The cell in a row and a column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells that a pane draws in.
package struct Region: Sendable, Hashable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  /// A rectangle by its upper left cell and its size; a negative size counts as none.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a screen of `size`.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether the cell lies inside.
  package func contains(_ position: Position) -> Bool {
    (row..<row + rows).contains(position.row)
      && (column..<column + columns).contains(position.column)
  }
}

// MARK: - Splitting

/// Cuts clamp: a part is never larger than what it is cut from, nor smaller than nothing.
extension Region {
  /// The leftmost columns.
  package func left(_ count: Int) -> Region {
    Region(row: row, column: column, rows: rows, columns: min(max(0, count), columns))
  }

  /// The rightmost columns.
  package func right(_ count: Int) -> Region {
    droppingLeft(columns - min(max(0, count), columns))
  }

  /// The uppermost rows.
  package func top(_ count: Int) -> Region {
    Region(row: row, column: column, rows: min(max(0, count), rows), columns: columns)
  }

  /// The lowest rows.
  package func bottom(_ count: Int) -> Region {
    droppingTop(rows - min(max(0, count), rows))
  }

  /// What is left without the leftmost columns.
  package func droppingLeft(_ count: Int) -> Region {
    let count = min(max(0, count), columns)
    return Region(row: row, column: column + count, rows: rows, columns: columns - count)
  }

  /// What is left without the rightmost columns.
  package func droppingRight(_ count: Int) -> Region {
    left(columns - min(max(0, count), columns))
  }

  /// What is left without the uppermost rows.
  package func droppingTop(_ count: Int) -> Region {
    let count = min(max(0, count), rows)
    return Region(row: row + count, column: column, rows: rows - count, columns: columns)
  }

  /// What is left without the lowest rows.
  package func droppingBottom(_ count: Int) -> Region {
    top(rows - min(max(0, count), rows))
  }

  /// What is left inside a margin of so many rows above and below and columns at both sides.
  package func inset(rows: Int = 0, columns: Int = 0) -> Region {
    droppingTop(rows).droppingBottom(rows).droppingLeft(columns).droppingRight(columns)
  }

  /// The part that lies in `other` too; without rows or columns if there is none.
  package func intersection(_ other: Region) -> Region {
    let top = max(Self.clamped(row), Self.clamped(other.row))
    let left = max(Self.clamped(column), Self.clamped(other.column))
    let bottom = min(edge(row, rows), edge(other.row, other.rows))
    let right = min(edge(column, columns), edge(other.column, other.columns))
    let isEmpty = bottom <= top || right <= left
    return Region(
      row: top,
      column: left,
      rows: isEmpty ? 0 : bottom - top,
      columns: isEmpty ? 0 : right - left
    )
  }

  private func edge(_ start: Int, _ length: Int) -> Int {
    Self.clamped(start) + Self.clamped(length)
  }

  /// A coordinate within bounds in which sums cannot overflow, far beyond any screen.
  static func clamped(_ coordinate: Int) -> Int {
    min(max(coordinate, -1_000_000_000), 1_000_000_000)
  }
}
