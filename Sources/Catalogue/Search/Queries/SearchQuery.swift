import Articles
import SafeText

/// One way of saying what a part of a query asks for: a word, or words that follow each other.
struct SearchForm: Hashable, Sendable {
  /// How near it is to what was typed.
  enum Kind: Int, Comparable, Sendable {
    case exact
    case prefix
    case stem
    case synonym
    /// Another name of the topic that was named.
    case topic

    /// How much it counts beside what was typed.
    var weight: Double {
      switch self {
      case .exact: 1
      case .prefix: 0.85
      case .stem: 0.8
      case .synonym: 0.5
      case .topic: 0.2
      }
    }

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// Folded words.
  var words: [[UInt8]]
  /// Whether the last word may go on.
  var isPrefix = false
  var kind = Kind.exact
  /// How many passages have it; nil where nobody has looked.
  var passages: Int?
}

/// A part of a query: any of its forms will do.
struct SearchTerm: Sendable {
  /// As it was typed.
  var typed: ScreenText
  var forms: [SearchForm]
  /// Whether it was asked for exactly as it stands, with `=` or in quotes.
  var isLiteral = false
  /// Whether it only asks, and need not be there.
  var isAsking = false
  /// How much it counts beside the others.
  var weight = 1.0
  /// The words of an expression that has synonyms: all of them together, or one of `forms`.
  var parts: [SearchTerm] = []
  /// About how many passages have the word as it was typed, and how many have any form of it;
  /// nil until it was looked up.
  var counts: (exact: Int, all: Int)?

  /// Itself, or its parts.
  var words: [SearchTerm] { parts.isEmpty ? [self] : parts }

  /// The folded word, where it is a single one.
  var word: [UInt8]? {
    guard parts.isEmpty, let form = forms.first, form.words.count == 1 else { return nil }
    return form.words.first
  }
}

/// What a text asks for.
///
/// Any text is a query: what is no sign of the language is words.
struct SearchQuery: Sendable {
  /// What a passage must have, all of it.
  var terms: [SearchTerm] = []
  /// What a passage must not have.
  var excluded: [SearchTerm] = []
  /// Filters, as they were typed.
  var topic: String?
  var source: String?
  var language: String?
  /// Ages that were named, in years.
  var ages: [Int] = []
  /// Every folded word in the order it was typed, quoted or not, excluded ones left out.
  var words: [[UInt8]] = []

  init(_ request: SearchRequest) {
    var reader = QueryReader(ScreenText(request.text), isTyping: request.isTyping)
    reader.read()
    self = reader.query
  }

  /// A query without any part.
  init() {}

  /// Leaves out what only asks, unless there is nothing else.
  mutating func dropAsking() {
    let needed = terms.filter { !$0.isAsking }
    if !needed.isEmpty { terms = needed }
  }
}
