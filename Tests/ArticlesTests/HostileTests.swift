import Articles
import SafeText
import SeededRandom
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files made to hold the reader up or to fill the memory; sizes are such that what grows with the
/// square of them would take minutes.
@Suite(.serialized) struct HostileTests {
  private func read(_ body: [UInt8], path: String = "a.md") -> ArticleReading {
    ArticleReader(topics: testTopics).read(body, path: path)
  }

  private static func many(_ text: String, _ count: Int) -> [UInt8] {
    [UInt8]([[UInt8]](repeating: Array(text.utf8), count: count).joined())
  }

  static let bodies: [(name: String, body: [UInt8])] = [
    ("quotes", many(">", 100_000) + Array("5 mg\n".utf8)),
    ("lists", many("- ", 100_000) + Array("5 mg\n".utf8) + many("\n", 100_000)),
    ("stairs", (0..<5000).flatMap { many("  ", $0) + Array("- 5 mg\n".utf8) }),
    ("stairs of numbers", (0..<2000).flatMap { many("   ", $0) + Array("1. 5 mg\n".utf8) }),
    ("brackets", many("[", 100_000) + many("]", 100_000)), ("images", many("![l", 100_000)),
    ("links", many("[a](", 100_000)), ("stars", many("*a **b ", 100_000)),
    ("underscores", many("_a", 100_000)), ("comments", many("a <!--", 50_000)),
    ("instructions", many("a <?", 50_000)), ("declarations", many("a <!A ", 50_000)),
    ("character data", many("a <![CDATA[", 50_000)), ("backticks", many("`a``", 100_000)),
    ("delimiter rows", many("a\n", 50_000) + many("|-|-|\n", 50_000)),
    ("columns", many("|", 50_000) + [0x0A] + many("|-", 50_000)),
    ("a table after a long paragraph", many("a b\n", 50_000) + many("|a|b|\n|-|-|\n", 1)),
    ("gaps", many("|a", 1000) + [0x0A] + many("|-", 1000) + [0x0A] + many("|x\n", 50_000)),
    ("a long row", many("|a|\n|-|\n", 1) + many("|b", 100_000)),
    (
      "a long reference",
      many("[a]: /", 1) + many("x", 100_000) + many("\n\n", 1) + many("[a] ", 100_000)
    ),
    ("escapes in spans", many("**\u{1B}a**b ", 50_000)), ("NULs", many("\0", 100_000)),
    ("bytes", [UInt8](repeating: 0xFF, count: 100_000)),
    ("brackets in front matter", many("---\na: [[[\n---\n", 1)),
    ("headings", many("# a {topic=x}\n", 20_000)),
  ]

  /// Of this thread, which nothing else that runs on the machine makes longer.
  private static var secondsOfProcessor: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("A file made to hold the program up is read in seconds", arguments: bodies.map(\.name))
  func hostileFileIsRead(name: String) throws {
    let body = try #require(Self.bodies.first { $0.name == name }?.body)
    let start = Self.secondsOfProcessor
    let reading = read(body)
    // What is too large for Markdown is read as text, in stretches that may become articles.
    #expect(!reading.articles.isEmpty)
    // Without the guard each takes from 15 s to hours; with it, a debug build needs about one.
    #expect(Self.secondsOfProcessor - start < 10)
    #expect(reading.problems.count <= ArticleReader.problemLimit + 1)
  }

  @Test("A paragraph of 10 MB is read whole") func longParagraphIsRead() throws {
    let words = "Take 5 mg three times a day. "
    let reading = read(Self.many(words, 350_000))
    guard case .paragraph(let text)? = reading.articles.first?.sections.first?.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.text.string.utf8.count == words.utf8.count * 350_000 - 1)
  }

  @Test("A file too large for Markdown is read as plain text") func hugeFileIsPlainText() {
    let reading = read(
      Self.many("5 mg\n\n5 mg three times a day ", ArticleReader.markdownLimit / 29 + 1)
    )
    #expect(
      reading.problems.map(\.kind).contains(
        .markdownTooLarge(limit: ArticleReader.markdownLimit)
      )
    )
    #expect(reading.articles.first?.sections.first?.blocks.isEmpty == false)
  }

  @Test("A large table with gaps and dashes in its rows stays a table") func largeTableStays() {
    let rows = Self.many("| 5 mg | - | three times a day |\n| - | - | - |\n|-|-|-|\n", 400)
    let reading = read(Self.many("# H\n| a | b | c |\n|---|---|---|\n", 1) + rows)
    guard case .table(let table)? = reading.articles.first?.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 1200)
    #expect(table.rows.allSatisfy { $0.count == 3 })
    #expect(reading.problems.map(\.kind) == [.noSource])
  }

  @Test("Spans stay on their words where the text before them changes")
  func spansStayOnTheirWords() {
    let body = "a\u{1B}\u{202E}b **5 mg** c\u{9B} [l\u{200B}ink](t) `d`\n"
    guard
      case .paragraph(let text)? = read(Array(body.utf8)).articles.first?.sections.first?.blocks
        .first
    else {
      Issue.record("no paragraph")
      return
    }
    let words = text.spans.map { span in
      String(
        decoding: text.text.string.utf8.dropFirst(span.range.lowerBound).prefix(span.range.count),
        as: UTF8.self
      )
    }
    #expect(words.first == "5 mg")
    #expect(words.last == "d")
  }

  @Test("No bytes whatever keep a file from being an article") func anyBytesAreAnArticle() {
    let pieces =
      [
        "---\n", "title: ", "\"", "{", "}", "[", "]", "#", " ", "\n", "\r", "> ", "- ", "1. ", "|",
        "-|",
        "```", "*", "_", "<", "!", "5 mg", "é", "\u{1B}[2J", "\0", "{topic=a}", "[!NOTE]", "\t",
        ":", "\\",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<200).flatMap { _ in random.pick(pieces) }
      let article = read(bytes).articles.first
      #expect(article?.title.string.isEmpty == false, "seed \(seed)")
      let ids = article?.sections.map(\.id) ?? []
      #expect(Set(ids).count == ids.count, "seed \(seed)")
      #expect(ids.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 < 0x80 } }, "seed \(seed)")
    }
  }
}
