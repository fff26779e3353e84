/// A terminal's screen that knows exactly what ncurses may send for the terminal's family; whatever
/// else arrives is written down in `unknown`, and a test fails on it.
///
/// So every test that looks at a screen is also a test that no byte of the content acted: an escape
/// sequence that came from an article is one that ncurses would not send. It never stops, whatever
/// it is fed.
package struct StrictScreen: Sendable {
  /// One place on the screen.
  package struct Cell: Equatable, Sendable {
    package var scalar: Unicode.Scalar = " "
    /// Combining marks on it.
    package var marks: [Unicode.Scalar] = []
    /// 1, or 2 for a wide character, or 0 for the right half of one.
    package var columns: Int8 = 1
    package var rendition = Rendition()

    /// The cell as it is seen: a blank has neither weight nor a colour of its own, unless it is
    /// reversed, underlined or struck out.
    ///
    /// ncurses erases bold and plain blanks alike, so how a blank came about can be told by those
    /// alone.
    var seen: Cell {
      let shows: Rendition.Traits = [.underline, .reverse, .struckOut]
      guard scalar == " ", marks.isEmpty, rendition.traits.isDisjoint(with: shows) else {
        return self
      }
      var cell = self
      cell.rendition.traits = []
      cell.rendition.foreground = .normal
      return cell
    }
  }

  package internal(set) var rows: Int
  package internal(set) var columns: Int
  package let family: TerminalFamily
  /// Row by row.
  package internal(set) var cells: [Cell]
  /// Where the cursor is, counted from 0.
  package internal(set) var row = 0
  package internal(set) var column = 0
  /// What is no sequence of this family, in words, in order; at most 1,000.
  package internal(set) var unknown: [String] = []
  /// The modes that are on.
  package internal(set) var modes = Self.usualModes
  package internal(set) var isKeypadApplication = false
  /// Whether keys come in xterm's other form (`CSI > 4 ; 2 m`) or kitty's (`CSI = 1 u`).
  package internal(set) var hasOtherKeys = false
  package internal(set) var bells = 0
  /// What was written to the clipboard (OSC 52), still in base64.
  package internal(set) var clipboard: [String] = []
  /// How often the whole screen was cleared.
  package internal(set) var clears = 0

  var wrapsNext = false
  var top = 0
  var bottom: Int
  /// Whether G0 and G1 are the line drawing set, and which of the two is used.
  var isDrawing = [false, false]
  var shifted = 0
  var rendition = Rendition()
  var saved = SavedCursor()
  var savedMain = SavedCursor()
  /// The main screen while the alternate one shows.
  var main: [Cell]?
  /// How many window titles are on the terminal's stack.
  var titles = 0
  var last: Unicode.Scalar?
  var decoder = Decoder.ground
  var collected: [UInt8] = []

  static let usualModes: Set<TerminalMode> = [.wrap, .cursor]

  /// What saving the cursor keeps.
  struct SavedCursor: Sendable {
    var row = 0
    var column = 0
    var rendition = Rendition()
    var isDrawing = [false, false]
    var shifted = 0
  }

  package init(rows: Int, columns: Int, family: TerminalFamily = .xterm) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    self.family = family
    bottom = self.rows - 1
    cells = Array(repeating: Cell(), count: self.rows * self.columns)
  }

  /// Gives the screen another size; what is on it stays at the top left.
  package mutating func resize(rows newRows: Int, columns newColumns: Int) {
    let (height, width) = (max(1, newRows), max(1, newColumns))
    cells = refitted(cells, height, width)
    main = main.map { refitted($0, height, width) }
    (rows, columns) = (height, width)
    (top, bottom) = (0, rows - 1)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
    wrapsNext = false
  }

  private func refitted(_ old: [Cell], _ height: Int, _ width: Int) -> [Cell] {
    var new = Array(repeating: Cell(), count: height * width)
    for row in 0..<min(height, rows) {
      for column in 0..<min(width, columns) {
        var cell = old[row * columns + column]
        if cell.columns == 2, column + 1 == width { cell = Cell() }
        new[row * width + column] = cell
      }
    }
    return new
  }

  // MARK: Looking

  /// The text of a row, without blanks at its end; empty beyond the screen.
  package func line(_ row: Int) -> String {
    guard row >= 0, row < rows else { return "" }
    var text = String.UnicodeScalarView()
    var end = text.endIndex
    for cell in cells[row * columns..<(row + 1) * columns] where cell.columns != 0 {
      text.append(cell.scalar)
      text.append(contentsOf: cell.marks)
      if cell.scalar != " " { end = text.endIndex }
    }
    return String(text[..<end])
  }

  package var lines: [String] { (0..<rows).map(line) }

  /// All rows, with line feeds between them.
  package var text: String { lines.joined(separator: "\n") }

  /// Whether a text stands on one row.
  package func shows(_ text: String) -> Bool {
    (0..<rows).contains { line($0).contains(text) }
  }

  /// The row on which a text stands, the first from the top.
  package func row(of text: String) -> Int? {
    (0..<rows).first { line($0).contains(text) }
  }

  /// The cell at a place; a blank one beyond the screen.
  package func cell(_ row: Int, _ column: Int) -> Cell {
    guard row >= 0, row < rows, column >= 0, column < columns else { return Cell() }
    return cells[row * columns + column]
  }

  /// Whether what a user sees is the same: text, looks, and where the cursor is.
  package func looksLike(_ other: StrictScreen) -> Bool {
    rows == other.rows && columns == other.columns && row == other.row && column == other.column
      && zip(cells, other.cells).allSatisfy { $0 == $1 || $0.seen == $1.seen }
  }

  /// What a program that ended now would have left changed; empty when all is as a shell expects.
  package var leftovers: [String] {
    var left = modes.symmetricDifference(Self.usualModes).map(\.leftover).sorted()
    if isKeypadApplication { left.append("application keypad") }
    if !rendition.isPlain { left.append("rendition") }
    if isDrawing[shifted] { left.append("line drawing set") }
    if (top, bottom) != (0, rows - 1) { left.append("scroll region") }
    if titles != 0 { left.append("title stack \(titles)") }
    return left
  }

  mutating func note(_ what: String) {
    if unknown.count < 1000 { unknown.append(what) }
  }
}
