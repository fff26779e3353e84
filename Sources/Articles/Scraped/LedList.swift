/// Lists that lost their marks: short lines below a line that leads them in with a colon.
enum LedList {
  /// How many items one may have.
  private static let limit = 40

  /// The places of the items that the line at `place` leads in; empty where it leads in none.
  static func items(
    after place: Int,
    of indices: ArraySlice<Int>,
    in text: ScrapedText
  ) -> Range<Int> {
    let start = place + 1
    let head = text.lines[indices[place]]
    guard head.features.contains(.endsColon), head.words >= 2, head.mark == .none,
      start < indices.endIndex
    else { return start..<start }
    let isSpaced = text.lines[indices[start]].blanks > 0
    var end = start
    while end < indices.endIndex, end - start < limit, indices[end] == indices[end - 1] + 1 {
      let line = text.lines[indices[end]]
      guard isItem(line), (line.blanks > 0) == isSpaced else { break }
      end += 1
      if line.features.contains(.endsSentence) { break }
    }
    let isEnded = (start..<end).dropLast().allSatisfy {
      text.lines[indices[$0]].features.contains(.endsComma)
    }
    // A full stop ends a list whose other items end in commas; else it ends a sentence.
    if end > start, text.lines[indices[end - 1]].features.contains(.endsSentence), !isEnded {
      end -= 1
    }
    return end - start >= 2 ? start..<end : start..<start
  }

  private static func isItem(_ line: ScrapedLine) -> Bool {
    line.mark == .none && line.words <= 10 && line.count <= 120
      && line.features.isDisjoint(with: [
        .endsColon, .endsQuestion, .isLabelled, .isRow, .isQuoted, .goesOn, .hasInnerEnd,
      ])
  }
}
