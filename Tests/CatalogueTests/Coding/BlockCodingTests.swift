import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@Suite struct BlockCodingTests {
  @Test(
    "No word, digit or mark of a passage is lost between reading and showing",
    arguments: 0..<40 as Range<UInt64>
  )
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let blocks = Self.blocks(&random, depth: 0)
      #expect(BlockCoding.decode(BlockCoding.encode(blocks)) == blocks, "seed \(seed)")
    }
  }

  @Test(
    "A passage that is damaged anywhere is known to be damaged, and never shown with a wrong digit",
    arguments: 0..<20 as Range<UInt64>
  )
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = BlockCoding.encode(
      [.paragraph(InlineText("5 mg"))] + Self.blocks(&random, depth: 0)
    )
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << UInt8(random.below(8))
      #expect(BlockCoding.decode(bytes) == nil, "seed \(seed), byte \(index)")
      #expect(BlockCoding.decode(Array(whole[..<index])) == nil, "seed \(seed), cut at \(index)")
    }
  }

  @Test(
    "Bytes that no catalogue wrote, but with a right seal, give blocks or nothing and no trap",
    arguments: 0..<20 as Range<UInt64>
  )
  func hostile(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var decoded = 0
    for _ in 0..<2_000 {
      var writer = ByteWriter()
      for _ in 0..<random.below(random.pick([4, 12, 60])) {
        // Mostly numbers that mean something, so that decoding gets far.
        writer.put(random.below(4) == 0 ? Int(bitPattern: UInt(random.next())) : random.below(7))
      }
      if let blocks = BlockCoding.decode(writer.sealed()) {
        decoded += 1
        #expect(BlockCoding.decode(BlockCoding.encode(blocks)) == blocks, "seed \(seed)")
      }
    }
    #expect(decoded > 0, "seed \(seed)")
  }

  /// Blocks of every kind, of any text.
  static func blocks(_ random: inout SeededGenerator, depth: Int) -> [Block] {
    (0..<random.below(depth == 0 ? 6 : 3)).map { _ in
      switch random.below(depth > 6 ? 1 : 8) {
      case 0: .paragraph(inline(&random))
      case 1: .list(items(&random, depth: depth))
      case 2: .table(table(&random))
      case 3: .preformatted((0..<random.below(4)).map { _ in text(&random) })
      case 4: .chart(chart(&random))
      case 5: .note(random.pick(NoteKind.allCases), blocks(&random, depth: depth + 1))
      case 6:
        .caution(random.pick([.hazardousInstruction, .phoneNumber(.poisonLine), .damagedNotation]))
      default: .quote(blocks(&random, depth: depth + 1))
      }
    }
  }

  private static func chart(_ random: inout SeededGenerator) -> Chart {
    func figure(_ text: String) -> Chart.Figure { Chart.Figure(text) ?? figure("1") }
    let steps = (0..<random.below(4) + 1).map { index in
      Chart.Step(x: figure("\(index).5"), y: figure("\(random.below(1000))"))
    }
    let bars = (0..<random.below(4) + 1).map { index in
      let words = random.below(2) == 0 ? text(&random) : nil
      let range = words == nil ? (from: figure("0,25"), to: figure("\(index + 1)")) : nil
      return Chart.Bar(label: text(&random), range: range, words: words)
    }
    return Chart(
      title: text(&random),
      label: text(&random),
      from: figure("0"),
      to: figure("999999999"),
      shape: random.below(2) == 0 ? .steps(steps, y: text(&random)) : .bars(bars)
    )
  }

  private static func items(_ random: inout SeededGenerator, depth: Int) -> [ListItem] {
    (0..<random.below(4)).map { _ in
      let number = random.below(2) == 0 ? nil : random.pick([0, 1, -7, .max, .min, 300])
      return ListItem(number: number, blocks: blocks(&random, depth: depth + 1))
    }
  }

  private static func table(_ random: inout SeededGenerator) -> Table {
    let columns = random.below(4)
    return Table(
      header: (0..<columns).map { _ in inline(&random) },
      rows: (0..<random.below(4)).map { _ in (0..<columns).map { _ in inline(&random) } }
    )
  }

  private static func inline(_ random: inout SeededGenerator) -> InlineText {
    let text = text(&random)
    let length = text.string.utf8.count
    let spans = (0..<random.below(4)).map { _ in
      let lower = random.below(length + 1)
      return Span(
        range: lower..<lower + random.below(length - lower + 1),
        kind: random.pick([.strong, .emphasis, .code, .link(self.text(&random))])
      )
    }
    return InlineText(text, spans: spans)
  }

  private static func text(_ random: inout SeededGenerator) -> ScreenText {
    let scalars = (0..<random.below(30)).map { _ in
      random.below(3) > 0
        ? Unicode.Scalar(UInt8(0x20 + random.below(0x5F)))
        : Unicode.Scalar(UInt32(random.below(0x11_0000))) ?? "\u{FFFD}"
    }
    return ScreenText(String(String.UnicodeScalarView(scalars)))
  }
}

@Suite struct DigestTests {
  @Test(
    "A digest is the one that xxHash publishes, so that it may be trusted to tell damage",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)]
  )
  func vectors(text: String, digest: UInt64) {
    #expect(Digest.of(Array(text.utf8)) == digest)
  }

  @Test("A digest does not depend on the pieces in which a file was read")
  func pieces() {
    var random = SeededGenerator(seed: 7)
    let bytes = (0..<5_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for _ in 0..<200 {
      var digest = Digest()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(random.below(200)))
        rest = rest.dropFirst(piece.count)
        piece.withUnsafeBytes { digest.add($0) }
      }
      #expect(digest.value == Digest.of(bytes))
    }
  }
}
