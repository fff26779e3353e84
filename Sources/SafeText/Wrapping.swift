/// One line of a wrapped text.
package struct WrappedLine: Sendable, Hashable {
  /// UTF-8 offsets into the text, without the blanks at the line's ends.
  package let range: Range<Int>
  /// The columns it fills.
  package let columns: Int
  /// Whether it ends inside a token that is longer than the line.
  ///
  /// The drawer puts a continuation mark after it, for which one column is free.
  package let isBroken: Bool
  /// Whether it ends inside what should hold together.
  let partsTie: Bool
}

extension WrappedLine {
  /// All of a text, where it fits as it stands; nil where a closer look is needed.
  fileprivate init?(whole bytes: UnsafeBufferPointer<UInt8>, columns room: Int) {
    // Blanks at the ends, U+00A0 (C2 A0) too, are looked at more closely.
    guard let first = bytes.first, let last = bytes.last, ![0x20, 0xC2].contains(first),
      ![0x20, 0xA0].contains(last)
    else { return nil }
    // More bytes hardly fit: they are not worth measuring.
    guard bytes.count / 3 <= room else { return nil }
    let columns = bytes.isASCII ? bytes.count : TextWidth.columns(of: bytes, in: bytes.indices)
    guard columns <= room else { return nil }
    self.init(range: bytes.indices, columns: columns, isBroken: false, partsTie: false)
  }
}

extension ScreenText {
  /// The text in lines of at most `columns` (at least 1), in order.
  ///
  /// Every character but blanks at lines' ends is in exactly one line. A figure never parts from
  /// its unit, nor do an interval, a telephone number or a dose expression part (`TieReading`),
  /// unless they are wider than the line: then they part at blanks first. A run of digits parts
  /// only if it alone is wider than the line. An empty text is one empty line. Only a character of
  /// two columns can be wider than a line, of one column; such lines have no room for a mark.
  package func wrapped(columns: Int) -> [WrappedLine] {
    wrapped(first: columns, rest: columns)
  }

  /// The text in lines, the first of which is at most `first` wide.
  ///
  /// Where the first line is the narrower one and the first words do not fit in it, it is empty.
  ///
  /// - Parameter limit: how many lines are wanted at most, the first ones; the others cost nothing.
  package func wrapped(first: Int, rest: Int, limit: Int = .max) -> [WrappedLine] {
    withBytes { bytes in
      if let line = WrappedLine(whole: bytes, columns: first) { return [line] }
      var filler = LineFiller(bytes, first: first, rest: rest)
      var scanner = WordScanner(bytes)
      var ties = TieReading()
      var tie = Tie.free
      var word = scanner.next()
      var next = word == nil ? nil : scanner.next()
      while let left = word, filler.lines.count < limit {
        filler.add(left, tie: tie)
        let after = next == nil ? nil : scanner.next()
        if let right = next { tie = ties.tie(left, right, after: after) }
        word = next
        next = after
      }
      return Array(filler.finish().prefix(limit))
    }
  }
}
