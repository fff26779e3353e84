import PseudoTerminal
import SeededRandom
import Testing

@Suite("The emergency key at the very start", .serialized)
struct EmergencyStartTests {
  @Test(
    "Pressed once within the first 50 ms, it is never lost",
    .enabled(if: Held.isBuilt, "no Held beside the tests")
  )
  func isNotLost() throws {
    try pressEarly(Held.launch("loop")) {
      $0.shows(Held.interfaceCard) || $0.shows(Held.sentinelCard)
    }
  }

  @Test(
    "Nor is it by the program itself",
    .enabled(if: Monograph.isBuilt, "no release binary")
  )
  func isNotLostByMonograph() throws {
    try pressEarly(Monograph.launch()) { $0.shows("EMERGENCY") }
  }

  /// Starts a program again and again, the key pressed once at a random moment.
  private func pressEarly(_ launch: Launch, isCard: (StrictScreen) -> Bool) throws {
    let seed = SeededGenerator.seed(else: 2_112)
    var generator = SeededGenerator(seed: seed)
    for start in 0..<Repetitions.starts {
      let milliseconds = Int.random(in: 0..<50, using: &generator)
      let terminal = try TerminalWindow(launch)
      let moment = terminal.started.adding(milliseconds: milliseconds)
      while moment.millisecondsLeft > 0 { terminal.readOnce(until: moment) }
      terminal.press("<C-x>")
      try terminal.wait(
        for: "a card, start \(start), pressed after \(milliseconds) ms, seed \(seed)",
        until: isCard
      )
      #expect(terminal.screen.unknown == [], "seed \(seed)")
    }
  }
}
