import Articles
import SafeText
import Testing

@testable import Catalogue

/// What the shipped groups of words make of plain questions, in a library made up for them.
@MainActor
@Suite struct ShippedWordsTests {
  private static let library: SearchLibrary = {
    let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let bytes = (try? FolderSource(path: folder + "/Content").read("synonyms.yaml")) ?? []
    let sections = [
      ("Spasticity", "Baclofen is given against spasticity."),
      ("Overdose", "Too much is an overdose."), ("Seizures", "There may be seizures."),
      ("Product summaries", "Summaries say how it is stopped: withdrawal may follow."),
      ("Blood", "Now and then:\n\n- enzymes (transaminases)\n- sodium\n- glucose in the blood"),
      ("Who", "Ask a doctor."), ("Cure", "It does not cure the condition."),
      ("Forms", "It forms granules and tablets."),
      ("Walking", "Balance may suffer. Watch the balance."),
      ("Health", "Tell the health service."),
      ("Dependence", "It may lead to dependence."), ("Nights", "There may be nightmares."),
      ("Weight", "Weight gain is seen."), ("Aftercare", "It prevents a relapse."),
      ("Alcohol", "Avoid alcohol."), ("Children", "For children from 12 years."),
    ]
    return SearchLibrary(
      [("a.md", SearchLibrary.article(sections))],
      synonyms: String(decoding: bytes, as: UTF8.self)
    )
  }()

  @Test(
    "A word for the kind of answer is left out before what it is about",
    arguments: [
      ("definition of spasticity", "Spasticity"), ("essay on overdose", "Overdose"),
      ("statistics on seizures", "Seizures"), ("pour un exposé sur le surdosage", "Overdose"),
      ("summary of overdose", "Overdose"),
    ]
  )
  func answers(typed: String, heading: String) {
    let results = Self.library.search(typed)
    #expect(results.hits.first?.headings.last?.string == heading)
    #expect(results.dropped.count == 1 && !results.isCorrected)
  }

  @Test("What the first passage has in any of its paragraphs is not said to be left out")
  func elsewhere() {
    let results = Self.library.search("blood transaminase glucose doctor")
    #expect(results.hits.first?.headings.last == "Blood")
    #expect(results.dropped == ["doctor"])
  }

  @Test(
    "Plain words of people find what the field calls otherwise",
    arguments: [
      ("does it heal", "Cure"), ("is the stuff habit forming", "Dependence"),
      ("horrible dreams", "Nights"), ("putting on pounds", "Weight"),
      ("peur de replonger", "Aftercare"), ("a glass of prosecco", "Alcohol"),
      ("my 9 yr old daughter", "Children"),
    ]
  )
  func plainWords(typed: String, heading: String) {
    #expect(Self.library.search(typed).hits.first?.headings.last?.string == heading)
  }

  @Test("Of a long question, the tablets that everybody takes are not what is asked for")
  func taken() {
    let typed = "why is my aunt so unsteady since the tablets"
    #expect(Self.library.search(typed).hits.first?.headings.last == "Walking")
  }

  @Test(
    "Who asks for another medicine or illness is not shown this one",
    arguments: ["metoprolol and spasticity", "definition of asthma"]
  )
  func others(typed: String) {
    #expect(Self.library.search(typed).hits.isEmpty)
  }
}
