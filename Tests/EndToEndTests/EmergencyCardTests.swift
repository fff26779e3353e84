import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("The sentinel's card", .enabled(if: Held.isBuilt, "no Held beside the tests"))
struct EmergencyCardTests {
  @Test("Its q ends the program and leaves the terminal clean", arguments: Held.Stillness.allCases)
  func quits(_ stillness: Held.Stillness) throws {
    let terminal = try Held.openStill(stillness)
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    try terminal.wait(forText: Held.keys)
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("All of it can be read in a small window, also in one that changes")
  func scrolls() throws {
    let terminal = try Held.openStill(rows: 6)
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    try terminal.wait(forText: "j k: scroll")
    var seen: Set<String> = []
    while seen.count < 32, !terminal.screen.shows("prepared line 30 of 30") {
      seen.formUnion(terminal.screen.lines)
      let before = terminal.screen
      terminal.press("j")
      try terminal.wait(for: "the next row") { !$0.looksLike(before) && $0.shows(Held.keys) }
    }
    seen.formUnion(terminal.screen.lines)
    #expect((1...30).allSatisfy { seen.contains("prepared line \($0) of 30") })
    terminal.resize(rows: 3, columns: 19)
    try terminal.wait(for: "narrow rows, nothing cut") {
      $0.lines == ["prepared line 26 of", "30", "Esc: back   q: quit"]
    }
    terminal.resize(rows: 40, columns: 80)
    try terminal.wait(for: "all of it") {
      $0.line(0) == Held.sentinelCard && $0.line(31) == "prepared line 30 of 30"
        && $0.line(39) == Held.keys
    }
    terminal.press("<Enter>")
    terminal.signal(SIGUSR1)
    try terminal.wait(for: "the interface in the new size") {
      $0.line(0) == "still" && $0.line(39).hasPrefix("...")
    }
    #expect(terminal.screen.unknown == [])
  }

  @Test("What was typed or pasted before it could be seen does nothing to it")
  func ignoresTyped() throws {
    let terminal = try Held.openStill()
    let before = terminal.screen
    terminal.press("qqq<Enter><Esc>")
    terminal.send(Array("\u{1b}[200~qqq".utf8))
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    // The paste goes on.
    for _ in 0..<200 { terminal.send(Array("q\rq five mg\r".utf8)) }
    try terminal.wait(forText: Held.keys)
    #expect(terminal.screen.shows(Held.sentinelCard))
    terminal.press("<Esc>")
    terminal.signal(SIGUSR1)
    try terminal.wait(for: "the former frame") { $0.looksLike(before) }
  }

  @Test("Left while the program still does not answer, it comes again and says so")
  func comesAgain() throws {
    let terminal = try Held.openStill()
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    try terminal.wait(forText: Held.keys)
    terminal.press("<Esc>")
    try terminal.wait(forText: "No answer yet.")
    #expect(terminal.screen.shows(Held.sentinelCard))
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test(
    "Held, it ends within seconds when it is asked to, cleanly and by the true signal",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT],
    [false, true]
  )
  func ends(_ signal: Int32, showingCard: Bool) throws {
    let terminal = try Held.openStill(.read)
    if showingCard { _ = try terminal.pressEmergency(awaiting: Held.sentinelCard) }
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
    expectClean(terminal)
  }

  @Test("Held, it does not live on when the window is closed", arguments: [false, true])
  func hangsUp(showingCard: Bool) throws {
    let terminal = try Held.openStill()
    if showingCard { _ = try terminal.pressEmergency(awaiting: Held.sentinelCard) }
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .killed(signal: SIGHUP))
  }

  @Test("A terminal that accepts nothing keeps it neither from ending nor from showing the card")
  func isStopped() throws {
    let terminal = try Held.open()
    terminal.press("f")
    try terminal.wait(forText: "frame")
    // Nothing is read from here on, until the terminal is full.
    try wait(for: "it to wait in a write") { Held.isWaiting(terminal.process) }
    terminal.signal(SIGTERM)
    try wait(for: "it to end") { Held.isOver(terminal.process) }
    #expect(terminal.waitForEnd() == .killed(signal: SIGTERM))
  }

  @Test(
    "Ended in the middle of a frame, be it in the middle of a sequence, it leaves a clean terminal",
    // Asked to end, it is given seconds to do so first.
    arguments: (0..<8).map { (SIGSEGV, $0) } + (0..<2).map { (SIGTERM, $0) }
  )
  func isCut(_ signal: Int32, later: Int) throws {
    let terminal = try Held.open()
    terminal.press("f")
    // How much a terminal takes is always the same: the frames are cut elsewhere each time.
    try terminal.wait(for: "some frames") { _ in terminal.received.count > 5_000 + 777 * later }
    try wait(for: "it to wait in a write") { Held.isWaiting(terminal.process) }
    terminal.signal(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
    expectClean(terminal)
  }

  @Test("Ended while they draw, on a machine that has much else to do, all leave a clean terminal")
  func areCut() throws {
    // Ten of 240 still wrote after the farewell, once, when a write had its descriptor already.
    let terminals = try (0..<12).map { _ in try Held.open() }
    for terminal in terminals {
      terminal.press("f")
      try terminal.wait(for: "some frames") { _ in terminal.received.count > 5_000 }
    }
    for terminal in terminals { terminal.signal(SIGTERM) }
    // Read all the time, all of them go on drawing until they are ended.
    try wait(for: "them to end", every: 0) {
      for terminal in terminals { _ = terminal.readOnce(until: .now) }
      return terminals.allSatisfy { Held.isOver($0.process) }
    }
    for terminal in terminals {
      #expect(terminal.waitForEnd() == .killed(signal: SIGTERM))
      expectClean(terminal)
    }
  }

  /// Waits for something about processes.
  private func wait(
    for awaited: String,
    every microseconds: UInt32 = 2_000,
    until isThere: () -> Bool
  ) throws {
    let deadline = MonotonicTime.now.adding(milliseconds: TerminalWindow.patience)
    while !isThere() {
      try #require(deadline.millisecondsLeft > 0, "\(awaited)")
      usleep(microseconds)
    }
  }
}

extension Held {
  private static func state(_ process: Int32) -> String {
    let status = TemporaryFolder.contents(of: "/proc/\(process)/status") ?? []
    return String(decoding: status, as: UTF8.self)
  }

  /// Whether its first thread sleeps in the kernel.
  static func isWaiting(_ process: Int32) -> Bool { state(process).contains("State:\tS") }

  /// Whether it has ended; its end has not been asked for yet.
  static func isOver(_ process: Int32) -> Bool { state(process).contains("State:\tZ") }
}
