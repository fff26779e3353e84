/// What a careful person saw in a scraped article, written by hand: `name.outline` beside
/// `name.txt`.
///
/// ```
/// article “Title” line=3 language=en       or   article made-up line=1 language=fr
/// 2|3 25 “Heading” topics=risks|dosing     levels, line, text, topics; `-` none, `*` any
/// set-aside comment|byline 40-58           kinds and lines
/// list 8-12 items=5 depth=1
/// language 33-44 fr
/// ```
/// `#` begins a comment; `# optional` makes a line count neither as missed nor as wrong.
struct ScrapedGold {
  struct Title {
    var line: Int
    var text: String?
    var language: String
  }
  struct Heading {
    var line: Int
    var text: String
    var levels: [Int]
    var topics: [String]
    var isOptional: Bool
  }
  struct Aside {
    var lines: ClosedRange<Int>
    var kinds: [String]
    var isOptional: Bool
  }
  struct List {
    var lines: ClosedRange<Int>
    var items: Int
    var depth: Int
  }

  var titles: [Title] = []
  var headings: [Heading] = []
  var asides: [Aside] = []
  var lists: [List] = []
  /// Lines that could not be read.
  var unreadable: [String] = []

  init(_ text: String) {
    for raw in text.split(separator: "\n") {
      let isOptional = raw.contains("# optional")
      var line = String(raw)
      if line.hasPrefix("#") { continue }
      if let mark = line.range("  #") { line = String(line[..<mark]) }
      while line.last == " " { line.removeLast() }
      if !line.isEmpty, !read(line, isOptional) { unreadable.append(line) }
    }
  }

  private mutating func read(_ line: String, _ isOptional: Bool) -> Bool {
    let quoted = line.range("“").flatMap { open in
      line.lastIndex(of: "”").map { String(line[line.index(after: open)..<$0]) }
    }
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "article":
      guard let place = Self.value("line", words).flatMap(Int.init),
        let language = Self.value("language", words)
      else { return false }
      titles.append(Title(line: place, text: quoted, language: language))
    case "set-aside":
      guard words.count >= 3, let lines = Self.lines(words[words.count - 1]) else { return false }
      let kinds = words[1..<(words.count - 1)].joined(separator: " ").split(separator: "|")
      asides.append(Aside(lines: lines, kinds: kinds.map(String.init), isOptional: isOptional))
    case "list":
      guard let lines = Self.lines(words[1]), let items = Self.value("items", words),
        let depth = Self.value("depth", words)
      else { return false }
      lists.append(List(lines: lines, items: Int(items) ?? 0, depth: Int(depth) ?? 0))
    case "phone", "hazard", "language": return true
    default:
      guard words.count > 2, let place = Int(words[1]), let quoted,
        let topics = Self.value("topics", words)
      else { return false }
      headings.append(
        Heading(
          line: place,
          text: quoted,
          levels: words[0].split(separator: "|").compactMap { Int($0) },
          topics: topics.split(separator: "|").map(String.init),
          isOptional: isOptional
        )
      )
    }
    return true
  }

  private static func value(_ key: String, _ words: [String]) -> String? {
    words.last { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }

  private static func lines(_ word: String) -> ClosedRange<Int>? {
    let ends = word.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }
}

extension String {
  /// Where `part` begins, searched from the left.
  fileprivate func range(_ part: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(part) { return place }
      place = index(after: place)
    }
    return nil
  }
}
