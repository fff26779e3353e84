import Browsing
import Drawing
import Emergency
import SafeText
import SeededRandom
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The emergency key")
struct EmergencyPaneTests {
  static func press(_ keys: [Key], in browser: inout Browser) -> [Effect] {
    keys.compactMap { key in
      browser.action(for: .key(key)).flatMap { browser.update($0) }
    }
  }

  /// Steps of the walk; `WALK` sets another number.
  static let steps = getenv("WALK").flatMap { Int(String(cString: $0)) } ?? 3000

  @Test(
    "brings the card in the next frame whatever was typed before, and Esc the frame before it",
    arguments: [7, 8] as [UInt64]
  )
  func fromAnywhere(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var size = Size(rows: 24, columns: 80)
    var browser = TestLibrary.browser(seed % 2 == 0 ? "shipped" : "sample", size)
    for step in 0..<EmergencyPaneTests.steps / 2 {
      let event = RandomWalkTests.event(&size, &generator)
      if let action = browser.action(for: event), case .quit = browser.update(action) {
        browser = TestLibrary.browser("sample", size)
      }
      guard step % 100 == 99 else { continue }
      if browser.showsEmergency { leave(&browser) }
      let before = browser.draw()
      let key: Key = step % 200 == 99 ? .character("!") : .control("x")
      #expect(EmergencyPaneTests.press([key], in: &browser).isEmpty)
      let card = browser.draw()
      let story = "seed \(seed), step \(step), \(size)"
      #expect(browser.showsEmergency, "\(story)")
      let number = browser.emergency?.country?.headNumbers.first?.number.display.string ?? ""
      let isSeen = number.isEmpty || card.lines[0].contains(number)
      #expect(size.columns < 20 || isSeen, "\(story)\n\(card.lines)")
      #expect(size.columns < 20 || card.cutDigits == 0, "\(story)")
      #expect(card.styleMap[0].contains("E"), "\(story)")
      leave(&browser)
      #expect(browser.draw() == before, "\(story): not the frame before")
    }
  }

  private func leave(_ browser: inout Browser) {
    for _ in 0..<4 where browser.showsEmergency {
      _ = EmergencyPaneTests.press([.escape], in: &browser)
    }
    #expect(!browser.showsEmergency)
  }

  @Test("opens over a field that is being typed into, and the field is as it was")
  func overAField() {
    var browser = TestLibrary.browser()
    let keys: [Key] = [.character("?"), .character("/"), .character("f"), .character("o")]
    _ = EmergencyPaneTests.press(keys, in: &browser)
    let before = browser.draw()
    _ = EmergencyPaneTests.press([.character("!")], in: &browser)
    #expect(browser.showsEmergency)
    _ = EmergencyPaneTests.press([.escape], in: &browser)
    #expect(browser.draw() == before)
  }

  @Test("does nothing when it is pasted")
  func pasted() {
    var browser = TestLibrary.browser()
    _ = browser.action(for: .paste("!!!")).flatMap { browser.update($0) }
    #expect(!browser.showsEmergency)
  }

  @Test("shows the whole card at 80 by 24 without scrolling, in both languages")
  func fits() {
    for key in ["o", "w", "a", "x"] as [Character] {
      for languageKeys in [[], [Key.character("l")]] {
        var browser = TestLibrary.browser()
        let keys = [Key.character("!"), .character(key)] + languageKeys
        _ = EmergencyPaneTests.press(keys, in: &browser)
        let before = browser.draw()
        _ = EmergencyPaneTests.press([.pageDown], in: &browser)
        #expect(browser.draw() == before, "card \(key) scrolls")
      }
    }
  }

  @Test("keeps the number in the first line at every size, in every view")
  func numberFirst() {
    for view in ["", "c", "d", "cfr", "l", "w", "dd"] {
      for size in [(5, 20), (8, 30), (10, 40), (24, 80), (34, 120), (60, 200)] {
        var browser = TestLibrary.browser("sample", Size(rows: size.0, columns: size.1))
        let keys = [Key.character("!")] + view.map { Key.character($0) }
        _ = EmergencyPaneTests.press(keys, in: &browser)
        let lines = browser.draw().lines
        #expect(lines[0].contains("911"), "view \(view) at \(size): \(lines)")
      }
    }
  }

  @Test("changes the country in one key and a search")
  func country() {
    var browser = TestLibrary.browser()
    let keys = "!cfrance".map { Key.character($0) } + [.enter]
    _ = EmergencyPaneTests.press(keys, in: &browser)
    let lines = browser.draw().lines
    #expect(lines[0].contains("15") && lines[0].contains("112"), "\(lines)")
    #expect(!lines.joined().contains("1-800-222-1222"))
  }

  @Test("saves the card as text, numbers and all")
  func saves() throws {
    var browser = TestLibrary.browser()
    let effects = EmergencyPaneTests.press([.character("!"), .character("p")], in: &browser)
    guard case .save(let name, let lines) = effects.first else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(name == "emergency-poisoning-US-en.txt")
    let text = lines.map(\.string).joined(separator: "\n")
    #expect(text.contains("911") && text.contains("1-800-222-1222"))
  }

  @Test("has a card ready for the hand that shows it when the program cannot")
  func prepared() {
    var screen = ScriptedScreen(
      size: Size(rows: 24, columns: 80),
      events: [.emergency, .resize(rows: 10, columns: 40), .key(.escape)]
    )
    var browser = TestLibrary.browser()
    _ = browser.run(on: &screen)
    #expect(screen.emergenciesShown == 1)
    let card = screen.card.map(\.string)
    #expect(card.first?.contains("911") == true)
    #expect(card.allSatisfy { ScreenText($0).columns <= 40 })
  }
}
