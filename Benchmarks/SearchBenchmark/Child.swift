import Articles
import Browsing
import CShipped
import Catalogue
import Drawing
import PseudoTerminal
import SafeText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A process of its own in which one thing is measured, so that memory and caches are its own; it
/// prints `name value`, one a line.
struct Child {
  /// What is measured.
  enum Task: String {
    /// The catalogue is built.
    case build
    /// Queries are typed, each key right behind the one before, as a script does.
    case type
    /// Queries are typed as somebody types: between two keys is a pause.
    case pause
    /// The library is opened and asked once, the catalogue being there.
    case open
    /// The library is opened and asked until it answers, no catalogue being there.
    case first
  }

  private let task: Task
  /// The library's folder; empty for the shipped library.
  private let folder: String
  private let cache: String
  /// One a line.
  private let queries: [String]

  /// Reads the words after `--child`: task, folder, cache folder, and the file of the queries.
  init?(_ words: [String]) {
    guard words.count == 4, let task = Task(rawValue: words[0]),
      let bytes = TemporaryFolder.contents(of: words[3])
    else { return nil }
    self.task = task
    folder = words[1]
    cache = words[2]
    queries = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func run() {
    // As the program does: a limit on the size of files must not end it.
    signal(SIGXFSZ, SIG_IGN)
    switch task {
    case .build: build()
    case .type: type(pausing: false)
    case .pause: type(pausing: true)
    case .open: open()
    case .first: first()
    }
  }

  // MARK: Tasks

  private func build() {
    let start = MonotonicTime.now
    let processor = Self.processorTime
    let library = library()
    var (longest, longestProcessor) = (0.0, 0.0)
    var (last, lastProcessor) = (start, processor)
    while library.advance(milliseconds: Self.slice) {
      let (now, nowProcessor) = (MonotonicTime.now, Self.processorTime)
      longest = max(longest, now.milliseconds(since: last))
      longestProcessor = max(longestProcessor, nowProcessor - lastProcessor)
      (last, lastProcessor) = (now, nowProcessor)
    }
    Self.say("ms", MonotonicTime.now.milliseconds(since: start))
    Self.say("cpu_ms", Self.processorTime - processor)
    Self.say("slice_ms", longest)
    Self.say("slice_cpu_ms", longestProcessor)
    Self.say("peak_kib", Double(Self.peak))
  }

  /// Types each query key by key into the finder, in a window where twenty results have room.
  private func type(pausing: Bool) {
    let library = library()
    library.finish()
    var browser = Browser(library, size: Self.window, isASCII: false)
    _ = browser.update(.run(.search, count: nil))
    var overdue = pausing ? pause(&browser) : 0
    var rest = 0
    for _ in 0..<Self.rounds {
      for query in queries {
        _ = browser.update(.field(.control("u")))
        for end in query.indices.dropFirst() + [query.endIndex] {
          let key = Key.character(query[query.index(before: end)])
          let processor = Self.processorTime
          let start = MonotonicTime.now
          _ = browser.update(.field(key))
          let time = MonotonicTime.now.milliseconds(since: start)
          let processorTime = Self.processorTime - processor
          rest &+= browser.finder?.results.hits.count ?? 0
          // A key that comes while something is looked up ahead waits for that.
          Self.say("key", time + overdue)
          Self.say("key_cpu", processorTime)
          Self.say("typed “\(query[..<end])”", processorTime)
          if pausing { overdue = pause(&browser) }
        }
      }
    }
    Self.say("shown", Double(rest))
    Self.say("peak_kib", Double(Self.peak))
  }

  /// Does what the program does in a pause between two keys: it reads on, and looks ahead, each
  /// step behind a millisecond without input; gives how many milliseconds the last step took too
  /// long.
  private func pause(_ browser: inout Browser) -> Double {
    let start = MonotonicTime.now
    var waits = 0.0
    func time() -> Double { MonotonicTime.now.milliseconds(since: start) + waits }
    while browser.hasWork, time() < Self.pause {
      if browser.isReadingOn {
        _ = browser.update(.readOn)
      } else {
        waits += 1
        browser.lookAhead()
      }
    }
    return max(0, time() - Self.pause)
  }

  private func open() {
    let library = library()
    _ = Self.answer(queries.first ?? "", library)
    Self.say("answered")
  }

  private func first() {
    let library = library()
    let query = queries.first ?? ""
    var isAnswered = false
    while library.advance(milliseconds: Self.slice) {
      if !isAnswered, Self.answer(query, library) > 0 {
        isAnswered = true
        Self.say("answered")
      }
    }
    _ = Self.answer(query, library)
    Self.say("whole")
  }

  // MARK: Parts

  /// Milliseconds in which the library is read between two events.
  private static let slice = 8
  private static let rounds = 3
  /// Milliseconds between two keys of somebody who types fast.
  static let pause = 60.0
  private static let window = Size(rows: 72, columns: 80)

  private func library() -> Library {
    func bytes(_ path: String) -> [UInt8] {
      Self.shippedFiles.first { $0.path == path }.map { Array($0.bytes) } ?? []
    }
    let topics = TopicTree.read(bytes("topics.yaml")).tree
    if folder.isEmpty {
      return Library(
        EmbeddedSource(Self.shippedFiles, name: "shipped"),
        topics: topics,
        cache: nil
      )
    }
    return Library(
      FolderSource(path: folder),
      topics: topics,
      synonyms: Synonyms.read(bytes("synonyms.yaml")).synonyms,
      cache: cache
    )
  }

  static var shippedFiles: [EmbeddedFile] {
    (0..<shipped_file_count()).compactMap { index in
      guard let file = shipped_file_at(index)?.pointee else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return EmbeddedFile(path: String(cString: file.path), bytes: bytes)
    }
  }

  /// Searches; gives something to count.
  private static func answer(_ text: String, _ library: Library) -> Int {
    library.search(SearchRequest(text, isTyping: true, limit: 20)).hits.count
  }

  private static func say(_ name: String, _ value: Double) {
    let line = Array("\(name)\t\(value)\n".utf8)
    _ = write(1, line, line.count)
  }

  /// Says when something is done, on the clock that the parent reads too.
  private static func say(_ name: String) {
    say(name, Double(MonotonicTime.now.nanoseconds) / 1e6)
  }

  /// Milliseconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// The most memory that this process ever had in RAM, in KiB.
  private static var peak: Int {
    ProcessReadings(tree: getpid())?.peak ?? 0
  }
}
