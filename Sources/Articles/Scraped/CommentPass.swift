/// Finds what readers wrote: a heading that counts comments, or names, dates and times of day that
/// come again and again.
struct CommentPass {
  /// How far two marks of comments may stand apart.
  private static let gap = 14
  /// How many lines the first post of a thread has at least, if it is an article.
  private static let leastPost = 7
  /// Lines among which titles, names and dates stand.
  private static let top = 20

  /// Sets comments aside.
  static func run(_ text: inout ScrapedText) {
    var index = 0
    while index < text.lines.count {
      guard let region = region(from: index, in: text) else {
        index &+= 1
        continue
      }
      if region.count == 1, index < top, !text.lines[index].cues.contains(.says) {
        // A count below the title says how many there are.
        text.lines[index].setAside(.byline)
        index = region.upperBound
        continue
      }
      if let last = headerEnd(of: region, in: text) {
        // It may stand above: names before the line that tells of comments belong to them.
        for place in index..<max(index, last &+ 1)
        where text.lines[place].role == .body || text.lines[place].kind == .contents {
          let line = text.lines[place]
          let isPart =
            line.words <= 3 || line.features.contains(.hasBars) || isMark(place, in: text)
            || line.cues.contains(.bestAnswer)
          if isPart { text.lines[place].setAside(.byline) }
        }
        index = max(index, last) &+ 1
        continue
      }
      // What a site puts between their number and the first of them leads around.
      let first = region.first { isMark($0, in: text, isBelowHead: true) } ?? region.lowerBound
      for place in region where text.lines[place].role != .underline {
        let line = text.lines[place]
        if place < first, place > region.lowerBound, line.role == .aside, line.kind == .navigation {
          continue
        }
        let isOther =
          line.role == .aside && [.contactForm, .copyright, .advert].contains(line.kind)
        if !isOther || line.cues.contains(.reply) { text.lines[place].setAside(.comment) }
      }
      index = region.upperBound
    }
  }

  /// The last mark of a region at the top in which marks have no text between them: they tell who
  /// wrote the article below, as above the first post of a thread.
  private static func headerEnd(of region: Range<Int>, in text: ScrapedText) -> Int? {
    guard region.lowerBound < top else { return nil }
    // The best answer to a question is the article; who asked, and when, stands above it.
    if let best = bestAnswer(in: region, of: text) { return best }
    let marks = region.filter { isMark($0, in: text) }
    if let last = marks.last(where: { $0 < region.lowerBound &+ gap }),
      heads(after: last, before: region.upperBound, in: text) >= 3,
      !hasComments(region.lowerBound..<last, in: text)
    {
      return last
    }
    // The first post may have parts of its own and end where the next one is marked.
    for (mark, next) in zip(marks, marks.dropFirst()) where next &- mark > 3 {
      let parts = (mark &+ 1..<next).filter { isPart($0, in: text) }
      let isNamed = parts.contains { text.lines[$0].topics != 0 }
      return parts.count >= 3 && isNamed && !hasText(region.lowerBound..<mark, in: text)
        ? mark : nil
    }
    guard let last = marks.last, region.upperBound &- last > leastPost,
      !hasText(region.lowerBound..<last, in: text)
    else { return nil }
    return last
  }

  /// The last line that marks an answer as the best one, with who gave it and how many votes it
  /// has.
  private static func bestAnswer(in region: Range<Int>, of text: ScrapedText) -> Int? {
    // Far below, somebody says so among the comments.
    let last = region.prefix(2 * gap).last {
      let line = text.lines[$0]
      return line.cues.contains(.bestAnswer) && line.words <= 12
        && !line.features.contains(.endsSentence)
    }
    guard var last else { return nil }
    while last &+ 1 < region.upperBound, last &- region.lowerBound < 2 * gap {
      let below = text.lines[last &+ 1]
      guard below.role == .aside || below.features.contains(.isBare) || below.words == 0
      else { break }
      last &+= 1
    }
    return last
  }

