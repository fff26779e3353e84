import SafeText

/// Reads text as a web scraper left it: finds its articles, their titles and headings, and tells
/// what is article from what is not.
///
/// Small passes over one array of lines; ARCHITECTURE.md says what each may know. No line is lost:
/// each ends as title, heading, block or set aside.
///
/// A large file is read in stretches of some megabytes, so that what the passes note about lines
/// never takes more memory than one stretch needs. A stretch begins where an article does; an
/// article that is larger than a stretch goes on as another one. It keeps none of the file's bytes
/// between two stretches.
struct ScrapedReader {
  /// How many bytes of a file are read at once, and on to the end of the line.
  private let stretch: Int
  private let topics: TopicTree
  private let families: TopicFamilies
  /// All words in the cues of topics.
  private let topicWords: CodeTable<Void>
  private var lineReading: LineReading
  private let path: String

  /// Where the next stretch begins.
  private(set) var offset = 0
  /// The number of its first line.
  private var line = 1
  /// Whether it goes on with the article before it.
  private var isContinued = false
  private var isDecoded = false

  /// Prepares for the file at `path`.
  init(topics: TopicTree, path: String, stretch: Int) {
    self.topics = topics
    let cues = topics.lineCues.tables
    families = cues.families
    topicWords = cues.words
    lineReading = cues.reading
    self.path = path
    self.stretch = max(stretch, 1)
  }

  /// Reads the next stretch of the file's UTF-8, the same bytes each time, and adds to what was
  /// read; gives whether it was the last.
  mutating func advance(
    in bytes: UnsafeBufferPointer<UInt8>,
    into reading: inout ArticleReading
  ) -> Bool {
    let end = endOfStretch(in: bytes)
    let stretch = UnsafeBufferPointer(rebasing: bytes[offset..<end])
    let repair = SourceRepair(stretch)
    if repair.isDecoded { isDecoded = true }
    let isLast = end == bytes.count
    // The line at which an article begins of which the end was not seen.
    let open: Int?
    if let repaired = repair.bytes {
      open = repaired.withUnsafeBufferPointer { read($0, isLast: isLast, into: &reading) }
    } else {
      open = read(stretch, isLast: isLast, into: &reading)
    }
    if isLast {
      if isDecoded {
        let kind = ContentProblem.Kind.otherEncoding("UTF-8 that was read as Windows-1252")
        reading.problems.append(ContentProblem(file: path, line: 1, kind: kind))
      }
      return true
    }
    var lines = SourceLines(stretch)
    while line < open ?? .max, lines.next() != nil { line += 1 }
    offset += lines.offset
    isContinued = open == nil
    return false
  }

  private func endOfStretch(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count - offset > stretch else { return bytes.count }
    var lines = SourceLines(bytes, from: offset + stretch)
    _ = lines.next()
    return lines.offset
  }

  /// Reads the articles of a stretch; gives the line of its last one if that may go on behind the
  /// stretch and is not read yet.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    into reading: inout ArticleReading
  ) -> Int? {
    var text = ScrapedText(bytes)
    LineScanner.scan(&text, from: line)
    if text.lines.isEmpty, !reading.articles.isEmpty { return nil }
    lineReading.read(&text)
    ScrapedLayout(text, text.lines.indices).join(&text, text.lines.indices)
    // Before the lists, since a contents list comes again below as well.
    RunningHeads.run(&text)
    ContentsPass.run(&text)
    NoisePass.run(&text)
    CommentPass.run(&text)
    var ranges = ArticleBorders.find(in: text)
    let open = !isLast && ranges.count > 1 ? ranges.popLast() : nil
    for range in ranges {
      let hasTitle = !isContinued || range.lowerBound > 0
      read(range, of: &text, topicWords: hasTitle ? topicWords : nil, into: &reading)
    }
    return open.map { Int(text.lines[$0.lowerBound].number) }
  }

  /// Reads the article in `range`; `topicWords` is nil where it has no title, since it goes on with
  /// what the article before it began.
  private mutating func read(
    _ range: Range<Int>,
    of text: inout ScrapedText,
    topicWords: CodeTable<Void>?,
    into reading: inout ArticleReading
  ) {
    var layout = ScrapedLayout(text, range)
    layout.join(&text, range)
    if let topicWords { TitleFinder.run(&text, in: range, topicWords: topicWords) }
    CaptionPass.run(&text, in: range)
    layout = ScrapedLayout(text, range)
    let doubtful = HeadingPass.run(&text, in: range, layout: layout)
    LevelPass.run(&text, in: range, layout: layout)
    UmbrellaPass.run(&text, in: range, families: families)
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
}
