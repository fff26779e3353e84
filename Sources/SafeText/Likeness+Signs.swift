extension Likeness {
  /// The likeness of signs and letters without a decomposition, or with one that would mislead.
  ///
  /// Code, not a table: nothing has to be built before an emergency card can be printed.
  static func ofSign(_ scalar: Unicode.Scalar) -> String? {
    punctuation(scalar) ?? letter(scalar) ?? drawing(scalar)
  }

  /// Punctuation, comparisons, and signs of trade.
  private static func punctuation(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{A0}": " "
    case "“", "”", "„", "‟", "«", "»", "″", "〝", "〞": "\""
    case "‘", "’", "‚", "‛", "′", "ʼ", "ʹ", "ˈ", "´": "'"
    case "‐", "‑", "‒", "–", "—", "―", "−", "─", "━", "┄", "┈", "⁃": "-"
    case "…": "..."
    case "•", "◦", "‣", "●", "○", "■", "□", "▪", "▫", "∙", "⋅", "◆", "★", "☆": "*"
    case "·": "."
    case "≤", "⩽", "≦": "<="
    case "≥", "⩾", "≧": ">="
    case "≠": "!="
    case "≈", "∼", "≃", "˜": "~"
    case "≡", "═": "="
    case "×", "✕", "✖": "x"
    case "÷", "⁄", "∕": "/"
    case "±": "+/-"
    case "∓": "-/+"
    case "°": "deg"
    case "µ", "μ": "u"
    case "€": "EUR"
    case "£": "GBP"
    case "¥": "JPY"
    case "¢": "cent"
    case "©": "(c)"
    case "®": "(r)"
    case "™": "TM"
    case "№": "No."
    case "§": "S."
    case "¶": "P."
    default: nil
    }
  }

  /// Arrows, marks and lines.
  private static func drawing(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "→", "⇒", "➔", "➜", "➝", "⟶", "⟹": "->"
    case "←", "⇐", "⟵": "<-"
    case "↑", "▴", "▲": "^"
    case "↓", "▾", "▼", "⌄": "v"
    case "↔", "⇔": "<->"
    case "›", "▸", "▶", "❯", "►": ">"
    case "‹", "◂", "◀", "❮", "◄": "<"
    case "│", "┃", "║", "▏", "▕", "┆", "┊": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╯", "╰": "+"
    case "⚠", "¡": "!"
    case "¿": "?"
    case "✓", "✔", "☑": "[x]"
    case "☐": "[ ]"
    case "█", "▓", "▒", "░", "▇", "▆", "▅": "#"
    case "▁", "▂": "_"
    case "▃", "▄": "="
    default: nil
    }
  }

  /// Letters, and signs made of them.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "ẞ": "SS"
    case "æ", "ǽ": "ae"
    case "Æ", "Ǽ": "AE"
    case "œ": "oe"
    case "Œ": "OE"
    case "ø", "ǿ": "o"
    case "Ø", "Ǿ": "O"
    case "đ", "ð": "d"
    case "Đ", "Ð": "D"
    case "þ": "th"
    case "Þ": "Th"
    case "ł": "l"
    case "Ł": "L"
    default: rareLetter(scalar)
    }
  }

  /// Letters of fewer languages, Greek ones, and signs made of letters.
  private static func rareLetter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ħ": "h"
    case "Ħ": "H"
    case "ı": "i"
    case "ŧ": "t"
    case "Ŧ": "T"
    case "ŋ": "ng"
    case "Ŋ": "NG"
    case "ĸ": "k"
    case "α": "alpha"
    case "β": "beta"
    case "γ": "gamma"
    case "δ": "delta"
    case "κ": "kappa"
    case "λ": "lambda"
    case "ω": "omega"
    case "Δ", "∆": "Delta"
    case "\u{3A9}", "\u{2126}": "Ohm"
    case "ª": "a"
    case "º": "o"
    case "‰": "per mille"
    case "∞": "oo"
    case "√": "sqrt"
    case "∑": "Sum"
    default: nil
    }
  }
}
