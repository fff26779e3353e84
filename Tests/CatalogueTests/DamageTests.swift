import Articles
import FolderListing
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@MainActor
@Suite struct DamageTests {
  @Test(
    "A catalogue damaged anywhere is built anew without a question, and says what it should",
    arguments: 0..<8 as Range<UInt64>
  )
  func damage(seed: UInt64) {
    let library = LibraryInFolder(seed: 1)
    let right = Dump.of(library.open())
    let whole = library.cache.bytes(library.catalogue)
    let name = library.catalogue
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      library.cache.write(name, Self.damaged(whole, &random))
      let open = library.begin()
      // Whatever is asked before it is checked gives no trap.
      _ = Dump.of(open)
      open.finish()
      #expect(Dump.of(open) == right, "seed \(seed)")
      #expect(open.notice == nil)
      #expect(FolderListing.names(in: library.cache.path) == [name, name + ".lock"])
    }
  }

  @Test(
    "A catalogue that is damaged while it is open is built anew, and no wrong text is shown",
    arguments: 0..<8 as Range<UInt64>
  )
  func damageWhileOpen(seed: UInt64) {
    let library = LibraryInFolder(seed: 1)
    _ = library.open()
    let right = Self.passages(library.open(kept: false))
    let name = library.catalogue
    let whole = library.cache.bytes(name)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      library.cache.write(name, whole)
      let open = library.open()
      library.cache.overwrite(name, Self.damaged(whole, &random))
      #expect(Self.passages(open).isSubset(of: right), "seed \(seed)")
      open.finish()
    }
  }

  /// The text of every passage that the articles' pages show.
  private static func passages(_ library: Library) -> Set<String> {
    var texts: Set<String> = []
    for article in library.articles() {
      let page = library.page(.article(article.id), language: "en")
      for group in page?.groups ?? [] {
        texts.formUnion(group.passages.map { "\($0.title) \($0.blocks)" })
      }
    }
    return texts
  }

  private static func damaged(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    switch random.below(5) {
    case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: bytes.removeLast(random.below(bytes.count))
    case 2:
      let start = random.below(bytes.count / 4096) * 4096
      for index in start..<start + 4096 { bytes[index] = 0 }
    case 3: bytes[random.below(100)] ^= UInt8(random.below(255) + 1)
    default:
      for _ in 0..<50 {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
    }
    return bytes
  }

  @Test("What a killed builder left is swept away, and half a catalogue is none")
  func leftovers() {
    let library = LibraryInFolder(seed: 2)
    let right = Dump.of(library.open())
    let name = library.catalogue
    let half = Array(library.cache.bytes(name).prefix(5000))
    library.cache.write(name + ".building", half)
    library.cache.remove(name)
    #expect(Dump.of(library.open()) == right)
    library.cache.write(name + ".building", half)
    library.cache.write(name, half)
    #expect(Dump.of(library.open()) == right)
    #expect(FolderListing.names(in: library.cache.path) == [name, name + ".lock"])
  }

  @Test("Where no catalogue can be kept, the library is in memory and a line says so")
  func noFolder() {
    let library = LibraryInFolder(seed: 3)
    library.files.write("cache", "a file where the folder should be")
    let open = Library(
      FolderSource(path: library.files.path),
      topics: SeededLibrary.topics,
      cache: library.files.path + "/cache",
      location: library.files.path,
      memoryLimit: 0
    )
    open.finish()
    #expect(open.notice != nil)
    #expect(Dump.of(open) == Dump.of(library.open(kept: false)))
  }

  @Test("A full disk leaves the library in memory, a line that says so, and no half file")
  func fullDisk() async {
    // In a process of its own, because the limit is the process's.
    await #expect(processExitsWith: .success) { @MainActor in
      let library = LibraryInFolder(seed: 4, articles: 40)
      let right = Dump.of(library.open(kept: false))
      limitFileSize(to: 20_000)
      let open = library.open()
      #expect(open.notice != nil)
      #expect(Dump.of(open) == right)
      #expect(library.catalogue.isEmpty)
      let names = FolderListing.names(in: library.cache.path)
      #expect(names.map { $0.hasSuffix(".lock") } == [true], "\(names)")
    }
  }

  @Test("A second program on the same library reads what there is while the first one builds")
  func twoPrograms() {
    var library = LibraryInFolder(seed: 5)
    let first = library.begin()
    // Until the first has begun to build.
    while library.lockIsFree, first.advance(milliseconds: 0) {}
    let second = library.open()
    #expect(second.articles().count == 8)
    #expect(second.notice == nil)
    first.finish()
    #expect(Dump.of(first) == Dump.of(second))

    library.write("a9.md")
    let third = library.begin()
    while library.lockIsFree, third.advance(milliseconds: 0) {}
    let fourth = library.open()
    #expect(fourth.articles().count == 8)
    third.finish()
    #expect(third.articles().count == 9)
    #expect(library.open().articles().count == 9)
  }

  #if os(Linux)
    @Test("A child that is started while a catalogue is built does not keep the next one from it")
    func lockAndChild() {
      var library = LibraryInFolder(seed: 6)
      let first = library.begin()
      while library.lockIsFree, first.advance(milliseconds: 0) {}
      library.withLockOfChild { library in
        first.finish()
        library.write("a9.md")
        #expect(library.open().articles().count == 9)
      }
    }
  #endif
}
