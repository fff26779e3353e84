import PseudoTerminal
import SeededRandom
import Testing

/// What is said when there is no second opinion.
private let absence: Comment =
  "tmux is not installed: the strict screen is judged by its table alone"

@Suite("The strict screen agrees with tmux", .enabled(if: TmuxScreen.program != nil, absence))
struct TmuxAgreementTests {
  @Test("On random sessions made of all that ncurses may send", arguments: 0..<16 as Range<UInt64>)
  func agreesOnRandomSessions(_ number: UInt64) throws {
    let seed = SeededGenerator.seed(else: 20_260) &+ number
    var session = RandomSession(seed: seed, rows: 12, columns: 30)
    let bytes = Array(session.bytes(steps: 500).utf8)
    let (ours, theirs) = try show(bytes, rows: 12, columns: 30)
    #expect(ours.unknown.isEmpty, "seed \(seed)")
    #expect(theirs.differences(from: ours).prefix(5) == [], "seed \(seed)\n\(ours.text)")
  }

  @Test("On recorded sessions of real programs", arguments: Recording.all)
  func agreesOnRecordings(_ recording: Recording) throws {
    let (ours, theirs) = try show(recording.bytes, rows: 24, columns: 80)
    #expect(ours.unknown.isEmpty)
    #expect(theirs.differences(from: ours).prefix(5) == [], "\(ours.text)")
  }

  @Test("And would see a difference")
  func disagrees() throws {
    let (_, theirs) = try show(Array("5 mg".utf8), rows: 4, columns: 20)
    var other = StrictScreen(rows: 4, columns: 20)
    other.feed("50 mg".utf8)
    #expect(!theirs.differences(from: other).isEmpty)
  }

  private func show(_ bytes: [UInt8], rows: Int, columns: Int) throws -> (StrictScreen, TmuxScreen)
  {
    var ours = StrictScreen(rows: rows, columns: columns)
    ours.feed(bytes)
    return (ours, try #require(try TmuxScreen(showing: bytes, rows: rows, columns: columns)))
  }
}

/// What a program wrote to a terminal of 24 × 80, from a file of `Recordings`; made by
/// `Benchmark --record FOLDER`.
struct Recording: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]

  static let all: [Recording] = ["floor", "info", "less", "tig"].compactMap { name in
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let file = folder.joined(separator: "/") + "/Recordings/\(name).recording"
    return TemporaryFolder.contents(of: file).map { Recording(testDescription: name, bytes: $0) }
  }

  @Test("The recordings are there")
  static func areThere() {
    #expect(all.count == 4 && all.allSatisfy { $0.bytes.count > 500 })
  }
}

/// A session that no program wrote: everything that ncurses may send, in any order.
struct RandomSession {
  private var generator: SeededGenerator
  private let rows: Int
  private let columns: Int
  /// Whether wide characters come; one session in three.
  private let isWide: Bool
  private var isAlternate = false
  private let escape = "\u{1b}["

  init(seed: UInt64, rows: Int, columns: Int) {
    generator = SeededGenerator(seed: seed)
    self.rows = rows
    self.columns = columns
    isWide = seed % 3 == 0
  }

  mutating func bytes(steps: Int) -> String {
    (0..<steps).map { _ in step() }.joined()
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func step() -> String {
    switch pick(0...9) {
    case 0...3: place() + text()
    case 4: place() + looks() + text()
    case 5: erasure()
    case 6: scrolling()
    case 7: moves()
    case 8: drawing()
    default: screens()
    }
  }

  /// Somewhere; in a session with wide characters the start of an emptied row, since what becomes
  /// of the other half of an overwritten one differs between terminals.
  private mutating func place() -> String {
    isWide
      ? "\(escape)\(pick(1...rows));1H\(escape)2K"
      : "\(escape)\(pick(1...rows));\(pick(1...columns))H"
  }

  private mutating func text() -> String {
    let narrow = ["x y  z", "½", "0123456789012345678901234567890123", "é"]
    let words = ["dose", "5 mg", "e\u{301}", "│", "a", "–"] + (isWide ? ["日本語", "語"] : narrow)
    let text = (0...pick(0...3)).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    // From the last column tmux counts relative moves otherwise than xterm: go where it is clear.
    return text + "\r"
  }

  private mutating func looks() -> String {
    let codes = [
      "0", "1", "2", "3", "4", "7", "22", "24", "27", "31", "97", "39", "44", "103", "49",
      "38;5;200", "48;5;17",
    ]
    return "\(escape)\(codes.randomElement(using: &generator) ?? "0")m"
  }

  private mutating func erasure() -> String {
    let count = pick(1...6)
    // On a row without wide characters: which half of a cut one stays differs between terminals.
    let all = [
      "J", "1J", "2J", "K", "1K", "2K", "\(count)X", "\(count)P", "\(count)@", "\(count)L",
      "\(count)M",
    ]
    return narrowRow() + "\(escape)\(all.randomElement(using: &generator) ?? "K")"
  }

  /// Fills a row with digits and goes back into it.
  private mutating func narrowRow() -> String {
    let row = pick(1...rows)
    let digits = String(repeating: "7", count: columns)
    return "\(escape)\(row);1H\(digits)\(escape)\(row);\(pick(1...columns))H"
  }

  private mutating func scrolling() -> String {
    let top = pick(1...rows - 2)
    let region = "\(escape)\(top);\(pick(top + 1...rows))r"
    let inside = [
      "\(escape)\(pick(1...3))S", "\(escape)\(pick(1...3))T", "\(escape)\(top);1H\u{1b}M",
      "\n\n\n\n\n\n",
    ]
    return region + place() + (inside.randomElement(using: &generator) ?? "") + "\(escape)r"
  }

  private mutating func moves() -> String {
    let count = pick(1...5)
    let all = ["A", "B", "C", "D", "G", "d", "Z"].map { "\(escape)\(count)\($0)" }
    let more = [
      "\u{8}", "\t", "\r", "\n", "\u{1b}M", "\u{1b}D", "\u{1b}E", "\u{1b}7\(place())\u{1b}8",
    ]
    return place() + ((all + more).randomElement(using: &generator) ?? "") + "m\r"
  }

  private mutating func drawing() -> String {
    let all = ["\u{1b}(0lqqkx\u{1b}(B", "\u{1b})0\u{e}mqqj\u{f}", "-\(escape)\(pick(1...5))b"]
    if pick(0...3) == 0 { return narrowRow() + "\(escape)4hins\(escape)4l\r" }
    return "\(escape)\(pick(1...rows));1H" + (all.randomElement(using: &generator) ?? "")
  }

  private mutating func screens() -> String {
    let all = ["\(escape)?25l", "\(escape)?25h", "\(escape)?1h\u{1b}=", "\(escape)?2004h"]
    if pick(0...4) == 0 {
      isAlternate.toggle()
      return escape + (isAlternate ? "?1049h" : "?1049l")
    }
    return place() + (all.randomElement(using: &generator) ?? "")
  }
}
