import ArgumentParser
import Browsing

/// `monograph search`: the passages that fit some words.
///
/// `Program.run` hands what it can to `LibrarySearch` itself; this is for the help, and for the
/// mistakes on the command line.
struct Search: Runnable {
  static let configuration = CommandConfiguration(
    abstract: "Print the passages that fit some words, best first.",
    discussion: """
      Options stand before the first word; everything from there on is the query: words, "phrases" \
      (in quotes that the shell keeps), -word for what must not be there, OR, =word for exactly \
      this word, topic: source: lang:. The exit status is 1 where nothing is found, 74 \
      where it cannot be printed.
      """
  )

  @OptionGroup var options: LibraryOptions

  @Option(help: "text or json.")
  var format = LibrarySearch().format

  @Option(
    help: ArgumentHelp(
      """
      The most passages that are printed; without it \(LibrarySearch.usualLimit), of each article \
      the best few.
      """,
      valueName: "number"
    )
  )
  var limit: Int?

  @Option(help: "Only what is filed at or under this topic.")
  var topic: String?

  @Option(help: "Only what a source says whose id, kind or name begins so.")
  var source: String?

  @Option(help: ArgumentHelp("Only what is written in this language: en, fr.", valueName: "code"))
  var language: String?

  @Argument(parsing: .captureForPassthrough, help: "The words to look for.")
  var words: [String]

  func validate() throws {
    // The parser takes them for words.
    if let word = words.first, ["-h", "--help"].contains(word) {
      throw CleanExit.helpRequest(self)
    }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a number from 1 on.") }
    if let word = words.first, word.hasPrefix("--"), word != "--" {
      throw ValidationError("Unknown option '\(word)'. Words that begin so stand after --.")
    }
    if words.allSatisfy({ $0 == "--" }) {
      throw ValidationError("Missing expected argument '<words> ...'")
    }
  }

  func execute() throws -> Int32 {
    try LibrarySearch(
      library: options.library,
      format: format,
      limit: limit,
      topic: topic,
      source: source,
      language: language,
      words: words
    ).execute()
  }
}

extension LibrarySearch.Format: ExpressibleByArgument {}
