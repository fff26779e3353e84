import PseudoTerminal
import Testing

@Suite("What is seen first", .enabled(if: Monograph.isBuilt, "no release binary"))
struct FirstFrameTests {
  @Test("The tree and a page are on the screen at once, with the way to help")
  func opens() throws {
    let terminal = try Monograph.open()
    let screen = terminal.screen
    #expect(screen.modes.contains(.alternateScreen))
    #expect(screen.shows("help"))
    // A page has text: on several rows something stands right of the rule.
    let texts = screen.lines.count { line in
      line.split(whereSeparator: { $0 == "│" || $0 == "|" }).dropFirst().joined().contains {
        $0.isLetter
      }
    }
    #expect(texts >= 5, "\(screen.text)")
    #expect(terminal.settings?.isCooked == false)
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("No row is wider than the terminal: nothing wraps and nothing scrolls away")
  func fits() throws {
    let terminal = try Monograph.open()
    terminal.settle()
    #expect(terminal.screen.line(0).contains { $0.isLetter })
    #expect(terminal.screen.line(23).contains { $0.isLetter })
  }

  @Test("Idle, it does nothing at all")
  func idles() throws {
    let terminal = try Monograph.open()
    terminal.settle(quiet: 200)
    let before = try #require(ProcessReadings(tree: terminal.process))
    let bytes = terminal.received.count
    terminal.readOnce(until: .now.adding(milliseconds: 1500))
    let after = try #require(ProcessReadings(tree: terminal.process))
    #expect(after.waits - before.waits <= 1)
    #expect(terminal.received.count == bytes)
    #expect(after.processor - before.processor < 5_000_000)
  }

  @Test("The bare binary opens its library anywhere: an empty folder, no home, no environment")
  func opensAnywhere() throws {
    let folder = try TemporaryFolder()
    let copy = "\(folder.path)/monograph"
    // Written by a child: a file that this process has open cannot be started by it, and a child of
    // another test may have it open for as long as it is being started.
    let copying = try Monograph.run(Launch("/bin/cp", [Monograph.binary, copy], environment: [:]))
    try #require(copying.status == .exited(0))
    var launch = Launch(copy, environment: ["TERM": "xterm-256color"])
    launch.folder = folder.path
    let terminal = try Monograph.open(launch)
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("It does not write where it was started")
  func leavesNothing() throws {
    let folder = try TemporaryFolder()
    var launch = Monograph.launch()
    launch.folder = folder.path
    let terminal = try Monograph.open(launch)
    terminal.press("jjQ")
    terminal.waitForEnd()
    var list = Launch("/bin/ls", ["-A", folder.path], environment: [:])
    list.output = .pipe
    #expect(try Monograph.run(list).piped.isEmpty)
  }
}
