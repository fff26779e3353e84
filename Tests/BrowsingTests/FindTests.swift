import Browsing
import Catalogue
import Drawing
import SafeText
import SeededRandom
import Testing

@Suite("Finding in a page and in the list")
struct FindTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var typed: String
    var text: String
    /// The text with brackets around each match.
    var marked: String
    var testDescription: String { "\(typed) in \(text)" }
  }

  static let samples = [
    Sample(typed: "dose", text: "Dose, dose; overdose", marked: "[Dose], [dose]; over[dose]"),
    Sample(typed: "Dose", text: "Dose, dose", marked: "[Dose], dose"),
    Sample(typed: "oubliee", text: "La dose oubliée.", marked: "La dose [oubliée]."),
    Sample(typed: "oubliée", text: "OUBLIEE", marked: "[OUBLIEE]"),
    Sample(typed: "É", text: "État, état", marked: "[É]tat, état"),
    Sample(typed: "coeur", text: "le cœur bat", marked: "le [cœur] bat"),
    Sample(typed: "patient's", text: "the patient’s dose", marked: "the [patient’s] dose"),
    Sample(typed: "5-10", text: "5–10 mg", marked: "[5–10] mg"),
    Sample(typed: "aa", text: "aaaaa", marked: "[aa][aa]a"),
    Sample(typed: "5 mg", text: "5\u{A0}mg, 15 mg", marked: "[5\u{A0}mg], 1[5 mg]"),
    Sample(typed: "日", text: "今日は", marked: "今[日]は"),
    Sample(typed: "本", text: "今日は", marked: "今日は"),
    Sample(typed: "", text: "anything", marked: "anything"),
  ]

  @Test("Case counts where a capital is typed, accents never", arguments: samples)
  func finds(_ sample: Sample) {
    let text = ScreenText(sample.text)
    var marked = ""
    var end = 0
    for range in TypedText(sample.typed).ranges(in: text) {
      marked += text.slice(end..<range.lowerBound).string + "[" + text.slice(range).string + "]"
      end = range.upperBound
    }
    #expect(marked + text.slice(end..<text.utf8Count).string == sample.marked)
  }

  @Test("Every match is counted once and lit whole, over lines' ends too", arguments: [41, 42])
  func matchesAreWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let library = TestLibrary.named("sample")
    for place in library.articles().map({ Place.article($0.id) }) {
      let page = try #require(library.page(place, language: "en"))
      for columns in [17, 24, 33, 48, 80] {
        let layout = ArticleLayout(page, columns: columns)
        let words = layout.texts.flatMap { $0.string.split(separator: " ") }
        let start = Int.random(in: 0..<words.count, using: &generator)
        let typed = words[start..<min(start + 3, words.count)].joined(separator: " ")
        let pattern = TypedText(typed)
        let matches = PageMatches(.typed(pattern), in: layout)
        let expected = layout.texts.reduce(0) { $0 + pattern.ranges(in: $1).count }
        #expect(matches.matches.count == expected, "\(typed), \(columns), seed \(seed)")
        for match in matches.matches {
          let lit = layout.lines.flatMap(\.runs).filter { $0.origin?.text == match.text }
            .flatMap { run in
              run.origin.map { matches.lit(in: $0, count: run.text.utf8Count) } ?? []
            }
            .filter { $0.range.overlaps(match.range) }
          let shown = lit.map { layout.texts[match.text].slice($0.range).string }
          #expect(
            shown.joined().filter { $0 != " " }
              == layout.texts[match.text].slice(match.range).string.filter { $0 != " " },
            "\(typed), \(columns), seed \(seed)"
          )
        }
      }
    }
  }

  @Test("Esc in the field returns to exactly the frame before", arguments: [43, 44] as [UInt64])
  func escapes(seed: UInt64) {
    FinderTests.wanderers(seed) { browser, story in
      let before = browser.draw()
      for typed in ["dose", "5", "zzz", "A", ""] {
        FinderTests.press([.character("/")], in: &browser)
        FinderTests.type(typed, in: &browser)
        FinderTests.press([.down, .down, .up, .escape], in: &browser)
        #expect(browser.draw() == before, "\(typed), \(story)")
      }
    }
  }

  @Test("n walks every match of the page and begins again; N goes the same way back")
  func walks() throws {
    var browser = TestLibrary.browser("sample", place: "dosing")
    FinderTests.press([.character("/")], in: &browser)
    FinderTests.type("mg", in: &browser)
    FinderTests.press([.enter], in: &browser)
    let count = try #require(browser.reader.matches?.matches.count)
    #expect(count > 5)
    var seen = [browser.reader.matches?.current]
    for _ in 1..<count {
      FinderTests.press([.character("n")], in: &browser)
      seen.append(browser.reader.matches?.current)
    }
    #expect(seen == (0..<count).map { $0 })
    #expect(browser.message == nil)
    FinderTests.press([.character("n")], in: &browser)
    #expect(browser.reader.matches?.current == 0)
    #expect(browser.message == "first again")
    FinderTests.press([.character("N")], in: &browser)
    #expect(browser.reader.matches?.current == count - 1)
    #expect(browser.message == "last again")
  }

  @Test("The list is searched whole, whatever is folded")
  func treeIsWhole() throws {
    for lens in ["topics", "articles"] {
      var folded = TestLibrary.browser("shipped")
      var unfolded = TestLibrary.browser("shipped")
      if lens == "articles" {
        FinderTests.press([.character("t")], in: &folded)
        FinderTests.press([.character("t")], in: &unfolded)
      }
      FinderTests.press([.character("+"), .character("g")], in: &unfolded)
      let typed = TypedText("dose")
      let expected = unfolded.navigator.rows.filter { !typed.ranges(in: $0.node.title).isEmpty }
      FinderTests.press([.character("/")], in: &folded)
      FinderTests.type("dose", in: &folded)
      FinderTests.press([.enter], in: &folded)
      var seen: [Place] = []
      for _ in expected {
        seen.append(try #require(folded.navigator.selection?.node.place))
        FinderTests.press([.character("n")], in: &folded)
      }
      #expect(seen == expected.map(\.node.place), "\(lens)")
      #expect(folded.navigator.matches?.count == expected.count)
    }
  }
}

