import Drawing
import Emergency
import SafeText

/// The emergency card over the whole screen, with the country chooser and the code to dial from
/// behind it.
///
/// Its first lines are the emergency number, at any size and in every view.
package struct EmergencyPane {
  /// What is shown below the number.
  enum View {
    case card
    case countries(CountryChooser)
    /// The numbers as pictures to be scanned; one at a time.
    case code(index: Int)
  }

  private(set) var kind: CardKind
  private(set) var setting: EmergencySetting
  private(set) var view = View.card
  /// What happened to a card that was to be saved, until the next key.
  var note: ScreenText?
  /// The clock time at which the card was opened.
  let opened: ScreenText
  private var page: CardPage
  private var top = 0
  private var rows = 1
  private(set) var size = Size(rows: 0, columns: 0)

  /// Opens the first card.
  package init(_ setting: EmergencySetting) {
    self.setting = setting
    kind = setting.kinds.first ?? .poisoning
    opened = setting.clock().time
    page = .unwrapped
  }

  /// The numbers that can be dialled: the emergency numbers of the card, then its poison lines.
  var numbers: [PhoneNumber] {
    (setting.country?.headNumbers.map(\.number) ?? [])
      + (setting.country?.poisonLines.map(\.number) ?? [])
  }
}

// MARK: - Keys

extension EmergencyPane {
  /// What a key on the card asks of the program around it.
  enum Answer {
    case stay
    case leave
    case save(name: String, lines: [ScreenText])
    case bell
  }

  /// Takes a key; characters choose cards, or go into the chooser's field.
  mutating func take(_ key: Key) -> Answer {
    note = nil
    if case .countries(var chooser) = view {
      let choice = chooser.take(key)
      view = .countries(chooser)
      switch choice {
      case .country(let country):
        setting.country = country
        setting.origin = .option
        show(.card)
      case .leave: show(.card)
      case nil: break
      }
      return .stay
    }
    if case .character(let character) = key { return take(character) }
    switch key {
    case .escape, .backspace, .left: return back()
    case .down, .enter: scroll(by: 1)
    case .up: scroll(by: -1)
    case .pageDown, .control("f"): scroll(by: rows - 1)
    case .pageUp, .control("b"): scroll(by: 1 - rows)
    case .home: scroll(by: -page.body.count)
    case .end: scroll(by: page.body.count)
    default: return .bell
    }
    return .stay
  }

  private mutating func take(_ character: Character) -> Answer {
    switch character {
    case "q", "h": return back()
    case "j": scroll(by: 1)
    case "k": scroll(by: -1)
    case " ": scroll(by: rows - 1)
    case "b": scroll(by: 1 - rows)
    case "g": scroll(by: -page.body.count)
    case "G": scroll(by: page.body.count)
    case "o": choose(.overdose)
    case "w": choose(.withdrawal)
    case "a": choose(.allergy)
    case "x": choose(.poisoning)
    case "l":
      setting.language = setting.language == .english ? .french : .english
      show(view)
    case "c": show(.countries(CountryChooser(setting)))
    case "d": dial()
    case "p": return .save(name: fileName, lines: printed)
    default: return .bell
    }
    return .stay
  }

  /// Leaves whatever is shown in place of the card.
  mutating func showCard() { show(.card) }

  /// Whether characters go into the chooser's field.
  var isTyping: Bool {
    if case .countries = view { true } else { false }
  }

  private mutating func back() -> Answer {
    if case .card = view { return .leave }
    show(.card)
    return .stay
  }

  private mutating func choose(_ kind: CardKind) {
    self.kind = kind
    show(.card)
  }

  private mutating func dial() {
    guard !numbers.isEmpty else { return show(.countries(CountryChooser(setting))) }
    if case .code(let index) = view {
      show(.code(index: (index + 1) % numbers.count))
    } else {
      show(.code(index: 0))
    }
  }

  private mutating func show(_ view: View) {
    self.view = view
    top = 0
    wrap()
  }

  private mutating func scroll(by count: Int) {
    top = min(max(0, top + count), max(0, page.body.count - rows))
  }

  private var fileName: String {
    let country = setting.country?.code ?? "unknown"
    return "emergency-\(kind.rawValue)-\(country)-\(setting.language.rawValue).txt"
  }

  /// The card as it is printed: every centre's number, no keys.
  private var printed: [ScreenText] {
    PlainCard(setting.card(kind, opened: opened, medium: .print), ascii: false)
      .text.map { ScreenText($0) }
  }

  /// Takes the wheel: down is positive.
  mutating func turn(_ count: Int) { scroll(by: count) }

