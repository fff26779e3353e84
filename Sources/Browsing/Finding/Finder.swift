import Articles
package import Catalogue
import Drawing
package import SafeText

/// The search of the library: a field, what it finds as it is typed, and the passage beside it
/// where there is room.
///
/// It lives in memory only: what somebody searches for is nobody else's business.
package struct Finder {
  /// One row of the list.
  package enum Row: Sendable, Equatable {
    /// The way to help, where the words mean danger.
    case emergency
    /// Words only; it cannot be chosen.
    case note(ScreenText)
    /// The query as it was perhaps meant.
    case suggestion(ScreenText)
    /// Search again without a filter that was picked.
    case withoutFilter(SearchFilter)
    /// Search again without a word of the query, such as a typed filter.
    case withoutWord(ScreenText)
    /// Search again without any of these: for the rest of the query, in words.
    case withoutAll(String)
    /// An index into the hits.
    case hit(Int)
    /// So many more passages of an article, below its last one.
    case more(article: String, count: Int)
    /// A topic to be opened.
    case topic(TreeNode)
  }

  let library: Library
  let language: String
  let wording: Wording
  package internal(set) var field = InputField()
  /// In the order in which they were picked.
  package internal(set) var filters: [SearchFilter] = []
  package private(set) var results: SearchResults
  /// What was, and is to be, looked up before it is typed.
  private(set) var ahead = LookAhead()
  package private(set) var rows: [Row] = []
  /// Index of the selected row.
  package private(set) var selected = 0
  /// Whether the cursor stands in the field; after a movement in the list it stands there.
  package internal(set) var isInField = true
  /// The list that filters are picked from, while it is open.
  var choice: FilterChoice?
  /// Whether the results are those of an earlier text.
  private(set) var isDue = true
  /// Where the library stood when it was asked.
  private(set) var generation = -1
  private var limit = Finder.firstHits
  /// What was asked for beyond an article's first few passages, by its id.
  private var further: [String: SearchRequest.Further] = [:]
  /// The row at which a press unfolded an article: the second one of a double click opens nothing.
  var unfolded: Int?
  /// Whom to call, for the row of the card.
  var emergencyLine = ScreenText("")

  // What `arrange` works out for `draw`.
  var preview: Reader
  /// The passage that is shown beside the list, if one is.
  var previewed: Int64?
  var isPreviewDue = true
  var top = 0
  var visible: [(row: Int, lines: [ResultLines.Line])] = []
  /// Shapes of hits that were in sight, by their numbers.
  var shapes: [Int64: HitShape] = [:]

  /// Hits that are asked for at first, as often as the end of the list is reached, and of an
  /// article that is unfolded.
  private static let firstHits = 20

  /// An empty field over `library`.
  package init(_ library: Library, language: String, wording: Wording) {
    self.library = library
    self.language = language
    self.wording = wording
    results = SearchResults(SearchRequest(""))
    preview = Reader(wording: wording)
  }

  /// The hit of the selected row.
  package var hit: SearchHit? { hit(of: selected) }

  /// The hit of a row; nil where it is none.
  func hit(of row: Int) -> SearchHit? {
    guard rows.indices.contains(row), case .hit(let index) = rows[row] else { return nil }
    return results.hits.indices.contains(index) ? results.hits[index] : nil
  }

  /// Changes it where it lies.
  mutating func changed<Answer>(_ change: (inout Finder) -> Answer) -> Answer { change(&self) }

  /// Whether there is nothing to look for.
  var isBlank: Bool { field.text.allSatisfy { $0 == " " } }
}

// MARK: - Asking

extension Finder {
  /// Notes that the text or a filter has changed: `search` is to follow.
  mutating func change() {
    isDue = true
    limit = Finder.firstHits
    further = [:]
    unfolded = nil
  }

  /// Whether the results do not answer to the field and the library as they are.
  var isStale: Bool { isDue || generation != library.generation }

  /// Asks the library, where there is something new to ask; false where the row that was selected
  /// is none of those that are found now.
  @discardableResult mutating func search() -> Bool {
    guard isStale else { return true }
    let kept = isDue ? nil : rows.indices.contains(selected) ? rows[selected] : nil
    let keptPlace = isDue ? nil : hit?.place
    if generation != library.generation { shapes = [:] }
    generation = library.generation
    var request = SearchRequest(
      field.text,
      isTyping: true,
      preferredLanguage: language,
      limit: limit
    )
    request.further = further
    for filter in filters { filter.apply(to: &request) }
    results = isBlank ? SearchResults(request) : ahead.results(of: request, in: library)
    if isDue { ahead.prepare(behind: field.isAtEnd ? request : nil) }
    isDue = false
    makeRows()
    isPreviewDue = true
    let same = rows.firstIndex { row in
      switch (row, kept) {
      case (.hit(let index), _): results.hits[index].place == keptPlace
      case (.more(let article, _), .more(let keptArticle, _)): article == keptArticle
      case (.topic(let node), .topic(let keptNode)): node.place == keptNode.place
      default: row == kept
      }
    }
    if let same { selected = same } else { selectBest() }
    return same != nil
  }

