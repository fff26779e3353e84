import Articles
import SafeText
import Testing

@testable import Catalogue

/// A small library that can be read at a glance.
@MainActor
@Suite struct TreeTests {
  private static let files = [
    (
      "a.md",
      """
      ---
      title: Étude of doses
      language: en
      sources:
        press: { name: press, kind: health-press }
        label: { name: label, kind: label }
      ---
      Before any heading.
      ## Doses {topic=dosing source=press #doses}
      ### Missed {topic=dosing.missed source=press #missed}
      Take it when you remember.
      ### Usual {topic=dosing.usual source=label #usual}
      5 mg.
      ## Elsewhere {source=label #elsewhere}
      Nobody files this.
      """
    ),
    (
      "b.md",
      """
      ---
      title: Zebra
      language: en
      sources: { label: { name: label, kind: label } }
      ---
      ## Missed {topic=dosing.missed #missed}
      Skip it.
      """
    ),
    ("c/b.md", "---\ntitle: Banana\n---\n## Risks {topic=risks #risks}\nSome."),
  ]

  private static func library(_ files: [(String, String)] = files) -> (Library, TestFolder) {
    let folder = TestFolder()
    folder.makeFolder("c")
    for (name, text) in files { folder.write(name, text) }
    let library = Library(
      FolderSource(path: folder.path),
      topics: SeededLibrary.topics,
      cache: nil
    )
    library.finish()
    return (library, folder)
  }

  private static func tree(_ library: Library, _ lens: Lens) -> String {
    var lines: [String] = []
    Dump.tree(library, lens, below: nil, indent: "", into: &lines)
    return lines.joined(separator: "\n")
  }

