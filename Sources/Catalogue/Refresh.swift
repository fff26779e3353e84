import Articles
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Brings a library's holdings up to date with its files, one small step at a time.
///
/// What is served meanwhile: the finished catalogue where there is one, else the growing one. A
/// small library, and one that cannot be kept on the disk, is read into memory.
final class Refresh {
  /// What the next step does.
  enum Phase {
    /// Compares the digest of the catalogue that was found.
    case checking
    case walking
    case preparing
    /// Copies the finished catalogue, in order to change the copy.
    case copying(OpenFile, offset: Int)
    case reading
    /// Ends what waits for the index and the lexicon.
    case settling
    case closing
    /// Takes the digest of what was built.
    case publishing(OpenFile, FileDigest, length: Int)
    case done
  }

  let source: any FileSource
  /// The tree for a library without one of its own; read when it is needed first.
  private(set) lazy var defaultTopics = makeTopics()
  private let makeTopics: () -> TopicTree
  /// The word lists of the program; those of danger count for every library.
  private(set) lazy var defaultSynonyms = makeSynonyms()
  private let makeSynonyms: () -> Synonyms
  /// What people type in danger, where no catalogue says it yet.
  private(set) lazy var danger = DangerPhrases([defaultSynonyms])
  /// Libraries of at most so many bytes leave no file behind.
  let memoryLimit: Int
  /// Where the catalogue is kept; nil for memory only, also after a failure.
  var file: CatalogueFile?

  var phase = Phase.walking
  /// What is asked meanwhile; nil until there is anything.
  var serving: Holdings?
  /// Raised whenever what can be asked has changed.
  var changes = 0
  /// Why the catalogue could not be kept on the disk.
  var notice: ScreenText?

  // What was found on the disk, and what is being made of it.
  var finished: FinishedFile?
  var building: Holdings?
  var lock: OpenFile?
  private var damages = 0

  // What the walk found, and where reading stands.
  var walk: FileWalk?
  var entries: [FileEntry] = []
  var bytes = 0
  /// Bytes of the files before `next`.
  var bytesPassed = 0
  /// The file at `next`, while its articles are being read, and then while they are being written.
  var parsing: FileParsing?
  var writing: FileWriting?
  /// When reading began, on the clock that only goes forward.
  var started: Int64 = 0
  var scanned: Int64 = 0
  /// When the walk before that began.
  private(set) var lastScanned: Int64 = 0
  var next = 0
  /// The bytes of the next file, read before the copy was made that it is written to.
  var held: [UInt8]?
  /// Files of the catalogue by path, and those among them that are still there.
  var known: [[UInt8]: FileRecord] = [:]
  var present: Set<[UInt8]> = []
  /// Files that are not read again, though they look different: their records are brought up.
  var touched: [(entry: FileEntry, record: FileRecord)] = []
  var topics = TopicTree()
  var topicsDigest: UInt64 = 0
  var manifest = LibraryManifest()
  var claims: [UInt8] = []
  var claimsDigest: UInt64 = 0
  /// The library's `synonyms.yaml`; nil where it has none.
  var synonyms: [UInt8]?
  var synonymsDigest: UInt64 = 0
  var reader: ArticleReader?

  // What the last reading to its end found, so that a later look can tell whether that still holds.
  var seen: [FileEntry]?
  var walked: [FileEntry] = []
  var isLookingAgain = false
  /// Whether somebody came back to the list while files were read.
  var isLookAwaited = false

  // Problems that no catalogue keeps: each walk meets them again.
  var walkProblems: [ContentProblem] = []
  var libraryProblems: [ContentProblem] = []
  var unreadable: [ContentProblem] = []

  /// Opens the catalogue that is there, and nothing else.
  init(
    _ source: any FileSource,
    topics: @escaping () -> TopicTree,
    synonyms: @escaping () -> Synonyms,
    file: CatalogueFile?,
    memoryLimit: Int
  ) {
    self.source = source
    self.file = file
    self.memoryLimit = memoryLimit
    makeTopics = topics
    makeSynonyms = synonyms
    open()
  }

