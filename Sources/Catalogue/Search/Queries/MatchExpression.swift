/// A query in the language of FTS5, every word of it quoted, and what its phrases stand for.
struct MatchExpression: Equatable {
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
  /// The forms of the terms, all of which a row must have, in the order of the phrases; nil for an
  /// expression that asks otherwise.
  private(set) var terms: [[SearchForm]]? = []
  private var out: [UInt8] = []

  /// The terms at `kept`, all of them or any of them, without what is excluded, and with all marks.
  init(
    _ query: SearchQuery,
    kept: [Int]? = nil,
    isAny: Bool = false,
    marks: [[SearchForm]] = []
  ) {
    let kept = kept ?? Array(query.terms.indices)
    if isAny, kept.count > 1 { least = 0.25 }
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
      put(forms, for: 0..<0)
    }
    if !query.excluded.isEmpty {
      out += ") NOT ".utf8
      put(query.excluded.flatMap(\.forms), for: 0..<0)
    }
    if isAny && kept.count > 1 || !marks.isEmpty || !query.excluded.isEmpty { terms = nil }
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
      passages.append(term.passages)
      weights.append(term.weight)
      put(term, for: passages.count - 1..<passages.count)
      terms?.append(term.forms)
      return
    }
    defer { terms = nil }
    let first = passages.count
    out += "((".utf8
    for (offset, part) in term.parts.enumerated() {
      if offset > 0 { out += " AND ".utf8 }
      put(part)
    }
    out += ") OR ".utf8
    put(term, for: first..<passages.count)
    out.append(0x29)
  }

  private mutating func put(_ term: SearchTerm, for terms: Range<Int>) {
    let exact = term.parts.isEmpty ? term.counts?.exact : nil
    put(term.forms, for: terms, exact: exact)
  }

  private mutating func put(
    _ forms: [SearchForm],
    for terms: Range<Int>,
    exact: Int? = nil
  ) {
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
  }

  /// What each place of a form adds: a whole word is also the beginning of one, and what is typed
  /// to its end counts no more than what is finished.
  private static func counted(_ form: SearchForm, among forms: [SearchForm]) -> Double {
    let isBegun = !form.isPrefix && forms.contains { $0.isPrefix && $0.words == form.words }
    return form.kind.weight - (isBegun ? SearchForm.Kind.prefix.weight : 0)
  }
}
