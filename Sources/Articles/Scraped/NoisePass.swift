/// The third pass: what a line says by itself, with its nearest neighbours, sets it aside.
struct NoisePass {
  /// Sets aside what is noise by its own words and looks.
  static func run(_ text: inout ScrapedText) {
    for index in text.lines.indices where text.lines[index].role == .body {
      if let kind = kind(of: index, in: text) { text.lines[index].setAside(kind) }
    }
    NoiseBlocks.run(&text)
  }

  private static func kind(of index: Int, in text: ScrapedText) -> SetAside.Kind? {
    let line = text.lines[index]
    let features = line.features
    if features.contains(.isRule) || features.contains(.isCode) { return .markup }
    if line.cues.contains(.machine) { return .markup }
    guard
      line.cues.rawValue != 0 || features.contains(.hasDate) || features.contains(.hasArrows)
        || features.contains(.hasAddress) || text.bytes[line.start] == 0x5B || line.count < 300
    else { return nil }
    if isLegal(line, text.content(index)) { return .copyright }
    if line.words <= 45, line.cues.contains(.form), line.mark == .none { return .contactForm }
    if isCaption(line) { return .caption }
    if let kind = person(line) { return kind }
    if isNavigation(line, index: index, in: text) { return .navigation }
    return isAdvert(line) ? .advert : nil
  }

  // MARK: Terms

  private static func isLegal(_ line: ScrapedLine, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.words <= 90 else { return false }
    if line.cues.contains(.copyright) {
      return line.words <= 40 || line.cues.contains(.disclaimer)
    }
    if line.cues.contains(.disclaimer) { return true }
    guard line.count < 300 else { return false }
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

  private static func person(_ line: ScrapedLine) -> SetAside.Kind? {
    let features = line.features
    if line.cues.contains(.author), line.words <= 8 { return .byline }
    if line.cues.contains(.label), line.words <= 3 { return .byline }
    guard line.words <= 26, line.mark == .none || line.mark == .letter || line.mark == .number
    else {
      return nil
    }
    let isDated = features.contains(.hasDate) || features.contains(.hasYear)
    if line.cues.contains(.byline), !(features.contains(.endsSentence) && line.words > 14) {
      let isShown =
        isDated || features.contains(.isLabelled) || line.cues.contains(.degree)
        || (features.contains(.isTitleCase) && line.words <= 12 && line.topics == 0)
        || (features.contains(.hasDigit) && line.words <= 6)
      if isShown { return .byline }
    }
    if line.cues.contains(.by), line.words <= 14, line.words >= 2, !line.cues.contains(.asks) {
      if line.cues.contains(.degree) || features.contains(.isTitleCase)
        || features.contains(.hasDate)
      {
        if features.isDisjoint(with: [.endsQuestion, .endsComma]) { return .byline }
      }
    }
    if features.contains(.hasDate), line.words <= 5, line.topics == 0,
      !features.contains(.endsSentence), !line.cues.contains(.unit)
    {
      return .byline
    }
    return nil
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
    if line.cues.contains(.tags), features.contains(.isLabelled), line.words <= 25 { return true }
    if isButtons(text.content(index), line) { return true }
    guard line.words <= 12, !isSentence else { return false }
    if line.cues.contains(.menu) || line.cues.contains(.share) { return true }
    if line.cues.contains(.network), line.words <= 8, line.mark == .none, line.topics == 0 {
      return true
    }
    if line.cues.contains(.home), features.contains(.hasBars) || features.contains(.hasArrows) {
      return true
    }
    return features.contains(.hasAddress) && line.words <= 2 && line.mark == .none
  }

  /// `[Print] [Download]`, `[text](address) | [text](address)`.
  private static func isButtons(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard content.first == 0x5B, line.words <= 25, content.count < 300 else { return false }
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
    if line.cues.contains(.advert), line.words <= 8 {
      return line.words <= 3 || features.contains(.isLabelled) || !features.contains(.endsSentence)
    }
    guard !line.cues.contains(.care), line.words <= 80 else { return false }
    var points = 0
    if line.cues.contains(.selling) { points &+= 1 }
    if line.cues.contains(.callUs) { points &+= 2 }
    if line.cues.contains(.clinic) { points &+= 1 }
    if features.contains(.hasPhone) { points &+= 1 }
    if features.contains(.hasAddress) { points &+= 1 }
    if line.cues.contains(.call), features.contains(.hasPhone), line.words <= 7 { points &+= 2 }
    return points >= (line.words <= 14 ? 2 : 3)
  }
}
