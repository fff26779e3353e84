import SafeText
import SeededRandom
import Testing

@testable import Articles

/// Files that are read in steps: a stretch of scraped text in each.
@Suite struct ArticleParsingTests {
  /// Lines with what gets cautions and remarks, some of them written so that a search through the
  /// file's bytes cannot find them: soft hyphens, letters read in the wrong encoding.
  private static let lines = [
    "How the tablet works", "Side effects", "## Overdose", "Call 01 45 67 89 10 at once.",
    "Call 01\u{AD} 45\u{AD} 67\u{AD} 89\u{AD} 10 at once, and say what was taken.",
    "Make the patient vomit.", "Make\u{AD} the patient vom\u{AD}it.", "Induce vomiting at once.",
    "Faites vomir la personne immÃ©diatement.", "Appelez le 01 45 67 89 10, mÃªme la nuit.",
    "- 5 mg in the morning", "- 10 mg at night, &nbsp; with food", "Home > Health > Medicines",
    "Order now: 0800 123 456, free delivery", "Anna wrote on 3.4.2017 12:30", "======", "Dose:",
    "The doctor says what the tablet is for, and how long it must be taken.", "© 2019 Site",
    "Cl? is lost, 5 mg/m2 and 10 \u{FFFD}g stay, says the doctor, who knows the tablet.",
  ]
  private static let ends = ["\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n\n\n"]
  private static let titles = ["Baclofen: uses and dosage", "# Lithium", "Diazepam\n========"]

  private static func text(_ random: inout SeededGenerator, articles: Int) -> String {
    (0..<articles).map { _ in
      let title = random.below(5) == 0 ? "" : random.pick(titles) + "\n\n"
      return title
        + (0..<random.below(40)).map { _ in random.pick(lines) + random.pick(ends) }.joined()
    }.joined(separator: "\n\n\n")
  }

  /// What a file says if all of it is read first, and then looked through for what may harm.
  private static func atOnce(_ bytes: [UInt8], _ path: String, stretch: Int) -> ArticleReading {
    let source = SourceBytes(bytes, file: path)
    var reading = ArticleReading(articles: [])
    if source.isBinary {
      reading = PlainReader.read(source.bytes, path: path)
    } else if path.hasSuffix(".md") {
      reading = MarkdownReader(topics: shippedTopics).read(source.bytes, path: path)
    } else {
      var reader = ScrapedReader(topics: shippedTopics, path: path, stretch: stretch)
      source.bytes.withUnsafeBufferPointer { while !reader.advance(in: $0, into: &reading) {} }
    }
    var cautions = CautionPass.Standing()
    source.bytes.withUnsafeBufferPointer {
      CautionPass.run(on: &reading, of: $0, isWhole: true, from: &cautions)
    }
    reading.problems = source.problems + reading.problems
    return reading
  }

  /// What a file says if it is read in steps, and the part that was done before each step.
  private static func inSteps(
    _ bytes: [UInt8],
    _ path: String,
    stretch: Int
  ) -> (reading: ArticleReading, parts: [Double]) {
    var parsing = ArticleReader(topics: shippedTopics, stretch: stretch).begin(bytes, path: path)
    var parts = [parsing.partDone]
    while true {
      if let reading = parsing.advance() { return (reading, parts) }
      parts.append(parsing.partDone)
    }
  }

  private static func check(_ bytes: [UInt8], _ path: String, stretch: Int, _ name: String) {
    let wanted = atOnce(bytes, path, stretch: stretch)
    let reading = inSteps(bytes, path, stretch: stretch).reading
    #expect(reading.articles == wanted.articles, "\(name)")
    #expect(reading.remarks == wanted.remarks, "\(name)")
    #expect(reading.problems.count == wanted.problems.count, "\(name)")
    #expect(Set(reading.problems) == Set(wanted.problems), "\(name)")
  }

  @Test(
    "A text that is read in steps says and warns of what one does that is read at once",
    arguments: [1, 300, 2000, 9000]
  )
  func scrapedTextIsTheSame(stretch: Int) {
    var remarks = 0
    for seed in UInt64(1)...12 {
      var random = SeededGenerator(seed: seed)
      var bytes = Array(Self.text(&random, articles: stretch == 1 ? 2 : 12).utf8)
      if seed % 4 == 0 { bytes[random.below(bytes.count)] = 0xFF }
      Self.check(bytes, "a.txt", stretch: stretch, "seed \(seed)")
      remarks += Self.inSteps(bytes, "a.txt", stretch: stretch).reading.remarks.count
    }
    #expect(remarks > 100)
  }

  @Test("Markdown, and what is no text, is read in one step and says the same")
  func othersAreTheSame() {
    for seed in UInt64(1)...6 {
      var random = SeededGenerator(seed: seed)
      let text = Array(Self.text(&random, articles: 3).utf8)
      let noise = (0..<4000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let picture = noise + text.prefix(900) + noise
      for (bytes, path) in [(text, "a.md"), (picture, "a.jpg"), ([], "a.md")] {
        Self.check(bytes, path, stretch: 300, "seed \(seed), \(path)")
        #expect(Self.inSteps(bytes, path, stretch: 300).parts == [0], "seed \(seed), \(path)")
      }
    }
  }

  @Test("No step reads more than a stretch, to the end of its line")
  func stepsAreSmall() {
    var random = SeededGenerator(seed: 5)
    let bytes = Array(Self.text(&random, articles: 40).utf8)
    let parts = Self.inSteps(bytes, "a.txt", stretch: 2000).parts + [1]
    let longest = Double(2000 + 200) / Double(bytes.count)
    #expect(parts.count > bytes.count / 2200)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 <= longest })
  }
}
