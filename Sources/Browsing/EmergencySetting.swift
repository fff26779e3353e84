package import Emergency
package import SafeText

/// What the emergency card needs to know: whose numbers, in which language, and what time it is.
package struct EmergencySetting: Sendable {
  /// A clock's time of day as it is shown, and its day.
  package typealias Moment = (time: ScreenText, today: CalendarDate)

  package var country: Country?
  package var origin: CountryOrigin
  package var language: CardLanguage
  /// The cards, the one to open first at the head.
  package internal(set) var kinds = CardKind.order(forMedicine: nil)
  /// Asked when a card is opened.
  package var clock: @Sendable () -> Moment
  var isASCII = false
  /// What was wrapped last.
  private var wrapped: WrappedCard?

  /// What is known at the start; the library says later which card comes first.
  package init(
    guess: CountryGuess,
    language: CardLanguage,
    clock: @escaping @Sendable () -> Moment
  ) {
    country = guess.country
    origin = guess.origin
    self.language = language
    self.clock = clock
  }

  /// The card of that kind.
  func card(
    _ kind: CardKind,
    opened: ScreenText,
    medium: Card.Medium = .window,
    keys: ScreenText? = nil
  ) -> Card {
    Card(
      kind: kind,
      country: country,
      origin: origin,
      language: language,
      opened: opened,
      today: clock().today,
      medium: medium,
      keys: keys
    )
  }

  /// The card of that kind, wrapped for `columns`.
  ///
  /// Most of it is at hand where the same card was wrapped before, as it is for the hand that shows
  /// it when the program cannot: then only its time is new.
  mutating func page(_ kind: CardKind, opened: ScreenText, columns: Int) -> CardPage {
    let today = clock().today
    if var wrapped, wrapped.isOf(kind, self, columns: columns, today: today) {
      wrapped.card = wrapped.card.opened(at: opened)
      wrapped.page = wrapped.card.page(columns: columns, ascii: isASCII, like: wrapped.page)
      self.wrapped = wrapped
      return wrapped.page
    }
    let card = card(kind, opened: opened)
    let page = card.page(columns: columns, ascii: isASCII)
    wrapped = WrappedCard(
      card: card,
      columns: columns,
      isASCII: isASCII,
      today: today,
      page: page
    )
    return page
  }

  /// The card for the hand that shows it when the program cannot: its own keys, wrapped for
  /// `columns`.
  package mutating func prepared(columns: Int) -> [ScreenText] {
    let keys: ScreenText =
      language == .english
      ? "Esc back  Space and b scroll  q quit the program"
      : "Échap retour  Espace et b défilement  q quitter le programme"
    let kind = kinds.first ?? .poisoning
    let opened = clock().time
    let page = page(kind, opened: opened, columns: columns)
    return card(kind, opened: opened, keys: keys)
      .page(columns: columns, ascii: isASCII, like: page).all.map { ScreenText($0.row) }
  }
}

/// A card as it was wrapped for a window.
private struct WrappedCard {
  var card: Card
  let columns: Int
  let isASCII: Bool
  let today: CalendarDate
  var page: CardPage

  /// Whether it is what the setting asks for, but for the time.
  func isOf(
    _ kind: CardKind,
    _ setting: EmergencySetting,
    columns: Int,
    today: CalendarDate
  ) -> Bool {
    card.kind == kind && card.country?.code == setting.country?.code
      && card.origin == setting.origin && card.language == setting.language
      && self.columns == columns && isASCII == setting.isASCII && self.today == today
  }
}
