import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A shell script on a terminal of its own.
private func shell(_ script: String, term: String = "xterm-256color") -> Launch {
  Launch("/bin/sh", ["-c", script], environment: Launch.environment(term: term))
}

@Suite("A program on a pseudo-terminal behaves as at home")
struct TerminalWindowTests {
  @Test("What it prints is seen, and how it ends is known")
  func ends() throws {
    let terminal = try TerminalWindow(shell("printf 'five mg'; exit 7"))
    #expect(terminal.waitForEnd() == .exited(7))
    #expect(terminal.screen.line(0) == "five mg")
    #expect(terminal.leftovers.isEmpty)
  }

  @Test(
    "A signal that ends it is told from an exit status",
    arguments: [SIGTERM, SIGKILL, SIGSEGV]
  )
  func isKilled(_ signal: Int32) throws {
    let terminal = try TerminalWindow(shell("echo ready; read line"))
    try terminal.wait(forText: "ready")
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
  }

  @Test("The terminal is its controlling terminal: Ctrl-C ends it")
  func isControlled() throws {
    let terminal = try TerminalWindow(shell("echo ready; exec sleep 60"))
    try terminal.wait(forText: "ready")
    terminal.press("<C-c>")
    #expect(terminal.waitForEnd() == .killed(signal: SIGINT))
  }

  @Test("It sees the size of its window, also a new one")
  func isSized() throws {
    let launch = shell("trap 'stty size; exit' WINCH; stty size; while :; do read x; done")
    let terminal = try TerminalWindow(launch.sized(rows: 7, columns: 33))
    try terminal.wait(forText: "7 33")
    terminal.resize(rows: 9, columns: 44)
    try terminal.wait(forText: "9 44")
  }

  @Test("Line settings that it leaves changed are noticed")
  func leavesSettings() throws {
    let terminal = try TerminalWindow(shell("stty raw -echo"))
    #expect(terminal.settingsBefore?.isCooked == true)
    terminal.waitForEnd()
    #expect(terminal.settings?.isCooked == false)
    #expect(terminal.leftovers == ["line settings"])
  }

  @Test("A closed window hangs it up, and no one else")
  func hangsUp() throws {
    let others = try (0..<4).map { _ in try TerminalWindow(shell("read line; echo \"got $line\"")) }
    for _ in 0..<4 {
      // What reads would see the end of its input as well, and could be quicker than the signal.
      let terminal = try TerminalWindow(shell("echo ready; exec sleep 100"))
      try terminal.wait(forText: "ready")
      terminal.hangUp()
      terminal.hangUp()
      #expect(terminal.waitForEnd() == .killed(signal: SIGHUP))
    }
    for other in others {
      other.press("it<Enter>")
      #expect(other.waitForEnd() == .exited(0))
      #expect(other.screen.shows("got it"))
    }
  }

  @Test("It inherits no descriptor of ours, however many start at once")
  func inheritsNothing() throws {
    let others = try (0..<10).map { _ in try TerminalWindow(shell("read line")) }
    var launch = shell("readlink /proc/$$/fd/*")
    launch.output = .pipe
    let terminal = try TerminalWindow(launch)
    terminal.waitForEnd()
    // What the test runner itself was given may be there too, so only terminals are looked for:
    // standard input and error, and not the window's side of any.
    let open = String(decoding: terminal.piped, as: UTF8.self).split(separator: "\n")
    #expect(!open.contains { $0.hasSuffix("ptmx") })
    #expect(open.count { $0.hasPrefix("/dev/pts/") } == 2, "\(open)")
    withExtendedLifetime(others) {}
  }

