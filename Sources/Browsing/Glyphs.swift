package import SafeText

/// The few signs that are drawn beside text, as the terminal can show them.
package struct Glyphs: Sendable, Equatable {
  package let isASCII: Bool
  /// A row that can be unfolded, and one that is.
  package let folded: ScreenText
  package let unfolded: ScreenText
  package let bullets: [ScreenText]
  /// Between the parts of a path.
  package let separator: ScreenText
  /// At the end of a line whose last word goes on in the next.
  package let continuation: ScreenText
  /// Beside the line where reading stands.
  package let readingMark: ScreenText
  package let vertical: Unicode.Scalar
  package let horizontal: Unicode.Scalar

  /// For terminals that show Unicode.
  package static let unicode = Glyphs(
    isASCII: false,
    folded: "▸",
    unfolded: "▾",
    bullets: ["•", "–", "·"],
    separator: "›",
    continuation: "»",
    readingMark: "›",
    vertical: "│",
    horizontal: "─"
  )

  /// For terminals that show ASCII only.
  package static let ascii = Glyphs(
    isASCII: true,
    folded: "+",
    unfolded: "-",
    bullets: ["*", "-", "."],
    separator: ">",
    continuation: "\\",
    readingMark: ">",
    vertical: "|",
    horizontal: "-"
  )

  /// What stands for words that are left out.
  package var ellipsis: ScreenText { isASCII ? "..." : "…" }

  /// `text` in the characters that the terminal can show.
  package func showable(_ text: ScreenText) -> ScreenText {
    isASCII ? text.inASCII() : text
  }
}
