/// The words that stand in the field; what stands in quotation marks is one word, with its signs.
struct TypedWords {
  private(set) var words: [String] = []

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  init(_ text: String) {
    var word = ""
    var isQuoted = false
    for character in text {
      if Self.quotes.contains(character) { isQuoted.toggle() }
      let isBlank = character == " " || character == "\u{A0}"
      if !isBlank || isQuoted {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
  }

  /// Those that narrow the search, each once.
  var filters: [String] {
    var filters: [String] = []
    for word in words where Self.isFilter(word) && !filters.contains(word) { filters.append(word) }
    return filters
  }

  /// The others, as they were typed.
  var withoutFilters: String { words.filter { !Self.isFilter($0) }.joined(separator: " ") }

  /// All of them but one, as they were typed.
  func without(_ unwanted: String) -> String {
    words.filter { $0 != unwanted }.joined(separator: " ")
  }

  private static func isFilter(_ word: String) -> Bool {
    ["topic:", "source:", "lang:", "language:", "-"].contains {
      word.lowercased().hasPrefix($0) && word.count > $0.count
    }
  }
}
