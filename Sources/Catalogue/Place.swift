import Articles

/// Where something stands in a library: what is typed, linked to, and bookmarked.
package enum Place: Hashable, Sendable {
  /// A topic, by its id.
  case topic(String)
  /// An article, by its id.
  case article(String)
  /// A section of an article, by their ids.
  case section(article: String, section: String)
  /// The lines of an article's file that are no part of it.
  case setAside(article: String)

  /// Under which topic the passages stand that no topic fits; a library may have one of that name.
  package static let unfiled = Place.topic("other")

  /// As it is typed: `dosing.missed`, `article`, `article#section`,
  /// `article#set-aside`.
  package var text: String {
    switch self {
    case .topic(let id), .article(let id): id
    case .section(let article, let section): "\(article)#\(section)"
    case .setAside(let article): "\(article)#\(Article.setAsideID)"
    }
  }
}
