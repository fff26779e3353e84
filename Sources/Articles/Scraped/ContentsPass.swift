/// Finds lists of an article's headings: below words such as "Contents", or because their lines
/// come again further down.
struct ContentsPass {
  /// How many items a contents list may have.
  private static let limit = 120

  /// Sets contents lists aside and marks the lines that they name.
  static func run(_ text: inout ScrapedText) {
    let last = lastPlaces(in: text)
    // How many numbers the item has that names a line.
    var listed = CodeTable<UInt8>()
    var match = ContentsMatch()
    var seen: [UInt64] = []
    var index = 0
    while index < text.lines.count {
      let end = list(at: index, in: text, last: last, &seen)
      if end > index {
        let kind: SetAside.Kind =
          endsPage(index..<end, in: text, last: last) ? .navigation : .contents
        for place in index..<end {
          if place > index || text.lines[index].mark != .none {
            listed.set(text.lines[place].key, depth(text.lines[place]))
          }
          text.lines[place].setAside(kind)
        }
        match.mark(&text, items: index..<end)
        index = end
      } else {
        if text.lines[index].role == .body, let depth = listed[text.lines[index].key] {
          text.lines[index].list(at: depth)
        }
        index &+= 1
      }
    }
    TeaserPass.run(&text)
  }

  /// Whether a list stands at the file's end and names nothing below: it leads to other pages.
  private static func endsPage(
    _ list: Range<Int>,
    in text: ScrapedText,
    last: CodeTable<Int>
  ) -> Bool {
    list.lowerBound &* 5 > text.lines.count &* 3
      && !list.contains { (last[text.lines[$0].key] ?? 0) >= list.upperBound }
  }

  /// How many numbers an item has; 0 where it has none.
  static func depth(_ item: ScrapedLine) -> UInt8 { item.mark == .number ? item.depth : 0 }

  /// Where short lines stand for the last time, by their keys.
  private static func lastPlaces(in text: ScrapedText) -> CodeTable<Int> {
    var last = CodeTable<Int>(capacity: text.lines.count / 4)
    for index in text.lines.indices where isShort(text.lines[index]) {
      last.set(text.lines[index].key, index)
    }
    return last
  }

  private static func isShort(_ line: ScrapedLine) -> Bool {
    line.words > 0 && line.words <= 22 && line.key != 0
      && line.features.isDisjoint(with: [.endsSentence, .endsComma, .isRule])
  }

  /// Where the contents list that begins at `index` ends; `index` where none does.
  ///
  /// `seen` is room that is used again.
  private static func list(
    at index: Int,
    in text: ScrapedText,
    last: CodeTable<Int>,
    _ seen: inout [UInt64]
  ) -> Int {
    let head = text.lines[index]
    guard head.role != .underline, isShort(head) else { return index }
    if head.cues.contains(.contents), head.words <= 10, head.mark == .none || head.mark == .number,
      !head.features.contains(.hasBars)
    {
      let end = items(after: index, in: text)
      if end > index &+ 2 { return end }
      // A heading alone: what it headed is lost, unless it is the article's own.
      let isFollowed = index &+ 1 < text.lines.count && text.lines[index &+ 1].words >= 14
      return head.words <= 3 && !isFollowed ? index &+ 1 : index
    }
    return repeated(from: index, in: text, last: last, &seen)
  }

  /// The end of the items below the heading of a contents list.
  private static func items(after head: Int, in text: ScrapedText) -> Int {
    let start = head &+ 1
    guard start < text.lines.count, text.lines[start].role != .underline else {
      return start < text.lines.count ? items(after: start, in: text) : start
    }
    let first = text.lines[start]
    let isSpaced =
      first.blanks > 0 && start &+ 1 < text.lines.count
      && text.lines[start &+ 1].blanks > 0
    var seen: [UInt64] = []
    var index = start
    while index < text.lines.count, index &- start < limit {
      let line = text.lines[index]
      guard isShort(line) || isLastNumber(index, in: text), line.role != .underline,
        line.mark == .bullet || first.mark != .bullet,
        !(line.blanks > 0 && index > start && !isSpaced), !seen.contains(line.key),
        line.hashes == 0, !line.features.contains(.isUnderlined), !line.cues.contains(.copyright)
      else { break }
      let isNumbered = first.mark == .number || first.features.contains(.startsDigit)
      if isNumbered, line.mark == .none, !line.features.contains(.startsDigit),
        line.indent <= first.indent
      {
        break
      }
      if first.mark == .number, line.mark == .number, index > start, line.depth == first.depth,
        line.ordinal < 2, first.ordinal < 2
      {
        break
      }
      if index &+ 1 < text.lines.count, first.mark != .bullet, headsBody(index, in: text) { break }
      seen.append(line.key)
      index &+= 1
    }
    return index
  }

  /// Whether an item goes on with the numbers above it and ends the list with a full stop.
  private static func isLastNumber(_ index: Int, in text: ScrapedText) -> Bool {
    guard index > 0 else { return false }
    let line = text.lines[index]
    let above = text.lines[index &- 1]
    return line.mark == .number && above.mark == .number && line.words <= 14
      && line.depth == above.depth && Int(line.ordinal) == Int(above.ordinal) + 1
      && line.features.isDisjoint(with: [.endsComma, .isRule])
      && !above.features.contains(.endsSentence)
  }

  private static func headsBody(_ index: Int, in text: ScrapedText) -> Bool {
    let next = text.lines[index &+ 1]
    guard next.role == .body, next.mark == .none else { return false }
    let isBody = next.words >= 16 || (next.words >= 8 && next.features.contains(.endsSentence))
    // The last item stands above the text as well; blank lines tell it apart.
    return isBody && next.blanks <= text.lines[index].blanks
  }

  /// The end of a run of lines from `index` most of which come again further down.
  private static func repeated(
    from index: Int,
    in text: ScrapedText,
    last: CodeTable<Int>,
    _ seen: inout [UInt64]
  ) -> Int {
    let first = text.lines[index]
    guard first.hashes == 0, first.role == .body, comesAgain(index, in: text, last: last) else {
      return index
    }
    var end = index
    var again = 0
    var lastAgain = index
    seen.removeAll(keepingCapacity: true)
    while end < text.lines.count, end &- index < limit {
      let line = text.lines[end]
      guard isShort(line), line.role == .body, line.mark == first.mark || line.mark == .bullet,
        !seen.contains(line.key), line.cues.isDisjoint(with: [.unit, .ago, .reply, .says, .forum])
      else { break }
      seen.append(line.key)
      if (last[line.key] ?? 0) > end &+ 1 {
        again &+= 1
        lastAgain = end
      }
      end &+= 1
    }
    end = lastAgain &+ 1
    guard again >= 3, again &* 10 >= (end &- index) &* 7 else { return index }
    // What comes again must come after the list.
    let after = (index..<end).filter { (last[text.lines[$0].key] ?? 0) >= end }.count
    return after >= 3 && after &* 10 >= (end &- index) &* 6 ? end : index
  }

  private static func comesAgain(
    _ index: Int,
    in text: ScrapedText,
    last: CodeTable<Int>
  ) -> Bool {
    (last[text.lines[index].key] ?? index) > index
  }
}
