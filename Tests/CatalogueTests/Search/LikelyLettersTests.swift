import Testing

@testable import Catalogue

@MainActor
@Suite("What is likely to be typed next")
struct LikelyLettersTests {
  private static func library() -> SearchLibrary {
    SearchLibrary([
      (
        "a.md",
        SearchLibrary.article([
          ("Doses", "Doses are missed. A dose may be missed."),
          ("Dosage", "The dose is small: 5, of 50."),
          ("Domain", "Événement, événements, ёжик."),
        ])
      )
    ])
  }

  @Test(
    "The letters that most passages go on with come first, and a blank where a word ends",
    arguments: [
      ("a dos", ["a dose", "a dosa"]), ("dose", ["dose ", "doses"]), ("DO", ["DOs", "DOm"]),
      ("évén", ["événe"]), ("ё", ["ёж"]), ("dosx", []),
      ("dose 5", ["dose 5 ", "dose 50"]),
    ] as [(String, [String])]
  )
  func letters(typed: String, likely: [String]) {
    #expect(Self.library().library.likelyContinuations(of: typed, limit: 4) == likely)
  }

  @Test("A new word begins with the letters that most words begin with")
  func firstLetters() {
    let library = Self.library().library
    #expect(library.likelyContinuations(of: "dose ", limit: 1) == ["dose d"])
    #expect(library.likelyContinuations(of: "", limit: 2).first == "d")
  }
}
