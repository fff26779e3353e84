import Articles
import Browsing
import Catalogue
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `monograph search` is asked for, and its answer.
struct LibrarySearch {
  /// The forms of the answer.
  enum Format: String, CaseIterable {
    case text, json
  }

  var library: String?
  var format = Format.text
  /// The most passages that are printed; where it is named, so many of an article as there are.
  var limit: Int?
  var topic: String?
  var source: String?
  var language: String?
  /// The query, as the shell gave it.
  var words: [String] = []
}

// MARK: - The command line

extension LibrarySearch {
  /// Reads the words after `search`: options, then the query, of which everything is a part, also
  /// what looks like an option; `--` ends the options.
  ///
  /// Nil where the options hold a mistake or no query follows: the argument parser then says what
  /// is wrong. By hand, since that parser finds `-h` in `-hives` and `--help` anywhere.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("--") {
      rest.removeFirst()
      if word == "--" { break }
      if let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let value = String(word[word.utf8.index(after: sign)...])
        guard take(String(word[..<sign]), value) else { return nil }
      } else {
        guard let value = rest.popFirst(), take(word, value) else { return nil }
      }
    }
    words = Array(rest)
    if words.isEmpty || words == ["-h"] { return nil }
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--library": library = value
    case "--topic": topic = value
    case "--source": source = value
    case "--language": language = value
    case "--format":
      guard let format = Format(rawValue: value) else { return false }
      self.format = format
    case "--limit":
      guard let limit = Int(value), limit > 0 else { return false }
      self.limit = limit
    default: return false
    }
    return true
  }
}

// MARK: - The answer

extension LibrarySearch {
  /// As many passages are printed where no limit is named, few of each article.
  static let usualLimit = 20

  /// Prints what was found; returns the exit status: 1 where nothing was and it is no emergency,
  /// more where it could not be printed.
  func execute() throws -> Int32 {
    let library = try LibraryOptions.open(library)
    library.finish()
    try checkTopic(of: library)
    var request = SearchRequest(
      words.joined(separator: " "),
      topic: topic,
      source: source,
      language: language,
      preferredLanguage: Shipped.language,
      limit: limit ?? LibrarySearch.usualLimit
    )
    request.fillsLimit = limit != nil
    let results = library.search(request)
    let status =
      switch format {
      case .json: printed(JSONSearch(results, of: library).text)
      case .text: printText(results, of: library)
      }
    return max(status, results.isEmergency || !results.hits.isEmpty ? 0 : 1)
  }

  private func checkTopic(of library: Library) throws {
    guard let topic else { return }
    if case .topic = library.place(topic) { return }
    throw Failure(Shipped.wording.text(Phrase.searchNoTopic, ["topic": topic]).string)
  }

  /// Passages go to standard output; what is said about them, to standard error.
  private func printText(_ results: SearchResults, of library: Library) -> Int32 {
    let style = OutputStyle.ofStandardOutput()
    let text = TextSearch(results, of: library, in: self.library, style: style)
    for message in text.messages {
      _ = write("monograph: \(message.string)\n", to: STDERR_FILENO)
    }
    return style.printLines(text.lines)
  }
}
