/// Noise that shows by where it stands: a scrap between two lines of noise is part of them, and so
/// is what stands below the terms at the file's end.
enum NoiseNeighbours {
  /// Sets aside short lines that noise encloses, and fields of forms that stand together.
  static func run(_ text: inout ScrapedText) {
    takeFrontMatter(&text)
    takeFields(&text)
    takeMenus(&text)
    takeEnclosed(&text)
    takeTail(&text)
    takeTailRuns(&text)
    takeScrap(&text)
  }

  // MARK: The file's beginning

  /// Labels in small letters between two rules, which a site's builder reads.
  private static func takeFrontMatter(_ text: inout ScrapedText) {
    guard let first = text.lines.first, first.features.contains(.isRule) else { return }
    var end = 1
    while end < min(text.lines.count, 30), !text.lines[end].features.contains(.isRule) {
      let features = text.lines[end].features
      guard features.contains(.isLabelled), features.contains(.startsLower) else { return }
      end += 1
    }
    guard end > 1, end < min(text.lines.count, 30) else { return }
    for index in 1...end { text.lines[index].setAside(.markup) }
  }

  // MARK: Forms

  private static func takeFields(_ text: inout ScrapedText) {
    var isVote = false
    for index in text.lines.indices {
      let line = text.lines[index]
      // "Yes" and "No" below the question whether a page was of use.
      isVote =
        (line.role == .aside && line.cues.contains(.helpful))
        || (isVote && (isField(line) || line.cues.contains(.answer)))
      if isVote, line.role == .body, line.words <= 4, line.cues.contains(.answer) {
        text.lines[index].setAside(.navigation)
      }
      guard isField(line) else { continue }
      if isVote {
        text.lines[index].setAside(.navigation)
        continue
      }
      let above = index > 0 ? text.lines[index &- 1] : nil
      let below = index &+ 1 < text.lines.count ? text.lines[index &+ 1] : nil
      let isForm = [above, below].contains { other in
        guard let other else { return false }
        return isField(other) || (other.role == .aside && other.kind == .contactForm)
      }
      if isForm { text.lines[index].setAside(.contactForm) }
    }
    takeRuns(&text)
  }

  /// Three fields in a row are a form, whatever they were taken for.
  private static func takeRuns(_ text: inout ScrapedText) {
    var start = 0
    for index in 0...text.lines.count {
      let cues = index < text.lines.count ? text.lines[index].cues : []
      let isPart = !cues.isDisjoint(with: [.field, .form]) && text.lines[index].words <= 12
      guard !isPart else { continue }
      if index &- start >= 3 {
        for place in start..<index where text.lines[place].role == .aside {
          text.lines[place].setAside(.contactForm)
        }
      }
      start = index &+ 1
    }
  }

