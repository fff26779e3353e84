import Drawing
import Emergency
import SafeText

/// The list of countries, shortened by typing; on top, all that is known of the country chosen now.
struct CountryChooser {
  /// What a key led to.
  enum Choice {
    case country(Country)
    case leave
  }

  private struct Row {
    var title: ScreenText
    var numbers: ScreenText
    var country: Country?
  }

  private var setting: EmergencySetting
  private var field = ""
  private var rows: [Row] = []
  private var selected = 0
  private var top = 0
  private var region = Region(row: 0, column: 0, rows: 0, columns: 0)

  init(_ setting: EmergencySetting) {
    self.setting = setting
    find()
  }

  private mutating func find() {
    let language = setting.language
    let found =
      field.isEmpty
      ? Countries.shipped.sorted(in: language)
      : Countries.shipped.search(field, language: language)
    rows = field.isEmpty ? details : []
    let first = rows.count
    rows += found.map { country in
      let numbers = country.headNumbers.map(\.number.display.string).joined(separator: ", ")
      return Row(
        title: country.names[language],
        numbers: ScreenText(numbers),
        country: country
      )
    }
    selected = min(first, max(0, rows.count - 1))
    top = 0
  }

  /// The country's own lines: who answers, the centres by region, the hours.
  private var details: [Row] {
    guard let country = setting.country else { return [] }
    let lines = country.detailLines(setting.language, today: setting.clock().today)
    return lines.map { Row(title: $0.text, numbers: "", country: nil) }
  }

  // MARK: Keys

  mutating func take(_ key: Key) -> Choice? {
    switch key {
    case .character(let character): type(String(character))
    case .backspace, .delete:
      guard !field.isEmpty else { return .leave }
      field.removeLast()
      find()
    case .escape: return .leave
    case .enter: return rows.indices.contains(selected) ? choice : nil
    case .down, .tab: move(by: 1)
    case .up, .backTab: move(by: -1)
    case .pageDown, .control("f"): move(by: max(1, region.rows - 2))
    case .pageUp, .control("b"): move(by: -max(1, region.rows - 2))
    case .home: move(by: -rows.count)
    case .end: move(by: rows.count)
    default: break
    }
    return nil
  }

  private var choice: Choice? {
    rows[selected].country.map { .country($0) }
  }

  mutating func type(_ text: String) {
    field = String((field + ScreenText(text).string).prefix(40))
    find()
  }

  private mutating func move(by count: Int) {
    selected = min(max(0, selected + count), max(0, rows.count - 1))
    scroll()
  }

  // MARK: Drawing

  private var listRegion: Region { region.droppingTop(1) }

  private func list(_ glyphs: Glyphs) -> RowList<[Row]> {
    RowList(rows: rows, glyphs: glyphs) { row in
      ListRow(
        indent: row.country == nil ? 0 : 2,
        title: glyphs.showable(row.title),
        trailing: row.numbers,
        style: row.country == nil ? .strong : .text
      )
    }
  }

  mutating func arrange(in region: Region, language: CardLanguage) {
    self.region = region
    if setting.language != language {
      setting.language = language
      find()
    }
    scroll()
  }

  private mutating func scroll() {
    let isAtFirstCountry = rows[..<min(selected, rows.count)].allSatisfy { $0.country == nil }
    // The country's own lines stay in sight as long as they leave room for the first of the list.
    let near = isAtFirstCountry ? 0 : top
    top = list(.unicode).top(keeping: selected, near: near, in: listRegion)
  }

  /// Draws the field and the list; returns where typing stands.
  func draw(on canvas: inout Canvas, in region: Region, glyphs: Glyphs) -> Position {
    let prompt: ScreenText = setting.language == .english ? "Country: " : "Pays : "
    let typed = glyphs.showable(ScreenText(field))
    canvas.put(prompt, row: 0, column: 0, in: region, style: .key)
    canvas.put(typed, row: 0, column: prompt.columns, in: region, style: .strong)
    _ = list(glyphs).draw(
      on: &canvas,
      in: listRegion,
      top: top,
      selected: selected,
      selectedStyle: .selection
    )
    let column = min(prompt.columns + typed.columns, max(0, region.columns - 1))
    return Position(row: min(region.row, canvas.size.rows - 1), column: column)
  }
}
