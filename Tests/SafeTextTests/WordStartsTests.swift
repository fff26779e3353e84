import SafeText
import SeededRandom
import Testing

/// A scan that looks at sixteen bytes at once, against a look at each byte.
@Suite struct WordStartsTests {
  private static let pieces = [
    "spasm", "Nerve", "a", "NA", "z", " ", "  ", "-", "'", "@", "`", "{", "[", "5", "mg", "é", "–",
    "\u{301}", "日", "x\n", "Baclofen 10 mg three times a day",
  ]

  /// Where runs of ASCII letters begin in `text` from `start` on, before the first byte beyond
  /// ASCII.
  private static func starts(
    in text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    of letters: [UInt8]?
  ) -> (places: [UInt32], end: Int) {
    func letter(_ index: Int) -> UInt8? {
      let small = text[index] | 0x20
      return text[index] < 0x80 && small &- 0x61 < 26 ? small : nil
    }
    let end = text[start...].firstIndex { $0 >= 0x80 } ?? text.count
    let places = (start..<end).filter { index in
      guard let first = letter(index), letter(index - 1) == nil else { return false }
      return letters?.contains(first) ?? true
    }
    return (places.map { UInt32($0) }, end)
  }

  @Test(
    "No word is passed over that begins with a letter that counts, wherever it stands",
    arguments: 0..<40 as Range<UInt64>
  )
  func nonePassedOver(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<100 {
      var text = ""
      for _ in 0...random.below(30) { text += random.pick(Self.pieces) }
      var letters: [UInt8] = []
      for _ in 0..<random.below(7) {
        let letter = UInt8(ascii: "a") + UInt8(random.below(26))
        if !letters.contains(letter) { letters.append(letter) }
      }
      let limit = 16 + random.below(100)
      var bytes = text
      bytes.withUTF8 { bytes in
        for start in 1..<max(2, bytes.count) where start < bytes.count {
          let place = "seed \(seed), round \(round): “\(text)” from \(start), \(letters)"
          Self.expectSame(bytes, start, letters, limit, place)
        }
      }
    }
  }

  private static func expectSame(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ letters: [UInt8],
    _ limit: Int,
    _ place: String
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: limit / 2 + 1) { places in
      guard let first = places.baseAddress else { return }
      let found = WordStarts(of: letters).find(in: bytes, from: start, limit: limit, into: first)
      let (all, beyond) = Self.starts(in: bytes, from: start, of: letters.count > 4 ? nil : letters)
      #expect(places.prefix(found.count).elementsEqual(all.prefix { $0 < found.end }), "\(place)")
      let reach = min(beyond, start + limit)
      #expect(found.end == beyond || found.end > reach - 16 && found.end <= reach, "\(place)")
    }
  }
}
