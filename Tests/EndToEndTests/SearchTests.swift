import PseudoTerminal
import Testing

@Suite("Searching in the browser", .enabled(if: Monograph.isBuilt, "no release binary"))
struct SearchTests {
  /// A search that has found something, its list on the screen.
  static func search(
    _ words: String,
    _ launch: Launch = Monograph.launch()
  ) throws -> TerminalWindow {
    let terminal = try Monograph.open(launch)
    terminal.press("s")
    try terminal.wait(forText: "Search:")
    terminal.press(words)
    try terminal.wait(for: "the count of passages") {
      $0.line(1).contains(words) && $0.line(1).contains("passages")
    }
    return terminal
  }

  /// The traits of the cells under the first place where `text` stands, from `row` on.
  static func traits(of text: String, on screen: StrictScreen, from row: Int) -> Rendition.Traits? {
    for line in row..<screen.rows {
      let cells = (0..<screen.columns).map { screen.cell(line, $0) }
      let letters = cells.map { Character($0.scalar) }
      for start in 0..<max(0, letters.count - text.count)
      where Array(letters[start..<start + text.count]) == Array(text) {
        return cells[start].rendition.traits
      }
    }
    return nil
  }

  @Test("Without colours, what was found is still told from the rest, and the current match too")
  func isLitWithoutColour() throws {
    let launch = Monograph.launch(adding: ["NO_COLOR": "1"])
    let terminal = try SearchTests.search("missed dose", launch)
    #expect(
      terminal.screen.cells.allSatisfy {
        $0.rendition.foreground == .normal && $0.rendition.background == .normal
      }
    )
    terminal.press("<Enter>")
    try terminal.wait(for: "the article") { !$0.shows("Search:") }
    terminal.press("n")
    try terminal.wait(forText: "N previous")
    let cells = terminal.screen.cells
    let match: Rendition.Traits = [.bold, .underline]
    #expect(cells.contains { $0.rendition.traits == match.union(.reverse) })
    #expect(cells.contains { $0.rendition.traits == match })
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test(
    "Without UTF-8 every byte of a search is ASCII",
    arguments: [[24, 80], [10, 40], [40, 140]]
  )
  func isASCII(_ size: [Int]) throws {
    let launch = Monograph.launch(locale: "C").sized(rows: size[0], columns: size[1])
    let terminal = try TerminalWindow(launch)
    try terminal.wait(forText: Landmark.topic)
    // An escape alone is told from the start of a key by time; it passes before the next.
    terminal.press("sdose<Down><Tab>m<Esc>")
    terminal.settle(quiet: 60)
    terminal.press("<Enter>nN/d<Enter>Szqx")
    try terminal.wait(for: "the last search, typed on") { $0.shows("dosezqx") }
    terminal.press("<Esc>")
    terminal.settle(quiet: 60)
    #expect(!terminal.received.contains { $0 >= 0x80 })
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("The cursor is seen in the field, and parked on the row that arrows choose")
  func parksCursor() throws {
    let terminal = try SearchTests.search("dose")
    try terminal.wait(for: "the cursor in the field") {
      $0.row == 1 && $0.modes.contains(.cursor)
    }
    terminal.press("<Down>")
    try terminal.wait(for: "the cursor in the list") {
      $0.row > 2 && !$0.modes.contains(.cursor)
    }
    terminal.press("s")
    try terminal.wait(for: "the cursor in the field again") {
      $0.row == 1 && $0.modes.contains(.cursor)
    }
  }

  @Test("What somebody searched for is written nowhere")
  func writesNothing() throws {
    let home = try TemporaryFolder()
    var launch = Monograph.launch(
      home: home.path,
      adding: ["XDG_CACHE_HOME": "\(home.path)/cache", "XDG_STATE_HOME": "\(home.path)/state"]
    )
    launch.folder = home.path
    let terminal = try SearchTests.search("kidney", launch)
    terminal.press("<Enter>")
    try terminal.wait(for: "the article") { !$0.shows("Search:") }
    terminal.press("/dose<Enter>nSQ")
    terminal.press("<Esc>")
    terminal.settle(quiet: 60)
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    let script = "grep -rilE 'kidney|dose' \"$0\" || true"
    var look = Launch("/bin/sh", ["-c", script, home.path], environment: ["PATH": "/usr/bin:/bin"])
    look.output = .pipe
    #expect(try Monograph.run(look).piped.isEmpty)
  }

  @Test("Keys typed faster than the screen are all there, with their results")
  func keepsUp() throws {
    let terminal = try Monograph.open()
    let words = String(repeating: "missed ", count: 20) + "dose"
    terminal.press("s" + words)
    try terminal.wait(for: "all of it") { $0.line(1).contains("missed dose") }
    try terminal.wait(forText: "passages")
    terminal.press("<C-c>")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }
}
