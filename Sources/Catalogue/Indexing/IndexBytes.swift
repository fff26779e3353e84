/// Bytes that grow at their end, in memory of their own: what is put are small numbers, millions of
/// them, with which the checks of arrays take longer than the work.
struct IndexBytes: ~Copyable {
  /// Where they lie, until more are put; behind the last, `padding` more can be read, which are
  /// zeros after `putPadding` only.
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// So many bytes behind the last can be read.
  static let padding = 16
  /// The most bytes that a number takes.
  static let longestNumber = 9

  init(capacity: Int = 256) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
    start.initialize(repeating: 0, count: capacity)
  }

  deinit { start.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more &+ Self.padding > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let wider = max(2 * capacity, count + more + Self.padding)
    let old = start
    start = .allocate(capacity: wider)
    start.update(from: old, count: count)
    (start + count).initialize(repeating: 0, count: wider - count)
    old.deallocate()
    capacity = wider
  }

  // MARK: Putting

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    if let first = bytes.baseAddress { (start + count).update(from: first, count: bytes.count) }
    count &+= bytes.count
  }

  /// Puts bytes behind which as many more can be read as behind these: most times few, which are
  /// copied at once.
  @inline(__always)
  mutating func put(padded bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 16, let first = bytes.baseAddress else { return put(bytes) }
    reserve(16)
    let from = UnsafeRawPointer(first)
    let to = UnsafeMutableRawPointer(start + count)
    for offset in [0, 8] {
      let eight = from.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      to.storeBytes(of: eight, toByteOffset: offset, as: UInt64.self)
    }
    count &+= bytes.count
  }

  mutating func put(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { put($0) } }

  /// Puts up to eight letters, the first one highest, 0 behind the last.
  @inline(__always)
  mutating func put(letters: UInt64) {
    reserve(8)
    store(letters)
    count &+= 8 &- letters.trailingZeroBitCount &>> 3
  }

  /// Puts so many bytes that were written behind the last, where room was made for them.
  @inline(__always)
  mutating func skip(_ more: Int) { count &+= more }

  /// Puts a number as SQLite writes it: seven bits a byte, high bits first; of nine bytes the last
  /// has eight.
  @inline(__always)
  mutating func put(number: UInt64) {
    reserve(Self.longestNumber)
    putReserved(number: number)
  }

  /// Puts a number for which room was made.
  @inline(__always)
  mutating func putReserved(number: UInt64) {
    if number < 0x80 {
      start[count] = UInt8(truncatingIfNeeded: number)
      count &+= 1
    } else if number < 0x4000 {
      start[count] = UInt8(truncatingIfNeeded: number >> 7) | 0x80
      start[count &+ 1] = UInt8(truncatingIfNeeded: number & 0x7F)
      count &+= 2
    } else {
      put(large: number)
    }
  }

  private mutating func put(large number: UInt64) {
    guard number >> 56 != 0 else {
      let length = (70 &- number.leadingZeroBitCount) / 7
      let marked = Self.sevens(number) | 0x8080_8080_8080_8000
      store(marked &<< UInt64(8 &* (8 &- length)))
      count &+= length
      return
    }
    store(Self.sevens(number >> 8) | 0x8080_8080_8080_8080)
    start[count &+ 8] = UInt8(truncatingIfNeeded: number)
    count &+= 9
  }

  /// Writes eight bytes behind the last, the highest first.
  @inline(__always)
  private func store(_ eight: UInt64) {
    UnsafeMutableRawPointer(start + count).storeBytes(of: eight.bigEndian, as: UInt64.self)
  }

  /// The lowest 56 bits of a number, seven in each byte.
  @inline(__always)
  private static func sevens(_ number: UInt64) -> UInt64 {
    var bits = (number & 0x00FF_FFFF_F000_0000) << 4 | number & 0x0FFF_FFFF
    bits = (bits & 0x0FFF_C000_0FFF_C000) << 2 | bits & 0x0000_3FFF_0000_3FFF
    return (bits & 0x3F80_3F80_3F80_3F80) << 1 | bits & 0x007F_007F_007F_007F
  }

  /// Keeps the first bytes.
  mutating func cut(to count: Int) { self.count = min(count, self.count) }

  /// Makes what is behind the last byte zeros, as far as it can be read.
  mutating func putPadding() {
    reserve(0)
    (start + count).update(repeating: 0, count: Self.padding)
  }

  /// Sixteen bits, high bits first.
  func number16(at offset: Int) -> Int { Int(start[offset]) << 8 | Int(start[offset + 1]) }

  /// Writes sixteen bits over what stands at `offset`, high bits first.
  mutating func set(_ value: Int, at offset: Int) {
    start[offset] = UInt8(truncatingIfNeeded: value >> 8)
    start[offset + 1] = UInt8(truncatingIfNeeded: value)
  }
}

/// Numbers as `IndexBytes` puts them.
enum IndexNumber {
  /// The number at `place`, and how many bytes it takes; nine bytes can be read there.
  @inline(__always)
  static func read(_ place: UnsafePointer<UInt8>) -> (value: UInt64, length: Int) {
    if place[0] < 0x80 { return (UInt64(place[0]), 1) }
    var value = UInt64(place[0] & 0x7F)
    for index in 1..<8 {
      value = value << 7 | UInt64(place[index] & 0x7F)
      if place[index] < 0x80 { return (value, index + 1) }
    }
    return (value << 8 | UInt64(place[8]), 9)
  }
}
