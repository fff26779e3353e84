import Articles
import SafeText

/// The paragraphs of a passage, one behind the other as bytes, read without making blocks of them:
/// a search compares all of them, and shows one.
struct ParagraphTexts {
  /// A paragraph, and where it stands.
  struct Paragraph: Equatable {
    /// Where it begins among the bytes, and where it ends.
    fileprivate(set) var range: Range<Int>
    /// Index of the outermost block that it stands in, the program's own warnings not counted.
    var block: Int
    /// Whose note it stands in: it is not what the passage's source says.
    var note: NoteKind?
    /// Index of the paragraph that leads in the list, table or quotation that it stands in, or it
    /// alone: “Avoid:”.
    var lead: Int?
  }

  /// The paragraphs in reading order; the program's own warnings are none.
  private(set) var paragraphs: [Paragraph] = []
  /// Whether a warning stands among them: an editor's, or the program's own.
  private(set) var isCautioned = false
  /// Whether the program warns of an instruction that can kill.
  private(set) var isHazardous = false
  /// Valid UTF-8, from which a `ScreenText` has to be made before it is shown; behind each
  /// paragraph stands the end of a line.
  private var bytes: [UInt8] = []
  private var block = 0
  /// What leads in what is being read.
  private var lead: Int?

  /// UTF-8 bytes of all paragraphs.
  var length: Int { bytes.count - paragraphs.count }

  /// Reads what `BlockCoding` wrote; nil for damage.
  init?(from reader: inout ByteReader) {
    bytes.reserveCapacity(reader.left)
    guard readBlocks(&reader, in: nil, depth: 0) else { return nil }
  }

