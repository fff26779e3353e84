import SafeText
import Testing

@testable import Catalogue

@Suite struct MedicineNamesTests {
  @Test(
    "Medicines are known by their endings in four languages, misspelt with one letter less too",
    arguments: [
      "amoxicillin", "amoxicilline", "amoxicilina", "amoxicilin", "omeprazol", "enalapril",
      "atorvastatine", "fluoxetin", "diazepam", "metformine", "clopidogrel", "insulina",
      "phenytoin", "sertraline", "lidocaine",
    ]
  )
  func medicines(word: String) { #expect(MedicineNames.contains(Array(word.utf8))) }

  @Test(
    "Everyday words are no medicines, and find what they found",
    arguments: [
      "april", "cholesterol", "control", "machine", "routine", "migraine", "protein", "caffeine",
      "telephone", "dimanche", "tablets", "americaine", "marocain", "croydon", "a", "",
    ]
  )
  func others(word: String) { #expect(!MedicineNames.contains(Array(word.utf8))) }

  @MainActor
  @Test("Side effects of this medicine are never shown for those of another, known or not")
  func otherMedicine() {
    let library = SearchLibrary([
      (
        "a.md",
        SearchLibrary.article([
          ("Side effects", "Dizziness and sleepiness are side effects that many people have."),
          ("Rare side effects", "Side effects such as a rash are rare."),
          ("Other medicines", "Ibuprofen may be taken with it."),
        ])
      )
    ])
    #expect(library.search("amoxicillin side effects").hits.isEmpty)
    #expect(
      library.search("ibuprofen side effects").hits.allSatisfy { hit in
        hit.headings.last == "Other medicines"
      }
    )
    #expect(library.search("xyzzy side effects").dropped == ["xyzzy"])
  }

  @MainActor
  @Test("A medicine is not taken for another of nearly the same name")
  func nearName() {
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article([("Dose", "The dose of prednisone is 5 mg a day.")]))
    ])
    #expect(library.search("prednisolone dose").hits.isEmpty)
    #expect(library.search("prednisonne dose").hits.count == 1)
  }

  @MainActor
  @Test("A German verb is found whose parts stand far from each other in the question")
  func partedVerb() {
    let library = SearchLibrary([
      (
        "a.md",
        SearchLibrary.article(
          [("Wie man aufhört", "Schrittweise weniger nehmen."), ("Essen", "Nach dem Essen.")],
          language: "de"
        )
      )
    ])
    #expect(library.headings("wie hört man auf").first == "Wie man aufhört")
  }
}
