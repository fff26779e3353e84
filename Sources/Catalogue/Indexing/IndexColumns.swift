import Articles
import SafeText

/// The four columns that the index has of a passage, all folded, one behind the other.
struct IndexColumns: ~Copyable {
  /// Where each column ends.
  struct Ends {
    /// Its own heading, from 0 on.
    var title = 0
    /// The headings it stands under, and the article's title.
    var above = 0
    /// What it says.
    var body = 0
    /// Its language, source and topics.
    var marks = 0
  }

  /// The marks of a language and a source.
  private struct Named {
    let language: String
    let source: Int?
    /// The sources of the article, which are the same piece of memory for all of its passages.
    let sources: [Source]
    let marks: [UInt8]
  }

  private(set) var ends = Ends()
  private var scan = WordScan()
  /// The marks that came last: most passages share them with the one before.
  private var named: Named?
  private var topicMarks: [UInt8] = []

  /// The columns; behind them some bytes more can be read, as many as `IndexBytes.padding`.
  var bytes: UnsafeBufferPointer<UInt8> { scan.bytes.bytes }

  /// Folds a passage in place of the one before; `topics` are those it is filed under and all above
  /// them.
  mutating func fold(_ body: PassageBody, of head: ArticleHead, topics: [Int]) {
    scan.removeAll()
    if let title = body.headings.last { scan.add(title) }
    ends.title = scan.endColumn()
    for heading in body.headings.dropLast() {
      scan.add(heading)
      scan.part()
    }
    if head.title != body.headings.last { scan.add(head.title) }
    ends.above = scan.endColumn()
    Paragraphs.forEachText(of: body.blocks) { text in
      scan.add(text)
      scan.part()
    }
    ends.body = scan.endColumn()
    putMarks(of: body, among: head.sources)
    topicMarks.removeAll(keepingCapacity: true)
    for topic in topics { Marks.put(topic: topic, into: &topicMarks) }
    scan.put(topicMarks)
    ends.marks = scan.endColumn()
    // Whoever reads words eight letters at a time may read beyond the last.
    scan.putPadding()
  }

  private mutating func putMarks(of body: PassageBody, among sources: [Source]) {
    if let named, named.source == body.source, named.sources == sources,
      named.language == body.language
    {
      return scan.put(named.marks)
    }
    let source = body.source.flatMap { sources.indices.contains($0) ? sources[$0] : nil }
    let marks = Marks.of(language: body.language, source: source)
    named = Named(language: body.language, source: body.source, sources: sources, marks: marks)
    scan.put(marks)
  }
}
