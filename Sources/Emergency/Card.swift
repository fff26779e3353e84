package import SafeText

/// An emergency card: what to do, and whom to call, in one country and one language.
///
/// Making one needs nothing but the binary. On a window of 24 rows by 80 columns every card fits
/// whole: first the emergency number, country and how that is known; the body; and last the time
/// with the dates of the numbers, and the keys.
package struct Card: Sendable {
  package let kind: CardKind
  package let country: Country?
  package let origin: CountryOrigin
  package let language: CardLanguage
  package let medium: Medium
  /// From the emergency number to the keys.
  package private(set) var lines: [CardLine]
  /// The body's sentences by what they are for; several can stand in one line.
  ///
  /// Put together when it is asked for: a card that is only printed does not need them.
  package var items: [Item] { writer.items(body) }

  private let writer: CardWriter
  private let body: [(key: String, text: String)]

  /// A step, a thing not to do, or a thing to tell.
  package struct Item: Sendable, Hashable {
    package let role: CardLine.Role
    package let text: ScreenText
  }

  /// Where a card is read.
  package enum Medium: Sendable {
    /// In a window, with keys to press.
    case window
    /// On paper or as plain output: no keys, and every centre's number is printed.
    case print
  }

  /// The card `kind` for `country`, known by `origin`.
  ///
  /// `opened` is the clock time shown as the one at which it was opened; `today` judges the age of
  /// the numbers. `keys` replaces the last line of a card in a window.
  package init(
    kind: CardKind,
    country: Country?,
    origin: CountryOrigin,
    language: CardLanguage,
    opened: ScreenText,
    today: CalendarDate,
    medium: Medium = .window,
    keys: ScreenText? = nil
  ) {
    self.kind = kind
    self.country = country
    self.origin = origin
    self.language = language
    self.medium = medium
    let text = CardText(language: language)
    body = text.lines(of: kind)
    writer = CardWriter(
      text: text,
      country: country,
      origin: origin,
      today: today,
      medium: medium
    )
    lines = writer.card(body, opened: opened, keys: keys)
  }

  /// The same card, opened at another time of the same day.
  package func opened(at time: ScreenText) -> Card {
    var card = self
    if let index = lines.firstIndex(where: { $0.role == .dates }) {
      card.lines[index] = writer.dates(below: lines, opened: time)
    }
    return card
  }
}

/// One item of a card: a sentence or a step, before it is wrapped.
package struct CardLine: Sendable, Hashable {
  package let role: Role
  package let text: ScreenText
  /// Columns by which its lines after the first are set in.
  package let indent: Int
  /// The number that the line is about.
  package let number: PhoneNumber?

  /// What a line is for.
  package enum Role: String, Sendable, CaseIterable {
    /// The emergency number, or the list of them.
    case number
    case title
    /// When to call at once.
    case call
    /// The poison line, or that there is none.
    case poison
    case note
    case step
    /// What not to do.
    case forbid
    /// What to tell.
    case tell
    /// If it was done on purpose.
    case crisis
    /// When the card was opened, and how old the numbers are.
    case dates
    case keys
    /// What a window is too small for.
    case more
  }

  init(_ role: Role, _ text: String, indent: Int = 2, number: PhoneNumber? = nil) {
    self.role = role
    self.text = ScreenText(text)
    self.indent = indent
    self.number = number
  }
}
