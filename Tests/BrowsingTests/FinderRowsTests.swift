import Browsing
import Catalogue
import Drawing
import SafeText
import Testing

@Suite("What the finder's rows do")
struct FinderRowsTests {
  static let sizes = [Size(rows: 24, columns: 80), Size(rows: 10, columns: 40)]

  static func search(_ text: String, _ size: Size = sizes[0]) -> Browser {
    var browser = TestLibrary.browser("shipped", size)
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type(text, in: &browser)
    return browser
  }

  static func click(_ row: Int, _ column: Int, in browser: inout Browser) {
    let event = Event.mouse(.press, row: row, column: column)
    _ = browser.action(for: event).flatMap { browser.update($0) }
  }

  /// The passages that the selected row offers.
  static func offered(_ browser: Browser) -> Int? {
    guard let finder = browser.finder, case .more(_, let count) = finder.rows[finder.selected]
    else { return nil }
    return count
  }

  /// Goes down to the next row of more passages; false where there is none.
  static func goToMore(in browser: inout Browser) -> Bool {
    var last = -1
    while offered(browser) == nil, let selected = browser.finder?.selected, selected != last {
      last = selected
      FinderTests.press([.down], in: &browser)
    }
    return offered(browser) != nil
  }

  @Test("More of an article unfold where they were offered, until something is typed")
  func unfolds() throws {
    for size in Self.sizes {
      var browser = Self.search("missed dose", size)
      let folded = browser.finder?.rows
      #expect(Self.goToMore(in: &browser))
      let before = try #require(browser.finder)
      let count = try #require(Self.offered(browser))
      FinderTests.press([.enter], in: &browser)
      let after = try #require(browser.finder)
      #expect(after.selected == before.selected && after.hit != nil)
      #expect(after.rows[..<after.selected] == before.rows[..<before.selected])
      #expect(after.results.hits.count == before.results.hits.count + count)
      FinderTests.press([.down, .down], in: &browser)
      let frame = browser.draw()
      FinderTests.press([.enter, .character("S")], in: &browser)
      #expect(browser.draw() == frame, "S brings it back as it was")
      FinderTests.type("s", in: &browser)
      FinderTests.press([.backspace], in: &browser)
      #expect(browser.finder?.rows == folded)
    }
  }

  @Test("Every passage that was counted can be come to", arguments: ["dose", "baclofen", "kidney"])
  func comesToAll(query: String) throws {
    var browser = Self.search(query)
    while let offer = Self.goToMore(in: &browser) ? Self.offered(browser) : nil {
      let before = browser.finder?.results.hits.count ?? 0
      FinderTests.press([.enter], in: &browser)
      #expect(browser.finder?.results.hits.count == before + min(20, offer))
    }
    let results = try #require(browser.finder?.results)
    #expect(results.hits.count == results.total)
    #expect(Set(results.hits.map(\.id)).count == results.hits.count)
  }

  @Test("One press of the mouse unfolds, and opens the card of the first row")
  func isPressed() throws {
    var browser = Self.search("missed dose")
    let row = try #require(browser.draw().lines.firstIndex { $0.contains("more in this article") })
    let count = browser.finder?.results.hits.count ?? 0
    Self.click(row, 10, in: &browser)
    #expect(browser.finder?.results.hits.count ?? 0 > count)
    for size in Self.sizes + [Size(rows: 5, columns: 20)] {
      var browser = Self.search("took too many", size)
      // From another row too, where both are in sight.
      if size == Self.sizes[0] { FinderTests.press([.down], in: &browser) }
      let row = try #require(browser.draw().lines.firstIndex { $0.contains("CALL 911") })
      Self.click(row, 4, in: &browser)
      #expect(browser.showsEmergency)
    }
  }

  @Test("The second press of a double click on more passages opens none of them")
  func isPressedTwice() throws {
    var browser = Self.search("missed dose")
    let row = try #require(browser.draw().lines.firstIndex { $0.contains("more in this article") })
    Self.click(row, 10, in: &browser)
    let hit = browser.finder?.hit
    Self.click(row, 10, in: &browser)
    #expect(FinderTests.finder(browser)?.hit == hit && hit != nil)
    Self.click(row, 10, in: &browser)
    #expect(FinderTests.finder(browser) == nil, "but a press after that does")
  }

  @Test("A press that comes together with letters opens nothing that was not pressed but the card")
  func isPressedWhileTyping() throws {
    var browser = Self.search("missed dose")
    let lines = browser.draw().lines
    let best = try #require(lines.firstIndex { $0.hasPrefix("›") })
    browser.isHurried = true
    FinderTests.type(" kidney", in: &browser)
    Self.click(best, 10, in: &browser)
    #expect(FinderTests.finder(browser) != nil)
    browser = Self.search("took too many")
    let card = try #require(browser.draw().lines.firstIndex { $0.contains("CALL 911") })
    browser.isHurried = true
    FinderTests.type(" books", in: &browser)
    Self.click(card, 4, in: &browser)
    #expect(browser.showsEmergency)
  }

