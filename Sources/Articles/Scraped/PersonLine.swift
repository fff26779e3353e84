/// Lines that tell who wrote an article, checked it, or put it out, and when.
enum PersonLine {
  /// Whether a line tells who wrote the article, and when.
  static func tells(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    let features = line.features
    if line.cues.contains(.author), line.words <= 8 { return true }
    if line.cues.contains(.label), line.words <= 3 { return true }
    if line.cues.contains(.audience), index > 0, index < 25, line.words <= 12 {
      return text.lines[index &- 1].role == .body
    }
    if BylineNames.headsBox(index, in: text) { return true }
    guard line.words <= 26, line.mark == .none || line.mark == .letter || line.mark == .number
    else {
      return false
    }
    let isDated = features.contains(.hasDate) || features.contains(.hasYear)
    if isByline(index, in: text) { return true }
    if begins(index, in: text) { return true }
    if line.cues.contains(.revised), isDated, line.words <= 16 { return true }
    if index < 25, isDateOfPage(line) { return true }
    guard features.isDisjoint(with: [.endsSentence, .endsComma, .endsQuestion]) else {
      return false
    }
    if features.contains(.hasDate), line.topics == 0, !line.cues.contains(.unit) {
      if line.words <= 5 || (features.contains(.hasBars) && line.words <= 20) { return true }
    }
    if features.contains(.hasDigit), line.words <= 4, line.cues.contains(.counts) { return true }
    guard index < 25, isAboveText(index, in: text) else { return false }
    // An initial is no mark of a list here.
    if line.topics == 0, line.mark == .none || line.mark == .letter, line.words >= 4,
      !features.contains(.isAllCaps), BylineNames.areAuthors(text.content(index))
    {
      return true
    }
    return isPersonAtTop(line, index: index, in: text)
  }

  /// Whether "By" begins a line, and a profession, a date or upper case shows whom it names.
  private static func begins(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    let features = line.features
    guard line.cues.contains(.by), (2...14).contains(line.words), !line.cues.contains(.asks),
      line.cues.contains(.degree) || !features.isDisjoint(with: [.isTitleCase, .hasDate]),
      features.isDisjoint(with: [.endsQuestion, .endsComma])
    else { return false }
    // "Dr Roe then halved the dose." is the article's.
    return !features.contains(.endsSentence) || line.words <= 4
      || !features.isDisjoint(with: [.isTitleCase, .hasDate])
      || BylineNames.beginsWithName(text.words(index))
  }

  /// A day with a time of day dates the page, whatever ends the line.
  private static func isDateOfPage(_ line: ScrapedLine) -> Bool {
    line.words <= 16 && line.topics == 0
      && line.features.isSuperset(of: [.hasDate, .hasTime])
  }

  /// Whether hardly more than a lead stands above a line of the file's beginning.
  private static func isAboveText(_ index: Int, in text: ScrapedText) -> Bool {
    text.lines[..<index].count { $0.words >= 18 && $0.features.contains(.endsSentence) } < 2
  }

  /// Near the beginning, a name is a byline.
  private static func isPersonAtTop(_ line: ScrapedLine, index: Int, in text: ScrapedText) -> Bool {
    guard line.mark == .none, line.topics == 0, !line.features.contains(.hasPhone) else {
      return false
    }
    let isAmount = line.cues.contains(.unit) && line.features.contains(.hasDigit)
    if line.cues.contains(.byline), line.words <= 12, !isAmount || line.cues.contains(.ago) {
      return true
    }
    let above = index > 0 ? text.lines[index &- 1] : nil
    // In a paragraph of short sentences a doctor is one whom it tells of.
    let isParted =
      above.map { above in
        !above.features.contains(.goesOn)
          && (line.blanks > 0 || above.role != .body || !above.features.contains(.endsSentence))
      } ?? true
    let isWrapped = line.features.contains(.goesOn) && line.words >= 8
    if line.cues.contains(.degree), line.words <= 16, isParted, !isWrapped,
      !speaksToReader(text.words(index)),
      !line.features.contains(.startsLower),
      line.features.contains(.hasComma) || line.features.contains(.isTitleCase) || line.words <= 4
        || nameFollows(text.words(index))
    {
      return true
    }
    if line.cues.contains(.ago), line.words <= 8 { return true }
    guard line.cues.contains(.by), nameFollows(text.words(index)) else { return false }
    return (2...5).contains(line.words) || BylineNames.beginsWithName(text.words(index))
  }

  /// Whether a line says "your": "Ask your pharmacist" names nobody.
  private static func speaksToReader(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.split(separator: 0x20).contains { word in
      let word = word.map { $0 < 0x80 ? $0 | 0x20 : $0 }
      return yours.contains { word.elementsEqual($0.utf8) }
    }
  }

  private static let yours = [
    "your", "votre", "vos", "ihr", "ihre", "ihren", "ihrem", "ihrer", "su", "sus", "tu", "tus",
  ]

  /// Whether a label that dates or names goes on in what to do: "Updated advice: stop at once …".
  private static func isAdvice(_ index: Int, in text: ScrapedText) -> Bool {
    text.lines[index].topics != 0 && text.lines[index].words >= 6
      && LineShape.goesOnInSmall(text.content(index))
  }

  /// Whether the second word of a line begins in upper case.
  private static func nameFollows(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let blank = words.firstIndex(of: 0x20), blank &+ 2 < words.count else { return false }
    return LineShape.isUpper(words[blank &+ 1], words[blank &+ 2])
  }

  /// Whether a line begins as bylines do, and shows more of one.
  private static func isByline(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    let features = line.features
    guard line.cues.contains(.byline), !(features.contains(.endsSentence) && line.words > 14) else {
      return false
    }
    // "Asked 3 years ago".
    if line.cues.contains(.ago), line.words <= 8 { return true }
    let isDated = features.contains(.hasDate) || features.contains(.hasYear)
    // A sentence of the article may begin so: a year or a label tell too little there.
    let isSentence = features.contains(.endsSentence)
    let isAmount = line.cues.contains(.unit) && features.contains(.hasDigit)
    return features.contains(.hasDate) || line.cues.contains(.degree)
      || (!isSentence && !isAmount
        && (isDated || (features.contains(.isLabelled) && !isAdvice(index, in: text))))
      || (features.contains(.isTitleCase) && !isSentence && line.words <= 12 && line.topics == 0)
      || (features.contains(.hasDigit) && !isAmount && line.words <= (isSentence ? 4 : 6))
      // Who asked, and how old: `Question from Lou, 27 years`.
      || (features.isSuperset(of: [.hasDigit, .hasComma]) && !isSentence && line.words <= 6)
      || (line.words <= 10 && line.topics == 0 && BylineNames.endsInName(text.words(index)))
  }
}
