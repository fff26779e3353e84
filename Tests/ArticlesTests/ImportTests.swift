import SafeText
import SeededRandom
import Testing

@testable import Articles

/// What is imported reads as it was read.
@Suite struct ImportTests {
  private static let reader = ArticleReader(topics: testTopics)

  private func imported(_ bytes: [UInt8], _ path: String) -> ArticleImport {
    var made = ArticleImport(topics: testTopics, today: "2026-11-21")
    made.add(bytes, file: path)
    return made
  }

  private func reread(_ markdown: ArticleMarkdown) -> ArticleReading {
    Self.reader.read(Array(markdown.text.utf8), path: markdown.name)
  }

  static let names = OutlineTests.names.filter { $0.hasSuffix(".txt") }

  @Test("An article reads from its Markdown as it read from its text", arguments: names)
  func roundTrip(name: String) throws {
    let bytes = try FolderSource(path: TestFiles.outlines).read(name)
    let raw = Self.reader.read(bytes, path: name)
    let made = imported(bytes, name)
    #expect(made.articles.count == raw.articles.count)
    for (article, markdown) in zip(raw.articles, made.articles) {
      let again = reread(markdown)
      #expect(again.problems.isEmpty, "\(again.problems)")
      #expect(ArticleForm(again.articles[0]) == ArticleForm(article))
      #expect(again.articles[0].id + ".md" == markdown.name)
    }
  }

  @Test("Whatever signs an article is made of, none is lost and none is read as a mark")
  func randomArticles() {
    for seed in 0..<400 {
      var random = SeededSigns(seed: UInt64(seed))
      let article = random.article()
      let markdown = ArticleMarkdown(
        article,
        name: article.id,
        origin: "a \"b\".txt:1-2",
        file: "a \\ b.txt",
        read: "2026-11-21"
      )
      let again = reread(markdown)
      #expect(again.problems.isEmpty, "seed \(seed): \(again.problems)")
      let (form, wanted) = (ArticleForm(again.articles[0]), ArticleForm(article))
      let isSame = form == wanted
      #expect(isSame, "seed \(seed): \(form.difference(from: wanted))")
      #expect(again.articles[0].sources[0].origin == "a \"b\".txt:1-2")
    }
  }

  @Test("An editor hears of all that was set aside and all that may harm, with its line")
  func reportNamesAll() {
    let text = """
      Samplol: uses and overdose

      Samplol is used for samples.

      Overdose

      Treatment: induction of vomiting. Call the clinic at 1-888-744-0069.

      Copyright 2023 Samples, Inc. All rights reserved.
      """
    let lines = imported(Array(text.utf8), "s.txt").report.lines.map(\.string)
    #expect(lines.contains("s.txt:7: hazardous instruction: induction of vomiting"))
    #expect(
      lines.contains(
        "s.txt:7: telephone number, by the words around it: commercial: 1-888-744-0069"
      )
    )
    #expect(lines.contains("s.txt:9: set aside: copyright"))
    #expect(lines.contains("    | Copyright 2023 Samples, Inc. All rights reserved."))
    #expect(lines.contains { $0.hasPrefix("s.txt:1: article: “Samplol") && $0.hasSuffix("s.md") })
  }

  @Test("Articles of one name get files of their own")
  func namesAreTheirOwn() {
    var made = ArticleImport(topics: testTopics, today: "2026-11-21")
    for _ in 0..<3 { made.add(Array("Title\n\nText.".utf8), file: "a.txt") }
    #expect(made.articles.map(\.name) == ["a.md", "a-2.md", "a-3.md"])
    #expect(made.articles.allSatisfy { reread($0).problems.isEmpty })
  }

  @Test("A heading's language, its being made up and its having no topic are read from Markdown")
  func attributesAreRead() {
    let text = "# A {topic=other}\n\n## Missed dose {topic=other language=fr .made-up}\n\n### B\n"
    let article = Self.reader.read(Array(text.utf8), path: "a.md").articles[0]
    #expect(article.sections.map(\.language) == ["", "fr", "fr"])
    #expect(article.sections.map(\.topics) == [[], [], []])
    #expect(article.sections.map(\.isTitleMadeUp) == [false, true, false])
  }

  @Test("No section takes the place of what is set aside")
  func placeIsReserved() {
    let article = Self.reader.read(Array("## Set aside\n\n## Set aside\n".utf8), path: "a.md")
    #expect(article.articles[0].sections.map(\.id) == ["set-aside-2", "set-aside-3"])
  }
}

/// What must be the same in two readings of an article, whatever file they were read from.
struct ArticleForm: Equatable {
  var head: [String]
  var sections: [String]
  var blocks: [String] = []

  init(_ article: Article) {
    head = [article.title.string, "\(article.isTitleMadeUp)", article.language]
    sections = article.sections.map {
      "\($0.id) \($0.level) “\($0.title.string)” \($0.isTitleMadeUp) \($0.parent ?? -1) "
        + "\($0.topics) \($0.language)"
    }
    for section in article.sections {
      blocks.append("# \(section.id)")
      add(section.blocks, depth: 0)
    }
  }

