import SeededRandom
import Testing

@testable import Catalogue

@Suite struct WordTallyTests {
  private static let words: [String] = [
    "a", "ab", "abc", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq",
    "abcdefghijklmnopr", "été", "5", "5mg", "0.5", "z", "médicament", "|", "~ten",
    String(repeating: "long", count: 30), String(repeating: "long", count: 31),
  ]

  /// Every word that a tally hands over, with its change, as `countSome` takes them.
  private static func taken(_ tally: WordTally) throws -> [String] {
    var taken: [String] = []
    while try tally.take(
      50,
      { word, change in
        taken.append("\(String(decoding: word, as: UTF8.self)) \(change)")
      }
    ) {}
    return taken
  }

  private static func add(_ words: [String], to tally: WordTally, step: Int) {
    let text = words.map { "\($0) " }.joined()
    Array(text.utf8).withUnsafeBufferPointer { tally.add($0, step: Int32(step)) }
  }

  @Test(
    "A word counts once for each passage that has it, and comes in its order",
    arguments: 0..<6 as Range<UInt64>
  )
  func counts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let tally = WordTally()
    var expected: [String: Int] = [:]
    for _ in 0..<400 {
      let words = (0..<random.below(30)).map { _ in
        random.below(3) == 0
          ? random.pick(Self.words)
          : String(random.next(), radix: 36).prefix(random.below(9) + 1) + "x"
      }
      let step = random.below(4) == 0 ? -1 : 1
      Self.add(words, to: tally, step: step)
      for word in Set(words) where !word.hasPrefix("|") && !word.hasPrefix("~") {
        expected[word, default: 0] += step
      }
    }
    let sorted = expected.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try Self.taken(tally) == sorted.map { "\($0) \(expected[$0] ?? 0)" }, "seed \(seed)")
  }

  @Test("A word that is longer than the index keeps is counted as the index has it")
  func longest() throws {
    let tally = WordTally()
    let word = String(repeating: "y", count: 40_000)
    Self.add([word], to: tally, step: 1)
    Self.add([word + "z"], to: tally, step: 1)
    #expect(try Self.taken(tally) == [word.prefix(32_768) + " 2"])
  }
}
