internal import SafeText

/// Reads one country's lines of `countries.data`.
///
/// A line that it does not know is passed over: a test sees to it that there is none.
struct CountryReader {
  private(set) var country: Country
  private var record = Record.country

  private enum Record {
    case country
    case emergency
    case poison
    case crisis
  }

  /// The country whose record begins at `offset` of `text`.
  static func read(_ text: ShippedText, at offset: Int) -> Country? {
    var lines = text.lines(from: offset)
    guard let head = lines.next(), head.isKey("country") else { return nil }
    var reader = CountryReader(country: Country(code: head.text))
    while let line = lines.next(), !line.isKey("country") {
      _ = reader.take(line)
    }
    return reader.country
  }

  init(country: Country) {
    self.country = country
  }

  /// Takes a line in; false when it means nothing where it stands.
  mutating func take(_ line: DataLine) -> Bool {
    let text = line.text
    switch line.name {
    case "emergency":
      country.emergencyNumbers.append(EmergencyNumber(number: PhoneNumber(display: text)))
      record = .emergency
    case "poison":
      country.poisonLines.append(PoisonLine(number: PhoneNumber(display: text)))
      record = .poison
    case "crisis":
      country.crisisLine = CrisisLine(number: PhoneNumber(display: text))
      record = .crisis
    case "en": country.names.english = ScreenText(text)
    case "fr": country.names.french = ScreenText(text)
    case "also": country.otherNames = ScreenText(text)
    case "instead-en": country.instead = Wording(english: ScreenText(text))
    case "instead-fr": country.instead?.french = ScreenText(text)
    case "text-en": country.textAccess = Wording(english: ScreenText(text))
    case "text-fr": country.textAccess?.french = ScreenText(text)
    case "text-sources": country.textAccessSources = text.split(separator: " ").map(String.init)
    case let name: return takeForRecord(name, text)
    }
    return true
  }

  private mutating func takeForRecord(_ name: String, _ text: String) -> Bool {
    switch record {
    case .country: return false
    case .emergency:
      let last = country.emergencyNumbers.count - 1
      return country.emergencyNumbers[last].take(name, text)
    case .poison:
      let last = country.poisonLines.count - 1
      return country.poisonLines[last].take(name, text)
    case .crisis:
      return country.crisisLine?.take(name, text) ?? false
    }
  }
}

extension EmergencyNumber {
  fileprivate mutating func take(_ name: String, _ text: String) -> Bool {
    switch name {
    case "service-en": service.english = ScreenText(text)
    case "service-fr": service.french = ScreenText(text)
    case "limit-en": limit = Wording(english: ScreenText(text))
    case "limit-fr": limit?.french = ScreenText(text)
    default: return provenance.take(name, text)
    }
    return true
  }
}

extension PoisonLine {
  fileprivate mutating func take(_ name: String, _ text: String) -> Bool {
    switch name {
    case "dial": number = PhoneNumber(display: number.display.string, dialled: text)
    case "centre": centre = ScreenText(text)
    case "label-en": label = Wording(english: ScreenText(text))
    case "label-fr": label?.french = ScreenText(text)
    case "area-en": area = Wording(english: ScreenText(text))
    case "area-fr": area?.french = ScreenText(text)
    case "hours-en": hours.english = ScreenText(text)
    case "hours-fr": hours.french = ScreenText(text)
    case "note-en": note = Wording(english: ScreenText(text))
    case "note-fr": note?.french = ScreenText(text)
    default: return provenance.take(name, text)
    }
    return true
  }
}

extension CrisisLine {
  fileprivate mutating func take(_ key: String, _ text: String) -> Bool {
    switch key {
    case "name": name = ScreenText(text)
    case "how-en": how.english = ScreenText(text)
    case "how-fr": how.french = ScreenText(text)
    default: return provenance.take(key, text)
    }
    return true
  }
}

extension Provenance {
  fileprivate mutating func take(_ name: String, _ text: String) -> Bool {
    switch name {
    case "sources": sources = text.split(separator: " ").map(String.init)
    case "evidence": hasTwoSources = text == "two"
    case "dated": dated = CalendarDate(text)
    case "checked": checked = CalendarDate(text)
    default: return false
    }
    return true
  }
}
