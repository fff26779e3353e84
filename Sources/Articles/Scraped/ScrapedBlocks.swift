import SafeText

/// Puts the lines below headings together: paragraphs, lists, tables.
struct ScrapedBlocks {
  private struct Level {
    var indent: UInt16
    var bullet: UInt8
    var mark: ScrapedLine.Mark
    var next: Int?
  }

  private let text: ScrapedText
  private var builder: BlockBuilder
  private var levels: [Level] = []
  private var rows: [[InlineText]] = []
  private var tableLine = 0
  /// The places of the short lines without marks that a lead-in makes a list.
  private var led = 0..<0

  /// Prepares for the lines of `text`.
  init(text: ScrapedText) {
    self.text = text
    builder = BlockBuilder(file: "")
  }

  /// The blocks of the lines at `indices`, none of which is a heading or set aside, and where they
  /// begin.
  mutating func blocks(of indices: ArraySlice<Int>) -> (blocks: [Block], lines: BlockLines) {
    led = 0..<0
    var place = indices.startIndex
    while place < indices.endIndex { place = take(place, of: indices) }
    closeLists()
    closeTable()
    return builder.takeBlocks()
  }

  /// Takes the line at `place` with those that it goes on in; gives the place after them.
  private mutating func take(_ place: Int, of indices: ArraySlice<Int>) -> Int {
    let index = indices[place]
    let line = text.lines[index]
    if line.features.contains(.isRow), let cells = cells(index) {
      closeLists()
      if rows.isEmpty { tableLine = Int(line.number) }
      rows.append(cells)
      return place + 1
    }
    closeTable()
    let isItem = led.contains(place) || isItem(place, of: indices)
    let keepsMark = isItem && (line.mark == .letter || line.mark == .roman || line.depth > 1)
    let whole = isItem && !keepsMark ? text.words(index) : Self.whole(index, text)
    var joined: [UInt8] = []
    var end = place + 1
    while end < indices.endIndex, continues(end, of: indices, isItem: isItem, first: line) {
      if joined.isEmpty { joined += whole }
      join(&joined, Self.whole(indices[end], text))
      end += 1
    }
    if isItem {
      openItem(line, keepsMark: keepsMark)
    } else if !belongsToItem(line, isItem) {
      closeLists()
    }
    if !isItem { led = LedList.items(after: end - 1, of: indices, in: text) }
    if builder.isAtTop { builder.line = Int(line.number) }
    if joined.isEmpty {
      for piece in LinePieces(whole) { add(ScreenText(neutralising: piece)) }
    } else {
      add(ScreenText(neutralising: joined))
    }
    return end
  }

  private mutating func add(_ text: ScreenText) { builder.add(.paragraph(InlineText(text))) }

  private static func whole(_ index: Int, _ text: ScrapedText) -> UnsafeBufferPointer<UInt8> {
    let line = text.lines[index]
    return line.features.contains(.isQuoted) ? text.heading(index) : text.content(index)
  }

  /// Joins lines; a word that was parted at the line's end keeps its hyphen.
  private func join(_ bytes: inout [UInt8], _ more: UnsafeBufferPointer<UInt8>) {
    let isParted =
      bytes.last == 0x2D && bytes.dropLast().last.map(ASCII.isLetter) == true
      && more.first.map { LineShape.isLower($0, more.count > 1 ? more[1] : 0) } == true
    if !isParted { bytes.append(0x20) }
    bytes += more
  }

  private func continues(
    _ place: Int,
    of indices: ArraySlice<Int>,
    isItem: Bool,
    first: ScrapedLine
  ) -> Bool {
    let index = indices[place]
    let above = indices[place - 1]
    guard index == above + 1 else { return false }
    let line = text.lines[index]
    if text.lines[above].features.contains(.goesOn) { return true }
    // What is indented below an item, without a blank line, is part of it.
    return isItem && line.blanks == 0 && line.mark == .none && line.indent > first.indent
      && line.indent >= first.indent &+ 2 && !line.features.contains(.isRow)
  }

  // MARK: Lists

  private func isItem(_ place: Int, of indices: ArraySlice<Int>) -> Bool {
    let line = text.lines[indices[place]]
    switch line.mark {
    case .none: return false
    case .bullet: return true
    case .number, .roman, .letter:
      for step in [-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8] {
        let other = place + step
        guard indices.indices.contains(other) else { continue }
        let neighbour = text.lines[indices[other]]
        let distance = Int(neighbour.ordinal) - Int(line.ordinal)
        if neighbour.mark == line.mark, neighbour.bullet == line.bullet,
          distance == (step < 0 ? -1 : 1)
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a paragraph is indented below an item and so belongs to it.
  private func belongsToItem(_ line: ScrapedLine, _ isItem: Bool) -> Bool {
    guard let level = levels.last else { return false }
    return line.indent >= level.indent &+ 2 && line.blanks == 0
  }

  private mutating func openItem(_ line: ScrapedLine, keepsMark: Bool) {
    while let top = levels.last, top.indent > line.indent &+ 1 { closeLevel() }
    if let top = levels.last, line.indent <= top.indent &+ 1, !isKind(line, of: top) {
      if let known = levels.lastIndex(where: {
        isKind(line, of: $0) && $0.indent <= line.indent &+ 1
      }) {
        while levels.count > known + 1 { closeLevel() }
      } else if line.blanks > 0 {
        while let last = levels.last, last.indent >= line.indent { closeLevel() }
      }
    }
    let number = line.mark == .number && !keepsMark ? Int(line.ordinal) : nil
    if let top = levels.last, isKind(line, of: top), line.indent <= top.indent &+ 1 {
      builder.close()
      if let next = top.next, next != number {
        builder.close()
        if builder.isAtTop { builder.line = Int(line.number) }
        builder.openList(start: number, line: Int(line.number))
      }
    } else {
      if builder.isAtTop { builder.line = Int(line.number) }
      builder.openList(start: number, line: Int(line.number))
      levels.append(Level(indent: line.indent, bullet: line.bullet, mark: line.mark, next: nil))
    }
    levels[levels.count - 1].next = number.map { $0 &+ 1 }
    builder.openItem()
  }

  private func isKind(_ line: ScrapedLine, of level: Level) -> Bool {
    level.bullet == line.bullet && level.mark == line.mark
  }

  private mutating func closeLevel() {
    guard levels.popLast() != nil else { return }
    builder.close()
    builder.close()
  }

  private mutating func closeLists() {
    while !levels.isEmpty { closeLevel() }
  }

  // MARK: Tables

  /// The cells of a row between bars; nil for other rows.
  private func cells(_ index: Int) -> [InlineText]? {
    let content = text.content(index)
    guard content.count >= 3, content.first == 0x7C, content.last == 0x7C else { return nil }
    let inner = content[1..<(content.count - 1)]
    return inner.split(separator: 0x7C, omittingEmptySubsequences: false).map { cell in
      let start = cell.drop(while: ASCII.isBlank)
      let end = start.lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? start.startIndex
      return InlineText(ScreenText(neutralising: start[..<end]))
    }
  }

  private mutating func closeTable() {
    guard !rows.isEmpty else { return }
    let widest = rows.map(\.count).max() ?? 0
    var header = rows[0]
    while header.count < widest { header.append(InlineText()) }
    builder.line = tableLine
    builder.add(.table(Table(header: header, rows: Array(rows.dropFirst()))))
    rows = []
  }
}
