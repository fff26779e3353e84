/// Lines that lead around a site: menus, buttons, links to other pages, tags.
enum NavigationLine {
  /// Whether a line leads around the site, by its own words and looks.
  static func isNavigation(
    _ line: ScrapedLine,
    index: Int,
    in text: ScrapedText
  ) -> Bool {
    let features = line.features
    let isSentence = features.contains(.endsSentence)
    if line.cues.contains(.cookies) {
      let isAtEdge = index < 12 || index &+ 15 > text.lines.count
      return line.topics == 0 || line.words > 12 ? line.words <= 6 || isAtEdge : false
    }
    // "4 See also" ends an encyclopaedia's article.
    let isNumbered = line.mark == .number && !(line.words <= 3 && line.cues.contains(.links))
    if line.cues.contains(.leadsAway), line.words <= 26, !isNumbered,
      line.cues.isDisjoint(with: [.document, .condition])
    {
      return !isSentence || line.words <= 20
    }
    if line.words <= 16, features.contains(.hasArrows), !isSentence, line.mark == .none {
      return true
    }
    if index < 6 || index &+ 6 > text.lines.count, isBanner(line) { return true }
    if index < 10, isHatnote(text.content(index), line) { return true }
    let isAmount = line.cues.contains(.unit) && features.contains(.hasDigit)
    if line.cues.contains(.tags), features.contains(.isLabelled), line.words <= 25, !isSentence,
      !isAmount, !goesOn(line, text.content(index))
    {
      return true
    }
    if isTabs(index, in: text) || asksToShare(line) { return true }
    if isPointed(text.content(index), line) { return true }
    if isButtons(text.content(index), line), !headsPost(index, in: text) { return true }
    if LinkLine.isMenu(index, in: text) { return true }
    return isMenuLine(index, in: text)
  }

  /// Whether what a label heads goes on in a phrase in small letters: `Next: turn the head …`.
  private static func goesOn(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.words >= 5 && !line.features.contains(.hasComma) && LineShape.goesOnInSmall(content)
  }

  /// Whether a sentence asks to share a page, or whether it was of use, and names where.
  private static func asksToShare(_ line: ScrapedLine) -> Bool {
    guard line.words <= 20 else { return false }
    return line.cues.isSuperset(of: [.share, .helpful])
      || (line.cues.contains(.network) && !line.cues.isDisjoint(with: [.share, .helpful]))
  }

  /// What a line of a menu says by its words.
  private static func isMenuLine(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    let features = line.features
    let isSentence = features.contains(.endsSentence)
    // A word of a sentence that was cut stands in lower case.
    let isCut = features.contains(.startsLower) && line.words == 1 && line.blanks == 0
    let isMenu =
      line.cues.contains(.menu) && (line.mark == .none || line.mark == .bullet) && !isCut
      && line.hashes == 0
    if isMenu, line.words <= 5 { return true }
    if isLabelledLink(line, text.content(index)) { return true }
    if isButton(line) { return true }
    if line.cues.contains(.menu), line.words > 20, Int(line.count) < Int(line.words) * 3 {
      return true
    }
    guard line.words <= 12, !isSentence else { return false }
    if isMenu || line.cues.contains(.helpful) { return true }
    if line.cues.contains(.share), line.topics == 0 { return true }
    if line.cues.contains(.network), line.words <= 8, line.mark == .none, line.topics == 0 {
      return true
    }
    if line.cues.contains(.home), !features.contains(.isRow),
      features.contains(.hasBars) || features.contains(.hasArrows)
    {
      return true
    }
    return features.contains(.hasAddress) && line.words <= 2 && line.mark == .none
  }

  /// What encyclopaedias put between a title and its text: `From Xpedia, the …`, `For …, see …`.
  private static func isHatnote(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard line.words <= 24, line.mark == .none, line.hashes == 0, !line.saysWhatToDo else {
      return false
    }
    let words = content.split { $0 == 0x20 || $0 == 0x2C }
    guard words.count >= 2 else { return false }
    let first = words[0].map { $0 | 0x20 }
    if words.count <= 10, origins.contains(where: { first.elementsEqual($0.utf8) }) {
      return words.dropFirst().contains { word in
        let end = word.suffix(4).map { $0 | 0x20 }
        return end.elementsEqual("edia".utf8) || end.elementsEqual("wiki".utf8)
      }
    }
    guard aims.contains(where: { words[0].elementsEqual($0.utf8) }) else { return false }
    return words.contains { word in sees.contains { word.elementsEqual($0.utf8) } }
  }

  private static let origins = ["from", "aus", "de"]
  private static let aims = ["For", "Pour", "Für", "Para"]
  private static let sees = ["see", "voir", "siehe", "véase", "ver"]

