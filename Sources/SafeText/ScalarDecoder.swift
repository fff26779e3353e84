/// Reads one scalar from bytes that should be UTF-8, and never beyond their end.
enum ScalarDecoder {
  /// The scalar at `offset` and its length.
  ///
  /// Where there is none: nil and the length of the maximal invalid part, at least 1. The parts are
  /// those of the Unicode Standard, section 3.9.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard offset >= 0, offset < bytes.count else { return (nil, 1) }
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    guard let form = form(of: lead) else { return (nil, 1) }
    var value = UInt32(lead & form.leadMask)
    var range = form.second
    for place in 1..<form.length {
      guard offset + place < bytes.count, range.contains(bytes[offset + place]) else {
        return (nil, place)
      }
      value = value << 6 | UInt32(bytes[offset + place] & 0x3F)
      range = 0x80...0xBF
    }
    return (Unicode.Scalar(value), form.length)
  }

  /// How a sequence goes on after its first byte; nil if none can begin with `lead`.
  @inline(__always)
  private static func form(
    of lead: UInt8
  ) -> (length: Int, leadMask: UInt8, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x1F, 0x80...0xBF)
    case 0xE0: (3, 0x0F, 0xA0...0xBF)
    case 0xED: (3, 0x0F, 0x80...0x9F)  // above lie the surrogates
    case 0xE1...0xEF: (3, 0x0F, 0x80...0xBF)
    case 0xF0: (4, 0x07, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x07, 0x80...0xBF)
    case 0xF4: (4, 0x07, 0x80...0x8F)
    default: nil
    }
  }
}
