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

  /// The place of the first `\n` or `\r` from `start` on; the end where there is none.
  package static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start) { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }
  }

  /// How many runs there are of `byte`, which is not NUL, and of nothing else.
  package static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var place = 0
    // Whether the byte before is one of them, in the place of a mark.
    var last: UInt64 = 0
    while place < bytes.count {
      let marks = EightBytes(bytes, at: place).equal(to: byte) & EightBytes.marks
      count &+= (marks & ~(marks &<< 8 | last)).nonzeroBitCount
      last = marks &>> 56
      place &+= 8
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
    var place = start
    while place < bytes.count {
      let marked = marks(EightBytes(bytes, at: place)) & EightBytes.marks
      if marked != 0 {
        // What stands for bytes behind the end may be marked as well.
        return min(place &+ marked.trailingZeroBitCount &>> 3, bytes.count)
      }
      place &+= 8
    }
    return bytes.count
  }
}

/// Eight bytes of a text; whether something is so of a byte says its highest bit in the answer.
private struct EightBytes {
  /// The bytes, the first lowest.
  let bits: UInt64

  /// The highest bits of all bytes.
  static var marks: UInt64 { 0x8080_8080_8080_8080 }

  /// Takes the bytes from `place` on; NUL stands for what lies behind the end.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    if place &+ 8 <= bytes.count {
      let raw = UnsafeRawBufferPointer(bytes)
      bits = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    } else {
      var few: UInt64 = 0
      for byte in bytes[place...].reversed() { few = few &<< 8 | UInt64(byte) }
      bits = few
    }
  }

  /// Whether bytes are `value` or greater, which is ASCII and not NUL.
  func atLeast(_ value: UInt8) -> UInt64 {
    ((bits & ~Self.marks) &+ Self.repeated(0x80 &- value)) | bits
  }

  /// Whether bytes are `value`.
  func equal(to value: UInt8) -> UInt64 {
    let other = bits ^ Self.repeated(value)
    return ~(((other & ~Self.marks) &+ ~Self.marks) | other)
  }

  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
