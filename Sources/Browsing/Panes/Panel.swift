import Articles
import Catalogue
import Drawing
import SafeText

/// Text on top of the panes: where a passage comes from, and what the editor notes in it.
package struct Panel {
  let title: ScreenText
  private let passage: Passage
  private let wording: Wording
  private var layout: ArticleLayout
  private var glyphs = Glyphs.unicode
  private var top = 0
  private var rows = 1

  init(of passage: Passage, wording: Wording) {
    self.passage = passage
    self.wording = wording
    title = wording[Phrase.provenance]
    layout = ArticleLayout(columns: 1)
  }

  /// What stands in it, laid out for lines of `columns`.
  private func composed(columns: Int) -> ArticleLayout {
    var composer = LineComposer(columns: columns, glyphs: glyphs, wording: wording)
    composer.add(passage.title, style: .heading)
    composer.blank()
    for (label, text) in records { composer.add(label, text) }
    let notes = passage.blocks.filter { if case .note = $0 { true } else { false } }
    if !notes.isEmpty {
      composer.blank()
      composer.add(wording[Phrase.notes], style: .strong)
      composer.blank()
      composer.add(notes, article: passage.article.id)
    }
    return composer.layout
  }

  private var records: [(label: Phrase, text: ScreenText)] {
    let source = passage.source
    let file = ["file": passage.article.file, "line": "\(passage.line)"] as KeyValuePairs
    let unknown = wording[Phrase.notStated]
    var records: [(Phrase, ScreenText)] = [
      (.source, source?.name ?? unknown),
      (.kind, source?.kind.map { wording[$0] } ?? unknown),
      (.country, source?.country ?? unknown),
      (.published, source?.published ?? unknown),
      (.read, source?.read ?? unknown),
    ]
    if let origin = source?.origin { records.append((.origin, origin)) }
    records.append((.article, passage.article.title))
    records.append((.file, wording.text(Phrase.fileLine, file)))
    return records
  }

  /// The lines on the screen, from 1, and how many there are.
  var extent: (first: Int, last: Int, of: Int)? {
    let count = layout.lines.count
    return count == 0 ? nil : (top + 1, min(count, top + rows), count)
  }

  // MARK: Moving

  /// Scrolls by `count` lines, as far as there is text.
  package mutating func scroll(by count: Int) {
    go(to: top.addingReportingOverflow(count).partialValue)
  }

  /// Scrolls so that `line` stands at the top, as far as there is text.
  mutating func go(to line: Int) {
    top = min(max(0, line), max(0, layout.lines.count - rows))
  }

  /// Lines that a page has.
  var pageRows: Int { max(1, rows - 1) }

  // MARK: Drawing

  private func overlay(in body: Region) -> Overlay {
    Overlay(lines: layout.lines.count, in: body)
  }

  /// The part of the screen that it covers.
  func frame(in body: Region) -> Region { overlay(in: body).frame }

  /// Lays out for the room there is.
  mutating func arrange(in body: Region, glyphs: Glyphs) {
    let columns = Overlay(lines: 0, in: body).inner.columns
    if columns != layout.columns || glyphs != self.glyphs {
      self.glyphs = glyphs
      layout = composed(columns: max(1, columns))
    }
    rows = max(1, overlay(in: body).inner.rows)
    go(to: top)
  }

  /// Draws it; returns where its first line stands.
  func draw(on canvas: inout Canvas, in body: Region, glyphs: Glyphs) -> Position {
    let overlay = overlay(in: body)
    overlay.draw(title, on: &canvas, glyphs: glyphs)
    let inner = overlay.inner
    for (row, line) in layout.lines.dropFirst(top).prefix(inner.rows).enumerated() {
      for run in line.runs {
        canvas.put(run.text, row: row, column: run.column, in: inner, style: run.style)
      }
    }
    return Position(row: inner.row, column: inner.column)
  }
}

extension LineComposer {
  /// One `label: text` of a panel.
  fileprivate mutating func add(_ phrase: Phrase, _ text: ScreenText) {
    let label = wording[phrase].appending(": ")
    add(
      InlineText(
        label.appending(text),
        spans: [Span(range: 0..<label.utf8Count, kind: .strong)]
      ),
      style: .text
    )
  }
}

// MARK: - Opening it, and commands in it

extension Browser {
  /// Shows where the passage under the reading line comes from.
  mutating func openProvenance() -> Effect? {
    guard let passage = reader.layout?.passage(at: reader.line) else {
      say(wording[Phrase.noPassage])
      return .bell
    }
    mode = .panel(Panel(of: passage, wording: wording))
    return nil
  }

  /// Changes the panel that is open, if one is.
  mutating func inPanel(_ change: (inout Panel) -> Void) {
    guard case .panel(var panel) = mode else { return }
    change(&panel)
    mode = .panel(panel)
  }

  mutating func runInPanel(_ command: Command, count: Int?) -> Effect? {
    guard case .panel(let panel) = mode else { return nil }
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      inPanel { $0.scroll(by: Browser.steps(command, count, page: panel.pageRows)) }
    case .top: inPanel { $0.go(to: (count ?? 1) - 1) }
    case .bottom: inPanel { $0.go(to: count.map { $0 - 1 } ?? .max) }
    case .cancel, .close, .leave, .open, .provenance: mode = .browsing
    default: break
    }
    return nil
  }
}