  /// Whether a line's parts are a menu's words: with a topic among them only where few are parted.
  static func isMenuOfParts(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.menuParts) && line.words <= 30 && !line.saysWhatToDo
      && (line.topics == 0 || line.words <= 8)
  }

  /// Whether a few words say to do something with a page or with what stands on it.
  private static func isButton(_ line: ScrapedLine) -> Bool {
    line.cues.isSuperset(of: [.press, .pressed]) && line.words <= 6
      && (line.topics == 0 || line.words <= 3)
      && line.mark == .none && line.hashes == 0 && !line.saysWhatToDo
      && line.features.isDisjoint(with: LineFeatures.ends.union(.isMarked))
      && line.cues.isDisjoint(with: [.document, .asks])
  }

  /// A shop's banner at the top: several offers in one line.
  private static func isBanner(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.selling) && line.features.contains(.hasBars) && line.words <= 24
  }

  /// The tabs of a page, which no row stands beside: `Description | Reviews | Questions | Help`.
  private static func isTabs(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.features.contains(.hasBars), line.words >= 4, line.words <= 12, line.mark == .none,
      line.features.isDisjoint(with: [.hasDigit, .endsSentence, .endsComma, .isRow, .isLabelled]),
      text.content(index).lazy.filter({ $0 == 0x7C }).count >= 3
    else { return false }
    return [index &- 1, index &+ 1].allSatisfy { place in
      !text.lines.indices.contains(place) || !text.lines[place].features.contains(.hasBars)
    }
  }

  /// `Related: the title of another page`.
  private static func isLabelledLink(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.cues.contains(.links) && line.features.contains(.isLabelled) && line.words <= 16
      && line.features.isDisjoint(with: [.endsSentence, .endsColon]) && line.mark == .none
      && !LineShape.goesOnInSmall(content)
  }

  /// `► 2022 (41)`, `>> Find a kit`, `« Previous`: a sign that leads away, and a few words.
  private static func isPointed(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard line.words <= 14, content.count > 4, line.features.isDisjoint(with: .ends) else {
      return false
    }
    if isArrowed(content), line.topics == 0 || line.words <= 3, !line.saysWhatToDo { return true }
    switch (content[0], content[1]) {
    case (0x3E, 0x3E): return line.topics == 0 && !line.saysWhatToDo
    case (0x3C, 0x3C): return !line.saysWhatToDo
    case (0xC2, 0xAB):
      return content.last == 0xBB ? line.features.contains(.hasBars) : line.words <= 3
    case (0xE2, 0x96):
      return [0xB6, 0xB8, 0xBA, 0xBC].contains(content[2]) && line.words <= 3
        && content.last == 0x29 && line.features.contains(.hasDigit)
    default: return false
    }
  }

  /// `← The post before`, `The next post →`, `Get the card >>`.
  private static func isArrowed(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = content.count
    return (content[0] == 0xE2 && content[1] == 0x86 && content[2] == 0x90)
      || (content[count &- 3] == 0xE2 && content[count &- 2] == 0x86 && content[count &- 1] == 0x92)
      || (content[count &- 3] == 0x20 && content[count &- 2] == 0x3E && content[count &- 1] == 0x3E)
  }

  /// `[Print] [Download]`, `[text](address) | [text](address)`.
  private static func isButtons(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard line.words <= 25, content.count < 300 else { return false }
    if isArrowLink(content) { return true }
    guard content.first == 0x5B else { return false }
    for place in content.indices.dropLast(2) {
      if content[place] == 0x5D, content[place &+ 1] == 0x20, content[place &+ 2] == 0x5B {
        return true
      }
    }
    let last = content[content.count &- 1]
    if last == 0x5D { return line.words <= 14 && content.count > 4 && !line.saysWhatToDo }
    if isLabelInBrackets(content, line) { return true }
    guard last == 0x29 else { return false }
    for place in content.indices.dropLast() {
      if content[place] == 0x5D, content[place &+ 1] == 0x28 { return true }
    }
    return false
  }

  /// `[Video] How to use the spray`: what stands in brackets before a link's words.
  private static func isLabelInBrackets(
    _ content: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    guard line.words <= 16, line.topics == 0, !line.saysWhatToDo,
      line.features.isDisjoint(with: [.endsSentence, .endsComma, .endsColon]),
      let close = content.prefix(24).firstIndex(of: 0x5D), close >= 4,
      close &+ 2 < content.count, content[close &+ 1] == 0x20
    else { return false }
    return !content[..<close].contains { ASCII.isDigit($0) }
  }

  /// Whether who wrote, and when, stands right below, as below the subject of a post.
  private static func headsPost(_ index: Int, in text: ScrapedText) -> Bool {
    guard index &+ 1 < text.lines.count, text.lines[index].words >= 4 else { return false }
    let below = text.lines[index &+ 1]
    return below.features.contains(.hasDate) && below.words <= 14
      && below.features.isDisjoint(with: .ends)
      && (below.cues.contains(.by) || below.features.contains(.hasTime))
  }

  /// `← [text](address)`.
  private static func isArrowLink(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count > 6, content[0] == 0xE2, content[1] == 0x86 else { return false }
    return content[3...].prefix(4).contains(0x5B) && content.contains(0x28)
  }

  /// Whether a line of one or two words, above all text, is a form's word but a menu's there.
  static func isTopMenu(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    return index < 15 && line.words <= 2 && line.mark == .none
      && !line.cues.isDisjoint(with: [.form, .field])
      && !text.lines[..<index].contains { $0.words >= 7 }
  }
}
