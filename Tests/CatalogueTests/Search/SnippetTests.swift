import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@MainActor
@Suite struct SnippetTests {
  private static let words = [
    "spasticity", "drowsiness", "take 5 mg", "100 micrograms", "the", "a", "of", "during", "weeks",
    "évier", "l’eau", "GABA-B", "slowly,", "(never)", "kidney",
  ]

  private static func text(_ random: inout SeededGenerator, count: Int) -> String {
    (0..<count).map { _ in random.pick(words) }.joined(separator: " ")
  }

  @Test(
    "A snippet shows a lit word, fits its row, and never parts a number from its unit",
    arguments: 0..<30 as Range<UInt64>
  )
  func window(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let query = random.pick(["spasticity", "100 mcg", "kidney", "eau", "gabab", "5mg"])
    let text = Self.text(&random, count: 80) + " kidney spasticity eau GABA-B 5 mg 100 mcg"
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Heading", text)]))])
    let results = library.search(query)
    guard let hit = results.hits.first else {
      Issue.record("seed \(seed): \(query) finds nothing")
      return
    }
    #expect(hit.lit == results.matcher.ranges(in: hit.text), "seed \(seed): \(query)")
    for columns in [24, 40, 60, 100, 5_000] {
      let snippet = results.snippet(of: hit, columns: columns)
      #expect(!snippet.lit.isEmpty, "seed \(seed), \(columns) columns: \(snippet.text)")
      #expect(snippet.text.columns <= columns, "seed \(seed), \(columns): \(snippet.text)")
      for range in snippet.lit {
        #expect(!results.matcher.ranges(in: snippet.text.slice(range)).isEmpty, "seed \(seed)")
      }
      let shown = snippet.text.string
      #expect(!shown.hasSuffix("5 …") && !shown.hasSuffix("100 …"), "seed \(seed): \(shown)")
      #expect(!shown.hasPrefix("… mg") && !shown.hasPrefix("… micro"), "seed \(seed): \(shown)")
    }
  }

  @Test("What was found is what is lit")
  func lit() {
    let text = "Doses: 100 mg, a half-life, l’Œdème, and dosing."
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Heading", text)]))])
    func lit(_ query: String) -> [String] {
      let matcher = library.search(query).matcher
      return matcher.ranges(in: ScreenText(text)).map { ScreenText(text).slice($0).string }
    }
    #expect(lit("100mg") == ["100 mg"])
    #expect(lit("halflife") == ["half-life"])
    #expect(lit("oedeme") == ["Œdème"])
    #expect(lit("dose") == ["Doses", "dosing"])
    #expect(lit("=dosing") == ["dosing"])
    #expect(lit("\"half life\"") == ["half-life"])
    #expect(lit("and -banana") == ["and"])
    #expect(SearchMatcher.nothing.ranges(in: ScreenText(text)).isEmpty)
  }
}
