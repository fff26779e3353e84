import SafeText

/// What browsers that print text leave of links: a number in brackets before each, and all
/// addresses in a list below the page.
enum LinkLine {
  /// Lines at a file's beginning where menus are looked for.
  private static let top = 20

  /// Whether a line is a menu's link above the text, or nothing but such links.
  static func isMenu(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.words <= 14, line.features.isDisjoint(with: [.endsSentence, .endsComma]) else {
      return false
    }
    let marked = links(text.words(index))
    guard marked.count > 0, marked.isFirst else { return false }
    if index < top, line.words <= 6, isAboveText(index, in: text) { return true }
    // Two links and hardly a word besides are no text, where they stand alone.
    let isAlone =
      line.blanks > 0 && (index &+ 1 == text.lines.count || text.lines[index &+ 1].blanks > 0)
    return isAlone && marked.count >= 2 && Int(line.words) <= marked.count * 4
      && line.mark == .none
  }

  /// Sets aside the list of all addresses that ends the file.
  static func takeDump(_ text: inout ScrapedText) {
    guard text.lines.indices.prefix(top).contains(where: { links(text.words($0)).isFirst }) else {
      return
    }
    var start = text.lines.count
    while start > 0, isAddress(start &- 1, in: text) { start &-= 1 }
    guard text.lines.count &- start >= 3 else { return }
    for index in start..<text.lines.count { text.lines[index].setAside(.navigation) }
    if start > 0, text.lines[start &- 1].cues.contains(.references),
      text.lines[start &- 1].words <= 2
    {
      text.lines[start &- 1].setAside(.navigation)
    }
  }

  private static func isAboveText(_ index: Int, in text: ScrapedText) -> Bool {
    !text.lines[..<index].contains { $0.role == .body && $0.words >= 14 }
  }

  /// Whether a numbered line holds an address and nothing else.
  private static func isAddress(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.mark == .number, line.features.contains(.hasAddress) else { return false }
    return !text.words(index).contains(0x20)
  }

  /// How many numbers in brackets stand right before a letter, and whether the line begins so.
  private static func links(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, isFirst: Bool) {
    guard bytes.count < 400 else { return (0, false) }
    var count = 0
    var isFirst = false
    var start = -1
    while true {
      start = ByteRuns.place(of: 0x5B, in: bytes, from: start &+ 1)
      guard start < bytes.count else { return (count, isFirst) }
      var place = start &+ 1
      while place < bytes.count, ASCII.isDigit(bytes[place]), place &- start < 5 { place &+= 1 }
      guard place > start &+ 1, place &+ 1 < bytes.count, bytes[place] == 0x5D,
        ASCII.isLetter(bytes[place &+ 1]) || bytes[place &+ 1] >= 0xC3
      else { continue }
      count &+= 1
      if start == 0 { isFirst = true }
    }
  }
}
