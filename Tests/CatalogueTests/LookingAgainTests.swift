import Articles
import FolderListing
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@MainActor
@Suite struct LookingAgainTests {
  /// In memory and in a file.
  nonisolated static let limits = [1 << 30, 0]

  @Test(
    "Where nothing has changed, looking again reads no file and changes nothing",
    arguments: limits
  )
  func unchanged(limit: Int) {
    let library = LibraryInFolder(seed: 1)
    let source = CountedSource(library.files.path)
    let open = library.open(source, limit: limit)
    let (read, generation) = (source.filesRead, open.generation)
    let node = library.cache.node(library.catalogue)
    for _ in 0..<3 {
      open.lookAgain()
      #expect(open.progress?.isLookingAgain == true)
      open.finish()
    }
    #expect(source.filesRead == read)
    #expect(open.generation == generation)
    #expect(library.cache.node(library.catalogue) == node)
  }

  @Test(
    "What was changed, added or removed meanwhile is there after looking again",
    arguments: limits
  )
  func changed(limit: Int) {
    var library = LibraryInFolder(seed: 2)
    let open = library.open(limit: limit)
    for round in 0..<6 {
      for _ in 0..<library.random.below(3) + 1 {
        let name = "a\(library.random.below(12)).md"
        if library.random.below(3) == 0 {
          library.files.remove(name)
        } else {
          library.write(name, age: library.random.pick([0, 1, 100, -50]))
        }
      }
      if round == 3 { library.files.write("library.yaml", "title: New\n") }
      open.lookAgain()
      open.finish()
      #expect(Dump.of(open) == Dump.of(library.open(kept: false)), "round \(round)")
    }
    #expect(open.manifest.title?.string == "New")
  }

  @Test("Only what has changed is read again, where a catalogue is kept")
  func readsLittle() {
    var library = LibraryInFolder(seed: 3)
    let source = CountedSource(library.files.path)
    let open = library.open(source)
    let before = source.filesRead.count
    library.write("a5.md")
    open.lookAgain()
    open.finish()
    #expect(source.filesRead.dropFirst(before) == ["a5.md"])
  }

  @Test("Until there is something new, what was there can be asked", arguments: limits)
  func meanwhile(limit: Int) {
    var library = LibraryInFolder(seed: 4)
    let open = library.open(limit: limit)
    library.write("a8.md")
    open.lookAgain()
    while open.advance(milliseconds: 0) {
      #expect([8, 9].contains(open.articles().count))
      #expect(open.progress?.isLookingAgain == true)
    }
    #expect(open.articles().count == 9)
  }

  @Test("What another program has brought up to date is taken over")
  func another() {
    var library = LibraryInFolder(seed: 5)
    let first = library.open()
    library.write("a8.md")
    #expect(library.open().articles().count == 9)
    let source = library.catalogue
    let node = library.cache.node(source)
    first.lookAgain()
    first.finish()
    #expect(first.articles().count == 9)
    #expect(library.cache.node(source) == node)
  }

  @Test("A cache that was emptied meanwhile is made again")
  func emptied() {
    var library = LibraryInFolder(seed: 6)
    let open = library.open()
    for name in FolderListing.names(in: library.cache.path) { library.cache.remove(name) }
    library.write("a8.md")
    open.lookAgain()
    open.finish()
    #expect(open.articles().count == 9)
    #expect(!library.catalogue.isEmpty)
  }

  @Test("A file of thousands of sections is written in many small steps, and percent says how far")
  func largeFile() {
    let library = LibraryInFolder(seed: 7, articles: 0)
    let text = (0..<3_000).map { "## Section \($0)\n\nTake \($0) mg.\n" }.joined(separator: "\n")
    library.files.write("large.md", "# Large\n\n" + text)
    let open = library.begin()
    var percents: [Int] = []
    var steps = 0
    while open.advance(milliseconds: 0) {
      steps += 1
      if let percent = open.progress?.percent, percent != percents.last { percents.append(percent) }
      // What is written can be found before the whole article is listed.
      let hits = open.search(SearchRequest("take")).hits
      #expect(hits.allSatisfy { $0.text.string.contains("mg") })
    }
    #expect(steps > 180)
    #expect(percents.count > 50 && percents == percents.sorted(), "\(percents)")
    #expect(open.articles().count == 1)
    #expect(Dump.of(open) == Dump.of(library.open(kept: false)))
  }
}
