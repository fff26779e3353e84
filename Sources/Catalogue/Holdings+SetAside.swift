import Articles
import SafeText

extension Holdings {
  /// Writes the lines that an article does not count as its own, apart from all passages: no topic
  /// and no search ever meets them.
  func add(_ setAside: [SetAside], article: Int) throws(DatabaseError) {
    guard !setAside.isEmpty else { return }
    let insert = try database.statement("INSERT INTO aside VALUES(?, ?)")
    for (ordinal, lines) in setAside.prefix(RowID.ordinalLimit).enumerated() {
      try insert.bind(1, RowID.passage(kind: 0, article: article, ordinal: ordinal))
      try insert.bind(2, lines.encoded)
      try insert.run()
    }
  }

  /// Takes them away.
  func removeSetAside(article: Int) throws(DatabaseError) {
    let delete = try database.statement("DELETE FROM aside WHERE id BETWEEN ? AND ?")
    try bind(article, to: delete)
    try delete.run()
  }

  /// The lines that an article does not count as its own, in their order.
  func setAside(of id: String) throws(DatabaseError) -> [SetAside] {
    guard let entry = try articles()[id: id] else { return [] }
    let rows = try database.statement("SELECT body FROM aside WHERE id BETWEEN ? AND ?")
    try bind(entry.number, to: rows)
    var found: [SetAside] = []
    while try rows.step() {
      guard let lines = SetAside(rows.bytes(0)) else { throw .damaged }
      found.append(lines)
    }
    return found
  }

  private func bind(_ article: Int, to statement: borrowing Statement) throws(DatabaseError) {
    try statement.bind(1, RowID.passage(kind: 0, article: article, ordinal: 0))
    let last = RowID.passage(kind: 0, article: article, ordinal: RowID.ordinalLimit - 1)
    try statement.bind(2, last)
  }

  /// The page of such lines; nil where the article has none.
  func setAsidePage(of id: String) throws(DatabaseError) -> Page? {
    guard let entry = try articles()[id: id], !entry.head.setAside.isEmpty else { return nil }
    var page = Page(
      place: .setAside(article: id),
      title: entry.head.title,
      path: [entry.head.title],
      language: entry.head.language,
      groups: [PageGroup(passages: [])],
      passagesInAll: 0
    )
    page.isTitleMadeUp = entry.head.isTitleMadeUp
    page.setAside = try setAside(of: id)
    return page
  }
}

extension SetAsideCount {
  /// Counts lines by their kind, in the order of the kinds.
  static func counts(of setAside: [SetAside]) -> [SetAsideCount] {
    var lines: [SetAside.Kind: Int] = [:]
    for block in setAside { lines[block.kind, default: 0] += block.texts.count }
    return SetAside.Kind.allCases.compactMap { kind in
      lines[kind].map { SetAsideCount(kind: kind, lines: $0) }
    }
  }
}

// MARK: - As bytes

extension SetAside {
  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(kind.rawValue)
    writer.put(lines.lowerBound)
    writer.put(lines.upperBound)
    writer.put(texts) { $0.put($1) }
    return writer.sealed()
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(bytes), let kind = reader.text().flatMap({ Kind(rawValue: $0) }),
      let first = reader.number(), let last = reader.number(), first <= last,
      let texts = reader.list(each: { $0.screenText() }), reader.isAtEnd
    else { return nil }
    self.init(kind: kind, lines: first...last, texts: texts)
  }
}
