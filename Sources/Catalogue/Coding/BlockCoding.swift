import Articles
import SafeText

/// Blocks and their marked text as bytes, for one column of the catalogue, and back.
///
/// Decoding is total: whatever the bytes are, it gives blocks or nil.
enum BlockCoding {
  /// How deep blocks may be nested.
  ///
  /// Readers stop at 64; what is deeper is not encoded.
  static let depthLimit = 200

  static func encode(_ blocks: [Block]) -> [UInt8] {
    var writer = ByteWriter()
    put(blocks, into: &writer)
    return writer.sealed()
  }

  static func decode(_ bytes: [UInt8]) -> [Block]? {
    guard var reader = ByteReader(bytes), let blocks = blocks(from: &reader), reader.isAtEnd else {
      return nil
    }
    return blocks
  }

  /// What begins a block.
  enum Tag {
    static let paragraph = 1
    static let list = 2
    static let table = 3
    static let preformatted = 4
    static let note = 5
    static let quote = 6
    static let chart = 7
    static let caution = 8
  }

  /// What ends a span; behind that of a link stands where it leads.
  enum SpanTag {
    static let strong = 1
    static let emphasis = 2
    static let code = 3
    static let link = 4
  }

  // MARK: Writing

  static func put(_ blocks: [Block], into writer: inout ByteWriter, depth: Int = 0) {
    guard depth < depthLimit else { return writer.put(0) }
    writer.put(blocks) { writer, block in
      switch block {
      case .paragraph(let text):
        writer.put(Tag.paragraph)
        put(text, into: &writer)
      case .list(let items):
        writer.put(Tag.list)
        writer.put(items) { writer, item in
          writer.put(item.number != nil)
          if let number = item.number { writer.put(number) }
          put(item.blocks, into: &writer, depth: depth + 1)
        }
      case .table(let table):
        writer.put(Tag.table)
        writer.put(table.header) { put($1, into: &$0) }
        writer.put(table.rows) { writer, row in writer.put(row) { put($1, into: &$0) } }
      case .preformatted(let lines):
        writer.put(Tag.preformatted)
        writer.put(lines) { $0.put($1) }
      case .chart(let chart):
        writer.put(Tag.chart)
        writer.put(chart)
      case .note(let kind, let blocks):
        writer.put(Tag.note)
        writer.put(kind.rawValue)
        put(blocks, into: &writer, depth: depth + 1)
      case .quote(let blocks):
        writer.put(Tag.quote)
        put(blocks, into: &writer, depth: depth + 1)
      case .caution(let caution):
        writer.put(Tag.caution)
        put(caution, into: &writer)
      }
    }
  }

  private static func put(_ text: InlineText, into writer: inout ByteWriter) {
    writer.put(text.text)
    writer.put(text.spans) { writer, span in
      writer.put(span.range.lowerBound)
      writer.put(span.range.upperBound)
      switch span.kind {
      case .strong: writer.put(SpanTag.strong)
      case .emphasis: writer.put(SpanTag.emphasis)
      case .code: writer.put(SpanTag.code)
      case .link(let target):
        writer.put(SpanTag.link)
        writer.put(target)
      }
    }
  }

  // MARK: Reading

  static func blocks(from reader: inout ByteReader, depth: Int = 0) -> [Block]? {
    guard depth <= depthLimit else { return nil }
    return reader.list { reader in
      switch reader.number() {
      case Tag.paragraph: inline(from: &reader).map { .paragraph($0) }
      case Tag.list: reader.list { item(from: &$0, depth: depth) }.map { .list($0) }
      case Tag.table: table(from: &reader).map { .table($0) }
      case Tag.preformatted: reader.list { $0.screenText() }.map { .preformatted($0) }
      case Tag.note: note(from: &reader, depth: depth)
      case Tag.chart: reader.chart().map { .chart($0) }
      case Tag.quote: blocks(from: &reader, depth: depth + 1).map { .quote($0) }
      case Tag.caution: caution(from: &reader).map { .caution($0) }
      default: nil
      }
    }
  }

  private static func item(from reader: inout ByteReader, depth: Int) -> ListItem? {
    guard let isNumbered = reader.flag() else { return nil }
    var number: Int?
    if isNumbered {
      guard let found = reader.number() else { return nil }
      number = found
    }
    guard let blocks = blocks(from: &reader, depth: depth + 1) else { return nil }
    return ListItem(number: number, blocks: blocks)
  }

  private static func table(from reader: inout ByteReader) -> Table? {
    guard let header = reader.list(each: { inline(from: &$0) }),
      let rows = reader.list(each: { $0.list { inline(from: &$0) } })
    else { return nil }
    return Table(header: header, rows: rows)
  }

  private static func note(from reader: inout ByteReader, depth: Int) -> Block? {
    guard let kind = reader.text().flatMap({ NoteKind(rawValue: $0) }),
      let blocks = blocks(from: &reader, depth: depth + 1)
    else { return nil }
    return .note(kind, blocks)
  }

  private static func inline(from reader: inout ByteReader) -> InlineText? {
    guard let text = reader.screenText() else { return nil }
    let length = text.string.utf8.count
    let spans = reader.list { reader -> Span? in
      guard let lower = reader.number(), let upper = reader.number(),
        0 <= lower, lower <= upper, upper <= length, let kind = spanKind(from: &reader)
      else { return nil }
      return Span(range: lower..<upper, kind: kind)
    }
    return spans.map { InlineText(text, spans: $0) }
  }

  private static func spanKind(from reader: inout ByteReader) -> SpanKind? {
    switch reader.number() {
    case SpanTag.strong: .strong
    case SpanTag.emphasis: .emphasis
    case SpanTag.code: .code
    case SpanTag.link: reader.screenText().map { .link($0) }
    default: nil
    }
  }
}