  /// Lends the bytes of all paragraphs, each a line, for the time of `body`.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// Lends the bytes of a paragraph for the time of `body`.
  func withBytes<Result>(
    of paragraph: Paragraph,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[paragraph.range])) }
  }

  /// A paragraph, fit to be shown.
  func text(of paragraph: Paragraph) -> ScreenText {
    withBytes(of: paragraph) { ScreenText(neutralising: $0) }
  }

  /// What leads in a paragraph, outermost first, without which it may say the opposite; `…` stands
  /// where something is left out behind it.
  func lead(ofParagraph index: Int) -> ScreenText {
    var words = ""
    var below = index
    while let lead = paragraphs[below].lead {
      let gap = lead + 1 < below ? " …" : ""
      words = text(of: paragraphs[lead]).string + gap + (words.isEmpty ? "" : " ") + words
      below = lead
    }
    return words.isEmpty ? "" : ScreenText(words)
  }

  // MARK: Reading

  private mutating func readBlocks(
    _ reader: inout ByteReader,
    in note: NoteKind?,
    depth: Int
  ) -> Bool {
    guard depth <= BlockCoding.depthLimit, let count = reader.count() else { return false }
    let outer = lead
    var before = LeadIn.Place.elsewhere
    defer { lead = outer }
    for _ in 0..<count {
      guard let tag = reader.number() else { return false }
      let isNumbered = tag == BlockCoding.Tag.list ? Self.isNumbered(reader) : nil
      let kept = lead
      if !before.reaches(tag, isNumbered: isNumbered) { lead = outer }
      guard readBlock(tag, &reader, in: note, depth: depth) else { return false }
      // The program's own warnings, and an editor's notes, stand between what belongs together.
      if tag == BlockCoding.Tag.caution { continue }
      if tag == BlockCoding.Tag.note {
        lead = kept
        if depth == 0 { block += 1 }
        continue
      }
      before = isNumbered.map { .behindList(isNumbered: $0) } ?? .elsewhere
      if tag == BlockCoding.Tag.paragraph, let range = paragraphs.last?.range,
        let sign = LeadIn(endOf: bytes[range])
      {
        (lead, before) = (paragraphs.count - 1, .behind(sign))
      }
      if depth == 0 { block += 1 }
    }
    return true
  }

  /// Whether the first item of the list that comes next has a number.
  private static func isNumbered(_ reader: ByteReader) -> Bool {
    var ahead = reader
    return ahead.count().map { $0 > 0 } == true && ahead.flag() == true
  }

  private mutating func readBlock(
    _ tag: Int,
    _ reader: inout ByteReader,
    in note: NoteKind?,
    depth: Int
  ) -> Bool {
    switch tag {
    case BlockCoding.Tag.paragraph:
      let start = bytes.count
      guard addInline(&reader) else { return false }
      endParagraph(from: start, in: note)
      return true
    case BlockCoding.Tag.list: return readItems(&reader, in: note, depth: depth)
    case BlockCoding.Tag.table: return readTable(&reader, in: note)
    case BlockCoding.Tag.preformatted: return readLines(&reader, in: note)
    case BlockCoding.Tag.note: return readNote(&reader, depth: depth)
    case BlockCoding.Tag.quote: return readBlocks(&reader, in: note, depth: depth + 1)
    case BlockCoding.Tag.chart: return readChart(&reader, in: note)
    case BlockCoding.Tag.caution: return readCaution(&reader)
    default: return false
    }
  }

  private mutating func endParagraph(from start: Int, in note: NoteKind?) {
    paragraphs.append(Paragraph(range: start..<bytes.count, block: block, note: note, lead: lead))
    bytes.append(0x0A)
  }

  private mutating func readItems(
    _ reader: inout ByteReader,
    in note: NoteKind?,
    depth: Int
  ) -> Bool {
    guard let count = reader.count() else { return false }
    for _ in 0..<count {
      guard let isNumbered = reader.flag(), !isNumbered || reader.number() != nil,
        readBlocks(&reader, in: note, depth: depth + 1)
      else { return false }
    }
    return true
  }

  /// Each row is a paragraph.
  private mutating func readTable(_ reader: inout ByteReader, in note: NoteKind?) -> Bool {
    guard readRow(&reader, in: note), let rows = reader.count() else { return false }
    for _ in 0..<rows {
      guard readRow(&reader, in: note) else { return false }
    }
    return true
  }

  private mutating func readRow(_ reader: inout ByteReader, in note: NoteKind?) -> Bool {
    guard let cells = reader.count() else { return false }
    let start = bytes.count
    for _ in 0..<cells {
      let end = bytes.count
      if end > start { bytes += Paragraphs.cellSeparator.string.utf8 }
      let cell = bytes.count
      guard addInline(&reader) else { return false }
      if bytes.count == cell { bytes.removeSubrange(end...) }
    }
    if bytes.count > start { endParagraph(from: start, in: note) }
    return true
  }

  private mutating func readLines(_ reader: inout ByteReader, in note: NoteKind?) -> Bool {
    guard let lines = reader.count() else { return false }
    for _ in 0..<lines {
      let start = bytes.count
      guard reader.addText(to: &bytes) else { return false }
      endParagraph(from: start, in: note)
    }
    return true
  }

  private mutating func readNote(_ reader: inout ByteReader, depth: Int) -> Bool {
    guard let kind = reader.text().flatMap({ NoteKind(rawValue: $0) }) else { return false }
    if kind == .warning { isCautioned = true }
    return readBlocks(&reader, in: kind, depth: depth + 1)
  }

  private mutating func readChart(_ reader: inout ByteReader, in note: NoteKind?) -> Bool {
    guard let chart = reader.chart() else { return false }
    Paragraphs.forEachText(of: [.chart(chart)]) { text in
      let start = bytes.count
      text.withBytes { bytes.append(contentsOf: $0) }
      endParagraph(from: start, in: note)
    }
    return true
  }

  private mutating func readCaution(_ reader: inout ByteReader) -> Bool {
    guard let caution = BlockCoding.caution(from: &reader) else { return false }
    isCautioned = true
    if caution == .hazardousInstruction { isHazardous = true }
    return true
  }

  /// Adds a text without what is marked in it.
  private mutating func addInline(_ reader: inout ByteReader) -> Bool {
    guard reader.addText(to: &bytes), let spans = reader.count() else { return false }
    for _ in 0..<spans {
      guard reader.number() != nil, reader.number() != nil, let kind = reader.number() else {
        return false
      }
      if kind == BlockCoding.SpanTag.link, !reader.skipText() { return false }
    }
    return true
  }
}
