import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite(
  "However it ends, the terminal is given back",
  .enabled(if: Monograph.isBuilt, "no release binary")
)
struct EndingTests {
  @Test(
    "Asked to end by a signal, it ends and says by which",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  )
  func isAsked(_ signal: Int32) throws {
    let terminal = try Monograph.open()
    terminal.signal(signal)
    let status = terminal.waitForEnd()
    #expect(
      status == .killed(signal: signal) || status == .exited(128 + signal),
      "\(String(describing: status))"
    )
    expectClean(terminal)
  }

  /// A Swift trap is SIGILL on x86 and SIGTRAP on ARM.
  static let deaths = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

  @Test("Crashed, it leaves the terminal clean and the true signal", arguments: deaths)
  func crashes(_ signal: Int32) throws {
    let terminal = try Monograph.open()
    terminal.press("?")
    terminal.settle()
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
    expectClean(terminal)
  }

  @Test("When the window is closed it does not live on")
  func hangsUp() throws {
    let terminal = try Monograph.open()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
  }

  @Test("Stopped and continued by signals, it shows what it showed")
  func isHalted() throws {
    let terminal = try openAfterKeys()
    let before = terminal.screen
    terminal.signal(SIGSTOP)
    try terminal.wait(for: "it to stop") { _ in ProcessReadings.isStopped(terminal.process) }
    terminal.signal(SIGCONT)
    try expectAlive(terminal, showing: before)
  }

  @Test("Asked to stop where no shell could bring it back, it goes on as before")
  func cannotStop() throws {
    // The kernel drops SIGTSTP for a session's leader without a shell above it.
    let terminal = try openAfterKeys()
    let before = terminal.screen
    terminal.signal(SIGTSTP)
    try expectAlive(terminal, showing: before)
  }

  /// The first page as it is between keys: the first one takes the opening message away.
  private func openAfterKeys() throws -> TerminalWindow {
    let terminal = try Monograph.open()
    for (key, state) in [("j", "2 of"), ("k", "1 of")] {
      terminal.press(key)
      try terminal.wait(for: "what \(key) shows") {
        $0.line($0.rows - 1).contains(state) && $0.line($0.rows - 1).contains("l open")
      }
    }
    terminal.settle()
    return terminal
  }

  /// Help opens and closes, the picture is as before, and the end is clean.
  private func expectAlive(_ terminal: TerminalWindow, showing before: StrictScreen) throws {
    terminal.press("?")
    try terminal.wait(for: "help") { !$0.looksLike(before) && $0.modes.contains(.alternateScreen) }
    terminal.press("<Esc>")
    try terminal.wait(for: "the same picture") { $0.looksLike(before) }
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("A window that changes while it is stopped is noticed on the way back")
  func wakesInAnotherSize() throws {
    let terminal = try Monograph.open()
    terminal.settle()
    let before = terminal.screen.lines
    terminal.resize(rows: 40, columns: 100)
    try terminal.wait(for: "another picture") {
      Landmark.isHome($0) && $0.line(39).contains { $0.isLetter }
    }
    terminal.signal(SIGSTOP)
    try terminal.wait(for: "it to stop") { _ in ProcessReadings.isStopped(terminal.process) }
    terminal.resize(rows: 24, columns: 80)
    terminal.signal(SIGCONT)
    try terminal.wait(for: "the first picture") { $0.lines == before }
  }
}

@Suite("Under a shell", .enabled(if: Monograph.isBuilt, "no release binary"))
struct JobControlTests {
  /// Nothing wakes the program while nothing happens: it would take the battery and the machine.
  private func expectIdle(_ process: Int32, _ shell: TerminalWindow) throws {
    let before = try #require(ProcessReadings(tree: process))
    shell.readOnce(until: .now.adding(milliseconds: 300))
    let after = try #require(ProcessReadings(tree: process))
    #expect(after.processor - before.processor < 5_000_000, "nanoseconds")
    #expect(after.waits - before.waits <= 1)
  }

  /// What stops the program, three times each.
  enum Stop: CaseIterable { case key, signal }

  @Test(
    "Stopped, it gives the shell a clean terminal, and fg brings everything back",
    arguments: Stop.allCases
  )
  func suspends(_ stop: Stop) throws {
    let shell = try Shell.open()
    let prompt = shell.settings
    shell.send(Array("\(Monograph.binary)\r".utf8))
    try shell.wait(for: "the first page", until: Landmark.isHome)
    shell.settle()
    let before = shell.screen
    for _ in 0..<3 {
      switch stop {
      case .key: shell.press("<C-z>")
      case .signal: try kill(#require(ProcessReadings.children(of: shell.process).first), SIGTSTP)
      }
      try shell.wait(for: "the prompt") {
        $0.shows("Stopped") && $0.line($0.row).hasPrefix("shell>")
      }
      #expect(shell.screen.leftovers == [])
      #expect(shell.settings == prompt)
      shell.press("fg<Enter>")
      try shell.wait(for: "the same picture") { $0.looksLike(before) }
      shell.settle()
      try expectIdle(#require(ProcessReadings.children(of: shell.process).first), shell)
    }
    shell.press("Q")
    try shell.wait(for: "the prompt") { $0.line($0.row).hasPrefix("shell>") }
    shell.press("echo \"status $?\"<Enter>")
    try shell.wait(forText: "status 0")
    #expect(shell.screen.leftovers == [])
    #expect(shell.screen.unknown == [])
  }
}
