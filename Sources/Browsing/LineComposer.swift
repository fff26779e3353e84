import Articles
import Catalogue
import Drawing
import SafeText

/// Puts wrapped text below what is there, within margins that nest.
struct LineComposer {
  /// Columns on the left that every line of a block gives up, and what is drawn in them.
  struct Margin {
    var columns: Int
    /// Drawn on the first line only (a bullet, a number).
    var marker: Sign?
    /// Drawn on every line (the bar beside a note).
    var bar: Sign?
  }

  /// What a margin draws.
  typealias Sign = (text: ScreenText, style: Style)

  private(set) var layout: ArticleLayout
  let glyphs: Glyphs
  let wording: Wording
  /// Whether it is read line by line, as print and by ear: lists instead of columns, no drawings.
  let isLinear: Bool
  private var margins: [Margin] = []
  private var piece = 0
  /// How many margins a blank line that is due before the next text stands in; nil where none is
  /// due.
  private var owedBlank: Int?

  /// However deep margins nest, text keeps this many columns.
  private static let leastTextColumns = 16
  private static let notYetPlaced = -1

  init(columns: Int, glyphs: Glyphs, wording: Wording = .english, isLinear: Bool = false) {
    self.wording = wording
    self.isLinear = isLinear
    layout = ArticleLayout(columns: max(1, columns))
    self.glyphs = glyphs
  }

  /// Columns that text may use now.
  var textColumns: Int {
    max(1, layout.columns - indent)
  }

  /// Columns that the margins take, bounded so that text keeps some room.
  private var indent: Int {
    let wanted = margins.reduce(0) { $0 + $1.columns }
    let most = max(0, layout.columns - LineComposer.leastTextColumns)
    return min(wanted, most)
  }

  /// Composes what `body` adds with one more margin.
  mutating func within(_ margin: Margin, _ body: (inout LineComposer) -> Void) {
    margins.append(margin)
    body(&self)
    margins.removeLast()
  }

  /// Asks for one blank line before whatever comes next, however often it is said.
  mutating func blank() {
    if !layout.lines.isEmpty { owedBlank = min(owedBlank ?? margins.count, margins.count) }
  }

  /// Adds `text` as a paragraph.
  ///
  /// - Parameter article: the id of the article it stands in, which its links are resolved against.
  mutating func add(_ text: InlineText, style: Style, article: String = "") {
    let shown = glyphs.isASCII ? text.inASCII() : text
    let styles = StyledRanges(shown, base: style) { span in
      guard case .link(let target) = span.kind else { return nil }
      layout.links.append(
        ArticleLayout.Link(
          label: shown.text.slice(span.range),
          target: target,
          article: article,
          line: LineComposer.notYetPlaced
        )
      )
      return layout.links.count - 1
    }
    let wrapped = shown.text.wrapped(columns: textColumns)
    let number = note(shown.text)
    for line in wrapped {
      var runs = styles.runs(in: line.range, of: shown.text, numbered: number, at: indent)
      if line.isBroken {
        let end = indent + line.columns
        runs.append(.init(column: end, text: glyphs.continuation, style: .faint))
      }
      start(runs, offset: line.range.lowerBound)
      noteLinkLines(runs)
    }
    piece += 1
  }

  /// Notes a text that lines to come show, so that it can be searched; returns its number.
  mutating func note(_ text: ScreenText) -> Int {
    layout.texts.append(text)
    return layout.texts.count - 1
  }

  /// Adds plain text in one style.
  mutating func add(_ text: ScreenText, style: Style) {
    add(InlineText(text), style: style)
  }

  /// Adds a line made of runs whose columns count from the text's left edge.
  mutating func addLine(_ runs: [ArticleLayout.Run]) {
    let left = indent
    start(
      runs.map { run in
        var moved = run
        moved.column += left
        return moved
      },
      offset: 0
    )
    noteLinkLines(runs)
    piece += 1
  }

  /// Notes a link that a line to come shows; returns its index.
  mutating func addLink(_ link: ArticleLayout.Link) -> Int {
    var link = link
    link.line = LineComposer.notYetPlaced
    layout.links.append(link)
    return layout.links.count - 1
  }

  /// Makes the link that was added last a claim's citation.
  mutating func citeByLastLink(label: ScreenText) {
    guard let last = layout.links.indices.last else { return }
    layout.links[last].label = label
    layout.links[last].isCitation = true
  }

  /// Notes that `passage` begins with the next line.
  mutating func markPassage(_ passage: Passage) {
    let line = layout.lines.count + (owedBlank == nil ? 0 : 1)
    layout.passages.append(ArticleLayout.PassageMark(passage: passage, line: line))
  }

  /// Notes that the next line is a heading.
  mutating func markHeading(_ heading: ArticleLayout.Heading) {
    var marked = heading
    marked.line = layout.lines.count + (owedBlank == nil ? 0 : 1)
    layout.headings.append(marked)
  }

