import Browsing
import Catalogue
import Drawing
import SafeText
import SeededRandom
import Testing

@Suite("The finder")
struct FinderTests {
  /// Types a script: single characters are keys, a key's name stands in angle brackets.
  static func type(_ text: String, in browser: inout Browser) {
    for character in text { press([.character(character)], in: &browser) }
  }

  static func press(_ keys: [Key], in browser: inout Browser) {
    for key in keys { _ = browser.action(for: .key(key)).flatMap { browser.update($0) } }
  }

  static func finder(_ browser: Browser) -> Finder? {
    if case .finder = browser.mode { browser.finder } else { nil }
  }

  static let queries = [
    "missed dose", "sto", "kidney", "80 mg", "spastisity", "took too many", "zzqqxx", "oubli",
    "\"slowly", "dose -missed", "lang:fr dose", "  ", "5",
  ]

  /// Browsers at places that random keys have led to.
  static func wanderers(_ seed: UInt64, _ body: (inout Browser, _ story: String) -> Void) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<5 {
      var size = Size(rows: 24, columns: 80)
      var browser = TestLibrary.browser("shipped", size)
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        let event = RandomWalkTests.event(&size, &generator)
        _ = browser.action(for: event).flatMap { browser.update($0) }
      }
      for _ in 0..<8 {
        if case .browsing = browser.mode { break }
        press([.escape], in: &browser)
      }
      // A message or a count is gone after the next key, whichever that is.
      press([.function(5), .down], in: &browser)
      press([.function(5), .up], in: &browser)
      body(&browser, "seed \(seed), round \(round), \(size)")
    }
  }

  @Test("Esc returns to exactly the frame before the search", arguments: [21, 22] as [UInt64])
  func escapes(seed: UInt64) {
    FinderTests.wanderers(seed) { browser, story in
      let before = browser.draw()
      for query in FinderTests.queries {
        FinderTests.press([.character("s")], in: &browser)
        FinderTests.type(query, in: &browser)
        FinderTests.press([.down, .pageDown, .escape], in: &browser)
        #expect(browser.draw() == before, "\(query), \(story)")
      }
    }
  }

  @Test("Esc on the opened passage returns there too", arguments: [23, 24] as [UInt64])
  func escapesFromPassage(seed: UInt64) {
    FinderTests.wanderers(seed) { browser, story in
      let before = browser.draw()
      for query in ["missed dose", "kidney", "80 mg"] {
        FinderTests.press([.character("s")], in: &browser)
        FinderTests.type(query, in: &browser)
        FinderTests.press([.down, .enter], in: &browser)
        #expect(browser.focus == .reader)
        #expect(browser.reader.matches?.current != nil, "\(query), \(story)")
        FinderTests.press([.character("n"), .down, .character("N"), .escape], in: &browser)
        #expect(browser.draw() == before, "\(query), \(story)")
      }
    }
  }

  @Test("Esc leads back through one opened passage after another, Backspace from the first")
  func escapesThroughPassages() {
    FinderTests.wanderers(25) { browser, story in
      let start = browser.draw()
      var frames: [Canvas] = []
      for query in ["missed dose", "kidney", "80 mg"] {
        frames.append(browser.draw())
        FinderTests.press([.character("s")], in: &browser)
        FinderTests.type(query, in: &browser)
        FinderTests.press([.enter], in: &browser)
      }
      FinderTests.press([.escape, .escape, .escape], in: &browser)
      #expect(browser.draw() == start && frames[0] == start, "\(story)")
    }
    var browser = TestLibrary.browser("shipped")
    // What stands in the last line at first is gone with the first key.
    FinderTests.press([.down, .up], in: &browser)
    let start = browser.draw()
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("kidney", in: &browser)
    FinderTests.press([.enter, .backspace], in: &browser)
    #expect(browser.draw() == start)
  }

  @Test("Each passage of one article that was opened is one step of the way back")
  func stepsBackWithinArticle() throws {
    var browser = TestLibrary.browser("shipped")
    var lines: [Int] = []
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("dose", in: &browser)
    let hits = try #require(browser.finder?.results.hits)
    let article = try #require(
      hits.first { hit in hits.filter { $0.article.id == hit.article.id }.count > 2 }?.article.id
    )
    for index in hits.indices.filter({ hits[$0].article.id == article }).prefix(3) {
      if !lines.isEmpty { FinderTests.press([.character("S")], in: &browser) }
      while let hit = browser.finder?.hit, hit.id != hits[index].id {
        FinderTests.press([.down], in: &browser)
      }
      FinderTests.press([.enter], in: &browser)
      lines.append(browser.reader.line)
    }
    for line in lines.dropLast().reversed() {
      FinderTests.press([.backspace], in: &browser)
      #expect(browser.reader.line == line)
    }
  }

  @Test("Once somebody has gone elsewhere, Esc does not throw them back")
  func forgetsTheWayBack() {
    var browser = TestLibrary.browser("shipped")
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("kidney", in: &browser)
    FinderTests.press([.enter, .tab, .down, .tab], in: &browser)
    let page = browser.reader.page?.place
    FinderTests.press([.escape, .escape], in: &browser)
    #expect(browser.reader.page?.place == page)
    #expect(browser.focus == .navigator)
  }

  @Test("Back leads to the line that was read, also where the window changed during the search")
  func isReadOn() {
    let narrow = Size(rows: 24, columns: 60)
    func browser(resized: Bool) -> Browser {
      var browser = TestLibrary.browser("shipped", Size(rows: 24, columns: 120))
      FinderTests.press([.tab] + [Key](repeating: .pageDown, count: 6), in: &browser)
      if resized { _ = browser.update(.resize(narrow)) }
      FinderTests.press([.character("s")], in: &browser)
      FinderTests.type("kidney", in: &browser)
      if !resized { _ = browser.update(.resize(narrow)) }
      FinderTests.press([.enter, .character("[")], in: &browser)
      return browser
    }
    let (before, during) = (browser(resized: true), browser(resized: false))
    #expect((during.reader.extent?.first ?? 0) > 1)
    #expect(during.reader.extent?.first == before.reader.extent?.first)
  }

  @Test("S brings back text, selection and scroll of the last search")
  func comesBack() {
    for size in [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)] {
      var browser = TestLibrary.browser("shipped", size)
      FinderTests.press([.character("s")], in: &browser)
      FinderTests.type("baclofen", in: &browser)
      FinderTests.press([.pageDown, .pageDown, .down], in: &browser)
      while browser.finder?.hit == nil { FinderTests.press([.down], in: &browser) }
      let before = browser.draw()
      FinderTests.press([.enter, .character("n"), .character("S")], in: &browser)
      #expect(browser.draw() == before)
      FinderTests.press([.escape, .down, .character("S")], in: &browser)
      #expect(browser.draw() == before)
    }
  }

  @Test("Every key has its results at once, the same as typed in one go")
  func isLive() {
    for query in FinderTests.queries {
      var typed = TestLibrary.browser("shipped")
      FinderTests.press([.character("s")], in: &typed)
      FinderTests.type(query, in: &typed)
      var pasted = TestLibrary.browser("shipped")
      FinderTests.press([.character("s")], in: &pasted)
      _ = pasted.action(for: .paste(query)).flatMap { pasted.update($0) }
      #expect(typed.draw() == pasted.draw(), "\(query)")
      #expect(FinderTests.finder(typed)?.field.text == query)
    }
  }

  @Test("Whatever is typed, something can be chosen")
  func neverEnds() throws {
    for query in FinderTests.queries + ["topic:zz x", "!?", "日本", "-", "lang:", "OR"] {
      var browser = TestLibrary.browser("shipped")
      FinderTests.press([.character("s")], in: &browser)
      _ = browser.action(for: .paste(query)).flatMap { browser.update($0) }
      let finder = try #require(FinderTests.finder(browser))
      let chosen = finder.rows.contains { if case .note = $0 { false } else { true } }
      #expect(chosen, "\(query): \(finder.rows)")
    }
  }

  @Test("The emergency key works in the field and in the list of filters, and leaves them alone")
  func emergency() {
    for keys in [[], [.tab], [.tab, .character("m")]] as [[Key]] {
      var browser = TestLibrary.browser("shipped")
      FinderTests.press([.character("s")], in: &browser)
      FinderTests.type("dose", in: &browser)
      FinderTests.press(keys, in: &browser)
      let before = browser.draw()
      for key in [.character("!"), .control("x")] as [Key] {
        FinderTests.press([key], in: &browser)
        #expect(browser.showsEmergency)
        FinderTests.press([.escape], in: &browser)
        #expect(browser.draw() == before)
      }
    }
  }

  @Test("Words of danger offer the card first, with the number")
  func danger() throws {
    for size in [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)] {
      var browser = TestLibrary.browser("shipped", size)
      FinderTests.press([.character("s")], in: &browser)
      FinderTests.type("took too many", in: &browser)
      let finder = try #require(FinderTests.finder(browser))
      #expect(finder.rows.first == .emergency)
      #expect(finder.selected == 0)
      #expect(browser.draw().lines.joined().contains("911"))
      FinderTests.press([.enter], in: &browser)
      #expect(browser.showsEmergency)
      FinderTests.press([.escape], in: &browser)
      #expect(FinderTests.finder(browser)?.field.text == "took too many")
    }
  }

  @Test("Backspace in the empty field drops the filter that was picked last")
  func dropsFilters() throws {
    var browser = TestLibrary.browser("shipped")
    FinderTests.press([.character("s"), .tab], in: &browser)
    FinderTests.type("missed", in: &browser)
    FinderTests.press([.enter, .tab], in: &browser)
    FinderTests.type("formulary", in: &browser)
    FinderTests.press([.enter], in: &browser)
    #expect(FinderTests.finder(browser)?.filters.map(\.value) == ["dosing.missed", "formulary"])
    FinderTests.type("d", in: &browser)
    FinderTests.press([.backspace, .backspace], in: &browser)
    #expect(FinderTests.finder(browser)?.filters.map(\.value) == ["dosing.missed"])
    FinderTests.press([.backspace, .backspace], in: &browser)
    #expect(FinderTests.finder(browser)?.filters.isEmpty == true)
  }

  @Test("A walk through the finder clips no figure and loses no cursor", arguments: [31, 32, 33])
  func walk(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var size = Size(rows: 24, columns: 80)
    var browser = TestLibrary.browser("shipped", size, isASCII: seed == 33)
    let words = ["mg ", "80", "2.5", "dose ", "k", "\"", "-", "topic:", "took too many ", "é", "s"]
    let keys: [Key] = [
      .down, .down, .up, .pageDown, .pageUp, .tab, .enter, .enter, .backspace, .control("w"),
      .control("u"), .left, .home, .character("n"), .character("/"), .character("S"), .escape,
    ]
    for step in 0..<400 {
      var event: Event = .key(keys.randomElement(using: &generator) ?? .down)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<3: event = .paste(words.randomElement(using: &generator) ?? "")
      case 3: event = RandomWalkTests.event(&size, &generator)
      case 4: if case .browsing = browser.mode { event = .key(.character("s")) }
      default: break
      }
      if let action = browser.action(for: event), case .quit = browser.update(action) {
        browser = TestLibrary.browser("shipped", size, isASCII: seed == 33)
      }
      let canvas = browser.draw()
      let story = "seed \(seed), step \(step), \(size), \(event)\n\(canvas.lines)"
      #expect(canvas.size == size, "\(story)")
      #expect(canvas.region.contains(canvas.cursor), "\(story)")
      if size.columns >= 20 { #expect(canvas.cutDigits == 0, "a figure is cut: \(story)") }
    }
  }
}
