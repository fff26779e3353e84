import Drawing
import SafeText

/// Where something stands on top of the panes: in their middle, or over all of them where they are
/// small, with a title and ruled off on the sides that do not reach the edge.
struct Overlay {
  /// All of it.
  let frame: Region
  private let body: Region

  /// Makes room for so many lines below the title, as far as there is room.
  init(lines: Int, in body: Region) {
    self.body = body
    let columns = min(body.columns, 76)
    let rows = min(body.rows, max(6, lines + 4))
    frame = Region(
      row: body.row + (body.rows - rows) / 2,
      column: body.column + (body.columns - columns) / 2,
      rows: rows,
      columns: columns
    )
  }

  /// What is left below the title and above the input field.
  var inner: Region {
    let above = frame.rows >= 4 ? 2 : 0
    let below = frame.rows >= 3 ? 1 : 0
    let margin = frame.columns > 12 ? 2 : 0
    return Region(
      row: frame.row + above,
      column: frame.column + margin,
      rows: frame.rows - above - below,
      columns: frame.columns - 2 * margin
    )
  }

  /// Clears the room and draws title and rules.
  func draw(_ title: ScreenText, on canvas: inout Canvas, glyphs: Glyphs) {
    canvas.fill(frame, style: .text)
    drawEdges(on: &canvas, glyphs: glyphs)
    guard inner.row > frame.row else { return }
    let fitting = Self.fitting(glyphs.showable(title), columns: frame.columns - 2)
    canvas.put(fitting, row: 0, column: 2, in: frame, style: .heading)
  }

  /// The title with as many of its hints, parted by commas, as there is room for; the line of keys
  /// at the bottom says them too.
  private static func fitting(_ title: ScreenText, columns: Int) -> ScreenText {
    var title = title
    while title.columns > columns, let comma = title.string.utf8.lastIndex(of: UInt8(ascii: ",")) {
      title = ScreenText(String(title.string[..<comma]))
    }
    return title
  }

  private func drawEdges(on canvas: inout Canvas, glyphs: Glyphs) {
    if frame.columns < body.columns {
      for column in [frame.column, frame.column + frame.columns - 1] {
        let edge = Region(row: frame.row, column: column, rows: frame.rows, columns: 1)
        canvas.fill(edge, with: glyphs.vertical, style: .rule)
      }
    }
    guard frame.rows >= 4 else { return }
    let rule = Region(
      row: frame.row + 1,
      column: frame.column + 1,
      rows: 1,
      columns: frame.columns - 2
    )
    canvas.fill(rule, with: glyphs.horizontal, style: .rule)
  }
}
