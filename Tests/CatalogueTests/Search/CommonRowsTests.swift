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

  /// A form of one word, or of several that often follow each other or hardly ever do.
  private static func form(_ random: inout SeededGenerator) -> SearchForm {
    var words = (0..<(random.below(4) == 0 ? 2 + random.below(2) : 1)).map { _ in
      [UInt8](random.pick(Self.words).utf8)
    }
    let isPrefix = random.below(3) == 0
    if isPrefix { words.append(Array(words.removeLast().prefix(3))) }
    let kind: SearchForm.Kind = random.below(2) == 0 ? .exact : .stem
    return SearchForm(words: words, isPrefix: isPrefix, kind: kind)
  }

  private static func term(
    _ random: inout SeededGenerator,
    hasParts: Bool = true
  ) -> SearchTerm {
    var forms = (0...random.below(4)).map { _ in form(&random) }
    if random.below(3) == 0 {
      // The same words before several that end alike.
      let first = forms[0].words
      forms += (0..<3).map { _ in SearchForm(words: first + form(&random).words) }
    }
    var term = SearchTerm(typed: "", forms: forms, counts: (random.below(9), 9 + random.below(99)))
    if hasParts, random.below(4) == 0 {
      term.parts = (0...1 + random.below(2)).map { _ in Self.term(&random, hasParts: false) }
    }
    return term
  }

  private static func expression(_ random: inout SeededGenerator) -> MatchExpression {
    var query = SearchQuery()
    let isOfMarks = random.below(20) == 0
    if !isOfMarks { query.terms = (0...random.below(3)).map { _ in term(&random) } }
    if random.below(4) == 0 {
      query.excluded = (0...random.below(1)).map { _ in term(&random, hasParts: false) }
    }
    var marks: [[SearchForm]] = []
    if isOfMarks || random.below(4) == 0 {
      marks = (0...random.below(1)).map { _ in (0...random.below(2)).map { _ in form(&random) } }
    }
    if random.below(3) == 0 { marks.append([SearchForm(words: [[UInt8]("~len".utf8)])]) }
    return MatchExpression(query, isAny: random.below(3) == 0, marks: marks)
  }

  @Test("What is read out of the index is what FTS5 finds", arguments: 0..<6 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let files = (0..<4).map { ("a\($0).md", Self.article(&random)) }
    let library = SearchLibrary(files)
    var answered = 0
    for round in 0..<200 {
      let question = IndexQuestion(
        expression: Self.expression(&random),
        table: random.below(3) == 0 ? .heading : .search,
        limit: random.below(3) == 0 ? random.below(40) : nil
      )
      let place = "seed \(seed), round \(round): \(question)"
      let isFound: Bool? = library.library.ask(nil) { (holdings) throws(DatabaseError) in
        guard let ours = try holdings.common(question) else { return nil }
        let theirs = try holdings.asked(question)
        if question.expression.isForgetful {
          let all = Set(0...files.count)
          let isLess = ours.total > theirs.total && question.expression.demand.isAny
          let isSame = ours.counts(of: all, without: []) == theirs.counts(of: all, without: [])
          #expect(isSame || isLess, "\(place)")
        } else {
          #expect(ours == theirs, "\(place)")
        }
        return ours.total > 0
      }
      if isFound != nil { answered += 1 }
    }
    // The first rows of a single term, and words that very many rows have, are asked of FTS5.
    #expect(answered > 140)
  }
}

extension MatchExpression {
  /// Whether FTS5 may forget places of a word in a row: where terms must all be there, and are not
  /// all of the expression, a row that has the words of one only apart from each other makes it
  /// forget the places of the others in the rows that they have come to.
  fileprivate var isForgetful: Bool {
    forms.contains { $0.words.count > 1 }
      && (demand.excluded != nil || demand.clauses.contains { !$0.parts.isEmpty })
  }
}
