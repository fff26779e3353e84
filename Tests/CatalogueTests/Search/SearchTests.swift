import Articles
import SafeText
import Testing

@testable import Catalogue

/// What somebody types, and what must be found, in a library that can be read at a glance.
@MainActor
@Suite struct SearchTests {
  private static let synonyms = """
    groups:
      - [overdose, surdosage]
      - [side effect, side effects, effets indésirables, adverse]
      - [half-life, demi-vie]
    danger:
      en: [took too many, won't wake, overdose, seizure, od'd]
      fr: [toute la boîte]
    """

  private static let library = SearchLibrary(
    [
      (
        "en.md",
        SearchLibrary.article([
          ("Missed dose", "Take the missed dose when you remember.\n\nNever double it."),
          ("Usual doses", "Start with 5 mg three times a day. The maximum is 100 mg a day."),
          ("Pump", "The test dose is 100 mcg. The half-life is short."),
          ("Overdose", "Call for help. Too much causes drowsiness.\n\nMake the person vomit."),
          ("After an overdose", "Overdose needs watching for a day."),
          ("Side effects", "Drowsiness and dizziness. Spasticity may return."),
          ("Kidney", "Patients with kidney disease need lower doses of the medicine."),
        ])
      ),
      (
        "fr.md",
        SearchLibrary.article(
          [
            ("Surdosage", "Appelez le 15. L’œdème est rare."),
            ("Effets indésirables", "Étourdissements, nausées, vomissements."),
          ],
          language: "fr"
        )
      ),
    ],
    synonyms: synonyms,
    topics: TopicTree([
      Topic(
        id: "dosing",
        names: ["en": "Taking it"],
        cues: ["en": ["missed dose", "usual doses"]]
      )
    ])
  )

  @Test(
    "What was typed finds what it means first",
    arguments: [
      ("missed dose", "Missed dose"), ("étourdissements", "Effets indésirables"),
      ("etourdissement", "Effets indésirables"), ("oedeme", "Surdosage"), ("œdème", "Surdosage"),
      ("100 mcg", "Pump"), ("100mcg", "Pump"), ("100 micrograms", "Pump"),
      ("100 mg", "Usual doses"), ("100 milligrams", "Usual doses"), ("halflife", "Pump"),
      ("half-life", "Pump"), ("demi-vie", "Pump"), ("demi vie", "Pump"),
      ("\"three times a day\"", "Usual doses"), ("\"three times", "Usual doses"),
      ("what is the maximum", "Usual doses"), ("kidney OR bladder", "Kidney"),
      ("bladder OR kidney", "Kidney"), ("=spasticity", "Side effects"), ("dizzy", "Side effects"),
      ("spastisity", "Side effects"), ("kidny", "Kidney"), ("maximum mg xyzzy", "Usual doses"),
      ("lang:fr overdose", "Surdosage"), ("topic:dosing maximum", "Usual doses"),
    ]
  )
  func first(query: String, heading: String) {
    #expect(Self.library.headings(query).first == heading)
  }

  @Test("A filter alone finds all that it lets pass, and one that is only begun changes nothing")
  func filters() {
    #expect(Set(Self.library.headings("topic:dosing")) == ["Missed dose", "Usual doses"])
    #expect(Set(Self.library.headings("lang:fr")) == ["Surdosage", "Effets indésirables"])
    for begun in ["topic:", "lang: ", "topic: maximum", "maximum source:"] {
      let results = Self.library.search(begun, isTyping: true)
      let words = begun.split(separator: " ").filter { !$0.hasSuffix(":") }
      let plain = Self.library.search(words.joined(separator: " "), isTyping: true)
      #expect(results.hits.map(\.id) == plain.hits.map(\.id), "\(begun)")
      #expect(results.suggestion == nil)
    }
  }

