package import Articles
import SafeText

/// What must hold of whatever a reader makes of any bytes at all; the fuzzer and the tests ask the
/// same.
package struct ReadingExamination {
  /// What does not hold, in words; empty when all is well.
  package private(set) var faults: [String] = []

  private let lineCount: Int

  /// Reads `bytes` as scraped text and as Markdown, and examines both.
  package static func faults(in bytes: [UInt8], topics: TopicTree) -> [String] {
    ["article.txt", "article.md"].flatMap { path in
      let reading = ArticleReader(topics: topics).read(bytes, path: path)
      return ReadingExamination(reading, of: bytes).faults.map { "\(path): \($0)" }
    }
  }

  /// Examines what was made of `bytes`.
  package init(_ reading: ArticleReading, of bytes: [UInt8]) {
    // CR, LF and CR LF end a line; counting both never makes it too few.
    lineCount = bytes.reduce(1) { $1 == 0x0A || $1 == 0x0D ? $0 + 1 : $0 }
    if reading.articles.isEmpty { faults.append("no article at all") }
    var ids: Set<String> = []
    for article in reading.articles {
      if !ids.insert(article.id).inserted { faults.append("two articles \(article.id)") }
      examine(article)
    }
    for remark in reading.remarks {
      examine(line: remark.line, "a remark")
      examine(remark.words)
    }
    for problem in reading.problems { examine(line: problem.line, "a problem") }
  }

  private mutating func examine(_ article: Article) {
    examine(article.title)
    if let medicine = article.medicine { examine(medicine) }
    var ids: Set<String> = []
    for (index, section) in article.sections.enumerated() {
      examine(section.title)
      examine(line: section.line, "section \(section.id)")
      if !ids.insert(section.id).inserted { faults.append("two sections \(section.id)") }
      if !section.id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { faults.append("odd id") }
      if let parent = section.parent, !(0..<index).contains(parent) {
        faults.append("section \(section.id) stands under one that comes later")
      }
      examine(section.blocks, depth: 0)
    }
    for aside in article.setAside {
      examine(line: aside.lines.lowerBound, "set-aside text")
      examine(line: aside.lines.upperBound, "set-aside text")
      for text in aside.texts { examine(text) }
    }
  }

  private mutating func examine(_ blocks: [Block], depth: Int) {
    if depth > 200 { return faults.append("blocks nested without end") }
    for block in blocks {
      switch block {
      case .paragraph(let text): examine(text)
      case .list(let items): for item in items { examine(item.blocks, depth: depth + 1) }
      case .table(let table):
        for cell in table.header + table.rows.flatMap(\.self) { examine(cell) }
        if !table.rows.allSatisfy({ $0.count >= table.header.count }) {
          faults.append("a short row")
        }
      case .preformatted(let lines): for line in lines { examine(line) }
      case .chart(let chart): examine(chart.title)
      case .note(_, let blocks), .quote(let blocks): examine(blocks, depth: depth + 1)
      case .caution: break
      }
    }
  }

  private mutating func examine(_ text: InlineText) {
    examine(text.text)
    for span in text.spans {
      let length = text.text.utf8Count
      if span.range.isEmpty || span.range.lowerBound < 0 || span.range.upperBound > length {
        faults.append("a span outside its text")
      }
      if case .link(let target) = span.kind { examine(target) }
    }
  }

  private mutating func examine(line: Int, _ what: String) {
    if line < 1 || line > lineCount { faults.append("\(what) on line \(line) of \(lineCount)") }
  }

  /// No scalar may act on a terminal, hide, or turn the direction of writing.
  private mutating func examine(_ text: ScreenText) {
    for scalar in text.string.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0x10FFFF:
        faults.append("an unsafe scalar U+\(String(scalar.value, radix: 16))")
      default: break
      }
    }
  }
}
