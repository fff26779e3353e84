import Articles
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Refresh {
  private static let libraryFiles = ["library.yaml", "topics.yaml", "claims.yaml", "synonyms.yaml"]

  // MARK: Deciding

  /// Reads what the library says about itself, and decides where its catalogue is made.
  func prepare() throws(DatabaseError) {
    if isAsSeen(since: lastScanned) { return finish() }
    readLibraryFiles()
    entries.removeAll { Self.libraryFiles.contains($0.path) }
    (next, known, present, touched, unreadable, building) = (0, [:], [], [], [], nil)
    (bytesPassed, parsing, writing, started) = (0, nil, nil, Self.time)
    phase = .reading
    guard let file, bytes > memoryLimit else { return try begin(.memory) }
    if lock == nil {
      lock = try file.lock()
      // Somebody else is at it: what there is will do.
      guard lock != nil else {
        if serving == nil { return try begin(.memory) }
        walked = []
        return finish()
      }
      if !file.isStill(finished) { return reopen() }
    }
    guard let serving, finished != nil, serving.topicsDigest == topicsDigest else {
      return try begin(.building(file.buildingPath))
    }
    known = try serving.files()
  }

  /// Begins anew with a catalogue that another process has finished in the meantime.
  private func reopen() {
    open()
    if finished == nil {
      // It is no catalogue, or a damaged one: out of the way, so that this comes to an end.
      file?.remove()
      serving = nil
      isLookingAgain = false
      phase = .preparing
    }
  }

  private func begin(_ use: Database.Use) throws(DatabaseError) {
    known = [:]
    if case .building(let path) = use {
      // Made here, because SQLite would let others read it.
      _ = try OpenFile.open(path, O_RDWR | O_CREAT | O_EXCL)
    }
    building = try Holdings(use, topics: topics, digest: topicsDigest, manifest: manifest)
    if serving == nil { serving = building }
  }

  private func readLibraryFiles() {
    libraryProblems = []
    (topics, manifest, reader) = (defaultTopics, LibraryManifest(), nil)
    if let bytes = libraryFile("topics.yaml") {
      let read = TopicTree.read(bytes)
      topics = read.tree
      libraryProblems += read.problems
    }
    if let bytes = libraryFile("library.yaml") {
      let read = LibraryManifest.read(bytes)
      manifest = read.manifest
      libraryProblems += read.problems
    }
    claims = libraryFile("claims.yaml") ?? []
    synonyms = libraryFile("synonyms.yaml")
    topicsDigest = file == nil ? 0 : TopicDigest.of(topics)
    claimsDigest = file == nil ? 0 : Digest.of(claims)
    synonymsDigest = file == nil ? 0 : Digest.of(synonyms ?? [])
  }

  private func libraryFile(_ path: String) -> [UInt8]? {
    guard entries.contains(where: { $0.path == path }) else { return nil }
    do throws(FileProblem) {
      return try source.read(path)
    } catch {
      libraryProblems.append(ContentProblem(file: path, line: 1, kind: .unreadable(error)))
      return nil
    }
  }

  // MARK: Reading

  /// Goes on to the next file.
  func pass(_ entry: FileEntry) {
    next += 1
    bytesPassed += entry.size
  }

  /// Reads the next file, unless it is as it was, or what waits is due.
  func readOn() throws(DatabaseError) {
    if try building?.settleSome(isLast: false) == true { return }
    if parsing != nil { return try parseOn() }
    if writing != nil { return try writeOn() }
    guard next < entries.count else {
      if building != nil {
        try endReading()
      } else if hasNothingToChange {
        finish()
      } else {
        try startCopy()
      }
      return
    }
    let entry = entries[next]
    let path = Array(entry.path.utf8)
    if let record = known[path] {
      try compare(entry, record, path: path)
    } else if building == nil {
      try startCopy()
    } else if let bytes = read(entry) {
      try startParsing(entry, bytes: bytes, old: nil)
    }
  }

  /// Reads a file that was read before, if it may have changed.
  ///
  /// A change is written to a copy of the catalogue; where there is none yet, the file's turn comes
  /// again when it is made.
  private func compare(
    _ entry: FileEntry,
    _ record: FileRecord,
    path: [UInt8]
  ) throws(DatabaseError) {
    if record.isUnchanged(entry) {
      present.insert(path)
      pass(entry)
    } else if let bytes = read(entry) {
      if record.size == entry.size, record.digest == Digest.of(bytes) {
        present.insert(path)
        touched.append((entry, record))
        pass(entry)
      } else if building == nil {
        held = bytes
        try startCopy()
      } else {
        present.insert(path)
        try startParsing(entry, bytes: bytes, old: record)
      }
    }
  }

  /// A file's bytes.
  ///
  /// One that cannot be read is as good as not there; the next refresh tries again.
  private func read(_ entry: FileEntry) -> [UInt8]? {
    if let held {
      self.held = nil
      return held
    }
    do throws(FileProblem) {
      return try source.read(entry.path)
    } catch {
      unreadable.append(ContentProblem(file: entry.path, line: 1, kind: .unreadable(error)))
      pass(entry)
      return nil
    }
  }

  // MARK: Copying

  private func startCopy() throws(DatabaseError) {
    guard let file else { return }
    let flags = O_RDWR | O_CREAT | O_TRUNC
    phase = .copying(try OpenFile.open(file.buildingPath, flags), offset: 0)
  }

  /// Copies some more of the finished catalogue.
  func copyOn(_ copy: OpenFile, offset: Int) throws(DatabaseError) {
    guard let finished, let file else { return }
    let count = min(1 << 20, finished.length - offset)
    if count > 0 {
      let bytes = try finished.file.piece(at: offset, count: count)
      guard bytes.count == count else { throw .damaged }
      try copy.write(bytes, at: offset)
      phase = .copying(copy, offset: offset + count)
      return
    }
    let changed = try Holdings(finished: .building(file.buildingPath))
    changed.manifest = manifest
    building = changed
    phase = .reading
  }
}

extension FileRecord {
  /// Whether the file needs no look: same size, same time, and that time so long before it was read
  /// that no later change can have left it as it was (the coarsest clocks of file systems tick
  /// every two seconds).
  func isUnchanged(_ entry: FileEntry) -> Bool {
    size == entry.size && modified == entry.modified && modified != 0
      && modified < scanned - 2_000_000_000
  }
}
