import Articles
import SafeText
import Testing

/// A small library that breaks one rule at a time, and the line that an editor sees.
@Suite struct LibraryCheckTests {
  private static let topics = """
    topics:
      - { id: dosing, names: { en: Dosing } }
      - { id: risks, names: { en: Risks } }
      - { id: risks.side-effects, names: { en: Side effects } }
    """
  private static let head = """
    ---
    title: Samplol
    language: en
    sources:
      label: { name: label, kind: label, country: US, origin: "tel. +1 888 555 0100, lines 1-20" }
      blog: { name: blog, kind: blog }
    ---

    """

  /// What the checker says of a library with these texts after an article's front matter.
  private func problems(
    _ body: String,
    claims: String? = nil,
    synonyms: String? = nil,
    more: [(String, String)] = []
  ) -> [String] {
    let folder = TemporaryFolder()
    folder.add("topics.yaml", Self.topics)
    folder.add("samplol.md", Self.head + body)
    if let claims { folder.add("claims.yaml", claims) }
    if let synonyms { folder.add("synonyms.yaml", synonyms) }
    for (name, text) in more { folder.add(name, text) }
    return LibraryCheck.problems(of: FolderSource(path: folder.path), topics: TopicTree())
      .map(\.description)
  }

  private static let sound = """
    ## Doses {#doses topic=dosing source=label}

    At most 80 mg a day, in 2.5 mg steps. See [here](#doses), [there](dosing), [all](samplol) and
    <https://example.org>.

    > [!NOTE]
    > The editor says 15 mg.
    """

  @Test("A sound library has no problems")
  func soundLibrary() {
    let claims = """
      claims:
        - id: a
          topic: dosing
          question: { en: A }
          positions: [{ figure: "80 mg a day", cite: samplol#doses }]
      """
    #expect(problems(Self.sound, claims: claims, synonyms: "groups: [[a, b]]").isEmpty)
  }

  @Test("A slip in the front matter, an unknown topic and a doubled id are found")
  func readingsProblems() {
    let body = """
      ## A {#a topic=nothing source=label}

      Text.

      ## B {#a topic=dosing source=nobody}

      Text.
      """
    #expect(
      problems(body, more: [("sub.md", "---\ntitle: A: b\n---\nText.")]) == [
        "samplol.md:8: there is no topic “nothing”; use an id of topics.yaml",
        "samplol.md:12: source “nobody” is not defined; use label, blog, or define it",
        "samplol.md:12: the id “a” is taken in this article; choose another",
        "samplol.md:12: “B” names no source; add {source=…} to this heading or one above",
        "sub.md:1: no source is given; say in the front matter, under “sources”, who says this",
        "sub.md:2: a value holds a colon; put the value in \"quotes\"",
      ]
    )
  }

  @Test("Two files with one id are found")
  func duplicateArticles() {
    let folder = TemporaryFolder()
    folder.addFolder("b")
    for path in ["a.md", "b/a.md"] { folder.add(path, Self.head + "## A {source=label}\n\nText.") }
    let found = LibraryCheck.problems(of: FolderSource(path: folder.path), topics: TopicTree())
    #expect(
      found.map(\.description) == [
        "b/a.md:1: the id “a” is that of a.md; rename one of the two files"
      ]
    )
  }

  @Test("A link that leads nowhere is found in its line")
  func brokenLinks() {
    let body = """
      ## A {#a topic=dosing source=label}

      See [one](#nothing),
      or [two](other#a), or [three](samplol#a).
      """
    let end = "link to a topic, article, article#section or #section"
    #expect(
      problems(body) == [
        "samplol.md:10: “#nothing” leads nowhere; \(end)",
        "samplol.md:11: “other#a” leads nowhere; \(end)",
      ]
    )
  }

  @Test("A figure that does not stand in the section it cites is found")
  func figuresStand() {
    let claims = """
      claims:
        - id: a
          topic: nothing
          question: { en: A }
          positions:
            - { figure: "80 mg a day", cite: samplol#doses }
            - { figure: "0 mg a day", cite: samplol#doses }
            - { figure: "5 mg", cite: samplol#doses }
            - { figure: "15 mg", cite: samplol#doses }
            - { figure: "80 mg", cite: samplol#gone }
      """
    let end =
      "outside the editor’s notes; copy the figure from there, or cite the section that has it"
    #expect(
      problems(Self.sound, claims: claims) == [
        "claims.yaml:2: there is no topic “nothing”; use an id of topics.yaml",
        "claims.yaml:7: “0 mg a day” does not stand in samplol#doses \(end)",
        "claims.yaml:8: “5 mg” does not stand in samplol#doses \(end)",
        "claims.yaml:9: “15 mg” does not stand in samplol#doses \(end)",
        "claims.yaml:10: “samplol#gone” is no section of an article; cite as article#section",
      ]
    )
  }

  @Test("A text without a source is found; an editor's note needs none")
  func sourcesAreNamed() {
    let body = """
      ## A {#a topic=dosing}

      > [!NOTE]
      > The editor.

      ## B {#b topic=dosing}

      A fact.
      """
    #expect(
      problems(body) == [
        "samplol.md:13: “B” names no source; add {source=…} to this heading or one above"
      ]
    )
  }

  @Test("A telephone number is found in its line, but not where its role allows it")
  func numbersAreFound() {
    let body = """
      ## A {#a topic=dosing source=label}

      First line.
      Call 1-888-555-0100 now.

      ## B {#b topic=risks.side-effects source=label}

      Report side effects at 1-800-FDA-1088 in the US.
      """
    let end =
      "looks like a telephone number, which may not stand here; remove it: "
      + "numbers come from the emergency card only"
    #expect(problems(body) == ["samplol.md:11: “1-888-555-0100” \(end)"])
    #expect(
      problems(body.replacing("risks.side-effects", with: "dosing")) == [
        "samplol.md:11: “1-888-555-0100” \(end)", "samplol.md:15: “1-800-FDA-1088” \(end)",
      ]
    )
    #expect(
      problems(Self.sound, synonyms: "groups:\n  - [poison line, 888 555 0100]") == [
        "synonyms.yaml:2: “888 555 0100” \(end)"
      ]
    )
  }

  @Test("An instruction that can kill is found in its line, but not where people search for it")
  func instructionsAreFound() {
    let body = """
      ## A {#a topic=risks source=label}

      Never make the person vomit.

      > [!NOTE]
      > Then
      > give warm milk to the person.
      """
    let synonyms = "danger:\n  en: [make him vomit, induce vomiting]"
    #expect(
      problems(body, synonyms: synonyms) == [
        "samplol.md:14: “give warm milk” tells somebody to do what can kill; "
          + "forbid it in the same sentence, or remove it"
      ]
    )
  }
}

