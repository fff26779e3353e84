@testable import Articles
import SafeText
import Testing

@Suite struct TopicTreeTests {
  @Test("Topics keep their order, parents, names and codes") func topicsKeepTheirShape() {
    #expect(testTopics.topics.count == 5)
    #expect(testTopics.children(of: nil).map(\.id) == ["dosing", "risks", "mechanism"])
    #expect(testTopics.children(of: "dosing").map(\.id) == ["dosing.missed"])
    let missed = testTopics["dosing.missed"]
    #expect(missed?.name(in: "fr").string == "Dose oubliée")
    #expect(missed?.name(in: "de").string == "Missed dose")
    #expect(missed?.codes["smpc"]?.map(\.string) == ["4.2"])
    #expect(testTopics["nothing"] == nil)
  }

  @Test(
    "A heading is filed by whole words, the longest cue first, its own language first",
    arguments: [
      ("If you forgot a dose", "en", ["dosing.missed"]), ("FORGET", "fr", ["dosing.missed"]),
      ("Oubli d’une prise", "fr", ["dosing.missed"]), ("DOSE OUBLIEE", "fr", ["dosing.missed"]),
      ("Dose oublie\u{301}e", "", ["dosing.missed"]), ("Forgetting", "en", []),
      ("Dosage: side effects", "en", ["risks.side-effects"]),
      ("Mécanisme d'action", "fr", ["mechanism"]),
      ("Mécanisme d’action", "en", ["mechanism"]), ("Taking it", "en", ["dosing"]),
      ("Taking it to heart", "en", []), ("", "en", []), ("5 mg", "en", []),
    ]
  )
  func headingsAreFiled(heading: String, language: String, expected: [String]) {
    #expect(testTopics.topics(forHeading: ScreenText(heading), language: language) == expected)
  }

  @Test(
    "A weak cue files a heading only where no other does, and only in its own language",
    arguments: [
      ("How to take it with wine", "en", ["with"]), ("How to take it at night", "en", ["how"]),
      ("TAKE IT", "en", ["how"]), ("How to take it at night", "fr", []),
      ("Le vin", "en", ["with"]), ("Wine", "en", ["with"]), ("Prise", "fr", ["how"]),
      ("Prise", "en", []),
    ]
  )
  func weakCuesGiveWay(heading: String, language: String, expected: [String]) {
    let yaml = """
      topics:
        - { id: how, names: { en: How }, cues: { en: [~take it], fr: [~prise] } }
        - { id: with, names: { en: With }, cues: { en: [wine], fr: [vin] } }
      """
    let (tree, problems) = TopicTree.read(Array(yaml.utf8))
    #expect(problems == [])
    #expect(tree.topics(forHeading: ScreenText(heading), language: language) == expected)
  }

  @Test(
    "A cue that is a part of a word hears all its forms, in its own language only",
    arguments: [
      ("Vergessene Tabletten", "de", ["missed"]), ("VERGESSEN", "de", ["missed"]),
      ("Vergiss", "de", []), ("Vergessene Tabletten", "fr", []), ("Unvergessen", "de", []),
      ("Tageshöchstdosis", "de", ["dose"]), ("Höchstdosen", "de", []),
      ("Vergessene Tagesdosis", "de", ["missed"]), ("Dosis", "de", ["dose"]),
      ("Wirkung der Tagesdosis", "de", ["works"]),
    ]
  )
  func partsOfWordsFileHeadings(heading: String, language: String, expected: [String]) {
    let yaml = """
      topics:
        - { id: missed, names: { en: Missed }, cues: { de: [vergess-] } }
        - { id: dose, names: { en: Dose }, cues: { de: [~-dosis] } }
        - { id: works, names: { en: Works }, cues: { de: [wirkung] } }
      """
    let (tree, problems) = TopicTree.read(Array(yaml.utf8))
    #expect(problems == [])
    #expect(tree.topics(forHeading: ScreenText(heading), language: language) == expected)
  }