  /// Writes a line: the margins, then `runs`, which already stand right of them.
  private mutating func start(_ runs: [ArticleLayout.Run], offset: Int) {
    let anchor = ArticleLayout.Anchor(piece: piece, offset: offset)
    if let depth = owedBlank {
      owedBlank = nil
      layout.lines.append(ArticleLayout.Line(runs: bars(of: depth), anchor: anchor))
    }
    layout.lines.append(ArticleLayout.Line(runs: marginRuns() + runs, anchor: anchor))
  }

  /// What the margins draw beside the next line; markers are used up by it.
  private mutating func marginRuns() -> [ArticleLayout.Run] {
    var runs: [ArticleLayout.Run] = []
    for index in margins.indices {
      guard let sign = margins[index].bar ?? margins[index].marker else { continue }
      margins[index].marker = nil
      runs.append(run(of: sign, inMargin: index))
    }
    return runs
  }

  /// The bars of the outermost `depth` margins, for a blank line.
  private func bars(of depth: Int) -> [ArticleLayout.Run] {
    margins.indices.prefix(depth).compactMap { index in
      margins[index].bar.map { run(of: $0, inMargin: index) }
    }
  }

  /// A margin's sign at its column; where margins are squeezed, still left of the text.
  private func run(of sign: Sign, inMargin index: Int) -> ArticleLayout.Run {
    let column = margins[..<index].reduce(0) { $0 + $1.columns }
    let start = min(column, max(0, indent - sign.text.columns - 1))
    return .init(column: start, text: sign.text, style: sign.style)
  }

  /// A link's line is the first on which it stands.
  private mutating func noteLinkLines(_ runs: [ArticleLayout.Run]) {
    for link in runs.compactMap(\.link) where layout.links[link].line < 0 {
      layout.links[link].line = layout.lines.count - 1
    }
  }
}

/// The styles of a paragraph, as stretches that do not overlap.
private struct StyledRanges {
  private var stretches: [(range: Range<Int>, style: Style, link: Int?)] = []

  /// Flattens nested spans; the inner one decides, a link stays a link inside.
  init(_ text: InlineText, base: Style, link number: (Span) -> Int?) {
    let end = text.text.utf8Count
    var edges: Set<Int> = [0, end]
    let spans = text.spans.map { (span: $0, link: number($0)) }
    for (span, _) in spans {
      edges.insert(min(span.range.lowerBound, end))
      edges.insert(min(span.range.upperBound, end))
    }
    let sorted = edges.sorted()
    for (start, stop) in zip(sorted, sorted.dropFirst()) {
      var style = base
      var link: Int?
      for (span, number) in spans where span.range.contains(start) {
        if let number { link = number }
        style = link == nil ? StyledRanges.style(of: span.kind, on: base) : .link
      }
      stretches.append((start..<stop, style, link))
    }
  }

  private static func style(of kind: SpanKind, on base: Style) -> Style {
    switch kind {
    case .strong: base == .text ? .strong : base
    case .emphasis: base == .text ? .emphasis : base
    case .code: .code
    case .link: .link
    }
  }

  /// The part of the paragraph in `range`, as runs that start at `column`.
  func runs(
    in range: Range<Int>,
    of text: ScreenText,
    numbered number: Int,
    at column: Int
  ) -> [ArticleLayout.Run] {
    if stretches.count == 1, let only = stretches.first {
      return [
        .init(
          column: column,
          text: text.slice(range),
          style: only.style,
          link: only.link,
          origin: .init(text: number, offset: range.lowerBound)
        )
      ]
    }
    var runs: [ArticleLayout.Run] = []
    var column = column
    for stretch in stretches where stretch.range.overlaps(range) {
      let shown = stretch.range.clamped(to: range)
      let part = text.slice(shown)
      runs.append(
        .init(
          column: column,
          text: part,
          style: stretch.style,
          link: stretch.link,
          origin: .init(text: number, offset: shown.lowerBound)
        )
      )
      column += part.columns
    }
    return runs
  }
}

extension InlineText {
  /// The same text for terminals that show ASCII only; spans stay where they are.
  func inASCII() -> InlineText {
    guard !spans.isEmpty else { return InlineText(text.inASCII()) }
    let end = text.utf8Count
    let edges = Set([0, end] + spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      .filter { $0 <= end }.sorted()
    var moved = [0: 0]
    var shown = ScreenText("")
    for (start, stop) in zip(edges, edges.dropFirst()) {
      shown = shown.appending(text.slice(start..<stop).inASCII())
      moved[stop] = shown.utf8Count
    }
    return InlineText(
      shown,
      spans: spans.compactMap { span in
        guard let from = moved[span.range.lowerBound], let to = moved[span.range.upperBound],
          from <= to
        else { return nil }
        return Span(range: from..<to, kind: span.kind)
      }
    )
  }
}
