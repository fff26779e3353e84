import SafeText

/// Reads a file that is no text, such as a picture or a program that somebody put into a library:
/// one article with what can be read of it, line by line and as it stands.
///
/// Nothing in such a file is a heading, an advert or a comment, so nothing is looked for.
enum PlainReader {
  /// How many bytes of a line make one line of a block, and how many of those a block has.
  private static let width = 1 << 13
  private static let height = 64

  /// Reads the bytes of `SourceBytes`.
  static func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    var section = Section(
      id: "top",
      level: 1,
      title: ScreenText(Outline.words(ofName: FileNames.stem(path))),
      isTitleMadeUp: true,
      line: 1
    )
    bytes.withUnsafeBufferPointer { add($0, to: &section) }
    return ArticleReading(articles: [
      Article(
        id: FoldedText(FileNames.stem(path)).slug(fallback: "article"),
        title: section.title,
        isTitleMadeUp: true,
        sections: [section]
      )
    ])
  }

  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to section: inout Section) {
    var lines = SourceLines(bytes)
    var number = 0
    var block: (line: Int, texts: [ScreenText]) = (1, [])
    var blockLines: [Int] = []
    while let range = lines.next() {
      number += 1
      let line = UnsafeBufferPointer(rebasing: bytes[range])
      for piece in LinePieces(line, limit: width) where !piece.isEmpty {
        if block.texts.isEmpty { block.line = number }
        block.texts.append(ScreenText(neutralising: piece))
        if block.texts.count == height { close(&block, &section, &blockLines) }
      }
    }
    if !block.texts.isEmpty { close(&block, &section, &blockLines) }
    section.blockLines = blockLines
  }

  private static func close(
    _ block: inout (line: Int, texts: [ScreenText]),
    _ section: inout Section,
    _ blockLines: inout [Int]
  ) {
    section.blocks.append(.preformatted(block.texts))
    blockLines.append(block.line)
    block.texts.removeAll(keepingCapacity: true)
  }
}
