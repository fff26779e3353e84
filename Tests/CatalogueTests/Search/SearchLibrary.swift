import Articles
import SafeText

@testable import Catalogue

/// A library for one test of searching, read whole.
@MainActor
struct SearchLibrary {
  let folder = TestFolder()
  let library: Library

  /// Makes a library of files; `synonyms` stand in for those of the program.
  init(_ files: [(String, String)], synonyms: String = "", topics: TopicTree? = nil) {
    for (name, text) in files { folder.write(name, text) }
    let words = Synonyms.read(Array(synonyms.utf8)).synonyms
    library = Library(
      FolderSource(path: folder.path),
      topics: topics ?? SeededLibrary.topics,
      synonyms: words,
      cache: nil
    )
    library.finish()
  }

  /// An article of sections in one language.
  static func article(_ sections: [(String, String)], language: String = "en") -> String {
    let body = sections.map { "## \($0)\n\n\($1)\n" }.joined(separator: "\n")
    return "---\ntitle: Notes\nlanguage: \(language)\n---\n\n\(body)"
  }

  func search(_ text: String, isTyping: Bool = false) -> SearchResults {
    library.search(SearchRequest(text, isTyping: isTyping))
  }

  /// The headings of what was found, best first.
  func headings(_ text: String, isTyping: Bool = false) -> [String] {
    search(text, isTyping: isTyping).hits.map { $0.headings.last?.string ?? "" }
  }
}
