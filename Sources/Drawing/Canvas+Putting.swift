package import SafeText

extension Canvas {
  /// Puts text at a row and column of `region`.
  ///
  /// What lies outside of region or canvas is left out; a wide character that would be cut leaves a
  /// blank. A no-break space is drawn as a blank.
  ///
  /// - Returns: How many columns were written.
  @discardableResult
  package mutating func put(
    _ text: ScreenText,
    row: Int,
    column: Int,
    in region: Region,
    style: Style
  ) -> Int {
    let inside = region.intersection(self.region)
    let row = Region.clamped(region.row) + Region.clamped(row)
    guard row >= inside.row, row < inside.row + inside.rows else { return 0 }
    var run = Run(
      start: row * size.columns,
      column: Region.clamped(region.column) + Region.clamped(column),
      bounds: inside.column..<(inside.column + inside.columns),
      style: style
    )
    text.forEachPiece { piece in
      switch piece {
      case .ascii(let bytes): put(bytes, &run)
      case .cluster(let cluster): put(cluster, &run)
      }
    }
    if run.isCut { cutTexts += 1 }
    if run.isDigitCut { cutDigits += 1 }
    return run.written
  }

  /// A text on its way into a row.
  private struct Run {
    /// The index of the row's first cell.
    let start: Int
    /// The column on the canvas where the next character goes; may lie outside.
    var column: Int
    let bounds: Range<Int>
    let style: Style
    var written = 0
    var isCut = false
    var isDigitCut = false

    mutating func noteCut(_ scalar: Unicode.Scalar) {
      if scalar == " " || scalar == "\u{A0}" { return }
      isCut = true
      if scalar.properties.numericType != nil { isDigitCut = true }
    }
  }

  /// Puts ASCII.
  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>, _ run: inout Run) {
    defer { run.column += bytes.count }
    let hidden = min(bytes.count, max(0, run.bounds.lowerBound - run.column))
    let shown = max(0, min(bytes.count, run.bounds.upperBound - run.column) - hidden)
    for byte in bytes[..<hidden] { run.noteCut(Unicode.Scalar(byte)) }
    for byte in bytes[(hidden + shown)...] { run.noteCut(Unicode.Scalar(byte)) }
    if shown == 0 { return }
    let first = run.start + run.column + hidden
    let places = first..<(first + shown)
    guard places.lowerBound >= 0, places.upperBound <= cells.count else { return }
    release(places)
    cells.withUnsafeMutableBufferPointer { cells in
      for place in 0..<shown {
        cells[first + place] = Cell(scalar: Unicode.Scalar(bytes[hidden + place]), style: run.style)
      }
    }
    run.written += shown
  }

  private mutating func put(_ cluster: TextCluster, _ run: inout Run) {
    let columns = run.column..<(run.column + cluster.columns)
    run.column = columns.upperBound
    guard columns.clamped(to: run.bounds) == columns else {
      run.noteCut(cluster.base)
      for half in columns where run.bounds.contains(half) {
        set(Cell(scalar: " ", style: run.style), at: run.start + half)
        run.written += 1
      }
      return
    }
    let index = run.start + columns.lowerBound
    let base = cluster.base == "\u{A0}" ? " " : cluster.base
    let width = UInt8(clamping: cluster.columns)
    if width == 2 {
      set(Cell(scalar: " ", columns: 1, style: run.style), at: index)
      set(Cell(scalar: " ", columns: 0, style: run.style), at: index + 1)
      cells[index] = Cell(scalar: base, columns: 2, style: run.style)
    } else {
      set(Cell(scalar: base, style: run.style), at: index)
    }
    if !cluster.marks.isEmpty { marks[index] = cluster.marks }
    run.written += cluster.columns
  }
}

// MARK: - Filling

extension Canvas {
  /// Makes the cells of a region blanks of a style.
  package mutating func fill(_ region: Region, style: Style) {
    fill(region, with: " ", style: style)
  }

  /// Makes every cell of a region the same scalar; what is not safe to show, or does not fill one
  /// column, counts as a blank.
  package mutating func fill(_ region: Region, with scalar: Unicode.Scalar, style: Style) {
    let inside = region.intersection(self.region)
    if inside.columns == 0 { return }
    let text = ScreenText(String(scalar))
    let isWhole = text.string.unicodeScalars.elementsEqual([scalar]) && text.columns == 1
    let cell = Cell(scalar: isWhole ? scalar : " ", style: style)
    for row in inside.row..<(inside.row + inside.rows) {
      let first = row * size.columns + inside.column
      let places = first..<(first + inside.columns)
      release(places)
      for index in places { cells[index] = cell }
    }
  }

  /// Gives the cells of a region another style, and leaves what stands there.
  package mutating func restyle(_ region: Region, style: Style) {
    let inside = region.intersection(self.region)
    for row in inside.row..<(inside.row + inside.rows) {
      let first = row * size.columns + inside.column
      for index in first..<(first + inside.columns) { cells[index].style = style }
    }
  }

  private mutating func set(_ cell: Cell, at index: Int) {
    guard cells.indices.contains(index) else { return }
    release(index..<(index + 1))
    cells[index] = cell
  }

  /// Makes ready for overwriting: wide characters that lie half outside lose that half, marks go.
  private mutating func release(_ places: Range<Int>) {
    guard let first = places.first, let last = places.last else { return }
    if cells[first].columns == 0, first > 0 {
      cells[first - 1] = Cell(scalar: " ", style: cells[first - 1].style)
      forgetMarks(in: (first - 1)..<first)
    }
    if cells[last].columns == 2, last + 1 < cells.count {
      cells[last + 1] = Cell(scalar: " ", style: cells[last + 1].style)
    }
    forgetMarks(in: places)
  }

  private mutating func forgetMarks(in places: Range<Int>) {
    if marks.isEmpty { return }
    for index in places { marks[index] = nil }
  }
}
