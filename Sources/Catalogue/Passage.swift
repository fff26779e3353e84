package import Articles
package import SafeText

/// What is said of an article wherever it is named.
package struct ArticleSummary: Sendable, Hashable {
  /// Unique within the library.
  package var id: String
  /// Its title.
  package var title: ScreenText
  /// True where the article had no title and one was made up.
  package var isTitleMadeUp: Bool
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String
  /// Path within the library, as the file system writes it: not fit to be shown as it is.
  package var file: String
}

/// A heading and the text below it up to the next heading: what is counted, shown and found.
package struct Passage: Sendable, Equatable {
  /// Grows in source order: kind of source, then article, then place in the article.
  package var id: Int64
  /// Its section.
  package var place: Place
  /// The article it stands in.
  package var article: ArticleSummary
  /// Its heading.
  package var title: ScreenText
  /// True where the text has no heading here and one was made up.
  package var isTitleMadeUp = false
  /// The heading's level, from 1.
  package var level: Int
  /// The headings it stands under, outermost first, its own last; without the article's title.
  package var headings: [ScreenText]
  /// The 1-based line of its heading in the file.
  package var line: Int
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String
  /// Who says it.
  package var source: Source?
  /// Topics of the tree that it is filed under.
  package var topics: [Topic.ID]
  /// What it says; empty for a heading without text of its own.
  package var blocks: [Block]
  /// The 1-based line of the file where each block begins, the program's own warnings left out;
  /// empty where it is not known.
  package var blockLines: [Int] = []
}

/// Passages of a page that stand together.
package struct PageGroup: Sendable, Equatable {
  /// What they stand under; nil where they belong to the page itself.
  package var heading: ScreenText?
  /// Where the heading leads.
  package var place: Place?
  /// What the sources say side by side; on topics' pages only.
  package var claims: [PageClaim] = []
  /// In reading order; on a topic's page those in its language first, then in source order.
  package var passages: [Passage]
}

/// What the reader shows for a place.
package struct Page: Sendable, Equatable {
  /// The most passages that a page holds.
  package static let passageLimit = 1_000

  /// What was asked for.
  package var place: Place
  /// Its title.
  package var title: ScreenText
  /// From the top of the tree to the title, which is its last element.
  package var path: [ScreenText]
  /// ISO 639-1 code of title and path.
  package var language: String
  /// Never an empty group, except the only one of a page without passages and claims.
  package var groups: [PageGroup]
  /// How many passages belong here, each counted once; more than there are in `groups` where the
  /// limit was met.
  ///
  /// Headings without text are not counted.
  package var passagesInAll: Int
  /// The numbers of the sections that the page's claims cite, in the order of first citation.
  package var citations: [Place: Int] = [:]
  /// True where it shows an article, or a section, whose title was made up.
  package var isTitleMadeUp = false
  /// On an article's page: how much of its file is set aside, by kind.
  package var setAsideCounts: [SetAsideCount] = []
  /// On the page of what is set aside: the lines.
  package var setAside: [SetAside] = []

  /// All claims of the page.
  package var claims: [PageClaim] { groups.flatMap(\.claims) }
}

/// How many lines of an article's file are set aside as one kind of thing.
package struct SetAsideCount: Sendable, Hashable {
  /// What they are.
  package var kind: SetAside.Kind
  /// How many, without blank ones.
  package var lines: Int
}

/// A heading in the outline of an article.
package struct Heading: Sendable, Equatable {
  /// Its section.
  package var place: Place
  /// From 1.
  package var level: Int
  /// The heading's text.
  package var title: ScreenText
  /// 1-based line in the file.
  package var line: Int
  /// Topics of the tree that it is filed under.
  package var topics: [Topic.ID]
  /// True where the text has no heading here and one was made up.
  package var isTitleMadeUp: Bool
  /// Whether text stands directly below it.
  package var isPassage: Bool
}
