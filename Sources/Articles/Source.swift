package import SafeText

/// Where the facts of a passage were read: a reader sees who says it, from which country, and when.
package struct Source: Sendable, Hashable {
  /// The id that a heading's `{source=…}` names; unique within its article.
  package var id: String
  package var name: ScreenText
  package var kind: SourceKind?
  /// ISO 3166-1 alpha-2 code, upper case.
  package var country: ScreenText?
  /// Dates as the front matter writes them (`2023-04-19`, `2023`).
  package var published: ScreenText?
  package var read: ScreenText?
  /// Where its facts were read, for editors (`004_….txt:157-341`).
  package var origin: ScreenText?
}

/// What kind of publication a source is; the order is that in which passages stand on a topic page.
package enum SourceKind: String, Sendable, CaseIterable {
  case label, formulary, reference
  case healthPress = "health-press"
  case rehabSite = "rehab-site"
  case blog, register
}
