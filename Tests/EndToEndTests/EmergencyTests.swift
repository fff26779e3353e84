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
  "The emergency key works when the program does not",
  .serialized,
  .enabled(if: Held.isBuilt, "no Held beside the tests")
)
struct EmergencyTests {
  @Test(
    "Held, the card comes within 700 ms, each time, and afterwards what was there before",
    arguments: Held.Stillness.allCases
  )
  func comesWhileHeld(_ stillness: Held.Stillness) throws {
    let terminal = try Held.open(stillness.rawValue)
    var latencies = Latencies()
    for _ in 0..<Repetitions.presses {
      terminal.press("s")
      try terminal.wait(forText: "still")
      let before = terminal.screen
      latencies.add(try terminal.pressEmergency(awaiting: Held.sentinelCard))
      try terminal.wait(forText: Held.keys)
      terminal.press("<Esc>")
      terminal.signal(SIGUSR1)
      try terminal.wait(for: "the former frame") { $0.looksLike(before) }
      terminal.press("<Esc>")
      try terminal.wait(forText: "ready")
    }
    latencies.expect(atMost: 700, "held in a \(stillness)")
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("In the middle of a paste it ends the paste, and Esc is heard at once")
  func comesInPaste() throws {
    let terminal = try Held.open()
    var latencies = Latencies()
    for _ in 0..<Repetitions.presses {
      let before = terminal.screen
      terminal.send(Array("\u{1b}[200~five mg q".utf8))
      latencies.add(try terminal.pressEmergency(awaiting: Held.interfaceCard))
      terminal.send(Array("more of it q".utf8))
      terminal.press("<Esc>")
      try terminal.wait(for: "the former frame") { $0.looksLike(before) }
    }
    latencies.expect(atMost: 700, "in a paste")
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test(
    "Half an escape sequence, half a character, half a mouse report: the key is the key",
    arguments: [
      "\u{1b}", "\u{1b}[", "\u{1b}[1;", "\u{1b}O", "\u{1b}]11;", "\u{1b}[M ", "\u{1b}[<0;",
    ]
  )
  func comesInSequence(_ half: String) throws {
    let terminal = try Held.open()
    terminal.send(Array(half.utf8))
    _ = try terminal.pressEmergency(awaiting: Held.interfaceCard)
  }

  @Test(
    "However a terminal says Ctrl-X, it is the key",
    arguments: ["\u{1b}[27;5;120~", "\u{1b}[120;5u", "\u{1b}[120;5:1u", "\u{1b}[88;6u"]
  )
  func isSaidOtherwise(_ bytes: String) throws {
    let terminal = try Held.open()
    terminal.send(Array(bytes.utf8))
    try terminal.wait(forText: Held.interfaceCard)
    terminal.press("n")
    try terminal.wait(forText: "deaf")
    terminal.send(Array(bytes.utf8))
    try terminal.wait(forText: Held.sentinelCard)
  }

  @Test("An interface that falls in the attempt does not take the card with it")
  func outlivesTrap() throws {
    let terminal = try Held.open()
    terminal.press("t")
    try terminal.wait(forText: "armed")
    let milliseconds = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    #expect(milliseconds <= 700)
    try terminal.wait(forText: Held.keys)
    #expect(terminal.status == nil)
    terminal.press("<Esc>")
    let end = terminal.waitForEnd()
    #expect(end == .killed(signal: SIGILL) || end == .killed(signal: SIGTRAP))
    expectClean(terminal)
  }

  @Test("An interface that is alive but does not answer gets neither the screen nor the keys")
  func keepsKeys() throws {
    let terminal = try Held.open()
    terminal.press("n")
    try terminal.wait(forText: "deaf")
    let before = terminal.screen
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    try terminal.wait(forText: Held.keys)
    terminal.press("jjkx<Esc>")
    try terminal.wait(for: "the former frame") { $0.looksLike(before) }
  }

  @Test("An interface that sends without end is interrupted, and goes on afterwards")
  func interruptsFlood() throws {
    let terminal = try Held.open()
    terminal.press("f")
    try terminal.wait(forText: "frame")
    let milliseconds = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    #expect(milliseconds <= 700)
    try terminal.wait(forText: Held.keys)
    #expect(!terminal.screen.shows("frame"))
    terminal.press("<Esc>")
    try terminal.wait(forText: "frame")
    _ = try terminal.pressEmergency(awaiting: Held.sentinelCard)
    try terminal.wait(forText: Held.keys)
    terminal.press("q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("Without a prepared card it says what to do all the same")
  func isNeverEmpty() throws {
    let terminal = try Held.open("bare")
    terminal.press("n")
    try terminal.wait(forText: "deaf")
    _ = try terminal.pressEmergency(awaiting: "EMERGENCY: call your local emergency number.")
  }

  @Test("After Ctrl-Z and fg the key is as good as before, and the shell's Ctrl-C its own")
  func survivesSuspension() throws {
    let shell = try Shell.open()
    let prompt = shell.settings
    shell.send(Array("\(Held.binary) loop\r".utf8))
    try shell.wait(forText: "ready")
    shell.press("<C-z>")
    try shell.wait(for: "the prompt") { $0.shows("Stopped") && $0.line($0.row).hasPrefix("shell>") }
    #expect(shell.screen.leftovers == [])
    #expect(shell.settings == prompt)
    shell.press("fg<Enter>")
    try shell.wait(forText: "ready")
    shell.press("s")
    try shell.wait(forText: "still")
    _ = try shell.pressEmergency(awaiting: Held.sentinelCard)
    try shell.wait(forText: Held.keys)
    shell.press("q")
    try shell.wait(for: "the prompt") { $0.line($0.row).hasPrefix("shell>") }
    shell.press("echo \"status $?\"<Enter>")
    try shell.wait(forText: "status 0")
    #expect(shell.screen.leftovers == [])
    #expect(shell.settings == prompt)
  }
}
