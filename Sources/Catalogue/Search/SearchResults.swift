package import Articles
package import SafeText

/// What somebody searches for, and where.
package struct SearchRequest: Sendable, Equatable {
  /// As it was typed: words, `"phrases"`, `-word`, `OR`, `=word`, `topic:`, `source:`, `lang:`;
  /// anything is a query.
  package var text: String
  /// Whether the last word may be unfinished, as while it is being typed.
  package var isTyping: Bool
  /// Only what is filed at or under this topic.
  package var topic: Topic.ID?
  /// Only what a source says whose id, kind or name begins so.
  package var source: String?
  /// Only what is written in this language, ISO 639-1.
  package var language: String?
  /// The language that the reader reads first; of equal hits, those in it come first.
  package var preferredLanguage: String
  /// The most hits that are wanted, without those of `further`.
  package var limit: Int
  /// What more is wanted of articles, by id, than the best three passages of each.
  package var further: [String: Further] = [:]
  /// Whether more passages of any article follow behind the best three of each, as far as the limit
  /// lets them.
  package var fillsLimit = false

  /// More passages of an article.
  package struct Further: Sendable, Equatable {
    /// How many.
    package var count: Int
    /// The hit behind which they are wanted; behind the article's last where it is none any more.
    package var place: Place

    /// Wants `count` behind the hit at `place`.
    package init(_ count: Int, behind place: Place) {
      self.count = count
      self.place = place
    }
  }

  /// Asks for `text`.
  package init(
    _ text: String,
    isTyping: Bool = false,
    topic: Topic.ID? = nil,
    source: String? = nil,
    language: String? = nil,
    preferredLanguage: String = "en",
    limit: Int = 50
  ) {
    self.text = text
    self.isTyping = isTyping
    self.topic = topic
    self.source = source
    self.language = language
    self.preferredLanguage = preferredLanguage
    self.limit = limit
  }
}

/// A passage that a search found.
package struct SearchHit: Sendable, Equatable {
  /// What is said of the passage; all hits of it share it, since hits are moved about.
  let shared: SharedPassage
  /// The 1-based line in the file of the block that fits best.
  package var line: Int
  /// Whether a warning stands in it: an editor's, or the program's own.
  package var isCautioned: Bool
  /// Whether the program warns of an instruction in it that can kill.
  package var isHazardous: Bool
  /// The greater the better; comparable within one search only.
  package var score: Double
  /// The paragraph that fits best.
  package var text: ScreenText
  /// What leads it in where it stands in a list or behind a colon, without which it may say the
  /// opposite: “Avoid:”, “Avoid: …” where more stands between; else empty.
  package var lead: ScreenText
  /// Where the words stand in `text` by which it was found: UTF-8 offsets, in order, not
  /// overlapping.
  package var lit: [Range<Int>]
  /// The kind of note that `text` stands in, such as an editor’s; nil where the source says it.
  package var note: NoteKind?
  /// More passages of the same article that are not among the hits, said with its last hit; where
  /// the total is open, there may be more.
  package var moreInArticle: Int
}

extension SearchHit {
  /// The passage's row, which sorts in source order.
  package var id: Int64 { shared.passage.id }
  /// Its section.
  package var place: Place { shared.passage.place }
  /// The article it stands in.
  package var article: ArticleSummary { shared.passage.article }
  /// Who says it.
  package var source: Source? { shared.passage.source }
  /// The headings it stands under, outermost first, its own last; without the article's title.
  package var headings: [ScreenText] { shared.passage.headings }
  /// Topics of the tree that it is filed under.
  package var topics: [Topic.ID] { shared.passage.topics }
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String { shared.passage.language }
}

/// What is said of a passage, its blocks left out, in memory that many hits share.
final class SharedPassage: Sendable, Equatable {
  let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  static func == (left: SharedPassage, right: SharedPassage) -> Bool {
    left === right || left.passage == right.passage
  }
}

/// What a search found.
package struct SearchResults: Sendable {
  /// What was asked.
  package var request: SearchRequest
  /// First the best three of each article, best first.
  ///
  /// Then, where more was wanted, a second run of the others, or behind the article they are of. In
  /// danger what may kill comes last of all.
  package var hits: [SearchHit] = []
  /// Whether as many were found as were asked for, so that a greater limit may find more.
  package var isFull = false
  /// How many passages fit in all; where `isTotalOpen`, there are more.
  package var total = 0
  /// Whether so many passages fit that they were not counted to the end.
  package var isTotalOpen = false
  /// The query with misspelt words mended; nil where nothing seems misspelt.
  package var suggestion: ScreenText?
  /// Whether the hits are those of `suggestion`, because what was typed finds nothing.
  package var isCorrected = false
  /// Words that were left out because nothing has all of them.
  package var dropped: [ScreenText] = []
  /// Whether the words mean danger: the emergency card comes before any hit.
  package var isEmergency = false
  /// Whether more of the library is still to be read.
  package var isPartial = false
  /// Lights the words on a page, or in a snippet, by which it was found.
  package var matcher = SearchMatcher.nothing

  /// The results of nothing.
  package init(_ request: SearchRequest) { self.request = request }

  /// A count of passages in figures: "97", and "97+" where not all were counted.
  package func counted(_ passages: Int) -> String { "\(passages)\(isTotalOpen ? "+" : "")" }
}
