package import Drawing
import SafeText

/// The third pane of wide screens: the page's headings, with the one that reading stands under.
///
/// It has no state of its own: its selection is the reader's place.
package struct Outline {
  let headings: [ArticleLayout.Heading]
  let current: Int?
  let glyphs: Glyphs
  let title: ScreenText

  /// The headings of the page in `reader`.
  package init(of reader: Reader, glyphs: Glyphs) {
    headings = reader.layout?.headings ?? []
    current = reader.heading
    self.glyphs = glyphs
    title = glyphs.showable(reader.wording[Phrase.onThisPage])
  }

  private var list: RowList<[ArticleLayout.Heading]> {
    RowList(rows: headings, glyphs: glyphs) { heading in
      ListRow(indent: min(6, heading.depth * 2), title: glyphs.showable(heading.title))
    }
  }

  private func listRegion(in region: Region) -> Region {
    region.droppingTop(1).inset(rows: 0, columns: 1)
  }

  private func top(in region: Region) -> Int {
    list.top(keeping: current ?? 0, near: max(0, (current ?? 0) - region.rows / 2), in: region)
  }

  /// The heading at a cell.
  package func heading(at position: Position, in region: Region) -> Int? {
    let inner = listRegion(in: region)
    guard inner.contains(position) else { return nil }
    return list.row(atLine: position.row - inner.row, top: top(in: inner), in: inner)
  }

  /// Draws the pane; returns where the current heading starts.
  package func draw(on canvas: inout Canvas, in region: Region, hasFocus: Bool) -> Position? {
    canvas.put(title, row: 0, column: 1, in: region, style: hasFocus ? .strong : .faint)
    let inner = listRegion(in: region)
    return list.draw(
      on: &canvas,
      in: inner,
      top: top(in: inner),
      selected: current,
      selectedStyle: hasFocus ? .selection : .idleSelection
    )
  }
}
