import Catalogue
import Drawing
import SafeText

/// Where the parts of the finder stand.
private struct FinderLayout {
  var field: Region
  var filters: Region?
  var rule: Region?
  var list: Region
  var divider: Region?
  var preview: Region?

  /// From so many columns on, the selected passage stands beside the list.
  private static let previewColumns = 110

  init(in body: Region, filterLines: Int) {
    field = body.top(1)
    var rest = body.droppingTop(1)
    if filterLines > 0, rest.rows > filterLines {
      filters = rest.top(filterLines)
      rest = rest.droppingTop(filterLines)
    }
    if rest.rows >= 10 {
      rule = rest.top(1)
      rest = rest.droppingTop(1)
    }
    list = rest
    guard body.columns >= FinderLayout.previewColumns else { return }
    let left = min(76, body.columns * 48 / 100)
    list = rest.left(left)
    divider = rest.droppingLeft(left).left(1)
    preview = rest.droppingLeft(left + 1)
  }
}

extension Finder {
  private func layout(in body: Region, glyphs: Glyphs) -> FinderLayout {
    FinderLayout(in: body, filterLines: filterLines(body.columns, glyphs).count)
  }

  /// The filters that were picked, in words.
  private func filterLines(_ columns: Int, _ glyphs: Glyphs) -> [ScreenText] {
    guard !filters.isEmpty else { return [] }
    let names = filters.map { $0.words(wording).string }.joined(separator: "   ")
    let words = glyphs.showable(ScreenText("\(names)   \(wording[Phrase.filterHint].string)"))
    return words.wrapped(columns: max(1, columns - 2)).map { words.slice($0.range) }
  }

  private func inner(_ list: Region) -> Region {
    list.inset(columns: list.columns > 12 ? 2 : 0)
  }

  /// Lines of the best paragraph that a list of so many rows shows.
  private func snippetLines(_ list: Region) -> Int {
    list.rows >= Finder.airyRows ? 3 : list.rows >= 6 ? 2 : 1
  }

  private mutating func lines(
    of row: Int,
    in list: Region,
    glyphs: Glyphs
  ) -> [ResultLines.Line] {
    var made = ResultLines(columns: inner(list).columns, glyphs: glyphs)
    switch rows[row] {
    case .emergency:
      let words = wording.text(Phrase.emergencyRow, ["line": emergencyLine.string])
      made.add(glyphs.showable(words), style: .emergency, isBar: true)
    case .note(let words):
      made.add(glyphs.showable(words), style: .note)
    case .suggestion(let text):
      let words = wording.text(Phrase.didYouMean, ["text": text.string])
      made.add(glyphs.showable(words), style: .key, isBar: true)
    case .withoutFilter(let filter):
      made.add(without(filter.words(wording), glyphs), style: .text, isBar: true)
    case .withoutWord(let word):
      made.add(without(word, glyphs), style: .text, isBar: true)
    case .withoutAll:
      made.add(glyphs.showable(wording[Phrase.withoutAll]), style: .text, isBar: true)
    case .topic(let node):
      let count = ScreenText("\(node.count)")
      let name = glyphs.showable(node.title)
      made.add(name, style: .text, indent: 2, isBar: true, trailing: count)
    case .hit(let index):
      return lines(of: results.hits[index], in: list, made)
    case .more(_, let count):
      let words = wording.text(Phrase.moreInArticle, ["count": results.counted(count)])
      made.add(glyphs.showable(words), style: .link, indent: 2, isBar: true)
      if list.rows >= Finder.airyRows { made.addBlank() }
    }
    return made.lines
  }

  private mutating func lines(
    of hit: SearchHit,
    in list: Region,
    _ empty: ResultLines
  ) -> [ResultLines.Line] {
    var shape = shape(of: hit, columns: empty.columns, glyphs: empty.glyphs)
    var look = shape.look(of: hit, matcher: results.matcher, limit: snippetLines(list))
    look.isApart = list.rows >= Finder.airyRows && hit.moreInArticle == 0
    let lines = shape.lines(look) { shape in
      var made = empty
      made.add(shape, look: look)
      return made.lines
    }
    shapes[hit.id] = shape
    return lines
  }

  private mutating func shape(of hit: SearchHit, columns: Int, glyphs: Glyphs) -> HitShape {
    if let known = shapes.removeValue(forKey: hit.id), known.fits(hit, columns: columns) {
      return known
    }
    if shapes.count >= Finder.mostShapes { shapes = [:] }
    return HitShape(hit, columns: columns, glyphs: glyphs, wording: wording)
  }

  /// More than any screen has hits in sight.
  private static let mostShapes = 100

  /// From so many rows on, results stand apart.
  private static let airyRows = 26

  private func without(_ words: ScreenText, _ glyphs: Glyphs) -> ScreenText {
    glyphs.showable(wording.text(Phrase.without, ["filter": words.string]))
  }
}

// MARK: - Arranging

