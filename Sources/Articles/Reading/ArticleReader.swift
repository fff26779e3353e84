/// What was read of one file; a file may hold several articles.
package struct ArticleReading: Sendable {
  /// The articles, in the order of the file.
  package var articles: [Article]
  /// What is wrong with the file, in the order of its lines.
  package var problems: [ContentProblem]
  /// What an editor should look at, in the order of the lines: doubtful headings, telephone
  /// numbers, hazardous instructions, damaged notation.
  package var remarks: [ReadingRemark]

  /// Makes a reading of its parts.
  package init(
    articles: [Article],
    problems: [ContentProblem] = [],
    remarks: [ReadingRemark] = []
  ) {
    self.articles = articles
    self.problems = problems
    self.remarks = remarks
  }
}

/// Reads the articles of a file: any bytes are an article, and what is doubtful becomes a problem.
package struct ArticleReader: Sendable {
  /// The largest file that is read as Markdown, 12 MB: the parser can need 300
  /// times a file's size.
  package static let markdownLimit = 12 << 20
  /// How many problems of one file are listed.
  package static let problemLimit = 200

  private let topics: TopicTree

  /// Makes a reader that files sections under `topics`.
  package init(topics: TopicTree) { self.topics = topics }

  /// Reads a file's bytes; the extension of `path` says how, what is not `.md` is scraped text.
  package func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    let source = SourceBytes(bytes, file: path)
    var reading: ArticleReading
    if source.isBinary {
      reading = PlainReader.read(source.bytes, path: path)
    } else if FileNames.fileExtension(path) == "md", source.bytes.count <= Self.markdownLimit {
      reading = MarkdownReader(topics: topics).read(source.bytes, path: path)
    } else {
      reading = ScrapedReader.read(source.bytes, path: path, topics: topics)
      if FileNames.fileExtension(path) == "md" {
        let kind = ContentProblem.Kind.markdownTooLarge(limit: Self.markdownLimit)
        reading.problems.append(ContentProblem(file: path, line: 1, kind: kind))
      }
    }
    CautionPass.run(on: &reading, of: source.bytes)
    reading.problems = Self.bounded(source.problems + reading.problems, file: path)
    return reading
  }

  /// The problems in the order of lines, the first 200 of them.
  private static func bounded(_ problems: [ContentProblem], file: String) -> [ContentProblem] {
    let sorted = problems.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
    guard let last = sorted.prefix(problemLimit).last, sorted.count > problemLimit else {
      return sorted
    }
    let rest = sorted.count - problemLimit
    return sorted.prefix(problemLimit)
      + [ContentProblem(file: file, line: last.line, kind: .more(rest))]
  }
}
