import PseudoTerminal
import SeededRandom
import Testing

/// Bytes, and what a 4 × 8 screen must show after them.
struct Drawn: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: String
  let lines: [String]
  let cursor: [Int]
  var family = TerminalFamily.xterm

  var testDescription: String { name }
}

let drawings: [Drawn] = [
  Drawn(name: "text", bytes: "dose", lines: ["dose"], cursor: [0, 4]),
  Drawn(name: "lines", bytes: "a\r\nb\n c", lines: ["a", "b", "  c"], cursor: [2, 3]),
  Drawn(name: "backspace", bytes: "ab\u{8}c", lines: ["ac"], cursor: [0, 2]),
  Drawn(
    name: "tab and back-tab",
    bytes: "\tx\u{1b}[2G\u{1b}[Zy\t",
    lines: ["y      x"],
    cursor: [0, 7]
  ),
  Drawn(name: "wrap at the edge", bytes: "12345678", lines: ["12345678"], cursor: [0, 7]),
  Drawn(name: "wrap over the edge", bytes: "123456789", lines: ["12345678", "9"], cursor: [1, 1]),
  Drawn(name: "no wrap", bytes: "\u{1b}[?7l123456789", lines: ["12345679"], cursor: [0, 7]),
  Drawn(
    name: "scroll at the end",
    bytes: "a\r\nb\r\nc\r\nd\r\ne",
    lines: ["b", "c", "d", "e"],
    cursor: [3, 1]
  ),
  Drawn(name: "position", bytes: "\u{1b}[2;3Hx", lines: ["", "  x"], cursor: [1, 3]),
  Drawn(
    name: "position beyond",
    bytes: "\u{1b}[99;99Hx",
    lines: ["", "", "", "       x"],
    cursor: [3, 7]
  ),
  Drawn(
    name: "row and column",
    bytes: "\u{1b}[3d\u{1b}[5Gx",
    lines: ["", "", "    x"],
    cursor: [2, 5]
  ),
  Drawn(
    name: "moves",
    bytes: "\u{1b}[2B\u{1b}[3C\u{1b}[A\u{1b}[Dx",
    lines: ["", "  x"],
    cursor: [1, 3]
  ),
  Drawn(name: "erase to the end", bytes: "abcd\u{1b}[3G\u{1b}[K", lines: ["ab"], cursor: [0, 2]),
  Drawn(
    name: "erase to the start",
    bytes: "abcd\u{1b}[2G\u{1b}[1K",
    lines: ["  cd"],
    cursor: [0, 1]
  ),
  Drawn(
    name: "erase below",
    bytes: "a\r\nb\r\nc\u{1b}[2;1H\u{1b}[J",
    lines: ["a"],
    cursor: [1, 0]
  ),
  Drawn(
    name: "erase characters",
    bytes: "abcd\u{1b}[2G\u{1b}[2X",
    lines: ["a  d"],
    cursor: [0, 1]
  ),
  Drawn(
    name: "insert characters",
    bytes: "abcd\u{1b}[2G\u{1b}[2@",
    lines: ["a  bcd"],
    cursor: [0, 1]
  ),
  Drawn(name: "delete characters", bytes: "abcd\u{1b}[2G\u{1b}[2P", lines: ["ad"], cursor: [0, 1]),
  Drawn(name: "insert mode", bytes: "abc\r\u{1b}[4hxy\u{1b}[4l", lines: ["xyabc"], cursor: [0, 2]),
  Drawn(
    name: "insert line",
    bytes: "a\r\nb\u{1b}[1;1H\u{1b}[L",
    lines: ["", "a", "b"],
    cursor: [0, 0]
  ),
  Drawn(
    name: "delete line",
    bytes: "a\r\nb\r\nc\u{1b}[1;1H\u{1b}[M",
    lines: ["b", "c"],
    cursor: [0, 0]
  ),
  Drawn(
    name: "region",
    bytes: "a\r\nb\r\nc\r\nd\u{1b}[2;3r\u{1b}[3;1H\n",
    lines: ["a", "c", "", "d"],
    cursor: [2, 0]
  ),
  Drawn(
    name: "reverse index",
    bytes: "a\r\nb\u{1b}[1;1H\u{1b}M",
    lines: ["", "a", "b"],
    cursor: [0, 0]
  ),
  Drawn(name: "scroll up", bytes: "a\r\nb\u{1b}[S", lines: ["b"], cursor: [1, 1]),
  Drawn(name: "scroll down", bytes: "a\r\nb\u{1b}[T", lines: ["", "a", "b"], cursor: [1, 1]),
  Drawn(name: "repeat", bytes: "-\u{1b}[4b", lines: ["-----"], cursor: [0, 5]),
  Drawn(name: "wide", bytes: "日本", lines: ["日本"], cursor: [0, 4]),
  Drawn(name: "wide at the edge", bytes: "1234567日", lines: ["1234567", "日"], cursor: [1, 2]),
  Drawn(
    name: "half a wide one overwritten",
    bytes: "日本\u{1b}[2Gx",
    lines: [" x本"],
    cursor: [0, 2]
  ),
  Drawn(name: "combining mark", bytes: "e\u{301}x", lines: ["e\u{301}x"], cursor: [0, 2]),
  Drawn(name: "four bytes", bytes: "\u{1F600}x", lines: ["\u{1F600}x"], cursor: [0, 3]),
  Drawn(name: "line drawing", bytes: "\u{1b}(0lqk\u{1b}(Bq", lines: ["┌─┐q"], cursor: [0, 4]),
  Drawn(
    name: "line drawing as G1",
    bytes: "\u{1b}(B\u{1b})0\u{e}x\u{f}x",
    lines: ["│x"],
    cursor: [0, 2],
    family: .vt100
  ),
  Drawn(
    name: "save and restore",
    bytes: "ab\u{1b}7\u{1b}[3;3Hc\u{1b}8d",
    lines: ["abd", "", "  c"],
    cursor: [0, 3]
  ),
  Drawn(
    name: "alternate screen",
    bytes: "ab\u{1b}[?1049hxyz\u{1b}[?1049lc",
    lines: ["abc"],
    cursor: [0, 3]
  ),
  Drawn(name: "padding", bytes: "a\0\0b", lines: ["ab"], cursor: [0, 2], family: .vt100),
  Drawn(
    name: "palette reset of the console",
    bytes: "\u{1b}]Rab",
    lines: ["ab"],
    cursor: [0, 2],
    family: .linux
  ),
  Drawn(name: "palette reset of xterm", bytes: "\u{1b}]104\u{7}ab", lines: ["ab"], cursor: [0, 2]),
  Drawn(
    name: "cursor of the console",
    bytes: "\u{1b}[?25l\u{1b}[?1ca",
    lines: ["a"],
    cursor: [0, 1],
    family: .linux
  ),
  Drawn(name: "colours", bytes: "\u{1b}[1;31;48;5;200mx\u{1b}[0m", lines: ["x"], cursor: [0, 1]),
]

