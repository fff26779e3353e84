/// A query in the language of FTS5, every word of it quoted, and what its phrases stand for.
struct MatchExpression {
  /// The expression; nil for a query that asks for nothing.
  private(set) var text: [UInt8]?
  /// The phrases, in the order in which the expression names them.
  private(set) var phrases: [Scorer.Phrase] = []
  /// About how many passages have any form of each term.
  private(set) var passages: [Int] = []
  /// How much each term counts beside the others.
  private(set) var weights: [Double] = []
  /// The share of what the terms say that a row must have, from 0 to 1.
  private(set) var least = 0.0
  /// The forms that the phrases are, in their order, and which of them a row must have.
  private(set) var forms: [SearchForm] = []
  private(set) var demand = RowDemand()
  private var out: [UInt8] = []

  /// The terms at `kept`, all of them or any of them, without what is excluded, and with all marks.
  init(
    _ query: SearchQuery,
    kept: [Int]? = nil,
    isAny: Bool = false,
    marks: [[SearchForm]] = []
  ) {
    let kept = kept ?? Array(query.terms.indices)
    demand.isAny = isAny && kept.count > 1
    if demand.isAny { least = 0.25 }
    // Filters alone ask for all that they let pass.
    guard !kept.isEmpty || !marks.isEmpty else { return }
    if !query.excluded.isEmpty { out.append(0x28) }
    if !kept.isEmpty {
      out.append(0x28)
      for (offset, index) in Self.order(kept, of: query, isAny: isAny).enumerated() {
        if offset > 0 { out += (isAny ? " OR " : " AND ").utf8 }
        put(query.terms[index])
      }
      out.append(0x29)
    }
    for (offset, forms) in marks.enumerated() {
      if offset > 0 || !kept.isEmpty { out += " AND ".utf8 }
      demand.marks.append(put(forms, for: 0..<0))
    }
    if !query.excluded.isEmpty {
      out += ") NOT ".utf8
      demand.excluded = put(query.excluded.flatMap(\.forms), for: 0..<0)
    }
    text = out
  }

  /// The rarest term first, where all must stand in a row: FTS5 goes through its rows, and looks
  /// for the others in those only.
  private static func order(_ kept: [Int], of query: SearchQuery, isAny: Bool) -> [Int] {
    guard !isAny, kept.count > 1 else { return kept }
    let passages = kept.map { index in
      query.terms[index].words.map(\.passages).min() ?? 0
    }
    return kept.indices.sorted { (passages[$0], $0) < (passages[$1], $1) }.map { kept[$0] }
  }

  /// Puts a term, and gives it and its parts their numbers.
  private mutating func put(_ term: SearchTerm) {
    guard !term.parts.isEmpty else {
      demand.clauses.append(RowDemand.Clause(forms: putWord(term)))
      return
    }
    let first = passages.count
    out += "((".utf8
    var parts: [Range<Int>] = []
    for (offset, part) in term.parts.enumerated() {
      if offset > 0 { out += " AND ".utf8 }
      parts.append(putWord(part))
    }
    out += ") OR ".utf8
    let forms = put(term.forms, for: first..<passages.count)
    out.append(0x29)
    demand.clauses.append(RowDemand.Clause(forms: forms, parts: parts))
  }

  private mutating func putWord(_ term: SearchTerm) -> Range<Int> {
    passages.append(term.passages)
    weights.append(term.weight)
    let terms = passages.count - 1..<passages.count
    return put(term.forms, for: terms, exact: term.counts?.exact)
  }

  /// Puts the forms of something, and says which phrases they are.
  private mutating func put(
    _ forms: [SearchForm],
    for terms: Range<Int>,
    exact: Int? = nil
  ) -> Range<Int> {
    let first = phrases.count
    self.forms += forms
    out.append(0x28)
    for (offset, form) in forms.enumerated() {
      if offset > 0 { out += " OR ".utf8 }
      out.append(0x22)
      for (offset, word) in form.words.enumerated() {
        if offset > 0 { out.append(0x20) }
        out += word
      }
      out.append(0x22)
      if form.isPrefix { out.append(0x2A) }
      phrases.append(
        Scorer.Phrase(
          terms: terms,
          weight: form.kind.weight,
          counted: Self.counted(form, among: forms),
          passages: form.kind == .exact ? exact : nil
        )
      )
    }
    out.append(0x29)
    return first..<phrases.count
  }

  /// What each place of a form adds: a whole word is also the beginning of one, and what is typed
  /// to its end counts no more than what is finished.
  private static func counted(_ form: SearchForm, among forms: [SearchForm]) -> Double {
    let isBegun = !form.isPrefix && forms.contains { $0.isPrefix && $0.words == form.words }
    return form.kind.weight - (isBegun ? SearchForm.Kind.prefix.weight : 0)
  }
}

extension MatchExpression: Equatable {
  /// Forms and demand are what the text says.
  static func == (left: MatchExpression, right: MatchExpression) -> Bool {
    left.text == right.text && left.passages == right.passages && left.least == right.least
      && left.phrases == right.phrases && left.weights == right.weights
  }
}
