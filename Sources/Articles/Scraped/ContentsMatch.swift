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
    let names = items.map { words(of: $0, in: text) }
    var next = 0
    for index in items.upperBound..<min(items.upperBound &+ reach, text.lines.count) {
      let line = text.lines[index]
      // The next list has headings of its own.
      if line.cues.contains(.contents), line.words <= 10 { return }
      budget &-= 1
      guard line.role == .body, (1...14).contains(line.words), line.mark != .bullet,
        line.features.isDisjoint(with: [.endsSentence, .endsComma]), next < names.count
      else { continue }
      let words = words(of: index, in: text)
      let window = next..<min(next &+ skip, names.count)
      guard let place = window.first(where: { isLike(words, names[$0]) }) else { continue }
      text.lines[index].features.insert(.isListed)
      next = place &+ 1
    }
  }

  private static func words(of index: Int, in text: ScrapedText) -> Set<UInt64> {
    var words = LineWords()
    words.read(text.words(index))
    return Set(words.hashes)
  }

  private static func isLike(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
    let shared = one.intersection(other).subtracting(LineReading.functionWords).count
    return shared > 0 && one.intersection(other).count * 2 >= max(one.count, other.count)
  }
}
