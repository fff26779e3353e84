import SafeText
import SeededRandom
import Testing

@testable import Articles

/// Files that are read in several stretches, in another encoding, or that are no text.
@Suite struct LargeFileTests {
  /// Chapters of numbered paragraphs, long ones, so that a few thousand lines make megabytes; and
  /// the line of each paragraph by its number.
  private static let numbered: (text: String, lines: [Int: Int]) = {
    let filler = String(repeating: " and the doctor says what the tablet is for", count: 60)
    var text = ""
    var lines: [Int: Int] = [:]
    var line = 1
    for number in 1...1800 {
      if number % 12 == 1 {
        text += "How the tablet works\n\n"
        line += 2
      }
      lines[number] = line
      text += "Part \(number) of the text" + filler + ".\n\n"
      line += 2
    }
    return (text, lines)
  }()

  private static func read(_ bytes: [UInt8]) -> ArticleReading {
    ArticleReader(topics: shippedTopics).read(bytes, path: "a.txt")
  }

  /// The number that a paragraph bears.
  private static func number(_ text: ScreenText) -> Int? {
    let words = text.string.prefix(40).split(separator: " ")
    return words.count > 1 && words[0] == "Part" ? Int(words[1]) : nil
  }

  @Test("A file of several stretches keeps each paragraph once, and its line")
  func stretchesLoseNothing() {
    let (text, lines) = Self.numbered
    #expect(text.utf8.count > ArticleReader.stretch)
    var found: [Int: Int] = [:]
    for section in Self.read(Array(text.utf8)).articles.flatMap(\.sections) {
      for (block, line) in zip(section.blocks, section.blockLines) {
        guard case .paragraph(let words) = block, let number = Self.number(words.text) else {
          continue
        }
        #expect(found[number] == nil, "paragraph \(number) stands twice")
        found[number] = line
        #expect(words.text.string.hasSuffix("for."), "paragraph \(number) is cut")
      }
    }
    #expect(found == lines)
  }

  @Test("UTF-16 without a mark is read like the same text in UTF-8", arguments: [false, true])
  func utf16WithoutMarkIsRead(isBig: Bool) {
    let text =
      "Dose\n\nTake 5 mg in the morning, for the doctor says so.\n\n"
      + "Side effects\n\nThe tablet may make you drowsy, and some people are sick.\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
    let reading = Self.read(bytes)
    #expect(reading.articles == Self.read(Array(text.utf8)).articles)
    #expect(reading.problems.count == 1)
  }

  @Test("A file that is no text keeps the words that can be read in it, as they stand")
  func binaryKeepsWords() {
    var random = SeededGenerator(seed: 4)
    var bytes = (0..<20_000).map { _ in UInt8.random(in: 0x80...0xBF, using: &random) }
    bytes += [0, 1, 2, 0] + Array("Side effects: 12 mg at night".utf8) + [0, 3]
    bytes += (0..<20_000).map { UInt8(truncatingIfNeeded: $0 % 7) }
    let reading = Self.read(bytes)
    let sections = reading.articles.flatMap(\.sections)
    #expect(sections.count == 1)
    let lines = sections.flatMap(\.blocks).flatMap { block -> [ScreenText] in
      if case .preformatted(let lines) = block { lines } else { [] }
    }
    #expect(lines.contains { $0.string.contains("Side effects: 12 mg at night") })
    #expect(
      sections[0].blockLines.count
        == sections[0].blocks.filter { block in
          if case .caution = block { false } else { true }
        }.count
    )
  }

  @Test("A line that is cut into pieces loses no word and no part of a character")
  func piecesAreTheLine() {
    var random = SeededGenerator(seed: 7)
    let words = ["dose", "é", "Übelkeit.", "5", "—", String(repeating: "ж", count: 9000)]
    for _ in 0..<20 {
      let count = Int.random(in: 1...4000, using: &random)
      let line = (0..<count).map { place in
        words[place % 900 == 899 ? 5 : Int.random(in: 0...4, using: &random)]
      }.joined(separator: " ")
      let pieces = Array(line.utf8).withUnsafeBufferPointer { bytes in
        LinePieces(bytes, limit: 5000).map { String(validating: $0, as: UTF8.self) }
      }
      #expect(!pieces.contains(nil), "a character is cut")
      let texts = pieces.compactMap { $0 }
      #expect(texts.allSatisfy { $0.utf8.count <= 5000 })
      #expect(texts.joined().filter { $0 != " " } == line.filter { $0 != " " })
    }
  }
}
