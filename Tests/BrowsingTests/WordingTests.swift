import Articles
import Browsing
import SafeText
import Testing

@Suite("The interface's words")
struct WordingTests {
  static let items: [any Worded] =
    Phrase.allCases + Command.allCases as [any Worded] + CommandGroup.allCases + NoteKind.allCases
    + SourceKind.allCases + SetAside.Kind.allCases + WordingTests.cautions

  static let cautions: [Caution] =
    [.hazardousInstruction, .damagedNotation]
    + PhoneNumberClass.allCases.map { .phoneNumber($0) }

  /// The keys and texts of a file, as YAML.
  static func yaml(_ language: String) throws -> [String: String] {
    let text = try TextFile.read("\(TestLibrary.root)/Content/interface/\(language).yaml")
    let reading = YAMLReader.read(Array(text.utf8), file: language, limits: .libraryFile)
    #expect(reading.problems.isEmpty)
    let entries = (reading.root?.entries ?? []).map { ($0.key, $0.value.text ?? "") }
    return Dictionary(entries) { first, _ in first }
  }

  static func wording(_ language: String) throws -> Wording {
    let text = try TextFile.read("\(TestLibrary.root)/Content/interface/\(language).yaml")
    return Wording(language: language, Array(text.utf8))
  }

  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "}" }) }.sorted()
  }

  @Test("Both files have a text for everything that is said, and nothing else")
  func filesAreComplete() throws {
    let keys = Set(WordingTests.items.map(\.key))
    #expect(keys.count == WordingTests.items.count)
    #expect(Set(try WordingTests.yaml("en").keys) == keys)
    #expect(Set(try WordingTests.yaml("fr").keys) == keys)
  }

  @Test("The English file says what the program says")
  func englishAgrees() throws {
    let yaml = try WordingTests.yaml("en")
    for item in WordingTests.items {
      #expect(yaml[item.key] == item.english.string)
      #expect(!item.english.isEmpty, "\(item.key)")
    }
  }

  @Test("What is filled in is filled in in every language")
  func placeholdersAgree() throws {
    let french = try WordingTests.yaml("fr")
    for item in WordingTests.items {
      let wanted = WordingTests.placeholders(in: item.english.string)
      #expect(WordingTests.placeholders(in: french[item.key] ?? "") == wanted, "\(item.key)")
    }
  }

  @Test("The quick reader of lines reads what YAML says", arguments: ["en", "fr"])
  func linesAreYAML(language: String) throws {
    let yaml = try WordingTests.yaml(language)
    let wording = try WordingTests.wording(language)
    for item in WordingTests.items { #expect(wording[item].string == yaml[item.key]) }
  }

  @Test(
    "No word of the interface is dangerous advice or a telephone number",
    arguments: ["en", "fr"]
  )
  func wordsAreSafe(language: String) throws {
    for text in try WordingTests.yaml(language).values {
      #expect(ForbiddenInstructions.found(in: text).isEmpty, "\(text)")
      #expect(PhoneNumbers.found(in: text).isEmpty, "\(text)")
    }
  }

  @Test("A missing text is said in English, and a value never stands in for another")
  func missingIsEnglish() {
    let wording = Wording(language: "fr", Array("claims: \"A: b\"\nmore: {count} {count}\n".utf8))
    #expect(wording[Phrase.claims].string == "A: b")
    #expect(wording[Phrase.topics].string == "TOPICS")
    #expect(wording.text(Phrase.more, ["count": "{5}"]).string == "{5} {5}")
  }
}
