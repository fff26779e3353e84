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
    UnsafeMutableRawPointer(start + count).storeBytes(of: letters.bigEndian, as: UInt64.self)
    count &+= 8 &- letters.trailingZeroBitCount &>> 3
  }

  /// Puts so many bytes that were written behind the last, where room was made for them.
  @inline(__always)
  mutating func skip(_ more: Int) { count &+= more }

  /// Puts a number as `IndexNumber` writes it.
  @inline(__always)
  mutating func put(number: UInt64) {
    reserve(IndexNumber.longest)
    putReserved(number: number)
  }

  /// Puts a number for which room was made.
  @inline(__always)
  mutating func putReserved(number: UInt64) {
    count &+= IndexNumber.write(number, at: start + count)
  }

  /// Puts what `body` writes where the next byte goes, for which room was made; it says where it
  /// ends.
  @inline(__always)
  mutating func putReserved(
    _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  ) {
    count = body(start + count) - start
  }

  /// Keeps the first bytes.
  mutating func cut(to count: Int) { self.count = min(count, self.count) }

  /// Makes what is behind the last byte zeros, as far as it can be read.
  mutating func putPadding() {
    reserve(0)
    (start + count).update(repeating: 0, count: Self.padding)
  }

  /// Whether as many other bytes are the same from `place` on, eight looked at in one go; behind
  /// both stand zeros (`putPadding`).
  func isSame(as other: borrowing IndexBytes, from place: Int) -> Bool {
    let (one, two) = (UnsafeRawPointer(start), UnsafeRawPointer(other.start))
    var place = place
    while place < count {
      let eight = one.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard eight == two.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
      place &+= 8
    }
    return true
  }

  /// Sixteen bits, high bits first.
  func number16(at offset: Int) -> Int { Int(start[offset]) << 8 | Int(start[offset + 1]) }

  /// Writes sixteen bits over what stands at `offset`, high bits first.
  mutating func set(_ value: Int, at offset: Int) {
    start[offset] = UInt8(truncatingIfNeeded: value >> 8)
    start[offset + 1] = UInt8(truncatingIfNeeded: value)
  }
}
