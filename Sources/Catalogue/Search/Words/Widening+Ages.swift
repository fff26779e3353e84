import SafeText

// What somebody's age stands for in a query.
extension Widening {
  /// The age that terms say from one on; its count is that of the terms.
  static func age(
    at index: Int,
    in terms: [SearchTerm],
    _ words: [[UInt8]?]
  ) -> AgeWords.Age? {
    // “9-year-old” is one.
    guard !terms[index].isLiteral, let own = terms[index].forms.first?.words, own.count > 1 else {
      return AgeWords.age(at: index, of: words)
    }
    guard var age = AgeWords.age(at: 0, of: own), age.count == own.count else { return nil }
    age.count = 1
    return age
  }

  /// Stands for what the library says of people of an age; of that of most, nothing is asked, and
  /// nothing more where `others` name such people.
  func term(
    of age: AgeWords.Age,
    _ typed: ArraySlice<SearchTerm>,
    beside others: ArraySlice<SearchTerm>
  ) throws(DatabaseError) -> SearchTerm {
    let words = typed.flatMap { $0.forms.first?.words ?? [] }
    let text = typed.map(\.typed.string).joined(separator: " ")
    var term = SearchTerm(typed: ScreenText(text), forms: [])
    let people = age.years < AgeWords.adult ? "children" : "elderly"
    let isGrownUp = AgeWords.adult..<AgeWords.older ~= age.years
    term.isAsking = true
    // Most people who take it are older: what they ask besides says more.
    if age.years >= AgeWords.older { term.weight = 0.5 }
    if !isGrownUp, let group = try holdings.group(of: [UInt8](people.utf8)) {
      // First, so that the term is no number to anybody.
      term.forms = try synonyms(ofGroup: group, except: words)
      term.isAsking = false
      for other in others {
        if let word = other.word, try holdings.group(of: word) == group { term.isAsking = true }
      }
    }
    // A bare number would be found as milligrams.
    if words.count > 1 || term.forms.isEmpty { term.forms.append(SearchForm(words: words)) }
    term.counts = (0, try passages(having: term.forms))
    return term
  }
}