@Suite struct PhoneNumberTests {
  @Test(
    "A telephone number is found however it is written",
    arguments: [
      "1-888-744-0069", "+33 1 40 05 48 48", "(888) 744-0069", "8 (495) 150-85-96",
      "01 40 05 48 48", "0800 59 59 59", "18887440069", "1.888.744.0069", "1 888 744 0069",
      "1\u{A0}888\u{2011}744\u{2013}0069", "1-800-FDA-1088", "0344 892 0111",
    ]
  )
  func numbersAreFound(number: String) {
    #expect(!PhoneNumbers.found(in: "See \(number), day and night.").isEmpty, "\(number)")
  }

  @Test(
    "A short number is found behind a word such as “call”",
    arguments: ["Call 911.", "Dial 15 or 112", "appelez le 15 !", "phone 999 now", "Tel. 744-0069"]
  )
  func shortNumbersAreFound(text: String) {
    #expect(!PhoneNumbers.found(in: text).isEmpty, "\(text)")
  }

  @Test(
    "What only looks like a number is none",
    arguments: [
      "updated 2023-04-19", "on 19.04.2023 and 04/19/2023", "CAS number 1134-47-0",
      "a report (PMC514562)", "PubMed 31705755", "LOINC 34088-5", "from 2018-2019",
      "150-1000 micrograms", "300-800 micrograms a day, 90-700 in others", "1 250 000 people",
      "5 mg/5 mL, 10 mg/5 mL, 25 mg/5 mL", "C10H12ClNO2", "G35, G12.2, T09.3", "24-48 hours",
      "call within 15 minutes", "call 24 hours a day",
      "set_id e05080ef-53d9-4060-aaa4-86a6935467de",
      "in 2017, 2018, 2019 and 2020", "1.11 % against 0.42 %", "80 mg 4 times a day",
    ]
  )
  func otherDigitsAreNone(text: String) {
    #expect(PhoneNumbers.found(in: text).isEmpty, "\(PhoneNumbers.found(in: text))")
  }
}

@Suite struct ForbiddenInstructionTests {
  @Test(
    "A sentence that tells somebody to do what kills is found",
    arguments: [
      "Induce vomiting at once.", "Treat by induction of vomiting, then charcoal.",
      "Make the person vomit.", "Do not wait: make the person vomit.",
      "Do not wait, make him vomit.", "Provoke emesis.", "Use syrup of ipecac.",
      "Put a finger down the throat.", "Give a glass of milk.", "Give salt water.",
      "Give activated charcoal.", "Drink strong coffee.", "A cold shower helps.",
      "Let them sleep it off.", "Put something between the teeth.", "Gastric lavage follows.",
      "Empty the stomach.", "Faites vomir la personne.", "Il faut la faire vomir.",
      "Provoquez des vomissements.", "Donnez du lait.", "Donnez-lui de l’eau salée.",
      "Faites-lui boire du café.", "Mettez une cuillère dans la bouche.",
      "Laissez-la dormir.", "Une douche froide.",
    ]
  )
  func ordersAreFound(text: String) {
    #expect(!ForbiddenInstructions.found(in: text).isEmpty, "\(text)")
  }

  @Test(
    "A sentence that forbids it, or says something else, is left alone",
    arguments: [
      "Do not make the person vomit.", "Never make anybody vomit, whatever an old text says.",
      "Give no food, no drink, no milk, no salt water, no charcoal, unless told.",
      "Do not give milk: it is no antidote.", "Put nothing in the mouth.", "Nothing in the mouth.",
      "Never leave the person alone to sleep it off.", "They say to avoid ipecac.",
      "Baclofen can cause vomiting.", "Vomiting, drowsiness, coma.", "Take it with milk.",
      "Stir them into a drink (apple juice or milk).", "Let them dissolve in the mouth.",
      "Stomach washing and charcoal are decisions for a hospital.",
      "Ne faites pas vomir la personne.", "Ne donnez ni boisson, ni lait, ni eau salée.",
      "Ne la laissez pas dormir pour que ça passe.", "Ne mettez rien dans la bouche.",
    ]
  )
  func refusalsAreNot(text: String) {
    #expect(
      ForbiddenInstructions.found(in: text).isEmpty,
      "\(ForbiddenInstructions.found(in: text))"
    )
  }
}
