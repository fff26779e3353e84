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
  private var vanished: [FileRecord] {
    known.filter { !present.contains($0.key) }.map(\.value)
  }

  /// Files that need never be looked into again, now that their time lies long enough back.
  private var settled: [(entry: FileEntry, record: FileRecord)] {
    touched.filter { entry, record in
      var record = record
      (record.modified, record.scanned) = (entry.modified, scanned)
      return record.isUnchanged(entry)
    }
  }

  /// Whether the finished catalogue says all that a new one would.
  var hasNothingToChange: Bool {
    vanished.isEmpty && settled.isEmpty && serving?.manifest == manifest
      && serving?.claimsDigest == claimsDigest && serving?.synonymsDigest == synonymsDigest
  }

  /// Takes away what is gone.
  func endReading() throws(DatabaseError) {
    guard let building else { return }
    for record in vanished { _ = try building.remove(file: record.number) }
    phase = .settling
  }

  /// Does some of what waits until all files are read.
  func settle() throws(DatabaseError) {
    if try building?.settleSome(isLast: true) != true { phase = .closing }
  }

  /// Ends the writing.
  func close() throws(DatabaseError) {
    guard let building else { return }
    for (entry, record) in settled {
      var record = record
      (record.modified, record.scanned) = (entry.modified, scanned)
      try building.note(entry.path, record)
    }
    try building.settleIDs()
    try building.write(claims.isEmpty ? [] : Claim.read(claims).claims)
    building.claimsDigest = claimsDigest
    let own = synonyms.map { Synonyms.read($0).synonyms }
    try building.write(
      own ?? defaultSynonyms,
      danger: own.map { [defaultSynonyms, $0] } ?? [defaultSynonyms]
    )
    building.synonymsDigest = synonymsDigest
    try building.close()
    if building.isFile, let file {
      let built = try OpenFile.open(file.buildingPath, O_RDWR)
      guard let status = built.status else { throw .damaged }
      let length = Int(status.st_size)
      phase = .publishing(built, FileDigest(of: built, length: length), length: length)
      return
    }
    if let file, finished != nil, let lock = try file.lock() {
      // The library has become small enough to leave nothing behind.
      withExtendedLifetime(lock) { file.remove() }
      finished = nil
    }
    serve(building)
  }

  /// Takes some more of the digest; then the file gets its name.
  func publish(_ built: OpenFile, digest: FileDigest, length: Int) throws(DatabaseError) {
    var digest = digest
    let isComplete = try digest.advance()
    guard isComplete, let file, let building else {
      phase = .publishing(built, digest, length: length)
      return
    }
    try file.publish(built, length: length, digest: digest.value)
    finished = FinishedFile(built)
    serve(building)
  }

  private func serve(_ holdings: Holdings) {
    serving = holdings
    changes += 1
    finish()
  }

  /// Lets go of all that is needed for a refresh only; the finished file is kept open, to be told
  /// from another that takes its place.
  func finish() {
    noteSeen()
    (building, lock, reader, held, parsing, writing) = (nil, nil, nil, nil, nil, nil)
    (known, present, touched, claims, synonyms) = ([:], [], [], [], nil)
    phase = .done
    if isLookAwaited { lookAgain() }
  }
}
