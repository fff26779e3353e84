import SafeText

/// What a search does where it finds nothing or little.
extension Searching {
  /// Mends words, takes the last for an unfinished one, or leaves a word out.
  mutating func recover(from wide: SearchQuery, found: Candidates) throws(DatabaseError) {
    let unknown = try unknownTerms(of: wide)
    if found.total == 0, !unknown.isEmpty {
      if !request.isTyping, try finishLastWord(unknown) { return }
      if let mended = try mended(unknown: unknown) {
        results.suggestion = mended.typed
        let corrected = try widening.widened(mended.query)
        let found = try candidates(corrected)
        if found.total > 0 {
          try take(found, of: corrected)
          results.isCorrected = true
          return
        }
        try relax(corrected, unknown: [])
        results.isCorrected = !results.hits.isEmpty
        return
      }
    }
    if found.total == 0 { try relax(wide, unknown: unknown) }
  }

  /// Indexes of the terms of which no form is in the library.
  private func unknownTerms(of query: SearchQuery) throws(DatabaseError) -> [Int] {
    var unknown: [Int] = []
    for (index, term) in query.terms.enumerated() where term.parts.isEmpty {
      if try count(of: term) == 0 { unknown.append(index) }
    }
    return unknown
  }

  /// Takes the last word for the beginning of a longer one.
  private mutating func finishLastWord(_ unknown: [Int]) throws(DatabaseError) -> Bool {
    let last = query.terms.count - 1
    guard unknown.contains(last) || unknown.isEmpty, !query.terms[last].isLiteral,
      let word = query.terms[last].word, word.count >= 3
    else { return false }
    var longer = query
    longer.terms[last].forms.append(SearchForm(words: [word], isPrefix: true, kind: .prefix))
    let wide = try widening.widened(longer)
    let found = try candidates(wide)
    guard found.total > 0 else { return false }
    try take(found, of: wide)
    return true
  }

  /// Leaves out what the library does not have at all; else the word without which most is left;
  /// else looks for as many of the words as stand together anywhere.
  private mutating func relax(_ wide: SearchQuery, unknown: [Int]) throws(DatabaseError) {
    let known = wide.terms.indices.filter { !unknown.contains($0) }
    guard !known.isEmpty else { return }
    if !unknown.isEmpty {
      let found = try candidates(wide, kept: known)
      if found.total > 0 { return try take(found, of: wide, kept: known) }
    }
    guard known.count > 1 else { return }
    var best: (found: Candidates, kept: [Int])?
    for index in known {
      let kept = known.filter { $0 != index }
      let found = try candidates(wide, kept: kept)
      guard let score = found.best.first?.score else { continue }
      if score > best?.found.best.first?.score ?? 0 { best = (found, kept) }
    }
    if let best, known.count > 1 { return try take(best.found, of: wide, kept: best.kept) }
    let found = try candidates(wide, kept: known, isAny: true)
    if found.total > 0 { try take(found, of: wide, kept: known) }
  }

  /// Takes what was found with the terms at `kept` only, and says which were left out.
  private mutating func take(
    _ found: Candidates,
    of query: SearchQuery,
    kept: [Int]
  ) throws(DatabaseError) {
    var rest = query
    rest.terms = kept.map { query.terms[$0] }
    try take(found, of: rest)
    for index in query.terms.indices where !kept.contains(index) {
      results.dropped.append(query.terms[index].typed)
    }
  }
}
