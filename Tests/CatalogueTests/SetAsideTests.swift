import Articles
import SafeText
import Testing

@testable import Catalogue

/// What a file holds besides its article, kept apart from all that is read, counted and found.
@MainActor
@Suite struct SetAsideTests {
  private static let text = """
    Samplol: uses and doses

    Samplol is a medicine that is used for samples of all kinds.

    Dosage of samplol

    Take one tablet of 5 mg with water in the morning and one in the evening.

    Copyright 2023 Samples, Inc. All rights reserved.
    """

  private func library(_ files: [(String, String)], cache: String? = nil) -> (Library, TestFolder) {
    let folder = TestFolder()
    for (name, text) in files { folder.write(name, text) }
    let library = Library(
      FolderSource(path: folder.path),
      topics: SeededLibrary.topics,
      cache: cache,
      location: folder.path,
      memoryLimit: cache == nil ? 2_000_000 : 0
    )
    library.finish()
    return (library, folder)
  }

  @Test("What is set aside can be seen, with its kind and lines, and from the article's page")
  func isSeen() throws {
    let (library, _) = library([("s.txt", Self.text)])
    let lines = library.setAside(of: "s")
    #expect(lines.map(\.kind) == [.copyright])
    #expect(lines.first?.lines == 9...9)
    #expect(lines.first?.texts == ["Copyright 2023 Samples, Inc. All rights reserved."])
    let place = try #require(library.place("s#set-aside"))
    #expect(place == .setAside(article: "s") && place.text == "s#set-aside")
    #expect(library.page(place, language: "en")?.setAside == lines)
    let page = library.page(.article("s"), language: "en")
    #expect(page?.setAsideCounts == [SetAsideCount(kind: .copyright, lines: 1)])
  }

  @Test("What is set aside is counted nowhere, stands in no tree, and no search finds it")
  func isNowhereElse() {
    let (library, _) = library([("s.txt", Self.text)])
    let whole = library.page(.article("s"), language: "en")
    let texts = whole?.groups.flatMap(\.passages).map { "\($0.blocks)" } ?? []
    #expect(!texts.isEmpty && !texts.contains { $0.contains("Copyright") })
    #expect(library.search(SearchRequest("copyright rights reserved")).hits.isEmpty)
    for lens in [Lens.topics, .articles] {
      var nodes = library.children(of: nil, in: lens, language: "en")
      while let node = nodes.popLast() {
        #expect(node.place != .setAside(article: "s"))
        nodes += library.children(of: node.id, in: lens, language: "en")
      }
    }
  }

  @Test("An article without such lines has no such place, and a file that changes loses its own")
  func isForgotten() {
    let cache = TestFolder()
    let (library, folder) = library([("s.txt", Self.text)], cache: cache.path)
    #expect(!library.setAside(of: "s").isEmpty)
    folder.write("s.txt", "Samplol\n\nSamplol is a medicine that is used for samples.", age: 60)
    let again = Library(
      FolderSource(path: folder.path),
      topics: SeededLibrary.topics,
      cache: cache.path,
      location: folder.path,
      memoryLimit: 0
    )
    again.finish()
    #expect(again.setAside(of: "s").isEmpty)
    #expect(again.place("s#set-aside") == nil)
    #expect(again.page(.setAside(article: "s"), language: "en") == nil)
  }

  @Test("A passage under a warning of ours never comes first on a topic's page")
  func cautionedComesLast() throws {
    let files = [
      ("a.md", "## A {topic=dosing}\n\nInduce vomiting."),
      ("b.md", "---\nlanguage: en\n---\n## B {topic=dosing}\n\n- Call 1-888-744-0069."),
      ("c.md", "---\nlanguage: fr\n---\n## C {topic=dosing}\n\nBien."),
    ]
    let (library, _) = library(files)
    let page = try #require(library.page(.topic("dosing"), language: "en"))
    #expect(page.groups.flatMap(\.passages).map(\.title) == ["C", "B", "A"])
  }

  @Test("A title that was made up is marked in the tree and on the page")
  func madeUpTitlesAreMarked() throws {
    let (library, _) = library([("a.md", "Text.\n\n## B {.made-up}\n\nMore.")])
    let node = try #require(library.children(of: nil, in: .articles, language: "en").first)
    #expect(node.isTitleMadeUp)
    let below = library.children(of: node.id, in: .articles, language: "en")
    #expect(below.filter(\.isTitleMadeUp).map(\.title) == ["B"])
    let page = try #require(library.page(node.place, language: "en"))
    #expect(page.isTitleMadeUp)
    #expect(page.groups.flatMap(\.passages).filter(\.isTitleMadeUp).map(\.title) == ["B"])
  }
}
