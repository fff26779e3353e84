package import SafeText

/// Which keys run which command: one table, from which help, hints and the README are made.
///
/// Arrows and letters that stand in one row never differ. A key means the same wherever it is
/// bound.
package enum Keymap {
  /// One row: a command and the keys that run it.
  package struct Binding: Sendable {
    package let command: Command
    package let keys: [Key]
  }

  /// Where keys are read: the panes, or a menu on top of them.
  package enum Context: Sendable, CaseIterable {
    case panes, menu
    /// A field that takes all keys that type or move.
    case field
  }

  /// The whole table, in the order of help.
  package static let bindings: [Binding] = [
    Binding(command: .emergency, keys: [.character("!"), .control("x")]),
    Binding(command: .moveDown, keys: [.character("j"), .down]),
    Binding(command: .moveUp, keys: [.character("k"), .up]),
    Binding(command: .pageDown, keys: [.character(" "), .pageDown, .control("f")]),
    Binding(command: .pageUp, keys: [.character("b"), .pageUp, .control("b")]),
    Binding(command: .halfPageDown, keys: [.control("d")]),
    Binding(command: .halfPageUp, keys: [.control("u")]),
    Binding(command: .top, keys: [.character("g"), .home]),
    Binding(command: .bottom, keys: [.character("G"), .end]),
    Binding(command: .open, keys: [.character("l"), .right, .enter]),
    Binding(command: .close, keys: [.character("h"), .left]),
    Binding(command: .nextPane, keys: [.tab]),
    Binding(command: .previousPane, keys: [.backTab]),
    Binding(command: .unfoldAll, keys: [.character("+")]),
    Binding(command: .foldAll, keys: [.character("-")]),
    Binding(command: .switchLens, keys: [.character("t")]),
    Binding(command: .zoom, keys: [.character("z")]),
    Binding(command: .narrower, keys: [.character("<")]),
    Binding(command: .wider, keys: [.character(">")]),
    Binding(command: .search, keys: [.character("s")]),
    Binding(command: .lastSearch, keys: [.character("S")]),
    Binding(command: .find, keys: [.character("/")]),
    Binding(command: .nextMatch, keys: [.character("n")]),
    Binding(command: .previousMatch, keys: [.character("N")]),
    Binding(
      command: .back,
      keys: [.backspace, .character("["), .character("H"), .alt(.left)]
    ),
    Binding(command: .forward, keys: [.character("]"), .character("L"), .alt(.right)]),
    Binding(command: .headings, keys: [.character("o")]),
    Binding(command: .links, keys: [.character("f")]),
    Binding(command: .provenance, keys: [.character("i")]),
    Binding(command: .help, keys: [.character("?"), .function(1)]),
    Binding(command: .cancel, keys: [.escape]),
    Binding(command: .leave, keys: [.character("q")]),
    Binding(command: .quit, keys: [.character("Q"), .control("c")]),
    Binding(command: .suspend, keys: [.control("z")]),
    Binding(command: .redraw, keys: [.control("l")]),
  ]

  /// The commands that work in `context`.
  package static func commands(in context: Context) -> Set<Command> {
    switch context {
    case .panes: inPanes
    case .menu: inMenu
    case .field: inField
    }
  }

  private static let inPanes = Set(Command.allCases)
  private static let inMenu: Set<Command> = [
    .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .open,
    .close, .provenance, .find, .cancel, .leave, .quit, .suspend, .redraw,
    .emergency,
  ]

  private static let inField: Set<Command> = [.quit, .suspend, .redraw, .emergency]

  /// The keys that bring the emergency card from everywhere.
  static let emergencyKeys = Set(bindings.first { $0.command == .emergency }?.keys ?? [])

  private static let commandByKey: [Key: Command] = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } },
    uniquingKeysWith: { first, _ in first }
  )

  /// The command that `key` runs in `context`, if any.
  package static func command(for key: Key, in context: Context) -> Command? {
    guard let command = commandByKey[key], commands(in: context).contains(command) else {
      return nil
    }
    if context == .field, case .character = key, command != .emergency { return nil }
    return command
  }

  /// The keys of `command` as help names them: "j ↓".
  package static func names(of command: Command) -> ScreenText {
    let keys = bindings.first { $0.command == command }?.keys ?? []
    return ScreenText(keys.map(\.name).joined(separator: " "))
  }
}

extension Key {
  /// The key as help, hints and the README name it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let key): "Alt-\(key.name)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
