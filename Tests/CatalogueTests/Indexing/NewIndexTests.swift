import SeededRandom
import Testing

@testable import Catalogue

/// What is written past FTS5 is compared with what FTS5 writes itself.
@Suite struct NewIndexTests {
  /// The index of some rows, once as it is made for a new catalogue, once by FTS5.
  private final class TwoIndexes {
    let ours: Database
    let theirs: Database
    let search: NewIndexTable
    let heading: NewIndexTable
    let lexicon: NewLexicon

    init() throws {
      ours = try Database(.memory)
      theirs = try Database(.memory)
      for database in [ours, theirs] { try database.execute("BEGIN; " + Schema.tables) }
      lexicon = NewLexicon(ours)
      search = NewIndexTable(.search, columns: 4, in: ours, lexicon: lexicon)
      heading = NewIndexTable(.heading, columns: 1, in: ours)
    }

    /// Adds a row with words in its columns.
    func add(_ row: Int64, _ columns: [[String]]) throws {
      try add(row, columns.map { words in Array(words.map { $0 + " " }.joined().utf8) })
    }

    /// Adds a row with columns as they are indexed.
    func add(_ row: Int64, _ texts: [[UInt8]]) throws {
      try search.makeRoom()
      try heading.makeRoom()
      search.begin(row: row)
      heading.begin(row: row)
      let insert = try theirs.statement(
        "INSERT INTO search(rowid, title, above, body, marks) VALUES(?, ?, ?, ?, ?)"
      )
      try insert.bind(1, row)
      for (index, text) in texts.enumerated() {
        (text + [UInt8](repeating: 0x78, count: IndexBytes.padding)).withUnsafeBufferPointer {
          let text = UnsafeBufferPointer(rebasing: $0[..<text.count])
          search.addColumn(text)
          if index == 0 { heading.addColumn(text, hasBeginnings: true) }
        }
        try insert.bind(Int32(index + 2), text: text)
      }
      try insert.run()
      let title = try theirs.statement("INSERT INTO heading(rowid, title) VALUES(?, ?)")
      try title.bind(1, row)
      try title.bind(2, text: texts[0])
      try title.run()
    }

    func show() throws {
      try search.show()
      try heading.show()
    }

    func settleSome() throws -> Bool {
      if try search.settleSome(isLast: true) { return true }
      if try heading.settleSome(isLast: true) { return true }
      try lexicon.finish()
      return false
    }

    func settle() throws { while try settleSome() {} }

    /// Everything that an index holds, as FTS5 reads it.
    static func words(of table: String, in database: Database) throws -> [String] {
      try database.execute(
        "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, \(table), instance)"
      )
      defer { try? database.execute("DROP TABLE temp.words") }
      let rows = try database.statement(
        """
        SELECT term, doc, col, count(*), sum(offset), sum(offset * offset) FROM temp.words
        GROUP BY 1, 2, 3
        """
      )
      var words: [String] = []
      while try rows.step() {
        words.append((0..<6 as Range<Int32>).map { rows.text($0) }.joined(separator: " "))
      }
      return words
    }

    static func rows(_ query: String, of table: String, in database: Database) throws -> [Int64] {
      let rows = try database.statement("SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
      try rows.bind(1, query)
      var found: [Int64] = []
      while try rows.step() { found.append(rows.integer(0)) }
      return found
    }

    static func averages(of table: String, in database: Database) throws -> [UInt8] {
      // FTS5 keeps them in memory up to a savepoint.
      try database.execute("SAVEPOINT s; RELEASE s")
      let row = try database.statement("SELECT block FROM \(table)_data WHERE id = 1")
      return try row.step() ? row.bytes(0) : []
    }

    /// Expects that both hold the same, and that FTS5 finds nothing wrong with ours.
    func compare(_ place: String) throws {
      for table in ["search", "heading"] {
        try ours.execute("INSERT INTO \(table)(\(table)) VALUES('integrity-check')")
        let (one, other) = (
          try Self.words(of: table, in: ours), try Self.words(of: table, in: theirs)
        )
        #expect(one == other, "\(place), \(table)")
        #expect(
          try Self.averages(of: table, in: ours) == Self.averages(of: table, in: theirs),
          "\(place), \(table)"
        )
      }
    }

