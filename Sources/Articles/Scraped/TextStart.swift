/// Where an article's text begins, below its title and what sites put around that.
enum TextStart {
  /// The first line that is text: what stands above it may be a title.
  static func place(in text: ScrapedText, _ range: Range<Int>) -> Int {
    var count = 0
    // What stands above the way to the page is the site's.
    let way = range.prefix(15).last {
      let line = text.lines[$0]
      return line.role == .aside && line.kind == .navigation && line.features.contains(.hasArrows)
    }
    for index in range where text.lines[index].role == .body && index > way ?? -1 {
      let line = text.lines[index]
      // What is set aside below ends what the line began.
      let goesOn =
        line.features.contains(.goesOn) && index &+ 1 < range.upperBound
        && text.lines[index &+ 1].role == .body
      let isText =
        line.words >= 26 || (line.words >= 18 && !line.features.isDisjoint(with: .ends))
        || (line.words >= 7 && line.features.contains(.endsSentence))
        || (goesOn && line.words >= 7) || beginsSentences(index, in: text, range)
      if isText { return index }
      count += 1
      if count > 80 { return index }
    }
    return range.upperBound
  }

  /// Whether short sentences follow each other from a line on, as easy language has them.
  private static func beginsSentences(
    _ index: Int,
    in text: ScrapedText,
    _ range: Range<Int>
  ) -> Bool {
    guard isShortSentence(text.lines[index]) else { return false }
    let next = (index &+ 1)..<min(index &+ 6, range.upperBound)
    return next.count { isShortSentence(text.lines[$0]) } >= 3
  }

  private static func isShortSentence(_ line: ScrapedLine) -> Bool {
    line.role == .body && line.words >= 3 && line.features.contains(.endsSentence)
      && line.mark == .none && line.features.isDisjoint(with: [.hasDate, .hasYear, .isLabelled])
      && line.cues.isDisjoint(with: [.byline, .copyright, .disclaimer, .selling, .form, .share])
  }
}
