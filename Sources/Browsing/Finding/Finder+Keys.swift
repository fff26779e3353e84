import Catalogue
import Drawing
import SafeText

/// What the finder asks of the browser around it.
enum FinderAnswer {
  case stay, leave, bell
  case emergency
  case open(SearchHit)
  case openTopic(Place)
}

extension Finder {
  /// Takes a key: what types goes into the field, other keys move in the list.
  mutating func take(_ key: Key, in body: Region) -> FinderAnswer {
    if choice != nil { return takeInChoice(key, in: body) }
    switch key {
    case .escape: return .leave
    case .enter: return choose()
    case .down, .control("n"): move(by: 1)
    case .up, .control("p"): move(by: -1)
    case .pageDown, .control("f"): move(by: max(1, visible.count - 1))
    case .pageUp, .control("b"): move(by: -max(1, visible.count - 1))
    case .tab: openChoice()
    case .backspace where field.isAtStart && !filters.isEmpty: drop(filters[filters.count - 1])
    default:
      guard let change = field.take(key) else { return .bell }
      isInField = true
      if change == .text { self.change() }
    }
    return .stay
  }

  /// Puts pasted text into the field, or into the list of filters.
  mutating func paste(_ text: String) {
    if choice != nil {
      choice?.type(text)
    } else {
      field.insert(text)
      isInField = true
      change()
    }
  }

  private mutating func openChoice() {
    search()
    choice = FilterChoice(library, found: results.hits, language: language, wording: wording)
  }

  private mutating func takeInChoice(_ key: Key, in body: Region) -> FinderAnswer {
    guard var open = choice else { return .stay }
    let answer = open.take(key, in: body)
    choice = open
    switch answer {
    case .stay: break
    case .bell: return .bell
    case .close: choice = nil
    case .pick(let filter): pick(filter)
    }
    return .stay
  }

  /// Searches with `filter`, in place of another of its kind.
  private mutating func pick(_ filter: SearchFilter) {
    choice = nil
    filters.removeAll { $0.kind == filter.kind }
    filters.append(filter)
    isInField = true
    change()
  }

  private mutating func drop(_ filter: SearchFilter) {
    filters.removeAll { $0 == filter }
    isInField = true
    change()
  }

  /// Does what the selected row offers.
  mutating func choose() -> FinderAnswer {
    let isTyped = isDue
    // Where what was selected is gone, as the library was read on, nothing is opened instead.
    guard search() || isTyped else { return .stay }
    guard rows.indices.contains(selected) else { return .bell }
    switch rows[selected] {
    case .emergency: return .emergency
    case .note: return .bell
    case .hit: return hit.map { .open($0) } ?? .bell
    case .more(let article, _): unfold(article)
    case .topic(let node): return .openTopic(node.place)
    case .suggestion(let text): retype(text.string)
    case .withoutFilter(let filter): drop(filter)
    case .withoutWord(let word):
      retype(TypedWords(field.text).without(word.string))
    case .withoutAll(let rest):
      filters = []
      retype(rest)
    }
    return .stay
  }

  private mutating func retype(_ text: String) {
    field = InputField(text)
    isInField = true
    change()
  }

  /// A press on a row selects it, another one does what it offers; the card, and more passages of
  /// an article, come at once.
  mutating func press(_ position: Position, in body: Region, glyphs: Glyphs) -> FinderAnswer {
    if let open = choice {
      if !open.menu.contains(position, in: body) {
        choice = nil
      } else if let item = open.menu.item(at: position, in: body, glyphs: glyphs) {
        choice?.select(item)
        if let filter = choice?.picked { pick(filter) }
      }
      return .stay
    }
    guard let row = row(at: position, in: body), rows.indices.contains(row) else { return .stay }
    if isDue { return pressOutdated(row) }
    let isUnfolded = row == unfolded
    unfolded = nil
    if row != selected || isUnfolded {
      isInField = false
      select(row, downwards: true)
      guard rows[row].opensAtOnce else { return .stay }
    }
    let isMore = rows[row].isMore
    let answer = choose()
    if isMore { unfolded = selected }
    return answer
  }

  /// A press on a row of what was found before the last letters: it opens nothing but the card.
  private mutating func pressOutdated(_ row: Int) -> FinderAnswer {
    if rows[row] == .emergency { return .emergency }
    let pressed = hit(of: row)?.place
    search()
    if let same = rows.indices.first(where: { hit(of: $0).map { $0.place == pressed } ?? false }) {
      isInField = false
      select(same, downwards: true)
    }
    return .stay
  }

  /// Turns the wheel.
  mutating func turn(_ count: Int) {
    if choice != nil {
      choice?.move(by: count)
    } else {
      move(by: count.signum())
    }
  }
}
