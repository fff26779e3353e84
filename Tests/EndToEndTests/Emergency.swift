import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program that stops answering (`Tests/Held`), built beside the tests.
enum Held {
  /// How it stands still.
  enum Stillness: String, CaseIterable { case loop, read }

  static let binary: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self).split(
      separator: "/",
      omittingEmptySubsequences: false
    ).dropLast()
    return folder.joined(separator: "/") + "/Held"
  }()

  static let isBuilt = access(binary, X_OK) == 0

  static func launch(_ manner: String) -> Launch {
    Launch(binary, [manner], environment: Launch.environment())
  }

  /// The program on a terminal, its first frame on the screen.
  static func open(_ manner: String = "loop", rows: Int = 24) throws -> TerminalWindow {
    let terminal = try TerminalWindow(launch(manner).sized(rows: rows, columns: 80))
    try terminal.wait(for: "the first frame") {
      $0.line(0) == "ready" && $0.line(rows - 1).hasPrefix("...")
    }
    return terminal
  }

  /// The program on a terminal, standing still.
  static func openStill(
    _ stillness: Stillness = .loop,
    rows: Int = 24
  ) throws -> TerminalWindow {
    let terminal = try open(stillness.rawValue, rows: rows)
    terminal.press("s")
    try terminal.wait(forText: "still")
    return terminal
  }

  /// The card's first line, if the sentinel has written it, and if the interface has.
  static let sentinelCard = "SENTINEL CARD"
  static let interfaceCard = "INTERFACE CARD"
  /// Stands on the sentinel's card once it hears keys.
  static let keys = "Esc: back   q: quit"
}

/// How often a test that counts repeats; MONOGRAPH_EMERGENCY_PRESSES and _STARTS ask for more.
enum Repetitions {
  static let presses = number("MONOGRAPH_EMERGENCY_PRESSES") ?? 8
  static let starts = number("MONOGRAPH_EMERGENCY_STARTS") ?? 25

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}

/// How long presses of the emergency key took to be answered, in milliseconds.
struct Latencies {
  private var all: [Double] = []

  mutating func add(_ milliseconds: Double) {
    all.append(milliseconds)
  }

  /// The value that so many hundredths do not exceed.
  func percentile(_ hundredths: Int) -> Double {
    let sorted = all.sorted()
    guard let last = sorted.last else { return 0 }
    let index = (sorted.count * hundredths + 99) / 100 - 1
    return index < sorted.count ? sorted[max(0, index)] : last
  }

  /// Says it on standard output and demands that no press took longer.
  func expect(
    atMost milliseconds: Double,
    _ name: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let values = [50, 99, 100].map { (percentile($0) * 10).rounded() / 10 }
    print("emergency key, \(name), \(all.count) presses: p50, p99, max \(values) ms")
    #expect(percentile(100) <= milliseconds, sourceLocation: location)
  }
}

extension TerminalWindow {
  /// Presses the emergency key and waits for a card; gives the milliseconds it took.
  func pressEmergency(awaiting card: String) throws -> Double {
    readOnce(until: .now)
    let start = MonotonicTime.now
    press("<C-x>")
    try wait(forText: card)
    return (arrivals.last?.time ?? .now).milliseconds(since: start)
  }
}
