import SafeText
import Testing

@testable import Catalogue

/// More passages than are searched without bounds.
@MainActor
@Suite struct LargeSearchTests {
  private static let library: SearchLibrary = {
    var sections = (0..<4_100).map { ("Part \($0)", "Nothing of note stands here.") }
    // More words that begin alike than a frequent beginning would be spelt out to.
    for index in 0..<60 { sections[index].1 = "A liver and melo\(letters(index)) are named." }
    sections[100].1 = "The spleen and the kidney are named."
    sections[101].1 = "The spleen and a lymphocyte are named."
    for index in 4_000..<4_050 { sections[index].0 = "Note \(index)" }
    return SearchLibrary([("notes.md", SearchLibrary.article(sections))])
  }()

  private static func letters(_ number: Int) -> String {
    let alphabet = Array("abcdefghij")
    return String([alphabet[number / 10], alphabet[number % 10], "x"])
  }

  @Test("Every passage is found that has any of many words which begin as typed")
  func findsAllBeginnings() {
    #expect(Self.library.search("liver melo", isTyping: true).total == 60)
    #expect(Self.library.search("liver meloc", isTyping: true).total == 10)
    #expect(Self.library.search("melo", isTyping: true).total == 60)
    #expect(Self.library.search("\"liver and mel", isTyping: true).total == 60)
  }

  @Test("Where not all were counted, counts say so, and each passage is counted once")
  func countsOpenly() {
    let results = Self.library.search("note")
    #expect(results.isTotalOpen && results.total == Holdings.sampleLimit + 50)
    #expect(results.counted(results.total) == "\(results.total)+")
    let more = results.hits.map(\.moreInArticle).reduce(0, +)
    #expect(results.hits.count + more == results.total)
  }

  @Test("Where nothing has all words, the one that is only begun is left out, and that is said")
  func leavesOutWhatIsBegun() {
    let results = Self.library.search("spleen kidney lymph", isTyping: true)
    #expect(results.dropped.map(\.string) == ["lymph"])
    #expect(results.hits.first?.headings.last?.string == "Part 100")
  }
}

@Suite struct RecentValuesTests {
  @Test("What is asked for again and again stays, and never more is kept than was said")
  func keepsWhatIsWanted() {
    var values = RecentValues<Int, String>(limit: 10)
    for key in 0..<100 {
      values.keep("\(key)", of: key)
      #expect(values.value(of: 0) == "0")
    }
    let kept = (0..<100).filter { values.value(of: $0) == "\($0)" }
    #expect(kept.count == 10 && kept.contains(99), "\(kept)")
    values.keep("new", of: 0)
    #expect(values.value(of: 0) == "new")
  }
}
