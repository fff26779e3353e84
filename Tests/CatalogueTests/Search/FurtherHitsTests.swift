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

  private static func more(_ results: SearchResults) -> Int {
    results.hits.map(\.moreInArticle).reduce(0, +)
  }

  @Test("They stand behind the article's last hit, the others stay where they were")
  func inPlace() throws {
    let few = Self.search()
    let last = try #require(few.hits.lastIndex { $0.moreInArticle > 0 })
    #expect(few.hits[last].moreInArticle == 28)
    let more = Self.search { $0.further = [few.hits[last].article.id: 5] }
    #expect(more.hits[...last].map(\.id) == few.hits[...last].map(\.id))
    #expect(more.hits.count == few.hits.count + 5 && more.total == few.total)
    let added = more.hits[(last + 1)...(last + 5)]
    #expect(added.allSatisfy { $0.article.id == few.hits[last].article.id })
    #expect(more.hits[(last + 6)...].map(\.id) == few.hits[(last + 1)...].map(\.id))
    #expect(more.hits[last].moreInArticle == 0 && added.last?.moreInArticle == 23)
  }

  @Test("All of them can be had, each once, what can kill behind the others")
  func toTheEnd() throws {
    let article = try #require(Self.search().hits.first { $0.moreInArticle > 0 }?.article.id)
    let all = Self.search { $0.further = [article: 100] }
    #expect(all.hits.count == all.total && Self.more(all) == 0)
    #expect(Set(all.hits.map(\.id)).count == all.hits.count)
    let own = all.hits.filter { $0.article.id == article }
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
