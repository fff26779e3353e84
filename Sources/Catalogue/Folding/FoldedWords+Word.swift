extension FoldedWords {
  /// A word: where it stands in the folded bytes, and in the text it was read from.
  struct Word {
    // Small, because one is made for each word of a library; no text has as many bytes as would
    // not fit.
    private let foldedStart: UInt32
    private let foldedEnd: UInt32
    private let sourceStart: UInt32
    private let sourceEnd: UInt32
    let isNumber: Bool

    init(folded: Range<Int>, source: Range<Int>, isNumber: Bool = false) {
      foldedStart = UInt32(truncatingIfNeeded: folded.lowerBound)
      foldedEnd = UInt32(truncatingIfNeeded: folded.upperBound)
      sourceStart = UInt32(truncatingIfNeeded: source.lowerBound)
      sourceEnd = UInt32(truncatingIfNeeded: source.upperBound)
      self.isNumber = isNumber
    }

    var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
    var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  }
}
