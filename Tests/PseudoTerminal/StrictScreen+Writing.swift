import CPseudoTerminal

extension StrictScreen {
  /// The VT100's line drawing set, from `` ` `` to `~`.
  private static let drawing: [Unicode.Scalar] = Array(
    "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars
  )

  /// Characters that change the order of others or hide: no program of ours lets one through.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xad, 0x61c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f: true
    case 0xfe00...0xfe0f, 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe0fff: true
    default: false
    }
  }

  /// Writes a character at the cursor, which moves on.
  mutating func write(_ original: Unicode.Scalar, isTranslated: Bool = false) {
    var scalar = original
    if !isTranslated, isDrawing[shifted], (0x60...0x7e).contains(scalar.value) {
      scalar = Self.drawing[Int(scalar.value) - 0x60]
    }
    let value = scalar.value
    if Self.isInvisible(value) { return note("invisible U+\(String(value, radix: 16))") }
    let width = value < 0x7f ? 1 : Int(cpt_columns(value))
    switch width {
    case 1, 2: place(scalar, width)
    case 0: addMark(scalar)
    default: note("unprintable U+\(String(value, radix: 16))")
    }
  }

  private mutating func addMark(_ mark: Unicode.Scalar) {
    var index = row * columns + (wrapsNext ? column : column - 1)
    guard wrapsNext || column > 0 else { return note("mark without base") }
    if cells[index].columns == 0, index > row * columns { index -= 1 }
    if cells[index].marks.count < 8 { cells[index].marks.append(mark) }
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ width: Int) {
    guard width <= columns else { return note("wide character in one column") }
    last = scalar
    if wrapsNext || column + width > columns {
      if modes.contains(.wrap) {
        column = 0
        feedLine()
      } else {
        column = columns - width
      }
      wrapsNext = false
    }
    if modes.contains(.insert) { insertBlanks(width) }
    let index = row * columns + column
    separate(index)
    if width == 2 { separate(index + 1) }
    cells[index] = Cell(scalar: scalar, columns: Int8(width), rendition: rendition)
    if width == 2 { cells[index + 1] = Cell(columns: 0, rendition: rendition) }
    if column + width == columns {
      (column, wrapsNext) = (columns - 1, true)
    } else {
      column += width
    }
  }

  /// Blanks the other half of a wide character that is about to lose one.
  private mutating func separate(_ index: Int) {
    if cells[index].columns == 0, index > 0 { cells[index - 1] = Cell() }
    if cells[index].columns == 2, index + 1 < cells.count { cells[index + 1] = Cell() }
  }

  // MARK: Erasing

  /// A blank in the current background: the families' terminals erase with it.
  private var blank: Cell {
    var rendition = Rendition()
    rendition.background = self.rendition.background
    return Cell(rendition: rendition)
  }

  /// Clears part of a row, without halves of wide characters left over.
  mutating func clear(_ row: Int, from start: Int, to end: Int) {
    guard start < end else { return }
    separate(row * columns + start)
    separate(row * columns + end - 1)
    let blank = blank
    for index in row * columns + start..<row * columns + end { cells[index] = blank }
  }

  mutating func clearAll() {
    for row in 0..<rows { clear(row, from: 0, to: columns) }
  }

  /// `CSI J` (rows before or after as well) and `CSI K`.
  mutating func erase(_ final: UInt8, _ part: Int) -> Bool {
    guard part <= 2 else { return false }
    wrapsNext = false
    clear(row, from: part == 0 ? column : 0, to: part == 1 ? column + 1 : columns)
    guard final == UInt8(ascii: "J") else { return true }
    if part != 1 {
      for other in row + 1..<max(row + 1, rows) { clear(other, from: 0, to: columns) }
    }
    if part != 0 { for other in 0..<row { clear(other, from: 0, to: columns) } }
    if part == 2 || (part == 0 && row == 0 && column == 0) { clears += 1 }
    return true
  }

  mutating func insertBlanks(_ count: Int) {
    shift(by: min(count, columns - column))
  }

  mutating func deleteCharacters(_ count: Int) {
    shift(by: -min(count, columns - column))
  }

  /// Moves the rest of the row from the cursor to the right or, below zero, to the left.
  private mutating func shift(by count: Int) {
    let (start, end) = (row * columns + column, (row + 1) * columns)
    if cells[start].columns == 0 { separate(start) }
    let rest = Array(cells[start..<end])
    let blanks = Array(repeating: blank, count: abs(count))
    let kept = count > 0 ? Array(rest.dropLast(count)) : Array(rest.dropFirst(-count))
    cells.replaceSubrange(start..<end, with: count > 0 ? blanks + kept : kept + blanks)
    // A wide character cut by the edge, or whose left half was deleted, is no character any more.
    if cells[end - 1].columns == 2 { cells[end - 1] = Cell() }
    if cells[start].columns == 0 { cells[start] = Cell() }
    wrapsNext = false
  }

  // MARK: Scrolling

  /// Moves the rows between `first` (the region's top unless said) and the region's bottom up, or
  /// down when the count is below zero.
  mutating func scroll(by count: Int, from first: Int? = nil) {
    let (start, end) = ((first ?? top) * columns, (bottom + 1) * columns)
    let size = min(abs(count) * columns, end - start)
    guard size > 0 else { return }
    let rest = cells[start..<end]
    let blanks = Array(repeating: blank, count: size)
    cells.replaceSubrange(
      start..<end,
      with: count > 0 ? Array(rest.dropFirst(size)) + blanks : blanks + Array(rest.dropLast(size))
    )
    if first != nil { (column, wrapsNext) = (0, false) }
  }

  mutating func feedLine() {
    if row == bottom { scroll(by: 1) } else if row < rows - 1 { row += 1 }
    wrapsNext = false
  }
}
