/// One place of the screen, in eight bytes: what stands there and what it means.
package struct Cell: Sendable, Hashable {
  /// What is shown; marks upon it are kept by the canvas.
  package var scalar: Unicode.Scalar
  /// 1, or 2 for the left half of a wide character, or 0 for its right half.
  package var columns: UInt8
  package var style: Style

  /// A cell as it is to be.
  package init(scalar: Unicode.Scalar, columns: UInt8 = 1, style: Style = .text) {
    self.scalar = scalar
    self.columns = columns
    self.style = style
  }

  /// An empty cell.
  package static let blank = Cell(scalar: " ")
}
