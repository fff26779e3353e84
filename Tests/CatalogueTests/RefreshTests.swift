import Articles
import FolderListing
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

/// A seeded library in a folder, and its cache.
@MainActor
struct LibraryInFolder {
  let files = TestFolder()
  let cache = TestFolder()
  var random: SeededGenerator

  init(seed: UInt64, articles: Int = 8) {
    random = SeededGenerator(seed: seed)
    for number in 0..<articles { write("a\(number).md") }
  }

  mutating func write(_ name: String, age: Int = 3600) {
    let title = "Title \(random.below(20))"
    let text = SeededLibrary.article(&random, title: title, sections: random.below(12))
    files.write(name, text, age: age)
  }

  var catalogue: String {
    FolderListing.names(in: cache.path).first { $0.hasSuffix(".catalogue") } ?? ""
  }

  /// The library as a start of the program sees it, all read.
  func open(_ source: (any FileSource)? = nil, kept: Bool = true, limit: Int = 0) -> Library {
    let library = begin(source, kept: kept, limit: limit)
    library.finish()
    return library
  }

  func begin(_ source: (any FileSource)? = nil, kept: Bool = true, limit: Int = 0) -> Library {
    Library(
      source ?? FolderSource(path: files.path),
      topics: SeededLibrary.topics,
      cache: kept ? cache.path : nil,
      location: files.path,
      memoryLimit: limit
    )
  }
}

@MainActor
@Suite struct RefreshTests {
  @Test(
    "A catalogue brought up to date says what a new one would, whatever was changed in between",
    arguments: 0..<8 as Range<UInt64>
  )
  func incremental(seed: UInt64) {
    var library = LibraryInFolder(seed: seed)
    _ = library.open()
    for round in 0..<4 {
      for _ in 0..<library.random.below(4) {
        let name = "a\(library.random.below(12)).md"
        if library.random.below(3) == 0 {
          library.files.remove(name)
        } else {
          library.write(name, age: library.random.pick([0, 1, 100, -50]))
        }
      }
      if library.random.below(2) == 0 {
        library.files.write("claims.yaml", SeededLibrary.claims(&library.random))
      }
      // Same ids in other folders, which come and go.
      library.files.makeFolder("b")
      library.write("b/a\(library.random.below(3)).md")
      let kept = Dump.of(library.open())
      #expect(kept == Dump.of(library.open(kept: false)), "seed \(seed), round \(round)")
      #expect(kept == Dump.of(library.open()), "seed \(seed), round \(round), opened again")
    }
  }

  @Test("Unchanged files are not read again, and nothing is written when nothing changed")
  func unchanged() {
    var library = LibraryInFolder(seed: 1)
    let first = CountedSource(library.files.path)
    _ = library.open(first)
    #expect(first.filesRead.count == 8)
    let node = library.cache.node(library.catalogue)

    let second = CountedSource(library.files.path)
    let again = library.open(second)
    #expect(second.filesRead.isEmpty)
    #expect(again.articles().count == 8)
    #expect(library.cache.node(library.catalogue) == node)

    library.write("a3.md")
    let third = CountedSource(library.files.path)
    _ = library.open(third)
    #expect(third.filesRead == ["a3.md"])
    #expect(library.cache.node(library.catalogue) != node)
  }

  @Test("A change that keeps size and time is found while the clock could not tell")
  func sameSizeAndTime() {
    let library = LibraryInFolder(seed: 2, articles: 1)
    library.files.write("z.md", "# Dose\n\n5 mg", age: 0)
    _ = library.open()
    library.files.write("z.md", "# Dose\n\n6 mg", age: 0)
    let page = library.open().page(.article("z"), language: "en")
    let dose = Block.paragraph(InlineText(ScreenText("6 mg")))
    #expect(page?.groups.first?.passages.first?.blocks == [dose])
  }

  @Test("A file that was only touched is looked into once, then never again")
  func touched() {
    let library = LibraryInFolder(seed: 3, articles: 2)
    library.files.write("z.md", "# Dose\n\n5 mg", age: 100)
    _ = library.open()
    library.files.write("z.md", "# Dose\n\n5 mg", age: 50)
    let second = CountedSource(library.files.path)
    _ = library.open(second)
    #expect(second.filesRead == ["z.md"])
    let third = CountedSource(library.files.path)
    _ = library.open(third)
    #expect(third.filesRead.isEmpty)
  }

  @Test("Another tree of topics files everything anew")
  func topics() {
    let library = LibraryInFolder(seed: 4)
    _ = library.open()
    library.files.write(
      "topics.yaml",
      "topics:\n  - id: dosing\n    names: { en: Doses }\n"
    )
    let open = library.open()
    let titles = open.children(of: nil, in: .topics, language: "en").map(\.title.string)
    #expect(Set(titles).isSuperset(of: ["Doses", "Other"]))
    #expect(Dump.of(open) == Dump.of(library.open(kept: false)))
  }

  @Test("What a library says about itself is shown from the first moment, and when it changes")
  func manifest() {
    let library = LibraryInFolder(seed: 5)
    library.files.write("library.yaml", "title: Old\nlens: articles\n")
    _ = library.open()
    let next = library.begin()
    #expect(next.manifest.title?.string == "Old")
    #expect(next.manifest.defaultLens == .articles)
    library.files.write("library.yaml", "title: New\n")
    #expect(library.open().manifest.title?.string == "New")
  }