@Suite("The input field")
struct InputFieldTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var keys: [Key]
    var text: String
    var testDescription: String { keys.map(\.name).joined(separator: " ") }
  }

  static let samples = [
    Sample(keys: [.character("x")], text: "one twox|"),
    Sample(keys: [.left, .left, .character("x")], text: "one tx|wo"),
    Sample(keys: [.home, .delete], text: "|ne two"),
    Sample(keys: [.control("a"), .right, .backspace], text: "|ne two"),
    Sample(keys: [.control("a"), .backspace], text: "|one two"),
    Sample(keys: [.control("w")], text: "one |"),
    Sample(keys: [.control("w"), .control("w")], text: "|"),
    Sample(keys: [.left, .control("u")], text: "|o"),
    Sample(keys: [.home, .right, .right, .control("k")], text: "on|"),
    Sample(keys: [.home, .end, .control("e"), .right], text: "one two|"),
    Sample(keys: [.delete], text: "one two|"),
  ]

  @Test("Editing keys do what they do in a shell", arguments: samples)
  func edits(_ sample: Sample) {
    var field = InputField("one two")
    for key in sample.keys { _ = field.take(key) }
    _ = field.take(.character("|"))
    #expect(field.text == sample.text)
  }

  @Test("The caret is seen however narrow the field is, and nothing is drawn beyond it")
  func fits() {
    var field = InputField("Où est la dose de 12.5 mg ? 日本語")
    for columns in 1...30 {
      for keys in [[.end], [.home], [.home, .right, .right, .right], [.end, .left]] as [[Key]] {
        for key in keys { _ = field.take(key) }
        for glyphs in [Glyphs.unicode, .ascii] {
          var canvas = Canvas(size: Size(rows: 1, columns: columns))
          let caret = field.draw(on: &canvas, in: canvas.region, glyphs: glyphs)
          #expect(canvas.region.contains(caret), "\(columns), \(keys)")
          #expect(canvas.cutTexts == 0, "\(columns), \(keys)")
        }
      }
    }
  }

  @Test("What is pasted cannot act, and cannot grow without bound")
  func isHarmless() {
    var field = InputField("a\u{1b}[2Jb\nc")
    #expect(!field.text.unicodeScalars.contains { $0.value < 0x20 })
    field.insert(String(repeating: "x", count: 100_000))
    #expect(field.text.count == InputField.limit)
  }
}
