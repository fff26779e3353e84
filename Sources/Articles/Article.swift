package import SafeText

/// One article as it was read: its sources, and its sections in reading order.
package struct Article: Sendable {
  /// ASCII, stable: the file's name without extension, unless the front matter pins one.
  package var id: String
  package var title: ScreenText
  /// True where the article had no title and one was made up.
  package var isTitleMadeUp: Bool
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String
  package var medicine: ScreenText?
  package var sources: [Source]
  package var sections: [Section]
}

/// A heading and what stands below it, up to the next heading of any level.
package struct Section: Sendable {
  /// ASCII, stable, unique within the article.
  package var id: String
  /// 1 for the text before the first heading (its title is the article's), then as in Markdown, 2…6.
  package var level: Int
  package var title: ScreenText
  /// The 1-based line of the heading in the file.
  package var line: Int
  /// Index of the section that this one stands under, in `Article.sections`.
  package var parent: Int?
  /// Topics it is filed under, its own or inherited; empty where none fits.
  package var topics: [Topic.ID]
  /// Id of its source, its own or inherited.
  package var source: Source.ID?
  package var language: String
  package var blocks: [Block]
}

extension Source {
  package typealias ID = String
}