@Suite("A strict screen shows what a terminal shows")
struct StrictScreenTests {
  @Test("What a program draws is seen as it is", arguments: drawings)
  func draws(_ drawn: Drawn) {
    var screen = StrictScreen(rows: 4, columns: 8, family: drawn.family)
    screen.feed(drawn.bytes.utf8)
    let expected = (drawn.lines + Array(repeating: "", count: 4)).prefix(4)
    #expect(screen.lines == Array(expected))
    #expect([screen.row, screen.column] == drawn.cursor)
    #expect(screen.unknown.isEmpty)
  }

  @Test("A sequence that comes in two pieces is not misread", arguments: drawings)
  func splits(_ drawn: Drawn) {
    let bytes = Array(drawn.bytes.utf8)
    var whole = StrictScreen(rows: 4, columns: 8, family: drawn.family)
    whole.feed(bytes)
    for cut in 0...bytes.count {
      var screen = StrictScreen(rows: 4, columns: 8, family: drawn.family)
      screen.feed(bytes[..<cut])
      screen.feed(bytes[cut...])
      #expect(screen.looksLike(whole) && screen.unknown.isEmpty, "cut at \(cut)")
    }
  }

  @Test("Colours and traits are read")
  func looks() {
    var screen = StrictScreen(rows: 1, columns: 8)
    screen.feed("\u{1b}[1;7;31;48;5;200ma\u{1b}[22;27;97;39;49mb\u{1b}[90mc".utf8)
    #expect(screen.cell(0, 0).rendition.traits == [.bold, .reverse])
    #expect(screen.cell(0, 0).rendition.foreground == .palette(1))
    #expect(screen.cell(0, 0).rendition.background == .palette(200))
    #expect(screen.cell(0, 1).rendition.isPlain)
    #expect(screen.cell(0, 2).rendition.foreground == .palette(8))
  }

