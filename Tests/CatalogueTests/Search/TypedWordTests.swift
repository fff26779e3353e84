import Testing

@testable import Catalogue

/// A word that is typed to its end, and may still go on.
@MainActor
@Suite struct TypedWordTests {
  private static let library = SearchLibrary([
    (
      "notes.md",
      SearchLibrary.article([
        ("Pump", "What is worn below the skin."), ("Alarm", "The pump beeps, a pump may beep."),
        ("Refill", "A pump, a new pump, any pump, each pump, the pump."),
      ])
    ), ("more.md", SearchLibrary.article([("Tap", "Pumping.")])),
  ])

  @Test("It ranks what has it as a finished one does, and finds what goes on")
  func ranksAsFinished() {
    for query in ["pump", "the pump"] {
      let finished = Self.library.search("\(query) -pumping").hits
      let typed = Self.library.search("-pumping \(query)", isTyping: true).hits
      #expect(finished.count == 3)
      #expect(typed.map(\.id) == finished.map(\.id))
      for (typed, finished) in zip(typed, finished) {
        #expect(abs(typed.score - finished.score) < 0.02 * finished.score)
      }
    }
    #expect(Self.library.headings("pump", isTyping: true).contains("Tap"))
  }
}
