import Articles
import Catalogue
package import Drawing
import SafeText

extension Browser {
  /// Draws the whole screen. The same state gives the same picture.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    let layout = layout
    var cursor = drawPanes(on: &canvas, layout)
    if let region = layout.title {
      TitleBar(path: path, hints: titleHints).draw(on: &canvas, in: region, glyphs: glyphs)
    }
    if let region = layout.status {
      statusBar.draw(on: &canvas, in: region, glyphs: glyphs)
    }
    if case .menu(let menu) = mode {
      cursor = menu.draw(on: &canvas, in: layout.body, glyphs: glyphs) ?? cursor
      canvas.isCursorVisible = menu.isTyping
    }
    canvas.cursor = within(layout.region(of: focus) ?? layout.body, cursor)
    return canvas
  }

  /// The cursor's place, brought into `region` where a pane is too small for what it shows.
  private func within(_ region: Region, _ cursor: Position?) -> Position {
    if case .menu = mode, let cursor, Region(size).contains(cursor) { return cursor }
    let wanted = cursor ?? Position(row: region.row, column: region.column)
    return Position(
      row: min(max(wanted.row, region.row), region.row + max(0, region.rows - 1)),
      column: min(max(wanted.column, region.column), region.column + max(0, region.columns - 1))
    )
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
    return [title] + (reader.page?.path ?? [])
  }

  private var titleHints: [Hint] {
    [Hint(.help, "help"), Hint(.leave, "quit"), Hint(.switchLens, lensHint)]
  }

  private var lensHint: ScreenText {
    navigator.lens == .topics ? "by article" : "by topic"
  }

  private var statusBar: StatusBar {
    StatusBar(
      message: count.map { ScreenText("\($0)") } ?? progressMessage ?? message,
      isAlert: isAlert,
      hints: statusHints,
      extent: extent
    )
  }

  private var progressMessage: ScreenText? {
    guard let progress = library.progress else { return nil }
    return ScreenText("Reading the library: \(progress.filesDone) of \(progress.filesKnown) files")
  }

  /// Where one is: a row of the list or the menu, or the lines of the page.
  private var extent: ScreenText {
    if case .menu(let menu) = mode {
      return menu.shown.isEmpty ? "" : ScreenText("\(menu.selected + 1) of \(menu.shown.count)")
    }
    if focus == .navigator, !navigator.rows.isEmpty {
      return ScreenText("\(navigator.selected + 1) of \(navigator.rows.count)")
    }
    guard let extent = reader.extent else { return "" }
    let dash = glyphs.isASCII ? "-" : "–"
    return ScreenText("\(extent.first)\(dash)\(extent.last) of \(extent.of)")
  }

  private var statusHints: [Hint] {
    if case .menu = mode {
      return [Hint(.open, "choose"), Hint(.find, "search"), Hint(.cancel, "back")]
    }
    return switch focus {
    case .navigator:
      [Hint(.open, "open"), Hint(.close, "fold"), Hint(.nextPane, "to the page")]
    case .reader:
      [
        Hint(.pageDown, "page"), Hint(.headings, "headings"), Hint(.close, "to the list"),
        Hint(.back, "back"), Hint(.zoom, "alone"),
      ]
    case .outline:
      [Hint(.open, "to the page"), Hint(.nextPane, "next pane")]
    }
  }
}
