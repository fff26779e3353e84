import Browsing
import Catalogue
import Drawing
import SafeText
import Testing

@Suite("Keys")
struct KeymapTests {
  /// The frame after some keys, as text.
  static func frame(_ keys: [Key], size: Size = Size(rows: 24, columns: 80)) -> [String] {
    var browser = TestLibrary.browser("sample", size)
    for key in keys {
      _ = browser.action(for: .key(key)).map { browser.update($0) }
    }
    let canvas = browser.draw()
    return canvas.lines + canvas.styleMap + ["\(canvas.cursor)"]
  }

  static let twins: [[Key]] = Keymap.bindings.map(\.keys).filter { $0.count > 1 }

  @Test("Arrows and letters of one command never differ", arguments: twins)
  func twinsAgree(_ keys: [Key]) {
    let before: [[Key]] = [
      [], [.character("j"), .character("l")], [.character("l"), .character("j"), .enter],
      [.tab], [.character("t"), .enter, .down], [.character("?")], [.character("o")],
    ]
    for start in before {
      let frames = keys.map { KeymapTests.frame(start + [$0]) }
      for (key, frame) in zip(keys, frames).dropFirst() {
        #expect(frame == frames[0], "\(key.name) differs from \(keys[0].name) after \(start)")
      }
    }
  }

  @Test("No key has two meanings")
  func keysAreUnique() {
    let keys = Keymap.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Every command has a key, stands in the table once, and works somewhere")
  func everyCommandIsBound() {
    for command in Command.allCases {
      let rows = Keymap.bindings.filter { $0.command == command }
      #expect(rows.count == 1, "\(command)")
      #expect(rows.first?.keys.isEmpty == false, "\(command)")
      #expect(Keymap.Context.allCases.contains { Keymap.commands(in: $0).contains(command) })
    }
  }

  @Test("Help names every command with all its keys, and nothing else")
  func helpIsComplete() throws {
    var browser = TestLibrary.browser("sample")
    _ = browser.update(.run(.help, count: nil))
    guard case .menu(let menu) = browser.mode else {
      Issue.record("no help")
      return
    }
    let named = menu.items.compactMap { item -> Command? in
      if case .command(let command) = item.target { command } else { nil }
    }
    #expect(Set(named) == Set(Command.allCases))
    #expect(named.count == Command.allCases.count)
    for item in menu.items {
      guard case .command(let command) = item.target else { continue }
      let keys = Keymap.bindings.first { $0.command == command }?.keys ?? []
      for key in keys { #expect(item.detail.string.contains(key.name)) }
    }
  }

  @Test("The README's key table is the program's")
  func readmeAgrees() throws {
    let root = TextFile.folder.replacing("/Tests/BrowsingTests", with: "")
    let readme = try TextFile.read(root + "/README.md")
    for binding in Keymap.bindings {
      let row =
        "| \(Keymap.names(of: binding.command).string) | \(binding.command.english.string) |"
      #expect(readme.contains(row), "README lacks: \(row)")
    }
  }

  @Test("A count moves that many lines")
  func counts() {
    let five = KeymapTests.frame([.character("+"), .character("5"), .character("j")])
    let single = KeymapTests.frame([.character("+")] + Array(repeating: .down, count: 5))
    #expect(five == single)
  }

  @Test("Back and forward return to the same page and line")
  func history() {
    let there: [Key] = [.character("t"), .enter, .tab, .character("4"), .character("j")]
    let away: [Key] = [.tab, .character("j"), .character("j"), .enter, .enter]
    let before = KeymapTests.frame(there)
    let returned = KeymapTests.frame(there + away + [.backspace])
    // The list may stand elsewhere; the page and its line do not.
    let page = { (frame: [String]) in frame.prefix(24).map { $0.drop { $0 != "│" } } }
    #expect(page(before).dropFirst().dropLast() == page(returned).dropFirst().dropLast())
    let forward = KeymapTests.frame(there + away)
    let again = KeymapTests.frame(there + away + [.backspace, .character("]")])
    #expect(page(forward).dropFirst().dropLast() == page(again).dropFirst().dropLast())
  }

  @Test("Pasted text runs no command")
  func pasteIsInert() {
    var browser = TestLibrary.browser("sample")
    let before = browser.draw().lines
    let effect = browser.action(for: .paste("qQ?jt!")).flatMap { browser.update($0) }
    #expect(effect == nil)
    #expect(Array(browser.draw().lines.dropLast()) == Array(before.dropLast()))
  }
}
