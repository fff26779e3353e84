import PseudoTerminal
import Testing

/// A key of the key table, and what must follow from it.
struct KeyRow: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// The screen looks different, be it by a message.
    case changes
    /// The screen shows a text.
    case shows(String)
    /// The program ends with status 0.
    case ends
    /// Another key, pressed afterwards, still works: what the key does is not on the screen.
    case staysAlive
  }

  let key: String
  /// Pressed before, so that the key has something to do.
  var after = ""
  var outcome = Outcome.changes

  var testDescription: String { after.isEmpty ? key : "\(key) after \(after)" }
}

/// The key table of the product, row by row.
let keyRows: [KeyRow] = [
  KeyRow(key: "j"), KeyRow(key: "k", after: "jj"), KeyRow(key: "<Down>"),
  KeyRow(key: "<Up>", after: "jj"), KeyRow(key: "3j"),
  KeyRow(key: "<Space>", after: "<Tab>"), KeyRow(key: "b", after: "<Tab><Space>"),
  KeyRow(key: "<PgDn>", after: "<Tab>"), KeyRow(key: "<PgUp>", after: "<Tab><PgDn>"),
  KeyRow(key: "<C-d>", after: "<Tab>"), KeyRow(key: "<C-u>", after: "<Tab><C-d>"),
  KeyRow(key: "<C-f>", after: "<Tab>"), KeyRow(key: "<C-b>", after: "<Tab><C-f>"),
  KeyRow(key: "G"), KeyRow(key: "g", after: "G"), KeyRow(key: "<End>"),
  KeyRow(key: "<Home>", after: "<End>"),
  KeyRow(key: "l"), KeyRow(key: "<Right>"), KeyRow(key: "<Enter>"),
  KeyRow(key: "h", after: "l"), KeyRow(key: "<Left>", after: "l"),
  KeyRow(key: "<Tab>"), KeyRow(key: "<S-Tab>"),
  KeyRow(key: "+"), KeyRow(key: "-", after: "+"), KeyRow(key: "t"),
  KeyRow(key: "<BS>", after: "jl"), KeyRow(key: "[", after: "jl"), KeyRow(key: "H", after: "jl"),
  KeyRow(key: "<M-Left>", after: "jl"), KeyRow(key: "]", after: "jl["),
  KeyRow(key: "L", after: "jlH"), KeyRow(key: "<M-Right>", after: "jl["),
  KeyRow(key: "s"), KeyRow(key: "S"), KeyRow(key: "S", after: "sdose<Esc>"), KeyRow(key: "/"),
  KeyRow(key: "n", after: "<Tab>/the<Enter>"), KeyRow(key: "N", after: "<Tab>/the<Enter>"),
  KeyRow(key: "o"), KeyRow(key: "f", after: "<Tab>"),
  KeyRow(key: "z"), KeyRow(key: "<lt>"), KeyRow(key: ">"),
  KeyRow(key: "?"), KeyRow(key: "<F1>"),
  KeyRow(key: "<Esc>", outcome: .staysAlive), KeyRow(key: "<Esc>", after: "?"),
  KeyRow(key: "<C-l>", outcome: .staysAlive),
  KeyRow(key: "q", outcome: .ends), KeyRow(key: "q", after: "?"), KeyRow(key: "Q", outcome: .ends),
  KeyRow(key: "Q", after: "?", outcome: .ends), KeyRow(key: "<C-c>", outcome: .ends),
]

@Suite(
  "Each key of the table does what it says",
  .enabled(if: Monograph.isBuilt, "no release binary")
)
struct KeyTests {
  @Test("No key is dead", arguments: keyRows)
  func does(_ row: KeyRow) throws {
    let terminal = try Monograph.open()
    for press in KeyNames.presses(row.after, application: true) { settledSend(press, to: terminal) }
    let before = terminal.screen
    terminal.press(row.key)
    switch row.outcome {
    case .changes:
      try terminal.wait(for: "something after \(row.key)") { !$0.looksLike(before) }
    case .shows(let text): try terminal.wait(forText: text)
    case .ends:
      #expect(terminal.waitForEnd() == .exited(0))
      expectClean(terminal)
      return
    case .staysAlive:
      // An escape alone is told from the start of a key by time; let it pass before the next.
      terminal.settle(quiet: 60)
      try helpOpens(terminal)
    }
    #expect(terminal.screen.unknown == [])
    terminal.press("<C-c>")
    #expect(terminal.waitForEnd() == .exited(0))
    expectClean(terminal)
  }

  @Test("Esc, pressed again and again, never quits")
  func neverQuits() throws {
    let terminal = try Monograph.open()
    for _ in 0..<5 { settledSend([0x1b], to: terminal) }
    try helpOpens(terminal)
  }

  @Test("A key that comes in two pieces is one key", arguments: ["<Down>", "<PgDn>", "<End>"])
  func joins(_ key: String) throws {
    let whole = try Monograph.open()
    whole.press(key)
    whole.settle()
    let parted = try Monograph.open()
    let bytes = KeyNames.presses(key, application: true).first ?? []
    parted.send(Array(bytes.prefix(2)))
    parted.send(Array(bytes.dropFirst(2)))
    try parted.wait(for: "what the whole key shows") { $0.looksLike(whole.screen) }
  }

  private func helpOpens(_ terminal: TerminalWindow) throws {
    let before = terminal.screen
    terminal.press("?")
    try terminal.wait(for: "help") { !$0.looksLike(before) }
  }

  private func settledSend(_ press: [UInt8], to terminal: TerminalWindow) {
    terminal.send(press)
    terminal.readOnce(until: .now.adding(milliseconds: 300))
    terminal.settle(quiet: 30)
  }
}
