import Articles
import SafeText
import SeededRandom
import Testing

@testable import Catalogue

/// A paragraph as blocks hold it.
struct BlockParagraph: Equatable {
  var text: ScreenText
  var block: Int
  var note: NoteKind?
}

extension [Block] {
  /// Their paragraphs in reading order, block by block.
  var paragraphs: [BlockParagraph] {
    var found: [BlockParagraph] = []
    let shown = filter { if case .caution = $0 { false } else { true } }
    for (index, block) in shown.enumerated() {
      found += Self.texts(of: block, in: nil).map { text, note in
        BlockParagraph(text: text, block: index, note: note)
      }
    }
    return found
  }

  private static func texts(
    of block: Block,
    in note: NoteKind?
  ) -> [(ScreenText, NoteKind?)] {
    switch block {
    case .list(let items):
      items.flatMap { $0.blocks.flatMap { texts(of: $0, in: note) } }
    case .quote(let blocks): blocks.flatMap { texts(of: $0, in: note) }
    case .note(let kind, let blocks): blocks.flatMap { texts(of: $0, in: kind) }
    case .caution: []
    case .paragraph, .table, .preformatted, .chart: Self.texts(of: block).map { ($0, note) }
    }
  }

  private static func texts(of block: Block) -> [ScreenText] {
    var texts: [ScreenText] = []
    Paragraphs.forEachText(of: [block]) { texts.append($0) }
    return texts
  }

  /// All blocks, those that stand within others too.
  var all: [Block] {
    flatMap { block in
      switch block {
      case .list(let items): [block] + items.flatMap { $0.blocks.all }
      case .note(_, let blocks), .quote(let blocks): [block] + blocks.all
      case .paragraph, .table, .preformatted, .chart, .caution: [block]
      }
    }
  }
}

@Suite struct ParagraphTextsTests {
  private static func sealed(_ blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    BlockCoding.put(blocks, into: &writer)
    return writer.sealed()
  }

  @Test(
    "A search sees the paragraphs, notes and warnings that the page of a passage shows",
    arguments: 0..<40 as Range<UInt64>
  )
  func agreement(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let blocks = BlockCodingTests.blocks(&random, depth: 0)
      var reader = try #require(ByteReader(Self.sealed(blocks)))
      let texts = try #require(ParagraphTexts(from: &reader), "seed \(seed)")
      #expect(reader.isAtEnd, "seed \(seed)")
      let read = texts.paragraphs.map { paragraph in
        BlockParagraph(
          text: texts.text(of: paragraph),
          block: paragraph.block,
          note: paragraph.note
        )
      }
      #expect(read == blocks.paragraphs, "seed \(seed)")
      #expect(texts.length == read.reduce(0) { $0 + $1.text.utf8Count }, "seed \(seed)")
      let isHazardous = blocks.all.contains(.caution(.hazardousInstruction))
      #expect(texts.isHazardous == isHazardous, "seed \(seed)")
      let isCautioned =
        blocks.holdCaution
        || blocks.all.contains { block in
          if case .note(.warning, _) = block { true } else { false }
        }
      #expect(texts.isCautioned == isCautioned, "seed \(seed)")
    }
  }

  @Test(
    "Bytes that no catalogue wrote, but with a right seal, give texts or nothing and no trap",
    arguments: 0..<20 as Range<UInt64>
  )
  func hostile(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<2_000 {
      var writer = ByteWriter()
      for _ in 0..<random.below(random.pick([4, 12, 60])) {
        writer.put(random.below(4) == 0 ? Int(bitPattern: UInt(random.next())) : random.below(7))
      }
      var reader = try #require(ByteReader(writer.sealed()))
      guard let texts = ParagraphTexts(from: &reader) else { continue }
      read += 1
      for paragraph in texts.paragraphs {
        #expect(texts.text(of: paragraph).utf8Count >= 0, "seed \(seed)")
      }
    }
    #expect(read > 0, "seed \(seed)")
  }
}
