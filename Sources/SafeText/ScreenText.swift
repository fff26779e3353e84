/// Text that may be shown: no byte of it can act on a terminal, hide, or be wider than we think.
///
/// This is the one door to the screen (drawing accepts nothing else). One line: line ends and tabs become blanks.
package struct ScreenText: Sendable, Hashable {
  /// The text, safe to show.
  package let string: String

  /// Neutralises `text`.
  package init(_ text: String) {
    string = text
  }
}
