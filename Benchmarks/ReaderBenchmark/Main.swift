import Articles
import CShipped
import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures how fast scraped text is read and how much memory that takes, each file in a process
/// of its own.
@main
struct Main {
  private static let usage = """
    usage: ReaderBenchmark [MB …]

    Makes files of 1, 10 and 100 MB, or of the sizes given, of articles and of headings, and some
    that no reader expects, and prints for each how much is read in a second of the processor, and
    the memory that reading takes, the file included, as a multiple of the file's size. The first
    row is a kilobyte: nearly all of its time goes into the tables that the first text needs, and
    so does as much of the time in each other row.
    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--child", arguments.count == 3,
      let shape = Shape(rawValue: arguments[1]), let size = Int(arguments[2])
    {
      return read(shape, size)
    }
    let sizes = arguments.compactMap { Int($0) }.filter { (1...1000).contains($0) }
    guard sizes.count == arguments.count else { return complain(usage, code: 64) }
    do {
      try measure(sizes.isEmpty ? [1, 10, 100] : sizes)
    } catch {
      complain("\(error)", code: 1)
    }
  }

  // MARK: Child

  private static func read(_ shape: Shape, _ size: Int) {
    let reader = ArticleReader(topics: topics)
    let before = peak
    let bytes = shape.bytes(size)
    let start = processorTime
    let reading = reader.read(bytes, path: "a.txt")
    let time = processorTime - start
    let sections = reading.articles.reduce(0) { $0 + $1.sections.count }
    print("\(time)\t\(Double(peak - before) * 1024 / Double(bytes.count))\t\(sections)")
  }

  private static var topics: TopicTree {
    for index in 0..<shipped_file_count() {
      guard let file = shipped_file_at(index)?.pointee, String(cString: file.path) == "topics.yaml"
      else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return TopicTree.read(Array(bytes)).tree
    }
    return TopicTree()
  }

  /// Seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// KiB.
  private static var peak: Int { ProcessReadings(tree: getpid())?.peak ?? 0 }

  // MARK: Parent

  private static func measure(_ sizes: [Int]) throws {
    print("| full of | MB | sections | CPU ms | MB per CPU second | memory ÷ file |")
    print("|---|--:|--:|--:|--:|--:|")
    try printRow(.articles, 1000)
    for shape in Shape.allCases {
      for size in sizes { try printRow(shape, size * 1_000_000) }
    }
  }

  private static func printRow(_ shape: Shape, _ size: Int) throws {
    let words = try child(shape, size).split(whereSeparator: { $0 == "\t" || $0 == "\n" })
    guard words.count == 3, let time = Double(words[0]), let memory = Double(words[1]) else {
      return complain("\(shape) \(size): \(words)", code: 1)
    }
    let megabytes = Double(size) / 1e6
    let speed = written(megabytes / max(time, 1e-6), 1)
    let cells = [
      "\(shape)", size < 1_000_000 ? "\(megabytes)" : "\(size / 1_000_000)", "\(words[2])",
      written(time * 1000, 1), speed, written(memory, 1),
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  private static func child(_ shape: Shape, _ size: Int) throws -> String {
    var launch = Launch(
      program,
      ["--child", shape.rawValue, "\(size)"],
      environment: Launch.environment()
    )
    launch.output = .pipe
    let terminal = try TerminalWindow(launch)
    _ = terminal.waitForEnd(milliseconds: 600_000)
    return String(decoding: terminal.piped, as: UTF8.self)
  }

  private static var program: String {
    realpath("/proc/self/exe", nil).map { path in
      defer { free(path) }
      return String(cString: path)
    } ?? CommandLine.arguments[0]
  }

  private static func complain(_ text: String, code: Int32) {
    let bytes = Array((text + "\n").utf8)
    _ = write(2, bytes, bytes.count)
    exit(code)
  }
}