  /// How many lines below a mark are marked as headings and stand above a text.
  private static func heads(after mark: Int, before end: Int, in text: ScrapedText) -> Int {
    ((mark &+ 1)..<max(end, mark &+ 1)).count { place in
      let line = text.lines[place]
      return line.role == .body && line.words <= 12 && place &+ 1 < text.lines.count
        && (line.features.contains(.isMarked) || line.hashes > 1)
        && text.lines[place &+ 1].words >= 6
    }
  }

  /// Whether two texts stand among the marks at the top.
  private static func hasComments(_ range: Range<Int>, in text: ScrapedText) -> Bool {
    range.count { hasText($0..<($0 &+ 1), in: text) } >= 2
  }

  /// Whether a few words head a text.
  private static func isPart(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, line.words <= 8, line.mark == .none, index &+ 1 < text.lines.count,
      line.features.isDisjoint(with: [.endsSentence, .endsComma, .endsColon]),
      line.features.contains(.startsUpper)
    else { return false }
    let below = text.lines[index &+ 1]
    return line.topics != 0
      ? below.words >= 6
      : line.words <= 3 && below.words >= 8 && below.features.contains(.endsSentence)
  }

  private static func hasText(_ range: Range<Int>, in text: ScrapedText) -> Bool {
    range.contains { place in
      let line = text.lines[place]
      return line.words >= 14 || (line.words >= 4 && line.features.contains(.endsSentence))
    }
  }

  /// The region of comments that begins at `index`.
  private static func region(from index: Int, in text: ScrapedText) -> Range<Int>? {
    let line = text.lines[index]
    let isCounted =
      line.cues.contains(.countedComments) && line.words <= 30
      && !line.features.contains(.endsSentence)
    let isHead = line.cues.contains(.comments) && line.words <= 8
    if isCounted || isHead {
      // At the top of an article such a line mostly says how many there are, far below.
      let isBelowHead = index >= Self.top
      if !isBelowHead, !isSoonMarked(index, in: text) {
        return isCounted ? index..<(index &+ 1) : nil
      }
      if let mark = firstMark(after: index, in: text, isBelowHead: isBelowHead) {
        return index..<end(from: mark, in: text, isBelowHead: isBelowHead)
      }
      // A count without comments stands at the top of the article, or where they were.
      return isCounted ? index..<(index &+ 1) : nil
    }
    guard isMark(index, in: text), let second = firstMark(after: index, in: text),
      second < index &+ gap
    else { return nil }
    // What the site says above their heading is no comment.
    let isHeaded = text.lines[(index &+ 1)...second].contains {
      $0.cues.contains(.countedComments) && $0.words <= 30
    }
    guard !isHeaded || line.cues.contains(.says) else { return nil }
    // Two dates under a title are a byline; comments have text between them.
    guard second > index &+ 1 || line.features.contains(.isGlued) else { return nil }
    return start(of: index, in: text)..<end(from: second, in: text)
  }

  /// Whether a comment is marked below a count at an article's top before any text stands there.
  private static func isSoonMarked(_ index: Int, in text: ScrapedText) -> Bool {
    for place in text.lines.indices[(index &+ 1)...].prefix(5) {
      if isMark(place, in: text) { return true }
      if text.lines[place].words >= 14 { return false }
    }
    return false
  }

  /// A comment's first line stands above its date: the name, and what a forum says of it.
  private static func start(of mark: Int, in text: ScrapedText) -> Int {
    var start = mark
    while start > 0, mark &- start < 4 {
      let above = text.lines[start &- 1]
      let isName =
        above.words <= 5
        && above.features.isDisjoint(with: [.endsSentence, .endsColon, .endsQuestion])
        && above.topics == 0 && above.hashes == 0 && start == mark
      let isForum =
        above.cues.contains(.forum) && above.words <= 12
        || (text.bytes[above.start] == 0x23 && above.words <= 4)
      let isTitle =
        above.cues.contains(.forum) && above.features.contains(.isLabelled)
        && above.words > 5 && !above.features.contains(.hasDigit)
      guard isName || isForum, !isTitle else { break }
      start &-= 1
    }
    return start
  }

