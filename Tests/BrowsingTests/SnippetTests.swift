import SafeText
import SeededRandom
import Testing

@testable import Browsing

@Suite("The lines of a result")
struct SnippetTests {
  private static let words = [
    "spasticity", "drowsiness.", "take 5 mg", "100 micrograms", "The", "a", "of", "during", "weeks",
    "évier", "l’eau", "GABA-B", "slowly,", "(never)", "Do not stop", "日本語", "2.5 mg",
    "call 0800 111 222.",
  ]
  private static let lit = ["kidney", "GABA-B", "spasticity", "évier", "5 mg", "mg", "222"]

  private static func text(_ random: inout SeededGenerator, count: Int) -> String {
    (0..<count).map { _ in random.pick(words) }.joined(separator: " ")
  }

  /// Where a word stands in a text, in UTF-8 offsets.
  private static func places(of word: String, in text: String) -> [Range<Int>] {
    let (word, bytes) = (Array(word.utf8), Array(text.utf8))
    return bytes.indices.filter { bytes[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }

  @Test(
    "They show what was found, fit their width, and never part a number from its unit",
    arguments: 0..<40 as Range<UInt64>
  )
  func lines(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let word = random.pick(Self.lit)
    let before = Self.text(&random, count: random.below(90))
    let own = Self.words.first { $0.hasSuffix(word) || $0.hasSuffix(word + ".") } ?? word
    let text = "\(before) \(own) \(Self.text(&random, count: random.below(90)))"
    let (shown, lit) = (ScreenText(text), Self.places(of: word, in: text))
    for columns in [20, 24, 40, 76, 200] {
      for limit in 1...4 {
        let whole = SnippetLines.wrap(shown, from: 0, columns: columns, lead: 0)
        let snippet = SnippetLines(
          shown,
          in: whole,
          lit: lit,
          columns: columns,
          limit: limit,
          mark: 1
        )
        let place = "seed \(seed), \(word), \(columns) columns, \(limit) lines"
        let lines = snippet.lines
        #expect(lines.count <= limit, "\(place)")
        let isLit = lit.contains { match in lines.contains { $0.range.overlaps(match) } }
        #expect(isLit, "\(place): \(lines.map { shown.slice($0.range).string })")
        for line in lines {
          let part = shown.slice(line.range)
          let marks = (line.leadsOut ? 2 : 0) + (line.trailsOff ? 2 : 0)
          #expect(part.columns + marks <= columns, "\(place): \(part)")
          let cut = [" 5", " 2.5", " 100", " 0800", " 0800 111"]
          #expect(!cut.contains { part.string.hasSuffix($0) }, "\(place): \(part)")
          let torn = ["mg", "111", "222"]
          #expect(!torn.contains { part.string.hasPrefix($0) }, "\(place): \(part)")
        }
      }
    }
  }
}
