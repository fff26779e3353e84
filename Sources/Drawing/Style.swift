/// What a stretch of the screen means; the terminal's palette decides how it looks.
///
/// Code asks for roles, never for colours, and no meaning is carried by colour alone.
package enum Style: UInt8, Sendable, CaseIterable {
  case text
  /// Less important: counts, rules, hints.
  case faint
  case titleBar
  /// The name of a key, in the title and status lines and in help.
  case key
  case statusBar
  /// A message in the status line that wants to be seen.
  case alert
  case heading
  case subheading
  case strong
  case emphasis
  case code
  case link
  /// The link that Enter would follow.
  case selectedLink
  /// The selected row of the focused pane.
  case selection
  /// The selected row of a pane without focus.
  case idleSelection
  /// The line that says where a passage comes from.
  case source
  case note
  case warning
  case match
  case currentMatch
  /// The rule between panes.
  case rule
  /// The way to help, always shown.
  case emergency
  /// A code to be scanned: dark letters on a light ground, a light ground, a dark ground.
  case scanInk, scanLight, scanDark
}

extension Style {
  /// One letter for the role, as scenes write it.
  package var letter: Character {
    switch self {
    case .text: "."
    case .faint: "f"
    case .titleBar: "t"
    case .key: "k"
    case .statusBar: "b"
    case .alert: "A"
    case .heading: "H"
    case .subheading: "h"
    case .strong: "s"
    case .emphasis: "e"
    case .code: "c"
    case .link: "l"
    case .selectedLink: "L"
    case .selection: "S"
    case .idleSelection: "i"
    case .source: "o"
    case .note: "n"
    case .warning: "w"
    case .match: "m"
    case .currentMatch: "M"
    case .rule: "r"
    case .emergency: "E"
    case .scanInk: "Q"
    case .scanLight: "q"
    case .scanDark: "d"
    }
  }
}
