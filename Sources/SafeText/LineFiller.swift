/// Fills lines with words, as many as a line takes.
///
/// Words that hold together wait in `unit` until a free gap follows; a unit that is wider than a
/// line is parted at its soft ties, then at its firm ones, then inside words. Each word is looked
/// at once for each of these, so that the time is linear.
struct LineFiller {
  /// What is never parted while it fits: a word, or a part of one.
  private struct Atom {
    var range: Range<Int>
    var columns: Int
    /// Columns of blanks before it.
    var gap: Int
    var tie: Tie
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let first: Int
  private let rest: Int
  /// The lines that are full.
  private(set) var lines: [WrappedLine] = []
  private var unit: [Atom] = []
  private var line: Range<Int>?
  private var column = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, first: Int, rest: Int) {
    self.bytes = bytes
    self.first = max(1, first)
    self.rest = max(1, rest)
  }

  /// How wide the line that is being filled may become.
  private var limit: Int { lines.isEmpty ? first : rest }

  /// Adds a word that holds to the one before it as `tie` says.
  mutating func add(_ word: Word, tie: Tie) {
    let traits = word.traits
    let breaksAtDash =
      traits.contains(.dash) && traits.isDisjoint(with: [.digit, .address])
    if breaksAtDash || traits.contains(.wide) {
      addParts(of: word, tie: tie, breaksAtDash: breaksAtDash)
    } else {
      add(Atom(range: word.range, columns: word.columns, gap: word.gap, tie: tie))
    }
  }

  private mutating func add(_ atom: Atom) {
    if atom.tie == .free { placeUnit() }
    unit.append(atom)
  }

  /// Places what still waits, and gives all lines.
  mutating func finish() -> [WrappedLine] {
    placeUnit()
    if line != nil { endLine(partsTie: false) }
    if lines.isEmpty {
      lines.append(WrappedLine(range: 0..<0, columns: 0, isBroken: false, partsTie: false))
    }
    return lines
  }

  // MARK: Units

  private mutating func placeUnit() {
    guard let only = unit.first else { return }
    if unit.count == 1, let filled = line, column + only.gap + only.columns <= limit {
      line = filled.lowerBound..<only.range.upperBound  // the usual case, in short
      column += only.gap + only.columns
    } else {
      place(unit[...], partedAt: .free)
    }
    unit.removeAll(keepingCapacity: true)
  }

  /// Places atoms that have not been parted at ties stronger than `level`.
  private mutating func place(_ atoms: ArraySlice<Atom>, partedAt level: Tie) {
    guard let head = atoms.first, let tail = atoms.last else { return }
    var columns = head.columns
    for atom in atoms.dropFirst() { columns += atom.gap + atom.columns }
    if let filled = line {
      if column + head.gap + columns <= limit {
        line = filled.lowerBound..<tail.range.upperBound
        column += head.gap + columns
        return
      }
      endLine(partsTie: head.tie != .free)
    }
    if columns > limit, lines.isEmpty, first < rest {
      let start = head.range.lowerBound
      lines.append(WrappedLine(range: start..<start, columns: 0, isBroken: false, partsTie: false))
    }
    if columns <= limit {
      line = head.range.lowerBound..<tail.range.upperBound
      column = columns
    } else if atoms.count == 1 {
      breakUp(head)
    } else {
      part(atoms, at: level == .free ? .soft : .firm)
    }
  }

  private mutating func part(_ atoms: ArraySlice<Atom>, at level: Tie) {
    var start = atoms.startIndex
    for index in atoms.indices.dropFirst() where atoms[index].tie <= level {
      place(atoms[start..<index], partedAt: level)
      start = index
    }
    place(atoms[start...], partedAt: level)
  }

  private mutating func endLine(partsTie: Bool) {
    guard let filled = line else { return }
    lines.append(
      WrappedLine(range: filled, columns: column, isBroken: false, partsTie: partsTie)
    )
    line = nil
    column = 0
  }
}

// MARK: - Inside words

extension LineFiller {
  /// Adds a word that may part after its dashes or between its wide characters.
  private mutating func addParts(of word: Word, tie: Tie, breaksAtDash: Bool) {
    var atom = Atom(
      range: word.range.lowerBound..<word.range.lowerBound,
      columns: 0,
      gap: word.gap,
      tie: tie
    )
    var breaks = WordBreaks(bytes, word.range, breaksAtDash: breaksAtDash)
    while let part = breaks.next() {
      atom.range = part.range
      atom.columns = part.columns
      add(atom)
      atom.gap = 0
      atom.tie = .free
    }
  }

  /// Spreads an atom that is wider than a line over several; the line is empty before.
  private mutating func breakUp(_ atom: Atom) {
    var start = atom.range.lowerBound
    let end = atom.range.upperBound
    var left = atom.columns
    while left > limit {
      let cut = cut(start..<end)
      let isBroken = cut.columns < limit && cut.end < end
      lines.append(
        WrappedLine(
          range: start..<cut.end,
          columns: cut.columns,
          isBroken: isBroken,
          partsTie: true
        )
      )
      start = cut.end
      left -= cut.columns
    }
    guard start < end else { return }
    line = start..<end
    column = left
  }

  private typealias Cut = (end: Int, columns: Int)

  /// How much of a token that is wider than the line goes into it, with a column left for the mark.
  private func cut(_ token: Range<Int>) -> Cut {
    let room = max(1, limit - 1)
    var cut: Cut = (token.lowerBound, 0)
    var figure: Cut?  // where the figure began that we are in
    while cut.end < token.upperBound {
      let next = bytes.clusterEnd(at: cut.end)
      if cut.columns + next.columns > room {
        if cut.columns == 0 { return next }
        break
      }
      let isFigure = Figures.goesOn(bytes, at: cut.end)
      figure = isFigure ? figure ?? cut : nil
      cut = (next.end, cut.columns + next.columns)
    }
    guard let figure, cut.end < token.upperBound, Figures.goesOn(bytes, at: cut.end) else {
      return cut
    }
    if figure.columns > 0 { return figure }
    return wholeFigure(from: cut, in: token) ?? cut
  }

  /// The end of the figure that goes on at `cut`, if it fits when the mark is left out.
  private func wholeFigure(from cut: Cut, in token: Range<Int>) -> Cut? {
    var cut = cut
    while cut.end < token.upperBound, Figures.goesOn(bytes, at: cut.end) {
      let next = bytes.clusterEnd(at: cut.end)
      cut = (next.end, cut.columns + next.columns)
      if cut.columns > limit { return nil }
    }
    return cut
  }
}
