/// The reading of one file in steps: a stretch of scraped text is one, with its cautions; any other
/// file is read in one step.
///
/// The file's bytes are kept until the reading is whole, and never copied for a step.
package struct ArticleParsing {
  private let source: SourceBytes
  private let path: String
  private let topics: TopicTree
  /// Reads scraped text; nil for Markdown and for what is no text.
  private var scraped: ScrapedReader?
  private var reading = ArticleReading(articles: [])
  private var cautions = CautionPass.Standing()

  init(_ bytes: [UInt8], path: String, topics: TopicTree, stretch: Int) {
    source = SourceBytes(bytes, file: path)
    self.path = path
    self.topics = topics
    let isMarkdown = isNamedMarkdown && source.bytes.count <= ArticleReader.markdownLimit
    if !source.isBinary, !isMarkdown {
      scraped = ScrapedReader(topics: topics, path: path, stretch: stretch)
    }
  }

  /// The part of the file that is read, from 0 to 1.
  package var partDone: Double {
    Double(scraped?.offset ?? 0) / Double(max(source.bytes.count, 1))
  }

  /// Does the next step; gives all that was read after the last one, and only then.
  package mutating func advance() -> ArticleReading? {
    if scraped == nil { reading = readAtOnce() }
    let bytes = source.bytes
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      let isWhole = scraped?.advance(in: bytes, into: &reading) ?? true
      CautionPass.run(on: &reading, of: bytes, isWhole: isWhole, from: &cautions)
      return isWhole
    }
    guard isWhole else { return nil }
    if scraped != nil, isNamedMarkdown {
      let kind = ContentProblem.Kind.markdownTooLarge(limit: ArticleReader.markdownLimit)
      reading.problems.append(ContentProblem(file: path, line: 1, kind: kind))
    }
    reading.problems = Self.bounded(source.problems + reading.problems, file: path)
    return reading
  }

  private var isNamedMarkdown: Bool { FileNames.fileExtension(path) == "md" }

  private func readAtOnce() -> ArticleReading {
    source.isBinary
      ? PlainReader.read(source.bytes, path: path)
      : MarkdownReader(topics: topics).read(source.bytes, path: path)
  }

  /// The problems in the order of lines, the first 200 of them.
  private static func bounded(_ problems: [ContentProblem], file: String) -> [ContentProblem] {
    let limit = ArticleReader.problemLimit
    let sorted = problems.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
    guard let last = sorted.prefix(limit).last, sorted.count > limit else { return sorted }
    let rest = sorted.count - limit
    return sorted.prefix(limit)
      + [ContentProblem(file: file, line: last.line, kind: .more(rest))]
  }
}
