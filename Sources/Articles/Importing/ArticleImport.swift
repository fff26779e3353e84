import SafeText

/// Turns files as a scraper left them into articles in Markdown, with a report for their editor.
package struct ArticleImport: Sendable {
  /// The articles, in the order of their files; no two have one name, whatever their case.
  package private(set) var articles: [ArticleMarkdown] = []
  /// What an editor should know.
  package private(set) var report = ImportReport()

  private let reader: ArticleReader
  private let today: String
  private var taken: Set<String> = []

  /// Files articles under `topics`; `today` is written into them, `2026-11-21`.
  package init(topics: TopicTree, today: String) {
    reader = ArticleReader(topics: topics)
    self.today = today
  }

  /// Adds the articles of a file, which is named as it is to be named in their origin.
  package mutating func add(_ bytes: [UInt8], file path: String) {
    let reading = reader.read(bytes, path: path)
    let file = ScreenText(path)
    let last = max(SourceBytes.lineBreaks(in: bytes) + (Self.endsInBreak(bytes) ? 0 : 1), 1)
    var names: [String] = []
    for (index, article) in reading.articles.enumerated() {
      let following = reading.articles.dropFirst(index + 1).first.flatMap(Self.firstLine)
      let first = Self.firstLine(of: article) ?? 1
      let end = max(first, following.map { $0 - 1 } ?? last)
      let written = ArticleMarkdown(
        article,
        name: freeName(article.id),
        origin: ScreenText("\(path):\(first)-\(end)"),
        file: file,
        read: today
      )
      names.append(written.name)
      articles.append(written)
    }
    report.add(reading, file: file, names: names)
  }

  private static func endsInBreak(_ bytes: [UInt8]) -> Bool {
    bytes.last == 0x0A || bytes.last == 0x0D
  }

  /// The first line of an article and of what is set aside beside it.
  private static func firstLine(of article: Article) -> Int? {
    [article.sections.first?.line, article.setAside.first?.lines.lowerBound].compactMap(\.self)
      .min()
  }

  /// A name that no article has yet: its id, with a number where that is taken.
  private mutating func freeName(_ id: String) -> String {
    let stem = id.hasPrefix(".") ? "article-" + id.drop { $0 == "." } : id
    var name = stem
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(stem)-\(count)"
    }
    return name
  }
}
