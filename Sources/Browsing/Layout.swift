package import Drawing

/// The panes that can have the focus.
package enum Pane: Sendable, CaseIterable {
  case navigator, reader, outline
}

/// Where everything stands on a screen: a pure function of size, focus and the user's split.
package struct Layout: Sendable, Equatable {
  package var title: Region?
  package var status: Region?
  /// Between title and status line; menus open over it.
  package var body: Region
  package var navigator: Region?
  package var reader: Region?
  package var outline: Region?
  /// Columns of the rules between panes.
  package var rules: [Region]

  /// Under this width one pane shows at a time.
  package static let twoPanes = 72
  /// From this width a third pane lists the page's headings.
  package static let threePanes = 140
  /// Text is never wider.
  package static let textColumns = 80

  private static let navigatorColumns = 22...44
  private static let leastNavigatorColumns = 16
  private static let leastReaderColumns = 36
  private static let outlineColumns = 32

  /// Lays out a screen of `size`.
  ///
  /// - Parameters:
  ///   - focus: the pane that shows where only one can.
  ///   - isZoomed: whether the reader stands alone.
  ///   - shift: columns by which the user moved the split to the right.
  package init(size: Size, focus: Pane, isZoomed: Bool = false, shift: Int = 0) {
    let screen = Region(size)
    let titleRows = size.rows >= 4 ? 1 : 0
    let statusRows = size.rows >= 2 ? 1 : 0
    title = titleRows == 1 ? Region(row: 0, column: 0, rows: 1, columns: size.columns) : nil
    status =
      statusRows == 1
      ? Region(row: size.rows - 1, column: 0, rows: 1, columns: size.columns) : nil
    body = Region(
      row: titleRows,
      column: 0,
      rows: screen.rows - titleRows - statusRows,
      columns: screen.columns
    )
    rules = []
    if isZoomed {
      reader = body
    } else if size.columns < Layout.twoPanes {
      if focus == .navigator { navigator = body } else { reader = body }
    } else {
      split(shift: shift)
    }
  }

  /// Navigator, rule, reader and, on wide screens, another rule and the outline.
  private mutating func split(shift: Int) {
    let wanted = body.columns * 35 / 100
    let limits = Layout.navigatorColumns
    let natural = min(max(wanted, limits.lowerBound), limits.upperBound)
    let hasOutline = body.columns >= Layout.threePanes
    let right = hasOutline ? Layout.outlineColumns : 0
    let most = body.columns - Layout.leastReaderColumns - right - 2
    let left = min(max(natural + shift, Layout.leastNavigatorColumns), most)
    func column(_ start: Int, _ columns: Int) -> Region {
      Region(row: body.row, column: start, rows: body.rows, columns: columns)
    }
    navigator = column(0, left)
    rules = [column(left, 1)]
    let readerColumns = max(1, body.columns - left - 1 - (hasOutline ? right + 1 : 0))
    reader = column(left + 1, readerColumns)
    if hasOutline {
      rules.append(column(left + 1 + readerColumns, 1))
      outline = column(left + readerColumns + 2, right)
    }
  }

  /// The panes on the screen, from left to right.
  package var panes: [Pane] {
    Pane.allCases.filter { region(of: $0) != nil }
  }

  /// Where `pane` stands, nil where it is not shown.
  package func region(of pane: Pane) -> Region? {
    switch pane {
    case .navigator: navigator
    case .reader: reader
    case .outline: outline
    }
  }

  /// The pane at a cell.
  package func pane(at position: Position) -> Pane? {
    panes.first { region(of: $0)?.contains(position) == true }
  }
}
