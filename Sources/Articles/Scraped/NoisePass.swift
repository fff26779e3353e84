/// The third pass: what a line says by itself, with its nearest neighbours, sets it aside.
struct NoisePass {
  /// Sets aside what is noise by its own words and looks.
  static func run(_ text: inout ScrapedText) {
    for index in text.lines.indices where text.lines[index].role == .body {
      if let kind = kind(of: index, in: text) { text.lines[index].setAside(kind) }
    }
    LinkLine.takeDump(&text)
    BylineNames.run(&text)
    NoiseBlocks.run(&text)
    NoiseFrames.run(&text)
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
    // The article's contents name it, and its text stands below, not the next name.
    if features.contains(.isListed), line.cues.contains(.links), index &+ 1 < text.lines.count,
      !text.lines[index &+ 1].features.contains(.isListed)
    {
      return nil
    }
    if ShopLine.isRating(line, text) { return .byline }
    if ShopLine.isPrice(line, text.content(index)) { return .advert }
    if line.cues.contains(.machine) { return .markup }
    guard
      line.cues.rawValue != 0 || features.contains(.hasDate) || features.contains(.hasArrows)
        || features.contains(.hasAddress) || text.bytes[line.start] == 0x5B || line.count < 300
    else { return nil }
    if line.cues.contains(.tax), line.words <= 8, !line.cues.contains(.copyright) {
      return .advert
    }
    if isLegal(line, text.content(index), index, of: text.lines.count) {
      // A version is one of the article's where its day stands beside it.
      return line.cues.contains(.byline) && features.contains(.hasDate) ? .byline : .copyright
    }
    if line.cues.contains(.advert), line.words <= 2 { return .advert }
    if NavigationLine.isMenuOfParts(line) || NavigationLine.isTopMenu(index, in: text) {
      return .navigation
    }
    if let form = form(line, text.content(index)) { return form }
    if isCaption(line, text.content(index)) || CreditLine.ends(text.content(index), line)
      || PicturedPeople.begin(index, in: text)
    {
      return .caption
    }
    if PersonLine.tells(index, in: text) { return .byline }
    if NavigationLine.isNavigation(line, index: index, in: text) { return .navigation }
    return AdvertLine.sells(index, in: text) ? .advert : nil
  }

  /// What a line of a form is: a form's, or an advert's if it asks to call.
  private static func form(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> SetAside.Kind? {
    guard line.mark == .none else { return nil }
    if line.words <= 45, line.cues.contains(.form), !isAdvice(line),
      !(line.words <= 2 && line.cues.contains(.menu))
    {
      return line.cues.contains(.callUs) ? .advert : .contactForm
    }
    let isField = line.words <= 4 && (isRequired(content) || isDotted(content, line))
    return isField ? .contactForm : nil
  }

  /// `Name*`, `E-mail *`: what a form requires.
  private static func isRequired(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    content.count > 3 && content.last == 0x2A && content.first != 0x2A
      && content[content.count &- 2] != 0x2A
  }

  /// `Name: ..........`, `Telephone: ________`.
  private static func isDotted(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard content.count > 8, line.features.contains(.startsUpper), let last = content.last,
      last == 0x2E || last == 0x5F,
      content.suffix(6).allSatisfy({ $0 == last }), let colon = content.firstIndex(of: 0x3A)
    else { return false }
    return content[(colon &+ 1)...].allSatisfy { $0 == last || $0 == 0x20 }
  }

  /// Whether a sentence sends the reader to a doctor, which no form does.
  private static func isAdvice(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.care) && line.features.contains(.endsSentence) && line.words > 6
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
    guard line.count < 300 else { return false }
    if index &+ 8 > lines, isMark(line, content) { return true }
    guard !line.cues.contains(.caption), line.hasBracket else { return false }
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

  /// Whether a line is the mark of a print, as in `PM-4471-C`.
  private static func isMark(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.features.isSuperset(of: [.isAllCaps, .hasDigit]) && !content.contains(0x20)
      && content.lazy.filter { $0 == 0x2D || $0 == 0x2F }.count >= 2
      && line.features.isDisjoint(with: .ends) && line.mark == .none
  }

  // MARK: Pictures

  private static func isCaption(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.mark == .none, line.words <= 24 else { return false }
    if line.cues.contains(.picture), !line.saysWhatToDo {
      // A table's number alone heads its rows.
      if line.words <= 2, line.cues.contains(.document) { return false }
      return !line.features.contains(.endsSentence) || isNumbered(content)
    }
    return line.cues.contains(.caption)
      && !(line.features.contains(.endsSentence) && line.words > 16)
  }

  /// `Figure 1. What it shows.`: a word, its number and a full stop or colon, no sentence of text.
  private static func isNumbered(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let blank = content.prefix(20).firstIndex(of: 0x20) else { return false }
    let number = content[(blank &+ 1)...].prefix { ASCII.isDigit($0) }
    guard !number.isEmpty, number.endIndex &+ 1 < content.count else { return false }
    let end = content[number.endIndex]
    return (end == 0x2E || end == 0x3A) && content[number.endIndex &+ 1] == 0x20
  }
}
