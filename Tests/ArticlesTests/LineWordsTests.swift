import SeededRandom
import Testing

@testable import Articles

/// The words of a line, read eight bytes at once, against the words of the folded text.
@Suite struct LineWordsTests {
  private static let parts = [
    "a", "is", "the", "dose", "Tablet", "TABLETS", "overdose", "breastfeeding", "é", "É", "ß",
    "œsophage", "Überdosierung", "naïve", "12", "2021", "1234567890", "B12", "mg", "h4x0r", "ﬁ",
    "лекарство", "\u{301}", "\u{200B}", "\u{AD}", "\u{FFFD}", "@", "[", "`", "{", "/", ":",
    "\u{10}",
    "\u{19}", "²",
  ]
  private static let gaps = ["", "", " ", " ", " ", "-", ", ", ". ", "’", "\u{A0}", " – "]

  private static func line(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<random.below(12)).map { _ in
      random.pick(parts) + random.pick(gaps)
    }.joined()
  }

  private static func words(of line: String) -> LineWords {
    var line = line
    var words = LineWords()
    line.withUTF8 { words.read($0) }
    return words
  }

  @Test("Words are those of the folded text, and numbers are all one")
  func wordsAreFolded() {
    for seed in 0..<3_000 as Range<UInt64> {
      let line = Self.line(seed: seed)
      let folded = FoldedText(line)
      let words = Self.words(of: line)
      let parts = folded.bytes.split(separator: 0x20)
      let expected = parts.map { part in
        part.allSatisfy { (0x30...0x39).contains($0) }
          ? LineWords.number : part.withUnsafeBufferPointer { WordCode($0).value }
      }
      #expect(Array(words.hashes) == expected, "seed \(seed): \(line)")
      #expect(words.isWhole, "seed \(seed): \(line)")
      for (place, part) in parts.enumerated() where words.hashes.count > place {
        let length = expected[place] == LineWords.number ? 0 : part.count
        #expect(words.length(place) == length, "seed \(seed): \(line)")
      }
    }
  }

  @Test("Folded text is what its letters fold to one by one")
  func textIsFoldedByLetters() {
    for seed in 0..<3_000 as Range<UInt64> {
      let line = Self.line(seed: seed)
      var letters: [UInt8] = []
      for scalar in line.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": letters.append(UInt8(ascii: scalar))
        case "A"..."Z": letters.append(UInt8(ascii: scalar) + 32)
        case ..<"\u{80}": letters.append(0x20)
        default:
          let (fold, _) = Array(String(scalar).utf8).withUnsafeBufferPointer {
            FoldedText.fold(at: 0, in: $0)
          }
          if fold.isParting { letters.append(0x20) }
          fold.forEach { letters.append($0) }
        }
      }
      let folded = letters.split(separator: 0x20).joined(separator: [0x20])
      #expect(FoldedText(line).bytes == Array(folded), "seed \(seed): \(line)")
    }
  }

  @Test("Words that differ in one letter are not taken for each other")
  func wordsDiffer() {
    var codes: Set<UInt64> = []
    var count = 0
    for length in 1...20 {
      for place in 0..<length {
        for letter in UInt8(ascii: "b")...UInt8(ascii: "z") {
          var word = [UInt8](repeating: 0x61, count: length)
          word[place] = letter
          codes.formUnion(Self.words(of: String(decoding: word, as: UTF8.self)).hashes)
          count += 1
        }
      }
    }
    #expect(codes.count == count)
  }

  @Test("A long line says that its words are not all, and no more than 48 are kept")
  func longLines() {
    let words = Self.words(of: String(repeating: "a ", count: 49))
    #expect(words.hashes.count == LineWords.limit)
    #expect(!words.isWhole)
    #expect(!Self.words(of: String(repeating: "overdose", count: 100)).isWhole)
    #expect(Self.words(of: "").hashes.isEmpty)
  }
}