extension Finder {
  /// Lays out what is seen: the rows on the screen, and the passage beside them.
  mutating func arrange(in body: Region, glyphs: Glyphs) {
    let layout = layout(in: body, glyphs: glyphs)
    let list = layout.list
    var known: [Int: [ResultLines.Line]] = [:]
    func lines(_ row: Int) -> [ResultLines.Line] {
      if let lines = known[row] { return lines }
      let lines = self.lines(of: row, in: list, glyphs: glyphs)
      known[row] = lines
      return lines
    }
    top = min(top, selected)
    var height = 0
    var row = selected
    while row >= top, rows.indices.contains(row) {
      height += lines(row).count
      if height > list.rows, row < selected { break }
      row -= 1
    }
    top = max(0, min(row + 1, selected))
    // What is said of the search stays in sight above the first row that can be chosen.
    if rows.prefix(selected).allSatisfy(\.isNote) {
      let said = (0..<min(selected, rows.count)).reduce(0) { $0 + lines($1).count }
      if said + 2 <= list.rows { top = 0 }
    }
    visible = []
    var used = 0
    var next = top
    while next < rows.count, used < list.rows {
      visible.append((next, lines(next)))
      used += lines(next).count
      next += 1
    }
    if let region = layout.preview { showPreview(in: region, glyphs: glyphs) }
    choice?.arrange(in: body, glyphs: glyphs)
  }

  /// Shows the selected passage with its matches lit, the one that the list shows in sight.
  private mutating func showPreview(in region: Region, glyphs: Glyphs) {
    preview.arrange(in: region, glyphs: glyphs)
    guard isPreviewDue || previewed != hit?.id else { return }
    isPreviewDue = false
    previewed = hit?.id
    guard let hit, var page = library.page(hit.place, language: language) else {
      preview.show(nil)
      return
    }
    // A section may have many more below it; here only its own text is wanted.
    page.groups = page.groups.prefix(1).map { group in
      var own = group
      own.passages = Array(group.passages.prefix(1))
      return own
    }
    page.passagesInAll = min(1, page.passagesInAll)
    preview.show(page)
    preview.light(.words(results.matcher))
    preview.goToMatch(in: hit.text, from: 0)
  }

  /// The row at a cell.
  func row(at position: Position, in body: Region) -> Int? {
    let list = layout(in: body, glyphs: .unicode).list
    guard list.contains(position) else { return nil }
    var line = list.row
    for (row, lines) in visible {
      line += lines.count
      if position.row < line { return row }
    }
    return nil
  }
}

// MARK: - Drawing

extension Finder {
  /// Draws the finder over both panes; returns where the cursor belongs.
  func draw(on canvas: inout Canvas, in body: Region, glyphs: Glyphs) -> Position {
    let layout = layout(in: body, glyphs: glyphs)
    let caret = drawField(on: &canvas, in: layout.field, glyphs: glyphs)
    if let region = layout.filters {
      for (row, words) in filterLines(body.columns, glyphs).enumerated() {
        canvas.put(words, row: row, column: 1, in: region, style: .key)
      }
    }
    if let rule = layout.rule { canvas.fill(rule, with: glyphs.horizontal, style: .rule) }
    if let divider = layout.divider {
      canvas.fill(divider, with: glyphs.vertical, style: .rule)
    }
    let place = drawRows(on: &canvas, in: layout.list, glyphs: glyphs)
    if let region = layout.preview {
      _ = preview.draw(on: &canvas, in: region, hasFocus: false)
    }
    if let choice {
      let cursor = choice.menu.draw(on: &canvas, in: body, glyphs: glyphs)
      canvas.isCursorVisible = true
      return cursor ?? caret
    }
    canvas.isCursorVisible = isInField
    return isInField ? caret : place ?? caret
  }

  /// Whether the count stands beside the field; else it is for the status line.
  func showsTally(in body: Region) -> Bool { body.columns >= 60 }

  private func drawField(
    on canvas: inout Canvas,
    in region: Region,
    glyphs: Glyphs
  ) -> Position {
    var left = region.inset(columns: region.columns > 12 ? 1 : 0)
    let tally = glyphs.showable(tally)
    if showsTally(in: region), !tally.isEmpty {
      let column = left.columns - tally.columns
      canvas.put(tally, row: 0, column: column, in: left, style: .faint)
      left = left.droppingRight(tally.columns + 2)
    }
    let prompt = glyphs.showable(wording[Phrase.finderPrompt]).appending(" ")
    if prompt.columns + 10 <= left.columns {
      canvas.put(prompt, row: 0, column: 0, in: left, style: .key)
      left = left.droppingLeft(prompt.columns)
    }
    return field.draw(on: &canvas, in: left, glyphs: glyphs)
  }

  private func drawRows(
    on canvas: inout Canvas,
    in list: Region,
    glyphs: Glyphs
  ) -> Position? {
    let inner = inner(list)
    var line = 0
    var place: Position?
    for (row, lines) in visible {
      let isSelected = row == selected
      if isSelected, !rows[row].isNote {
        place = Position(row: list.row + line, column: inner.column)
        canvas.put(glyphs.readingMark, row: line, column: 0, in: list.left(1), style: .key)
      }
      for shown in lines {
        guard line < list.rows else { return place }
        draw(shown, isSelected: isSelected, on: &canvas, in: inner, row: line)
        line += 1
      }
    }
    return place
  }

  private func draw(
    _ line: ResultLines.Line,
    isSelected: Bool,
    on canvas: inout Canvas,
    in inner: Region,
    row: Int
  ) {
    let isBar = isSelected && line.isBar
    if isBar {
      let bar = Region(row: inner.row + row, column: inner.column, rows: 1, columns: inner.columns)
      canvas.fill(bar, style: .selection)
    }
    for run in line.runs {
      var style = run.style
      if isBar, style != .emergency { style = style == .match ? .currentMatch : .selection }
      canvas.put(run.text, row: row, column: run.column, in: inner, style: style)
    }
  }
}
