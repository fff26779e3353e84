/// How an article is laid out as a whole: what its lines have in common.
struct ScrapedLayout {
  /// Whether blank lines stand between its blocks; where they do not, only words tell.
  private(set) var isSpaced = true
  /// The column at which text was wrapped by hand; nil where each line is a paragraph.
  private(set) var wrap: Int?
  /// The columns before most of its text, and before the least indented line.
  private(set) var indent: UInt16 = 0

  /// Looks at the article in `range`.
  init(_ text: ScrapedText, _ range: Range<Int>) {
    var blanks = 0
    var lines = 0
    var indents = CodeTable<Int>()
    for index in range.prefix(5000) where text.lines[index].role != .aside {
      let line = text.lines[index]
      lines += 1
      if line.blanks > 0 { blanks += 1 }
      if line.mark == .none, line.words >= 8 {
        indents.change(UInt64(line.indent), from: 0) { $0 += 1 }
      }
    }
    isSpaced = blanks * 100 >= lines * 22
    let most = indents.values.max { ($0.value, $1.code) < ($1.value, $0.code) }
    indent = UInt16(truncatingIfNeeded: most?.code ?? 0)
    wrap = Self.wrap(text, range)
  }

  /// The width of text that was wrapped by hand.
  private static func wrap(_ text: ScrapedText, _ range: Range<Int>) -> Int? {
    var lengths: [Int] = []
    var lower = 0
    for index in range.prefix(5000).dropLast() {
      let line = text.lines[index]
      let next = text.lines[index + 1]
      guard next.blanks == 0, next.mark == .none, line.role == .body, next.role == .body else {
        continue
      }
      let length = Int(line.indent) + columns(text.content(index))
      if length > 160 { continue }
      lengths.append(length)
      if next.features.contains(.startsLower) { lower += 1 }
    }
    guard lengths.count >= 3, lower * 3 >= lengths.count else { return nil }
    lengths.sort()
    let width = lengths[lengths.count - 1 - lengths.count / 30]
    let full = lengths.filter { $0 * 10 >= width * 7 }.count
    guard (40...140).contains(width), full * 10 >= lengths.count * 6 else { return nil }
    return width
  }

  /// How many characters a text has.
  static func columns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count &+= 1 } }
  }

  /// Marks the lines that go on in the next one.
  func join(_ text: inout ScrapedText, _ range: Range<Int>) {
    for index in range.dropLast() {
      let line = text.lines[index]
      let next = text.lines[index &+ 1]
      guard next.blanks == 0, line.role == .body, next.role == .body, next.mark != .bullet,
        next.hashes == 0, line.hashes == 0, !next.features.contains(.isUnderlined),
        !line.features.contains(.isRow), !next.features.contains(.isRow),
        line.features.contains(.isQuoted) == next.features.contains(.isQuoted),
        line.features.contains(.isAllCaps) == next.features.contains(.isAllCaps)
      else { continue }
      if goesOn(line, next, index, text) { text.lines[index].features.insert(.goesOn) }
    }
  }

  private func goesOn(
    _ line: ScrapedLine,
    _ next: ScrapedLine,
    _ index: Int,
    _ text: ScrapedText
  ) -> Bool {
    guard let wrap else {
      // Each line is a paragraph, unless one was cut in two.
      return line.words >= 7 && line.mark != .bullet && next.words >= 2
        && line.features.isDisjoint(with: .ends) && next.features.contains(.startsLower)
        && isSpaced
    }
    let length = Int(line.indent) + Self.columns(text.content(index))
    if next.mark != .none, next.features.contains(.startsUpper), length * 10 < wrap * 8 {
      return false
    }
    if next.mark == .number || next.mark == .letter,
      line.features.contains(.endsSentence) || line.mark == next.mark
    {
      return false
    }
    if next.features.contains(.startsLower),
      line.features.isDisjoint(with: [.endsSentence, .endsQuestion])
    {
      return length * 2 >= wrap || line.mark == .bullet || line.mark == .number
    }
    let word = text.content(index &+ 1).prefix { $0 != 0x20 }.count
    return length &+ 1 &+ word &+ 4 > wrap
  }
}
