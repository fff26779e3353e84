import Emergency
import SafeText

/// Emergency cards as JSON, with the keys that `emergency --format json` promises.
enum JSONCard {
  /// The document of one card.
  static func document(_ card: PlainCard) -> JSONValue {
    .object([
      ("card", .string(card.card.rawValue)),
      ("country", .optional(card.country)),
      ("country_from", .string(card.countryFrom)),
      ("language", .string(card.language.rawValue)),
      ("emergency", .array(card.emergency.map(number))),
      ("poison_lines", .array(card.poisonLines.map(poisonLine))),
      ("no_public_line", .optional(card.noPublicLine)),
      ("steps", texts(card.steps)),
      ("do_not", texts(card.doNot)),
      ("tell", texts(card.tell)),
      ("text", .string(card.text.joined(separator: "\n"))),
    ])
  }

  /// The document of the countries.
  static func list(_ countries: [Country], _ language: CardLanguage) -> JSONValue {
    .array(
      countries.map { country in
        .object([
          ("country", .string(country.code)),
          ("name", .string(country.names[language].string)),
          ("emergency", .array(PlainCard.emergency(of: country, language).map(number))),
        ])
      }
    )
  }

  private static func number(_ number: PlainCard.Emergency) -> JSONValue {
    .object([("number", .string(number.number)), ("service", .string(number.service))])
  }

  private static func poisonLine(_ line: PlainCard.Poison) -> JSONValue {
    .object([
      ("centre", .string(line.centre)),
      ("display", .string(line.display)),
      ("e164", .optional(line.e164)),
      ("hours", .string(line.hours)),
      ("area", .optional(line.area)),
      ("checked", .optional(line.checked)),
      ("sources", texts(line.sources)),
    ])
  }

  private static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}
