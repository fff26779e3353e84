/// Finds what stood below pictures: short lines in lower case that belong to nothing around them.
enum CaptionPass {
  /// Sets captions aside in the article in `range`.
  static func run(_ text: inout ScrapedText, in range: Range<Int>) {
    for index in range.dropLast() where isNumber(text.lines[index]) {
      let next = text.lines[index &+ 1]
      if next.role == .body, next.words <= 20, next.blanks == 0, next.mark == .none,
        next.topics == 0, !next.features.contains(.endsSentence), !next.saysWhatToDo
      {
        text.lines[index &+ 1].setAside(.caption)
      }
    }
    for index in range where isCaption(index, in: text, range) {
      text.lines[index].setAside(.caption)
    }
  }

  /// Whether a line is the number of a figure and nothing else.
  private static func isNumber(_ line: ScrapedLine) -> Bool {
    line.role == .aside && line.kind == .caption && line.words <= 2
      && line.features.contains(.hasDigit)
  }

  private static func isCaption(_ index: Int, in text: ScrapedText, _ range: Range<Int>) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, line.mark == .none, (1...12).contains(line.words),
      line.features.contains(.startsLower), line.blanks > 0 || index == range.lowerBound,
      line.features.isDisjoint(with: [
        .endsSentence, .endsComma, .endsColon, .isListed, .isRow, .goesOn,
      ]),
      line.hashes == 0, !line.features.contains(.isMarked),
      !(line.cues.contains(.unit) && line.features.contains(.hasDigit)),
      // "dry mouth" may be one of the article's points.
      line.words > 3 || line.topics == 0
    else { return false }
    // Alone between blank lines, and no item of a list without marks.
    if index &+ 1 < range.upperBound {
      let next = text.lines[index &+ 1]
      if next.blanks == 0, next.role != .aside { return false }
      if next.role == .body, next.mark == .none, next.features.contains(.startsLower) {
        return false
      }
    }
    guard let above = text.previous(before: index, in: range) else { return true }
    let other = text.lines[above]
    if !other.features.isDisjoint(with: [.endsColon, .endsComma, .isListed]) { return false }
    if other.features.contains(.startsLower), other.mark == .none, other.words < 14 { return false }
    return other.mark != .bullet || other.features.contains(.endsSentence)
  }
}
