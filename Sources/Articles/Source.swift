package import SafeText

/// Where the facts of a passage were read: a reader sees who says it, from which country, and when.
package struct Source: Sendable, Hashable {
  /// What a heading's `{source=…}` names.
  package typealias ID = String

  /// The id that a heading's `{source=…}` names; unique within its article.
  package var id: ID
  /// What it is called; its id where the front matter gives no name.
  package var name: ScreenText
  /// What kind of publication it is; nil where the front matter does not say.
  package var kind: SourceKind?
  /// ISO 3166-1 alpha-2 code, upper case.
  package var country: ScreenText?
  /// When it was published, as the front matter writes it (`2023-04-19`, `2023`).
  package var published: ScreenText?
  /// When it was read, as the front matter writes it.
  package var read: ScreenText?
  /// Where its facts were read, for editors (`004_….txt:157-341`).
  package var origin: ScreenText?

  /// Makes a source of its parts.
  package init(
    id: ID,
    name: ScreenText,
    kind: SourceKind? = nil,
    country: ScreenText? = nil,
    published: ScreenText? = nil,
    read: ScreenText? = nil,
    origin: ScreenText? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
    self.published = published
    self.read = read
    self.origin = origin
  }
}

/// What kind of publication a source is; the order is that in which passages stand on a topic page.
package enum SourceKind: String, Sendable, CaseIterable {
  /// A national label or package leaflet.
  case label
  /// A formulary.
  case formulary
  /// A drug reference work or site.
  case reference
  /// An article of the health press.
  case healthPress = "health-press"
  /// The site of a rehabilitation clinic or broker.
  case rehabSite = "rehab-site"
  /// A blog.
  case blog
  /// A register.
  case register
}
