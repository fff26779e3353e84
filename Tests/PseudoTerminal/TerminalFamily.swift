/// What a kind of terminal understands beyond what all have in common; a program that sends another
/// family's sequence sends rubbish.
///
/// From the entries of ncurses' terminfo: `xterm-256color`, `linux`, `vt100`, `vt220`,
/// `screen-256color` and `tmux-256color`.
package enum TerminalFamily: Sendable {
  case xterm, linux, vt100, vt220, screen

  /// The family that a value of TERM belongs to; what is not known is treated as xterm.
  package init(term: String) {
    if term.hasPrefix("linux") {
      self = .linux
    } else if term.hasPrefix("vt2") {
      self = .vt220
    } else if term.hasPrefix("vt") {
      self = .vt100
    } else if term.hasPrefix("screen") || term.hasPrefix("tmux") {
      self = .screen
    } else {
      self = .xterm
    }
  }

  /// The private modes that may be set.
  var modes: Set<TerminalMode> {
    switch self {
    case .xterm, .screen: Set(TerminalMode.allCases).subtracting([.insert])
    case .linux:
      [.applicationCursorKeys, .reverse, .wrap, .cursor, .mouse, .mouseSGR, .bracketedPaste]
    case .vt100: [.applicationCursorKeys, .reverse, .wrap]
    case .vt220: [.applicationCursorKeys, .reverse, .wrap, .cursor]
    }
  }

  /// The final bytes of control sequences without a prefix that are understood.
  var controls: Set<UInt8> {
    let vt100 = Set("ABCDHJKmr".utf8)
    switch self {
    case .vt100: return vt100
    case .vt220: return vt100.union("@LMPX".utf8)
    case .linux: return vt100.union("@GLMPXdfhl".utf8)
    case .screen: return vt100.union("@GLMPSTXZdfhl".utf8)
    case .xterm: return vt100.union("@EFGLMPSTXZ`bdfhlt".utf8)
    }
  }

  var hasOtherKeys: Bool { self == .xterm || self == .screen }
  var hasColours: Bool { self != .vt100 && self != .vt220 }
  /// Whether NUL bytes are padding, for which a slow terminal is given time.
  var isPadded: Bool { self == .vt100 || self == .vt220 }
}

/// A mode that a program can switch, by its number after `CSI ?`; insert mode alone has none.
package enum TerminalMode: Int, Sendable, CaseIterable {
  case applicationCursorKeys = 1
  case reverse = 5
  case wrap = 7
  case blinkingCursor = 12
  case cursor = 25
  case mouse = 1000
  case mouseDrag = 1002
  case mouseMotion = 1003
  case mouseSGR = 1006
  case alternateScreen = 1049
  case bracketedPaste = 2004
  /// `CSI 4 h`, no private mode.
  case insert = -4

  /// What is wrong when the mode is left on, or for `wrap` and `cursor`, off.
  var leftover: String {
    switch self {
    case .applicationCursorKeys: "application cursor keys"
    case .reverse: "reverse video"
    case .wrap: "no wrapping"
    case .blinkingCursor: "blinking cursor"
    case .cursor: "cursor hidden"
    case .mouse, .mouseDrag, .mouseMotion, .mouseSGR: "mouse \(rawValue)"
    case .alternateScreen: "alternate screen"
    case .bracketedPaste: "bracketed paste"
    case .insert: "insert mode"
    }
  }
}
