/// The letters and digits of ASCII that eight bytes of a text begin with, in lower case.
///
/// Words are most of what is read: a word is looked at at once where it is no longer than this.
struct EightLetters {
  /// The bytes in lower case, the first lowest; those that are no letters are as they come.
  private let lower: UInt64
  /// The highest bits of the bytes that are letters, that are letters in upper case, and that are
  /// digits.
  private let letters: UInt64
  private let upper: UInt64
  private let digits: UInt64

  /// Takes the bytes from `place` up to `end`, which is no more than the count of `bytes`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) {
    let bits = Self.bits(bytes, at: place, end: end)
    let ascii = ~bits & Self.marks
    lower = bits | Self.repeated(0x20)
    letters = Self.atLeast(0x61, lower) & ~Self.atLeast(0x7B, lower) & ascii
    upper = letters & ~(bits &<< 2)
    digits = Self.atLeast(0x30, bits) & ~Self.atLeast(0x3A, bits) & ascii
  }

  /// How many letters the bytes begin with.
  var letterCount: Int { (~letters & Self.marks).trailingZeroBitCount &>> 3 }

  /// How many letters and digits they begin with.
  var count: Int { (~(letters | digits) & Self.marks).trailingZeroBitCount &>> 3 }

  /// The first `count` bytes in lower case.
  @inline(__always)
  func lower(_ count: Int) -> UInt64 { lower & Self.first(count) }

  /// How many of the first `count` are letters in upper case.
  func upperCount(_ count: Int) -> Int { (upper & Self.first(count)).nonzeroBitCount }

  /// Whether a letter is among the first `count`.
  func hasLetter(_ count: Int) -> Bool { letters & Self.first(count) != 0 }

  /// Eight bytes from `place` on as one number, the first lowest; NUL stands for what lies at `end`
  /// and behind it.
  @inline(__always)
  static func bits(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = end &- place
    if count >= 8 {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    if end >= 8, count > 0 {
      // The last eight, without those before `place`.
      let last = raw.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) &>> (UInt64(truncatingIfNeeded: 8 &- count) &* 8)
    }
    var few: UInt64 = 0
    for offset in (0..<max(count, 0)).reversed() {
      few = few &<< 8 | UInt64(bytes[place &+ offset])
    }
    return few
  }

  /// The highest bits of all bytes.
  private static var marks: UInt64 { 0x8080_8080_8080_8080 }

  private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// Whether bytes are `value` or greater, in their highest bits; of those beyond ASCII as well.
  private static func atLeast(_ value: UInt8, _ bits: UInt64) -> UInt64 {
    ((bits & ~marks) &+ repeated(0x80 &- value)) | bits
  }

  /// The bits of the first `count` bytes, none to eight.
  private static func first(_ count: Int) -> UInt64 {
    count == 8 ? .max : (1 &<< (UInt64(truncatingIfNeeded: count) &* 8)) &- 1
  }
}
