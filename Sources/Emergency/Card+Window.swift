internal import SafeText

extension Card {
  /// The card as rows of text for a window of this size, for a writer that knows nothing else.
  ///
  /// At most `rows` rows of at most `columns` columns. Where the window is too small the number
  /// stays, then the items of the body from the first that fit whole, then the keys: an instruction
  /// is never shown in part.
  package func plain(rows: Int, columns: Int, ascii: Bool) -> [String] {
    let page = page(columns: columns, ascii: ascii)
    guard page.all.count > rows else { return page.all.map(\.row) }
    let keys = page.bottom.filter { $0.role == .keys }
    var space = rows - page.top.count
    guard space > 0 else { return page.top.prefix(max(0, rows)).map(\.row) }
    let bottom = keys.count * 3 <= space ? keys : []
    space -= bottom.count
    let body = Self.wholeItems(of: page.body, rows: space - 1)
    let more = CardLine(.more, CardText(language: language).phrase(.more), indent: 0)
    let mark = more.wrapped(columns: columns, ascii: ascii)
    let note = mark.count <= space - body.count ? mark : []
    return (page.top + body + note + bottom).map(\.row)
  }

  /// The items from the first that fit into `rows` rows whole.
  private static func wholeItems(of body: [WrappedCardLine], rows: Int) -> [WrappedCardLine] {
    var end = 0
    while end < body.count {
      let item = body[end].item
      let next = body[end...].firstIndex { $0.item != item } ?? body.count
      guard next <= rows else { break }
      end = next
    }
    return Array(body[..<end])
  }
}

// MARK: - Lists behind the card

extension Country {
  /// Everything that is known of the country, one line each: emergency numbers with who answers,
  /// poison centres, the crisis line, and the way for people who cannot speak.
  package func detailLines(_ language: CardLanguage, today: CalendarDate) -> [CardLine] {
    let writer = writer(language, today: today)
    var lines = emergencyNumbers.map { number in
      let facts = [number.service, number.limit].compactMap { $0?[language].string }
      return CardLine(
        .number,
        writer.described(number.number, facts, number.provenance),
        number: number.number
      )
    }
    lines += centreLines(language, today: today)
    if let line = crisisLine {
      let facts = [line.name.string, line.how[language].string]
      let text = writer.described(line.number, facts, line.provenance)
      lines.append(CardLine(.crisis, text, number: line.number))
    }
    if let textAccess { lines.append(CardLine(.note, textAccess[language].string)) }
    return lines
  }

  /// The poison centres by region, one line each: number, label, hours, area, date.
  package func centreLines(_ language: CardLanguage, today: CalendarDate) -> [CardLine] {
    let writer = writer(language, today: today)
    return poisonLines.map { line in
      let label = line.label?[language].string ?? line.centre.string
      let text = line.number.tied.string + "  " + label + " (" + writer.facts(of: line) + ")"
      return CardLine(.poison, text, number: line.number)
    }
  }

  private func writer(_ language: CardLanguage, today: CalendarDate) -> CardWriter {
    CardWriter(
      text: CardText(language: language),
      country: self,
      origin: .unknown,
      today: today,
      medium: .window
    )
  }
}
