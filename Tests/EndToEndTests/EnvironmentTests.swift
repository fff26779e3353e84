import PseudoTerminal
import Testing

@Suite("Terminals and locales of all kinds", .enabled(if: Monograph.isBuilt, "no release binary"))
struct EnvironmentTests {
  static let terminals = [
    "xterm", "xterm-256color", "linux", "vt100", "vt220", "screen", "screen-256color",
    "tmux-256color",
  ]

  @Test("A terminal gets only what it understands", arguments: terminals)
  func speaks(_ term: String) throws {
    let terminal = try Monograph.open(Monograph.launch(term: term))
    terminal.press("jl<Down><Tab> ?")
    terminal.settle()
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test(
    "What a crashed program left on is off: keys in other forms, reports of the mouse's movements",
    arguments: ["\u{1b}[>4;2m", "\u{1b}[=31u", "\u{1b}[?1003h\u{1b}[?1002h"]
  )
  func cleansUp(_ stale: String) throws {
    let script = "printf %s \"$0\"; exec \"$1\""
    var launch = Monograph.launch()
    launch.arguments = ["-c", script, stale, launch.path]
    launch.path = "/bin/sh"
    let terminal = try Monograph.open(launch)
    #expect(!terminal.screen.hasOtherKeys)
    #expect(terminal.screen.modes.isDisjoint(with: [.mouseMotion, .mouseDrag]))
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  static let poor: [String?] = [
    nil, "", "dumb", "no-such-terminal", "../../etc/passwd", String(repeating: "A", count: 5000),
  ]

  @Test("Where no screen can be drawn the text comes plainly", arguments: poor)
  func isPlain(_ term: String?) throws {
    let terminal = try Monograph.run(Monograph.launch(term: term))
    #expect(terminal.status == .exited(0))
    #expect(!terminal.received.contains(0x1b))
    #expect(String(decoding: terminal.received, as: UTF8.self).contains(Landmark.topic))
    expectClean(terminal)
  }

  @Test(
    "Without UTF-8 every byte is ASCII and lines are drawn with it",
    arguments: ["C", "POSIX", "xx_YY.ISO-8859-1"]
  )
  func isASCII(_ locale: String) throws {
    let terminal = try Monograph.open(Monograph.launch(locale: locale))
    terminal.press("G<Tab> ")
    terminal.settle()
    #expect(!terminal.received.contains { $0 >= 0x80 })
    #expect(terminal.screen.lines.count { $0.contains("|") } >= 10, "\(terminal.screen.text)")
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  /// Fails where a sign is shown without what stands upon it: the mean of figures, x̄, as an x.
  @Test("Marks are shown upon whatever letter bears them", arguments: ["x̄", "p̂", "ŷ", "ǰ̣"])
  func showsMarks(_ sign: String) throws {
    let folder = try TemporaryFolder()
    try folder.add("a.md", "# Figures\n\n## Results\n\nWith \(sign) as measured.\n".utf8)
    let terminal = try TerminalWindow(Monograph.launch(["--library", folder.path]))
    try terminal.wait(for: "the article") { $0.text.contains("Figures") }
    terminal.press("<Tab>")
    terminal.settle()
    #expect(terminal.screen.shows("With \(sign) as measured."), "\(terminal.screen.text)")
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test("NO_COLOR is obeyed, and the selected row is still told from the others")
  func obeysNoColour() throws {
    let terminal = try Monograph.open(Monograph.launch(adding: ["NO_COLOR": "1"]))
    terminal.settle()
    let cells = terminal.screen.cells
    #expect(
      cells.allSatisfy { $0.rendition.foreground == .normal && $0.rendition.background == .normal }
    )
    #expect(cells.contains { $0.rendition.traits.contains(.reverse) })
  }

  @Test("LINES and COLUMNS do not lie to it about the window")
  func ignoresLines() throws {
    let terminal = try Monograph.open(
      Monograph.launch(adding: ["LINES": "30000", "COLUMNS": "30000"])
    )
    terminal.settle()
    #expect(terminal.screen.line(23).contains { $0.isLetter })
  }
}

@Suite("Without a terminal", .enabled(if: Monograph.isBuilt, "no release binary"))
struct PipeTests {
  @Test("Into a pipe goes plain text, without an escape")
  func isPiped() throws {
    var launch = Monograph.launch()
    launch.output = .pipe
    let terminal = try Monograph.run(launch)
    #expect(terminal.status == .exited(0))
    #expect(!terminal.piped.contains(0x1b))
    #expect(String(decoding: terminal.piped, as: UTF8.self).contains(Landmark.topic))
    #expect(terminal.received.isEmpty)
  }

  @Test("A reader that goes away early is no crash")
  func isCutOff() throws {
    let script = "\"$0\" | head -n 1; echo \"status ${PIPESTATUS[0]}\""
    let terminal = try Monograph.run(
      Launch("/bin/bash", ["-c", script, Monograph.binary], environment: Launch.environment())
    )
    let text = terminal.screen.text
    // 0 when all went out before; else as by SIGPIPE.
    #expect(text.contains("status 0") || text.contains("status 141"), "\(text)")
  }

  @Test("A full disk under standard output is told, not ignored")
  func isFull() throws {
    var launch = Monograph.launch()
    launch.output = .file("/dev/full")
    let terminal = try Monograph.run(launch)
    guard case .exited(let code) = terminal.status else {
      Issue.record("\(String(describing: terminal.status))")
      return
    }
    #expect(code != 0)
    expectClean(terminal)
  }

  static let printing = [
    ["search", "dose"], ["search", "--format", "json", "dose"], ["show", "dosing.missed"],
    ["show", "--format", "json", "dosing.missed"], ["outline"], ["emergency"], ["--version"], [],
  ]

  @Test(
    "What cannot be printed is said, with whom to call, not taken for found",
    arguments: printing
  )
  func isTold(_ words: [String]) throws {
    var launch = Launch(Monograph.binary, words, environment: ["LANG": "en_US.UTF-8"])
    launch.output = .file("/dev/full")
    let outcome = try Outcome(launch)
    #expect(outcome.status == .exited(74), "\(words)")
    #expect(outcome.errors.contains("No space left") && outcome.errors.contains("911"))
  }

  @Test("Keys that cannot come are not waited for: input that is no terminal ends it")
  func hasNoKeys() throws {
    var launch = Monograph.launch()
    launch.input = "/dev/null"
    let terminal = try TerminalWindow(launch)
    #expect(terminal.waitForEnd() != nil)
    expectClean(terminal)
  }
}
