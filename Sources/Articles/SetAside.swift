package import SafeText

/// Lines of a file that are no part of an article, kept apart so that nothing is thrown away
/// silently.
package struct SetAside: Sendable, Equatable {
  /// What such lines are.
  package enum Kind: String, Sendable, CaseIterable {
    /// Somebody sells something.
    case advert
    /// Who wrote or checked it, and when.
    case byline
    /// What stood below or above a picture.
    case caption
    /// Menus, links to other pages, buttons.
    case navigation
    /// What readers wrote, with their names; never an answer.
    case comment
    /// Fields that somebody was to fill in.
    case contactForm = "contact form"
    /// The article's headings, listed.
    case contents = "contents list"
    /// Who owns it, and terms of use.
    case copyright
    /// What machines were to read.
    case markup = "broken markup"
  }

  /// What the lines are.
  package var kind: Kind
  /// The 1-based lines of the file, blank ones within included.
  package var lines: ClosedRange<Int>
  /// The lines that are not blank, in order.
  package var texts: [ScreenText]

  /// Sets lines aside.
  package init(kind: Kind, lines: ClosedRange<Int>, texts: [ScreenText]) {
    self.kind = kind
    self.lines = lines
    self.texts = texts
  }
}
