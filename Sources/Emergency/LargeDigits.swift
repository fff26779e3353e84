package import SafeText

/// A telephone number to be read from across a room: plain on one line, then in figures five rows
/// high, drawn with `#` so that every terminal has them.
///
/// A number too long for 80 columns has its plain line only.
package struct LargeDigits: Sendable {
  /// The plain number first.
  package let rows: [ScreenText]

  /// How wide the widest row is.
  package var columns: Int { rows.map(\.columns).max() ?? 0 }

  /// The rows for `number`, none wider than `limit`.
  package init(_ number: PhoneNumber, limit: Int = 80) {
    let signs = number.display.string.filter { Self.figures[$0] != nil }
    var rows = [number.display]
    let large = (0..<5).map { row in
      signs.map { Self.figures[$0]?[row] ?? "" }.joined(separator: " ")
    }
    if let first = large.first, !first.isEmpty, first.utf8.count <= limit {
      rows += large.map { ScreenText($0) }
    }
    self.rows = rows
  }

  /// Three columns a figure; what stands between groups of figures is narrow.
  private static let figures: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    " ": [" ", " ", " ", " ", " "],
    "-": ["  ", "  ", "##", "  ", "  "],
    "+": ["   ", " # ", "###", " # ", "   "],
  ]
}