    /// Expects that both answer the same.
    func compare(_ query: String, _ place: String) throws {
      for table in ["search", "heading"] {
        #expect(
          try Self.rows(query, of: table, in: ours) == Self.rows(query, of: table, in: theirs),
          "\(place): \(query) in \(table)"
        )
      }
    }
  }

  private static let words: [String] = [
    "a", "ab", "abc", "abcdefgh", "abcdefghi", "abcdefghijkl", "abcdefghijklm",
    "abcdefghijklmnopq", "abcdefghijklmnopr", "été", "é", "日", "日本", "5", "5mg", "0.5", "|",
    String(repeating: "long", count: 30), String(repeating: "long", count: 31),
    String(repeating: "page", count: 1_100), String(repeating: "longest", count: 6_000),
  ]

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<random.below(count)).map { _ in
      switch random.below(60) {
      case 0: random.pick(words)
      case 1..<30: random.pick(["take", "with", "food", "tablet", "of", "the"])
      default: String(random.next() >> UInt64(random.below(60)), radix: 36)
      }
    }
  }

  private static let queries = [
    "take", "\"with food\"", "tab*", "a*", "a* take", "\"é\"", "\"日本\"", "{title} : the",
    "\"~t1\" NOT of", "\"0.5\"", "x*", "t* OR w*",
  ]

  @Test(
    "What is read into a new catalogue is found as FTS5 would have found it, at any moment",
    arguments: 0..<6 as Range<UInt64>
  )
  func same(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let both = try TwoIndexes()
    for article in 0..<400 {
      let kind = random.below(5)
      for ordinal in 0..<random.below(8) {
        try both.add(
          RowID.passage(kind: kind, article: article, ordinal: ordinal),
          [
            Self.text(5, &random), Self.text(9, &random), Self.text(120, &random),
            ["~len", "~t\(random.below(4))"],
          ]
        )
      }
      if random.below(40) == 0 {
        try both.show()
        try both.compare(random.pick(Self.queries), "seed \(seed), article \(article)")
      }
    }
    var step = 0
    while try both.settleSome() {
      step += 1
      guard random.below(2) == 0 else { continue }
      try both.show()
      try both.compare(random.pick(Self.queries), "seed \(seed), step \(step)")
    }
    for query in Self.queries { try both.compare(query, "seed \(seed)") }
    try both.compare("seed \(seed)")
  }

  @Test("A word that stands in very many rows, or very often in one, is found in all of them")
  func frequent() throws {
    let both = try TwoIndexes()
    // Rows that lie far from one another make the pages that lead through them fill.
    let often = Array(String(repeating: "often ", count: 4_200).utf8)
    for row in 0..<600 {
      let rare: [UInt8] = row % 50 == 0 ? Array("rare ".utf8) : []
      try both.add(Int64(row) << 52 | 1, [Array("one ".utf8), [], often, rare])
      if row == 300 { try both.show() }
    }
    try both.settle()
    for query in ["often AND rare", "rare", "one often", "often NOT rare"] {
      try both.compare(query, "frequent")
    }
    try both.compare("frequent")
  }

  @Test("A catalogue without any text, or with empty passages, has an index that FTS5 can read")
  func empty() throws {
    let both = try TwoIndexes()
    try both.settle()
    try both.compare("nothing")
    let other = try TwoIndexes()
    try other.add(5, [[String]](repeating: [], count: 4))
    try other.settle()
    try other.compare("an empty passage")
  }

  @Test("The lexicon of a new catalogue has each word once, with the number of its passages")
  func counted() throws {
    let both = try TwoIndexes()
    try both.add(1, [["one"], ["two"], ["two", "|", "three", "one"], ["~ten"]])
    try both.show()
    try both.add(2, [["one"], [], ["é"], ["~ten"]])
    try both.settle()
    let rows = try both.ours.statement("SELECT words FROM lexicon ORDER BY first")
    var words: [String] = []
    while try rows.step() {
      let shelf = try #require(WordShelf(rows.bytes(0)))
      words += (0..<shelf.count).map {
        "\(String(decoding: shelf.word($0), as: UTF8.self)) \(shelf.passages($0))"
      }
    }
    #expect(words == ["one 2", "three 1", "two 1", "é 1"])
  }
}
