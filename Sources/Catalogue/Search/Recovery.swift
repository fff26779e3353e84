import SafeText

/// What a search does where it finds nothing or little.
extension Searching {
  /// Mends words, takes the last for an unfinished one, or leaves a word out.
  mutating func recover(from wide: SearchQuery) throws(DatabaseError) {
    let unknown = unknownTerms(of: wide)
    if !unknown.isEmpty {
      if !request.isTyping, try finishLastWord() { return }
      if try mend(Set(unknown.compactMap { wide.terms[$0].word })) { return }
    }
    try relax(wide, unknown: unknown)
  }

  /// Mends unknown words; false where there is nothing to mend them to.
  private mutating func mend(_ unknown: Set<[UInt8]>) throws(DatabaseError) -> Bool {
    guard let mended = try mended(words: unknown) else { return false }
    let corrected = try widened(mended.query)
    let found = try candidates(corrected)
    if found.total > 0 {
      results.suggestion = mended.typed
      try lookForDanger(in: mended.query)
      try take(found, of: corrected)
    } else {
      // What does not go with the other words must at least be a word that stands in some places:
      // “spine” was not meant for the one “saine” of an article.
      guard let likely = try self.mended(words: unknown, isDoubtful: true) else {
        return false
      }
      results.suggestion = likely.typed
      try lookForDanger(in: likely.query)
      let corrected = try widened(likely.query)
      try relax(corrected, unknown: unknownTerms(of: corrected))
    }
    results.isCorrected = !results.hits.isEmpty
    return true
  }

  /// Indexes of the terms of which no form is in the library.
  private func unknownTerms(of query: SearchQuery) -> [Int] {
    var unknown: [Int] = []
    for (index, term) in query.terms.enumerated() where term.parts.isEmpty {
      if term.passages == 0 { unknown.append(index) }
    }
    return unknown
  }

  /// Takes the last word for the beginning of a longer one.
  private mutating func finishLastWord() throws(DatabaseError) -> Bool {
    let last = query.terms.count - 1
    let forms = query.terms[last].forms
    guard !query.terms[last].isLiteral, let word = forms.first?.words.last,
      forms[0].words.count > 1 || word.count >= 3, try holdings.passages(having: word) == 0
    else { return false }
    var longer = query
    // “Extended-rel” has two: its words, and what the hyphen makes of them.
    longer.terms[last].forms += forms.map {
      SearchForm(words: $0.words, isPrefix: true, kind: .prefix)
    }
    let wide = try widened(longer)
    let found = try candidates(wide)
    guard found.total > 0 else { return false }
    try take(found, of: wide)
    return true
  }

  /// Leaves out what the library does not have at all, and words for the kind of answer; else as
  /// few words as will do.
  private mutating func relax(_ wide: SearchQuery, unknown: [Int]) throws(DatabaseError) {
    let there = wide.terms.indices.filter { !unknown.contains($0) }
    guard !there.isEmpty else { return }
    let needed = results.isEmergency ? [] : there.filter { !wide.terms[$0].isOfAnswer }
    let known = needed.isEmpty ? there : needed
    if !results.isEmergency, try isTooLittle(known, of: wide) { return }
    // What is said of this medicine must not be taken for what is said of another; who names both
    // asks of both.
    let isUnknownMedicine = unknown.contains { wide.terms[$0].isMedicine }
    if isUnknownMedicine, !results.isEmergency, try !namesSubject(known, of: wide) { return }
    let asked = demandingMedicines(of: wide)
    // Of a long question hardly a passage has all words, and what has may have them by chance.
    let isWhole = known.count == wide.terms.count
    if !isWhole, known.count < Self.longQuestion || holdings.isLarge {
      let found = try asked.candidates(wide, kept: known)
      if found.total > 0 { return try take(found, of: wide, kept: known) }
    }
    guard known.count > 1 else { return }
    if !holdings.isLarge {
      let found = try asked.candidates(weighed(wide), kept: known, isAny: true)
      if found.total > 0 { return try take(found, of: wide, kept: known) }
    }
    // What is only begun is left out first; where that finds something, nothing else is tried for
    // each of its letters.
    if let last = known.last, last == wide.terms.count - 1, wide.terms[last].isUnfinished {
      let kept = [Int](known.dropLast())
      let found = try asked.candidates(wide, kept: kept)
      if found.total > 0 { return try take(found, of: wide, kept: kept) }
    }
    var best: (found: Candidates, kept: [Int])?
    for index in known {
      let kept = known.filter { $0 != index }
      let found = try asked.candidates(wide, kept: kept)
      guard let score = found.best.first?.score else { continue }
      if score > best?.found.best.first?.score ?? 0 { best = (found, kept) }
    }
    if let best { try take(best.found, of: wide, kept: best.kept) }
  }

