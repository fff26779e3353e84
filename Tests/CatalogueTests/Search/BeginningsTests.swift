import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@Suite struct BeginningsTests {
  @Test("No text with a match is passed over in haste", arguments: 0..<40 as Range<UInt64>)
  func haste(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = ScreenText(
      SeededLibrary.sentence(&random)
        + " l’œdème 100mg d’un GABA-B x-ray .5 mg µg naïve 2,5 g O’Neil"
    )
    let folded = FoldedWords(text)
    let words = folded.words.map { ([UInt8](folded.folded($0)), $0.source.lowerBound) }
    let extras = folded.extras.map { ([UInt8](folded.foldedExtra($0)), $0.source.lowerBound) }
    for (word, place) in words + extras {
      for count in 1...word.count {
        var beginnings = Beginnings()
        beginnings.add([UInt8](word.prefix(count)), isPrefix: true, terms: 0..<1)
        let isFolded = beginnings.isOpen || beginnings.digitTerms != 0
        #expect(
          isFolded || Self.places(beginnings, in: text).contains(place),
          "seed \(seed): \(String(decoding: word, as: UTF8.self))"
        )
      }
    }
  }

  @Test("A text without any such word is passed over")
  func passedOver() {
    var beginnings = Beginnings()
    beginnings.add([UInt8]("spasticity".utf8), isPrefix: false, terms: 0..<1)
    let text = ScreenText("Take 5 mg three times a day, with a nausée.")
    #expect(Self.places(beginnings, in: text) == [])
  }

  private static func places(_ beginnings: Beginnings, in text: ScreenText) -> [Int] {
    var words: [Beginnings.PossibleWord] = []
    text.withBytes { beginnings.look(in: $0, &words) }
    return words.map(\.place)
  }
}
