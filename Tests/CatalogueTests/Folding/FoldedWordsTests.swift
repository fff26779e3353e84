import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@Suite struct FoldedWordsTests {
  private static func words(_ text: String) -> String {
    var scan = WordScan()
    scan.add(ScreenText(text))
    let end = scan.endColumn()
    return String(decoding: scan.bytes.bytes[..<end].dropLast(), as: UTF8.self)
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

  @Test("Words of plain letters are found whole, however long", arguments: 0..<30 as Range<UInt64>)
  func plainWords(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // As many as make several pieces of a text, some longer than any word that was ever written.
    let words = (0..<random.below(1_500)).map { _ in
      let count = random.below(40) == 0 ? random.below(300) + 1 : random.below(18) + 1
      return String((0..<count).map { _ in random.pick(Array("abcxyzABCXYZ")) })
    }
    var text = ""
    for word in words { text += word + random.pick([" ", ", ", ". ", " (", ") ", "/", ":"]) }
    if random.below(2) == 0 { text = String(text.dropLast()) }
    let folded = FoldedWords(ScreenText(text))
    #expect(folded.words.count == words.count, "seed \(seed)")
    for (found, word) in zip(folded.words, words) {
      #expect(folded.folded(found).elementsEqual(word.lowercased().utf8), "seed \(seed)")
      let place = Array(text.utf8)[found.source]
      #expect(place.elementsEqual(word.utf8), "seed \(seed)")
    }
  }

  @Test(
    "What stands before a text changes none of its words",
    arguments: 0..<60 as Range<UInt64>
  )
  func neighbours(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "took", "Élan", "naïve", "GABA-B", "l'eau", "d'", "patient's", "5-HT", "100mg", "2.5 mg",
      ".5", "20.04", "50%", "x", "abcdefgh", "abcdefghi", "o\u{2019}clock", "a-", "-b", "'", "日本",
      "e\u{301}t", "100 mg", "ab\u{AD}cd", "1-800-222",
    ]
    func text() -> String {
      (0..<random.below(9) + 1).map { _ in random.pick(parts) }.joined(separator: " ")
    }
    let (one, other) = (text(), text())
    let alone = [one, other].map { FoldedWords(ScreenText($0)) }
    let both = FoldedWords(ScreenText(one + "; " + other))
    #expect(both.bytes == alone[0].bytes + alone[1].bytes, "seed \(seed): \(one); \(other)")
    #expect(
      both.extraBytes.count == alone[0].extraBytes.count + alone[1].extraBytes.count,
      "seed \(seed): \(one); \(other)"
    )
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