  @Test(
    "An illness is filed under what it is treated with, where a heading or the one above says so",
    arguments: [
      ("Depression", [], ["ill"]), ("Use in depression", [], ["uses"]),
      ("Depression and sleep", [], ["ill"]), ("Depression", ["uses.main"], ["uses.main"]),
      ("Depression", ["risks"], ["ill"]),
    ]
  )
  func illnessesYield(heading: String, above: [Topic.ID], expected: [Topic.ID]) {
    let yaml = """
      topics:
        - { id: uses, names: { en: Uses }, cues: { en: [~use] } }
        - { id: uses.main, names: { en: Main } }
        - { id: risks, names: { en: Risks } }
        - { id: ill, names: { en: Ill }, cues: { en: [depression] }, yields: [uses] }
      """
    let (tree, problems) = TopicTree.read(Array(yaml.utf8))
    #expect(problems == [])
    #expect(tree.topics(forHeading: FoldedText(heading), language: "en", below: above) == expected)
  }

  @Test("What is wrong with a tree is said with its line") func wrongTopicsAreNamed() {
    let yaml = """
      topics:
        - { id: a, names: { en: A }, cues: { en: [word] } }
        - { id: a, names: { en: B } }
        - { id: b.c, names: { en: C }, cues: { en: [WORD] } }
        - { id: B D, names: { en: D } }
        - { names: { en: E } }
        - { id: other, names: { en: F } }
        - { id: e, colour: red }
      more: x
      """
    let (tree, problems) = TopicTree.read(Array(yaml.utf8))
    #expect(tree.topics.map(\.id) == ["a", "b.c", "e"])
    #expect(tree.children(of: nil).map(\.id) == ["a", "b.c", "e"])
    #expect(
      Set(problems.map(\.description)) == [
        "topics.yaml:3: the topic “a” stands twice; remove one",
        "topics.yaml:4: the topic “b.c” has no parent in the tree; add that first",
        "topics.yaml:4: the cue “WORD” already files under “a”; remove one",
        "topics.yaml:5: “B D” cannot be an id; use lower-case letters a-z, digits, - _ and .",
        "topics.yaml:6: “topics” has no “id”; add it",
        "topics.yaml:7: “other” cannot be an id; use lower-case letters a-z, digits, - _ and .",
        "topics.yaml:8: “colour” is no key here; use id, names, cues, codes, yields, outranks",
        "topics.yaml:8: “e” has no “names”; add it",
        "topics.yaml:9: “more” is no key here; use topics",
      ]
    )
  }

  @Test("A library tells its title, languages and lens") func manifestIsRead() {
    let yaml = "title: Baclofen\nmedicine: baclofen\nlanguages: [en, FR-ca]\nlens: articles\n"
    let (manifest, problems) = LibraryManifest.read(Array(yaml.utf8))
    #expect(problems == [])
    #expect(manifest.title?.string == "Baclofen")
    #expect(manifest.medicine?.string == "baclofen")
    #expect(manifest.languages == ["en", "fr"])
    #expect(manifest.defaultLens == .articles)
  }

  @Test(
    "Literature and methods are not filed under what the article is about",
    arguments: [
      ("References", []), ("4. Literatur", []), ("Pour en savoir plus", []),
      ("References to a dose", ["dosing.missed"]), ("Anything", ["dosing.missed"]),
    ]
  )
  func apparatusIsFiledNowhere(heading: String, expected: [String]) throws {
    let text = "---\nlanguage: en\n---\n# If you forgot a dose\n\nText.\n\n## \(heading)\n\nText.\n"
    let reading = ArticleReader(topics: testTopics).read(Array(text.utf8), path: "a.md")
    #expect(reading.articles.first?.sections.last?.topics == expected)
  }

  @Test("A library that says nothing, or nonsense, opens by topic") func wrongManifestIsHarmless() {
    #expect(LibraryManifest.read([]).manifest == LibraryManifest())
    let (manifest, problems) = LibraryManifest.read(Array("lens: pie\ntitle: [x]".utf8))
    #expect(manifest == LibraryManifest())
    #expect(
      problems.map(\.description) == [
        "library.yaml:1: “pie” is no lens; use topics, articles",
        "library.yaml:2: “title” must be text",
      ]
    )
  }
}
