/// What a word is known by: a hash of its folded bytes, which come some at a time.
struct WordCode {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private var code = start
  /// The bytes since the last eight, the first lowest.
  private var tail: UInt64 = 0
  /// How many bytes it is made of.
  private(set) var count = 0

  /// The code of no bytes.
  init() {}

  /// The code of all of `bytes`, which hold no NUL.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < bytes.count {
      let eight = EightLetters.bits(bytes, at: place, end: bytes.count)
      add(eight, count: min(bytes.count &- place, 8))
      place &+= 8
    }
  }

  /// What the word is known by.
  var value: UInt64 { Self.mixed(code, tail) }

  /// What a word of one to seven bytes is known by, which come at once, NUL above them.
  @inline(__always)
  static func value(ofFew bytes: UInt64) -> UInt64 { mixed(start, bytes) }

  /// Adds a byte, which is not NUL.
  @inline(__always)
  mutating func add(_ byte: UInt8) { add(UInt64(byte), count: 1) }

  /// Adds the lowest `count` bytes, one to eight; those above are NUL.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count more: Int) {
    let place = count & 7
    let shift = UInt64(truncatingIfNeeded: place) &* 8
    tail |= bytes &<< shift
    if place &+ more >= 8 {
      code = Self.mixed(code, tail)
      tail = place == 0 ? 0 : bytes &>> (64 &- shift)
    }
    count &+= more
  }

  /// The halves of a product, in which each bit of either counts.
  private static func mixed(_ code: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (code ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