  /// A query in which words that no list of the field has count less: of “skip the taper”, the
  /// taper must not be what is left out.
  ///
  /// How much and how often counts least: “I am breastfeeding and take 10 mg three times a day”
  /// asks of breastfeeding. What everybody takes counts less as well: of “dreams since the new
  /// tablets”, the dreams are asked for. In danger, any word may say what has happened.
  private func weighed(_ query: SearchQuery) throws(DatabaseError) -> SearchQuery {
    var weighed = query
    for index in query.terms.indices {
      guard let word = query.terms[index].word else {
        // The words of an expression count as one together.
        let parts = Double(query.terms[index].parts.count)
        for part in query.terms[index].parts.indices {
          weighed.terms[index].parts[part].weight = 1 / parts
        }
        continue
      }
      if CountingWords.contains(word) {
        weighed.terms[index].weight = Self.countingWeight
      } else if !results.isEmergency {
        let isOfTheField = try holdings.isOfTheField(word)
        if !isOfTheField || TakenWords.contains(word) {
          weighed.terms[index].weight = Self.otherWeight
        }
      }
    }
    return weighed
  }

  /// So many words that stand in the library are a question told at length.
  private static let longQuestion = 5
  private static let otherWeight = 0.5
  private static let countingWeight = 0.2

  /// Whether too little is left of several words: a single one that stands everywhere or is only a
  /// guess, since who asks for “aspirin dose” wants no other dose; or at most half, none of
  /// which is a word of this field: “football results on saturday”.
  private func isTooLittle(_ known: [Int], of query: SearchQuery) throws(DatabaseError) -> Bool {
    guard query.terms.count > 1 else { return false }
    // An expression tells more than a word.
    if known.count == 1, query.terms[known[0]].word != nil,
      results.suggestion != nil || query.terms[known[0]].passages * 10 > holdings.passageCount
    {
      return try !isPlainBeside(known[0], of: query)
    }
    guard query.terms.count > 2, 2 * known.count <= query.terms.count else { return false }
    for index in known {
      guard let word = query.terms[index].word else { return false }
      if try holdings.isOfTheField(word) { return false }
    }
    return true
  }

  /// Whether a word is one of this field, and all others are plain words of every day, “a glass of
  /// wine”, or for the kind of answer.
  private func isPlainBeside(_ kept: Int, of query: SearchQuery) throws(DatabaseError) -> Bool {
    guard results.suggestion == nil, let word = query.terms[kept].word,
      try holdings.isOfTheField(word)
    else { return false }
    return query.terms.indices.allSatisfy { index in
      guard index != kept, let word = query.terms[index].word else { return index == kept }
      return CommonWords.contains(word) || AnswerWords.contains(word)
    }
  }

  /// Whether any of some words is what the library is about: a third of its passages name it, and
  /// it is the name of no topic.
  private func namesSubject(_ known: [Int], of query: SearchQuery) throws(DatabaseError) -> Bool {
    for index in known where 3 * query.terms[index].passages > holdings.passageCount {
      guard let word = query.terms[index].word, try holdings.group(of: word) != nil else {
        continue
      }
      if try holdings.cues(beginningWith: word).isEmpty { return true }
    }
    return false
  }

  /// This search, with the medicines that are named in every passage found; in danger, whatever
  /// helps.
  private func demandingMedicines(of query: SearchQuery) -> Searching {
    guard !results.isEmergency else { return self }
    var asked = self
    for term in query.terms where term.isMedicine && term.passages > 0 {
      asked.marks.append(term.forms)
    }
    return asked
  }

  /// What was found, and where that is little, behind it what has most of the words.
  func withRelated(
    _ found: Candidates,
    of wide: SearchQuery
  ) throws(DatabaseError) -> Candidates {
    guard found.total < 3, wide.terms.count > 1, !holdings.isLarge,
      let least = found.best.map({ $0.score }).min()
    else { return found }
    var all = try demandingMedicines(of: wide).candidates(wide, isAny: true)
    let whole = Set(found.best.map { $0.id })
    let related = all.best.filter { !whole.contains($0.id) }
    let factor = min(1, 0.95 * least / (related.first?.score ?? least))
    all.best = found.best + related.map { Candidates.Row(id: $0.id, score: $0.score * factor) }
    all.trim()
    return all
  }

  /// Takes what was found with the terms at `kept` only, and says which were left out.
  private mutating func take(
    _ found: Candidates,
    of query: SearchQuery,
    kept: [Int]
  ) throws(DatabaseError) {
    var rest = query
    rest.terms = kept.map { query.terms[$0] }
    try take(found, of: rest, isRelaxed: true)
    guard let hit = results.hits.first, let read = try holdings.knownPassage(hit.id) else { return }
    // What the best hit has not, in whichever of its paragraphs.
    let texts = read.texts.paragraphs.map(read.texts.text(of:)) + hit.headings
    let there = SearchMatcher(query.terms).terms(in: texts + [hit.article.title])
    var number = 0
    for term in query.terms {
      let numbers = number..<number + term.words.count
      if !numbers.contains(where: there.contains) { results.dropped.append(term.typed) }
      number = numbers.upperBound
    }
  }
}

extension SearchTerm {
  /// Whether it is the name of a medicine.
  fileprivate var isMedicine: Bool { word.map { MedicineNames.contains($0) } ?? false }

  /// Whether it is a word for the kind of answer.
  fileprivate var isOfAnswer: Bool { word.map { AnswerWords.contains($0) } ?? false }

  /// Whether it is the beginning of words of the library, and none of them itself.
  fileprivate var isUnfinished: Bool {
    counts.map { $0.exact == 0 && $0.all > 0 } ?? false && forms.contains { $0.kind == .prefix }
  }
}