  @Test("A passage that has dozens of words as they begin, hundreds of times each, is found")
  func manyPlaces() {
    let words = (0..<26).map { "con\(Character(UnicodeScalar(UInt8(0x61 + $0))))ab" }
    let text = (0..<400).map { _ in words.joined(separator: " ") }.joined(separator: ".\n\n")
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article([("Long", text), ("Short", "conaab, once.")]))
    ])
    for typed in ["con", "cona", "conaab conb", "conaab con"] {
      #expect(library.headings(typed, isTyping: true).contains("Long"), "\(typed)")
    }
  }

  @Test("Each language finds what the other says, and its own first")
  func languages() {
    #expect(Self.library.headings("surdosage").first == "Surdosage")
    #expect(Self.library.headings("surdosage").contains("Overdose"))
    #expect(Self.library.headings("overdose").contains("Surdosage"))
    #expect(Self.library.headings("side effects").prefix(1) == ["Side effects"])
    #expect(Self.library.headings("side effects").contains("Effets indésirables"))
  }

  @Test("A dose is never found by another unit, and nothing by a word that must not be there")
  func excluded() {
    #expect(!Self.library.headings("100 mg").contains("Pump"))
    #expect(!Self.library.headings("100 mcg").contains("Usual doses"))
    #expect(Set(Self.library.headings("overdose -help")) == ["After an overdose", "Surdosage"])
    #expect(Self.library.headings("-overdose").isEmpty)
    #expect(Self.library.headings("topic:nowhere dose").isEmpty)
    #expect(Self.library.headings("475 mg").isEmpty)
    #expect(Self.library.headings("xylophone").isEmpty)
  }

  @Test("The last word may be unfinished while it is typed, and each letter keeps finding it")
  func typing() {
    for count in 2..."spasticity".count {
      let typed = String("spasticity".prefix(count))
      let found = Self.library.headings(typed, isTyping: true)
      #expect(found.contains("Side effects"), "\(typed)")
    }
    #expect(Self.library.headings("spastici").contains("Side effects"))
  }

  @Test("A misspelt word is mended and said so, and what had to be left out is named")
  func recovery() {
    let mended = Self.library.search("spastisity")
    #expect(mended.suggestion == "spasticity" && mended.isCorrected)
    let relaxed = Self.library.search("maximum mg xyzzy")
    #expect(relaxed.dropped == ["xyzzy"] && !relaxed.isCorrected)
    #expect(Self.library.search("missed dose").dropped.isEmpty)
    #expect(Self.library.search("missed dose").suggestion == nil)
  }

  @Test(
    "No word is mended into the one that says its opposite",
    arguments: ["who shouldn't take it", "shouldn’t", "hypotonia", "hypertension", "macrogram"]
  )
  func opposites(query: String) {
    let library = SearchLibrary([
      (
        "a.md",
        SearchLibrary.article([
          ("A", "You should take it. Hypertonia and hypotension; a microgram."),
          ("B", "Nobody else."),
        ])
      )
    ])
    let results = library.search(query)
    #expect(results.suggestion == nil)
  }

  @Test(
    "A word that a hyphen parts is found before it is finished, and so is one in open quotes",
    arguments: [
      ("extended-r", false), ("extended-rel", false), ("extended-rel", true), ("ext", true),
      ("\"released extended-rel", true), ("\"extended rel", true), ("extended-release", false),
    ]
  )
  func unfinished(query: String, isTyping: Bool) {
    let library = SearchLibrary([
      (
        "a.md",
        SearchLibrary.article([
          ("Tablets", "It is released extended-release, slowly."), ("B", "Release at once."),
        ])
      )
    ])
    #expect(library.headings(query, isTyping: isTyping).first == "Tablets")
    #expect(library.headings("\"extended rel\"", isTyping: true).isEmpty)
  }

  @Test("What may kill stands behind what helps in the same danger, not behind chance words")
  func beforeHazard() {
    let topics = TopicTree([
      Topic(id: Topic.overdose, names: ["en": "Overdose"], cues: ["en": ["overdose", "poisoning"]])
    ])
    let library = SearchLibrary(
      [
        (
          "a.md",
          SearchLibrary.article([
            ("Mechanism", "It is activated slowly."),
            ("Overdose", "Give activated charcoal, and make the person vomit."),
            ("Poisoning", "Call for help. Watch the breathing."),
          ])
        )
      ],
      topics: topics
    )
    let found = library.headings("activated charcoal")
    #expect(found.prefix(2) == ["Poisoning", "Overdose"])
  }

  @Test("Who chokes on a swollen throat reads of that first, whether it is filed there or not")
  func chokes() {
    for isFiled in [true, false] {
      var topics = [Topic(id: Topic.overdose, names: [:], cues: ["en": ["overdose"]])]
      if isFiled { topics.append(Topic(id: Topic.allergy, names: [:], cues: ["en": ["hives"]])) }
      let library = SearchLibrary(
        [
          (
            "a.md",
            SearchLibrary.article([
              ("Overdose", "Call. Who cannot breathe needs breaths. Breathe, breathe."),
              ("Hives", "The throat may swell: throat swelling needs help at once."),
            ])
          )
        ],
        synonyms: """
          danger:
            risks.overdose:
              en: [cannot breathe]
            risks.allergy:
              en: [throat swelling]
          """,
        topics: TopicTree(topics)
      )
      #expect(library.headings("throat swelling cannot breathe").first == "Hives")
    }
  }

  @Test("Who asks for the dose of another medicine is not shown the dose of this one")
  func otherMedicine() {
    #expect(Self.library.search("dose").hits.count > 1)
    #expect(Self.library.search("xyzzycillin dose").hits.isEmpty)
  }

  @Test(
    "Words that mean danger are known, in passing and misspelt; plain questions are none",
    arguments: [
      ("took too many", true), ("he took way too many of them", true), ("took to many", true),
      ("she won’t wake up", true), ("wont wake", true), ("OVERDOSE", true), ("overdsoe", true),
      ("il a avalé toute la boîte", true), ("seizure", true), ("missed dose", false),
      ("how many may I take", false), ("odd taste", false), ("usual dose", false), ("", false),
    ]
  )
  func danger(query: String, isEmergency: Bool) {
    #expect(Self.library.search(query).isEmergency == isEmergency)
  }

  @Test("In danger no passage that tells somebody to do what can kill comes before any other")
  func cautioned() {
    let results = Self.library.search("overdose")
    #expect(results.isEmergency && results.hits.count > 1)
    let safe = results.hits.prefix { !$0.isHazardous }
    #expect(!safe.isEmpty && safe.count < results.hits.count)
    #expect(results.hits.dropFirst(safe.count).allSatisfy { $0.isHazardous })
  }

  @Test("A hit says where its best paragraph stands")
  func place() {
    let hit = Self.library.search("double").hits.first
    #expect(hit?.text == "Never double it.")
    #expect(hit?.line == 10)
  }

  @Test("Nobody is shown more than three passages of one article before the next")
  func diversity() {
    let hits = Self.library.search("the").hits
    let counts = Dictionary(grouping: hits, by: \.article.id).mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 3 })
  }

  @Test("An editor's note is shown as one, behind the source's own words, but first in danger")
  func notes() throws {
    let text = """
      The highest dose is 100 mg. Overdose: what to do.

      > [!WARNING]
      > In another country the highest dose is 80 mg a day. Took too many? Overdose needs help.
      """
    let library = SearchLibrary(
      [("a.md", SearchLibrary.article([("United Kingdom", text)]))],
      synonyms: Self.synonyms
    )
    let own = try #require(library.search("highest dose").hits.first)
    #expect(own.text.string.hasPrefix("The highest dose is 100 mg") && own.note == nil)
    let note = try #require(library.search("highest dose another country").hits.first)
    #expect(note.text.string.hasPrefix("In another country") && note.note == .warning)
    let urgent = try #require(library.search("took too many").hits.first)
    #expect(urgent.text.string.hasPrefix("In another country") && urgent.note == .warning)
  }
}
