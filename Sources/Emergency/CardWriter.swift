internal import SafeText

/// Puts a card together from its text and a country's numbers.
struct CardWriter {
  let text: CardText
  let country: Country?
  let origin: CountryOrigin
  let today: CalendarDate
  let medium: Card.Medium

  private var language: CardLanguage { text.language }
  private var separator: String { language == .french ? "\u{A0}; " : "; " }

  /// The lines of a card from first to last.
  func card(
    _ body: [(key: String, text: String)],
    opened: ScreenText,
    keys: ScreenText?
  ) -> [CardLine] {
    var lines = head()
    for (key, line) in body {
      if key == "line" {
        lines.append(poison())
      } else if key.hasPrefix("+"), let above = lines.popLast() {
        let joined = above.text.string + " " + filled(line)
        lines.append(CardLine(above.role, joined, indent: above.indent, number: above.number))
      } else if let role = role(key) {
        let number = role == .crisis ? country?.crisisLine?.number : nil
        lines.append(
          CardLine(role, filled(line), indent: role == .title ? 0 : 2, number: number)
        )
      }
    }
    lines.append(dates(below: lines, opened: opened))
    if medium == .window {
      lines.append(CardLine(.keys, keys?.string ?? text.phrase(.keys)))
    }
    return lines
  }

  /// The sentences of a card's body, each with its own role.
  func items(_ body: [(key: String, text: String)]) -> [Card.Item] {
    body.compactMap { key, line in
      role(key.hasPrefix("+") ? String(key.dropFirst()) : key).map {
        Card.Item(role: $0, text: ScreenText(filled(line)))
      }
    }
  }

  /// The role of a body line; nil for the poison line's place and for a crisis line that is not.
  private func role(_ key: String) -> CardLine.Role? {
    let role = CardLine.Role(rawValue: key)
    return role == .crisis && country?.crisisLine == nil ? nil : role
  }

  /// A body line with the country's numbers in it.
  private func filled(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return line }
    let number = country?.emergencyNumbers.first?.number
    let crisis = country?.crisisLine
    return CardText.filled(
      line,
      [
        "number": number?.tied.string ?? text.phrase(.yourNumber),
        "crisis": crisis?.number.tied.string ?? "",
        "how": crisis?.how[language].string ?? "",
      ]
    )
  }
}

// MARK: - The emergency number

extension CardWriter {
  /// The first line, and for an unknown country the numbers to choose from.
  private func head() -> [CardLine] {
    guard let country, let first = country.headNumbers.first else {
      let call = text.phrase(.callUnknown) + " – " + text.phrase(.fromNowhere) + separator
      let choose = text.phrase(medium == .window ? .chooseInWindow : .chooseInPrint)
      let numbers = text.phrase(.numbers, ["list": Self.allNumbers])
      return [CardLine(.number, call + choose), CardLine(.number, numbers)]
    }
    let call = self.call(country.headNumbers)
    let short = call + "   " + country.code + " – " + how(country)
    let long =
      call + "   " + country.code + ", " + country.names[language].string + " – " + how(country)
    let fits = ScreenText(long).columns <= 80
    return [CardLine(.number, fits ? long : short, number: first.number)]
  }

  /// "CALL 15 or 112".
  func call(_ numbers: [EmergencyNumber]) -> String {
    let written = written(numbers)
    guard written.count > 1 else { return text.phrase(.callOne, ["1": written[0]]) }
    return text.phrase(.callTwo, ["1": written[0], "2": written[1]])
  }

  /// The numbers, each with what limits it.
  func written(_ numbers: [EmergencyNumber]) -> [String] {
    numbers.map { number in
      let limit = number.limit.map { " (" + $0[language].string + ")" } ?? ""
      return number.number.tied.string + limit
    }
  }

  /// "if in FR; c changes it".
  private func how(_ country: Country) -> String {
    let change = text.phrase(medium == .window ? .changeInWindow : .changeInPrint)
    return known(country) + separator + change
  }

  /// "if in FR".
  func known(_ country: Country) -> String {
    let phrase: CardPhrase =
      switch origin {
      case .option: .fromOption
      case .configuration: .fromConfiguration
      case .guess: .fromGuess
      case .unknown: .fromNowhere
      }
    return text.phrase(phrase, ["code": country.code])
  }

  /// Those of all countries: put together once, for a card may be opened again and again.
  private static let allNumbers = numbersByCountry()

  /// The countries' first numbers: "112 AT BE …, 911 CA US …", the number of most countries first.
  static func numbersByCountry(_ isWanted: (String) -> Bool = { _ in true }) -> String {
    var groups: [(number: PhoneNumber, codes: [String])] = []
    for (code, number) in Countries.shipped.firstNumbers where isWanted(code) {
      if let group = groups.firstIndex(where: { $0.number == number }) {
        groups[group].codes.append(code)
      } else {
        groups.append((number, [code]))
      }
    }
    groups.sort {
      ($1.codes.count, $0.number.dialled) < ($0.codes.count, $1.number.dialled)
    }
    return groups.map {
      $0.number.tied.string + "\u{A0}" + $0.codes.sorted().joined(by: " ")
    }
    .joined(by: ", ")
  }
}

