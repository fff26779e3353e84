import Articles
import SafeText
import SeededRandom
import Testing

/// What holds for every scraped text: no line is lost, none stands twice, no figure changes.
@Suite struct ScrapedInvariantTests {
  /// The words of a reading, in any order, with how often each stands.
  private static func words(_ reading: ArticleReading) -> [String: Int] {
    var words: [String: Int] = [:]
    func add(_ text: ScreenText) {
      for word in ScrapedScore.loose(text.string) { words[word, default: 0] += 1 }
    }
    func add(_ block: Block) {
      switch block {
      case .paragraph(let text): add(text.text)
      case .preformatted(let lines): lines.forEach { add($0) }
      case .list(let items):
        for item in items {
          if let number = item.number { words[String(number), default: 0] += 1 }
          item.blocks.forEach { add($0) }
        }
      case .table(let table):
        for row in [table.header] + table.rows { row.forEach { add($0.text) } }
      case .note(_, let blocks), .quote(let blocks): blocks.forEach { add($0) }
      case .chart, .caution: break
      }
    }
    for article in reading.articles {
      for section in article.sections where !section.isTitleMadeUp {
        if section.level > 1 || !article.isTitleMadeUp { add(section.title) }
      }
      for block in article.sections.flatMap(\.blocks) { add(block) }
      for text in article.setAside.flatMap(\.texts) { add(text) }
    }
    return words
  }

  private func check(_ text: String, _ name: String) {
    let reading = ArticleReader(topics: shippedTopics).read(Array(text.utf8), path: "a.txt")
    let kept = Self.words(reading)
    var wanted: [String: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      for word in ScrapedScore.loose(ScreenText(String(line)).string) {
        wanted[word, default: 0] += 1
      }
    }
    // A lone "o" is a bullet; the numbers of items are kept as numbers.
    for (word, count) in wanted where word != "o" {
      #expect(kept[word, default: 0] == count, "\(name): “\(word)”")
    }
    for word in kept.keys where wanted[word] == nil {
      #expect(word == "", "\(name): made up “\(word)”")
    }
  }

  @Test("No word of an article is lost or doubled, whatever becomes of its line")
  func wordsAreKept() throws {
    for name in ScrapedTests.names where !name.contains("mojibake") {
      let bytes = try FolderSource(path: TestFiles.scraped).read(name + ".txt")
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.unicodeScalars.contains("\u{1B}") else { continue }
      check(text.replacingMark(), name)
    }
  }

  @Test("No word of a random text is lost or doubled") func wordsOfRandomTextsAreKept() {
    let pieces = [
      "\n", "\n", "\n\n", "\r\n", "\n  ", "\n    ", "\n- ", "\n• ", "\n1. ", "\n2) ", "\n## ",
      "\n**Dose**\n", "\n====\n", "\n----\n", " 5 mg ", " take it ", "Side effects", "Contents",
      "Comments", "\nMaria says:\n", " 12:30 ", " 3 May 2021 ", "By Ana Lopez", " | ", " > ", "?",
      ".", ":", ";", ",", " une dose de ", " der Arzt ", " la dosis ", "Advertisement", "*", "(",
      "\nRelated articles\n", "© 2020 Site", " call us ", "\t", "\n| a | b |\n", "Read more",
      "IV. ",
      "DOSAGE", "\nBest Answer\n", "\nReply\n", " é", "\u{AD}", "\u{A0}", " 1.5 ",
      "\n1.2 Uses\n", "Name *", "{", "}", "<b>", "—",
    ]
    for seed in UInt64(1)...150 {
      var random = SeededGenerator(seed: seed)
      check((0..<120).map { _ in random.pick(pieces) }.joined(), "seed \(seed)")
    }
  }

  @Test("A mark above the names that tell of comments ends no reading")
  func marksAboveNames() {
    check(
      """
      Can I drink coffee with lithium?

      Best Answer
      Anna Miller says:
      Keep the amount of coffee the same each day, because caffeine changes the level.

      Ben Carter says:
      I agree and would ask the pharmacist before changing anything.
      """,
      "best answer"
    )
  }

  @Test("Comments, adverts and menus never reach a section")
  func noiseStaysOut() throws {
    let text = """
      Prednisone at home

      Take the tablets in the morning with food, and never stop them from one day to the next.

      Storage

      Keep the tablets dry and below 25 degrees, away from light and from children.

      2 comments

      Ann says:
      March 3, 2020 at 10:12 am
      It made me hungry all the time, I could not stop eating.

      Bob says:
      March 4, 2020 at 7:01 pm
      Same here.
      """
    let reading = ArticleReader(topics: shippedTopics).read(Array(text.utf8), path: "a.txt")
    let article = try #require(reading.articles.first)
    #expect(reading.articles.count == 1)
    #expect(article.title.string == "Prednisone at home")
    #expect(article.sections.map(\.title.string) == ["Prednisone at home", "Storage"])
    #expect(article.setAside.map(\.kind) == [.comment])
    #expect(article.setAside.map(\.lines) == [9...17])
  }
}

extension String {
  /// The text without a byte order mark.
  fileprivate func replacingMark() -> String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
