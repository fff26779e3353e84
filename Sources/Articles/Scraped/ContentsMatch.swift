/// Finds the headings that a contents list names in other words: half of the words are the same,
/// and the headings come in the same order.
enum ContentsMatch {
  /// How many lines below a contents list are looked at.
  private static let reach = 400
  /// How many items may be missing in a row.
  private static let skip = 4

  /// Marks the lines below `items` that the items name, at most `budget` lines looked at.
  static func mark(_ text: inout ScrapedText, items: Range<Int>, budget: inout Int) {
    guard budget > 0 else { return }
    var reader = LineWords(lengths: false)
    let names = items.map { item in
      var words: [UInt64] = []
      read(item, of: text, into: &words, &reader)
      return words
    }
    var words: [UInt64] = []
    var next = 0
    for index in items.upperBound..<min(items.upperBound &+ reach, text.lines.count) {
      let line = text.lines[index]
      // The next list has headings of its own.
      if line.cues.contains(.contents), line.words <= 10 { return }
      budget &-= 1
      guard line.role == .body, (1...14).contains(line.words), line.mark != .bullet,
        line.features.isDisjoint(with: [.endsSentence, .endsComma]), next < names.count
      else { continue }
      read(index, of: text, into: &words, &reader)
      let window = next..<min(next &+ skip, names.count)
      guard let place = window.first(where: { isLike(words, names[$0]) }) else { continue }
      text.lines[index].list(at: ContentsPass.depth(text.lines[items.lowerBound + place]))
      next = place &+ 1
    }
  }

  /// Reads the words of a line, each once.
  private static func read(
    _ index: Int,
    of text: ScrapedText,
    into words: inout [UInt64],
    _ reader: inout LineWords
  ) {
    reader.read(text.words(index))
    words.removeAll(keepingCapacity: true)
    for word in reader.hashes where !words.contains(word) { words.append(word) }
  }

  private static func isLike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    var shared = 0
    for word in one where other.contains(word) { shared += 1 }
    guard shared > 0, shared * 2 >= max(one.count, other.count) else { return false }
    return one.contains { other.contains($0) && !LineReading.functionWords.contains($0) }
  }
}
