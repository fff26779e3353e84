import Articles
import Catalogue
import Drawing
import SafeText

/// A row of the finder, laid out.
struct ResultLines {
  /// One line on the screen.
  struct Line {
    var runs: [ArticleLayout.Run] = []
    /// Whether it is filled where its row is selected.
    var isBar = false
  }

  private(set) var lines: [Line] = []
  let columns: Int
  let glyphs: Glyphs

  init(columns: Int, glyphs: Glyphs) {
    self.columns = max(1, columns)
    self.glyphs = glyphs
  }

  /// Adds a text, all of it, in the characters that the terminal can show.
  mutating func add(
    _ shown: ScreenText,
    style: Style,
    indent: Int = 0,
    isBar: Bool = false,
    trailing: ScreenText = "",
    lit: [Range<Int>] = []
  ) {
    let indent = min(indent, max(0, columns - 10))
    let right = trailing.isEmpty ? 0 : trailing.columns + 1
    let first = lines.count
    let wrapped = shown.wrapped(columns: max(1, columns - indent - right))
    add(shown, in: wrapped, style: style, indent: indent, isBar: isBar, lit: lit)
    guard right > 0, lines.indices.contains(first) else { return }
    lines[first].runs.append(
      .init(column: columns - trailing.columns, text: trailing, style: .faint)
    )
  }

  /// Adds a text in the lines that it was wrapped in.
  private mutating func add(
    _ shown: ScreenText,
    in wrapped: [WrappedLine],
    style: Style,
    indent: Int,
    isBar: Bool,
    lit: [Range<Int>]
  ) {
    for line in wrapped {
      add(shown, line.range, style: style, indent: indent, isBar: isBar, lit: lit)
      if line.isBroken { mark(glyphs.continuation, at: indent + line.columns) }
    }
  }

  /// Adds one line of a text, lit where it is to be.
  private mutating func add(
    _ text: ScreenText,
    _ range: Range<Int>,
    style: Style,
    indent: Int,
    isBar: Bool,
    lit: [Range<Int>]
  ) {
    var runs: [ArticleLayout.Run] = [
      .init(column: indent, text: text.slice(range), style: style)
    ]
    for match in lit where match.overlaps(range) {
      let part = match.clamped(to: range)
      let before = text.slice(range.lowerBound..<part.lowerBound).columns
      runs.append(.init(column: indent + before, text: text.slice(part), style: .match))
    }
    lines.append(Line(runs: runs, isBar: isBar))
  }

  private mutating func mark(_ sign: ScreenText, at column: Int) {
    guard let last = lines.indices.last else { return }
    lines[last].runs.append(.init(column: column, text: sign, style: .faint))
  }
}

// MARK: - A passage that was found

extension ResultLines {
  /// Title path, badge, and the lines of the best paragraph.
  mutating func add(_ shape: HitShape, look: HitShape.Look) {
    add(
      shape.path,
      in: shape.pathLines,
      style: .strong,
      indent: 0,
      isBar: true,
      lit: look.pathLit
    )
    add(badge: shape.badge, warning: shape.warning)
    addText(shape, look: look)
    if look.isApart { addBlank() }
  }

  /// An empty line.
  mutating func addBlank() {
    lines.append(Line())
  }

  /// "WARNING  label, US": behind the path where there is room, else on lines of its own.
  private mutating func add(badge: ScreenText, warning: ScreenText) {
    let gap = warning.isEmpty ? 0 : 2
    let width = warning.columns + gap + badge.columns
    if let last = lines.indices.last, let end = lines[last].runs.first,
      end.column + end.text.columns + 2 + width <= columns
    {
      let start = columns - width
      let place = start + warning.columns + gap
      lines[last].runs.append(.init(column: place, text: badge, style: .source))
      if !warning.isEmpty {
        lines[last].runs.append(.init(column: start, text: warning, style: .warning))
      }
      return
    }
    guard !warning.isEmpty, 2 + width <= columns else {
      if !warning.isEmpty { add(warning, style: .warning, indent: 2) }
      add(badge, style: .source, indent: 2)
      return
    }
    add(warning, style: .warning, indent: 2)
    let place = 2 + warning.columns + gap
    lines[lines.count - 1].runs.append(.init(column: place, text: badge, style: .source))
  }

  /// Adds the text behind what leads it in, in one where there is room for all of both; else
  /// whole sentences of a long lead are left out, and all of the one that leads in is shown.
  private mutating func addText(_ shape: HitShape, look: HitShape.Look) {
    if shape.lead.isEmpty { return addSnippet(shape, look: look) }
    let room = max(1, columns - 2)
    let whole = shape.lead + " " + shape.text
    let lines = SnippetLines.wrap(whole, from: 0, columns: room, lead: 0, upTo: look.limit + 1)
    if lines.count <= look.limit {
      let start = shape.lead.utf8Count + 1
      let lit = look.textLit.map { $0.lowerBound + start..<$0.upperBound + start }
      return add(whole, in: lines, lit: look.leadLit + lit)
    }
    let lead = SnippetLines.lead(
      shape.lead,
      columns: room,
      limit: max(2, look.limit),
      mark: glyphs.ellipsis.columns
    )
    add(shape.lead, in: lead, lit: look.leadLit)
    addSnippet(shape, look: look)
  }

  private mutating func addSnippet(_ shape: HitShape, look: HitShape.Look) {
    let snippet = SnippetLines(
      shape.text,
      in: shape.textLines,
      lit: look.textLit,
      columns: max(1, columns - 2),
      limit: max(1, look.limit),
      mark: glyphs.ellipsis.columns
    )
    add(shape.text, in: snippet.lines, lit: look.textLit)
  }

  private mutating func add(_ text: ScreenText, in lines: [SnippetLines.Line], lit: [Range<Int>]) {
    let mark = glyphs.ellipsis
    for line in lines {
      let lead = line.leadsOut ? mark.columns + 1 : 0
      add(text, line.range, style: .text, indent: 2 + lead, isBar: false, lit: lit)
      if line.leadsOut { self.mark(mark, at: 2) }
      let end = 2 + lead + text.slice(line.range).columns
      if line.isBroken { self.mark(glyphs.continuation, at: end) }
      if line.trailsOff { self.mark(mark, at: end + 1) }
    }
  }
}
