import SeededRandom
import Testing

@testable import SafeText

@Suite("The door to the screen")
struct NeutralisingTests {
  private func through(_ bytes: [UInt8]) -> String {
    ScreenText(neutralising: bytes).string
  }

  @Test(
    "Control characters are shown as pictures, not obeyed",
    arguments: 0x00...0x1F as ClosedRange<UInt8>
  )
  func c0(_ byte: UInt8) {
    let isBlank = [0x09, 0x0A, 0x0D].contains(byte)
    let picture = isBlank ? " " : String(decoding: [0xE2, 0x90, 0x80 + byte], as: UTF8.self)
    #expect(through([0x61, byte, 0x62]) == "a\(picture)b")
  }

  @Test(
    "C1 controls act neither as bytes nor as characters",
    arguments: 0x80...0x9F as ClosedRange<UInt8>
  )
  func c1(_ byte: UInt8) {
    #expect(through([0x61, byte, 0x62]) == "a\u{FFFD}b")
    #expect(through([0x61, 0xC2, byte, 0x62]) == (byte == 0x85 ? "a b" : "a\u{FFFD}b"))
  }

  @Test(
    "What hides, or turns text around, is left out",
    arguments: [
      0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
      0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2065, 0x2066,
      0x2067, 0x2068, 0x2069, 0x206F, 0x20E3, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9,
      0xFFFB, 0x1D173, 0x1F3FB, 0x1F3FF, 0xE0001, 0xE0041, 0xE007F, 0xE0100,
    ] as [UInt32]
  )
  func hidden(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(ScreenText("5\(Character(scalar))mg").string == "5mg")
  }

