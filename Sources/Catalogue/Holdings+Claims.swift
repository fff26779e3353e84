import Articles
import SafeText

extension Holdings {
  // MARK: Claims

  /// Writes the library's claims in place of those that were there; every article must have its id.
  ///
  /// What a position cites is looked up here once, so that a page need not.
  func write(_ claims: [Claim]) throws(DatabaseError) {
    try database.execute("DELETE FROM claim")
    let insert = try database.statement("INSERT INTO claim VALUES(?, ?, ?)")
    var outlines: [String: CitedArticle] = [:]
    for (order, claim) in claims.enumerated() {
      guard let topic = number(of: claim.topic),
        let stored = try StoredClaim(
          claim,
          position: { (position) throws(DatabaseError) in try find(position, in: &outlines) }
        )
      else { continue }
      try insert.bind(1, topic)
      try insert.bind(2, order)
      try insert.bind(3, stored.encoded)
      try insert.run()
    }
  }

  /// An article whose sections are cited.
  private struct CitedArticle {
    var sources: [Source]
    var heads: [String: Outline.Head]
  }

  private func find(
    _ position: Claim.Position,
    in known: inout [String: CitedArticle]
  ) throws(DatabaseError) -> PageClaim.Position? {
    let citation = position.citation
    if known[citation.article] == nil, let entry = try articles()[id: citation.article] {
      let heads = try outline(of: entry.number).heads.map { ($0.id, $0) }
      known[citation.article] = CitedArticle(
        sources: entry.head.sources,
        heads: Dictionary(heads) { first, _ in first }
      )
    }
    guard let article = known[citation.article], let head = article.heads[citation.section] else {
      return nil
    }
    let source = head.source.flatMap {
      article.sources.indices.contains($0) ? article.sources[$0] : nil
    }
    return PageClaim.Position(
      figure: position.figure,
      country: position.country ?? source?.country,
      kind: source?.kind,
      place: .section(article: citation.article, section: citation.section)
    )
  }

  /// The claims of a topic itself, in the order of the file.
  func claims(of topic: Int, language: String) throws(DatabaseError) -> [PageClaim] {
    let rows = try database.statement("SELECT body FROM claim WHERE topic = ? ORDER BY number")
    try rows.bind(1, topic)
    var claims: [PageClaim] = []
    while try rows.step() {
      guard let stored = StoredClaim(rows.bytes(0)) else { throw .damaged }
      claims.append(stored.shown(in: language))
    }
    return claims
  }
}
