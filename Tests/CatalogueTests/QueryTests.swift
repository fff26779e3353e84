import Articles
import FolderListing
import SafeText
import Testing

@testable import Catalogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@MainActor
@Suite struct QueryTests {
  /// Of a hundred queries, as many must find what they should within the rank named.
  private static let wanted = 0.92

  @Test("Of what people type, 92 in 100 find the answer in the shipped library")
  func shipped() {
    let library = Library(
      FolderSource(path: Self.root + "/Content"),
      topics: TopicTree(),
      cache: nil
    )
    let score = Self.score(library, Self.queries("shipped")) { _, _ in }
    print(score.report("shipped"))
    #expect(score.share >= Self.wanted)
  }

  @Test("Of what people type, 92 in 100 find the answer in raw articles, and never an advert")
  func scraped() {
    Self.expectGoodAnswers(
      Self.queries("scraped"),
      in: Self.root + "/Tests/ArticlesTests/Scraped"
    )
  }

  @Test(
    "The same in the raw library that $MONOGRAPH_QUERIES_LIBRARY names",
    .enabled(if: getenv("MONOGRAPH_QUERIES") != nil)
  )
  func named() {
    let file = Self.variable("MONOGRAPH_QUERIES")
    let queries = TypedQuery.read(Self.bytes(file), "seeds")
    Self.expectGoodAnswers(queries, in: Self.variable("MONOGRAPH_QUERIES_LIBRARY"))
  }

  /// Asks a folder of raw articles, with the `.outline` that belongs to each beside it.
  private static func expectGoodAnswers(_ queries: [TypedQuery], in folder: String) {
    var marked: [String: MarkedLines] = [:]
    for name in FolderListing.names(in: folder) where name.hasSuffix(".txt") {
      let outline = bytes(folder + "/" + name.dropLast(4) + ".outline")
      marked[name] = MarkedLines(
        outline: String(decoding: outline, as: UTF8.self),
        file: bytes(folder + "/" + name)
      )
    }
    #expect(!marked.isEmpty, "no articles in \(folder)")
    let topics = TopicTree.read(bytes(root + "/Content/topics.yaml")).tree
    let synonyms = Synonyms.read(bytes(root + "/Content/synonyms.yaml")).synonyms
    let library = Library(
      FolderSource(path: folder),
      topics: topics,
      synonyms: synonyms,
      cache: nil
    )
    var noise: Set<String> = []
    var hazards: [String] = []
    let score = score(library, queries) { query, results in
      for hit in results.hits where marked[hit.article.file]?.covers(hit) == true {
        noise.insert("\(hit.article.file):\(hit.line)")
      }
      if results.isEmergency, let hit = results.hits.first, isHazardous(library.blocks(of: hit)) {
        hazards.append("“\(query.text)”: \(hit.article.file):\(hit.line)")
      }
    }
    #expect(noise.isEmpty, "comments, adverts or menus are found")
    #expect(hazards.isEmpty, "an emergency is answered by what can kill")
    print(score.report(folder))
    #expect(score.share >= wanted)
  }

  /// Whether the program warns of an instruction in them.
  private static func isHazardous(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .caution(.hazardousInstruction): true
      case .quote(let blocks), .note(_, let blocks): isHazardous(blocks)
      case .list(let items): isHazardous(items.flatMap(\.blocks))
      default: false
      }
    }
  }

  private static func score(
    _ library: Library,
    _ queries: [TypedQuery],
    _ check: (TypedQuery, SearchResults) -> Void
  ) -> QueryScore {
    library.finish()
    #expect(queries.count >= 50)
    var score = QueryScore()
    for query in queries {
      let results = library.search(query.request)
      score.add(query, results, of: library)
      check(query, results)
    }
    return score
  }

  // MARK: Files

  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  private static func queries(_ name: String) -> [TypedQuery] {
    TypedQuery.read(bytes(root + "/Tests/CatalogueTests/Queries/queries.yaml"), name)
  }

  private static func bytes(_ path: String) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = FolderSource(path: parts.dropLast().joined(separator: "/"))
    return (try? folder.read(parts.last.map(String.init) ?? "")) ?? []
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