  @Test("Every hit stays where it is while an article is unfolded and the list goes on")
  func staysInPlace() throws {
    var browser = Self.search("dose")
    #expect(Self.goToMore(in: &browser))
    FinderTests.press([.enter], in: &browser)
    for _ in 0..<40 {
      let before = try #require(browser.finder)
      FinderTests.press([.down, .down, .down, .down], in: &browser)
      let after = try #require(browser.finder)
      let start = before.results.hits.prefix { $0.id != before.hit?.id }.map(\.id)
      #expect(Array(after.results.hits.map(\.id).prefix(start.count)) == start)
    }
    let results = try #require(browser.finder?.results)
    #expect(Set(results.hits.map(\.id)).count == results.hits.count)
  }

  static let places: [[Key]] = [
    [], [.tab], [.character("?")], [.character("i")], [.character("s"), .character("d")],
    [.character("s"), .tab], [.tab, .character("/"), .character("d")], [.tab, .character("z")],
  ]

  @Test("A press on the way to help opens the card, whatever is open", arguments: places)
  func isHelpPressed(keys: [Key]) throws {
    for size in Self.sizes + [Size(rows: 5, columns: 20), Size(rows: 40, columns: 140)] {
      var browser = TestLibrary.browser("shipped", size)
      FinderTests.press(keys, in: &browser)
      let before = browser.draw()
      let title = try #require(before.lines.first)
      let label = try #require(title.ranges(of: "! EMERGENCY").first)
      let column = title.distance(from: title.startIndex, to: label.lowerBound)
      Self.click(0, column - 1, in: &browser)
      #expect(!browser.showsEmergency)
      for offset in [0, 10] {
        var pressed = TestLibrary.browser("shipped", size)
        FinderTests.press(keys, in: &pressed)
        Self.click(0, column + offset, in: &pressed)
        #expect(pressed.showsEmergency, "\(size), \(keys)")
        FinderTests.press([.escape], in: &pressed)
        #expect(pressed.draw() == before)
      }
    }
  }

  @Test("Where two filters find nothing, both can be left away at once, and the words stay")
  func leavesAllAway() throws {
    var browser = Self.search("topic:dosing.storage lang:fr kidney")
    var finder = try #require(browser.finder)
    #expect(finder.results.hits.isEmpty)
    let row = try #require(finder.rows.firstIndex(of: .withoutAll("kidney")))
    while browser.finder?.selected != row { FinderTests.press([.down], in: &browser) }
    FinderTests.press([.enter], in: &browser)
    finder = try #require(browser.finder)
    #expect(finder.field.text == "kidney" && !finder.results.hits.isEmpty)
    let one = try #require(Self.search("lang:fr zzqqxx lang:fr").finder)
    #expect(!one.rows.contains(.withoutAll("zzqqxx")))
    #expect(one.rows.filter { $0 == .withoutWord("lang:fr") }.count == 1)
  }

  @Test("What looks like a filter within quotation marks is none")
  func readsQuotes() throws {
    let finder = try #require(Self.search("\"zzqqxx -bar\" lang:fr -\"two words\"").finder)
    let words = finder.rows.compactMap { if case .withoutWord(let word) = $0 { word } else { nil } }
    #expect(words == ["lang:fr", "-\"two words\""])
    #expect(finder.rows.contains(.withoutAll("\"zzqqxx -bar\"")))
  }

  @Test("Of filters, what is called as was typed is chosen, not what has it somewhere inside")
  func choosesFilter() {
    for (typed, wanted) in [("label", "label"), ("blog", "blog"), ("miss", "dosing.missed")] {
      var browser = Self.search("dose")
      FinderTests.press([.tab], in: &browser)
      FinderTests.type(typed, in: &browser)
      FinderTests.press([.enter], in: &browser)
      #expect(browser.finder?.filters.map(\.value) == [wanted])
    }
  }

  @Test("What leads an item in keeps its “not”", arguments: [(80, 24), (60, 20), (40, 20)])
  func keepsLead(columns: Int, rows: Int) {
    var browser = TestLibrary.browser("leads", Size(rows: rows, columns: columns))
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("heavy machinery", in: &browser)
    let words = browser.draw().lines.dropFirst(2).flatMap { $0.split(separator: " ") }
    let text = words.joined(separator: " ")
    let lead = """
      Until they know how it affects them, they should not engage in any of the following \
      activities, at work or at home: operating heavy machinery
      """
    #expect(text.contains("increase. \(lead)") || text.contains("… \(lead)"), "\(text)")
  }

  @Test("Back brings the list to where it was scrolled")
  func scrollsBack() {
    var browser = TestLibrary.browser("shipped", Size(rows: 12, columns: 100))
    FinderTests.press([.character("+")] + [Key](repeating: .down, count: 14), in: &browser)
    FinderTests.press([Key](repeating: .up, count: 4) + [.enter], in: &browser)
    let (top, selected) = (browser.navigator.top, browser.navigator.selected)
    for query in ["storage", "recovery"] {
      FinderTests.press([.character("s")], in: &browser)
      FinderTests.type(query, in: &browser)
      FinderTests.press([.enter], in: &browser)
    }
    #expect(browser.navigator.top != top)
    FinderTests.press([.backspace, .backspace], in: &browser)
    #expect(browser.navigator.top == top && browser.navigator.selected == selected)
  }
}
