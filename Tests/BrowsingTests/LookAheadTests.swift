import Articles
import Catalogue
import Drawing
import SafeText
import Synchronization
import Testing

@testable import Browsing

@Suite("Looking ahead while somebody types")
struct LookAheadTests {
  /// Does all there is to do while nobody types.
  private static func rest(_ browser: inout Browser) {
    while browser.hasWork {
      if browser.isReadingOn { _ = browser.update(.readOn) } else { browser.lookAhead() }
    }
  }

  private static let typed: [Key] =
    "missed doze of bac lofèn 5 mg took".map { .character($0) } + [.backspace, .backspace]
    + "ok too many".map { .character($0) } + [.control("u")] + "quand arr".map { .character($0) }
    + [.left, .left, .character("r"), .end, .tab, .enter, .character("ê"), .down, .up]

  @Test(
    "What was looked up before it was typed is what is found without that",
    arguments: [Size(rows: 24, columns: 80), Size(rows: 34, columns: 120)]
  )
  func findsTheSame(size: Size) {
    var ahead = TestLibrary.browser("shipped", size)
    var plain = TestLibrary.browser("shipped", size)
    for key in [.character("s")] + Self.typed {
      FinderTests.press([key], in: &ahead)
      FinderTests.press([key], in: &plain)
      #expect(ahead.draw() == plain.draw(), "\(key) after “\(plain.finder?.field.text ?? "")”")
      Self.rest(&ahead)
      #expect(ahead.draw() == plain.draw(), "nothing moves while nobody types")
    }
  }

  @Test("What somebody is about to type is there before the key", arguments: ["en", "fr"])
  func isThere(language: String) {
    var browser = TestLibrary.browser("shipped", language: language)
    FinderTests.press([.character("s"), .tab, .enter], in: &browser)
    FinderTests.type("missed dos", in: &browser)
    Self.rest(&browser)
    let known = browser.finder?.ahead.known
    FinderTests.type("e", in: &browser)
    let request = browser.finder?.results.request
    #expect(known?.contains { $0.request == request } == true)
  }

  @Test("A frame follows each key, and none what is looked up between them")
  func drawsNothing() {
    let events: [Event] = "sdose".map { .key(.character($0)) }
    var screen = ScriptedScreen(size: Size(rows: 24, columns: 80), events: events)
    var browser = TestLibrary.browser("shipped")
    _ = browser.run(on: &screen)
    #expect(screen.frames.count == 1 + events.count)
    #expect(!browser.hasWork, "and then it waits")
  }

  @Test("Nothing is looked up any more for a text that is edited in its middle, or gone")
  func givesUp() {
    var browser = TestLibrary.browser("shipped")
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("dose", in: &browser)
    #expect(browser.isReadingOn || browser.hasWork)
    FinderTests.press([.left, .character("x")], in: &browser)
    #expect(browser.finder?.ahead.hasWork == false)
  }

  @Test("What was looked up is forgotten when the library has changed")
  func forgets() {
    let source = ChangingSource("# Doses\n\nTake it with food.\n")
    let library = Library(source, topics: TopicTree(), cache: nil)
    library.finish()
    var browser = Browser(library, size: Size(rows: 24, columns: 80), isASCII: false)
    FinderTests.press([.character("s")], in: &browser)
    FinderTests.type("foo", in: &browser)
    Self.rest(&browser)
    source.change(to: "# Doses\n\nTake it with water, never with food.\n")
    library.lookAgain()
    library.finish()
    FinderTests.type("d", in: &browser)
    #expect(browser.finder?.hit?.text == "Take it with water, never with food.")
  }
}

/// One article, which an editor may write anew.
private final class ChangingSource: FileSource {
  let name: ScreenText = "changing"
  private let text: Mutex<(bytes: [UInt8], version: Int64)>

  init(_ text: String) { self.text = Mutex((Array(text.utf8), 1)) }

  func change(to text: String) {
    self.text.withLock { $0 = (Array(text.utf8), $0.version + 1) }
  }

  func makeWalk() -> FileWalk {
    text.withLock { text in
      FileWalk([FileEntry(path: "doses.md", size: text.bytes.count, modified: text.version)])
    }
  }

  func read(_ path: String) throws(FileProblem) -> [UInt8] { text.withLock { $0.bytes } }
}