  @Test("Standard streams go where they are sent")
  func redirects() throws {
    let folder = try TemporaryFolder()
    var launch = shell("cat; echo error >&2; pwd")
    launch.input = try folder.add("in/put", "from a file ".utf8)
    launch.output = .file("\(folder.path)/output")
    launch.errors = "\(folder.path)/errors"
    launch.folder = folder.path
    let terminal = try TerminalWindow(launch)
    #expect(terminal.waitForEnd() == .exited(0))
    func text(_ file: String) -> String? {
      TemporaryFolder.contents(of: "\(folder.path)/\(file)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(text("output") == "from a file \(folder.path)\n")
    #expect(text("errors") == "error\n")
    #expect(terminal.received.isEmpty)
  }

  @Test("Its environment is what was said and nothing of ours")
  func hasEnvironment() throws {
    var launch = Launch("/usr/bin/env", environment: ["TERM": "vt100"])
    launch.output = .pipe
    let terminal = try TerminalWindow(launch)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(String(decoding: terminal.piped, as: UTF8.self) == "TERM=vt100\n")
  }

  @Test("A program that is not there is said to be not there")
  func isMissing() {
    #expect(throws: LaunchProblem.self) {
      try TerminalWindow(Launch("/nonexistent/program", environment: [:]))
    }
  }

  @Test("Nothing stays running or lying about when a test is over")
  func cleansUp() throws {
    var process: Int32 = 0
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = try folder.add("a/b/c", [1])
      symlink("/etc", "\(folder.path)/link")
      let terminal = try TerminalWindow(shell("echo ready; sleep 60"))
      try terminal.wait(forText: "ready")
      process = terminal.process
    }
    #expect(kill(process, 0) == -1 && errno == ESRCH)
    #expect(access(path, F_OK) == -1 && access("/etc", F_OK) == 0)
  }

  @Test("Waiting for what does not come says what came")
  func fails() throws {
    let terminal = try TerminalWindow(shell("echo hello; read line"))
    let failure = #expect(throws: WaitFailure.self) {
      try terminal.wait(forText: "good-bye", milliseconds: 300)
    }
    #expect(failure?.description.contains("hello") == true)
  }

  @Test("A megabyte goes in and out without either side waiting for ever")
  func carriesMuch() throws {
    let terminal = try TerminalWindow(shell("stty raw -echo; echo ready; exec cat"))
    try terminal.wait(forText: "ready")
    let before = terminal.received.count
    let bytes = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 % 26 + 97) }
    terminal.send(bytes)
    try terminal.wait(for: "all of it") { _ in terminal.received.count >= before + bytes.count }
    #expect(Array(terminal.received[before...]) == bytes)
  }

  @Test("What the kernel counts of it is read")
  func isRead() throws {
    let terminal = try TerminalWindow(shell("echo ready; read line; sleep 60 & read line"))
    try terminal.wait(forText: "ready")
    let readings = try #require(ProcessReadings(tree: terminal.process))
    #expect(readings.processes == 1)
    #expect(readings.resident > readings.anonymous && readings.anonymous > 0)
    #expect(readings.peak >= readings.resident && readings.processor > 0)
    terminal.press("<Enter>")
    try terminal.wait(for: "its child") { _ in
      ProcessReadings(tree: terminal.process)?.processes == 2
    }
    #expect(ProcessReadings(tree: 0x7fff_fffe) == nil)
  }
}

@Suite("Keys are sent as a terminal sends them")
struct KeyNamesTests {
  static let keys: [(script: String, plain: String, application: String)] = [
    ("j", "j", "j"), ("<Enter>", "\r", "\r"), ("<Esc>", "\u{1b}", "\u{1b}"),
    ("<Up>", "\u{1b}[A", "\u{1b}OA"), ("<End>", "\u{1b}[F", "\u{1b}OF"),
    ("<PgDn>", "\u{1b}[6~", "\u{1b}[6~"), ("<C-x>", "\u{18}", "\u{18}"),
    ("<C-\\>", "\u{1c}", "\u{1c}"),
    ("<M-x>", "\u{1b}x", "\u{1b}x"), ("<M-Left>", "\u{1b}[1;3D", "\u{1b}[1;3D"),
    ("<lt>", "<", "<"), ("é", "é", "é"), ("<F1>", "\u{1b}OP", "\u{1b}OP"),
    ("<S-Tab>", "\u{1b}[Z", "\u{1b}[Z"),
  ]

  @Test("A name stands for its bytes", arguments: keys)
  func names(_ script: String, _ plain: String, _ application: String) {
    #expect(KeyNames.presses(script, application: false) == [Array(plain.utf8)])
    #expect(KeyNames.presses(script, application: true) == [Array(application.utf8)])
  }

  @Test("A script is a key after the other, and stray brackets are keys too")
  func scripts() {
    let presses = KeyNames.presses("j<Down><nonsense><", application: false)
    #expect(presses.count == 2 + 10 + 1)
    #expect(presses.last == [0x3c])
  }
}
