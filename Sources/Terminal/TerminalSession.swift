internal import Browsing
internal import CNcurses
package import Drawing
package import SafeText

/// The terminal, held from its beginning to its end.
///
/// Keep it in a local variable of a function: what is global, or alive at `exit`, never ends. (The
/// terminal is given back then too, but what follows the session would come too early.) There is
/// one session at a time.
package struct TerminalSession: ~Copyable, Screen {
  package let isASCII: Bool
  /// What ncurses has been given, so that only what differs is put.
  private var shown: Canvas?
  /// The bytes of the run being shown; kept for its capacity.
  private var run: [UInt8] = []
  /// What came while looking whether a character goes on.
  var pending: nc_event?
  /// How many events there have been since the last frame.
  var eventsSinceFrame = 0
  /// Whether the emergency key was pressed and no frame has been shown since.
  var owesCard = false

  /// Takes the terminal.
  ///
  /// - Parameter mouse: whether clicks and the wheel are reported. The terminal then selects text
  ///   only with Shift.
  package init(mouse: Bool = true) throws(TerminalError) {
    nc_set_mouse(mouse)
    try Self.open()
    isASCII = !nc_is_utf8()
    let palette = Palette(colors: Int(nc_colors()))
    for style in Style.allCases {
      let look = palette.look(of: style)
      nc_define_style(
        Int32(style.rawValue),
        Int32(look.foreground ?? -1),
        Int32(look.background ?? -1),
        look.traits.rawValue
      )
    }
  }

  deinit {
    nc_close()
  }

  private static func open() throws(TerminalError) {
    switch nc_open() {
    case NC_OPENED: return
    case NC_ALREADY_OPEN: throw .alreadyOpen
    case NC_NO_INPUT: throw .inputIsNoTerminal
    case NC_NO_OUTPUT: throw .outputIsNoTerminal
    case NC_TERM_UNSET: throw .termNotSet
    case NC_TERM_UNKNOWN: throw .termUnknown(term)
    case NC_TERM_PLAIN: throw .termTooPlain(term)
    default: throw .failed
    }
  }

  private static var term: String {
    nc_term().map { String(cString: $0) } ?? ""
  }
}

// MARK: - Showing

extension TerminalSession {
  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    nc_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Shows a frame; see `Screen`.
  package mutating func present(_ canvas: Canvas) {
    eventsSinceFrame = 0
    owesCard = false
    if shown?.size != canvas.size {
      nc_erase()
      shown = Canvas(size: canvas.size)
    }
    for row in 0..<canvas.size.rows {
      guard let columns = shown.flatMap({ canvas.columns(of: row, differingFrom: $0) }) else {
        continue
      }
      show(row, columns, of: canvas)
    }
    shown = canvas
    let cursor = canvas.cursor
    nc_flush(
      Int32(clamping: cursor.row),
      Int32(clamping: cursor.column),
      canvas.isCursorVisible
    )
  }

  /// Puts part of a row in runs of one style, each at its own column.
  ///
  /// A run also ends after whatever a terminal may give another width than we do, so that it cannot
  /// shift the rest of the row.
  private mutating func show(_ row: Int, _ columns: Range<Int>, of canvas: Canvas) {
    var start = columns.lowerBound
    var style = Style.text
    run.removeAll(keepingCapacity: true)
    canvas.withCells(row: row, columns: columns) { cells in
      for (column, cell) in zip(columns, cells) where cell.columns > 0 {
        let marks = canvas.marks(row: row, column: column)
        if cell.style != style || run.isEmpty {
          put(row, start, style)
          (start, style) = (column, cell.style)
        }
        append(cell.scalar)
        for mark in marks where !isASCII { append(mark) }
        if cell.columns == 2 || !marks.isEmpty { put(row, start, style) }
      }
    }
    put(row, start, style)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      run.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if isASCII {
      run.append(UInt8(ascii: "?"))
    } else {
      run.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Puts the run and empties it.
  private mutating func put(_ row: Int, _ column: Int, _ style: Style) {
    if !run.isEmpty {
      run.withUnsafeBufferPointer { bytes in
        nc_put(
          Int32(clamping: row),
          Int32(clamping: column),
          bytes.baseAddress,
          Int32(clamping: bytes.count),
          Int32(style.rawValue)
        )
      }
    }
    run.removeAll(keepingCapacity: true)
  }

  /// Sends everything at the next frame; see `Screen`.
  package mutating func redraw() {
    nc_redraw()
  }

  /// Rings; see `Screen`.
  package mutating func bell() {
    nc_bell()
  }

  /// Stops as the shell asks; see `Screen`.
  package mutating func suspend() {
    nc_suspend()
  }
}

// MARK: - The emergency card

extension TerminalSession {
  /// Says what is left on the terminal if a fault ends the program: one line, shown as it is.
  package static func setFarewell(_ line: ScreenText) {
    line.withBytes { nc_set_farewell($0.baseAddress, Int32(clamping: $0.count)) }
  }

  /// Keeps the emergency card ready; see `Screen`.
  package mutating func prepareCard(_ lines: [ScreenText]) {
    let texts = isASCII ? lines.map { $0.inASCII() } : lines
    var bytes: [UInt8] = []
    for text in texts {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(contentsOf: text.string.utf8)
    }
    bytes.withUnsafeBufferPointer { nc_set_card($0.baseAddress, Int32(clamping: $0.count)) }
  }

  /// The card is on the screen; see `Screen`.
  package mutating func emergencyShown() {
    nc_emergency_taken()
  }
}
