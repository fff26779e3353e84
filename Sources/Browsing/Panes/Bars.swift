import Drawing
import SafeText

/// A key and what it does, as the title and status lines hint at it.
struct Hint {
  let command: Command
  let key: ScreenText
  let words: ScreenText

  init(_ command: Command, _ words: ScreenText) {
    key = ScreenText(Keymap.bindings.first { $0.command == command }?.keys.first?.name ?? "")
    self.words = words
    self.command = command
  }

  /// A key of a field, which no command runs.
  init(key: ScreenText, _ words: ScreenText) {
    self.key = key
    self.words = words
    command = .find
  }

  var columns: Int { key.columns + 1 + words.columns }
  fileprivate var isEmergency: Bool { command == .emergency }
  fileprivate var keyStyle: Style { isEmergency ? .emergency : .key }
}

extension Hint {
  /// Whole hints from the right edge while they fit, the first outermost, with their columns.
  fileprivate static func placed(
    _ hints: [Hint],
    columns: Int,
    from left: Int
  ) -> [(hint: Hint, column: Int)] {
    var placed: [(hint: Hint, column: Int)] = []
    var end = columns - 2
    for hint in hints where left + 1 <= end - hint.columns {
      end -= hint.columns
      placed.append((hint, end))
      end -= 2
    }
    return placed
  }
}

/// The first line: where one is, and the ways out.
struct TitleBar {
  let path: [ScreenText]
  let hints: [Hint]

  func draw(on canvas: inout Canvas, in region: Region, glyphs: Glyphs) {
    canvas.fill(region, style: .titleBar)
    canvas.put(shown(in: region, glyphs), row: 0, column: 1, in: region, style: .titleBar)
    for (hint, column) in placed(in: region, glyphs) {
      let (key, words) = (glyphs.showable(hint.key), glyphs.showable(hint.words))
      canvas.put(key, row: 0, column: column, in: region, style: hint.keyStyle)
      let style: Style = hint.isEmergency ? .emergency : .titleBar
      canvas.put(words, row: 0, column: column + hint.key.columns + 1, in: region, style: style)
    }
  }

  /// Whether the way to help stands at a cell, or nothing but the edge behind it.
  func offersHelp(at position: Position, in region: Region, glyphs: Glyphs) -> Bool {
    guard region.contains(position) else { return false }
    return placed(in: region, glyphs).contains { hint, column in
      hint.isEmergency && position.column >= region.column + column
    }
  }

  private func placed(in region: Region, _ glyphs: Glyphs) -> [(hint: Hint, column: Int)] {
    let left = 1 + shown(in: region, glyphs).columns
    return Hint.placed(hints, columns: region.columns, from: left)
  }

  private func shown(in region: Region, _ glyphs: Glyphs) -> ScreenText {
    // The way to help is never crowded out.
    let kept = hints.first.map { $0.columns + 4 } ?? 0
    return fitting(max(0, region.columns - 2 - kept), glyphs: glyphs)
  }

  /// The path, without its first parts where it is too long.
  private func fitting(_ columns: Int, glyphs: Glyphs) -> ScreenText {
    let separator = " \(glyphs.separator.string) "
    let names = path.map { glyphs.showable($0).string }
    for dropped in 0..<max(1, names.count) {
      let parts = (dropped > 0 ? [glyphs.isASCII ? "..." : "…"] : []) + names.dropFirst(dropped)
      let text = ScreenText(parts.joined(separator: separator))
      if text.columns <= columns { return text }
    }
    return glyphs.showable(path.last ?? "").shortened(to: max(0, columns), mark: glyphs.ellipsis)
  }
}

/// The last line: a message or hints on the left, the place in the page on the right.
struct StatusBar {
  let message: ScreenText?
  let isAlert: Bool
  let hints: [Hint]
  let extent: ScreenText

  func draw(on canvas: inout Canvas, in region: Region, glyphs: Glyphs) {
    canvas.fill(region, style: .statusBar)
    let fits = extent.columns + 2 <= region.columns
    let right = region.columns - (fits ? extent.columns + 1 : 0)
    if fits {
      canvas.put(extent, row: 0, column: right, in: region, style: .statusBar)
    }
    let left = Region(row: region.row, column: region.column, rows: 1, columns: right)
    // What is no alarm gives way where there is no room for all of it.
    if let message, isAlert || message.columns + 2 <= right {
      let shown = glyphs.showable(message).shortened(to: max(0, right - 2), mark: glyphs.ellipsis)
      canvas.put(shown, row: 0, column: 1, in: left, style: isAlert ? .alert : .statusBar)
      return
    }
    var column = 1
    for hint in hints where column + hint.columns + 1 <= right {
      canvas.put(glyphs.showable(hint.key), row: 0, column: column, in: left, style: .key)
      let words = column + hint.key.columns + 1
      canvas.put(glyphs.showable(hint.words), row: 0, column: words, in: left, style: .statusBar)
      column += hint.columns + 3
    }
  }
}
