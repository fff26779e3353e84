/// Values by codes that are hashes already, such as those of words and lines: looked up without
/// hashing them again.
///
/// Where a code has its place differs from run to run, so that no file can choose its words such
/// that all of them fall on one.
struct CodeTable<Value> {
  fileprivate struct Entry {
    let code: UInt64
    var value: Value
  }

  private var entries: [Entry] = []
  /// For each place the number of its entry, from 1; 0 where it is free.
  ///
  /// A power of two of them, at least twice as many as entries.
  private var places: [UInt32]
  private var shift: UInt64
  private let seed: UInt64

  /// Makes a table that need not grow up to `capacity` entries.
  init(capacity: Int = 8) {
    var bits: UInt64 = 4
    while bits < 32, 1 << bits < capacity &* 2 { bits &+= 1 }
    places = [UInt32](repeating: 0, count: 1 << Int(bits))
    shift = 64 &- bits
    seed = CodeSeed.seed
    entries.reserveCapacity(capacity)
  }

  /// The values in the order in which their codes came.
  var values: some Sequence<(code: UInt64, value: Value)> {
    entries.lazy.map { (code: $0.code, value: $0.value) }
  }

  /// What belongs to a code.
  @inline(__always)
  subscript(code: UInt64) -> Value? {
    let entry = places[place(of: code)]
    return entry == 0 ? nil : entries[Int(entry) &- 1].value
  }

  /// Whether something belongs to a code.
  func contains(_ code: UInt64) -> Bool { places[place(of: code)] != 0 }

  /// Changes what belongs to a code, which is `start` where nothing does yet.
  mutating func change(_ code: UInt64, from start: Value, _ change: (inout Value) -> Void) {
    let place = place(of: code)
    let entry = places[place]
    if entry != 0 {
      change(&entries[Int(entry) &- 1].value)
      return
    }
    var value = start
    change(&value)
    entries.append(Entry(code: code, value: value))
    places[place] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count &* 2 > places.count { grow() }
  }

  /// Sets what belongs to a code.
  mutating func set(_ code: UInt64, _ value: Value) {
    change(code, from: value) { $0 = value }
  }

  /// Where a code stands, or the free place where it belongs.
  @inline(__always)
  private func place(of code: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (code &* seed) >> shift)
    while true {
      let entry = places[place]
      if entry == 0 || entries[Int(entry) &- 1].code == code { return place }
      place = (place &+ 1) & (places.count &- 1)
    }
  }

  private mutating func grow() {
    shift &-= 1
    places = [UInt32](repeating: 0, count: places.count &* 2)
    for (number, entry) in entries.enumerated() {
      places[place(of: entry.code)] = UInt32(truncatingIfNeeded: number &+ 1)
    }
  }
}

extension CodeTable: Sendable where Value: Sendable {}
extension CodeTable.Entry: Sendable where Value: Sendable {}

/// The seed of all tables of one run: odd, for products with it lose no bit of a code.
private enum CodeSeed {
  static let seed = UInt64.random(in: .min ... .max) | 1
}
