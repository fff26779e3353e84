/// Where runs of bytes end that texts are full of; eight bytes are looked at at once.
package enum ByteRuns {
  /// The end of the run of printable ASCII that begins at `start`.
  package static func printable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { ~$0.atLeast(0x20) | $0.atLeast(0x7F) }
  }

  /// The end of the run of ASCII without NUL that begins at `start`.
  package static func ascii(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { ~$0.atLeast(0x01) | $0.bits }
  }

  /// The end of the run of ASCII without `byte` that begins at `start`.
  package static func ascii(
    without byte: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    first(in: bytes, from: start) { $0.equal(to: byte) | $0.bits }
  }

  /// The end of the run of ASCII letters that begins at `start`.
  package static func letters(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { eight in
      let small = eight.small
      return ~small.atLeast(0x61) | small.atLeast(0x7B)
    }
  }

  /// The place of the first digit from `start` on; the end where there is none.
  package static func digit(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { $0.atLeast(0x30) & ~$0.atLeast(0x3A) & ~$0.bits }
  }

  /// The place of the first `\n` or `\r` from `start` on; the end where there is none.
  package static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }
  }

  /// The place of the first `|`, `\` or `<` from `start` on; the end where there is none.
  package static func markup(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) {
      $0.equal(to: 0x7C) | $0.equal(to: 0x5C) | $0.equal(to: 0x3C)
    }
  }

  /// The place of the first `byte` from `start` on; the end where there is none.
  package static func place(
    of byte: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    first(in: bytes, from: start) { $0.equal(to: byte) }
  }

  /// How many runs there are of `byte`, which is not NUL, and of nothing else.
  package static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    // Whether the byte before is one of them, in the place of a mark.
    var last: UInt64 = 0
    _ = first(in: bytes, from: 0) { eight in
      let marks = eight.equal(to: byte) & EightBytes.marks
      count &+= (marks & ~(marks &<< 8 | last)).nonzeroBitCount
      last = marks &>> 56
      return 0
    }
    return count
  }

  /// The place of the first byte that is marked, from `start` on.
  @inline(__always)
  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ marks: (EightBytes) -> UInt64
  ) -> Int {
    guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return start }
    var place = start
    while place &+ 8 <= bytes.count {
      let eight = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let marked = marks(EightBytes(bits: UInt64(littleEndian: eight))) & EightBytes.marks
      if marked != 0 { return place &+ marked.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    guard place < bytes.count else { return place }
    var few: UInt64 = 0
    for byte in bytes[place...].reversed() { few = few &<< 8 | UInt64(byte) }
    let marked = marks(EightBytes(bits: few)) & EightBytes.marks
    // The NUL that stand for bytes behind the end may be marked as well.
    return min(place &+ marked.trailingZeroBitCount &>> 3, bytes.count)
  }
}

/// Eight bytes of a text; whether something is so of a byte says its highest bit in the answer.
private struct EightBytes {
  /// The bytes, the first lowest.
  let bits: UInt64

  /// The highest bits of all bytes.
  static var marks: UInt64 { 0x8080_8080_8080_8080 }

  /// With small letters in the place of great ones, and other signs in the place of some.
  var small: EightBytes {
    @inline(__always) get { EightBytes(bits: bits | Self.repeated(0x20)) }
  }

  /// Whether bytes are `value` or greater, which is ASCII and not NUL.
  @inline(__always)
  func atLeast(_ value: UInt8) -> UInt64 {
    ((bits & ~Self.marks) &+ Self.repeated(0x80 &- value)) | bits
  }

  /// Whether bytes are `value`.
  @inline(__always)
  func equal(to value: UInt8) -> UInt64 {
    let other = bits ^ Self.repeated(value)
    return ~(((other & ~Self.marks) &+ ~Self.marks) | other)
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
