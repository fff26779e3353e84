import Browsing

extension Event {
  /// The event that a scene names: `j`, `Enter`, `Ctrl-D`, `Alt-Left`, `click(3,5)`, `paste(ab)`,
  /// `resize(80x24)`.
  static func named(_ name: String) -> Event? {
    if name.count == 1, let character = name.first { return .key(.character(character)) }
    if name.hasPrefix("Ctrl-"), let letter = name.last?.lowercased().first {
      return .key(.control(letter))
    }
    if name.hasPrefix("Alt-"), case .key(let key)? = named(String(name.dropFirst(4))) {
      return .key(.alt(key))
    }
    if let key = keys[name] { return .key(key) }
    guard let open = name.firstIndex(of: "("), name.hasSuffix(")") else { return nil }
    let inside = String(name[name.index(after: open)...].dropLast())
    let numbers = inside.split { ",x".contains($0) }.compactMap { Int($0) }
    switch (name[..<open], numbers.count) {
    case ("click", 2): return .mouse(.press, row: numbers[0], column: numbers[1])
    case ("wheel-down", 2): return .mouse(.wheelDown, row: numbers[0], column: numbers[1])
    case ("wheel-up", 2): return .mouse(.wheelUp, row: numbers[0], column: numbers[1])
    case ("resize", 2): return .resize(rows: numbers[1], columns: numbers[0])
    case ("paste", _): return .paste(inside)
    default: return nil
    }
  }

  private static let keys: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "Shift-Tab": .backTab, "Space": .character(" "),
    "Backspace": .backspace, "Del": .delete, "Up": .up, "Down": .down, "Left": .left,
    "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
    "F1": .function(1),
  ]
}
