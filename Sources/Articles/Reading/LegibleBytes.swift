/// What can be read in a file that is no text.
enum LegibleBytes {
  /// Whether one byte in 64 is NUL or a control other than tabs and line ends.
  static func haveControls(_ bytes: [UInt8]) -> Bool {
    let limit = bytes.count / 64
    var count = 0
    return bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where isControl(byte) {
        count &+= 1
        if count > limit { return true }
      }
      return false
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D)
  }

  /// What can be read in a file that is no text: runs of four characters and more, and all runs
  /// with a digit; one U+FFFD stands for what is between them.
  static func read(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      // Each U+FFFD but the first stands behind what is kept, and for a byte at least.
      [UInt8](unsafeUninitializedCapacity: bytes.count &* 2 &+ 3) { clean, count in
        count = read(bytes, into: clean)
      }
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into clean: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let kinds = LegibleRun.kinds
    var count = 0
    var run = LegibleRun()
    // Whether U+FFFD stands for what was left out last.
    var isGap = false
    var index = 0
    func endRun() {
      for byte in bytes[(index &- run.length)..<index] where run.keeps(byte) {
        clean[count] = byte
        count &+= 1
      }
      if run.isKept { isGap = false }
    }
    while index < bytes.count {
      let byte = bytes[index]
      let kind = kinds[Int(byte)]
      let length =
        byte < 0xC2
        ? Int(kind & LegibleRun.readable) : SourceBytes.scalarLength(at: index, in: bytes)
      if length > 0 {
        run.take(kind, length)
      } else {
        if run.stays || !isGap {
          endRun()
          if !isGap {
            (clean[count], clean[count &+ 1], clean[count &+ 2]) = (0xEF, 0xBF, 0xBD)
            count &+= 3
          }
          isGap = true
        }
        run = LegibleRun()
      }
      index &+= max(length, 1)
    }
    endRun()
    return count
  }
}

/// Readable characters in a row.
private struct LegibleRun {
  /// How many bytes it has.
  private(set) var length = 0
  /// How many characters it has.
  private var count = 0
  /// What its bytes are, all together.
  private var kinds: UInt8 = 0

  /// What a byte can be: a character by itself, a digit, a line's end.
  static let readable: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let lineEnd: UInt8 = 4

  /// What each byte is; those of longer scalars are nothing by themselves.
  static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x0A, 0x0D: readable | lineEnd
    case 0x30...0x39: readable | digit
    case 0x09, 0x20...0x7E: readable
    default: 0
    }
  }

  /// Whether it is long enough, or has a digit.
  var isKept: Bool { count >= 4 || kinds & Self.digit != 0 }

  /// Whether a byte of it stays: line ends do, whatever becomes of the run.
  func keeps(_ byte: UInt8) -> Bool { isKept || byte == 0x0A || byte == 0x0D }

  /// Whether anything of it stays.
  var stays: Bool { count >= 4 || kinds & (Self.digit | Self.lineEnd) != 0 }

  /// Takes a character of that length.
  mutating func take(_ kind: UInt8, _ length: Int) {
    self.length &+= length
    count &+= 1
    kinds |= kind
  }
}
