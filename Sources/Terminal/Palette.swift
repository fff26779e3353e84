package import Drawing

/// How a role looks on a terminal.
package struct Look: Sendable, Hashable {
  /// A palette number, or nil for the terminal's own colour.
  package var foreground: Int?
  /// A palette number, or nil for the terminal's own colour.
  package var background: Int?
  package var traits: Traits

  /// What a cell has beside colours.
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    /// The traits of those bits.
    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    package static let bold = Traits(rawValue: 1)
    package static let dim = Traits(rawValue: 2)
    package static let underline = Traits(rawValue: 4)
    package static let reverse = Traits(rawValue: 8)
    package static let italic = Traits(rawValue: 16)
  }

  init(_ traits: Traits = [], _ foreground: Int? = nil, on background: Int? = nil) {
    self.traits = traits
    self.foreground = foreground
    self.background = background
  }
}

/// The looks of all roles, for as many colours as the terminal has.
///
/// The terminal's own background stays, so that a light one stays light. Every meaning is told by
/// traits first: `monochrome` is the base, and colours are only added to it, or take the place of a
/// reversal. Colours that stand on an unknown background are such that they have 4.5:1 (what the
/// WCAG ask for text) against black and white alike; the first 16 are what the user made of them,
/// so there only red is used alone.
package enum Palette: Sendable, CaseIterable {
  case monochrome, eight, full

  /// The richest palette for a terminal of so many colours.
  package init(colors: Int) {
    self = colors >= 256 ? .full : colors >= 8 ? .eight : .monochrome
  }

  /// How the role looks.
  package func look(of style: Style) -> Look {
    switch self {
    case .monochrome: Self.monochrome(style)
    case .eight: Self.eight(style) ?? Self.monochrome(style)
    case .full: Self.full(style) ?? Self.monochrome(style)
    }
  }

  private static func monochrome(_ style: Style) -> Look {
    switch style {
    case .text, .note, .statusBar: Look()
    case .faint, .rule, .source: Look(.dim)
    case .titleBar, .key, .heading, .strong, .warning: Look(.bold)
    case .subheading, .link: Look(.underline)
    case .emphasis, .code: Look(.italic)
    case .idleSelection, .match: Look([.bold, .underline])
    case .selection, .selectedLink, .scanInk, .scanLight: Look(.reverse)
    case .scanDark: Look()
    case .alert, .emergency: Look([.bold, .reverse])
    case .currentMatch: Look([.bold, .underline, .reverse])
    }
  }

  private static func eight(_ style: Style) -> Look? {
    switch style {
    case .warning: Look(.bold, 1)
    case .emergency: Look(.bold, 7, on: 1)
    case .match: Look(.underline, 0, on: 3)
    case .scanInk, .scanLight: Look([], 0, on: 7)
    case .scanDark: Look([], 7, on: 0)
    default: nil
    }
  }

  private static func full(_ style: Style) -> Look? {
    switch style {
    case .faint, .rule: Look([], 243)
    case .source: Look([], 29)
    case .link: Look(.underline, 63)
    case .code: Look([], 98)
    case .warning: Look(.bold, 131)
    case .emergency: Look(.bold, 231, on: 160)
    case .match: Look(.underline, 16, on: 222)
    case .scanInk, .scanLight: Look([], 16, on: 231)
    case .scanDark: Look([], 231, on: 16)
    default: nil
    }
  }
}
