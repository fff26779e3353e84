import Testing

@testable import Catalogue

@MainActor
@Suite("How old somebody is")
struct AgeWordsTests {
  private static func ages(_ text: String) -> [AgeWords.Age] {
    let words = text.split(separator: " ").map { Optional(Array($0.utf8)) }
    return words.indices.compactMap { AgeWords.age(at: $0, of: words) }
  }

  @Test(
    "A number that is somebody's age is told with all the words that say it",
    arguments: [
      ("a 9 year old girl", 9, 4), ("8 yo", 8, 2), ("my 14 y o", 14, 3), ("my lad is 9", 9, 1),
      ("grandma 79 dose", 79, 1), ("im 67 what dose", 67, 1), ("aged 5", 5, 2),
      ("mother in law who is 78", 78, 1), ("6 month old", 0, 3), ("ma fille de 7 ans", 7, 2),
      ("agee de 80 ans", 80, 4), ("elle a 7 ans", 7, 2), ("mein sohn ist 7 jahre alt", 7, 3),
      ("mi hijo tiene 7 anos", 7, 2), ("7 jahrige spastik", 7, 2), ("dose for a boy of 9", 9, 1),
      ("my mum is 81 and dizzy", 81, 1), ("my mum is seventy", 70, 1), ("a nine year old", 9, 3),
      ("ma fille de sept ans", 7, 2),
      ("mein sohn ist elf jahre alt", 11, 3),
    ] as [(String, Int, Int)]
  )
  func told(text: String, years: Int, count: Int) {
    #expect(Self.ages(text).first == AgeWords.Age(years: years, count: count))
  }

  @Test(
    "Amounts, times and lengths of time are none",
    arguments: [
      "my son took 9 tablets", "mum 3 of them", "he is on 10", "my son is 2 days without",
      "im 12 weeks pregnant", "il y a 2 ans", "mon fils depuis 2 ans", "for 5 years", "dose is 80",
      "my son took 9 an hour ago", "dad 40 mg", "im on day 3", "he is 1000", "i 9", "mum of 3",
      "im on 10 and 5", "mum is 10 or 20",
      "dad took ten", "mum two of them", "im just two days without", "my son one tablet",
      "six months on it", "son deux cachets",
    ]
  )
  func none(text: String) {
    #expect(Self.ages(text) == [])
  }

  @Test(
    "The ages that a heading speaks of are told",
    arguments: [
      ("children from 12 years by mouth", 12...Int.max), ("over 65 years", 65...Int.max),
      ("enfants a partir de 12 ans", 12...Int.max), ("enfants de 6 a 18 ans", 6...18),
      ("4 17 years", 4...17), ("under 12 years", 0...11), ("moins de 33 ans", 0...32),
      ("unter 12 jahren", 0...11), ("12 years and older", 12...Int.max),
      ("up to 12 years", 0...12), ("from birth to 18 years", nil), ("after 3 years", nil),
      ("children", nil), ("33 kg and over", nil), ("study of 2 years", nil),
    ] as [(String, ClosedRange<Int>?)]
  )
  func spans(title: String, span: ClosedRange<Int>?) {
    #expect(AgeSpan.span(of: title.split(separator: " ").map { Array($0.utf8) }) == span)
  }

  @Test("What is said of other ages comes behind")
  func otherAgesLast() {
    let text = SearchLibrary.article([
      ("Children from 12 years", "The dose of children is 5 mg, three times a day. Dose table."),
      ("Children up to 12 years", "For smaller children no dose is known to the source."),
    ])
    let library = SearchLibrary([("a.md", text)], synonyms: "groups:\n  - [child, children]\n")
    #expect(library.headings("dose for a 14 year old").first == "Children from 12 years")
    #expect(library.headings("dose for a 9 year old").first == "Children up to 12 years")
  }

  @Test("Who names an age is shown what is said of such people, and no days or milligrams")
  func finds() {
    let text = SearchLibrary.article([
      ("Table", "From day 9: 15 mg as a dose, up to 80 mg."),
      ("Children", "Children have a dose of their own."),
      ("Elderly people", "For the elderly the dose is small."),
    ])
    let library = SearchLibrary(
      [("a.md", text)],
      synonyms: "groups:\n  - [child, children]\n  - [elderly, older]\n"
    )
    #expect(library.headings("dose for my 9 year old").first == "Children")
    #expect(library.headings("dose for a 9-year-old").first == "Children")
    #expect(library.headings("my mum is 80 dose").first == "Elderly people")
    #expect(library.headings("child is 9 dose").first == "Children")
    #expect(library.search("im 45 dose").dropped.isEmpty, "of grown-ups nothing is asked")
  }
}
