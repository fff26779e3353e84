import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@Suite struct FoldedWordsTests {
  private static func words(_ text: String) -> String {
    String(decoding: FoldedWords(ScreenText(text)).column.dropLast(), as: UTF8.self)
  }

  @Test(
    "Words are found however they are written",
    arguments: [
      ("Œdème, ÆTHER; Straße, Łódź", "oedeme aether strasse lodz"),
      ("e\u{301}tourdissement É", "etourdissement e"),
      ("l’eau, d'un, qu'il, jusqu’à", "eau un il a"),
      ("patient's he'll don’t aujourd'hui", "patient he dont aujourdhui"),
      ("vitamin B12 and 5-HT", "vitamin b12 and 5 ht | 5ht"),
      ("GABA-B half-life", "gaba b half life | gabab halflife"),
      ("1-800-222-1222", "1 800 222 1222"),
      ("20.04 and 2,50 and 1,000 and 0,125", "20.04 and 2.50 and 1000 and 0.125"),
      ("Ünïcode ｆｕｌｌ ﬁne", "unicode full fine"),
      ("", ""),
    ]
  )
  func folding(text: String, folded: String) {
    #expect(Self.words(text) == folded)
  }

  @Test(
    "A number is found with its unit, and only with its own",
    arguments: [
      ("100mg", "100 mg | 100mg"),
      ("100 milligrams", "100 milligrams | 100mg"),
      ("100 µg or 100 mcg", "100 μg or 100 mcg | 100mcg 100mcg"),
      ("2.5 mg, 5.0 mg", "2.5 mg 5.0 mg | 2.5mg 5mg"),
      ("5–10 mg", "5 10 mg | 10mg 5mg"),
      ("5, 10 and 20 mg", "5 10 and 20 mg | 20mg 10mg 5mg"),
      ("on day 3, 5 mg", "on day 3 5 mg | 5mg"),
      ("30 %", "30 | 30pct"),
      ("1\u{A0}000 mg", "1000 mg | 1000mg"),
      ("take .5 mg", "take 0.5 mg | 0.5mg"),
      ("12th hour", "12th hour"),
    ]
  )
  func amounts(text: String, folded: String) {
    #expect(Self.words(text) == folded)
  }

  @Test("Every word knows where it stands in the text", arguments: 0..<40 as Range<UInt64>)
  func places(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = ScreenText(SeededLibrary.sentence(&random) + " l’été 100mg (½) GABA-B")
    let folded = FoldedWords(text)
    var last = 0
    for word in folded.words {
      #expect(last <= word.source.lowerBound && word.source.upperBound <= text.utf8Count)
      last = word.source.upperBound
      let again = FoldedWords(text.slice(word.source))
      #expect(again.words.count == 1, "seed \(seed): \(text.slice(word.source))")
    }
  }
}
