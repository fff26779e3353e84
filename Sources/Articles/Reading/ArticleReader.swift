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

  /// How many bytes of scraped text are read at once, 2 MB, and on to the end of the line.
  package static let stretch = 2 << 20

  private let topics: TopicTree
  private let stretch: Int

  /// Makes a reader that files sections under `topics`.
  ///
  /// Scraped text is read in stretches of so many bytes; an article that is larger becomes several.
  package init(topics: TopicTree, stretch: Int = ArticleReader.stretch) {
    self.topics = topics
    self.stretch = stretch
  }

  /// Reads a file's bytes; the extension of `path` says how, what is not `.md` is scraped text.
  package func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    var parsing = begin(bytes, path: path)
    while true {
      if let reading = parsing.advance() { return reading }
    }
  }

  /// Begins to read a file's bytes, in steps that together give what `read` does.
  package func begin(_ bytes: [UInt8], path: String) -> ArticleParsing {
    ArticleParsing(bytes, path: path, topics: topics, stretch: stretch)
  }
}
