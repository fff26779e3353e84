import SeededRandom
import Testing

@testable import Articles

@Suite struct MarkdownTreeTests {
  /// What stands in a tree: each text, and where something begins that is none.
  private static func words(of tree: borrowing MarkdownTree) -> [String] {
    var words: [String] = []
    while let step = tree.next() {
      if step.kind == .text {
        MarkdownTree.withLiteral(of: step.node) { text in
          words.append(String(decoding: text, as: UTF8.self))
        }
      } else if step.isEntering {
        words.append("\(step.kind)")
      }
    }
    return words
  }

  private static func words(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      guard let tree = MarkdownTree(bytes) else { return [] }
      return words(of: tree)
    }
  }

  @Test("A text stays whole while others are read and gone, whatever they are made of")
  func trees() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "# Dose\n\n", "5 mg *twice* a day, **never** more\n", "* one\n* two\n\n", "\n",
      "| a | b |\n|---|---|\n| 5 | 10 |\n\n", "[a](b) and `c`\n", "> quoted\n\n",
      String(repeating: "long ", count: 5_000) + "\n\n", "```\ncode\n```\n", "[l]: u\n\n[l] ![l]\n",
    ]
    for _ in 0..<30 {
      let text = (0..<random.below(60) + 1).map { _ in random.pick(pieces) }.joined()
      let alone = Self.words(of: text)
      var copy = text
      copy.withUTF8 { bytes in
        guard let tree = MarkdownTree(bytes) else { return }
        for _ in 0..<random.below(3) {
          _ = Self.words(of: (0..<random.below(60)).map { _ in random.pick(pieces) }.joined())
        }
        #expect(Self.words(of: tree) == alone)
      }
      #expect(alone.count > 1)
    }
  }
}