  /// Serves `holdings` as they are; the source is read only if they turn out to be damaged.
  init(
    _ source: any FileSource,
    topics: @escaping () -> TopicTree,
    synonyms: @escaping () -> Synonyms,
    holdings: Holdings
  ) {
    self.source = source
    memoryLimit = .max
    makeTopics = topics
    makeSynonyms = synonyms
    serving = holdings
    changes = 1
    phase = .done
  }

  var isDone: Bool {
    if case .done = phase { true } else { false }
  }

  /// Opens what is in the cache folder, and checks it where that is cheap.
  func open() {
    finished = nil
    phase = .walking
    for _ in 0..<3 {
      guard let file, let found = file.open() else { return }
      guard let holdings = try? Holdings(finished: .reading(file.path)) else { return }
      // Opened by name twice: it must have been the same file.
      guard file.isStill(found) else { continue }
      if found.length <= FinishedFile.cheapLength {
        guard found.isWhole else { return }
      } else {
        phase = .checking
      }
      finished = found
      serving = holdings
      changes += 1
      return
    }
  }

  // MARK: Steps

  /// Does the next step.
  ///
  /// Whatever fails, the library can be asked: at worst it is in memory.
  func step() {
    do throws(DatabaseError) {
      switch phase {
      case .checking: try check()
      case .walking: walkOn()
      case .preparing: try prepare()
      case .copying(let copy, let offset): try copyOn(copy, offset: offset)
      case .reading: try readOn()
      case .settling: try settle()
      case .closing: try close()
      case .publishing(let built, let digest, let length):
        try publish(built, digest: digest, length: length)
      case .done: break
      }
    } catch {
      fail(error)
    }
  }

  private func check() throws(DatabaseError) {
    guard let finished else { throw .damaged }
    let isWhole: Bool?
    do throws(DatabaseError) {
      isWhole = try finished.checkSome()
    } catch {
      throw .damaged
    }
    if isWhole == false { throw .damaged }
    if isWhole == true { phase = .walking }
  }

  private func walkOn() {
    if walk == nil {
      walk = source.makeWalk()
      lastScanned = scanned
      scanned = Self.now
      (entries, bytes, walkProblems) = ([], 0, [])
    }
    switch walk?.next() {
    case .success(let entry):
      entries.append(entry)
      bytes += entry.size
    case .failure(let problem): walkProblems.append(problem)
    case nil:
      walk = nil
      walked = entries
      phase = .preparing
    }
  }

  private static var now: Int64 { nanoseconds(CLOCK_REALTIME) }

  /// Nanoseconds on the clock that only goes forward.
  static var time: Int64 { nanoseconds(CLOCK_MONOTONIC) }

  private static func nanoseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  // MARK: Failures

  /// What is damaged is built anew; what cannot be kept is read into memory.
  private func fail(_ error: DatabaseError) {
    if error == .damaged, finished != nil, damages < 2 {
      discard()
    } else if file != nil {
      giveUpFile(error)
    } else {
      // Not even memory: what is there is served.
      notice = notice ?? ScreenText("This library could not be read to its end: no memory.")
      phase = .done
    }
  }

  /// Forgets a catalogue that turned out to be damaged; everything is read again.
  func discard() {
    damages += 1
    isLookingAgain = false
    (finished, building, serving, held, parsing, writing) = (nil, nil, nil, nil, nil, nil)
    if lock != nil { file?.sweep() }
    if damages >= 2 { file = nil }
    lock = nil
    walk = nil
    phase = .walking
    changes += 1
  }

  private func giveUpFile(_ error: DatabaseError) {
    let reason =
      error == .full ? "there is no room for its catalogue" : "its catalogue cannot be kept"
    notice = ScreenText("This library is read anew at each start: \(reason).")
    if lock != nil { file?.sweep() }
    if serving === building { serving = nil }
    (file, finished, lock, building) = (nil, nil, nil, nil)
    (held, parsing, writing) = (nil, nil, nil)
    changes += 1
    walk = nil
    phase = .walking
  }
}
