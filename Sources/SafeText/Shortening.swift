extension ScreenText {
  /// The text in at most `columns`: whole words, then `mark`.
  ///
  /// If what is left out would hold a digit, or part what holds together, or if no word fits, only
  /// the mark is left: a figure is never partly hidden. Where not even the mark fits: nothing.
  package func shortened(to columns: Int, mark: ScreenText = "…") -> ScreenText {
    if self.columns <= columns { return self }
    let room = columns - mark.columns
    guard room >= 0 else { return "" }
    guard room > 0, let line = wrapped(columns: room).first, !line.partsTie,
      line.columns <= room, !holdsDigit(from: line.range.upperBound)
    else { return mark }
    return slice(line.range) + mark
  }

  private func holdsDigit(from offset: Int) -> Bool {
    slice(offset..<utf8Count).string.unicodeScalars.contains { Figures.isDigit($0) }
  }
}
