/// Finds where one article of a file ends and the next begins.
struct ArticleBorders {
  private let text: ScrapedText

  /// The articles of a file as ranges of its lines; together they hold all lines.
  static func find(in text: ScrapedText) -> [Range<Int>] {
    let borders = ArticleBorders(text: text)
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.lines.count {
      if index > start, let border = borders.border(at: index, from: start) {
        ranges.append(start..<border)
        start = border
      }
      index &+= 1
    }
    return ranges + [start..<text.lines.count]
  }

  /// Where the next article begins if its title stands at `index`; nil where it does not.
  private func border(at index: Int, from start: Int) -> Int? {
    let line = text.lines[index]
    // One word that is underlined may be a medicine, after which an encyclopaedia's page is called.
    let isUnderlined = line.features.contains(.isUnderlined) && line.hashes == 1
    guard line.role == .body, line.words <= 24, line.words >= 2 || isUnderlined, line.mark == .none,
      line.features.isDisjoint(with: [.endsSentence, .endsComma, .endsColon, .startsLower])
    else { return nil }
    var score = TitleEvidence.listing(line)
    let ending = self.ending(before: index, from: start)
    let opening = self.opening(after: index, pastText: isUnderlined)
    score += ending.score + opening
    guard score > 0 else { return nil }
    if line.hashes == 1, !line.features.contains(.isUnderlined), topHashes(start..<index) {
      score += 6
    }
    if isUnderlined {
      score += topHashes(start..<index) ? 6 : hasHashes(start..<index) ? 0 : 4
    }
    if line.words >= 4, line.words <= 20 { score += 1 }
    if line.blanks >= 3 { score += 1 }
    let deeper = line.indent >= text.lines[start].indent &+ 4
    if deeper, line.words >= 6 { score += 1 }
    // A title needs its own rank: a list of what the article holds, an end above, a start below.
    guard score >= 7, hasBody(start..<index), leadsOn(from: index) else { return nil }
    return ending.place
  }

  /// Whether an article could have been told between two places.
  private func hasBody(_ range: Range<Int>) -> Bool {
    var count = 0
    for index in range.reversed().prefix(400) {
      if text.lines[index].role == .body, text.lines[index].words >= 14 { count += 1 }
      if count >= 3 { return true }
    }
    return false
  }

  /// Whether text follows within the next lines.
  private func leadsOn(from index: Int) -> Bool {
    var count = 0
    for place in text.lines.indices[(index &+ 1)...].prefix(60) {
      let line = text.lines[place]
      guard line.role == .body else { continue }
      if line.words >= 14 || (line.mark == .bullet && line.words >= 4) {
        count += 2
      } else if line.words >= 7, line.features.contains(.endsSentence) {
        count += 1
      }
      if count >= 6 { return true }
    }
    return false
  }

  /// Whether headings of the first rank stood before, other than sections.
  private func topHashes(_ range: Range<Int>) -> Bool {
    var first = 0
    var deeper = 0
    for index in range.prefix(4000) where text.lines[index].role != .aside {
      if text.lines[index].hashes == 1 { first += 1 }
      if text.lines[index].hashes > 1 { deeper += 1 }
    }
    return first == 1 && deeper >= 2
  }

  /// Whether headings of any rank are marked before.
  private func hasHashes(_ range: Range<Int>) -> Bool {
    range.prefix(4000).contains { text.lines[$0].hashes > 0 }
  }

  /// What ends an article right above a line, and where the next one begins.
  private func ending(before index: Int, from start: Int) -> (score: Int, place: Int) {
    var score = 0
    var place = index
    while place &- 1 > start, index &- place < 12 {
      let above = text.lines[place &- 1]
      guard above.role == .aside else { break }
      // A page ends, no article.
      if above.cues.contains(.page) {
        place &-= 1
        continue
      }
      switch above.kind {
      case .copyright: score = max(score, 5)
      case .comment, .contactForm: score = max(score, 4)
      case .navigation: score = max(score, 3)
      case .byline: score = max(score, above.cues.contains(.author) ? 3 : 2)
      case .advert: score = max(score, 2)
      case .markup: score = max(score, above.features.contains(.isRule) && above.count >= 5 ? 3 : 1)
      case .contents, .caption: break
      }
      place &-= 1
    }
    // Several links in a row lead away from an article's end, one may stand within.
    if score == 3, index &- place >= 3 { score = 4 }
    // What opens the next article belongs to it: breadcrumbs and menus after an end.
    var begin = index
    while begin > place {
      let above = text.lines[begin &- 1]
      let isOpening =
        above.kind == .caption
        || (above.kind == .navigation && above.features.contains(.hasArrows))
      guard isOpening else { break }
      begin &-= 1
    }
    return (score, begin)
  }

  /// What begins an article right below a line.
  private func opening(after index: Int, pastText isEncyclopaedic: Bool) -> Int {
    var score = 0
    var texts = 0
    for place in text.lines.indices[(index &+ 1)...].prefix(6) {
      let line = text.lines[place]
      if line.role == .aside {
        switch line.kind {
        case .byline: score = max(score, 3)
        case .contents: score = max(score, 3)
        // A table of the article has its number above it.
        case .caption where !line.cues.contains(.document): score = max(score, 1)
        default: break
        }
      } else if line.words >= 14 {
        // Encyclopaedias put one paragraph above the contents.
        texts &+= 1
        if texts > (isEncyclopaedic ? 1 : 0) { break }
      } else if line.features.contains(.isLabelled), line.mark == .none,
        place == index &+ 1, place &+ 1 < text.lines.count,
        text.lines[place &+ 1].features.contains(.isLabelled)
      {
        score = max(score, 2)
      }
    }
    return score
  }
}

/// What speaks for a line's being the title of a whole article.
enum TitleEvidence {
  /// How much a line lists: "uses, dosage and side effects" names several topics.
  static func listing(_ line: ScrapedLine) -> Int {
    let topics = line.topics.nonzeroBitCount
    var score = topics >= 3 ? 4 : topics == 2 ? 1 : 0
    if topics >= 2, line.features.contains(.hasComma) { score += 1 }
    if topics >= 4 { score += 1 }
    if topics >= 2, line.features.contains(.listsMuch) { score += 1 }
    if line.cues.contains(.more) { score += topics >= 1 ? 3 : 2 }
    return score
  }
}
