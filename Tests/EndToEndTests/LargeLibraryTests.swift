import FolderListing
import PseudoTerminal
import SeededRandom
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of articles that is too large to be read anew at each start, and its cache.
private struct LargeLibrary {
  static let articles = 60

  let folder: TemporaryFolder
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    folder = try TemporaryFolder("large")
    random = SeededGenerator(seed: seed)
    for number in 0..<Self.articles { try write(number, sections: 60) }
    try folder.add("library/library.yaml", "lens: articles\n".utf8)
  }

  var path: String { "\(folder.path)/library" }
  var cache: String { "\(folder.path)/cache/monograph" }

  /// Writes one article anew, about 45 KB.
  mutating func write(_ number: Int, sections: Int) throws {
    let words = ["dose", "tablet", "5 mg", "three times a day", "slowly", "kidney", "never"]
    var text = "---\ntitle: \"Article \(number)\"\nlanguage: en\n---\n"
    for section in 0..<sections {
      text += "\n## Section \(section) of \(random.next() % 1000)\n\n"
      while text.utf8.count < 700 * (section + 1) {
        text += (words.randomElement(using: &random) ?? "") + " "
      }
      text += "\n"
    }
    try folder.add("library/article-\(number).md", text.utf8)
    // Long enough ago that no later change could have the same time.
    let old = timespec(tv_sec: time(nil) - 3600 - Int(random.next() % 1000), tv_nsec: 0)
    utimensat(AT_FDCWD, "\(path)/article-\(number).md", [old, old], 0)
  }

  /// A start that reads the whole library and prints its outline.
  func launch(kept: Bool = true) -> Launch {
    var launch = Monograph.launch(
      ["outline", "--library", path],
      home: kept ? folder.path : "/nonexistent",
      // Where no folder can be made, not even by root.
      adding: ["XDG_CACHE_HOME": kept ? "\(folder.path)/cache" : "/dev/null"]
    )
    launch.output = .pipe
    return launch
  }

  /// What a start prints that comes to its end.
  func outline(kept: Bool = true) throws -> [UInt8] {
    let terminal = try Monograph.run(launch(kept: kept))
    #expect(terminal.status == .exited(0))
    return terminal.piped
  }

  var names: [String] { FolderListing.names(in: cache) }

  /// The finished catalogue's bytes; nil where there is none.
  func catalogue() -> [UInt8]? {
    names.first { $0.hasSuffix(".catalogue") }
      .flatMap { TemporaryFolder.contents(of: "\(cache)/\($0)") }
  }

  /// Removes all that is kept.
  func clear() {
    for name in names { unlink("\(cache)/\(name)") }
  }

  /// Starts a reading and kills it after that many milliseconds, as a power cut would.
  func kill(after milliseconds: Int) throws {
    let terminal = try TerminalWindow(launch())
    let end = terminal.started.adding(milliseconds: milliseconds)
    while end.millisecondsLeft > 0, !terminal.isClosed { terminal.readOnce(until: end) }
    terminal.signal(SIGKILL)
    terminal.waitForEnd()
  }
}

@Suite("A large library", .enabled(if: Monograph.isBuilt, "no release binary"), .serialized)
struct LargeLibraryTests {
  @Test("Killed at any moment, a first reading leaves no half catalogue")
  func isKilledBuilding() throws {
    let seed = SeededGenerator.seed(else: 6)
    var random = SeededGenerator(seed: seed)
    let library = try LargeLibrary(seed: seed)
    let right = try library.outline(kept: false)
    try #require(right.count > 50_000)
    let started = MonotonicTime.now
    _ = try library.outline()
    let whole = Int(MonotonicTime.now.milliseconds(since: started))
    for _ in 0..<12 {
      library.clear()
      let moment = Int.random(in: 0..<whole, using: &random)
      try library.kill(after: moment)
      let left = library.catalogue()
      #expect(try library.outline() == right, "seed \(seed), killed after \(moment) ms")
      // A catalogue that was there is a whole one: it is not made again.
      if let left { #expect(library.catalogue() == left, "killed after \(moment) ms") }
      #expect(library.names.count == 2, "\(library.names)")
    }
  }

  @Test("Killed at any moment, bringing it up to date leaves the old catalogue or the new one")
  func isKilledRefreshing() throws {
    let seed = SeededGenerator.seed(else: 7)
    var random = SeededGenerator(seed: seed)
    var library = try LargeLibrary(seed: seed)
    _ = try library.outline()
    for _ in 0..<12 {
      let old = try #require(library.catalogue())
      for _ in 0..<3 {
        try library.write(Int(random.next() % 70), sections: Int(random.next() % 80) + 1)
      }
      let moment = Int.random(in: 0..<200, using: &random)
      try library.kill(after: moment)
      let left = library.catalogue()
      let right = try library.outline(kept: false)
      #expect(try library.outline() == right, "seed \(seed), killed after \(moment) ms")
      if left != old { #expect(library.catalogue() == left, "killed after \(moment) ms") }
      #expect(library.names.count == 2, "\(library.names)")
    }
  }

  @Test("Two programs that begin at once both show the library, and leave one catalogue")
  func areTwo() throws {
    let library = try LargeLibrary(seed: 8)
    let right = try library.outline(kept: false)
    for _ in 0..<3 {
      library.clear()
      let windows = try (0..<3).map { _ in try TerminalWindow(library.launch()) }
      for window in windows {
        #expect(window.waitForEnd() == .exited(0))
        #expect(window.piped == right)
      }
      #expect(library.names.count == 2, "\(library.names)")
      #expect(try library.outline() == right)
    }
  }

  @Test("One program reads on while another brings the catalogue up to date")
  func readsMeanwhile() throws {
    var library = try LargeLibrary(seed: 9)
    _ = try library.outline()
    var browse = Monograph.launch(
      ["--library", library.path],
      home: library.folder.path,
      adding: ["XDG_CACHE_HOME": "\(library.folder.path)/cache"]
    )
    browse.rows = 40
    let window = try TerminalWindow(browse)
    try window.wait(forText: "Article 1")
    try library.write(3, sections: 5)
    _ = try library.outline()
    // The old catalogue has no name any more, and is still read.
    window.press("<Tab>G")
    window.settle()
    #expect(window.screen.shows("Section 59"))
    window.press("Q")
    #expect(window.waitForEnd() == .exited(0))
    expectClean(window)
  }

  @Test("An article that comes while one reads is in the list within two seconds of coming back")
  func isSeen() throws {
    let folder = try TemporaryFolder("changing")
    try folder.add("first.md", "---\ntitle: First\n---\n\n# First\n\nWords.\n".utf8)
    try folder.add("library.yaml", "title: Changing\nlens: articles\n".utf8)
    let window = try TerminalWindow(Monograph.launch(["--library", folder.path]))
    try window.wait(forText: "First")
    window.press("<Tab>")
    try folder.add("second.md", "---\ntitle: Second\n---\n\n# Second\n\nWords.\n".utf8)
    window.settle()
    #expect(!window.screen.shows("Second"))
    window.press("<Tab>")
    try window.wait(forText: "Second", milliseconds: 2_000)
    window.press("Q")
    #expect(window.waitForEnd() == .exited(0))
    expectClean(window)
  }
}
