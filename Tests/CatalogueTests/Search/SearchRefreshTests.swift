import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@MainActor
@Suite struct SearchRefreshTests {
  private static let queries = [
    "take", "5 mg", "spasticity", "may cause", "\"three times a day\"", "kidney doctor", "évier",
    "stop -never", "lang:en food", "source:label tablet", "topic:dosing take", "drowsines", "naiv",
  ]

  private static func answers(_ library: Library) -> [String] {
    queries.flatMap { query -> [String] in
      let results = library.search(SearchRequest(query, limit: 1_000))
      let hits = results.hits.map {
        "\(query): \($0.article.file)#\($0.place.text) \($0.line) \($0.text) +\($0.moreInArticle)"
      }
      // Equal hits stand in the order of their articles' numbers, which two builds may give
      // differently.
      return hits.sorted() + ["\(query): \(results.total) \(results.suggestion?.string ?? "-")"]
    }
  }

  @Test(
    "Nothing that was changed or taken away is found any more, and all that is new is",
    arguments: 0..<6 as Range<UInt64>
  )
  func refreshed(seed: UInt64) throws {
    var library = LibraryInFolder(seed: seed)
    _ = library.open()
    for round in 0..<3 {
      for _ in 0...library.random.below(3) {
        let name = "a\(library.random.below(10)).md"
        if library.random.below(3) == 0 {
          library.files.remove(name)
        } else {
          library.write(name, age: library.random.pick([0, 100]))
        }
      }
      let kept = library.open()
      let new = library.open(kept: false)
      for query in Self.queries {
        let request = SearchRequest(query, limit: 1_000)
        let place = "seed \(seed), round \(round): \(query)"
        #expect(kept.search(request).total == new.search(request).total, "\(place)")
        #expect(kept.search(request).suggestion == new.search(request).suggestion, "\(place)")
      }
      #expect(Self.words(kept) == Self.words(new), "seed \(seed), round \(round)")
      try Self.checkIntegrity(of: library)
    }
  }

  /// The lexicon of a library.
  private static func words(_ library: Library) -> [String] {
    (0...UInt8.max).flatMap { first -> [String] in
      guard let shelf = try? library.refresh.serving?.shelf(first) else { return [] }
      return (0..<shelf.count).map { index in
        "\(String(decoding: shelf.word(index), as: UTF8.self)) \(shelf.passages(index))"
      }
    }
  }

  /// Lets FTS5 compare its index with itself, and SQLite all tables, in a copy of the catalogue.
  private static func checkIntegrity(of library: LibraryInFolder) throws {
    let isWhole = try library.withCopy { (database) throws(DatabaseError) in
      try database.execute("INSERT INTO search(search) VALUES('integrity-check')")
      try database.execute("INSERT INTO heading(heading) VALUES('integrity-check')")
      let row = try database.statement("PRAGMA integrity_check")
      return try row.step() && row.text(0) == "ok"
    }
    #expect(isWhole)
  }

  @Test("What has been read is found while the rest is being read, and in the end in one place")
  func foundWhileReading() throws {
    let library = LibraryInFolder(seed: 12, articles: 0)
    for letter in "abcdefghijklmnop" {
      let kind = ["a", "e", "i", "o"].contains(letter) ? "label" : "blog"
      let matter = "---\nsources:\n  s: { name: S, kind: \(kind) }\n---\n"
      library.files.write("\(letter).md", matter + "# \(letter)\n\nonlyin\(letter) here.\n")
    }
    let open = library.begin()
    var found = 0
    while open.advance(milliseconds: 0) {
      for article in open.articles() {
        let hits = open.search(SearchRequest("onlyin" + article.id)).hits
        #expect(hits.map(\.article.id) == [article.id])
        found += 1
      }
    }
    #expect(found > 16)
    // Every search in between has made a segment of its own.
    let pieces = try library.withCopy { (database) throws(DatabaseError) in
      let row = try database.statement("SELECT count(DISTINCT segid) FROM search_idx")
      return try row.step() ? Int(row.integer(0)) : 0
    }
    #expect(pieces == 1)
  }

  @Test("A catalogue opened again answers as when it was made")
  func reopened() {
    let library = LibraryInFolder(seed: 77)
    let first = Self.answers(library.open())
    #expect(first == Self.answers(library.open()))
    #expect(first.contains { $0.hasPrefix("take: a") })
  }

  @Test("Other word lists of a library count from the next refresh on")
  func synonyms() {
    let library = LibraryInFolder(seed: 3)
    library.files.write("z.md", "# Spoon\n\nA spoon of sugar.")
    #expect(library.open().search(SearchRequest("ladle")).hits.isEmpty)
    library.files.write(
      "synonyms.yaml",
      "groups:\n  - [spoon, ladle]\ndanger:\n  en: [sugar rush]\n",
      age: 0
    )
    let opened = library.open()
    #expect(opened.search(SearchRequest("ladle")).hits.first?.headings.last == "Spoon")
    #expect(opened.search(SearchRequest("a sugar rush")).isEmergency)
  }
}

extension LibraryInFolder {
  /// Asks a copy of the catalogue's database.
  fileprivate func withCopy<Answer>(
    _ body: (Database) throws(DatabaseError) -> Answer
  ) throws -> Answer {
    cache.write("copy", Array(cache.bytes(catalogue).dropLast(32)))
    defer { cache.remove("copy") }
    return try body(try Database(.building(cache.path + "/copy")))
  }
}
