import Articles
import SafeText
import Testing

/// Articles as a scraper left them, against outlines written by hand.
///
/// `MONOGRAPH_SCRAPED_GOLD` and `MONOGRAPH_SCRAPED_TEXT` name other folders of outlines and texts;
/// `MONOGRAPH_SCRAPED_PRINT` prints every error.
@Suite struct ScrapedTests {
  private static let golds =
    TestFiles.environment("MONOGRAPH_SCRAPED_GOLD") ?? TestFiles.scraped
  private static let texts = TestFiles.environment("MONOGRAPH_SCRAPED_TEXT") ?? golds

  static let names: [String] = {
    var walk = FolderSource(path: texts).makeWalk()
    var names: [String] = []
    while let step = walk.next() {
      if case .success(let entry) = step, entry.path.hasSuffix(".txt") {
        names.append(String(entry.path.dropLast(4)))
      }
    }
    let outlines = FolderSource(path: golds)
    return names.sorted().filter { (try? outlines.read($0 + ".outline")) != nil }
  }()

  private static func score(_ name: String) throws -> ScrapedScore {
    let bytes = try FolderSource(path: texts).read(name + ".txt")
    let gold = try FolderSource(path: golds).read(name + ".outline")
    let reading = ArticleReader(topics: shippedTopics).read(bytes, path: name + ".txt")
    return ScrapedScore(
      file: name,
      text: String(decoding: bytes, as: UTF8.self),
      reading: reading,
      gold: ScrapedGold(String(decoding: gold, as: UTF8.self))
    )
  }

  @Test("The articles with outlines are all found") func articlesAreFound() {
    #expect(Self.names.count >= 5)
  }

  @Test("Scraped articles show the headings, topics and noise that a person sees in them")
  func articlesAreReadAsAPersonReadsThem() throws {
    var found = 0
    var wanted = 0
    var wrong = 0
    var topics = (right: 0, all: 0)
    var asides = (right: 0, all: 0)
    var kinds = (right: 0, all: 0)
    var errors: [String] = []
    for name in Self.names {
      let score = try Self.score(name)
      found += score.headings.right
      wanted += score.headings.all
      wrong += score.falseHeadings
      topics = (topics.right + score.topics.right, topics.all + score.topics.all)
      asides = (asides.right + score.asides.right, asides.all + score.asides.all)
      kinds = (kinds.right + score.kinds.right, kinds.all + score.kinds.all)
      errors += score.errors
      if TestFiles.environment("MONOGRAPH_SCRAPED_PRINT") != nil { Self.print(name, score) }
    }
    let report = errors.joined(separator: "\n")
    #expect(found * 100 >= wanted * 97, "headings \(found) of \(wanted)\n\(report)")
    #expect(wrong * 100 <= wanted * 3, "false headings \(wrong) of \(wanted)\n\(report)")
    #expect(topics.right * 100 >= topics.all * 95, "topics \(topics)\n\(report)")
    #expect(asides.right * 100 >= asides.all * 96, "set aside \(asides)\n\(report)")
    #expect(kinds.right * 100 >= kinds.all * 95, "kinds \(kinds)\n\(report)")
  }

  private static func print(_ name: String, _ score: ScrapedScore) {
    Swift.print(
      "\(name): titles \(score.titles) headings \(score.headings) false \(score.falseHeadings)"
        + " levels \(score.levels) topics \(score.topics) aside \(score.asides)"
        + " kinds \(score.kinds) wrongly \(score.wronglyAside) lists \(score.lists)"
    )
    for error in score.errors { Swift.print("  " + error) }
  }
}

/// The topics that the program ships with.
let shippedTopics: TopicTree = {
  let content = FolderSource(path: TestFiles.repository + "/Content")
  guard let bytes = try? content.read("topics.yaml") else { return TopicTree() }
  return TopicTree.read(bytes).tree
}()
