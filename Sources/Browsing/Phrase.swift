package import SafeText

/// What the interface says besides the names of commands, kinds and notes.
package enum Phrase: String, Worded, CaseIterable, Sendable {
  case opening, disclaimer
  case searchNothing, searchCorrected, searchSuggestion, searchDropped, searchTotal, searchOpen
  case searchMore, searchWarning, searchCard, searchNoTopic
  case nothingHere, more, emptyLibrary
  case from, noCountry, noSource, noDate, noDateRead
  case claims, chartStart, chartStep, chartAxis
  case noLinks, noSuchLink, noEarlier, noLater, noPassage, quitHint
  case topics, articles, onThisPage
  case keysMenu, headingsMenu, linksMenu, nothingFits
  case hintEmergency, happeningNow
  case hintHelp, hintQuit, hintByArticle, hintByTopic
  case hintChoose, hintSearch, hintBack, hintOpen, hintFold, hintToPage, hintPage
  case hintHeadings, hintToList, hintAlone, hintNextPane, hintSource
  case reading, readingFound, readingPercent, readingLeft, row, lines
  case provenance, source, kind, country, published, read, origin, article, file, fileLine
  case notStated, notes
  case showHint, noPlace
  // Searching and finding.
  case finderTitle, finderPrompt, finderWelcome, onePassage, allPassages, somePassages
  case warningWord, moreInArticle, emergencyRow, corrected, didYouMean
  case dropped, soFar, nothingFound, nothingYet, without, withoutAll, orOpenTopic, sources,
    languages
  case filterMenu, filterTopic, filterSource, filterLanguage, filterHint, backToSearch
  case firstAgain, lastAgain, noMatch, notFound, notFoundHere, nothingLookedFor, hintSelect
  case hintFilter, hintNext, hintPrevious
  // What is no part of an article.
  case titleMadeUp, setAside, setAsideSummary, setAsideCount, setAsideLines, setAsideLine
  case setAsideNote, setAsideComments

  package var key: String { rawValue }

  package var english: ScreenText { onPages ?? inSearches ?? inFrames }

  /// Said on pages, in print as on the screen.
  private var onPages: ScreenText? {
    switch self {
    case .disclaimer:
      """
      This program shows what published sources say about medicines. It is not medical advice \
      and does not know you. Do not start, change or stop a medicine because of it: ask your \
      doctor or pharmacist. Emergency: call your local emergency number.
      """
    case .searchNothing: "Nothing found for “{query}”."
    case .searchCorrected: "Nothing found for “{query}”. These passages fit “{suggestion}”."
    case .searchSuggestion: "Did you mean “{suggestion}”?"
    case .searchDropped: "No passage has all these words. Left out: {words}"
    case .searchTotal: "{shown} of {total} passages are shown. --limit before the words shows more."
    case .searchOpen:
      "{shown} passages are shown; more than these fit. More words narrow the search."
    case .searchMore: "{count} more in this article"
    case .searchWarning: "A WARNING stands in this passage: read it there."
    case .searchCard: "Whom to call and what to do until help comes: monograph emergency"
    case .searchNoTopic: "no topic {topic} in this library"
    case .nothingHere: "The library has no passage here."
    case .more:
      "{count} more passages are not shown here: open a sub-topic or an article to read them."
    case .emptyLibrary: "No articles here."
    case .from: "From “{title}”"
    case .noCountry: "country not stated"
    case .noSource: "source not stated"
    case .noDate: "no date"
    case .noDateRead: "no date, read {date}"
    case .claims: "WHAT THE SOURCES SAY"
    case .chartStart: "from {label}"
    case .chartStep: "from {label} {from}: {value}"
    case .chartAxis: "{label} {from} to {to}"
    case .provenance: "Where this comes from"
    case .source: "Source"
    case .kind: "Kind"
    case .country: "Country"
    case .published: "Published"
    case .read: "Read"
    case .origin: "Place read"
    case .article: "Article"
    case .file: "File"
    case .fileLine: "{file}, line {line}"
    case .notStated: "not stated"
    case .notes: "Editor’s notes in this passage"
    case .titleMadeUp: "(no title in the text)"
    case .setAside: "Set aside"
    case .setAsideSummary: "Set aside, in lines: {parts}"
    case .setAsideCount: "{kind} {lines}"
    case .setAsideLines: "{kind}, lines {first} to {last}"
    case .setAsideLine: "{kind}, line {first}"
    case .setAsideNote: "Lines of the file that are no part of the article. No search finds them."
    case .setAsideComments: "Readers’ comments: what strangers wrote below the article. No advice."
    case .showHint: "monograph show PLACE prints a page: the places stand in brackets."
    case .noPlace:
      "no place {place} in this library (monograph outline lists articles and their sections)"
    default: nil
    }
  }

  /// Said around pages: messages, titles of panes and menus, hints.
  private var inFrames: ScreenText {
    switch self {
    case .opening: "Not medical advice. In an emergency, call the emergency number."
    case .hintEmergency: "EMERGENCY"
    case .happeningNow: "Happening now? Press ! (or run: monograph emergency)"
    case .noLinks: "This page has no links."
    case .noSuchLink: "That link leads outside the library."
    case .noEarlier: "Nothing earlier."
    case .noLater: "Nothing later."
    case .noPassage: "No passage stands here."
    case .quitHint: "q quits."
    case .topics: "TOPICS"
    case .articles: "ARTICLES"
    case .onThisPage: "ON THIS PAGE"
    case .keysMenu: "Keys    / to search, Enter to run, Esc back"
    case .headingsMenu: "On this page"
    case .linksMenu: "Links of this page    type a number, Enter to follow"
    case .nothingFits: "Nothing fits these letters."
    case .hintHelp: "help"
    case .hintQuit: "quit"
    case .hintByArticle: "by article"
    case .hintByTopic: "by topic"
    case .hintChoose: "choose"
    case .hintSearch: "search"
    case .hintBack: "back"
    case .hintOpen: "open"
    case .hintFold: "fold"
    case .hintToPage: "to the page"
    case .hintPage: "page"
    case .hintHeadings: "headings"
    case .hintToList: "to the list"
    case .hintAlone: "alone"
    case .hintNextPane: "next pane"
    case .hintSource: "source"
    case .reading: "Reading the library: {done} of {known} files"
    case .readingFound: "Looking for articles: {known} files so far"
    case .readingPercent: "{percent} %"
    case .readingLeft: "{time} left"
    case .row: "{row} of {rows}"
    case .lines: "{first}–{last} of {lines}"
    default: ""
    }
  }
}
