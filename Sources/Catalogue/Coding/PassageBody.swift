import Articles
import SafeText

/// All of a passage that stands in its row, as one sealed column: what a page or a hit shows of it
/// needs nothing else but the article.
struct PassageBody {
  var section: String
  var level: Int
  var isTitleMadeUp: Bool
  var line: Int
  var language: String
  /// Index in the article's sources.
  var source: Int?
  /// Numbers of its topics.
  var topics: [Int]
  var headings: [ScreenText]
  var blocks: [Block]
  /// The 1-based line where each block begins; empty where it is not known.
  var blockLines: [Int]

  init(
    head: Outline.Head,
    headings: [ScreenText],
    blocks: [Block],
    blockLines: [Int] = []
  ) {
    section = head.id
    level = head.level
    isTitleMadeUp = head.isTitleMadeUp
    line = head.line
    language = head.language
    source = head.source
    topics = head.topics
    self.headings = headings
    self.blocks = blocks
    self.blockLines = blockLines
  }

  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(section)
    writer.put(level)
    writer.put(isTitleMadeUp)
    writer.put(line)
    writer.put(language)
    writer.put(source.map { $0 + 1 } ?? 0)
    writer.put(topics) { $0.put($1) }
    writer.put(headings) { $0.put($1) }
    BlockCoding.put(blocks, into: &writer)
    // Counted from the heading, so that most need one byte.
    writer.put(blockLines) { $0.put($1 &- line) }
    return writer.sealed()
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(bytes) else { return nil }
    self.init(head: &reader)
    guard let blocks = BlockCoding.blocks(from: &reader), readLines(from: &reader) else {
      return nil
    }
    self.blocks = blocks
  }

  /// Reads sealed bytes as a search needs them, with texts in place of blocks; nil where they are
  /// damaged.
  static func withTexts(_ bytes: [UInt8]) -> (body: PassageBody, texts: ParagraphTexts)? {
    guard var reader = ByteReader(bytes), var body = PassageBody(head: &reader),
      let texts = ParagraphTexts(from: &reader), body.readLines(from: &reader)
    else { return nil }
    return (body, texts)
  }

  /// Reads what stands before the blocks.
  private init?(head reader: inout ByteReader) {
    guard let section = reader.text(), let level = reader.number(),
      let isTitleMadeUp = reader.flag(), let line = reader.number(), let language = reader.text(),
      let source = reader.number(), source >= 0,
      let topics = reader.list(each: { $0.number() }),
      let headings = reader.list(each: { $0.screenText() })
    else { return nil }
    self.section = section
    self.level = level
    self.isTitleMadeUp = isTitleMadeUp
    self.line = line
    self.language = language
    self.source = source == 0 ? nil : source - 1
    self.topics = topics
    self.headings = headings
    blocks = []
    blockLines = []
  }

  /// Reads what stands behind the blocks, up to the end; false for damage.
  private mutating func readLines(from reader: inout ByteReader) -> Bool {
    guard let lines = reader.list(each: { $0.number() }), reader.isAtEnd else { return false }
    blockLines = lines.map { $0 &+ line }
    return true
  }
}
