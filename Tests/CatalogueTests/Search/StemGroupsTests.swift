import Articles
import SafeText
import Testing

@testable import Catalogue

@MainActor
@Suite struct StemGroupsTests {
  /// Words whose endings change a vowel, double a letter, or are another language's.
  private static let words = """
    study studies studied studying stud student pregnancy pregnancies pregnant early earlier only
    hope hoping hoped hopeful hop hops dose doses dosed dosing dosage cry cries cried
    crying gentle gently general generally relation relational relate related relates rate rational
    cone cones conu conus contra control controls happy happily happiness lay
    solution solutions solu soluble arret arreter arrete arretez malade maladie maladies oeil yeux
    jeu jeux sevrage sevrages sevrer utile utiles utilise utiliser patient patiente patientes
    haus hauser hause tablette tabletten schmerz schmerzen schmerzhaft absetzen abgesetzt
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test("A word is not widened to one of two letters, which stands everywhere")
  func short() throws {
    let text = [("Words", "To be, or to go. Being sleepy; going out.")]
    let library = SearchLibrary([("a.md", SearchLibrary.article(text))])
    let holdings = try #require(library.library.refresh.serving)
    let stemmers = holdings.stemLanguages.compactMap { Stemmer(language: $0) }
    let groups = StemGroups(holdings, stemmers: stemmers)
    for word in ["being", "going"] {
      #expect(try groups.words(of: Array(word.utf8)).isEmpty)
    }
  }

  /// Fails where a word of a stem is passed over before the stemmer is asked: a dose would not be
  /// found where doses are spoken of.
  @Test("A word is found by every other word of its stem, in each language of the library")
  func all() throws {
    let languages = ["en", "fr", "de"]
    let library = SearchLibrary(
      languages.map { language in
        let text = [("Words", Self.words.joined(separator: " "))]
        return ("\(language).md", SearchLibrary.article(text, language: language))
      }
    )
    let holdings = try #require(library.library.refresh.serving)
    let stemmers = holdings.stemLanguages.compactMap { Stemmer(language: $0) }
    #expect(stemmers.count == languages.count)
    let groups = StemGroups(holdings, stemmers: stemmers)
    let words = Set(Self.words.map { Array($0.utf8) })
    for word in words where word.count > 3 {
      let others = words.filter { other in
        other != word && stemmers.contains { $0.stem(other) == $0.stem(word) }
      }
      let found = Set(try groups.words(of: word))
      #expect(found == others, "\(String(decoding: word, as: UTF8.self))")
    }
  }
}