  private mutating func add(_ list: [Block], depth: Int) {
    for block in list {
      switch block {
      case .paragraph(let text): if !text.text.isEmpty { blocks.append("p \(text.text.string)") }
      case .list(let items):
        for item in items {
          blocks.append("item \(depth) \(item.number.map(String.init) ?? "-")")
          add(item.blocks, depth: depth + 1)
        }
      case .table(let table):
        for row in [table.header] + table.rows {
          blocks.append("row \(row.map(\.text.string).filter { !$0.isEmpty })")
        }
      case .preformatted(let lines): blocks += lines.map { "| \($0.string)" }
      case .quote(let inner), .note(_, let inner): add(inner, depth: depth)
      case .caution(let caution): blocks.append("caution \(caution)")
      case .chart: break
      }
    }
  }

  func difference(from other: ArticleForm) -> String {
    for (mine, theirs) in zip(head + sections + blocks, other.head + other.sections + other.blocks)
    where mine != theirs {
      return "“\(mine)” and not “\(theirs)”"
    }
    return "\(blocks.count) and not \(other.blocks.count)"
  }
}

/// Articles made of all the signs that Markdown and YAML read.
struct SeededSigns {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func below(_ limit: Int) -> Int { random.below(limit) }

  private static let pieces = [
    "# ", "## x", "#", "> ", "- ", "* ", "+ ", "1. ", "2) ", "10", "a", "b c", "`", "```", "~~~",
    "*",
    "**", "_", "__", "[", "]", "(", ")", "[x](y)", "![", "[^1]", "[x]: y", "<", ">", "<b>", "</b>",
    "<!--", "<?", "&", "&amp;", "&#32;", "&lt", "\\", "\\\\", "|", "| a |", "---", "===",
    "--- | ---",
    ":--", "{", "}", "{#id}", "{topic=x}", "{.a}", "!", "[!NOTE]", "\"", "'", ":", ": ", "  ", " ",
    "\u{A0}", "é", "日本", "💪", "\u{FFFD}", "http://a.b", "<http://a.b>", "5 mg", "2.5", "www.a.b",
    "$", "%", "@", "^", "~", ";", ",", ".", "…", "•", "TEXT", "0", "\t",
  ]

  private mutating func text(_ count: Int = 8) -> ScreenText {
    ScreenText((0..<below(count) + 1).map { _ in Self.pieces[below(Self.pieces.count)] }.joined())
  }

  /// A text as readers leave titles, without blanks at its ends.
  private mutating func title() -> ScreenText {
    var title = text(5).string[...]
    while title.first == " " { title.removeFirst() }
    while title.last == " " { title.removeLast() }
    return ScreenText(title.isEmpty ? "Title" : String(title))
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<below(4)).map { _ in
      switch below(depth > 3 ? 4 : 8) {
      case 0...2: return .paragraph(InlineText(text()))
      case 3: return .preformatted((0..<below(3) + 1).map { _ in text() })
      case 4:
        let columns = below(3) + 1
        return .table(
          Table(
            header: (0..<columns).map { _ in InlineText(title()) },
            rows: (0..<below(3)).map { _ in (0..<columns).map { _ in InlineText(title()) } }
          )
        )
      default:
        var number = below(3) == 0 ? Optional(below(12)) : nil
        return .list(
          (0..<below(4) + 1).map { _ in
            if below(5) == 0 { number = below(2) == 0 ? nil : below(999_999_000) }
            defer { number = number.map { $0 + 1 } }
            let first = [Block.paragraph(InlineText(text()))]
            return ListItem(number: number, blocks: first + blocks(depth: depth + 1))
          }
        )
      }
    }
  }

  /// An article as readers put it together, its cautions included.
  mutating func article() -> Article {
    var drafts = [SectionDraft(line: 1)]
    if below(2) == 0 { drafts[0].blocks = blocks(depth: 0) }
    let languages = ["en", "fr", "de", ""]
    for index in 0..<below(6) {
      var draft = SectionDraft(level: index == 0 ? below(2) + 1 : below(5) + 2, line: index + 2)
      draft.title = title()
      draft.isTitleMadeUp = below(4) == 0
      draft.language = below(2) == 0 ? languages[below(4)] : nil
      draft.blocks = blocks(depth: 0)
      drafts.append(draft)
    }
    let isTitle = drafts.count > 1 && drafts[1].level == 1 && below(2) == 0
    let header = ArticleHeader(
      id: "a",
      title: isTitle ? drafts[1].title : title(),
      language: languages[below(4)]
    )
    var outline = Outline(
      header: header,
      path: "a.txt",
      topics: testTopics,
      isTitleMadeUp: below(2) == 0
    )
    outline.add(drafts)
    var reading = ArticleReading(articles: [outline.article()])
    var cautions = CautionPass.Standing()
    let bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    CautionPass.run(on: &reading, of: bytes, isWhole: true, from: &cautions)
    return reading.articles[0]
  }
}
