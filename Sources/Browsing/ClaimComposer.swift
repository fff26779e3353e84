import Articles
import Catalogue
import Drawing
import SafeText

extension LineComposer {
  /// From so many columns on, positions stand in columns; below, one after the other.
  private static let tableColumns = 60

  /// What the sources say, side by side: a question, then each position with figure, country, kind
  /// of source and the number of the passage that says so.
  mutating func add(_ claims: [PageClaim], depth: Int, on page: Page) {
    guard !claims.isEmpty else { return }
    blank()
    let title = wording[Phrase.claims]
    markHeading(.init(title: title, depth: depth, line: 0, place: nil))
    add(title, style: .heading)
    let rows = claims.flatMap { claim in claim.positions.map { row($0, on: page) } }
    let isTable = !isLinear && layout.columns >= LineComposer.tableColumns
    within(Margin(columns: 2)) { composer in
      let room = composer.textColumns - 2
      let widths = isTable ? TableColumns(rows.map(\.cells), available: room)?.widths : nil
      var row = 0
      for (index, claim) in claims.enumerated() {
        if index > 0 { composer.blank() }
        composer.add(claim.question, style: .strong)
        for _ in claim.positions {
          composer.add(rows[row], widths: widths)
          row += 1
        }
      }
    }
  }

  /// A position as it is shown.
  private struct PositionRow {
    var position: PageClaim.Position
    /// `[3]`.
    var number: ScreenText
    /// Figure, country, kind and number, as the terminal can show them.
    var cells: [ScreenText]
  }

  private func row(_ position: PageClaim.Position, on page: Page) -> PositionRow {
    let number = ScreenText(page.citations[position.place].map { "[\($0)]" } ?? "")
    let kind = position.kind.map { wording[$0] } ?? "–"
    let cells = [position.figure, position.country ?? "–", kind, number]
    return PositionRow(position: position, number: number, cells: cells.map(glyphs.showable))
  }

  private mutating func add(_ row: PositionRow, widths: [Int]?) {
    if let widths {
      within(Margin(columns: 2)) { $0.addInColumns(row, widths: widths) }
    } else {
      within(Margin(columns: 2, marker: (glyphs.bullets[0], .text))) { $0.addAsText(row) }
    }
  }

  private mutating func addInColumns(_ row: PositionRow, widths: [Int]) {
    let link = addLink(
      .init(
        label: label(of: row),
        target: ScreenText(row.position.place.text),
        article: "",
        line: 0,
        isCitation: true
      )
    )
    let wrapped = zip(row.cells, widths).map { $0.wrapped(columns: $1) }
    let numbers = row.cells.map { note($0) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var runs: [ArticleLayout.Run] = []
      var column = 0
      for (index, width) in widths.enumerated() {
        if line < wrapped[index].count {
          let isNumber = index == widths.count - 1
          let range = wrapped[index][line].range
          runs.append(
            .init(
              column: column,
              text: row.cells[index].slice(range),
              style: isNumber ? .link : .text,
              link: isNumber ? link : nil,
              origin: .init(text: numbers[index], offset: range.lowerBound)
            )
          )
        }
        column += width + TableColumns.gap
      }
      addLine(runs)
    }
  }

  /// `80 mg a day (US, label) [3]`.
  private mutating func addAsText(_ row: PositionRow) {
    let position = row.position
    let country = position.country ?? wording[Phrase.noCountry]
    let parts = [country] + (position.kind.map { [wording[$0]] } ?? [])
    let said = " (\(parts.map(\.string).joined(separator: ", "))) "
    let before = position.figure + ScreenText(said)
    let start = before.utf8Count
    let target = ScreenText(position.place.text)
    let text = InlineText(
      before + row.number,
      spans: [Span(range: start..<start + row.number.utf8Count, kind: .link(target))]
    )
    add(text, style: .text)
    citeByLastLink(label: label(of: row))
  }

  /// What the list of links calls it.
  private func label(of row: PositionRow) -> ScreenText {
    row.number + ScreenText(" ") + row.position.figure
  }
}
