import Browsing
import Catalogue
import Drawing
import SeededRandom
import Testing

@Suite("Whatever is typed")
struct RandomWalkTests {
  static let keys: [Event] = {
    let bound = Keymap.bindings.flatMap(\.keys).filter { $0 != .character("q") }
    let letters = "q0123456789aexyzXYZ,.!\"é日".map { Key.character($0) }
    return (bound + letters + [.delete, .insert, .function(5)]).map { .key($0) }
  }()

  static func event(_ size: inout Size, _ generator: inout SeededGenerator) -> Event {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<84:
      return keys.randomElement(using: &generator) ?? .idle
    case 84..<90:
      let row = Int.random(in: 0..<max(1, size.rows), using: &generator)
      let column = Int.random(in: 0..<max(1, size.columns), using: &generator)
      let action = [MouseAction.press, .wheelUp, .wheelDown].randomElement(using: &generator)
      return .mouse(action ?? .press, row: row, column: column)
    case 90..<93:
      return .paste("q! 5 mg\n")
    case 93..<97:
      size = Size(
        rows: Int.random(in: 1...60, using: &generator),
        columns: Int.random(in: 1...200, using: &generator)
      )
      return .resize(rows: size.rows, columns: size.columns)
    default:
      return .resumed
    }
  }

  @Test(
    "nothing traps, the cursor stays where the selection is seen, and every frame fits",
    arguments: [1, 2, 3, 4] as [UInt64]
  )
  func walk(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var size = Size(rows: 24, columns: 80)
    let names = ["sample", "shipped"]
    var browser = TestLibrary.browser(names[Int(seed) % 2], size, isASCII: seed == 3)
    var last: [Event] = []
    for step in 0..<1500 {
      let event = RandomWalkTests.event(&size, &generator)
      last = last.suffix(12) + [event]
      guard let action = browser.action(for: event) else { continue }
      let effect = browser.update(action)
      if case .quit = effect {
        browser = TestLibrary.browser("sample", size, isASCII: seed == 3)
        continue
      }
      let canvas = browser.draw()
      let story = "seed \(seed), step \(step), \(size), after \(last)"
      #expect(canvas.size == size, "\(story)")
      #expect(canvas.lines.count == size.rows, "\(story)")
      #expect((0..<size.rows).contains(canvas.cursor.row), "\(story)")
      #expect((0..<size.columns).contains(canvas.cursor.column), "\(story)")
      if size.columns >= 20 {
        #expect(canvas.cutDigits == 0, "a figure is cut: \(story)\n\(canvas.lines)")
      }
      if case .browsing = browser.mode, let region = browser.layout.region(of: browser.focus) {
        #expect(region.contains(canvas.cursor), "\(story)")
      }
    }
  }

  @Test("Esc never quits, and five of them lead home", arguments: [5, 6] as [UInt64])
  func escapeLeadsHome(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var size = Size(rows: 24, columns: 80)
    for _ in 0..<100 {
      var browser = TestLibrary.browser("sample", size)
      for _ in 0..<Int.random(in: 1..<30, using: &generator) {
        let event = RandomWalkTests.event(&size, &generator)
        _ = browser.action(for: event).map { browser.update($0) }
      }
      for _ in 0..<5 {
        let effect = browser.action(for: .key(.escape)).flatMap { browser.update($0) }
        #expect(effect == nil, "Esc asked for \(String(describing: effect)), seed \(seed)")
      }
      #expect(browser.focus == .navigator)
      if case .menu = browser.mode { Issue.record("a menu is still open, seed \(seed)") }
    }
  }
}