  /// Whether a line marks a comment.
  ///
  /// Below the heading of comments a date or a name is enough.
  private static func isMark(
    _ index: Int,
    in text: ScrapedText,
    isBelowHead: Bool = false
  ) -> Bool {
    let line = text.lines[index]
    let features = line.features
    if isBelowHead {
      if features.contains(.hasDate), line.words <= 9, !features.contains(.endsSentence) {
        return true
      }
      if isSpoken(text.content(index)) { return true }
    }
    if features.contains(.isGlued), features.contains(.hasDate) { return true }
    guard line.words <= 14 else { return false }
    if features.contains(.hasDate), features.contains(.hasTime) { return true }
    if line.cues.contains(.says), !features.contains(.endsSentence), line.words <= 12 {
      return true
    }
    if line.cues.contains(.ago), !features.contains(.endsSentence), line.words <= 10 { return true }
    return line.cues.contains(.reply) && line.words <= 4
  }

  /// Whether a line begins with one word and a dash, as `jkl – Thank you` does.
  private static func isSpoken(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let blank = content.prefix(24).firstIndex(of: 0x20), blank >= 2,
      blank &+ 4 < content.count
    else { return false }
    return content[blank &+ 1] == 0xE2 && content[blank &+ 2] == 0x80
      && (content[blank &+ 3] == 0x93 || content[blank &+ 3] == 0x94)
      && content[blank &+ 4] == 0x20
  }

  private static func firstMark(
    after index: Int,
    in text: ScrapedText,
    isBelowHead: Bool = false
  ) -> Int? {
    var place = index &+ 1
    while place < text.lines.count, place &- index <= gap {
      let line = text.lines[place]
      if isMark(place, in: text, isBelowHead: isBelowHead) { return place }
      if line.hashes > 0 || line.features.contains(.isUnderlined) { return nil }
      place &+= 1
    }
    return nil
  }

  /// Where a region ends, the last mark that is known being at `mark`.
  private static func end(
    from mark: Int,
    in text: ScrapedText,
    isBelowHead: Bool = false
  ) -> Int {
    var last = mark
    var longest = 0
    while let next = firstMark(after: last, in: text, isBelowHead: isBelowHead) {
      guard !breaks(between: last, and: next, in: text, isBelowHead: isBelowHead) else { break }
      longest = max(longest, next &- last)
      last = next
    }
    // The last comment is hardly much longer than the others.
    let reach = longest == 0 ? 12 : longest &+ 6
    var place = last &+ 1
    while place < text.lines.count {
      if endsRegion(place, in: text) || place &- last > reach { return place }
      place &+= 1
    }
    return place
  }

  private static func breaks(
    between first: Int,
    and second: Int,
    in text: ScrapedText,
    isBelowHead: Bool
  ) -> Bool {
    for place in (first &+ 1)..<max(second, first &+ 1) where text.lines[place].role == .aside {
      if text.lines[place].kind == .copyright { return true }
      // Names and dates are marks there; another byline is the next answer's.
      if isBelowHead, text.lines[place].kind == .byline { return true }
    }
    return false
  }

  /// Whether the article, or the site, goes on at a line.
  private static func endsRegion(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    if line.role == .aside {
      return [.contactForm, .copyright, .navigation, .contents, .markup].contains(line.kind)
        && !line.cues.contains(.reply)
    }
    if line.hashes > 0 || line.features.contains(.isUnderlined) { return true }
    guard line.blanks > 0, line.words <= 20,
      line.features.isDisjoint(with: [.endsSentence, .endsComma]),
      line.features.contains(.startsUpper), index &+ 1 < text.lines.count
    else { return false }
    let next = text.lines[index &+ 1]
    let isTitle = line.topics != 0 && line.words >= 3
    return isTitle && (next.blanks > 0 || next.role == .aside)
  }
}
