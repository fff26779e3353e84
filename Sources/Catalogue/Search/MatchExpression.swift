/// A query in the language of FTS5, every word of it quoted.
struct MatchExpression {
  /// The expression; nil for a query that asks for nothing.
  private(set) var text: [UInt8]?

  /// All terms of the query, but for the one at `index` where that is not nil.
  init(_ query: SearchQuery, without index: Int? = nil) {
    let terms = query.terms.enumerated().filter { $0.offset != index }.map(\.element)
    guard !terms.isEmpty else { return }
    var text: [UInt8] = []
    for (offset, term) in terms.enumerated() {
      if offset > 0 { text += " AND ".utf8 }
      Self.put(term.forms, into: &text)
    }
    if !query.excluded.isEmpty {
      text = [0x28] + text + [UInt8](") NOT ".utf8)
      Self.put(query.excluded.flatMap(\.forms), into: &text)
    }
    self.text = text
  }

  private static func put(_ forms: [SearchForm], into text: inout [UInt8]) {
    text.append(0x28)
    for (offset, form) in forms.enumerated() {
      if offset > 0 { text += " OR ".utf8 }
      text.append(0x22)
      for (offset, word) in form.words.enumerated() {
        if offset > 0 { text.append(0x20) }
        text += word
      }
      text.append(0x22)
      if form.isPrefix { text.append(0x2A) }
    }
    text.append(0x29)
  }
}