  @Test(
    "Sequences that would act on a terminal are only text",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
      ("\u{1B}]52;c;QUJD\u{1B}\\", "␛]52;c;QUJD␛\\"), ("\u{9B}31mred", "\u{FFFD}31mred"),
      ("\u{1B}]8;;file:///etc/passwd\u{1B}\\x", "␛]8;;file:///etc/passwd␛\\x"),
      ("\u{1B}P+q544e\u{1B}\\", "␛P+q544e␛\\"), ("80 mg\r20 mg", "80 mg 20 mg"),
      ("80 mg\u{8}\u{8}", "80 mg␈␈"), ("a\r\nb\n\rc", "a b  c"), ("\u{7F}", "␡"),
      ("a\u{B}b\u{C}", "a␋b␌"),
      ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("\u{202E}gm 05", "gm 05"),
    ]
  )
  func sequences(_ hostile: String, _ shown: String) {
    #expect(ScreenText(hostile).string == shown)
    #expect(ScreenText(neutralising: hostile.utf8).string == shown)
  }

  @Test(
    "Damaged UTF-8 loses no neighbour",
    arguments: [
      ([0xC3], "\u{FFFD}"), ([0xC3, 0x35], "\u{FFFD}5"), ([0xE2, 0x82], "\u{FFFD}"),
      ([0xE2, 0x82, 0x35], "\u{FFFD}5"), ([0xF0, 0x9F, 0x92, 0x35], "\u{FFFD}5"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x80, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xFF, 0xFE, 0x35], "\u{FFFD}\u{FFFD}5"),
      ([0x35, 0x00, 0x6D], "5␀m"), ([0xEF, 0xB7, 0x90], "\u{FFFD}"),
      ([0xEE, 0x80, 0x80], "\u{FFFD}"),
      ([0xEF, 0xBB, 0xBF, 0x35], "5"), ([0xF3, 0xB0, 0x80, 0x80], "\u{FFFD}"),
    ] as [([UInt8], String)]
  )
  func damaged(_ bytes: [UInt8], _ shown: String) {
    #expect(through(bytes) == shown)
  }

  @Test("Damage becomes what the standard library makes of it", arguments: Samples.seeds)
  func maximalParts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<40).map { _ -> UInt8 in
      random.pick([
        0x41, 0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x90, 0xF4, 0x8F, 0xFF,
        0xC1,
      ])
    }
    #expect(
      through(bytes) == ScreenText(String(decoding: bytes, as: UTF8.self)).string,
      "seed \(seed)"
    )
  }

  @Test("An accented letter is the same however it was typed")
  func composed() {
    #expect(ScreenText("e\u{301}") == ScreenText("\u{E9}"))
    #expect(Array(ScreenText("e\u{301}te\u{301}").string.utf8) == Array("été".utf8))
    #expect(
      ScreenText("\u{1112}\u{1161}\u{11AB}").string.unicodeScalars.elementsEqual("한".unicodeScalars)
    )
    #expect(ScreenText("5 \u{212B}").string.unicodeScalars.elementsEqual("5 Å".unicodeScalars))
    #expect(ScreenText("e\u{200B}\u{301}").string == "é")
  }

  @Test("Marks neither pile up nor hang in the air")
  func marks() {
    let pile = "b" + String(repeating: "\u{316}", count: 30)
    #expect(ScreenText(pile).string.unicodeScalars.count == 5)
    #expect(ScreenText("\u{301}5").string == "◌\u{301}5")
    #expect(ScreenText("a \u{316}").string == "a ◌\u{316}")
    #expect(ScreenText("5\n\u{20DD}\u{338}mg").columns == 5)
  }

  @Test("Joiners stay inside the words that need them, and nowhere else")
  func joiners() {
    #expect(ScreenText("می\u{200C}خواهم").string.unicodeScalars.contains("\u{200C}"))
    #expect(ScreenText("क्\u{200D}ष").string.unicodeScalars.contains("\u{200D}"))
    for hostile in [
      "5\u{200D}0", "a\u{200C}b", "م\u{200C} ", "\u{200D}م", "م\u{200C}5", "👩\u{200D}🔬",
    ] {
      let shown = ScreenText(hostile).string.unicodeScalars
      #expect(!shown.contains("\u{200C}") && !shown.contains("\u{200D}"))
    }
  }

  @Test("Every kind of blank is one of two: plain, or a tie")
  func blanks() {
    #expect(ScreenText("a\u{2003}b\u{3000}c\u{1680}d\u{2009}e").string == "a b c d e")
    #expect(ScreenText("5\u{202F}mg\u{A0}\u{2007}").string == "5\u{A0}mg\u{A0}\u{A0}")
  }

  @Test("Safe text stays as it is, byte for byte", arguments: Samples.seeds)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = ScreenText(Self.hostile(&random))
      let again = ScreenText(neutralising: text.string.utf8)
      #expect(Array(again.string.utf8) == Array(text.string.utf8), "seed \(seed)")
      let cut = Int(random.next() % 20)
      let part = text.slice(cut..<(cut + Int(random.next() % 20)))
      let sum = part + text
      #expect(ScreenText(sum.string).string.utf8.elementsEqual(sum.string.utf8), "seed \(seed)")
      #expect(ScreenText(part.string).string.utf8.elementsEqual(part.string.utf8), "seed \(seed)")
    }
  }

  private static func hostile(_ random: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x17F, 0x300...0x36F, 0x5D0...0x6FF, 0x900...0xDFF, 0x1100...0x11FF, 0x1DC0...0x1EFF,
      0x2000...0x206F, 0x3040...0x30FF, 0xAC00...0xAC20, 0xF900...0xFFFF, 0x11000...0x111FF,
      0x1D150...0x1D190, 0x1F300...0x1F4FF, 0x2F800...0x2FA1D, 0xE0000...0xE01FF,
      0x200C...0x200D, 0x316...0x320, 0x915...0x95F,
    ]
    for _ in 0..<Int(random.next() % 24) {
      let range = random.pick(ranges)
      let value = range.lowerBound + UInt32(random.next() % UInt64(range.count))
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  @Test("Slices clamp, and never begin inside a character")
  func slices() {
    let text: ScreenText = "aé5 мг"
    #expect(text.slice(-5..<100) == text)
    #expect(text.slice(2..<4) == "é5")
    #expect(text.slice(1..<2) == "")
    #expect(text.slice(50..<60) == "")
    #expect(text.slice(4..<Int.max) == " мг")
  }

  @Test("Columns are those of the screen")
  func columns() {
    #expect(ScreenText("5 mg").columns == 4)
    #expect(ScreenText("élève").columns == 5)
    #expect(ScreenText("薬5").columns == 3)
    #expect(ScreenText("b\u{316}\u{317}").columns == 1)
    #expect(ScreenText("").columns == 0)
  }

  @Test("A shortened text never shows part of a figure")
  func shortened() {
    #expect(ScreenText("Usual doses in the sources").shortened(to: 15) == "Usual doses in…")
    #expect(ScreenText("Usual doses").shortened(to: 11) == "Usual doses")
    #expect(ScreenText("Take 15 mg daily").shortened(to: 8) == "…")
    #expect(ScreenText("Up to 5 mg tablets").shortened(to: 9) == "…")
    #expect(ScreenText("Methylphenidate").shortened(to: 8) == "…")
    #expect(ScreenText("Methylphenidate").shortened(to: 0) == "")
    #expect(ScreenText("Usual doses").shortened(to: 9, mark: "...") == "Usual...")
  }

  @Test(
    "ASCII loses no figure and no letter that has a likeness",
    arguments: [
      ("é œ ß “x” ’ – — … • ½ µ ≥ × ± ° €", "e oe ss \"x\" ' - - ... * 1/2 u >= x +/- deg EUR"),
      ("→ › ▸ ▾ │ ─ ™", "-> > > v | - TM"), ("2½ tablets", "2 1/2 tablets"), ("10²", "10^2"),
      ("10⁻³", "10^-3"), ("½5", "1/2 5"), ("m²", "m2"), ("٣٠ ملغ", "30 ???"), ("５０mg", "50mg"),
      ("Ⅳ ﬁ", "IV fi"), ("5①", "5(1)"), ("薬5", "?5"), ("5\u{A0}mg", "5 mg"), ("Łódź", "Lodz"),
      ("β-blocker", "beta-blocker"), ("CO₂", "CO2"), ("10₂", "10_2"), ("2⅓", "2 1/3"),
      ("10¹²", "10^12"),
    ]
  )
  func ascii(_ text: String, _ likeness: String) {
    #expect(ScreenText(text).inASCII().string == likeness)
  }

  @Test("Whatever comes, ASCII is all that is left")
  func onlyASCII() {
    let written: [ClosedRange<UInt32>] = [0xA0...0x33FF, 0xA000...0xABFF, 0xF900...0xFFFF]
    for value in written.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = ScreenText(String(scalar))
      if !text.inASCII().string.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
