/// One place of the screen, in four bytes: what stands there and what it means.
package struct Cell: Sendable, Hashable {
  /// From the lowest bit: 21 of the scalar, 3 of the columns, 8 of the style.
  private var bits: UInt32

  /// A cell as it is to be.
  package init(scalar: Unicode.Scalar, columns: UInt8 = 1, style: Style = .text) {
    bits = scalar.value | UInt32(columns & 7) << 21 | UInt32(style.rawValue) << 24
  }

  /// What is shown; marks upon it are kept by the canvas.
  package var scalar: Unicode.Scalar { Unicode.Scalar(bits & 0x1F_FFFF) ?? "\u{FFFD}" }

  /// 1, or 2 for the left half of a wide character, or 0 for its right half.
  package var columns: UInt8 { UInt8(truncatingIfNeeded: bits >> 21 & 7) }

  package var style: Style {
    get { Style(rawValue: UInt8(truncatingIfNeeded: bits >> 24)) ?? .text }
    set { bits = bits & 0xFF_FFFF | UInt32(newValue.rawValue) << 24 }
  }

  /// An empty cell.
  package static let blank = Cell(scalar: " ")
}