  @Test("The tree of topics counts each passage once and shows what nobody filed")
  func topics() {
    let (library, _) = Self.library()
    #expect(
      Self.tree(library, .topics) == """
        Taking it [dosing] 3
          Usual doses [dosing.usual] 1
          Missed dose [dosing.missed] 2
        Risks [risks] 1
        Other [other] 2
        """
    )
  }

  @Test("The tree of articles is in the order of titles, and a heading without text stays in it")
  func articles() {
    let (library, _) = Self.library()
    #expect(
      Self.tree(library, .articles) == """
        Banana [b-2] 1
          Risks [b-2#risks] 1
        Étude of doses [a] 4
          Doses [a#doses] 2
            Missed [a#missed] 1
            Usual [a#usual] 1
          Elsewhere [a#elsewhere] 1
        Zebra [b] 1
          Missed [b#missed] 1
        """
    )
  }

  @Test("A topic's page has the label before the press, and each topic below it under its name")
  func topicPage() throws {
    let (library, _) = Self.library()
    let page = try #require(library.page(.topic("dosing"), language: "en"))
    #expect(page.path.map(\.string) == ["Taking it"])
    #expect(page.groups.map { $0.heading?.string } == ["Usual doses", "Missed dose"])
    #expect(page.groups.map(\.place) == [.topic("dosing.usual"), .topic("dosing.missed")])
    #expect(page.groups.last?.passages.map(\.place.text) == ["b#missed", "a#missed"])
    #expect(page.passagesInAll == 3)
    let missed = try #require(page.groups.last?.passages.last)
    #expect(missed.headings.map(\.string) == ["Doses", "Missed"])
    #expect(missed.source?.kind == .healthPress)
    #expect(missed.topics == ["dosing.missed"])
    #expect(missed.blocks == [.paragraph(InlineText(ScreenText("Take it when you remember.")))])
    #expect(missed.line == 10)
  }

  @Test("An article's page has every heading in order, a section's page what stands below it")
  func articlePages() throws {
    let (library, _) = Self.library()
    let article = try #require(library.page(.article("a"), language: "en"))
    #expect(
      article.groups.first?.passages.map(\.title.string)
        == ["Étude of doses", "Doses", "Missed", "Usual", "Elsewhere"]
    )
    #expect(article.passagesInAll == 4)
    let section = try #require(
      library.page(.section(article: "a", section: "doses"), language: "en")
    )
    #expect(section.groups.first?.passages.map(\.title.string) == ["Doses", "Missed", "Usual"])
    #expect(section.path.map(\.string) == ["Étude of doses", "Doses"])
    #expect(section.passagesInAll == 2)
    #expect(library.page(.article("nothing"), language: "en") == nil)
    #expect(library.page(.section(article: "a", section: "nothing"), language: "en") == nil)
    #expect(library.page(.topic("nothing"), language: "en") == nil)
  }

  @Test(
    "What somebody types leads to a topic, an article or a section of exactly that name",
    arguments: [
      ("dosing.missed", Place.topic("dosing.missed")), ("a", .article("a")), ("other", .unfiled),
      ("a#missed", .section(article: "a", section: "missed")), ("A", nil), ("a#", nil), ("", nil),
      ("#", nil), ("a#missed#", nil), ("dosing.", nil), ("b-2", .article("b-2")),
    ] as [(String, Place?)]
  )
  func places(text: String, place: Place?) {
    let (library, _) = Self.library()
    #expect(library.place(text) == place)
  }

  @Test("The tree can be unfolded to any place that it shows")
  func paths() {
    let (library, _) = Self.library()
    let usual = Place.section(article: "a", section: "usual")
    #expect(library.path(to: usual, in: .articles).map(\.text) == ["a", "a#doses", "a#usual"])
    #expect(library.path(to: usual, in: .topics).map(\.text) == ["dosing", "dosing.usual"])
    #expect(library.path(to: .topic("dosing"), in: .topics).map(\.text) == ["dosing"])
    #expect(library.path(to: .topic("questions"), in: .topics).isEmpty)
    let top = Place.section(article: "a", section: "top")
    #expect(library.path(to: top, in: .articles).map(\.text) == ["a"])
    #expect(library.path(to: top, in: .topics).map(\.text) == ["other"])
  }

  @Test("An editor is told of two articles of one id, and both stay readable")
  func sameID() {
    let (library, _) = Self.library()
    #expect(library.articles().map(\.id) == ["b-2", "a", "b"])
    let problem = library.problems().first { $0.file == "c/b.md" }
    #expect(problem?.kind == .duplicateArticle(ScreenText("b"), first: ScreenText("b.md")))
    #expect(library.page(.article("b-2"), language: "en")?.title.string == "Banana")
  }

  @Test("A page holds a thousand passages and says how many there are")
  func limit() throws {
    let text = (0..<1_300).map { "## h\($0) {topic=risks}\ntext\n" }.joined()
    let (library, _) = Self.library([("long.md", text)])
    for place in [Place.topic("risks"), .article("long")] {
      let page = try #require(library.page(place, language: "en"))
      #expect(page.groups.map(\.passages.count) == [1_000])
      #expect(page.passagesInAll == 1_300)
    }
  }

  @Test("A passage filed under two topics counts once above them and stands once on a page")
  func twoTopics() throws {
    let source = ArticleOfParts.twoTopics
    let holdings = try Holdings(
      .memory,
      topics: SeededLibrary.topics,
      digest: 0,
      manifest: LibraryManifest()
    )
    try holdings.add(source, file: 1, path: "a.md", number: nil)
    let nodes = try holdings.children(of: nil, in: .topics, language: "en")
    #expect(nodes.map(\.count) == [1])
    let page = try #require(try holdings.page(.topic("dosing"), language: "en"))
    #expect(page.groups.map(\.passages.count) == [1])
    #expect(page.passagesInAll == 1)
  }
}

private enum ArticleOfParts {
  static let twoTopics = Article(
    id: "a",
    title: ScreenText("A"),
    sections: [
      Section(
        id: "s",
        level: 2,
        title: ScreenText("S"),
        line: 1,
        topics: ["dosing.usual", "dosing.missed", "dosing.usual"],
        blocks: [.paragraph(InlineText(ScreenText("x")))]
      )
    ]
  )
}
