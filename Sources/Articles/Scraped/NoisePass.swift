/// The third pass: what a line says by itself, with its nearest neighbours, sets it aside.
struct NoisePass {
  /// Sets aside what is noise by its own words and looks.
  static func run(_ text: inout ScrapedText) {
    for index in text.lines.indices where text.lines[index].role == .body {
      if let kind = kind(of: index, in: text) { text.lines[index].setAside(kind) }
    }
    NoiseBlocks.run(&text)
    joinParagraphs(&text)
    NoiseNeighbours.run(&text)
    nameRules(&text)
  }

  /// A paragraph that was wrapped by hand is noise as a whole.
  private static func joinParagraphs(_ text: inout ScrapedText) {
    for index in text.lines.indices where text.lines[index].role == .aside {
      let kind = text.lines[index].kind
      guard [.copyright, .contactForm, .advert].contains(kind) else { continue }
      var place = index
      while place > 0, index &- place < 12, text.lines[place &- 1].features.contains(.goesOn),
        text.lines[place &- 1].role == .body
      {
        place &-= 1
        text.lines[place].setAside(kind)
      }
      place = index
      while place &+ 1 < text.lines.count, place &- index < 12,
        text.lines[place].features.contains(.goesOn),
        text.lines[place &+ 1].role == .body
      {
        place &+= 1
        text.lines[place].setAside(kind)
      }
    }
  }

  /// A line that only parts is what the noise around it is.
  private static func nameRules(_ text: inout ScrapedText) {
    for index in text.lines.indices.reversed() where text.lines[index].role == .aside {
      guard text.lines[index].features.contains(.isRule) else { continue }
      let below = index &+ 1 < text.lines.count ? text.lines[index &+ 1] : nil
      let above = index > 0 ? text.lines[index &- 1] : nil
      if let below, below.role == .aside, below.kind != .comment {
        text.lines[index].kind = below.kind
      } else if below == nil, let above, above.role == .aside {
        text.lines[index].kind = above.kind
      }
    }
  }

  private static func kind(of index: Int, in text: ScrapedText) -> SetAside.Kind? {
    let line = text.lines[index]
    let features = line.features
    if line.isEditable { return nil }
    if features.contains(.isRule) || features.contains(.isCode) { return .markup }
    if ShopLine.isRating(line, text) { return .byline }
    if ShopLine.isPrice(line, text.content(index)) { return .advert }
    if line.cues.contains(.machine) { return .markup }
    guard
      line.cues.rawValue != 0 || features.contains(.hasDate) || features.contains(.hasArrows)
        || features.contains(.hasAddress) || text.bytes[line.start] == 0x5B || line.count < 300
    else { return nil }
    if isLegal(line, text.content(index), index, of: text.lines.count) { return .copyright }
    if line.words <= 45, line.cues.contains(.form), line.mark == .none {
      return line.cues.contains(.callUs) ? .advert : .contactForm
    }
    if isCaption(line) { return .caption }
    if isPerson(line, index: index, in: text) { return .byline }
    if isNavigation(line, index: index, in: text) { return .navigation }
    return isAdvert(line) ? .advert : nil
  }

  // MARK: Terms

  private static func isLegal(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    of lines: Int
  ) -> Bool {
    guard line.words <= 90 else { return false }
    if line.cues.contains(.copyright) {
      // A word such as this may head a part of the article: notices stand at the end.
      if line.words == 1, index > 4, index &* 2 < lines { return false }
      return line.words <= 40 || line.cues.contains(.disclaimer)
    }
    if line.cues.contains(.disclaimer) {
      // A heading of the article may be such a word: its end is where notices stand.
      if line.words <= 3, index &* 2 < lines { return false }
      // A sentence within a longer text is no notice of the site, but for its end.
      return line.words <= 32 || index &+ 14 > lines
    }
    guard line.count < 300, line.hasBracket else { return false }
    for place in content.indices.dropLast() {
      if content[place] == 0xC2, content[place &+ 1] == 0xA9 { return true }  // ©
      if content[place] == 0x28, place &+ 5 < content.count, content[place &+ 1] | 0x20 == 0x63,
        content[place &+ 2] == 0x29, line.features.contains(.hasYear)
      {
        return true
      }
    }
    return false
  }

  // MARK: People and dates

