/// Eight bytes of a text, to see at one look how many letters of ASCII they begin with.
struct EightBytes {
  /// The bytes, the first lowest.
  private let bits: UInt64

  /// Takes the bytes from `place` on, NUL for what lies behind the end.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
    bits = Self.bits(text, at: place)
  }

  /// How many letters they begin with.
  var letterCount: Int {
    @inline(__always) get {
      let lower = bits & ~Self.marks | Self.repeated(0x20)
      // A sum has the highest bit from a on, and behind z.
      let letters =
        (lower &+ Self.repeated(0x80 &- 0x61)) & ~(lower &+ Self.repeated(0x80 &- 0x7B)) & ~bits
      return (~letters & Self.marks).trailingZeroBitCount &>> 3
    }
  }

  /// Writes the bytes, those that are letters in lower case.
  @inline(__always)
  func store(at place: UnsafeMutablePointer<UInt8>) {
    let lower = bits | Self.repeated(0x20)
    UnsafeMutableRawPointer(place).storeBytes(of: lower.littleEndian, as: UInt64.self)
  }

  @inline(__always)
  private static func bits(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
    guard let base = text.baseAddress.map({ UnsafeRawPointer($0) }) else { return 0 }
    let count = text.count &- place
    if count >= 8 {
      return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    return bits(ofFew: count, in: text, base)
  }

  /// The last bytes of a text, fewer than eight; NUL where there are none.
  private static func bits(
    ofFew count: Int,
    in text: UnsafeBufferPointer<UInt8>,
    _ base: UnsafeRawPointer
  ) -> UInt64 {
    guard count > 0 else { return 0 }
    if text.count >= 8 {
      let last = base.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) &>> (UInt64(truncatingIfNeeded: 8 &- count) &* 8)
    }
    var few: UInt64 = 0
    for byte in text.suffix(count).reversed() { few = few &<< 8 | UInt64(byte) }
    return few
  }

  /// The highest bits of all bytes.
  private static var marks: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}
