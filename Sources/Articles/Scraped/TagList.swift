/// Lists of tags that a label on a line of its own heads.
enum TagList {
  /// Sets aside "Filed under:" on a line of its own with the tags below it, which only commas part,
  /// or which end the file.
  static func take(from index: Int, in text: inout ScrapedText) {
    let head = text.lines[index]
    guard head.role == .body, head.words <= 3, head.mark == .none, head.hashes == 0,
      index &+ 1 < text.lines.count
    else { return }
    let below = text.lines[index &+ 1]
    if index &* 2 > text.lines.count, below.role == .body, below.words <= 16,
      below.features.contains(.hasBars),
      below.features.isDisjoint(with: .ends.union([.hasDigit, .isRow]))
    {
      text.lines[index].setAside(.navigation)
      text.lines[index &+ 1].setAside(.navigation)
    }
    guard head.features.contains(.endsColon) else { return }
    var end = index &+ 1
    var hasCommas = false
    while end < text.lines.count, end &- index <= 16 {
      let line = text.lines[end]
      let isComma = line.features.contains(.isRule) && line.count == 1
      let isTag =
        line.role == .body && line.words <= 4 && line.mark == .none && line.hashes == 0
        && line.features.isDisjoint(with: .ends) && !line.cues.contains(.tags)
      guard isComma || (isTag && (line.blanks == 0 || end == index &+ 1)) else { break }
      if isComma { hasCommas = true }
      end &+= 1
    }
    guard end > index &+ 1, hasCommas || index &* 10 > text.lines.count &* 7 else { return }
    for place in index..<end { text.lines[place].setAside(.navigation) }
  }
}
