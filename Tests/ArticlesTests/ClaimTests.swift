import Articles
import SafeText
import Testing

@Suite struct ClaimTests {
  @Test("A claim keeps its question, and every figure as it is written")
  func claimsAreRead() throws {
    let yaml = """
      claims:
        - id: maximum
          topic: dosing
          question: { en: "Highest: in a day", fr: "Dose maximale" }
          positions:
            - { figure: "80 mg a day", country: us, cite: label#max }
            - { figure: "5–10 mg", cite: blog#max }
      """
    let (claims, problems) = Claim.read(Array(yaml.utf8))
    #expect(problems.isEmpty)
    let claim = try #require(claims.first)
    #expect(claim.question(in: "fr").string == "Dose maximale")
    #expect(claim.question(in: "de").string == "Highest: in a day")
    #expect(claim.positions.map(\.figure.string) == ["80 mg a day", "5–10 mg"])
    #expect(claim.positions.map(\.country?.string) == ["US", nil])
    #expect(claim.positions.map(\.citation.text) == ["label#max", "blog#max"])
    #expect(claim.positions.map(\.line) == [6, 7])
  }

  @Test("What is wrong with a claim is said with its line, and the others are kept")
  func wrongClaimsAreNamed() {
    let yaml = """
      claims:
        - id: a
          topic: dosing
          question: { en: A }
          positions: [{ figure: "1 mg", cite: x#y }, { figure: "2 mg", cite: nowhere }]
        - id: a
          topic: dosing
          question: { en: B }
          positions: [{ figure: "1 mg", cite: x#y }]
        - id: c
          question: { en: C }
          positions: [{ cite: x#y, colour: red }]
      more: x
      """
    let (claims, problems) = Claim.read(Array(yaml.utf8))
    #expect(claims.map(\.id) == ["a"])
    #expect(claims.first?.positions.map(\.figure.string) == ["1 mg"])
    #expect(
      problems.map(\.description) == [
        "claims.yaml:5: “nowhere” is no section of an article; cite as article#section",
        "claims.yaml:6: the claim “a” stands twice; remove or rename one",
        "claims.yaml:12: “colour” is no key here; use figure, country, cite",
        "claims.yaml:12: “positions” has no “figure”; add it",
        "claims.yaml:10: “c” has no “topic”; add it",
        "claims.yaml:10: “c” has no “positions”; add it",
        "claims.yaml:13: “more” is no key here; use claims",
      ]
    )
  }

  @Test("A word that means two things at once is found, whatever its case and accents")
  func synonymsAreRead() {
    let yaml = """
      groups:
        - [dose, dosage]
        - [overdose, Dosâge]
      families:
        took: [took, swallowed]
      danger:
        en: [took too many, "{took} {count} {pils}"]
        fr: [ne se réveille pas]
        risks.allergy:
          en: [swollen tongue]
      """
    let (synonyms, problems) = Synonyms.read(Array(yaml.utf8))
    #expect(synonyms.groups.count == 2)
    #expect(synonyms.danger.map(\.topic) == ["risks.allergy", nil])
    #expect(synonyms.danger[0].phrases["en"]?.map(\.string) == ["swollen tongue"])
    #expect(synonyms.danger[1].phrases["fr"]?.map(\.string) == ["ne se réveille pas"])
    #expect(
      problems.map(\.description) == [
        "synonyms.yaml:3: “dosage” stands already in line 2; "
          + "put both groups together, or remove one",
        "synonyms.yaml:6: “{pils}” is no family of words; write its words under “families”",
      ]
    )
    #expect(synonyms.families["took"]?.map(\.string) == ["took", "swallowed"])
  }
}

@Suite struct ChartTests {
  private func read(_ chart: String) -> ArticleReading {
    let text = "---\ntitle: T\nsources: { a: { name: a } }\n---\n## H\n\n```chart\n\(chart)\n```\n"
    return ArticleReader(topics: TopicTree()).read(Array(text.utf8), path: "a.md")
  }

  @Test("A chart keeps each figure as its article writes it")
  func chartsAreRead() throws {
    let reading = read(
      """
      title: Raising the dose
      x: { label: day, from: 1, to: 12 }
      y: { label: mg }
      steps: [[1, 2.5], [4, 10]]
      """
    )
    #expect(reading.problems.isEmpty)
    guard case .chart(let chart)? = reading.articles.first?.sections.last?.blocks.first else {
      Issue.record("no chart")
      return
    }
    let rows = chart.table(start: "day").rows.map { $0.map(\.text.string) }
    #expect(rows == [["1", "2.5"], ["4", "10"]])
  }

  @Test(
    "A chart that cannot be drawn is said with its line, and shown as it is written",
    arguments: [
      ("x: { label: day, from: 1, to: 2 }", "a title"),
      ("title: T\nx: { label: day, from: 2, to: 1 }", "x: { label: …, from: 1, to: 12 }"),
      ("title: T\nx: { label: day, from: 1, to: 1e9 }", "x: { label: …, from: 1, to: 12 }"),
      (
        "title: T\nx: { label: d, from: 1, to: 9 }",
        "steps: [[1, 5], …] with y: { label: … }, or bars: [{ label: …, from: …, to: … }]"
      ),
      (
        "title: T\nx: { label: d, from: 1, to: 9 }\ny: { label: mg }\nsteps: [[4, 1], [2, 3]]",
        "steps as pairs of numbers, [[1, 5], [4, 10]], rising and within the axis"
      ),
      (
        "title: T\nx: { label: d, from: 1, to: 9 }\nbars: [{ label: a, from: 3, to: 10 }]",
        "bars: [{ label: …, from: 24, to: 48 }], each within the axis; or with words: …"
      ),
    ]
  )
  func brokenChartsAreNamed(chart: String, needs: String) {
    let reading = read(chart)
    #expect(
      reading.problems.map(\.description) == [
        "a.md:8: this chart cannot be drawn: it needs \(needs)"
      ]
    )
    guard case .preformatted(let lines)? = reading.articles.first?.sections.last?.blocks.first
    else {
      Issue.record("the lines are lost")
      return
    }
    #expect(lines.map(\.string).joined(separator: "\n") == chart)
  }
}
