internal import SafeText

/// A card as plain text, and as the values of machine-readable output.
///
/// No control codes; the emergency number first; one item after the other, as a screen reader
/// wants it. The fields bear the names of the keys that the `emergency` command writes.
package struct PlainCard: Sendable {
  package let card: CardKind
  /// The country's code, nil when it is not known.
  package let country: String?
  package let countryFrom: String
  package let language: CardLanguage
  package let emergency: [Emergency]
  package let poisonLines: [Poison]
  /// Where the country has no line to show: that, and what to do.
  package let noPublicLine: String?
  package let steps: [String]
  package let doNot: [String]
  package let tell: [String]
  /// The card as printed, in rows of at most 80 columns.
  package let text: [String]

  /// An emergency number and who answers.
  package struct Emergency: Sendable, Hashable {
    package let number: String
    package let service: String
  }

  /// A poison centre's line.
  package struct Poison: Sendable, Hashable {
    package let centre: String
    package let display: String
    /// Nil for a short code.
    package let e164: String?
    package let hours: String
    /// Nil where no source says whom it serves.
    package let area: String?
    /// The day a person read it on the centre's own page; nil until then.
    package let checked: String?
    /// Where it was read: date where known, and address.
    package let sources: [String]
  }

  /// The values of `card`, which was made for print; with `ascii` all texts are ASCII.
  package init(_ card: Card, ascii: Bool = false) {
    let language = card.language
    func plain(_ text: ScreenText) -> String { Self.plain(text, ascii: ascii) }
    func items(_ role: CardLine.Role) -> [String] {
      card.items.filter { $0.role == role }.map { plain($0.text) }
    }
    self.card = card.kind
    self.language = language
    country = card.country?.code
    countryFrom = card.origin.name
    let numbers = card.country?.emergencyNumbers ?? []
    emergency = card.country.map { Self.emergency(of: $0, language, ascii: ascii) } ?? []
    let sources = NumberSource.byKey()
    poisonLines = (card.country?.poisonLines ?? []).map { line in
      Poison(
        centre: plain(line.centre),
        display: plain(line.number.display),
        e164: line.number.e164,
        hours: plain(line.hours[language]),
        area: line.area.map { plain($0[language]) },
        checked: line.provenance.checked?.description,
        sources: line.provenance.sources.map { sources[$0]?.description ?? $0 }
      )
    }
    noPublicLine = card.country?.instead.map { sentence in
      CardText.filled(
        plain(sentence[language]),
        ["number": numbers.first?.number.display.string ?? ""]
      )
    }
    steps = items(.step)
    doNot = items(.forbid)
    tell = items(.tell)
    text = Self.rows(of: card, ascii: ascii)
  }

  /// The card as printed, in rows of at most 80 columns, for those who need nothing else.
  package static func rows(of card: Card, ascii: Bool = false) -> [String] {
    card.wrapped(columns: 80, ascii: ascii).map(\.row)
  }

  /// A country's emergency numbers.
  package static func emergency(
    of country: Country,
    _ language: CardLanguage,
    ascii: Bool = false
  ) -> [Emergency] {
    country.emergencyNumbers.map { number in
      let limit = number.limit.map { " (" + plain($0[language], ascii: ascii) + ")" } ?? ""
      return Emergency(
        number: plain(number.number.display, ascii: ascii),
        service: plain(number.service[language], ascii: ascii) + limit
      )
    }
  }

  private static func plain(_ text: ScreenText, ascii: Bool) -> String {
    let shown = ascii ? text.inASCII().string : text.string
    return untied(shown)
  }

  /// With plain blanks.
  static func untied(_ text: String) -> String {
    // The byte that begins every no-break space, and the mark of few other signs.
    guard text.utf8.contains(0xC2) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0xA0, plain.last == 0xC2 {
        plain[plain.count - 1] = UInt8(ascii: " ")
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Where numbers were read.
package struct NumberSource: Sendable, CustomStringConvertible {
  /// Official, secondary, dataset or code.
  package let kind: String
  package let date: CalendarDate?
  package let place: String

  /// Date, where there is one, and place.
  package var description: String { (date.map { "\($0) " } ?? "") + place }

  /// The sources in the binary, by their keys in the countries' records.
  package static func byKey() -> [String: NumberSource] {
    var sources: [String: NumberSource] = [:]
    for line in ShippedText(path: "emergency/sources.data").lines {
      let parts = line.text.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { continue }
      sources[line.name] = NumberSource(
        kind: String(parts[0]),
        date: CalendarDate(String(parts[1])),
        place: String(parts[2])
      )
    }
    return sources
  }
}

extension Countries {
  /// The countries as `--list` prints them: code, name, emergency numbers, in the order of names.
  package func plainList(_ language: CardLanguage, ascii: Bool = false) -> [String] {
    sorted(in: language).map { country in
      let numbers = country.emergencyNumbers.map { number in
        let service = number.service[language].string
        let limit = number.limit.map { ", " + $0[language].string } ?? ""
        return number.number.display.string + " (" + service + limit + ")"
      }
      let line = ScreenText(
        country.code + "  " + country.names[language].string + ": "
          + numbers.joined(separator: ", ")
      )
      let shown = ascii ? line.inASCII().string : line.string
      return PlainCard.untied(shown)
    }
  }
}
