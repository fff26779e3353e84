import Articles
import SafeText
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FolderSourceTests {
  private func walked(_ folder: TemporaryFolder) -> [String] {
    var walk = FolderSource(path: folder.path).makeWalk()
    var lines: [String] = []
    while let step = walk.next(), lines.count < 10_000 {
      switch step {
      case .success(let entry): lines.append(entry.path)
      case .failure(let problem): lines.append("! \(problem)")
      }
    }
    return lines
  }

  @Test("Files come in the order of their paths, and only those of a library")
  func filesComeInOrder() {
    let folder = TemporaryFolder()
    for name in ["b.md", "a", "a-b", ".git"] where !name.hasSuffix(".md") { folder.addFolder(name) }
    for name in [
      "b.md", "B.MD", "a.md", "a/z.txt", "a/library.yaml", "library.yaml", "topics.yaml",
      "a-b/c.md",
      "note.pdf", ".hidden.md", ".git/x.md", "claims.yaml", "synonyms.yaml", "other.yaml",
    ] { folder.add(name) }
    #expect(
      walked(folder) == [
        "B.MD", "a-b/c.md", "a.md", "a/z.txt", "b.md", "claims.yaml", "library.yaml",
        "synonyms.yaml", "topics.yaml",
      ]
    )
  }

  @Test("An entry tells its size and when it was changed") func entryTellsSizeAndTime() throws {
    let folder = TemporaryFolder()
    folder.add("a.md", "12345")
    var walk = FolderSource(path: folder.path).makeWalk()
    let entry = try #require(try walk.next()?.get())
    #expect(entry.size == 5)
    #expect(entry.modified > 1_600_000_000_000_000_000)
  }

  @Test("Links, pipes and sockets are named and neither followed nor waited for")
  func specialFilesAreNamed() {
    let folder = TemporaryFolder()
    folder.addFolder("sub")
    folder.add("sub/a.md")
    folder.addLink("loop", to: ".")
    folder.addLink("sub/up.md", to: "../sub/a.md")
    folder.addLink("out", to: "/etc")
    folder.addPipe("pipe.md")
    folder.addSocket("socket.txt")
    let link = "is a symbolic link, which is not followed; put a copy there instead"
    let notAFile = "is not an ordinary file; remove it from the library"
    #expect(
      walked(folder) == [
        "! loop:1: \(link)", "! out:1: \(link)", "! pipe.md:1: \(notAFile)",
        "! socket.txt:1: \(notAFile)", "sub/a.md", "! sub/up.md:1: \(link)",
      ]
    )
  }

  @Test("A folder that may not be read is named, and the rest is read")
  func shutFolderIsNamed() {
    let folder = TemporaryFolder()
    folder.addFolder("a")
    folder.add("a/secret.md")
    folder.add("b.md")
    folder.shut("a")
    // Root reads everything, so for root the folder that cannot be opened is one over the depth
    // limit, below.
    let lines = walked(folder)
    #expect(lines.last == "b.md")
    if geteuid() != 0 {
      #expect(lines == ["! a:1: may not be read; change its permissions", "b.md"])
    }
  }

  @Test("Folders nested over the limit are named, and the rest is read")
  func deepFoldersAreNamed() {
    let folder = TemporaryFolder()
    var path = "d"
    for _ in 0..<70 {
      folder.addFolder(path)
      folder.add(path + "/x.md")
      path += "/d"
    }
    folder.add("z.md")
    let lines = walked(folder)
    #expect(lines.filter { $0.hasPrefix("!") }.count == 1)
    #expect(lines.filter { $0.hasSuffix("/x.md") }.count == FolderSource.depthLimit)
    #expect(lines.last == "z.md")
  }

  @Test("A folder that goes while it is walked ends the walk without harm")
  func vanishedFolderEndsTheWalk() {
    let folder = TemporaryFolder()
    folder.addFolder("a")
    folder.add("b.md")
    var walk = FolderSource(path: folder.path).makeWalk()
    rmdir(folder.path + "/a")
    unlink(folder.path + "/b.md")
    var problems: [ContentProblem.Kind] = []
    while case .failure(let problem)? = walk.next() { problems.append(problem.kind) }
    #expect(problems == [.unreadable(.notFound), .unreadable(.notFound)])
  }

  @Test("Names that are no text are named safely and skipped") func strangeNamesAreSkipped() {
    let folder = TemporaryFolder()
    folder.add(bytes: Array("a\u{1B}[2J.md".utf8))
    folder.add(bytes: Array("b\nc.md".utf8))
    folder.add(bytes: [0x63, 0xFF, 0x2E, 0x6D, 0x64])
    folder.add("é.md")
    let lines = walked(folder)
    #expect(lines.count == 4)
    #expect(lines.last == "é.md")
    for line in lines.dropLast() {
      #expect(line.hasSuffix("the name is not plain UTF-8 text, so it is skipped; rename it"))
    }
  }

  @Test("A library that is not there is a problem, not the end") func missingLibraryIsAProblem() {
    var walk = FolderSource(path: "/nonexistent/library").makeWalk()
    guard case .failure(let problem)? = walk.next() else {
      Issue.record("no problem")
      return
    }
    #expect(problem.kind == .unreadable(.notFound))
    #expect(walk.next() == nil)
  }

  @Test("What is read is the file's bytes") func bytesAreTheFiles() throws {
    let folder = TemporaryFolder()
    folder.addFolder("sub")
    let text = String(repeating: "5 mg three times a day\r\n", count: 10_000)
    folder.add("sub/a.md", text)
    folder.add("empty.md", "")
    let source = FolderSource(path: folder.path)
    #expect(try source.read("sub/a.md") == Array(text.utf8))
    #expect(try source.read("empty.md") == [])
  }

  @Test(
    "No path leads out of the library, to a link, or to what is no file",
    arguments: [
      ("../secret.md", FileProblem.badPath), ("/etc/passwd", .badPath), ("", .badPath),
      ("sub/../a.md", .badPath), ("./a.md", .badPath), ("sub//b.md", .badPath),
      ("sub/", .badPath), ("a\0.md", .badPath), ("..", .badPath), ("missing.md", .notFound),
      ("%2e%2e/secret.md", .notFound), ("..\\secret.md", .notFound), ("sub", .notAFile),
      ("a.md/x", .notAFile), ("pipe.md", .notAFile), ("socket.md", .notAFile),
      ("link.md", .symbolicLink), ("folder-link/passwd", .notAFile),
      ("big.md", .tooLarge(limit: FolderSource.sizeLimit)),
      (String(repeating: "x", count: 300), .badPath),
      (String(repeating: "d/", count: 100) + "x", .badPath),
    ]
  )
  func noPathLeadsOut(path: String, expected: FileProblem) {
    let folder = TemporaryFolder()
    folder.addFolder("sub")
    folder.add("a.md")
    folder.add("sub/b.md")
    folder.addPipe("pipe.md")
    folder.addSocket("socket.md")
    folder.addLink("link.md", to: "a.md")
    folder.addLink("folder-link", to: "/etc")
    folder.addSparse("big.md", size: FolderSource.sizeLimit + 1)
    let source = FolderSource(path: folder.path)
    #expect(throws: expected) { try source.read(path) }
  }

  @Test("Embedded files are walked and read like those of a folder")
  func embeddedFilesAreRead() throws {
    let bytes: StaticString = "5 mg"
    let file = UnsafeBufferPointer(start: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
    let source = EmbeddedSource(
      [EmbeddedFile(path: "b.md", bytes: file), EmbeddedFile(path: "a.md", bytes: file)],
      name: ScreenText("shipped")
    )
    var walk = source.makeWalk()
    #expect(try walk.next()?.get() == FileEntry(path: "a.md", size: 4, modified: 0))
    #expect(try walk.next()?.get() == FileEntry(path: "b.md", size: 4, modified: 0))
    #expect(walk.next() == nil)
    #expect(try source.read("b.md") == Array("5 mg".utf8))
    #expect(throws: FileProblem.notFound) { try source.read("c.md") }
  }
}
