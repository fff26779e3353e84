/// Tells by one look of most codes that they are none of those that count.
struct CodeFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// Lets a code pass.
  mutating func insert(_ code: UInt64) { bits[Self.word(of: code)] |= Self.bit(of: code) }

  /// Whether a code may be one that was let in; of those that were not, few pass.
  func mayContain(_ code: UInt64) -> Bool { bits[Self.word(of: code)] & Self.bit(of: code) != 0 }

  private static func word(of code: UInt64) -> Int {
    Int(truncatingIfNeeded: code &>> 6) & ((1 << 9) - 1)
  }

  private static func bit(of code: UInt64) -> UInt64 { 1 &<< code }
}
