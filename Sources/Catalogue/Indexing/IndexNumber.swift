/// Numbers as SQLite writes them: seven bits a byte, high bits first; of nine bytes the last has
/// eight.
enum IndexNumber {
  /// The most bytes that a number takes.
  static let longest = 9

  /// The number at `place`, and how many bytes it takes; nine bytes can be read there.
  @inline(__always)
  static func read(_ place: UnsafePointer<UInt8>) -> (value: UInt64, length: Int) {
    if place[0] < 0x80 { return (UInt64(place[0]), 1) }
    let eight = UInt64(bigEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    // The last byte of a number has its highest bit not set.
    let length = (~eight & 0x8080_8080_8080_8080).leadingZeroBitCount &>> 3 &+ 1
    guard length < 9 else { return (joined(eight) << 8 | UInt64(place[8]), 9) }
    return (joined(eight &>> UInt64(8 &* (8 &- length))), length)
  }

  /// The lowest seven bits of each of eight bytes, joined.
  @inline(__always)
  private static func joined(_ eight: UInt64) -> UInt64 {
    var bits = eight & 0x7F7F_7F7F_7F7F_7F7F
    bits = (bits & 0x7F00_7F00_7F00_7F00) >> 1 | bits & 0x007F_007F_007F_007F
    bits = (bits & 0x3FFF_0000_3FFF_0000) >> 2 | bits & 0x0000_3FFF_0000_3FFF
    return (bits & 0x0FFF_FFFF_0000_0000) >> 4 | bits & 0x0FFF_FFFF
  }

  /// Writes a number, and says how many bytes it takes; nine can be written there.
  @inline(__always)
  static func write(_ number: UInt64, at place: UnsafeMutablePointer<UInt8>) -> Int {
    if number < 0x80 {
      place[0] = UInt8(truncatingIfNeeded: number)
      return 1
    }
    if number < 0x4000 {
      place[0] = UInt8(truncatingIfNeeded: number >> 7) | 0x80
      place[1] = UInt8(truncatingIfNeeded: number & 0x7F)
      return 2
    }
    return write(large: number, at: place)
  }

  private static func write(large number: UInt64, at place: UnsafeMutablePointer<UInt8>) -> Int {
    guard number >> 56 != 0 else {
      let length = (70 &- number.leadingZeroBitCount) / 7
      let marked = sevens(number) | 0x8080_8080_8080_8000
      store(marked &<< UInt64(8 &* (8 &- length)), at: place)
      return length
    }
    store(sevens(number >> 8) | 0x8080_8080_8080_8080, at: place)
    place[8] = UInt8(truncatingIfNeeded: number)
    return 9
  }

  /// Writes eight bytes, the highest first.
  @inline(__always)
  private static func store(_ eight: UInt64, at place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: eight.bigEndian, as: UInt64.self)
  }

  /// The lowest 56 bits of a number, seven in each byte.
  @inline(__always)
  private static func sevens(_ number: UInt64) -> UInt64 {
    var bits = (number & 0x00FF_FFFF_F000_0000) << 4 | number & 0x0FFF_FFFF
    bits = (bits & 0x0FFF_C000_0FFF_C000) << 2 | bits & 0x0000_3FFF_0000_3FFF
    return (bits & 0x3F80_3F80_3F80_3F80) << 1 | bits & 0x007F_007F_007F_007F
  }
}
