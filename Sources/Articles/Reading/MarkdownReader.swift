import SafeText

/// Reads a Markdown file: front matter, and a body in CommonMark with tables.
///
/// Raw HTML is never interpreted; it stands in the article as the text it is.
struct MarkdownReader {
  let topics: TopicTree

  /// Reads a file's UTF-8.
  func read(_ bytes: [UInt8], path: String) -> ArticleReading {
    bytes.withUnsafeBufferPointer { buffer in
      let matter = FrontMatter(buffer)
      var form = YAMLForm(file: path)
      if !matter.isClosed { form.note(.frontMatterUnclosed, line: 1) }
      var header = ArticleHeader()
      if let range = matter.yaml {
        let yaml = YAMLReader.read(
          Array(buffer[range]),
          file: path,
          firstLine: 2,
          limits: .frontMatter
        )
        form = YAMLForm(file: path, problems: form.problems + yaml.problems)
        header = ArticleHeader(yaml.root, form: &form)
      }
      var outline = Outline(
        header: header,
        path: path,
        topics: topics,
        isTitleMadeUp: header.isTitleMadeUp
      )
      let body = UnsafeBufferPointer(rebasing: buffer[matter.body.offset...])
      let guarded = MarkdownGuard(body, file: path, linesBefore: matter.body.lines)
      guarded.withBytes { safe in
        guard let tree = MarkdownTree(safe) else { return }
        var walk = MarkdownWalk(file: path, linesBefore: matter.body.lines)
        while let step = tree.next() { walk.take(step) }
        outline.add(walk.finish())
        form.add(walk.problems)
      }
      let article = outline.article()
      return ArticleReading(
        articles: [article],
        problems: form.problems + guarded.problems + outline.problems
      )
    }
  }
}

/// A heading and what stands below it, before it has its place in the article.
struct SectionDraft {
  /// nil for what stands before the first heading.
  var level: Int?
  var title = ScreenText("")
  /// 1-based line in the file.
  var line: Int
  var attributes = HeadingAttributes()
  /// Whether the text has no such heading.
  var isTitleMadeUp = false
  /// Its language where it is not the article's.
  var language: String?
  var blocks: [Block] = []
  /// The line of each block; none where it is not known.
  var blockLines = BlockLines()
}

/// Turns the walk over a Markdown tree into sections.
struct MarkdownWalk {
  private let linesBefore: Int
  private var text = InlineBuilder()
  private var blocks: BlockBuilder
  private var draft: SectionDraft
  private var drafts: [SectionDraft] = []
  private var isInHeading = false
  private var isInCell = false
  private let file: String
  private var chartProblems: [ContentProblem] = []

  init(file: String, linesBefore: Int) {
    self.file = file
    self.linesBefore = linesBefore
    blocks = BlockBuilder(file: file)
    draft = SectionDraft(line: linesBefore + 1)
  }

  var problems: [ContentProblem] { blocks.problems + chartProblems }

  /// The sections, once the walk is at its end; the first has no heading.
  mutating func finish() -> [SectionDraft] {
    (draft.blocks, draft.blockLines) = blocks.takeBlocks()
    return drafts + [draft]
  }

  mutating func take(_ step: MarkdownTree.Step) {
    noteLine(of: step)
    switch step.kind {
    case .text, .inlineHTML, .inlineCode, .softBreak, .hardBreak: takeLeaf(step)
    case .emphasis: mark(step, .emphasis)
    case .strong: mark(step, .strong)
    case .link:
      if step.isEntering {
        text.begin(.link(ScreenText(MarkdownTree.target(of: step.node))))
      } else {
        text.end()
      }
    case .paragraph: if !step.isEntering { endParagraph() }
    case .heading: takeHeading(step)
    case .code:
      if MarkdownTree.fenceWord(of: step.node) == "chart" { return addChart(step) }
      addLines(of: step.node)
    case .html: addLines(of: step.node)
    case .document, .rule, .other: break
    case .quote, .list, .item, .table, .row, .cell: takeContainer(step)
    }
  }

  /// Notes where a block of the section itself begins.
  private mutating func noteLine(of step: MarkdownTree.Step) {
    guard step.isEntering, blocks.isAtTop else { return }
    switch step.kind {
    case .paragraph, .code, .html, .quote, .list, .table: blocks.line = line(of: step)
    default: break
    }
  }

  private func line(of step: MarkdownTree.Step) -> Int {
    linesBefore + MarkdownTree.line(of: step.node)
  }

  // MARK: Text

  private mutating func takeLeaf(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .softBreak: text.append(0x20)
    case .hardBreak:
      if isInHeading || isInCell { text.append(0x20) } else { endParagraph() }
    case .inlineCode:
      text.begin(.code)
      MarkdownTree.withLiteral(of: step.node) { text.append($0) }
      text.end()
    default: MarkdownTree.withLiteral(of: step.node) { text.append($0) }
    }
  }

  private mutating func mark(_ step: MarkdownTree.Step, _ kind: SpanKind) {
    if step.isEntering { text.begin(kind) } else { text.end() }
  }

  private mutating func endParagraph() {
    blocks.takeNoteKind(from: &text)
    if !text.isEmpty { blocks.add(.paragraph(text.take())) }
  }

  private mutating func addLines(of node: OpaquePointer) {
    let lines = MarkdownTree.withLiteral(of: node) { bytes in
      var lines = SourceLines(bytes)
      var texts: [ScreenText] = []
      while let line = lines.next() {
        texts.append(ScreenText(neutralising: bytes[line]))
      }
      return texts
    }
    blocks.add(.preformatted(lines))
  }

  /// A chart, or its lines where it cannot be drawn.
  private mutating func addChart(_ step: MarkdownTree.Step) {
    let bytes = MarkdownTree.withLiteral(of: step.node) { Array($0) }
    // Behind a fence that nothing follows there may be no line.
    let first = line(of: step) + (bytes.isEmpty ? 0 : 1)
    let read = ChartReader.read(bytes, file: file, line: first)
    chartProblems += read.problems
    if let chart = read.chart { blocks.add(.chart(chart)) } else { addLines(of: step.node) }
  }

  // MARK: Headings and containers

  private mutating func takeHeading(_ step: MarkdownTree.Step) {
    guard blocks.isAtTop else {
      // A heading within a list or quote begins no section.
      mark(step, .strong)
      if !step.isEntering { endParagraph() }
      return
    }
    isInHeading = step.isEntering
    if step.isEntering {
      (draft.blocks, draft.blockLines) = blocks.takeBlocks()
      drafts.append(draft)
      draft = SectionDraft(level: MarkdownTree.level(of: step.node), line: line(of: step))
    } else {
      draft.attributes = text.withBytes { HeadingAttributes(takingFrom: &$0) }
      draft.title = text.take().text
    }
  }

  private mutating func takeContainer(_ step: MarkdownTree.Step) {
    switch (step.kind, step.isEntering) {
    case (.quote, true): blocks.openQuote(line: line(of: step))
    case (.list, true):
      blocks.openList(start: MarkdownTree.start(of: step.node), line: line(of: step))
    case (.item, true): blocks.openItem()
    case (.quote, false), (.list, false), (.item, false): blocks.close()
    case (.table, true): blocks.openTable()
    case (.row, true): blocks.openRow()
    case (.cell, true): isInCell = true
    case (.cell, false):
      blocks.addCell(text.take())
      isInCell = false
    default: blocks.closeFrame()
    }
  }
}
