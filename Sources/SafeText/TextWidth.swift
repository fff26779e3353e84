internal import CUTF8Proc

/// How many columns a scalar fills.
///
/// By utf8proc. Where the C library, and so ncurses, would count differently the scalar never comes
/// through the door (`DisputedWidths`), so that no two counts can meet on the screen.
package enum TextWidth {
  /// 0 for a mark, 1 or 2.
  @inline(__always)
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x300 ? 1 : wide(scalar.value)
  }

  private static func wide(_ value: UInt32) -> Int {
    Int(utf8proc_charwidth(Int32(bitPattern: value)))
  }

  /// The sum over `range`, whose ends are scalars' starts.
  static func columns(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var sum = 0
    while offset < range.upperBound {
      if bytes[offset] < 0x80 {
        offset += 1
        sum += 1
      } else {
        let (scalar, length) = bytes.scalar(at: offset)
        sum += columns(of: scalar)
        offset += length
      }
    }
    return sum
  }
}
