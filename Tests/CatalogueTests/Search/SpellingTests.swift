import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

@MainActor
@Suite struct SpellingTests {
  @Test(
    "The distance between words is what they are apart",
    arguments: [
      ("dose", "dose", 0), ("dose", "does", 1), ("dose", "dos", 1), ("dose", "doses", 1),
      ("dose", "nose", 1), ("withdrawal", "withdrawl", 1), ("abcdefgh", "badcefgh", 2),
    ]
  )
  func distance(left: String, right: String, edits: Int) {
    let found = EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: 2)
    #expect(found == edits)
    #expect(EditDistance.between(Array(left.utf8), Array("xyz".utf8), atMost: 2) == nil)
  }

  @Test(
    "A misspelt word is as far from each word of the library as the table of its edits says",
    arguments: 0..<20 as Range<UInt64>
  )
  func pattern(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func word(_ lengths: Range<Int>) -> [UInt8] {
      (0..<lengths.lowerBound + random.below(lengths.count)).map { _ in
        UInt8(0x61 + random.below(3))
      }
    }
    for _ in 0..<500 {
      let (left, right) = (word(1..<(random.below(10) == 0 ? 65 : 12)), word(0..<14))
      let pattern = try #require(EditPattern(left))
      let limit = random.pick([0, 1, 2, 2, 99])
      let found = right.withUnsafeBufferPointer { pattern.distance(to: $0, atMost: limit) }
      let whole = EditDistance.between(left, right, atMost: 99)
      let first = Array(right.prefix(left.count))
      let beginning =
        right.count < left.count ? nil : EditDistance.between(left, first, atMost: 99)
      if let found {
        #expect(found.whole == whole && found.beginning == beginning, "seed \(seed)")
      } else {
        let isFar = (whole ?? .max) > limit && (beginning ?? .max) > limit
        #expect(isFar, "seed \(seed): \(left), \(right), at most \(limit)")
      }
    }
    #expect(EditPattern([]) == nil && EditPattern(word(65..<66)) == nil)
  }

  private static let words = [
    "spasticity", "baclofen", "withdrawal", "pregnancy", "interaction", "drowsiness", "catheter",
    "hallucination", "seizures", "reservoir", "alcohol", "kidneys", "overdose", "tablet",
  ]

  @Test(
    "A word that was written by its sound, or without its apostrophe, is mended",
    arguments: [
      ("ozobaks", "ozobax"), ("keftriaxon", "ceftriaxon"), ("fosfate", "phosphate"),
      ("labus", "abus"), ("dialisis", "dialysis"), ("anafilaxis", "anaphylaxis"),
      ("dinsomnie", "insomnie"), ("sist", "cyst"),
    ]
  )
  func sounds(typed: String, meant: String) {
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Words", "Of \(meant) here")]))])
    let results = library.search(typed)
    #expect(results.hits.count == 1 && results.suggestion?.string == meant)
  }

  @Test(
    "Of words as near, one whose vowels alone differ is meant, not the more frequent one",
    arguments: [("granuals", "granules")]
  )
  func vowels(typed: String, meant: String) {
    let others = "gradual gradual. Gradual.\n\nGradual."
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article([("Words", "Of \(meant) here"), ("Other", others)])),
      ("b.md", SearchLibrary.article([("More", others)])),
    ])
    #expect(library.search(typed).suggestion?.string == meant)
  }

  @Test("Letters exchanged in a short word of the field are put right")
  func exchanged() {
    let library = SearchLibrary(
      [("a.md", SearchLibrary.article([("Swelling", "Feet may swell.")]))],
      synonyms: "groups:\n  - [feet, foot, ankles]"
    )
    #expect(library.search("ankels").suggestion == "ankles")
    #expect(library.search("ankets").hits.isEmpty)
  }

  @Test(
    "What only looks like a plain word with an ending is mended",
    arguments: ["missd", "missedd"]
  )
  func ending(typed: String) {
    let library = SearchLibrary([
      ("a.md", SearchLibrary.article([("Doses", "Take the missed dose.")]))
    ])
    #expect(library.search("\(typed) dose").suggestion == "missed dose")
  }

  @Test("A plain word of every day is not mended", arguments: ["pint", "lamb", "habits", "match"])
  func everyDay(word: String) {
    let text = "A point of habitus, lame, later, and much."
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Words", text)]))])
    #expect(library.search(word).suggestion == nil)
  }

  @Test("A word with one slip is mended", arguments: 0..<20 as Range<UInt64>)
  func slips(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Self.words.joined(separator: " ")
    let library = SearchLibrary([("a.md", SearchLibrary.article([("Words", text)]))])
    for word in Self.words {
      var letters = Array(word.utf8)
      let place = 1 + random.below(letters.count - 2)
      switch random.below(4) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(0x7A, at: place)
      case 2: letters[place] = 0x71
      default: letters.swapAt(place, place + 1)
      }
      let typed = String(decoding: letters, as: UTF8.self)
      guard typed != word else { continue }
      let results = library.search(typed)
      // Of some slips, the stem is still the word's: those are found without being mended.
      let lit = results.matcher.ranges(in: ScreenText(word))
      #expect(!lit.isEmpty && !results.hits.isEmpty, "seed \(seed): \(typed)")
      #expect(results.suggestion?.string == word || !results.isCorrected, "seed \(seed): \(typed)")
    }
  }

  @Test("A word that hardly anything has is doubted where a neighbour is everywhere")
  func rare() {
    let sections = (0..<110).map { ("Section \($0)", "The kidney again.") }
    let one = [("Slip", "The kidnay once.")]
    let library = SearchLibrary([("a.md", SearchLibrary.article(sections + one))])
    let results = library.search("kidnay")
    #expect(results.suggestion == "kidney" && !results.isCorrected)
    #expect(results.hits.first?.headings.last == "Slip")
  }
}
