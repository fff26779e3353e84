import SafeText
import Testing

@testable import Catalogue

/// More of an article than the few passages that it has among the hits.
@MainActor
@Suite struct FurtherHitsTests {
  private static let library = SearchLibrary([
    (
      "long.md",
      SearchLibrary.article(
        (1...30).map { ("Part \($0)", "A dose is told here, number \($0).") }
          + [("Too much", "After a dose too many, make the person vomit.")]
      )
    ),
    ("short.md", SearchLibrary.article([("Dose", "The dose of the other article.")])),
  ])

  private static func search(_ change: (inout SearchRequest) -> Void = { _ in }) -> SearchResults {
    var request = SearchRequest("dose")
    change(&request)
    return library.library.search(request)
  }

  private static func further(
    _ count: Int,
    behind hit: SearchHit
  ) -> [String: SearchRequest.Further] {
    [hit.article.id: SearchRequest.Further(count, behind: hit.place)]
  }

  private static func more(_ results: SearchResults) -> Int {
    results.hits.map(\.moreInArticle).reduce(0, +)
  }

  @Test("They stand behind the article's last hit, the others stay where they were")
  func inPlace() throws {
    let few = Self.search()
    let last = try #require(few.hits.lastIndex { $0.moreInArticle > 0 })
    #expect(few.hits[last].moreInArticle == 28)
    let more = Self.search { $0.further = Self.further(5, behind: few.hits[last]) }
    #expect(more.hits[...last].map(\.id) == few.hits[...last].map(\.id))
    #expect(more.hits.count == few.hits.count + 5 && more.total == few.total)
    let added = more.hits[(last + 1)...(last + 5)]
    #expect(added.allSatisfy { $0.article.id == few.hits[last].article.id })
    #expect(more.hits[(last + 6)...].map(\.id) == few.hits[(last + 1)...].map(\.id))
    #expect(more.hits[last].moreInArticle == 0 && added.last?.moreInArticle == 23)
  }

  @Test("All of them can be had, each once, what can kill behind the others")
  func toTheEnd() throws {
    let last = try #require(Self.search().hits.last { $0.moreInArticle > 0 })
    let all = Self.search { $0.further = Self.further(100, behind: last) }
    #expect(all.hits.count == all.total && Self.more(all) == 0)
    #expect(Set(all.hits.map(\.id)).count == all.hits.count)
    let own = all.hits.filter { $0.article.id == last.article.id }
    #expect(own.last?.isHazardous == true && own.dropLast().allSatisfy { !$0.isHazardous })
  }

  @Test("A limit that is to be filled is, behind what comes first without it")
  func fills() {
    let few = Self.search()
    for limit in [2, 10, 1_000] {
      let filled = Self.search {
        $0.limit = limit
        $0.fillsLimit = true
      }
      #expect(filled.hits.count == min(limit, few.total))
      #expect(Self.more(filled) == few.total - filled.hits.count || limit == 2)
      let (start, same) = (filled.hits.map(\.id).prefix(few.hits.count), few.hits.map(\.id))
      #expect(Array(start) == Array(same.prefix(limit)))
    }
  }

  @Test("Best first in the second run too, and in danger what can kill last of both")
  func order() throws {
    let filled = Self.search {
      $0.limit = 100
      $0.fillsLimit = true
    }
    let second = filled.hits.filter { !$0.isHazardous }.dropFirst(4).map(\.score)
    #expect(second.count > 20 && second == second.sorted(by: >))
    let library = SearchLibrary(
      [
        (
          "a.md",
          SearchLibrary.article(
            [("Overdose", "Took too many tablets? Make the person vomit.")]
              + (1...9).map { ("Tablets \($0)", "Who took too many tablets needs help.") }
          )
        )
      ],
      synonyms: "danger: {risks.overdose: {en: [took too many]}}"
    )
    var request = SearchRequest("took too many tablets", limit: 100)
    request.fillsLimit = true
    let results = library.library.search(request)
    #expect(results.isEmergency && results.hits.count == 10)
    #expect(results.hits.map(\.isHazardous) == Array(repeating: false, count: 9) + [true])
  }

  @Test("Unfolded passages stay where they are when more of them, or more hits, are wanted")
  func staysInPlace() throws {
    let articles = (1...9).map { number in
      let sections = (1...60).map {
        ("Part \($0)", "The dose \(number)." + String(repeating: " Much.", count: $0 % 7))
      }
      return ("\(number).md", SearchLibrary.article(sections))
    }
    let library = SearchLibrary(articles).library
    var request = SearchRequest("dose", limit: 20)
    let few = library.search(request)
    let hits = Dictionary(grouping: few.hits, by: \.article.id).values
    // Of this article a greater limit has one more among the hits.
    let last = try #require(hits.first { $0.count < Ranking.articleLimit }?.last)
    func unfolded(_ count: Int) throws -> [Int64] {
      request.further = Self.further(count, behind: last)
      let found = library.search(request).hits
      #expect(Set(found.map(\.id)).count == found.count)
      let start = try #require(found.firstIndex { $0.id == last.id }) + 1
      return Array(found[start..<start + count].map(\.id))
    }
    let shown = try unfolded(20)
    #expect(try Array(unfolded(40).prefix(20)) == shown)
    request.limit = 40
    #expect(few.isFull && !library.search(request).isFull)
    #expect(try unfolded(20) == shown)
  }

  @Test("What answers a danger without its words is counted as well")
  func countsUrgent() {
    let library = SearchLibrary(
      [
        (
          "a.md",
          SearchLibrary.article(
            [("Too much", "Call an ambulance, this is an emergency.")]
              + (1...30).map { ("Tablets \($0)", "Many tablets, too many, took.") }
          )
        )
      ],
      synonyms: "danger: {risks.overdose: {en: [took too many]}}"
    )
    let results = library.search("took too many")
    #expect(results.hits.contains { $0.headings.last == "Too much" })
    #expect(results.total == 31 && results.hits.count + Self.more(results) == 31)
  }

  @Test("An article of which nothing is among the best is found all the same, behind the others")
  func reachesAllArticles() {
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article((1...240).map { ("Dose \($0)", "The dose.") })),
      ("b.md", SearchLibrary.article((1...9).map { ("Part \($0)", "Much else, then a dose.") })),
    ])
    let results = library.search("dose")
    #expect(results.hits.map(\.article.file) == ["a.md", "a.md", "a.md", "b.md", "b.md", "b.md"])
    #expect(results.hits.count + Self.more(results) == results.total)
  }
}