  static let leftovers: [(bytes: String, left: [String])] = [
    ("\u{1b}[?1049h\u{1b}[22;0;0t", ["alternate screen", "title stack 1"]),
    ("\u{1b}[?25l", ["cursor hidden"]),
    ("\u{1b}[?1h\u{1b}=", ["application cursor keys", "application keypad"]),
    ("\u{1b}[?1000h\u{1b}[?1006h", ["mouse 1000", "mouse 1006"]),
    ("\u{1b}[?2004h", ["bracketed paste"]),
    ("\u{1b}[31m", ["rendition"]),
    ("\u{1b}(0", ["line drawing set"]),
    ("\u{1b}[2;3r", ["scroll region"]),
    ("\u{1b}[4h\u{1b}[?7l", ["insert mode", "no wrapping"]),
    ("\u{1b}[?1049h\u{1b}[?25l\u{1b}[31m\u{1b}[m\u{1b}[?25h\u{1b}[?1049l", []),
  ]

  @Test("What a program leaves behind is named", arguments: leftovers)
  func leaves(_ bytes: String, _ left: [String]) {
    var screen = StrictScreen(rows: 4, columns: 8)
    screen.feed(bytes.utf8)
    #expect(screen.leftovers == left)
  }

  /// Each must be called unknown by the families given.
  static let refused: [(bytes: [UInt8], families: [TerminalFamily])] = [
    (Array("\u{1b}]0;title\u{7}".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}]52;c;?\u{7}".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}]52;c;aGk=\u{7}".utf8), [.linux, .vt100]),
    (Array("\u{1b}]8;;http://x\u{1b}\\".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}]R".utf8) + [7], [.xterm, .vt100, .screen]),
    (Array("\u{1b}P+q\u{1b}\\".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}_x\u{1b}\\".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}c".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[6n".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[c".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[?1047h".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[?1049h".utf8), [.linux, .vt100]),
    (Array("\u{1b}[3J".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[31m".utf8), [.vt100]),
    (Array("\u{1b}[38;2;1;2;3m".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[4:3m".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[23;0;0t".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[8;5;5t".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{1b}[1$p".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{202e}".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{200b}".utf8), [.xterm, .linux, .vt100, .screen]),
    (Array("\u{85}".utf8), [.xterm, .linux, .vt100, .screen]),
    ([0], [.xterm, .linux, .screen]),
    ([0x9b, 0x41], [.xterm, .linux, .vt100, .screen]),
    ([0xc0, 0x80], [.xterm, .linux, .vt100, .screen]),
    ([0xe2, 0x82, 0x41], [.xterm, .linux, .vt100, .screen]),
    ([0xed, 0xa0, 0x80], [.xterm, .linux, .vt100, .screen]),
    ([0x7f], [.xterm, .linux, .vt100, .screen]),
    ([0x05], [.xterm, .linux, .vt100, .screen]),
  ]

  @Test("What ncurses would not send does not pass unseen", arguments: refused)
  func refuses(_ bytes: [UInt8], _ families: [TerminalFamily]) {
    for family in families {
      var screen = StrictScreen(rows: 4, columns: 8, family: family)
      screen.feed(bytes)
      #expect(!screen.unknown.isEmpty, "\(family)")
    }
  }

  @Test("Copied text is kept apart from what is shown")
  func keepsClipboard() {
    var screen = StrictScreen(rows: 4, columns: 8)
    screen.feed("a\u{1b}]52;c;NSBtZw==\u{1b}\\b".utf8)
    #expect(screen.clipboard == ["NSBtZw=="])
    #expect(screen.line(0) == "ab" && screen.unknown.isEmpty)
  }

  @Test("No bytes and no size can stop the judge", arguments: 0..<20 as Range<UInt64>)
  func survives(_ number: UInt64) {
    var generator = SeededGenerator(seed: SeededGenerator.seed(else: 0x5eed) &+ number)
    var screen = StrictScreen(rows: 3, columns: 5)
    let likely = Array("\u{1b}[]?;0123456789HJKLMPXrmhlb@\u{7}日e\u{301}".utf8)
    for _ in 0..<20_000 {
      let byte = Bool.random(using: &generator) ? likely.randomElement(using: &generator) : nil
      screen.feed([byte ?? UInt8.random(in: 0...255, using: &generator)])
      if Int.random(in: 0..<500, using: &generator) == 0 {
        screen.resize(
          rows: Int.random(in: -1...9, using: &generator),
          columns: Int.random(in: -1...9, using: &generator)
        )
      }
    }
    #expect((0..<screen.rows).contains(screen.row) && (0..<screen.columns).contains(screen.column))
    #expect(screen.cells.count == screen.rows * screen.columns)
  }
}
