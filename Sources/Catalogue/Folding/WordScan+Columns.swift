/// What the index has of a passage: columns, one behind the other.
extension WordScan {
  /// Forgets everything, to be used for another passage.
  mutating func removeAll() {
    bytes.removeAll()
    columnStart = 0
    forgetWords()
  }

  /// Parts what was added from what is added next.
  mutating func part() {
    guard bytes.count > columnStart else { return }
    putSeparator()
  }

  /// Ends a column of the index, the words and behind them the extras, and returns where it ends.
  mutating func endColumn() -> Int {
    if !extraBytes.isEmpty {
      putSeparator()
      bytes.put(extraBytes)
    }
    columnStart = bytes.count
    forgetWords()
    return columnStart
  }

  /// Adds bytes that are no text to be folded.
  mutating func put(_ marks: [UInt8]) { bytes.put(marks) }

  /// Makes what is behind the last byte zeros, as far as it can be read.
  mutating func putPadding() { bytes.putPadding() }

  private mutating func putSeparator() {
    bytes.put(FoldedWords.separator)
    bytes.put(0x20)
  }

  private mutating func forgetWords() {
    wordCount = 0
    guard !extras.isEmpty else { return }
    extraBytes.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
  }
}
