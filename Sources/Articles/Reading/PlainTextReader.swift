import SafeText

/// Reads plain text in the simplest way: its first line is the title, blank lines part paragraphs,
/// `•`, `-` and `*` begin list items.
struct PlainTextReader {
  let topics: TopicTree

  /// Reads a file's UTF-8.
  func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    var walk = PlainTextWalk()
    bytes.withUnsafeBufferPointer { buffer in
      var lines = SourceLines(buffer)
      while let line = lines.next() { walk.take(buffer[line]) }
    }
    var drafts = [SectionDraft(line: 1)]
    let blocks = walk.finish()
    if let title = walk.title {
      drafts.append(
        SectionDraft(level: 1, title: title.text, line: title.line, blocks: blocks)
      )
    }
    var outline = Outline(header: ArticleHeader(), path: path, topics: topics)
    outline.add(drafts)
    var article = outline.article()
    article.isTitleMadeUp = true
    return ArticleReading(articles: [article])
  }
}

/// Puts the lines of a plain text together.
private struct PlainTextWalk {
  private(set) var title: (text: ScreenText, line: Int)?
  private var blocks: [Block] = []
  private var items: [ListItem] = []
  private var paragraph: [UInt8] = []
  private var isItem = false
  private var number = 0

  mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    number += 1
    var text = line.drop(while: ASCII.isBlank)
    while let last = text.last, ASCII.isBlank(last) { text.removeLast() }
    guard !text.isEmpty else { return endParagraph() }
    guard title != nil else {
      title = (ScreenText(String(decoding: text, as: UTF8.self)), number)
      return
    }
    if let bullet = Self.bullet(text) {
      endParagraph()
      isItem = true
      text = text.dropFirst(bullet).drop(while: ASCII.isBlank)
    }
    if !paragraph.isEmpty { paragraph.append(0x20) }
    paragraph += text
  }

  mutating func finish() -> [Block] {
    endParagraph()
    endList()
    return blocks
  }

  /// The length of the bullet that a line begins with; nil where there is none.
  private static func bullet(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    for mark in ["•", "-", "*"] where text.starts(with: mark.utf8) {
      let rest = text.dropFirst(mark.utf8.count)
      // A minus before a number is no bullet.
      if let next = rest.first, mark == "•" || ASCII.isBlank(next) { return mark.utf8.count }
    }
    return nil
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let block = Block.paragraph(InlineText(ScreenText(String(decoding: paragraph, as: UTF8.self))))
    if isItem {
      items.append(ListItem(blocks: [block]))
    } else {
      endList()
      blocks.append(block)
    }
    paragraph.removeAll(keepingCapacity: true)
    isItem = false
  }

  private mutating func endList() {
    if !items.isEmpty { blocks.append(.list(items)) }
    items = []
  }
}
