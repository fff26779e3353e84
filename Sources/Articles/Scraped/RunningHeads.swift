/// What printed pages repeat: lines that count pages, and the names that stand beside them again
/// and again.
enum RunningHeads {
  /// Lines at a file's beginning among which the title stands.
  private static let top = 8

  /// Sets aside the heads and feet of pages, where there are two pages and more; those of the first
  /// page are only marked, for `TitleFinder` to tell which of them is the title.
  static func run(_ text: inout ScrapedText) {
    let feet = feet(in: text)
    let pages = text.lines.indices.filter {
      isPage(text.lines[$0])
        || (text.lines[$0].count <= 12 && isNumber(text.lines[$0], text.content($0)))
        || (feet[text.lines[$0].key] != nil && isFoot(text.lines[$0], text.content($0)))
    }
    guard pages.count >= 2 else { return }
    var counts = CodeTable<Int>()
    for place in Set(pages.flatMap { beside($0, in: text) }) {
      counts.change(identity(of: place, in: text), from: 0) { $0 &+= 1 }
    }
    var heads = CodeTable<Void>()
    var kept: Set<Int> = []
    for page in pages {
      take(page, in: &text)
      for place in beside(page, in: text) where counts[identity(of: place, in: text)] ?? 0 >= 2 {
        let line = text.lines[place]
        // What says something of the article is kept where it stands first.
        let isFirst =
          !heads.contains(identity(of: place, in: text))
          && !text.lines.prefix(min(top, place)).contains { $0.key == line.key }
        heads.set(identity(of: place, in: text), ())
        if isFirst, line.topics != 0 || line.saysWhatToDo {
          kept.insert(place)
        } else {
          take(place, in: &text)
        }
      }
    }
    // The first page has them around its title, or one of them is the title.
    for index in text.lines.indices.prefix(top) where !kept.contains(index) {
      let line = text.lines[index]
      let isHead = heads.contains(identity(of: index, in: text))
      if line.role == .body, isHead { text.lines[index].cues.insert(.page) }
    }
  }

  private static func take(_ index: Int, in text: inout ScrapedText) {
    text.lines[index].setAside(.navigation)
    text.lines[index].cues.insert(.page)
  }

  private static func isPage(_ line: ScrapedLine) -> Bool {
    line.role == .body && line.cues.contains(.page) && line.words <= 16
      && line.features.isDisjoint(with: [.endsSentence, .endsComma, .endsQuestion])
  }

  /// The feet of pages that bear a number and nothing that says so: they come again, a page apart.
  private static func feet(in text: ScrapedText) -> CodeTable<Void> {
    var last = CodeTable<Int>()
    var feet = CodeTable<Void>()
    for index in text.lines.indices where isFoot(text.lines[index], text.content(index)) {
      let key = text.lines[index].key
      if let place = last[key], index &- place >= 10 { feet.set(key, ()) }
      last.set(key, index)
    }
    return feet
  }

  /// A name, a wide gap and a number at the end.
  private static func isFoot(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.role == .body, (2...14).contains(line.words), line.mark == .none,
      line.features.contains(.hasBars), line.topics == 0 || line.words >= 4, content.count < 200,
      let last = content.last, ASCII.isDigit(last), !line.features.contains(.hasPhone),
      !line.cues.contains(.unit)
    else { return false }
    let digits = content.reversed().prefix(4).prefix { ASCII.isDigit($0) }.count
    let gap = content.dropLast(digits).reversed().prefix { $0 == 0x20 }.count
    return digits <= 3 && gap >= 10
  }

  /// `- 2 -`, `– 2 –`.
  private static func isNumber(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.role == .body || line.kind == .markup, (5...12).contains(content.count),
      let first = content.first, first == 0x2D || first == 0xE2, line.features.contains(.hasDigit)
    else { return false }
    let dash = first == 0x2D ? 1 : 3
    guard content.prefix(dash).elementsEqual(content.suffix(dash)) else { return false }
    return content.dropFirst(dash).dropLast(dash).allSatisfy { ASCII.isDigit($0) || $0 == 0x20 }
  }

  /// What tells whether two lines are the same one: a key takes any number for the same word, so
  /// that what has a number is told by its bytes.
  private static func identity(of index: Int, in text: ScrapedText) -> UInt64 {
    let line = text.lines[index]
    guard line.features.contains(.hasDigit) else { return line.key }
    return text.content(index).reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  /// The short lines right above and below a page's number.
  private static func beside(_ page: Int, in text: ScrapedText) -> [Int] {
    let nearest = [page &- 1, page &+ 1].filter { isBeside($0, page, in: text) }
    // Publishers put two lines there.
    let next = nearest.map { 2 &* $0 &- page }
    return nearest + next.filter { isBeside($0, $0 < page ? $0 &+ 1 : $0 &- 1, in: text) }
  }

  private static func isBeside(_ place: Int, _ neighbour: Int, in text: ScrapedText) -> Bool {
    guard text.lines.indices.contains(place) else { return false }
    let line = text.lines[place]
    return line.role == .body && line.words <= 10 && line.mark == .none
      && text.lines[max(place, neighbour)].blanks == 0 && !line.cues.contains(.copyright)
      && text.bytes[line.start] != 0xC2
      && line.features.isDisjoint(with: [.endsSentence, .endsComma, .endsColon])
  }
}
