/// The third pass: what a line says by itself, with its nearest neighbours, sets it aside.
struct NoisePass {
  /// Sets aside what is noise by its own words and looks.
  static func run(_ text: inout ScrapedText) {
    for index in text.lines.indices where text.lines[index].role == .body {
      guard !belongs(index, in: text), let kind = kind(of: index, in: text) else { continue }
      text.lines[index].setAside(kind)
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

  /// Whether a line is the article's whatever else its words say: it says to dial a number of
  /// emergencies, or the contents name it.
  private static func belongs(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    if line.isEditable { return true }
    if line.features.contains(.hasDigit), line.words <= 24, !line.features.contains(.hasDate),
      !line.cues.contains(.copyright), EmergencyNumbers.areDialled(in: text.content(index))
    {
      return !SiteNotice.isNotice(index, in: text)
    }
    // Its text stands below, not the next name.
    return line.features.contains(.isListed) && line.cues.contains(.links)
      && index &+ 1 < text.lines.count
      && !text.lines[index &+ 1].features.contains(.isListed)
  }

  private static func kind(of index: Int, in text: ScrapedText) -> SetAside.Kind? {
    let line = text.lines[index]
    let features = line.features
    if features.contains(.isRule) { return .markup }
    if features.contains(.isCode) {
      return text.content(index).starts(with: "![".utf8) ? .caption : .markup
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
    if SiteNotice.isNotice(index, in: text) {
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

  /// Whether a sentence sends the reader to a doctor, which no form does, or is about a part of the
  /// article and names nothing that a site sends.
  private static func isAdvice(_ line: ScrapedLine) -> Bool {
    guard line.features.contains(.endsSentence) else { return false }
    if line.cues.isSuperset(of: [.condition, .callUs]), line.words <= 24,
      line.cues.isDisjoint(with: [.selling, .relative, .clinic])
    {
      return true
    }
    guard line.words > 6 else { return false }
    return line.cues.contains(.care)
      || (line.topics != 0 && line.words <= 24 && line.features.contains(.startsUpper)
        && line.features.isDisjoint(with: [.hasInnerEnd, .hasAddress])
        && line.cues.isDisjoint(with: [.pressed, .field, .selling, .disclaimer, .cookies]))
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
    // `Fig. 11-1.**`: parts of the number, and the mark's end.
    let number = content[(blank &+ 1)...].prefix {
      ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x3A
    }
    guard let end = number.last, number.contains(where: { ASCII.isDigit($0) }) else { return false }
    let rest = content[number.endIndex...].drop { $0 == 0x2A || $0 == 0x5F }
    return (end == 0x2E || end == 0x3A) && rest.first == 0x20
  }
}
