import SafeText

/// Reads text as a web scraper left it: finds its articles, their titles and headings, and tells
/// what is article from what is not.
///
/// Small passes over one array of lines; ARCHITECTURE.md says what each may know. No line is lost:
/// each ends as title, heading, block or set aside.
struct ScrapedReader {
  let topics: TopicTree

  /// Reads a file's UTF-8.
  func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    let repair = SourceRepair(bytes)
    var reading = repair.bytes.withUnsafeBufferPointer { read($0, path: path) }
    if repair.isDecoded {
      let kind = ContentProblem.Kind.otherEncoding("UTF-8 that was read as Windows-1252")
      reading.problems.append(ContentProblem(file: path, line: 1, kind: kind))
    }
    return reading
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, path: String) -> ArticleReading {
    var text = ScrapedText(bytes)
    LineScanner.scan(&text)
    LineReading.read(&text, topics: topics)
    ScrapedLayout(text, text.lines.indices).join(&text, text.lines.indices)
    ContentsPass.run(&text)
    NoisePass.run(&text)
    CommentPass.run(&text)
    let topicWords = TopicCues.table(of: topics).words
    var reading = ArticleReading(articles: [])
    for range in ArticleBorders.find(in: text) {
      var layout = ScrapedLayout(text, range)
      layout.join(&text, range)
      TitleFinder.run(&text, in: range, topicWords: topicWords)
      CaptionPass.run(&text, in: range)
      layout = ScrapedLayout(text, range)
      let doubtful = HeadingPass.run(&text, in: range, layout: layout)
      LevelPass.run(&text, in: range, layout: layout)
      UmbrellaPass.run(&text, in: range, topics: topics)
      let assembly = ScrapedAssembly(
        text: text,
        range: range,
        topics: topics,
        path: path,
        number: reading.articles.count + 1
      )
      reading.articles.append(assembly.article())
      reading.remarks += assembly.remarks(doubtful)
    }
    return reading
  }
}
