/// Noise that shows by its neighbours: what an advert, a form, a list of links or an author's box
/// holds.
struct NoiseBlocks {
  /// Grows what is set aside over the lines that belong to it.
  static func run(_ text: inout ScrapedText) {
    var index = 0
    while index < text.lines.count {
      index = max(growLinks(from: index, in: &text), index &+ 1)
    }
    for index in text.lines.indices where text.lines[index].cues.contains(.tags) {
      TagList.take(from: index, in: &text)
    }
    for index in text.lines.indices where text.lines[index].role == .aside {
      switch text.lines[index].kind {
      case .advert: growAdvert(from: index, in: &text)
      case .contactForm: growForm(from: index, in: &text)
      case .byline where !text.lines[index].cues.isDisjoint(with: [.author, .about]):
        growAuthor(from: index, in: &text)
      default: break
      }
    }
  }

  // MARK: Lists of links

  /// Sets aside a heading such as "Related articles" with the links below it; gives the place after
  /// them.
  private static func growLinks(from index: Int, in text: inout ScrapedText) -> Int {
    let head = text.lines[index]
    guard head.cues.contains(.links), head.words <= 8, head.mark != .bullet, !head.isEditable,
      !(head.role == .body && head.cues.contains(.care)),
      !(head.role == .body && head.features.contains(.isListed)),
      head.role == .body || head.kind == .navigation,
      head.features.isDisjoint(with: [.endsSentence, .endsComma])
    else { return index }
    var end = index &+ 1
    while end < text.lines.count, end &- index <= 60, isLink(end, in: text, head: index) {
      end &+= 1
    }
    let count = end &- index &- 1
    guard count > 0 || head.role == .aside else { return index }
    // Where prices stand among the links, they sell.
    let sold = (index..<end).filter {
      text.lines[$0].role == .aside && text.lines[$0].kind == .advert
    }.count
    for place in index..<end where text.lines[place].role == .body {
      text.lines[place].setAside(sold * 4 > count ? .advert : .navigation)
    }
    return end
  }

  private static func isLink(_ index: Int, in text: ScrapedText, head: Int) -> Bool {
    let line = text.lines[index]
    if line.role == .aside {
      return [.navigation, .advert].contains(line.kind) && !line.cues.contains(.links)
    }
    // What is sold stands above its price.
    if line.words <= 6, line.mark == .none, index &+ 1 < text.lines.count,
      text.lines[index &+ 1].role == .aside, text.lines[index &+ 1].kind == .advert
    {
      return true
    }
    guard line.words <= 16, line.hashes == 0, !line.features.contains(.isUnderlined),
      line.features.isDisjoint(with: [.endsSentence, .endsComma, .isMarked]),
      line.cues.isDisjoint(with: [.links, .field, .form])
    else { return false }
    if isAdvice(line, below: text.lines[head]) { return false }
    // The heading of the next part has its text below it; a link has none.
    guard index &+ 1 < text.lines.count else { return true }
    let next = text.lines[index &+ 1]
    // The box about the author ends a list of links as well.
    let isPart = next.role == .aside && [.byline, .caption, .contents].contains(next.kind)
    if isPart, !next.cues.contains(.author) { return false }
    let isText =
      next.role == .body
      && (next.words >= 18
        || (next.words >= 6 && !next.features.isDisjoint(with: [.endsSentence, .endsColon])))
    // Links that stand close together end at a blank line.
    let first = text.lines[head &+ 1]
    if line.blanks > 0, index > head &+ 2, text.lines[head &+ 2].blanks == 0 { return false }
    if line.features.contains(.endsColon), line.words >= 6 { return false }
    if line.mark == .bullet { return first.mark == .bullet || first.features.contains(.isRule) }
    if first.mark == .bullet || (line.mark == .number && first.mark == .none) { return false }
    // Right below another link, and parted from what follows, it is one of them.
    if line.blanks == 0, index > head &+ 1, next.blanks > 0 { return true }
    return !isText
  }