  /// Takes a paste: it is text for the chooser's field and nothing else.
  mutating func paste(_ text: String) {
    guard case .countries(var chooser) = view else { return }
    chooser.type(text)
    view = .countries(chooser)
  }
}

// MARK: - Drawing

extension EmergencyPane {
  /// Wraps the card for the screen, where it is not yet; nothing is shown before.
  mutating func arrange(_ size: Size, isASCII: Bool) {
    guard size != self.size || isASCII != setting.isASCII || page.top.isEmpty else {
      return arrangeChooser()
    }
    self.size = size
    setting.isASCII = isASCII
    wrap()
  }

  private mutating func wrap() {
    guard size.columns > 0 else { return }
    page = setting.page(kind, opened: opened, columns: size.columns)
    rows = max(1, size.rows - page.top.count - bottom.count)
    top = min(top, max(0, page.body.count - rows))
    arrangeChooser()
  }

  private mutating func arrangeChooser() {
    guard case .countries(var chooser) = view else { return }
    chooser.arrange(in: bodyRegion, language: setting.language)
    view = .countries(chooser)
  }

  /// Dates and keys, as far as they leave room for the body.
  private var bottom: [WrappedCardLine] {
    let room = size.rows - page.top.count
    if page.bottom.count * 3 <= room { return page.bottom }
    let keys = page.bottom.filter { $0.role == .keys }
    return keys.count * 3 <= room ? keys : []
  }

  var bodyRegion: Region {
    Region(row: page.top.count, column: 0, rows: rows, columns: size.columns)
  }

  /// Draws over the whole screen; returns where the cursor belongs.
  func draw(on canvas: inout Canvas, glyphs: Glyphs) -> Position {
    let whole = Region(canvas.size)
    canvas.fill(whole, style: .text)
    for (row, line) in page.top.enumerated() {
      let bar = Region(row: row, column: 0, rows: 1, columns: whole.columns)
      canvas.fill(bar, style: .emergency)
      put(line, on: &canvas, row: row, in: whole)
    }
    var cursor = Position(row: 0, column: 0)
    switch view {
    case .card:
      for (row, line) in page.body.dropFirst(top).prefix(rows).enumerated() {
        put(line, on: &canvas, row: row, in: bodyRegion)
      }
      if top > 0 { cursor.row = min(bodyRegion.row, whole.rows - 1) }
      drawMoreMark(on: &canvas)
    case .countries(let chooser):
      cursor = chooser.draw(on: &canvas, in: bodyRegion, glyphs: glyphs)
      canvas.isCursorVisible = true
    case .code(let index):
      drawCode(index, on: &canvas, glyphs: glyphs)
    }
    for (row, line) in bottom.enumerated() {
      put(line, on: &canvas, row: whole.rows - bottom.count + row, in: whole)
    }
    drawNote(on: &canvas, glyphs: glyphs)
    return cursor
  }

  private func put(
    _ line: WrappedCardLine,
    on canvas: inout Canvas,
    row: Int,
    in region: Region
  ) {
    let text = line.isBroken ? line.text.appending("-") : line.text
    canvas.put(text, row: row, column: line.column, in: region, style: line.role.style)
  }

  /// In the last line, in place of the keys.
  private func drawNote(on canvas: inout Canvas, glyphs: Glyphs) {
    guard let note else { return }
    let last = Region(row: canvas.size.rows - 1, column: 0, rows: 1, columns: canvas.size.columns)
    canvas.fill(last, style: .text)
    let shown = glyphs.showable(note).shortened(to: last.columns)
    canvas.put(shown, row: 0, column: 0, in: last, style: .key)
  }

  /// At the right edge of the last line, while something stands below.
  private func drawMoreMark(on canvas: inout Canvas) {
    guard top + rows < page.body.count, size.columns > 4 else { return }
    let row = bodyRegion.row + rows - 1
    guard row < size.rows, canvas[row, size.columns - 1] == .blank,
      canvas[row, size.columns - 2] == .blank
    else { return }
    let edge = Region(row: row, column: size.columns - 1, rows: 1, columns: 1)
    canvas.put("+", row: 0, column: 0, in: edge, style: .key)
  }
}

extension CardLine.Role {
  /// How a line of the card looks.
  var style: Style {
    switch self {
    case .number: .emergency
    case .title: .heading
    case .call, .poison: .strong
    case .forbid: .warning
    case .dates, .more: .faint
    case .keys: .key
    case .note, .step, .tell, .crisis: .text
    }
  }
}
