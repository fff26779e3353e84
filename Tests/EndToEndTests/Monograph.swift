import PseudoTerminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The release binary, as users start it.
enum Monograph {
  /// Where it is: `MONOGRAPH_BINARY`, or what the release build of this package makes.
  static let binary: String = {
    if let path = getenv("MONOGRAPH_BINARY") { return String(cString: path) }
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return root.joined(separator: "/") + "/.build/release/monograph"
  }()

  static let isBuilt = access(binary, X_OK) == 0

  /// A start with the shipped library, and no home to keep anything in unless one is given.
  static func launch(
    _ arguments: [String] = [],
    term: String? = "xterm-256color",
    locale: String = "C.UTF-8",
    home: String = "/nonexistent",
    adding more: [String: String] = [:]
  ) -> Launch {
    Launch(
      binary,
      arguments,
      environment: Launch.environment(term: term, locale: locale, home: home, adding: more)
    )
  }

  /// The program on a terminal, its first page on the screen.
  static func open(_ launch: Launch = launch()) throws -> TerminalWindow {
    let terminal = try TerminalWindow(launch)
    try terminal.wait(for: "the tree and the first page", until: Landmark.isHome)
    return terminal
  }

  /// Runs a start that needs no keys to its end.
  static func run(_ launch: Launch) throws -> TerminalWindow {
    let terminal = try TerminalWindow(launch)
    terminal.waitForEnd()
    return terminal
  }
}

/// What tests recognise the interface by.
///
/// Where the interface changes, this changes with it.
enum Landmark {
  /// A row of the navigator that is there in the shipped library.
  static let topic = "Overview"
  /// The title line's start.
  static let library = "Baclofen"

  /// The navigator and a page, on a screen of 24 × 80.
  static func isHome(_ screen: StrictScreen) -> Bool {
    // Not any row with the topic: the title line may name it too.
    screen.shows(library)
      && screen.lines.contains { line in
        line.contains(topic) && (line.contains("│") || line.contains("|"))
      }
  }
}

/// Fails with what is wrong when the terminal is not as it was before the program.
func expectClean(
  _ terminal: TerminalWindow,
  _ comment: Comment? = nil,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(terminal.leftovers == [], comment, sourceLocation: location)
  #expect(terminal.screen.unknown == [], comment, sourceLocation: location)
}

@Suite("The program under test")
struct BinaryTests {
  @Test("The program that all the other tests start is there")
  func isThere() {
    #expect(
      Monograph.isBuilt,
      "no program at \(Monograph.binary): build it, or set MONOGRAPH_BINARY"
    )
  }
}
