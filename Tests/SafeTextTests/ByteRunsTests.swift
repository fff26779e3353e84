import SafeText
import SeededRandom
import Testing

/// Scans that look at eight bytes at once, against a look at each byte.
@Suite struct ByteRunsTests {
  /// Bytes at the borders of what is looked for, and letters.
  private static let bytes: [UInt8] = [
    0x00, 0x01, 0x09, 0x0A, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x20, 0x61, 0x7E, 0x7F, 0x80, 0x8A,
    0x8D, 0x9B, 0xA0, 0xC3, 0xFF,
  ]

  private static func expectSame(_ text: [UInt8], seed: UInt64) {
    text.withUnsafeBufferPointer { text in
      for start in 0...text.count {
        func end(_ isIn: (UInt8) -> Bool) -> Int {
          text[start...].firstIndex { !isIn($0) } ?? text.count
        }
        let found = [
          ByteRuns.printable(in: text, from: start), ByteRuns.ascii(in: text, from: start),
          ByteRuns.ascii(without: 0x1B, in: text, from: start),
          ByteRuns.line(in: text, from: start),
        ]
        let expected = [
          end { (0x20...0x7E).contains($0) }, end { (0x01...0x7F).contains($0) },
          end { $0 < 0x80 && $0 != 0x1B }, end { $0 != 0x0A && $0 != 0x0D },
        ]
        #expect(found == expected, "seed \(seed), from \(start) in \(Array(text))")
      }
      let runs = text.indices.count { text[$0] == 0x0A && ($0 == 0 || text[$0 - 1] != 0x0A) }
      #expect(ByteRuns.count(of: 0x0A, in: text) == runs, "seed \(seed): \(Array(text))")
    }
  }

  @Test("No byte that ends a run is overlooked, wherever it stands")
  func runsEndWhereTheyEnd() {
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let plain = random.below(40)
      Self.expectSame(
        (0..<random.below(40)).map { _ in
          random.below(40) < plain ? 0x62 : random.pick(Self.bytes)
        },
        seed: seed
      )
    }
  }

  @Test("Every byte alone is told apart as it is among others")
  func everyByte() {
    for byte in UInt8.min ... .max {
      for place in 0..<9 {
        var text = [UInt8](repeating: 0x62, count: 9)
        text[place] = byte
        Self.expectSame(text, seed: UInt64(byte))
      }
    }
  }
}
