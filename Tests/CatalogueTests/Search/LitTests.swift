import Articles
import SafeText
import Testing

@testable import Catalogue

@MainActor
@Suite struct LitTests {
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

  /// Fails where of a long section a paragraph is shown that only has the words which stand
  /// everywhere.
  @Test("The paragraph is shown that has the word which tells most")
  func rare() {
    let common = (0..<20).map { ("Knee \($0)", "A knee may hurt in the evening; take a rest.") }
    let long = "Take care of the knee in the evening.\n\nIbuprofen may harm the kidneys."
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article(common + [("Other medicines", long)]))
    ])
    let results = library.search("take ibuprofen for the knee each evening")
    #expect(results.hits.first?.text == "Ibuprofen may harm the kidneys.")
  }
}
