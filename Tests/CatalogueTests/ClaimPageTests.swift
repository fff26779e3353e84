import Articles
import SafeText
import Testing

@testable import Catalogue

@MainActor
@Suite struct ClaimPageTests {
  private static func article(_ title: String, _ language: String, kind: String) -> String {
    """
    ---
    title: \(title)
    language: \(language)
    sources: { s: { name: s, kind: \(kind), country: GB } }
    ---
    ## Usual {topic=dosing.usual #usual}
    5 mg, then 80 mg.
    ## Missed {topic=dosing.missed #missed}
    Never double.
    """
  }

  private static let claims = """
    claims:
      - id: most
        topic: dosing.usual
        question: { en: Most, fr: Maximum }
        positions:
          - { figure: "80 mg", country: US, cite: blog#usual }
          - { figure: "80 mg", cite: label#usual }
          - { figure: "80 mg", cite: gone#usual }
      - id: first
        topic: dosing.usual
        question: { en: First }
        positions: [{ figure: "5 mg", cite: label#usual }]
      - id: whole
        topic: dosing
        question: { en: Whole }
        positions: [{ figure: "Never double", cite: label#missed }]
      - id: lost
        topic: nothing
        question: { en: Lost }
        positions: [{ figure: "5 mg", cite: label#usual }]
    """

  private static func folder() -> TestFolder {
    let folder = TestFolder()
    folder.write("claims.yaml", claims)
    folder.write("label.md", article("Label", "en", kind: "label"))
    folder.write("blog.md", article("Blog", "en", kind: "blog"))
    folder.write("notice.md", article("Notice", "fr", kind: "label"))
    return folder
  }

  private static func library(_ folder: TestFolder) -> Library {
    let library = Library(
      FolderSource(path: folder.path),
      topics: SeededLibrary.topics,
      cache: nil
    )
    library.finish()
    return library
  }

  @Test(
    "A topic's page has its claims, numbered by first citation, and those below under their names"
  )
  func claimsStandOnPages() throws {
    let folder = Self.folder()
    let page = try #require(Self.library(folder).page(.topic("dosing"), language: "fr"))
    #expect(page.groups.map { $0.claims.map(\.id) } == [["whole"], ["most", "first"], []])
    #expect(page.claims.map(\.question.string) == ["Whole", "Maximum", "First"])
    let most = page.claims[1].positions
    #expect(most.map(\.country?.string) == ["US", "GB"])
    #expect(most.map(\.kind) == [.blog, .label])
    #expect(
      page.citations == [
        .section(article: "label", section: "missed"): 1,
        .section(article: "blog", section: "usual"): 2,
        .section(article: "label", section: "usual"): 3,
      ]
    )
  }

  @Test("Passages in the reader's language come first, then the label before the blog")
  func languageComesFirst() throws {
    let folder = Self.folder()
    let library = Self.library(folder)
    let order = { (language: String) in
      library.page(.topic("dosing.usual"), language: language)?
        .groups.flatMap(\.passages).map(\.article.id)
    }
    #expect(order("en") == ["label", "blog", "notice"])
    #expect(order("fr") == ["notice", "label", "blog"])
    #expect(order("de") == ["label", "notice", "blog"])
  }

  @Test("An article's page has no claims")
  func articlesHaveNone() throws {
    let folder = Self.folder()
    let page = try #require(Self.library(folder).page(.article("label"), language: "en"))
    #expect(page.claims.isEmpty && page.citations.isEmpty)
  }

  @Test("A kept catalogue shows changed and removed claims at the next start")
  func keptClaimsAreRenewed() {
    let library = LibraryInFolder(seed: 7, articles: 1)
    library.files.write("label.md", Self.article("Label", "en", kind: "label"))
    let ids = { library.open().page(.topic("dosing.usual"), language: "en")?.claims.map(\.id) }
    #expect(ids() == [])
    library.files.write("claims.yaml", Self.claims)
    #expect(ids() == ["most", "first"])
    #expect(ids() == ["most", "first"])
    library.files.remove("claims.yaml")
    #expect(ids() == [])
  }
}