  private static func isPerson(_ line: ScrapedLine, index: Int, in text: ScrapedText) -> Bool {
    let features = line.features
    if line.cues.contains(.author), line.words <= 8 { return true }
    if line.cues.contains(.label), line.words <= 3 { return true }
    guard line.words <= 26, line.mark == .none || line.mark == .letter || line.mark == .number
    else {
      return false
    }
    let isDated = features.contains(.hasDate) || features.contains(.hasYear)
    if line.cues.contains(.byline), !(features.contains(.endsSentence) && line.words > 14) {
      let isShown =
        isDated || features.contains(.isLabelled) || line.cues.contains(.degree)
        || (features.contains(.isTitleCase) && line.words <= 12 && line.topics == 0)
        || (features.contains(.hasDigit) && line.words <= 6)
      if isShown { return true }
    }
    if line.cues.contains(.by), line.words <= 14, line.words >= 2, !line.cues.contains(.asks) {
      if line.cues.contains(.degree) || features.contains(.isTitleCase)
        || features.contains(.hasDate)
      {
        if features.isDisjoint(with: [.endsQuestion, .endsComma]) { return true }
      }
    }
    if line.cues.contains(.revised), isDated, line.words <= 16 { return true }
    guard features.isDisjoint(with: [.endsSentence, .endsComma, .endsQuestion]) else {
      return false
    }
    if features.contains(.hasDate), line.topics == 0, !line.cues.contains(.unit) {
      if line.words <= 5 || (features.contains(.hasBars) && line.words <= 20) { return true }
    }
    if features.contains(.hasDigit), line.words <= 4, line.cues.contains(.counts) { return true }
    // Near the beginning, a name is a byline.
    guard index < 25, line.mark == .none, line.topics == 0 else { return false }
    if line.cues.contains(.byline), line.words <= 12 { return true }
    if line.cues.contains(.degree), line.words <= 16 { return true }
    return line.cues.contains(.by) && (2...5).contains(line.words) && nameFollows(text.words(index))
  }

  /// Whether the second word of a line begins in upper case.
  private static func nameFollows(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let blank = words.firstIndex(of: 0x20), blank &+ 2 < words.count else { return false }
    return LineShape.isUpper(words[blank &+ 1], words[blank &+ 2])
  }

  // MARK: Pictures

  private static func isCaption(_ line: ScrapedLine) -> Bool {
    guard line.cues.contains(.caption), line.mark == .none, line.words <= 24 else { return false }
    return !(line.features.contains(.endsSentence) && line.words > 16)
  }

  // MARK: Ways around the site

  private static func isNavigation(
    _ line: ScrapedLine,
    index: Int,
    in text: ScrapedText
  ) -> Bool {
    let features = line.features
    let isSentence = features.contains(.endsSentence)
    if line.cues.contains(.cookies) {
      let isAtEdge = index < 12 || index &+ 15 > text.lines.count
      return line.words <= 6 || isAtEdge
    }
    if line.cues.contains(.leadsAway), line.words <= 26, line.mark != .number {
      return !isSentence || line.words <= 20
    }
    if line.words <= 16, features.contains(.hasArrows), !isSentence, line.mark == .none {
      return true
    }
    if index < 6, isBanner(line) { return true }
    if line.cues.contains(.tags), features.contains(.isLabelled), line.words <= 25 { return true }
    if isButtons(text.content(index), line) { return true }
    if isLabelledLink(line) { return true }
    if line.cues.contains(.menu), line.words > 20, Int(line.count) < Int(line.words) * 3 {
      return true
    }
    guard line.words <= 12, !isSentence else { return false }
    if line.cues.contains(.menu) || line.cues.contains(.helpful) { return true }
    if line.cues.contains(.share), line.topics == 0 { return true }
    if line.cues.contains(.network), line.words <= 8, line.mark == .none, line.topics == 0 {
      return true
    }
    if line.cues.contains(.home), features.contains(.hasBars) || features.contains(.hasArrows) {
      return true
    }
    return features.contains(.hasAddress) && line.words <= 2 && line.mark == .none
  }

  /// A shop's banner at the top: several offers in one line.
  private static func isBanner(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.selling) && line.features.contains(.hasBars) && line.words <= 24
  }

  /// `Related: the title of another page`.
  private static func isLabelledLink(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.links) && line.features.contains(.isLabelled) && line.words <= 16
      && line.features.isDisjoint(with: [.endsSentence, .endsColon]) && line.mark == .none
  }

  /// `[Print] [Download]`, `[text](address) | [text](address)`.
  private static func isButtons(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard content.first == 0x5B, line.words <= 25, content.count < 300 else { return false }
    for place in content.indices.dropLast(2) {
      if content[place] == 0x5D, content[place &+ 1] == 0x20, content[place &+ 2] == 0x5B {
        return true
      }
    }
    let last = content[content.count &- 1]
    if last == 0x5D { return line.words <= 14 && content.count > 4 }
    guard last == 0x29 else { return false }
    for place in content.indices.dropLast() {
      if content[place] == 0x5D, content[place &+ 1] == 0x28 { return true }
    }
    return false
  }

  // MARK: Adverts

  private static func isAdvert(_ line: ScrapedLine) -> Bool {
    let features = line.features
    if line.cues.contains(.advert), line.words <= (features.contains(.hasPhone) ? 14 : 8) {
      return line.words <= 3 || features.contains(.isLabelled) || !features.contains(.endsSentence)
    }
    guard !line.cues.contains(.care), line.words <= 80 else { return false }
    var points = 0
    if line.cues.contains(.selling) { points &+= 1 }
    if line.cues.contains(.callUs) {
      // In a sentence of the article somebody may call as well.
      let isTold =
        features.contains(.endsSentence) && line.words > 8
        && features.isDisjoint(with: [.hasPhone, .hasAddress])
      points &+= isTold ? 1 : 2
    }
    if line.cues.contains(.clinic) { points &+= 1 }
    if features.contains(.hasPhone) { points &+= 1 }
    if features.contains(.hasAddress) { points &+= 1 }
    if line.cues.contains(.call), features.contains(.hasPhone), line.words <= 7 { points &+= 2 }
    return points >= (line.words <= 14 ? 2 : 3)
  }
}
