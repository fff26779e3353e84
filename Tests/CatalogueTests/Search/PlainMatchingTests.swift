import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@Suite struct PlainMatchingTests {
  private static let seams = [
    " ", " ", " ", "-", "'", "’", ", ", ". ", "\u{A0}", "/", "_", "·", "",
  ]
  private static let pieces = [
    "spasm", "Spasms", "l", "eau", "naïve", "na", "5", "100", "mg", "GABA", "B", "é", "x", "½",
    "²", "日", "µg", "don", "t", "s", "2.5", "–", "“", "×", "ne", "nerve", "NERVES", "Né", "spàsm",
    "œ", "ray", "O", "Neil", "ﾞ", "état", "à", "été", "ﬁ", "\u{200D}", "\u{AD}", "ẹ\u{301}",
  ]
  private static let forms = [
    "spasm", "spas", "n", "na", "naive", "ne", "nerve", "5", "100mg", "gabab", "gaba", "x", "dont",
    "don", "mg", "eau", "b2", "s", "t", "e", "日", "nerve spasm", "spasm 5",
    "spasm nerve", "t s", "na spasm na", "ete na", "xray", "xx",
    "oneil", "x ray", "don t", "nerve 5 mg",
    "oe", "fi", "ee", "nee", "etat", "eta", "a", "ete",
  ]

  private static func words(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 0x20).map { [UInt8]($0) }
  }

  @Test(
    "A word is lit in plain text as where it had to be folded",
    arguments: 0..<30 as Range<UInt64>
  )
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      var text = ""
      // Some are longer than what is looked at in one piece.
      let pieces = random.below(20) == 0 ? 400 : 20
      for _ in 0...random.below(pieces) {
        text += random.pick(Self.pieces) + random.pick(Self.seams)
      }
      let forms = (0...random.below(3)).map { _ in
        let words = Self.words(random.pick(Self.forms))
        return SearchForm(words: words, isPrefix: random.below(2) == 0)
      }
      let shown = ScreenText(text)
      // A form each, some more than can be told apart.
      let none = [SearchTerm](repeating: SearchTerm(typed: shown, forms: []), count: 62)
      let terms = forms.map { SearchTerm(typed: shown, forms: [$0]) }
      let matcher = SearchMatcher(random.below(4) == 0 ? none + terms : terms)
      var found: [SearchMatcher.Match] = []
      shown.withBytes { matcher.find(in: $0, &found) { FoldedWords(shown) } }
      var slow: [Range<Int>] = []
      var there: WantedHeads.Terms = 0
      matcher.forEachMatch(in: FoldedWords(shown)) { match in
        slow.append(match.range)
        for term in match.terms { there |= WantedHeads.bit(of: term) }
      }
      let fast = found.map(\.range)
      let place = "seed \(seed), round \(round): “\(text)” for \(forms)"
      #expect(Self.sorted(fast) == Self.sorted(slow), "\(place)")
      let possible = shown.withBytes { bytes in
        var words: [Beginnings.PossibleWord] = []
        matcher.beginnings.look(in: bytes, &words)
        return matcher.possibleTerms(of: bytes, at: words[...])
      }
      #expect(there & ~possible == 0, "\(place): a term is passed over")
    }
  }

  private static func sorted(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
