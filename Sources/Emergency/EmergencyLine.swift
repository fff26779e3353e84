package import SafeText

/// The emergency number in one line, for a program that cannot go on.
package enum EmergencyLine {
  /// "In an emergency call 911 (US, United States – if in US).", or the numbers of a few countries
  /// where none is known.
  package static func text(_ guess: CountryGuess, _ language: CardLanguage) -> ScreenText {
    text(country: guess.country, origin: guess.origin, language)
  }

  /// The same of a country that is known by `origin`.
  package static func text(
    country: Country?,
    origin: CountryOrigin,
    _ language: CardLanguage
  ) -> ScreenText {
    ScreenText(writer(country, origin, language).ending())
  }

  /// "CALL 911 (US, United States – if in US)."; the words come first also where no country is
  /// known, since hardly more may be in sight: "CALL YOUR EMERGENCY NUMBER: 112 BE ….".
  package static func call(
    country: Country?,
    origin: CountryOrigin,
    _ language: CardLanguage
  ) -> ScreenText {
    ScreenText(writer(country, origin, language).calling() + ".")
  }

  private static func writer(
    _ country: Country?,
    _ origin: CountryOrigin,
    _ language: CardLanguage
  ) -> CardWriter {
    CardWriter(
      text: CardText(language: language),
      country: country,
      origin: origin,
      today: CalendarDate(year: 0, month: 1, day: 1),
      medium: .print
    )
  }
}

extension CardWriter {
  /// Those whose numbers stand for many, or are asked for by most readers of the two languages.
  private static let few = ["US", "CA", "GB", "IE", "AU", "NZ", "FR", "BE", "CH", "DE"]

  fileprivate func ending() -> String {
    guard let country, !country.headNumbers.isEmpty else {
      return text.phrase(.endingUnknown, ["list": Self.fewNumbers])
    }
    let numbers = written(country.headNumbers)
    let place = place(of: country)
    guard numbers.count > 1 else {
      return text.phrase(.endingOne, ["1": numbers[0], "country": place])
    }
    return text.phrase(.endingTwo, ["1": numbers[0], "2": numbers[1], "country": place])
  }

  fileprivate func calling() -> String {
    guard let country, !country.headNumbers.isEmpty else {
      let colon = text.language == .french ? "\u{A0}: " : ": "
      return text.phrase(.callUnknown) + colon + Self.fewNumbers
    }
    return "\(call(country.headNumbers)) (\(place(of: country)))"
  }

  private static var fewNumbers: String { numbersByCountry { few.contains($0) } }

  private func place(of country: Country) -> String {
    country.code + ", " + country.names[text.language].string + " – " + known(country)
  }
}
