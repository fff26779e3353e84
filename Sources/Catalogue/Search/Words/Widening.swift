import SafeText

/// Widens the words of a query by their stem groups and by words of the same meaning.
struct Widening {
  let holdings: Holdings
  private let stems: StemGroups

  init(_ holdings: Holdings, stemmers: [Stemmer]) {
    self.holdings = holdings
    stems = StemGroups(holdings, stemmers: stemmers)
  }

  /// The most other words that a word is widened by.
  private static let formLimit = 40
  /// The most words that are put in the place of their beginning.
  private static let continuationLimit = 40
  /// A beginning is asked for as such where at most so many passages have words that begin so.
  private static let beginningLimit = 3_000
  /// The longest expression that has synonyms, or names a topic, in words.
  private static let phraseLimit = 6
  /// The longest question that may name a topic by what people call it, in words.
  private static let questionLimit = 9
  /// The most words of the lexicon that are looked at for one beginning.
  private static let neighbourLimit = 3_000

  /// A query with the forms of all its words.
  ///
  /// - Parameter isUrgent: the words mean danger: none is taken for the name of a topic, or for an
  ///   age.
  func widened(_ query: SearchQuery, isUrgent: Bool) throws(DatabaseError) -> SearchQuery {
    // A story names many things in passing.
    let namesTopic = !isUrgent && query.terms.count <= Self.questionLimit
    var wide = query
    wide.terms = []
    var index = 0
    let words = query.terms.map { $0.isLiteral ? nil : $0.word }
    while index < query.terms.count {
      if !isUrgent, let age = Self.age(at: index, in: query.terms, words) {
        let rest = query.terms[..<index] + query.terms[(index + age.count)...]
        let typed = query.terms[index..<index + age.count]
        wide.terms.append(try term(of: age, typed, beside: rest))
        wide.ages.append(age.years)
        index += age.count
      } else if let (term, count) = try expression(at: index, in: query.terms, namesTopic) {
        wide.terms.append(term)
        index += count
      } else {
        wide.terms.append(try widened(query.terms[index]))
        index += 1
      }
    }
    wide.dropAsking()
    try joinVerb(&wide)
    return wide
  }

  /// What German parts from its verbs and puts at a sentence's end: “hört … auf” is “aufhört”.
  private static let verbParts = Set(
    ["ab", "an", "auf", "aus", "ein", "mit", "nach", "um", "vor", "weg", "zu", "zuruck"].map {
      [UInt8]($0.utf8)
    }
  )

  /// Adds the verbs that words make with the part at the query's end, where the library has them.
  private func joinVerb(_ query: inout SearchQuery) throws(DatabaseError) {
    guard let part = query.words.last, Self.verbParts.contains(part),
      holdings.stemLanguages.contains("de")
    else { return }
    for index in query.terms.indices where !query.terms[index].isLiteral {
      guard let word = query.terms[index].word, word != part, word.count > 2 else { continue }
      for verb in [part + word] + (try stems.words(of: part + word)) {
        let passages = try holdings.passages(having: verb)
        guard passages > 0 else { continue }
        query.terms[index].forms.append(
          SearchForm(words: [verb], kind: .stem, passages: passages)
        )
        query.terms[index].counts?.all += passages
      }
    }
  }

  /// The longest expression of several words that has synonyms, or names a topic.
  private func expression(
    at start: Int,
    in terms: [SearchTerm],
    _ namesTopic: Bool
  ) throws(DatabaseError) -> (term: SearchTerm, count: Int)? {
    var count = min(Self.phraseLimit, terms.count - start)
    guard count > 1, let first = terms[start].word else { return nil }
    var begins = try holdings.beginsPhrase(first)
    if !begins, namesTopic { begins = try holdings.beginsCue(first) }
    guard begins else { return nil }
    while count > 1 {
      let part = terms[start..<start + count]
      let words = part.compactMap { $0.isLiteral ? nil : $0.word }
      if words.count == count, let forms = try others(for: words, namesTopic) {
        let typed = part.map(\.typed.string).joined(separator: " ")
        var term = SearchTerm(typed: ScreenText(typed), forms: forms)
        for each in part { term.parts.append(try widened(each)) }
        term.counts = (0, try passages(having: term.forms))
        return term.forms.isEmpty ? nil : (term, count)
      }
      count -= 1
    }
    return nil
  }

  /// What says the same as an expression: its synonyms, else what else names its topic.
  ///
  /// “How long does it stay” is answered where “half-life” stands.
  private func others(
    for words: [[UInt8]],
    _ namesTopic: Bool
  ) throws(DatabaseError) -> [SearchForm]? {
    let phrase = Self.joined(words)
    if let group = try holdings.group(of: phrase) {
      return try synonyms(ofGroup: group, except: words)
    }
    guard namesTopic, let first = words.first,
      let cue = try holdings.cues(beginningWith: first).first(where: { $0.words == words }),
      try isLayName(words, phrase)
    else { return nil }
    return try forms(.topic, of: try holdings.cues(ofTopic: cue.topic), except: words)
  }

  /// Whether an expression is how people name what the library calls otherwise.
  ///
  /// What it says itself is meant as it stands (“serotonin syndrome”). A large one is not
  /// asked, which would take long.
  private func isLayName(_ words: [[UInt8]], _ phrase: [UInt8]) throws(DatabaseError) -> Bool {
    if words.allSatisfy({ CommonWords.contains($0) || AskingWords.contains($0) }) { return true }
    guard !holdings.isLarge else { return false }
    return try !holdings.says(phrase)
  }

