import Articles
package import Catalogue
package import Drawing
import SafeText

/// The page on the right: laid out for its pane, with a reading line that the cursor follows.
package struct Reader {
  package private(set) var page: Page?
  package private(set) var layout: ArticleLayout?
  /// The line where reading stands: keys move it, the page scrolls with it, the cursor is parked
  /// on it.
  package private(set) var line = 0
  /// What is lit on the page.
  package internal(set) var matches: PageMatches?
  /// What was looked for last, on whichever page.
  var lastPattern: TextPattern?
  /// Whether lines above the reading line stay in sight, as after going to a match.
  var hasLead = false
  private(set) var glyphs = Glyphs.unicode
  private(set) var rows = 1
  /// Whether all of the page is laid out.
  package private(set) var isWhole = true
  private var columns = 0

  package let wording: Wording

  /// A reader without a page.
  package init(wording: Wording = .english) {
    self.wording = wording
  }

  /// The first line on the screen: the reading line, as long as the page fills the pane below it.
  package var top: Int {
    min(max(0, line - lead), max(0, lineCount - rows))
  }

  /// Lines above the reading line that stay in sight.
  private var lead: Int { hasLead ? rows / 4 : 0 }

  package var lineCount: Int {
    layout?.lines.count ?? 0
  }

  /// The lines on the screen, from 1, and how many there are: "12–38 of 96".
  package var extent: (first: Int, last: Int, of: Int)? {
    guard lineCount > 0 else { return nil }
    return (top + 1, min(lineCount, top + rows), lineCount)
  }
}

// MARK: - Pages

extension Reader {
  /// Shows `page` from `line`; stays on its lines where the page is the one that is shown.
  package mutating func show(_ page: Page?, at line: Int = 0) {
    if page?.place != self.page?.place { matches = nil }
    self.page = page
    layOut()
    go(to: line)
  }

  /// Shows the beginning of `page`, enough for the first frame; `finishLayout` is to follow.
  package mutating func showBeginning(_ page: Page?) {
    self.page = page
    layOut(lines: rows)
    isWhole = false
    go(to: 0)
  }

  /// Lays out the rest of a page whose beginning is shown.
  package mutating func finishLayout() {
    guard !isWhole else { return }
    layOut()
  }

  /// Shows a newer reading of the same page, without moving.
  package mutating func refresh(_ page: Page?) {
    let anchor = self.anchor
    self.page = page
    layOut()
    restore(anchor)
  }

  /// Lays out for the pane; where the width changes, the text at the reading line stays there.
  package mutating func arrange(in region: Region, glyphs: Glyphs) {
    rows = max(1, region.rows)
    let wanted = Reader.textColumns(in: region)
    guard wanted != columns || glyphs != self.glyphs else { return }
    let anchor = self.anchor
    columns = wanted
    self.glyphs = glyphs
    layOut()
    restore(anchor)
  }

  private var anchor: ArticleLayout.Anchor? {
    guard line > 0, let lines = layout?.lines, lines.indices.contains(line) else { return nil }
    return lines[line].anchor
  }

  private mutating func restore(_ anchor: ArticleLayout.Anchor?) {
    guard let anchor, let layout else { return stand(at: line) }
    stand(at: layout.line(showing: anchor))
  }

  private mutating func layOut(lines: Int = .max) {
    isWhole = true
    guard columns > 0 else { return }
    layout = page.map {
      ArticleLayout($0, columns: columns, glyphs: glyphs, wording: wording, lines: lines)
    }
    matches = matches?.found(in: layout)
  }
}

// MARK: - Moving

extension Reader {
  package var pageRows: Int { max(1, rows - 1) }
  package var halfPageRows: Int { max(1, rows / 2) }

  /// Moves the reading line by `count` lines.
  package mutating func move(by count: Int) {
    stand(at: line.addingReportingOverflow(count).partialValue)
  }

  /// Scrolls by `count` lines; upwards from the first line on the screen, so that it always
  /// scrolls.
  package mutating func scroll(by count: Int) {
    let first = top == 0 && hasLead ? line : top == 0 ? 0 : top + lead
    stand(at: (count < 0 ? first : line).addingReportingOverflow(count).partialValue)
  }

  /// Moves the reading line to `line`, or the nearest there is, and shows it first.
  package mutating func go(to line: Int) {
    hasLead = false
    stand(at: line)
  }

  /// Moves the reading line; what is above it stays in sight as before.
  mutating func stand(at line: Int) {
    self.line = min(max(0, line), max(0, lineCount - 1))
  }

  /// Index of the heading that reading stands under.
  package var heading: Int? {
    layout?.heading(above: line)
  }

  /// The link that Enter would follow: the first on the screen from the reading line on.
  package var selectedLink: Int? {
    guard let links = layout?.links else { return nil }
    return links.firstIndex { $0.line >= line && $0.line < top + rows }
  }
}

// MARK: - Drawing

extension Reader {
  /// Columns of text in a pane: never more than 80, with a gutter for the reading mark.
  static func textColumns(in region: Region) -> Int {
    max(1, min(Layout.textColumns, region.columns - 2 * gutter(in: region)))
  }

  private static func gutter(in region: Region) -> Int {
    region.columns >= 40 ? 2 : region.columns >= 4 ? 1 : 0
  }

  /// The text's own columns, in the middle of a wide pane.
  private func textRegion(in region: Region) -> Region {
    let gutter = Reader.gutter(in: region)
    let spare = region.columns - columns - 2 * gutter
    return Region(
      row: region.row,
      column: region.column + gutter + max(0, spare / 2),
      rows: region.rows,
      columns: columns
    )
  }

  /// Draws the pane; returns where the reading line starts.
  package func draw(on canvas: inout Canvas, in region: Region, hasFocus: Bool) -> Position? {
    let text = textRegion(in: region)
    guard let layout, lineCount > 0 else {
      return Position(row: region.row, column: text.column)
    }
    let link = hasFocus ? selectedLink : nil
    for row in 0..<min(region.rows, lineCount - top) {
      for run in layout.lines[top + row].runs {
        let style = run.link != nil && run.link == link ? Style.selectedLink : run.style
        canvas.put(run.text, row: row, column: run.column, in: text, style: style)
        light(run, row: row, on: &canvas, in: text)
      }
    }
    let row = line - top
    if hasFocus, text.column > region.column {
      let mark = Region(
        row: region.row,
        column: text.column - Reader.gutter(in: region),
        rows: region.rows,
        columns: 1
      )
      canvas.put(glyphs.readingMark, row: row, column: 0, in: mark, style: .key)
    }
    return Position(row: region.row + row, column: text.column)
  }

  /// The link at a cell.
  package func link(at position: Position, in region: Region) -> Int? {
    let text = textRegion(in: region)
    let index = top + position.row - text.row
    guard text.contains(position), let layout, layout.lines.indices.contains(index) else {
      return nil
    }
    let column = position.column - text.column
    return layout.lines[index].runs.first {
      ($0.column..<$0.column + $0.text.columns).contains(column)
    }?.link
  }
}