// MARK: - The poison line

extension CardWriter {
  /// The poison line, the way to it, or what to do where there is none.
  private func poison() -> CardLine {
    guard let country else {
      return CardLine(
        .poison,
        text.phrase(medium == .window ? .awakeUnknownWindow : .awakeUnknownPrint)
      )
    }
    guard let line = country.poisonLines.first else {
      let sentence = country.instead?[language].string ?? ""
      let number = country.emergencyNumbers.first?.number.tied.string ?? ""
      let filled = CardText.filled(sentence, ["number": number])
      return CardLine(.poison, text.phrase(.awakeInstead, ["sentence": filled]))
    }
    if country.poisonLines.count > 1 {
      return CardLine(.poison, centres(country), number: line.number)
    }
    let awake = text.phrase(
      .awake,
      [
        "number": line.number.tied.string, "centre": line.centre.string,
        "facts": facts(of: line),
      ]
    )
    return CardLine(.poison, awake, number: line.number)
  }

  /// For a country of several centres: the key to press, or all of them.
  private func centres(_ country: Country) -> String {
    guard medium == .print else { return text.phrase(.awakeWindow) }
    let hours = Set(country.poisonLines.map(\.hours))
    let list = country.poisonLines.map { line in
      var facts = hours.count > 1 ? [line.hours[language].string] : []
      if !line.provenance.hasTwoSources { facts.append(text.phrase(.oneSource)) }
      let label = line.label?[language].string ?? line.centre.string
      let bracket = facts.isEmpty ? "" : " (" + facts.joined(by: ", ") + ")"
      return label + " " + line.number.tied.string + bracket
    }
    let common = hours.count == 1 ? country.poisonLines[0].hours[language].string : nil
    let all = list.joined(by: separator) + (common.map { " (" + $0 + ")" } ?? "")
    return text.phrase(.awakePrint, ["list": all])
  }

  /// Hours, area, note, sources and date of a line.
  func facts(of line: PoisonLine) -> String {
    var facts = [line.hours[language].string]
    if let area = line.area { facts.append(area[language].string) }
    if let note = line.note { facts.append(note[language].string) }
    if !line.provenance.hasTwoSources { facts.append(text.phrase(.oneSource)) }
    facts.append(date(of: line.provenance))
    return facts.joined(by: separator)
  }
}

// MARK: - Dates

extension CardWriter {
  /// A number with what is known of it, in brackets.
  func described(_ number: PhoneNumber, _ facts: [String], _ provenance: Provenance) -> String {
    var facts = facts
    if !provenance.hasTwoSources { facts.append(text.phrase(.oneSource)) }
    facts.append(date(of: provenance))
    return number.tied.string + "  (" + facts.joined(by: separator) + ")"
  }

  /// "checked 2026-11-30", "source of 2026-10-08", "not checked", with its warning when it is old.
  private func date(of provenance: Provenance) -> String {
    let isOld = provenance.mayHaveChanged(by: today)
    return bareDate(of: provenance) + (isOld ? ", " + text.phrase(.mayHaveChanged) : "")
  }

  private func bareDate(of provenance: Provenance) -> String {
    if let checked = provenance.checked {
      return text.phrase(.checked, ["date": checked.description])
    }
    guard let dated = provenance.dated else { return text.phrase(.notChecked) }
    return text.phrase(.source, ["date": dated.description])
  }

  /// The line of dates for a card of these lines.
  func dates(below lines: [CardLine], opened: ScreenText) -> CardLine {
    let hasPoisonLine = lines.contains { $0.role == .poison && $0.number != nil }
    return CardLine(.dates, dates(opened: opened, withPoison: hasPoisonLine))
  }

  /// When the card was opened, and the dates of its numbers: of several poison lines the worst.
  private func dates(opened: ScreenText, withPoison: Bool) -> String {
    var parts = [text.phrase(.opened, ["time": opened.string])]
    var isOld = false
    if let first = country?.emergencyNumbers.first {
      parts.append(first.number.tied.string + " " + bareDate(of: first.provenance))
      isOld = first.provenance.mayHaveChanged(by: today)
    }
    if withPoison, let worst = country?.poisonLines.map(\.provenance).min(by: Self.isWorse) {
      parts.append(text.phrase(.poison) + " " + bareDate(of: worst))
      isOld = isOld || worst.mayHaveChanged(by: today)
    }
    if isOld { parts.append(text.phrase(.mayHaveChanged)) }
    return parts.joined(by: separator)
  }

  /// Whether less is known of the age of `left` than of `right`, or it is older.
  private static func isWorse(_ left: Provenance, _ right: Provenance) -> Bool {
    func rank(_ provenance: Provenance) -> (Int, Int, Int, Int) {
      guard let date = provenance.checked ?? provenance.dated else { return (0, 0, 0, 0) }
      return (provenance.checked == nil ? 1 : 2, date.year, date.month ?? 1, date.day ?? 1)
    }
    return rank(left) < rank(right)
  }
}
