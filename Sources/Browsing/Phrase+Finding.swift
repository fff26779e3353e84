import SafeText

extension Phrase {
  /// Said where somebody searches and finds.
  var inSearches: ScreenText? {
    switch self {
    case .finderTitle: "Search"
    case .finderPrompt: "Search:"
    case .finderWelcome:
      """
      Type words. Quotes keep words together, -word leaves one out; topic: source: lang: or \
      Tab narrow the search.
      """
    case .onePassage: "1 passage"
    case .allPassages: "{total} passages"
    case .somePassages: "{shown} of {total} passages"
    case .warningWord: "WARNING"
    case .moreInArticle: "{count} more in this article"
    case .emergencyRow: "{line} EMERGENCY: Enter opens the card."
    case .corrected: "Nothing has “{text}”. This is for “{suggestion}”:"
    case .didYouMean: "Did you mean “{text}”? Enter"
    case .dropped: "No passage has all these words. Left out: {words}"
    case .soFar: "{count} so far"
    case .nothingFound: "Nothing found for “{text}”."
    case .nothingYet: "Nothing found for “{text}” so far: the library is still being read."
    case .without: "Search without {filter}"
    case .withoutAll: "Search without any of these"
    case .orOpenTopic: "Or open a topic:"
    case .sources: "SOURCES"
    case .languages: "LANGUAGES"
    case .filterMenu: "Only in…    type to shorten, Enter to choose, Esc back"
    case .filterTopic: "topic"
    case .filterSource: "source"
    case .filterLanguage: "language"
    case .filterHint: "(Backspace in the empty field drops the last)"
    case .backToSearch: "Esc: back to where you were. S: back to the search."
    case .firstAgain: "first again"
    case .lastAgain: "last again"
    case .noMatch: "no match"
    case .notFound: "Not found: {text}"
    case .notFoundHere: "It does not stand here."
    case .nothingLookedFor: "Nothing is being looked for: / finds here, s searches the library."
    case .hintSelect: "choose"
    case .hintFilter: "filter"
    case .hintNext: "next"
    case .hintPrevious: "previous"
    default: nil
    }
  }
}
