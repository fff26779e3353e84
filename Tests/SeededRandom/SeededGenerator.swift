#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Random numbers that come again with the same seed (SplitMix64, by Sebastiano Vigna).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not, `limit`.
  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// One of `values`, which are not empty.
  package mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// The seed to use: that of the environment variable `SEED`, else `fallback`.
  package static func seed(else fallback: UInt64) -> UInt64 {
    getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? fallback
  }
}