  private static func isField(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.field) && line.words <= 4 && line.mark == .none && line.hashes == 0
      && (line.role == .body || line.kind == .contactForm)
  }

  // MARK: Menus

  /// Words of menus in three lines and more that follow each other close are one, though each alone
  /// may head a part of an article.
  private static func takeMenus(_ text: inout ScrapedText) {
    var start = 0
    for index in 0...text.lines.count {
      if index < text.lines.count, isMenuWord(text.lines[index]),
        index == start || text.lines[index].blanks == 0
      {
        continue
      }
      if index &- start >= 3, (start..<index).contains(where: { text.lines[$0].role == .aside }) {
        for place in start..<index where text.lines[place].role == .body {
          text.lines[place].setAside(.navigation)
        }
      }
      let begins = index < text.lines.count && isMenuWord(text.lines[index])
      start = begins ? index : index &+ 1
    }
  }

  private static func isMenuWord(_ line: ScrapedLine) -> Bool {
    guard line.words <= 3, line.mark == .none, line.hashes == 0 else { return false }
    return line.role == .body
      ? line.cues.contains(.menuWord) : line.role == .aside && line.kind == .navigation
  }

  // MARK: Between noise

  private static func takeEnclosed(_ text: inout ScrapedText) {
    // Above the first text stands the title, which noise may well enclose.
    var hasText = false
    for index in text.lines.indices.dropLast() {
      let line = text.lines[index]
      if line.role == .body, line.words >= 14 { hasText = true }
      let isWord = line.role == .body && line.cues.contains(.menuWord)
      guard hasText, index > 0, isScrap(line) || isWord else { continue }
      let above = text.lines[index &- 1]
      let below = text.lines[index &+ 1]
      // Terms stand at the end; elsewhere such a word may be the article's.
      let isAtEnd = index &+ 15 > text.lines.count
      guard above.role == .aside, below.role == .aside,
        encloses(above.kind) || (isAtEnd && above.kind == .copyright),
        encloses(below.kind) || (isAtEnd && below.kind == .copyright),
        !above.features.contains(.isRule)
      else { continue }
      text.lines[index].setAside(above.kind)
    }
  }

  private static func encloses(_ kind: SetAside.Kind) -> Bool {
    switch kind {
    case .advert, .contactForm, .navigation: true
    default: false
    }
  }

  private static func isScrap(_ line: ScrapedLine) -> Bool {
    line.role == .body && line.words <= 5 && line.topics == 0 && line.hashes == 0
      && line.mark == .none && !line.cues.contains(.care)
      && line.features.isDisjoint(with: [
        .endsSentence, .endsColon, .endsComma, .isListed, .isUnderlined, .endsQuestion,
      ])
  }

  // MARK: The end of the file

  /// A word or two that end a file below what sites put there.
  private static func takeScrap(_ text: inout ScrapedText) {
    guard text.lines.count > 20, let last = text.lines.indices.last else { return }
    let line = text.lines[last]
    let above = text.lines[last &- 1]
    guard line.role == .body, line.words <= 2, line.topics == 0, line.mark == .none,
      line.hashes == 0, !line.cues.contains(.care), !line.features.contains(.hasDigit),
      above.role == .aside, [.navigation, .copyright, .contactForm].contains(above.kind)
    else { return }
    text.lines[last].setAside(.navigation)
  }

  /// A few short lines at the file's end that noise encloses, below all text.
  private static func takeTailRuns(_ text: inout ScrapedText) {
    let count = text.lines.count
    var start = count
    while start > 0, count &- start < 30, !isText(text.lines[start &- 1]) { start &-= 1 }
    start = max(start, count / 2)
    var index = start
    while index < count {
      var end = index
      while end < count, end &- index <= 3, isRemnant(text.lines[end]) { end &+= 1 }
      if end > index, end &- index <= 3, index > start, end < count,
        isSite(text.lines[index &- 1]), isSite(text.lines[end])
      {
        for place in index..<end { text.lines[place].setAside(.navigation) }
      }
      index = max(end, index &+ 1)
    }
  }

  private static func isText(_ line: ScrapedLine) -> Bool {
    line.role == .body
      && (line.words >= 12 || line.mark != .none || line.hashes > 0 || line.topics != 0)
  }

  private static func isSite(_ line: ScrapedLine) -> Bool {
    line.role == .aside && (encloses(line.kind) || [.copyright, .comment].contains(line.kind))
  }

  private static func isRemnant(_ line: ScrapedLine) -> Bool {
    line.role == .body && line.words <= 9
      && line.cues.isDisjoint(with: [.care, .unit, .references, .callUs])
      && line.features.isDisjoint(with: [
        .endsSentence, .endsColon, .endsComma, .hasDigit, .isListed, .isUnderlined, .isMarked,
        .startsLower,
      ])
  }

  private static func takeTail(_ text: inout ScrapedText) {
    let end = text.lines.count
    guard end > 20,
      let last = text.lines.indices.suffix(5).last(where: {
        text.lines[$0].role == .aside && text.lines[$0].kind == .copyright
      })
    else { return }
    for index in (last &+ 1)..<max(end, last &+ 1) {
      let line = text.lines[index]
      guard line.role == .body, line.words <= 8, line.topics == 0, !line.cues.contains(.care) else {
        return
      }
      text.lines[index].setAside(.navigation)
    }
  }
}
