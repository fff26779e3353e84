/// How a character looks.
package struct Rendition: Hashable, Sendable {
  /// A colour as a program asks for it.
  package enum Colour: Hashable, Sendable {
    case normal
    /// One of 256; the first eight are those of SGR 30 to 37, the next those of 90 to 97.
    case palette(UInt8)
  }

  /// Bold, dim and the like.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let bold = Traits(rawValue: 1 << 1)
    package static let dim = Traits(rawValue: 1 << 2)
    package static let italic = Traits(rawValue: 1 << 3)
    package static let underline = Traits(rawValue: 1 << 4)
    package static let blink = Traits(rawValue: 1 << 5)
    package static let reverse = Traits(rawValue: 1 << 7)
    package static let invisible = Traits(rawValue: 1 << 8)
    package static let struckOut = Traits(rawValue: 1 << 9)
  }

  package internal(set) var traits: Traits = []
  package internal(set) var foreground = Colour.normal
  package internal(set) var background = Colour.normal

  /// Whether nothing was asked for.
  package var isPlain: Bool { self == Rendition() }

  /// Applies the parameters of `CSI … m`.
  ///
  /// - Returns: the first parameter that is not understood; nil when all are.
  mutating func apply(_ parameters: [Int], hasColours: Bool) -> Int? {
    var index = 0
    while index < parameters.count {
      let code = parameters[index]
      index += 1
      if applyTrait(code) { continue }
      guard hasColours else { return code }
      if code == 38 || code == 48 {
        guard index + 1 < parameters.count, parameters[index] == 5,
          let number = UInt8(exactly: parameters[index + 1])
        else { return code }
        index += 2
        set(.palette(number), foreground: code == 38)
      } else if !applyColour(code) {
        return code
      }
    }
    return nil
  }

  private mutating func applyTrait(_ code: Int) -> Bool {
    switch code {
    case 0: self = Rendition()
    case 1, 2, 3, 4, 5, 7, 8, 9: traits.insert(Traits(rawValue: 1 << UInt16(code)))
    case 10: break  // the primary font, in the entries of the Linux console
    case 22: traits.subtract([.bold, .dim])
    case 23, 24, 25, 27, 28, 29: traits.remove(Traits(rawValue: 1 << UInt16(code - 20)))
    default: return false
    }
    return true
  }

  private mutating func applyColour(_ code: Int) -> Bool {
    switch code {
    case 30...37: set(.palette(UInt8(code - 30)), foreground: true)
    case 40...47: set(.palette(UInt8(code - 40)), foreground: false)
    case 90...97: set(.palette(UInt8(code - 82)), foreground: true)
    case 100...107: set(.palette(UInt8(code - 92)), foreground: false)
    case 39: set(.normal, foreground: true)
    case 49: set(.normal, foreground: false)
    default: return false
    }
    return true
  }

  private mutating func set(_ colour: Colour, foreground isForeground: Bool) {
    if isForeground { foreground = colour } else { background = colour }
  }
}
