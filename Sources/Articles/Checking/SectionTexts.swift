import SafeText

/// All that a section says, as pieces that sentences do not cross.
struct SectionTexts {
  /// A paragraph, a cell, a line.
  struct Piece {
    var string: String
    /// Whether the editor says it and not the source.
    ///
    /// A note for professionals is the source's own words, kept apart.
    var isEditors: Bool
    var links: [(label: String, target: String)] = []
  }

  private(set) var texts: [Piece] = []

  init(_ blocks: [Block]) { add(blocks, isEditors: false) }

  private mutating func add(_ blocks: [Block], isEditors: Bool) {
    for block in blocks {
      switch block {
      case .paragraph(let text): add(text, isEditors)
      case .list(let items):
        for item in items { add(item.blocks, isEditors: isEditors) }
      case .table(let table):
        for cell in table.header + table.rows.flatMap(\.self) { add(cell, isEditors) }
      case .preformatted(let lines):
        for line in lines { texts.append(Piece(string: line.string, isEditors: isEditors)) }
      case .chart(let chart): add(chart, isEditors)
      case .note(let kind, let blocks):
        add(blocks, isEditors: isEditors || kind != .professional)
      case .quote(let blocks): add(blocks, isEditors: isEditors)
      case .caution: break
      }
    }
  }

  private mutating func add(_ text: InlineText, _ isEditors: Bool) {
    guard !text.text.isEmpty else { return }
    let links = text.spans.compactMap { span -> (label: String, target: String)? in
      guard case .link(let target) = span.kind else { return nil }
      return (text.text.slice(span.range).string, target.string)
    }
    texts.append(Piece(string: text.text.string, isEditors: isEditors, links: links))
  }

  private mutating func add(_ chart: Chart, _ isEditors: Bool) {
    let table = chart.table(start: chart.label)
    for cell in [InlineText(chart.title)] + table.header + table.rows.flatMap(\.self) {
      add(cell, isEditors)
    }
  }
}

/// Finds the line of words in a file: the texts of an article do not know their lines.
struct SourceLookup {
  /// Each line with its blanks as one, without the marks of lists and quotes.
  private let lines: [[UInt8]]

  init(_ bytes: [UInt8]) {
    lines = bytes.withUnsafeBufferPointer { buffer in
      var walk = SourceLines(buffer)
      var lines: [[UInt8]] = []
      while let line = walk.next() {
        let text = buffer[line].drop { ASCII.isBlank($0) || $0 == 0x3E || $0 == 0x2D }
        lines.append(Array(text.drop(while: ASCII.isBlank)))
      }
      return lines
    }
  }

  /// The 1-based line among `range` in which `words` begin; nil where they are not found.
  func line(of words: String, in range: Range<Int>) -> Int? {
    let wanted = Array(words.utf8)
    guard let first = wanted.split(separator: 0x20).first else { return nil }
    var fallback: Int?
    for number in range.clamped(to: 1..<lines.count + 1) {
      let line = lines[number - 1]
      let next = number < lines.count ? [0x20] + lines[number] : []
      if let found = Self.place(of: wanted, in: line + next), found < line.count { return number }
      if fallback == nil, Self.place(of: Array(first), in: line) != nil { fallback = number }
    }
    return fallback
  }

  /// The line in which `words` begin; the first where they are not found.
  func line(of words: String) -> Int { line(of: words, in: 1..<lines.count + 1) ?? 1 }

  private static func place(of words: [UInt8], in line: [UInt8]) -> Int? {
    guard let first = words.first, words.count <= line.count else { return nil }
    return (0...(line.count - words.count)).first {
      line[$0] == first && line[$0..<$0 + words.count].elementsEqual(words)
    }
  }
}
