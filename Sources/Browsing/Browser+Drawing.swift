import Articles
import Catalogue
package import Drawing
import SafeText

extension Browser {
  /// Draws the whole screen; the same state gives the same picture.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    if case .emergency(let pane, _) = mode {
      canvas.cursor = pane.draw(on: &canvas, glyphs: glyphs)
      return canvas
    }
    let layout = layout
    var cursor = drawBody(on: &canvas, layout)
    if let region = layout.title {
      titleBar.draw(on: &canvas, in: region, glyphs: glyphs)
    }
    if let region = layout.status {
      statusBar.draw(on: &canvas, in: region, glyphs: glyphs)
    }
    if case .find(let find) = mode {
      cursor = draw(find, on: &canvas, in: Region(size).bottom(1))
      canvas.isCursorVisible = true
    }
    if case .menu(let menu) = mode {
      cursor = menu.draw(on: &canvas, in: layout.body, glyphs: glyphs) ?? cursor
      canvas.isCursorVisible = menu.isTyping
    }
    if case .panel(let panel) = mode {
      cursor = panel.draw(on: &canvas, in: layout.body, glyphs: glyphs)
    }
    canvas.cursor = within(layout.region(of: focus) ?? layout.body, cursor)
    return canvas
  }

  /// The cursor's place, brought into `region` where a pane is too small for what it shows.
  private func within(_ region: Region, _ cursor: Position?) -> Position {
    if case .browsing = mode {} else if let cursor, Region(size).contains(cursor) { return cursor }
    let wanted = cursor ?? Position(row: region.row, column: region.column)
    return Position(
      row: min(max(wanted.row, region.row), region.row + max(0, region.rows - 1)),
      column: min(max(wanted.column, region.column), region.column + max(0, region.columns - 1))
    )
  }

  /// The panes, or the finder over them.
  private func drawBody(on canvas: inout Canvas, _ layout: Layout) -> Position? {
    guard case .finder = mode else { return drawPanes(on: &canvas, layout) }
    return finder?.draw(on: &canvas, in: layout.body, glyphs: glyphs)
  }

  private func drawPanes(on canvas: inout Canvas, _ layout: Layout) -> Position? {
    var cursor: Position?
    for pane in layout.panes {
      guard let region = layout.region(of: pane) else { continue }
      let hasFocus = pane == focus
      let place: Position? =
        switch pane {
        case .navigator:
          navigator.draw(on: &canvas, in: region, glyphs: glyphs, hasFocus: hasFocus)
        case .reader:
          reader.draw(on: &canvas, in: region, hasFocus: hasFocus)
        case .outline:
          Outline(of: reader, glyphs: glyphs).draw(on: &canvas, in: region, hasFocus: hasFocus)
        }
      if hasFocus { cursor = place }
    }
    for rule in layout.rules {
      canvas.fill(rule, with: glyphs.vertical, style: .rule)
    }
    return cursor
  }

  /// The library's title, then the way to the page.
  private var path: [ScreenText] {
    let title = library.manifest.title ?? library.name
    if case .finder = mode { return [title, wording[Phrase.finderTitle]] }
    return [title] + (reader.page?.path ?? [])
  }

  private var titleBar: TitleBar { TitleBar(path: path, hints: titleHints) }

  /// Whether the way to help stands at a cell of the title line.
  func offersHelp(at position: Position) -> Bool {
    guard !showsEmergency, let region = layout.title else { return false }
    return titleBar.offersHelp(at: position, in: region, glyphs: glyphs)
  }

  private var titleHints: [Hint] {
    if case .finder = mode {
      return [hint(.emergency, .hintEmergency), hint(.cancel, .hintBack)]
    }
    return [
      hint(.emergency, .hintEmergency), hint(.help, .hintHelp), hint(.search, .hintSearch),
      hint(.leave, .hintQuit),
      hint(.switchLens, navigator.lens == .topics ? .hintByArticle : .hintByTopic),
    ]
  }

  private func hint(_ command: Command, _ phrase: Phrase) -> Hint {
    Hint(command, wording[phrase])
  }

  private var statusBar: StatusBar {
    StatusBar(
      message: count.map { ScreenText("\($0)") } ?? progressMessage ?? message,
      isAlert: isAlert,
      hints: statusHints,
      extent: extent
    )
  }

  /// How far the library is read, in as many words as there is room for beside the extent.
  private var progressMessage: ScreenText? {
    library.progress.flatMap { progress in
      ProgressLine(progress, wording: wording, glyphs: glyphs)
        .text(columns: size.columns - extent.columns - 3)
    }
  }

  /// Where one is: a row of the list or the menu, or the lines of the page.
  private var extent: ScreenText {
    if case .menu(let menu) = mode {
      return menu.shown.isEmpty ? "" : row(menu.selected, of: menu.shown.count)
    }
    if case .panel(let panel) = mode { return lines(panel.extent) }
    if case .finder = mode, let finder {
      return finder.showsTally(in: layout.body) ? "" : glyphs.showable(finder.tally)
    }
    let counter = matchCounter(in: focus == .navigator ? .navigator : .reader)
    return (counter?.appending("  ") ?? "").appending(whereabouts)
  }

  private var whereabouts: ScreenText {
    if focus == .navigator, !navigator.rows.isEmpty {
      return row(navigator.selected, of: navigator.rows.count)
    }
    return lines(reader.extent)
  }

  private func row(_ row: Int, of rows: Int) -> ScreenText {
    glyphs.showable(wording.text(Phrase.row, ["row": "\(row + 1)", "rows": "\(rows)"]))
  }

  private func lines(_ extent: (first: Int, last: Int, of: Int)?) -> ScreenText {
    guard let extent else { return "" }
    let values: KeyValuePairs = [
      "first": "\(extent.first)", "last": "\(extent.last)", "lines": "\(extent.of)",
    ]
    return glyphs.showable(wording.text(Phrase.lines, values))
  }

  private var statusHints: [Hint] {
    if case .menu = mode {
      return [hint(.open, .hintChoose), hint(.find, .hintSearch), hint(.cancel, .hintBack)]
    }
    if case .finder = mode { return finderHints }
    if case .panel = mode { return [hint(.pageDown, .hintPage), hint(.cancel, .hintBack)] }
    if matchCounter(in: focus == .navigator ? .navigator : .reader) != nil {
      return [
        hint(.nextMatch, .hintNext), hint(.previousMatch, .hintPrevious), hint(.cancel, .hintBack),
      ]
    }
    return switch focus {
    case .navigator:
      [hint(.open, .hintOpen), hint(.close, .hintFold), hint(.nextPane, .hintToPage)]
    case .reader:
      [
        hint(.pageDown, .hintPage), hint(.headings, .hintHeadings), hint(.close, .hintToList),
        hint(.provenance, .hintSource), hint(.back, .hintBack), hint(.zoom, .hintAlone),
      ]
    case .outline:
      [hint(.open, .hintToPage), hint(.nextPane, .hintNextPane)]
    }
  }

  private var finderHints: [Hint] {
    if finder?.choice != nil {
      return [
        Hint(key: "Enter", wording[Phrase.hintChoose]), Hint(key: "Esc", wording[Phrase.hintBack]),
      ]
    }
    let arrows: ScreenText = glyphs.isASCII ? "Down Up" : "↓ ↑"
    return [
      Hint(key: "Enter", wording[Phrase.hintOpen]), Hint(key: arrows, wording[Phrase.hintSelect]),
      Hint(key: "Tab", wording[Phrase.hintFilter]), Hint(key: "Esc", wording[Phrase.hintBack]),
    ]
  }
}