  private static func joined(_ words: [[UInt8]]) -> [UInt8] {
    [UInt8](words.joined(separator: [0x20]))
  }

  private func widened(_ term: SearchTerm) throws(DatabaseError) -> SearchTerm {
    var wide = term
    if !term.isLiteral, let known = holdings.caches.terms[term.forms] {
      (wide.forms, wide.counts) = (known.forms, known.counts)
      return wide
    }
    if !term.isLiteral {
      if let word = term.word {
        wide = try widened(term, word: word)
      } else if let words = term.forms.first?.words,
        let group = try holdings.group(of: Self.joined(words))
      {
        wide.forms += try synonyms(ofGroup: group, except: words)
      }
    }
    if holdings.isLarge { try spellOut(&wide) }
    wide.counts = (
      try passages(having: wide.forms.filter { $0.kind == .exact }),
      try passages(having: wide.forms)
    )
    if holdings.isFinished, !term.isLiteral { holdings.caches.terms[term.forms] = wide }
    return wide
  }

  /// Puts words in the place of frequent beginnings, the most frequent of them: in a large library,
  /// FTS5 would read all places of all words that begin so before it gives the first row.
  ///
  /// One or two letters stay, because those are sought in headings only; behind other words of a
  /// phrase nothing is asked of them, and of a frequent beginning only its most frequent words.
  private func spellOut(_ term: inout SearchTerm) throws(DatabaseError) {
    var forms: [SearchForm] = []
    for form in term.forms {
      guard form.isPrefix, let word = form.words.last, word.count > 2 else {
        if !form.isPrefix || form.words.count == 1 { forms.append(form) }
        continue
      }
      let passages = try holdings.passages(beginning: word, limit: .max)
      guard passages > Self.beginningLimit else {
        var whole = form
        if whole.words.count == 1 { whole.passages = passages }
        forms.append(whole)
        continue
      }
      for other in try continuations(of: word) where other.word != word {
        var whole = SearchForm(words: form.words, kind: .prefix)
        whole.words[whole.words.count - 1] = other.word
        if whole.words.count == 1 { whole.passages = other.passages }
        forms.append(whole)
      }
    }
    term.forms = forms
  }

  /// The most frequent words that begin so, the most frequent first.
  private func continuations(of word: [UInt8]) throws(DatabaseError) -> [LexiconEntry] {
    if let known = holdings.caches.continuations[word] { return known }
    guard let first = word.first else { return [] }
    let shelf = try holdings.shelf(first)
    let words = shelf.words(beginning: word).prefix(Self.neighbourLimit)
    let found = shelf.mostFrequent(of: words, limit: Self.continuationLimit).map { index in
      LexiconEntry(word: shelf.word(index), passages: shelf.passages(index))
    }
    holdings.caches.continuations[word] = found
    return found
  }

  /// About how many passages have any of these forms; exact for one word.
  func passages(having forms: [SearchForm]) throws(DatabaseError) -> Int {
    var count = 0
    for form in forms {
      if let known = form.passages {
        count += known
      } else if form.isPrefix, let word = form.words.last {
        count += try holdings.passages(beginning: word, limit: 400)
      } else {
        var least = Int.max
        for word in form.words { least = min(least, try holdings.passages(having: word)) }
        count += least
      }
    }
    return count
  }

  private func widened(_ term: SearchTerm, word: [UInt8]) throws(DatabaseError) -> SearchTerm {
    var wide = term
    // A handful most times: to hash them would take longer than to compare them.
    var (seen, prefixes): ([[[UInt8]]], [[UInt8]]) = ([], [])
    for form in term.forms {
      if !form.isPrefix { seen.append(form.words) }
      if form.isPrefix, let first = form.words.first { prefixes.append(first) }
    }
    func isNew(_ words: [[UInt8]]) -> Bool {
      guard !seen.contains(words) else { return false }
      seen.append(words)
      return true
    }
    // What is only begun has no stem yet.
    var group: [[UInt8]] = []
    let isKnown = try holdings.passages(having: word) > 0
    if isKnown || prefixes.isEmpty { group = try stems.words(of: word) }
    for stem in group where isNew([stem]) {
      if prefixes.contains(where: { stem.starts(with: $0) }) { continue }
      wide.forms.append(SearchForm(words: [stem], kind: .stem))
    }
    for form in try synonyms(of: word, stems: group) where isNew(form.words) {
      wide.forms.append(form)
    }
    wide.forms = Array(wide.forms.prefix(Self.formLimit))
    return wide
  }

  private func synonyms(
    of word: [UInt8],
    stems: [[UInt8]]
  ) throws(DatabaseError) -> [SearchForm] {
    for word in [word] + stems {
      if let group = try holdings.group(of: word) {
        return try synonyms(ofGroup: group, except: [word])
      }
    }
    return []
  }

  /// The expressions of a group that the library can have at all.
  func synonyms(
    ofGroup group: Int,
    except words: [[UInt8]]
  ) throws(DatabaseError) -> [SearchForm] {
    try forms(.synonym, of: try holdings.phrases(ofGroup: group), except: words)
  }

  private func forms(
    _ kind: SearchForm.Kind,
    of phrases: [[[UInt8]]],
    except words: [[UInt8]]
  ) throws(DatabaseError) -> [SearchForm] {
    var forms: [SearchForm] = []
    for phrase in phrases where phrase != words {
      var isThere = true
      for word in phrase where isThere { isThere = try holdings.passages(having: word) > 0 }
      if isThere { forms.append(SearchForm(words: phrase, kind: kind)) }
    }
    return forms
  }
}