  /// The card first, else the best hit, else another way to search; a topic is never opened
  /// unasked.
  private mutating func selectBest() {
    top = 0
    let best = rows.firstIndex { if case .hit = $0 { true } else { $0 == .emergency } }
    selected = best ?? rows.firstIndex { !$0.isNote && !$0.isTopic } ?? 0
  }

  /// Whether what is likely to be typed next was not looked up yet.
  var hasWork: Bool { ahead.hasWork }

  /// Looks up something that is likely to be typed next.
  mutating func lookAhead() { ahead.goOn(in: library) }

  private mutating func makeRows() {
    rows = results.isEmergency ? [.emergency] : []
    if results.hits.isEmpty {
      isBlank ? addWelcome() : addWaysOut()
      return
    }
    let values: KeyValuePairs = [
      "text": field.text, "suggestion": results.suggestion?.string ?? "",
      "words": results.dropped.map(\.string).joined(separator: ", "),
    ]
    if results.isCorrected {
      rows.append(.note(wording.text(Phrase.corrected, values)))
    } else if let suggestion = results.suggestion {
      rows.append(.suggestion(suggestion))
    }
    if !results.dropped.isEmpty { rows.append(.note(wording.text(Phrase.dropped, values))) }
    for (index, hit) in results.hits.enumerated() {
      rows.append(.hit(index))
      let count = hit.moreInArticle
      if count > 0 { rows.append(.more(article: hit.article.id, count: count)) }
    }
  }

  /// Before anything is typed: how to search, and the topics.
  private mutating func addWelcome() {
    rows.append(.note(wording[Phrase.finderWelcome]))
    addTopics()
  }

  /// Nothing found never ends here: a better spelling, a filter less, a topic to open.
  private mutating func addWaysOut() {
    let phrase = results.isPartial ? Phrase.nothingYet : .nothingFound
    rows.append(.note(wording.text(phrase, ["text": ScreenText(field.text).string])))
    if let suggestion = results.suggestion { rows.append(.suggestion(suggestion)) }
    rows += filters.map { .withoutFilter($0) }
    let typed = TypedWords(field.text)
    rows += typed.filters.map { .withoutWord(ScreenText($0)) }
    if filters.count + typed.filters.count > 1, !typed.withoutFilters.isEmpty {
      rows.append(.withoutAll(typed.withoutFilters))
    }
    addTopics()
  }

  private mutating func addTopics() {
    let topics = library.children(of: nil, in: .topics, language: language)
    guard !topics.isEmpty else { return }
    rows.append(.note(wording[Phrase.orOpenTopic]))
    rows += topics.map { .topic($0) }
  }
}

extension Finder.Row {
  /// Whether it cannot be chosen.
  var isNote: Bool { if case .note = self { true } else { false } }
  /// Whether it offers more passages of an article.
  var isMore: Bool { if case .more = self { true } else { false } }
  fileprivate var isTopic: Bool { if case .topic = self { true } else { false } }
  /// Whether one press of the mouse does what it offers.
  var opensAtOnce: Bool { self == .emergency || isMore }
}

// MARK: - Moving

extension Finder {
  /// Selects the row `count` further down, or up, over notes; asks for more at the end.
  mutating func move(by count: Int) {
    isInField = false
    select(selected + count, downwards: count > 0)
    let isAtEnd = selected >= rows.lastIndex { if case .hit = $0 { true } else { false } } ?? .max
    if isAtEnd, results.isFull, results.total > results.hits.count {
      limit += Finder.firstHits
      generation = -1
    }
  }

  /// Selects a row, or the nearest that can be chosen.
  mutating func select(_ index: Int, downwards: Bool) {
    let wanted = min(max(0, index), max(0, rows.count - 1))
    guard rows.indices.contains(wanted) else { return }
    let below = rows[wanted...].firstIndex { !$0.isNote }
    let above = rows[...wanted].lastIndex { !$0.isNote }
    selected = (downwards ? below ?? above : above ?? below) ?? selected
    if above == nil || selected == rows.firstIndex(where: { !$0.isNote }) { top = 0 }
  }

  /// Shows more passages of an article where its row of them stood; the first of them is selected.
  mutating func unfold(_ article: String) {
    guard let last = results.hits.last(where: { $0.article.id == article }) else { return }
    further[article, default: .init(0, behind: last.place)].count += Finder.firstHits
    generation = -1
    let known = Set(results.hits.map(\.id))
    let place = (selected, top)
    search()
    (selected, top) = place
    let added = rows.indices.first { hit(of: $0).map { !known.contains($0.id) } ?? false }
    select(added ?? selected, downwards: true)
  }

  /// The count of what was found: "14 passages", "20 of 312 passages", "20 of 600+ passages".
  var tally: ScreenText {
    guard !results.hits.isEmpty else { return "" }
    let shown = results.hits.count
    let total = max(shown, results.total)
    if total == 1 { return wording[Phrase.onePassage] }
    let values: KeyValuePairs = ["shown": "\(shown)", "total": results.counted(total)]
    let isAll = shown == total && !results.isTotalOpen
    let count = wording.text(isAll ? Phrase.allPassages : .somePassages, values)
    return results.isPartial ? wording.text(Phrase.soFar, ["count": count.string]) : count
  }
}
