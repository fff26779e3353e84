import SafeText
import SeededRandom
import Testing

@testable import Catalogue

/// What is read out of the index is compared with what FTS5 finds.
@MainActor
@Suite struct CommonRowsTests {
  private static let words = [
    "take", "taken", "takes", "food", "foods", "never", "nev", "kidney", "kid", "doctor", "10mg",
    "evier", "seldom", "nowhere",
  ]

  /// An article in which words stand often, seldom, and many times in one paragraph.
  private static func article(_ random: inout SeededGenerator) -> String {
    let sections = (0..<200).map { number in
      let count = random.below(20) == 0 ? 400 : random.below(30)
      let text = (0..<count).map { _ in random.pick(words.dropLast(2)) }.joined(separator: " ")
      let heading = random.below(3) == 0 ? random.pick(words.dropLast(2)) : "Part"
      return ("\(heading) \(number)", random.below(40) == 0 ? text + " seldom" : text)
    }
    return SearchLibrary.article(sections)
  }

  private static func term(_ random: inout SeededGenerator) -> SearchTerm {
    var forms: [SearchForm] = []
    for _ in 0...random.below(4) {
      let word = [UInt8](random.pick(words).utf8)
      let isPrefix = random.below(3) == 0
      let kind: SearchForm.Kind = random.below(2) == 0 ? .exact : .stem
      forms.append(
        SearchForm(words: [isPrefix ? Array(word.prefix(3)) : word], isPrefix: isPrefix, kind: kind)
      )
    }
    return SearchTerm(typed: "", forms: forms, counts: (random.below(9), 9 + random.below(99)))
  }

  @Test("What is read out of the index is what FTS5 finds", arguments: 0..<6 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let files = (0..<4).map { ("a\($0).md", Self.article(&random)) }
    let library = SearchLibrary(files)
    for round in 0..<200 {
      var query = SearchQuery()
      query.terms = (0...random.below(3)).map { _ in Self.term(&random) }
      let question = IndexQuestion(
        expression: MatchExpression(query),
        table: random.below(3) == 0 ? .heading : .search,
        limit: random.below(3) == 0 ? random.below(40) : nil
      )
      let place = "seed \(seed), round \(round): \(question)"
      let isFound: Bool? = library.library.ask(nil) { (holdings) throws(DatabaseError) in
        guard let ours = try holdings.common(question) else { return nil }
        let theirs = try holdings.asked(question)
        #expect(ours == theirs, "\(place)")
        return ours.total > 0
      }
      let isSampled = question.limit != nil && query.terms.count == 1
      #expect((isFound == nil) == isSampled, "\(place)")
    }
  }
}