  @Test("A small library leaves nothing on the disk, also when it was large once")
  func small() {
    let library = LibraryInFolder(seed: 6)
    let memory = library.open(limit: 1 << 20)
    #expect(FolderListing.names(in: library.cache.path).isEmpty)
    let kept = library.open(limit: 0)
    #expect(!library.catalogue.isEmpty)
    let smaller = library.open(limit: 1 << 20)
    #expect(library.catalogue.isEmpty)
    #expect(Dump.of(memory) == Dump.of(kept))
    #expect(Dump.of(memory) == Dump.of(smaller))
  }

  @Test("While a library is read for the first time, what is read so far can be asked")
  func growing() {
    let library = LibraryInFolder(seed: 7)
    let open = library.begin()
    var counts: [Int] = []
    var generation = -1
    while open.advance(milliseconds: 0) {
      if open.generation != generation { counts.append(open.articles().count) }
      generation = open.generation
      #expect(open.progress != nil)
    }
    #expect(open.progress == nil)
    #expect(Set(counts) == Set(0...8))
    #expect(counts == counts.sorted())
  }

  @Test("A library that is looked at all the while it is read is kept, and not read again")
  func lookedAt() {
    var library = LibraryInFolder(seed: 12, articles: 0)
    for number in 0..<3 {
      let text = SeededLibrary.article(&library.random, title: "Long \(number)", sections: 60)
      library.files.write("a\(number).md", text, age: 3600)
    }
    let open = library.begin()
    var steps = 0
    while open.advance(milliseconds: 0) {
      _ = Dump.of(open)
      _ = open.search(SearchRequest("a"))
      steps += 1
    }
    #expect(steps > 9)
    #expect(open.refresh.notice == nil && !library.catalogue.isEmpty)
    let source = CountedSource(library.files.path)
    #expect(Dump.of(library.open(source)) == Dump.of(open))
    #expect(source.filesRead.isEmpty)
  }

  @Test("A catalogue is used again whatever its size", arguments: [1, 4, 9])
  func sizes(articles: Int) {
    var library = LibraryInFolder(seed: 13, articles: 0)
    for number in 0..<articles {
      let text = SeededLibrary.article(&library.random, title: "Long \(number)", sections: 400)
      library.files.write("a\(number).md", text, age: 3600)
    }
    #expect(library.open().refresh.finished != nil)
    let source = CountedSource(library.files.path)
    let again = library.open(source)
    let length = again.refresh.finished?.length ?? 0
    #expect(source.filesRead.isEmpty, "\(length) bytes")
  }

  @Test("While a catalogue is brought up to date, the old one answers")
  func meanwhile() {
    var library = LibraryInFolder(seed: 8)
    _ = library.open()
    for number in 8..<11 { library.write("a\(number).md") }
    let open = library.begin()
    #expect(open.articles().count == 8)
    while open.advance(milliseconds: 0) { #expect([8, 11].contains(open.articles().count)) }
    #expect(open.articles().count == 11)
  }

  /// A library of one scraped file, about to be read in stretches of 4 kB.
  private func large(_ library: LibraryInFolder) -> (open: Library, bytes: Int, articles: Int) {
    var random = SeededGenerator(seed: 9)
    let text = (0..<60).map { number in
      "Side effects \(number)\n\n"
        + (0..<9).map { _ in SeededLibrary.sentence(&random) }.joined(separator: "\n\n") + "\n\n"
    }.joined()
    library.files.write("a.txt", text)
    let open = library.begin()
    while open.progress?.isWalking == true { _ = open.advance(milliseconds: 0) }
    let reader = ArticleReader(topics: SeededLibrary.topics, stretch: 4096)
    open.refresh.reader = reader
    let bytes = Array(text.utf8)
    return (open, bytes.count, reader.read(bytes, path: "a.txt").articles.count)
  }

  @Test("A large file is read in small steps, and the bar moves with each")
  func largeFile() {
    let library = LibraryInFolder(seed: 9, articles: 0)
    let (open, bytes, articles) = large(library)
    var parts: [Double] = []
    var done: [Int] = []
    while open.advance(milliseconds: 0) {
      done.append(open.progress?.bytesDone ?? -1)
      if let parsing = open.refresh.parsing { parts.append(parsing.articles.partDone) }
    }
    #expect(parts.count >= 6)
    #expect(zip([0] + parts, parts).allSatisfy { $0 < $1 && $1 - $0 < 0.2 })
    #expect(done == done.sorted() && done.last == bytes)
    #expect(Set(done.prefix(parts.count)).count == parts.count)
    #expect(open.articles().count == articles)
  }

  @Test("A large file that was given up half-way is read again from its beginning, once")
  func largeFileGivenUp() {
    let library = LibraryInFolder(seed: 10, articles: 0)
    let (open, _, _) = large(library)
    for _ in 0..<3 { _ = open.advance(milliseconds: 0) }
    #expect(open.refresh.parsing != nil)
    open.refresh.discard()
    #expect(open.refresh.parsing == nil)
    open.finish()
    #expect(Dump.of(open) == Dump.of(library.open(kept: false)))
  }

  @Test("A library in the program itself needs no disk")
  func embedded() {
    let text: StaticString = "# Dose\n\n5 mg"
    let file = EmbeddedFile(
      path: "dose.md",
      bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
    let library = Library(
      EmbeddedSource([file], name: ScreenText("x")),
      topics: SeededLibrary.topics,
      cache: "/nowhere"
    )
    #expect(!library.advance(milliseconds: 1_000))
    #expect(library.articles().map(\.title.string) == ["Dose"])
    #expect(library.notice == nil)
  }
}
