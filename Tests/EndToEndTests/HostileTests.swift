import PseudoTerminal
import Testing

/// Text that would act if it reached a terminal as it is.
private let attacks: [String] = [
  "\u{1b}[31mred", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;aGk=\u{7}",
  "\u{1b}]8;;http://evil\u{1b}\\link",
  "\u{1b}P+q544e\u{1b}\\", "\u{1b}_app\u{1b}\\", "\u{1b}[6n", "\u{1b}c", "\u{1b}[2J",
  "\u{1b}[?1049l",
  "\u{9b}31m", "\u{90}q\u{9c}", "\u{8}\u{8}\u{8}over", "back\rover", "\u{e}shift\u{f}", "\u{7}",
  "\u{7f}",
  "\u{202e}desrever", "a\u{200b}b", "\u{2066}x\u{2069}", "\u{feff}", "\u{e0041}", "\u{85}",
  "\u{2028}", "\u{c}",
]

@Suite("A hostile library", .enabled(if: Monograph.isBuilt, "no release binary"))
struct HostileTests {
  @Test("Nothing of an article acts: title, name, front matter, link, body")
  func cannotAct() throws {
    let folder = try hostileLibrary()
    let terminal = try TerminalWindow(Monograph.launch(["--library", folder.path]))
    try terminal.wait(for: "an article's text") { $0.text.contains("Harmless") }
    for keys in [
      "t", "+", "jjjj", "<Tab>", "<Space>", "<Space>", "G", "i", "<Esc>", "o", "<Esc>", "f",
      "<Esc>", "?",
    ] {
      terminal.press(keys)
      terminal.readOnce(until: .now.adding(milliseconds: 200))
      terminal.settle(quiet: 40)
      #expect(terminal.screen.unknown == [], "after \(keys)\n\(terminal.screen.text)")
    }
    #expect(terminal.screen.bells == 0 && terminal.screen.clipboard.isEmpty)
    terminal.press("<C-c>")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("Nor does it in plain output")
  func cannotActInPipes() throws {
    let folder = try hostileLibrary()
    var launch = Monograph.launch(["--library", folder.path])
    launch.output = .pipe
    let terminal = try Monograph.run(launch)
    var screen = StrictScreen(rows: 24, columns: 200)
    screen.feed(terminal.piped.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] })
    #expect(screen.unknown == [] && screen.bells == 0)
    #expect(!terminal.piped.contains(0x0d) && !terminal.piped.contains(0x08))
  }

  @Test("A library that is not there is told in words, and the words cannot act")
  func namesMissing() throws {
    let terminal = try Monograph.run(
      Monograph.launch(["--library", "/nonexistent\u{1b}[31m\u{202e}"])
    )
    #expect(terminal.status != .exited(0))
    expectClean(terminal)
  }

  private func hostileLibrary() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.add("library.yaml", "title: \"Harmless \\e[31m\\u202e\"\nlanguages: [en]\n".utf8)
    for (number, attack) in attacks.enumerated() {
      let escaped = attack.unicodeScalars.map { "\\U" + hexadecimal($0.value) }.joined()
      let text = """
        ---
        title: "Harmless \(number) \(escaped)"
        tags: ["\(escaped)"]
        note: "\(escaped)"
        ---
        # Harmless \(attack) heading

        Harmless \(attack) text with [a link\(attack)](http://example.org/\(attack))
        and `code \(attack)`.

        - item \(attack)

        > quote \(attack)

        | a\(attack) | b |
        |---|---|
        | 5 mg\(attack) | c |
        """
      let name = attack.unicodeScalars.contains("/") ? "plain\(number)" : "name\(number)\(attack)"
      try folder.add("articles/\(name).md", text.utf8)
    }
    try folder.add("articles/bytes.txt", (0...255).map { UInt8($0) } + Array("\nHarmless\n".utf8))
    return folder
  }

  private func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

@Suite("Pastes and the mouse", .enabled(if: Monograph.isBuilt, "no release binary"))
struct PasteAndMouseTests {
  static let pastes = [
    "Q", "qqqq", "!", "\u{3}", "\u{18}", ":quit\r", "jjjj", "\u{1b}[A", "Q\u{1b}[200~Q",
  ]

  @Test("Pasted text is not read as keys", arguments: pastes)
  func ignoresPastes(_ text: String) throws {
    let terminal = try Monograph.open()
    terminal.settle()
    let before = terminal.screen
    terminal.send(KeyNames.pasted(text))
    // A key after it is a sign that the paste is through; back again the screen is as before.
    terminal.press("?")
    try terminal.wait(for: "help") { !$0.looksLike(before) }
    terminal.settle()
    terminal.press("<Esc>")
    // The kernel takes Ctrl-X out of a paste and makes the emergency key of it, which may come
    // while help is up already: then help lies below the card.
    if text == "\u{18}" {
      terminal.settle()
      if terminal.screen.lines.dropLast() != before.lines.dropLast() { terminal.press("<Esc>") }
    }
    try terminal.wait(for: "the picture before the paste") {
      $0.lines.dropLast() == before.lines.dropLast()
    }
    #expect(terminal.screen.unknown == [])
  }

  @Test("A megabyte pasted is swallowed in time and answered briefly")
  func swallows() throws {
    let terminal = try Monograph.open()
    terminal.settle()
    let before = (terminal.received.count, terminal.screen)
    let used = try #require(ProcessReadings(tree: terminal.process)).processor
    terminal.send(KeyNames.pasted(String(repeating: "dose Q! ", count: 1 << 17)))
    terminal.press("?")
    try terminal.wait(for: "help") { !$0.looksLike(before.1) }
    // Of its own time, in nanoseconds: others are at work on the machine besides.
    let after = try #require(ProcessReadings(tree: terminal.process)).processor
    #expect(after - used < 1_000_000_000)
    #expect(terminal.received.count - before.0 <= 65_536)
  }

  @Test("The wheel scrolls and a click selects, where the mouse is asked for")
  func usesMouse() throws {
    let terminal = try Monograph.open()
    terminal.settle()
    // A program that does not ask for the mouse leaves it to the terminal, to select text with.
    guard terminal.screen.modes.contains(.mouseSGR) else { return }
    let start = terminal.screen
    terminal.send(KeyNames.mouse(button: 65, row: 10, column: 60))
    try terminal.wait(for: "a scrolled page") { !$0.looksLike(start) }
    let scrolled = terminal.screen
    terminal.send(KeyNames.mouse(button: 0, row: 5, column: 3))
    terminal.send(KeyNames.mouse(button: 0, row: 5, column: 3, release: true))
    try terminal.wait(for: "another selection") { !$0.looksLike(scrolled) }
    terminal.send(KeyNames.mouse(button: 0, row: 60_000, column: 60_000))
    terminal.press("Q")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }
}