  /// Whether a line says whom to call, or how much to take below a heading of doses.
  private static func isAdvice(_ line: ScrapedLine, below head: ScrapedLine) -> Bool {
    // "Recommended dose" heads doses.
    if line.saysWhatToDo, head.role == .body, head.topics != 0 { return true }
    let isCall =
      line.features.contains(.hasPhone) || line.cues.contains(.care) || line.words <= 4
    return isCall && line.features.contains(.hasDigit) && !line.features.contains(.startsDigit)
  }

  // MARK: Adverts

  private static func growAdvert(from index: Int, in text: inout ScrapedText) {
    // A button that sells ends what it sells.
    let cues = text.lines[index].cues
    let isLabel = cues.contains(.advert) && !cues.contains(.selling)
    // A label stands above what it names; other adverts go on in short lines on both sides.
    var place = index &+ 1
    var taken = 0
    while place < text.lines.count, taken < 8 {
      let line = text.lines[place]
      guard line.role == .body else { break }
      let isPart =
        isScrap(place, in: text)
        || (isLabel && taken == 0 && line.mark != .bullet && isLabelled(place, in: text))
      guard isPart, !headsText(place, in: text), !isSigned(place, in: text) else { break }
      text.lines[place].setAside(.advert)
      place &+= 1
      taken &+= 1
    }
    guard !isLabel else { return }
    place = index &- 1
    while place >= 0, index &- place < 8, text.lines[place].role == .body {
      let line = text.lines[place]
      let praises =
        line.cues.contains(.clinic) && line.words <= 45 && !line.cues.contains(.care)
        && line.topics == 0 || (line.cues.contains(.clinic) && line.cues.contains(.selling))
      let isHead =
        line.mark == .bullet && place &+ 1 < text.lines.count
        && text.lines[place &+ 1].mark != .bullet && startsOtherwise(place, in: text)
      let sells =
        line.cues.contains(.selling) && line.words <= 16 && line.topics == 0
        && !line.cues.contains(.care)
      let isPart = isScrap(place, in: text) || praises || isHead || sells || closes(place, in: text)
      guard isPart || isFragment(place, in: text) else { break }
      text.lines[place].setAside(.advert)
      if isHead { break }
      place &-= 1
    }
  }

  /// Whether the line below a label is what it names: short, or it sells; the article goes on below
  /// a label as well.
  private static func isLabelled(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    if line.cues.contains(.selling) { return line.words <= 40 }
    guard line.blanks == 0, line.words <= 16 else { return false }
    // An amount may be the article's dose, unless it has a price or calls out.
    let content = text.content(index)
    return !line.saysWhatToDo || content.contains(0x21) || ShopLine.hasCurrency(content)
  }

  /// Whether a line is half a sentence above three and more lines of an advert.
  private static func isFragment(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.words <= 14, line.mark == .none, line.features.contains(.startsLower),
      line.features.isDisjoint(with: .ends), index &+ 3 < text.lines.count
    else { return false }
    return text.lines[(index &+ 1)...(index &+ 3)].allSatisfy {
      $0.role == .aside && $0.kind == .advert
    }
  }

  /// Whether a line is a scrap of text: short, without an end, in lower case or with a number to
  /// call.
  private static func isScrap(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.words <= 14, line.mark == .none,
      line.features.isDisjoint(with: [.endsSentence, .endsColon, .endsComma, .endsQuestion]),
      !line.cues.contains(.care), !EmergencyNumbers.areDialled(in: text.content(index))
    else { return false }
    return line.features.contains(.startsLower) || line.cues.contains(.callUs)
      || line.cues.contains(.selling) || (line.features.contains(.hasPhone) && line.words <= 6)
      || (line.cues.contains(.call) && line.words <= 4)
  }

