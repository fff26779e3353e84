import Drawing
import SafeText

/// The line at the bottom that finds what is typed in one pane: the reader's page, or the tree.
package struct FindField {
  /// Where it finds.
  let pane: Pane
  private(set) var field = InputField()
  /// The panes as they were when it was opened.
  let reader: Reader
  let navigator: Navigator
  /// Where the library stood then.
  let generation: Int

  init(in pane: Pane, reader: Reader, navigator: Navigator, generation: Int) {
    self.generation = generation
    self.pane = pane
    self.reader = reader
    self.navigator = navigator
  }

  /// Takes a key that edits; nil where it is none.
  mutating func take(_ key: Key) -> InputField.Change? { field.take(key) }

  /// Takes pasted text.
  mutating func insert(_ text: String) { field.insert(text) }

  var typed: TypedText { TypedText(field.text) }

  /// Draws the field in the last line, with the count at its right; returns where the caret stands.
  func draw(
    _ count: ScreenText,
    isAlert: Bool,
    on canvas: inout Canvas,
    in region: Region,
    glyphs: Glyphs
  ) -> Position {
    canvas.fill(region, style: .statusBar)
    canvas.put("/", row: 0, column: 0, in: region, style: .key)
    let fits = count.columns + 12 <= region.columns
    let right = fits ? count.columns + 2 : 0
    if fits {
      let column = region.columns - count.columns - 1
      let style: Style = isAlert ? .alert : .statusBar
      canvas.put(count, row: 0, column: column, in: region, style: style)
    }
    let room = region.droppingLeft(1).droppingRight(right)
    return field.draw(on: &canvas, in: room, glyphs: glyphs)
  }
}
