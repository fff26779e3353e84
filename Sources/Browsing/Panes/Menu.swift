package import Drawing
package import SafeText

/// A list on top of the panes: help, headings, links.
///
/// Typing after `/` shortens it.
package struct Menu {
  /// What choosing an item does.
  package enum Target: Sendable, Equatable {
    case command(Command)
    /// Go to a line of the page that is shown.
    case line(Int)
    case link(Int)
    /// A filter of the search, by its number.
    case filter(Int)
    /// Words only; it cannot be chosen.
    case none
  }

  /// One row.
  package struct Item: Sendable, Equatable {
    package var title: ScreenText
    /// At the right: keys, a number.
    package var detail = ScreenText("")
    package var depth = 0
    package var target: Target
  }

  package let title: ScreenText
  package let items: [Item]
  /// Whether digits choose an item by its number.
  package let isNumbered: Bool
  package private(set) var selected = 0
  package private(set) var filter = ""
  /// Whether characters go into the filter.
  package private(set) var isTyping = false
  private var top = 0
  private var number: Int?
  private let wording: Wording

  /// A menu of `items`, with one of them selected.
  package init(
    title: ScreenText,
    items: [Item],
    isNumbered: Bool = false,
    selected: Int = 0,
    wording: Wording = .english
  ) {
    self.wording = wording
    self.title = title
    self.items = items
    self.isNumbered = isNumbered
    self.selected = selected
    settle(downwards: true)
  }

  /// The items that the filter leaves.
  package var shown: [Item] {
    guard !filter.isEmpty else { return items }
    let wanted = Menu.folded(filter)
    return items.filter { item in
      item.target != .none
        && Menu.folded("\(item.title.string) \(item.detail.string)").contains(wanted)
    }
  }

  /// The item that the filter means most likely: what is called so, else what begins so, else what
  /// has a word that does; the first of equals.
  private var likeliest: Int {
    let wanted = Menu.folded(filter)
    let names = shown.map { Menu.folded($0.title.string) }
    return names.firstIndex(of: wanted) ?? names.firstIndex { $0.hasPrefix(wanted) }
      ?? names.firstIndex { $0.contains(" " + wanted) } ?? 0
  }

  private static func folded(_ text: String) -> String {
    ScreenText(text).inASCII().string.lowercased()
  }

  /// What choosing the selected item does.
  package var choice: Target? {
    let shown = shown
    return shown.indices.contains(selected) ? shown[selected].target : nil
  }
}

// MARK: - Moving and typing

extension Menu {
  /// Moves the selection, over rows that cannot be chosen.
  package mutating func move(by count: Int) {
    select(selected.addingReportingOverflow(count).partialValue, downwards: count > 0)
  }

  /// Selects an item by its index among those shown.
  package mutating func select(_ index: Int, downwards: Bool = true) {
    selected = min(max(0, index), max(0, shown.count - 1))
    settle(downwards: downwards)
  }

  private mutating func settle(downwards: Bool) {
    let shown = shown
    guard shown.indices.contains(selected), shown[selected].target == .none else { return }
    let below = shown[selected...].firstIndex { $0.target != .none }
    let above = shown[...selected].lastIndex { $0.target != .none }
    selected = (downwards ? below ?? above : above ?? below) ?? selected
  }

  /// One more digit of an item's number.
  package mutating func type(digit: Int) {
    let joined = (number ?? 0) * 10 + digit
    number = joined <= items.count && joined > 0 ? joined : min(digit, items.count)
    select((number ?? 1) - 1)
  }

  /// Begins to type the filter.
  package mutating func beginTyping() {
    isTyping = true
  }

  /// Ends typing; the list stays short.
  package mutating func endTyping() {
    isTyping = false
  }

  /// Adds to the filter.
  package mutating func type(_ text: String) {
    filter = String((filter + ScreenText(text).string).prefix(60))
    select(likeliest)
  }

  /// Takes the last character back; with none left, ends typing.
  package mutating func erase() {
    if filter.isEmpty { isTyping = false } else { filter.removeLast() }
    select(filter.isEmpty ? 0 : likeliest)
  }

  /// Forgets the filter; false where there was none.
  package mutating func clearFilter() -> Bool {
    guard isTyping || !filter.isEmpty else { return false }
    filter = ""
    isTyping = false
    select(0)
    return true
  }
}

// MARK: - Drawing

extension Menu {
  private func list(_ glyphs: Glyphs) -> RowList<[Item]> {
    RowList(rows: shown, glyphs: glyphs) { item in
      ListRow(
        indent: item.depth * 2,
        title: glyphs.showable(item.title),
        trailing: glyphs.showable(item.detail),
        style: item.target == .none ? .strong : .text
      )
    }
  }

  private func overlay(in body: Region) -> Overlay {
    Overlay(lines: items.count, in: body)
  }

  private func listRegion(in body: Region) -> Region { overlay(in: body).inner }

  /// Lines that a page of the list has.
  package func pageRows(in body: Region) -> Int {
    max(1, listRegion(in: body).rows - 1)
  }

  /// Scrolls so that the selected row is seen.
  package mutating func arrange(in body: Region, glyphs: Glyphs) {
    top = list(glyphs).top(keeping: selected, near: top, in: listRegion(in: body))
    if selected > 0, top == selected, shown[selected - 1].target == .none,
      listRegion(in: body).rows > 2
    {
      top = selected - 1
    }
  }

  /// The item at a cell.
  package func item(at position: Position, in body: Region, glyphs: Glyphs) -> Int? {
    let inner = listRegion(in: body)
    guard inner.contains(position) else { return nil }
    return list(glyphs).row(atLine: position.row - inner.row, top: top, in: inner)
  }

  /// Whether a cell lies inside the menu.
  package func contains(_ position: Position, in body: Region) -> Bool {
    overlay(in: body).frame.contains(position)
  }

  /// Draws the menu; returns where the cursor belongs.
  package func draw(on canvas: inout Canvas, in body: Region, glyphs: Glyphs) -> Position? {
    let overlay = overlay(in: body)
    overlay.draw(title, on: &canvas, glyphs: glyphs)
    let (frame, inner) = (overlay.frame, overlay.inner)
    let cursor = list(glyphs).draw(
      on: &canvas,
      in: inner,
      top: top,
      selected: shown.isEmpty ? nil : selected,
      selectedStyle: .selection
    )
    if shown.isEmpty {
      let words = glyphs.showable(wording[Phrase.nothingFits])
      canvas.put(words, row: 0, column: 0, in: inner, style: .faint)
    }
    guard isTyping || !filter.isEmpty, frame.rows >= 3 else { return cursor }
    let field = ScreenText("/" + filter)
    let start = max(0, field.utf8Count - max(1, frame.columns - 5))
    let visible = glyphs.showable(field.slice(start..<field.utf8Count))
    let row = frame.rows - 1
    canvas.put(visible, row: row, column: 2, in: frame, style: .key)
    guard isTyping else { return cursor }
    return Position(row: frame.row + row, column: frame.column + 2 + visible.columns)
  }
}
