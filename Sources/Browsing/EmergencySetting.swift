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

  /// The card for the hand that shows it when the program cannot: its own keys, wrapped for
  /// `columns`.
  package func prepared(columns: Int) -> [ScreenText] {
    let keys: ScreenText =
      language == .english
      ? "Esc back  Space and b scroll  q quit the program"
      : "Échap retour  Espace et b défilement  q quitter le programme"
    let card = card(kinds.first ?? .poisoning, opened: clock().time, keys: keys)
    return card.page(columns: columns, ascii: isASCII).all.map { ScreenText($0.row) }
  }
}
