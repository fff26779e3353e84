import PseudoTerminal
import SeededRandom
import Testing

@Suite("A window of any size", .enabled(if: Monograph.isBuilt, "no release binary"))
struct SizeTests {
  static let sizes = [
    [1, 1], [1, 80], [24, 1], [2, 2], [3, 5], [5, 20], [10, 40], [24, 71], [24, 72], [24, 80],
    [24, 139],
    [24, 140], [50, 132], [5, 500], [200, 500],
  ]

  @Test("Starting in it neither fails nor sends rubbish", arguments: sizes)
  func starts(_ size: [Int]) throws {
    let launch = Monograph.launch().sized(rows: size[0], columns: size[1])
    let terminal = try TerminalWindow(launch)
    try terminal.wait(for: "the first frame") {
      $0.modes.contains(.alternateScreen) && !$0.text.isEmpty
    }
    terminal.press("jj<Tab> ?Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("Every size of a walk ends on the same picture as a start in that size")
  func walks() throws {
    let seed = SeededGenerator.seed(else: 4_711)
    var generator = SeededGenerator(seed: seed)
    let terminal = try Monograph.open()
    for _ in 0..<30 {
      let rows = Int.random(in: 1...200, using: &generator)
      let columns = Int.random(in: 1...500, using: &generator)
      terminal.resize(rows: rows, columns: columns)
      let fresh = try TerminalWindow(Monograph.launch().sized(rows: rows, columns: columns))
      try fresh.wait(for: "a fresh start") {
        $0.modes.contains(.alternateScreen) && !$0.text.isEmpty
      }
      fresh.settle(quiet: 60)
      let expected = fresh.screen.lines
      try terminal.wait(
        for: "\(rows) × \(columns) as fresh, seed \(seed):\n\(expected.joined(separator: "\n"))"
      ) {
        $0.lines == expected
      }
    }
    #expect(terminal.screen.unknown == [], "seed \(seed)")
  }

  @Test("After a storm of sizes the last one is right")
  func weathersStorm() throws {
    let seed = SeededGenerator.seed(else: 1_953)
    var generator = SeededGenerator(seed: seed)
    let terminal = try Monograph.open()
    terminal.settle()
    let calm = terminal.screen
    for step in 0..<2000 {
      terminal.resize(
        rows: Int.random(in: 1...60, using: &generator),
        columns: Int.random(in: 1...200, using: &generator)
      )
      if step % 50 == 0 { terminal.readOnce(until: .now.adding(milliseconds: 1)) }
    }
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait(for: "the picture before the storm, seed \(seed)") { $0.lines == calm.lines }
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [], "seed \(seed)")
  }
}