  /// Whether a sentence right above an advert that names a clinic belongs to it.
  private static func closes(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    return line.cues.contains(.clinic) && line.words <= 30
      && index &+ 1 < text.lines.count && text.lines[index &+ 1].cues.contains(.call)
  }

  /// Whether an item is in another case than the list above it, which has ended.
  private static func startsOtherwise(_ index: Int, in text: ScrapedText) -> Bool {
    guard index > 0 else { return false }
    let above = text.lines[index &- 1]
    return above.mark == .bullet && above.features.contains(.endsSentence)
      && !text.lines[index].features.contains(.endsSentence)
      && above.features.contains(.startsLower) != text.lines[index].features.contains(.startsLower)
  }

  /// Whether a byline stands right below, as below titles, or what forums say of who wrote.
  private static func isSigned(_ index: Int, in text: ScrapedText) -> Bool {
    guard index &+ 1 < text.lines.count else { return false }
    let next = text.lines[index &+ 1]
    if next.cues.contains(.forum), next.features.contains(.hasDigit), next.words <= 8 {
      return true
    }
    return index < 25 && next.role == .aside && next.kind == .byline
  }

  private static func headsText(_ index: Int, in text: ScrapedText) -> Bool {
    guard index &+ 1 < text.lines.count else { return false }
    let next = text.lines[index &+ 1]
    return next.role == .body
      && (next.words >= 14 || (next.words >= 5 && next.features.contains(.endsSentence)))
  }

  // MARK: Forms and authors

  private static func growForm(from index: Int, in text: inout ScrapedText) {
    takeFormHead(above: index, in: &text)
    var place = index &+ 1
    while place < text.lines.count, place &- index <= 10, text.lines[place].role != .underline {
      let line = text.lines[place]
      if !line.cues.isDisjoint(with: [.links, .author, .tags, .comments, .countedComments]) {
        return
      }
      let isField = line.words <= 8 && (line.cues.contains(.field) || line.cues.contains(.menu))
      let isButton =
        line.words <= 4 && line.topics == 0 && !line.cues.contains(.references)
        && line.hashes == 0 && !line.features.contains(.isMarked) && line.role == .body
        && line.mark == .none
        && line.features.isDisjoint(with: [.endsSentence, .endsQuestion, .endsColon])
        && !headsText(place, in: text)
      guard
        isField || (isButton && place &- index <= 3)
          || (line.role == .aside && line.kind == .contactForm)
      else {
        return
      }
      text.lines[place].setAside(.contactForm)
      place &+= 1
    }
  }

  /// A few words right above a form's first field head it.
  private static func takeFormHead(above index: Int, in text: inout ScrapedText) {
    guard index > 0, text.lines[index].blanks == 0, text.lines[index].words <= 6 else { return }
    let head = text.lines[index &- 1]
    guard head.role == .body, head.words <= 8, head.topics == 0, head.mark == .none,
      head.hashes == 0, !head.saysWhatToDo, index &* 2 > text.lines.count,
      head.blanks > 0 || (index > 1 && text.lines[index &- 2].role == .aside),
      head.cues.isDisjoint(with: [.reply, .ago, .says]),
      head.features.isDisjoint(with: [
        .endsSentence, .endsComma, .isMarked, .isUnderlined, .hasDigit,
      ])
    else { return }
    text.lines[index &- 1].setAside(.contactForm)
  }

  /// The text of a box about the author: what stands below its heading, up to the next short line.
  private static func growAuthor(from index: Int, in text: inout ScrapedText) {
    var place = index &+ 1
    var taken = 0
    while place < text.lines.count, taken < 3, text.lines[place].role == .body {
      let line = text.lines[place]
      let isName = taken == 0 && line.words <= 6
      guard isName || line.words >= 8, line.mark == .none, line.hashes == 0 else { return }
      if taken > 0, line.features.isDisjoint(with: .ends), line.words < 14 { return }
      text.lines[place].setAside(.byline)
      taken &+= 1
      place &+= 1
    }
  }
}
