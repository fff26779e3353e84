import ArgumentParser
import Articles
import Browsing
import Catalogue
import Emergency
import SafeText
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `monograph browse`, and `monograph` alone: the browser, or plain text where there is no
/// terminal.
struct Browse: Runnable {
  static let configuration = CommandConfiguration(abstract: "Open the browser (the default).")

  @OptionGroup var options: LibraryOptions

  @Argument(help: "A topic, an article, or article#section to open at.")
  var place: String?

  func execute() throws -> Int32 {
    try Browse.start(options.open(), place: place)
  }

  /// Opens the browser on `library`, at `place` if one is named.
  static func start(_ library: Library, place: String?) throws -> Int32 {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return try printPlain(library, place: place)
    }
    _ = library.advance(milliseconds: Browse.firstSlice)
    let start = try place.map { try library.place(named: $0) }
    do {
      // Before the terminal is taken: a fault may come with the first frame.
      TerminalSession.setFarewell(EmergencyEnding.line)
      var screen = try TerminalSession()
      var options = Browser.Options(
        language: Shipped.language,
        place: start,
        wording: Shipped.wording,
        emergency: emergencySetting
      )
      options.isHasty = true
      var browser = Browser(
        library,
        size: screen.size,
        isASCII: screen.isASCII,
        options: options
      )
      return browser.run(on: &screen, save: saveCard)
    } catch let problem {
      EmergencyEnding.write("monograph: \(problem)")
      return try printPlain(library, place: place)
    }
  }

  /// What this machine says of country, language and time.
  @Sendable private static func emergencySetting() -> EmergencySetting {
    EmergencySetting(
      guess: CountryGuess.from(environment: environment),
      language: CardLanguage.from(environment: environment),
      clock: Moment.now
    )
  }

  /// Small libraries are read whole before the first frame; larger ones show what has been read by
  /// then.
  private static let firstSlice = 40

  /// The page asked for, or the tree of topics.
  private static func printPlain(_ library: Library, place: String?) throws -> Int32 {
    library.finish()
    if let place {
      return try Show.printText(library, place: library.place(named: place))
    }
    let style = OutputStyle.ofStandardOutput()
    var lines: [ScreenText] = []
    func add(_ parent: TreeNode.ID?, depth: Int) {
      for node in library.children(of: parent, in: .topics, language: Shipped.language) {
        let indent = String(repeating: "  ", count: depth)
        lines.append(ScreenText("\(indent)\(node.title.string)  [\(node.place.text)]"))
        add(node.id, depth: depth + 1)
      }
    }
    lines.append(library.manifest.title ?? library.name)
    add(nil, depth: 1)
    lines.append("")
    lines.append(Shipped.wording[Phrase.showHint])
    return style.printLines(lines)
  }
}

extension Library {
  /// The place that `text` names; reads the whole library before it says that there is none.
  func place(named text: String) throws -> Place {
    if let found = place(text) { return found }
    finish()
    if let found = place(text) { return found }
    throw Failure(Shipped.wording.text(Phrase.noPlace, ["place": text]).string)
  }
}
