import Drawing
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct PaletteTests {
  /// Pairs that a reader must be able to tell apart, whatever the terminal can do.
  static let apart: [(Style, Style)] = [
    (.selection, .idleSelection), (.selection, .text), (.idleSelection, .text),
    (.selectedLink, .link), (.link, .text), (.match, .text), (.match, .currentMatch),
    (.currentMatch, .text), (.currentMatch, .selection), (.warning, .text), (.emergency, .text),
    (.alert, .statusBar), (.heading, .text), (.heading, .subheading), (.key, .statusBar),
    (.strong, .text),
  ]

  @Test("What must be told apart differs in more than colour", arguments: Palette.allCases)
  func apartWithoutColour(palette: Palette) {
    for (one, other) in Self.apart {
      let looks = (palette.look(of: one), palette.look(of: other))
      let areApart = looks.0.traits != looks.1.traits || looks.0.isBox != looks.1.isBox
      #expect(areApart, "\(one) and \(other)")
    }
  }

  @Test("A terminal without colours is asked for none")
  func monochrome() {
    for style in Style.allCases {
      let look = Palette(colors: 0).look(of: style)
      #expect(look.foreground == nil && look.background == nil, "\(style)")
    }
  }

  @Test("Eight colours are never asked for a ninth")
  func eight() {
    for style in Style.allCases {
      let look = Palette(colors: 16).look(of: style)
      #expect((look.foreground ?? 0) < 8 && (look.background ?? 0) < 8, "\(style)")
    }
  }

  @Test("A background of our own never comes without a foreground of our own")
  func backgrounds() {
    for palette in Palette.allCases {
      for style in Style.allCases {
        let look = palette.look(of: style)
        #expect(look.background == nil || look.foreground != nil, "\(palette) \(style)")
      }
    }
  }

  @Test("Text stays legible on light and on dark backgrounds (4.5:1)")
  func contrast() {
    for style in Style.allCases {
      let look = Palette.full.look(of: style)
      guard let foreground = look.foreground else { continue }
      let backgrounds: [Double] = look.background.map { [luminance($0)] } ?? [0, 1]
      for background in backgrounds {
        let contrast = contrast(luminance(foreground), background)
        #expect(contrast >= 4.5, "\(style): \(contrast)")
      }
    }
  }

  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// The relative luminance (WCAG 2) of a colour of xterm's cube or greys.
  private func luminance(_ color: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let parts =
      color >= 232
      ? Array(repeating: 8 + 10 * (color - 232), count: 3)
      : [levels[(color - 16) / 36], levels[(color - 16) / 6 % 6], levels[(color - 16) % 6]]
    let linear = parts.map { Self.linear(Double($0) / 255) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension Look {
  /// Whether it stands on a background of its own, which shows as a box without any colour.
  fileprivate var isBox: Bool { background != nil || traits.contains(.reverse) }
}
