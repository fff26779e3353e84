import SafeText
import SeededRandom
import Testing

@testable import Articles

/// The first look, which spares most texts the search for what may harm, against the search itself.
@Suite struct CautionGlanceTests {
  private static let cues: [String] = InstructionRule.all.flatMap { rule in
    [rule.first, rule.then, rule.needs].flatMap { $0.split(separator: " ").map(String.init) }
  }
  private static let others = [
    "the", "person", "a", "glass", "of", "warm", "at", "home", "e.g.", "z. B.", "not", "never", "5",
    "1-800-222-1222", "01 40 05 48 48", "+33 1 40 05 48 48", "911", "112", "0800 123 456", "15",
    "C max", "90 011", "“>", "T 1/2", "1.5 mg", "2021", "12:30", "é", "l’eau", "\u{AD}", "\u{A0}",
  ]
  private static let signs = [
    " ", " ", " ", " ", " ", " ", ", ", ". ", "; ", ": ", "! ", "? ", " (", ") ", "\n", "-", "’",
    "/", "… ", " – ", ".", "\u{2028}", "。", "\t", "\u{200B}", "\"",
  ]

  /// Whether the search for what may harm finds anything.
  private static func finds(in text: ScreenText) -> Bool {
    var words = CueWords()
    words.read(text)
    return !ForbiddenInstructions.ranges(in: words.words).isEmpty
      || !PhoneNumbers.ranges(in: text, words).isEmpty || DamagedNotation.range(in: text) != nil
  }

  @Test("What the first look calls quiet holds nothing that the search would warn of")
  func quietIsQuiet() {
    var found = 0
    for seed in 0..<4_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<random.below(9) + 2 {
        text +=
          random.pick(random.below(3) == 0 ? Self.others : Self.cues) + random.pick(Self.signs)
      }
      if seed % 3 == 0 { text = text.uppercased() }
      let shown = ScreenText(text)
      guard shown.utf8Count > 1, Self.finds(in: shown) else { continue }
      found += 1
      #expect(!CautionGlance.isQuiet(shown), "seed \(seed): \(shown.string)")
    }
    #expect(found > 400)
  }

  @Test("It calls plain sentences quiet, or it would spare nothing")
  func sparesMost() {
    for text in [
      "Take the tablets with food, in the morning.", "La dose est de 5 mg trois fois par jour.",
      "Der Arzt erhöht die Dosis alle drei Tage um 5 mg.", "Side effects",
      "No se lo tome con alcohol.",
    ] {
      #expect(CautionGlance.isQuiet(ScreenText(text)), "\(text)")
    }
  }
}
