import Articles
package import Catalogue
import Drawing
import SafeText

extension ArticleLayout {
  /// Lays out `page` for lines of `columns`.
  ///
  /// - Parameters:
  ///   - isLinear: for print and for the ear: lists instead of columns, no drawings.
  ///   - limit: lines after which no further passage is begun.
  package init(
    _ page: Page,
    columns: Int,
    glyphs: Glyphs = .unicode,
    wording: Wording = .english,
    isLinear: Bool = false,
    lines limit: Int = .max
  ) {
    var composer = LineComposer(
      columns: columns,
      glyphs: glyphs,
      wording: wording,
      isLinear: isLinear
    )
    composer.add(page, lines: limit)
    self = composer.layout
  }
}

extension LineComposer {
  /// A page: its title, then every group's passages under their source lines.
  fileprivate mutating func add(_ page: Page, lines limit: Int) {
    addTitle(of: page)
    if !page.setAside.isEmpty { return add(page.setAside, of: page) }
    if page.groups.allSatisfy({ $0.passages.isEmpty && $0.claims.isEmpty }) {
      blank()
      add(wording[Phrase.nothingHere], style: .faint)
    }
    var spoken: SourceLine?
    for group in page.groups {
      if let heading = group.heading {
        blank()
        markHeading(.init(title: heading, depth: 1, line: 0, place: group.place))
        add(heading, style: .heading)
        pointToEmergency(group.place)
        spoken = nil
      }
      let depth = group.heading == nil ? 1 : 2
      add(group.claims, depth: depth, on: page)
      for passage in group.passages {
        if layout.lines.count > limit { return }
        let source = SourceLine(of: passage, on: page, wording: wording)
        if source != spoken {
          blank()
          markPassage(passage)
          add(source.text, style: .source)
          add(passage, depth: depth, on: page, isMarked: true)
          spoken = source
        } else {
          add(passage, depth: depth, on: page)
        }
      }
    }
    if page.passagesInAll > page.passageCount {
      blank()
      let count = page.passagesInAll - page.passageCount
      add(wording.text(Phrase.more, ["count": "\(count)"]), style: .note)
    }
    add(page.setAsideCounts, of: page)
  }

  private mutating func addTitle(of page: Page) {
    markHeading(.init(title: page.title, depth: 0, line: 0, place: page.place))
    add(page.title, style: .heading)
    if page.isTitleMadeUp { add(wording[Phrase.titleMadeUp], style: .faint) }
    pointToEmergency(page.place)
  }

  /// Above what is said of overdose, withdrawal and allergic reactions, the way to help.
  private mutating func pointToEmergency(_ place: Place?) {
    guard case .topic(let id) = place, Topic.urgent.contains(id) else {
      return
    }
    add(wording[Phrase.happeningNow], style: .emergency)
  }

  /// A passage: its heading and its blocks.
  private mutating func add(
    _ passage: Passage,
    depth: Int,
    on page: Page,
    isMarked: Bool = false
  ) {
    let isArticle = page.isArticle
    let deeper = isArticle ? max(0, passage.level - 2) : 0
    within(Margin(columns: isArticle ? 0 : 2)) { composer in
      composer.blank()
      if !isMarked { composer.markPassage(passage) }
      if passage.title != page.title {
        composer.markHeading(
          .init(title: passage.title, depth: depth + deeper, line: 0, place: passage.place)
        )
        composer.add(passage.title, style: passage.level <= 2 ? .heading : .subheading)
        if passage.isTitleMadeUp {
          composer.add(composer.wording[Phrase.titleMadeUp], style: .faint)
        }
      }
      composer.add(passage.blocks, article: passage.article.id)
    }
  }

  /// Blocks one below the other, with a blank line between paragraphs.
  mutating func add(_ blocks: [Block], article: String, depth: Int = 0) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { blank() }
      add(block, article: article, depth: depth)
    }
  }

  private mutating func add(_ block: Block, article: String, depth: Int) {
    switch block {
    case .paragraph(let text):
      add(text, style: .text, article: article)
    case .list(let items):
      add(items, article: article, depth: depth)
    case .table(let table):
      add(table, article: article)
    case .preformatted(let lines):
      for line in lines { add(line, style: .code) }
    case .chart(let chart):
      add(chart)
    case .note(let kind, let blocks):
      add(kind, blocks, article: article, depth: depth)
    case .quote(let blocks):
      within(Margin(columns: 2, bar: (ScreenText(String(glyphs.vertical)), .faint))) {
        $0.add(blocks, article: article, depth: depth)
      }
    case .caution(let caution):
      add(wording[caution], style: .warning)
    }
  }

  /// A list; items without paragraphs of their own below stand close together.
  private mutating func add(_ items: [ListItem], article: String, depth: Int) {
    let widest = items.compactMap(\.number).map { "\($0).".count }.max() ?? 1
    for item in items {
      let marker: ScreenText
      if let number = item.number {
        let digits = "\(number)."
        marker = ScreenText(String(repeating: " ", count: max(0, widest - digits.count)) + digits)
      } else {
        marker = glyphs.bullets[min(depth, glyphs.bullets.count - 1)]
      }
      within(Margin(columns: widest + 1, marker: (marker, .text))) { composer in
        for (index, block) in item.blocks.enumerated() {
          if case .list = block {} else if index > 0 { composer.blank() }
          composer.add(block, article: article, depth: depth + 1)
        }
        if item.blocks.isEmpty { composer.add(ScreenText(""), style: .text) }
      }
    }
  }

  /// An editor's note: its kind in words, then its text, beside a bar.
  private mutating func add(_ kind: NoteKind, _ blocks: [Block], article: String, depth: Int) {
    let style: Style = kind == .note ? .note : .warning
    within(Margin(columns: 2, bar: (ScreenText(String(glyphs.vertical)), style))) { composer in
      composer.add(composer.wording[kind], style: style)
      composer.add(blocks, article: article, depth: depth)
    }
  }
}

/// Who says it: the line above a source's passages, with the number that claims cite it by.
struct SourceLine: Equatable {
  let text: ScreenText

  init(of passage: Passage, on page: Page, wording: Wording) {
    let title = passage.article.title.string
    var parts = page.isArticle ? [] : [wording.text(Phrase.from, ["title": title]).string]
    if let source = passage.source {
      parts.append(SourceLine.name(of: source, wording: wording))
      parts.append(source.country?.string ?? wording[Phrase.noCountry].string)
      parts.append(SourceLine.date(of: source, wording: wording))
    } else {
      parts.append(wording[Phrase.noSource].string)
    }
    let number = page.citations[passage.place].map { "[\($0)] " } ?? ""
    text = ScreenText(number + parts.joined(separator: ", "))
  }

  private static func name(of source: Source, wording: Wording) -> String {
    let name = source.name.string
    guard let kind = source.kind.map({ wording[$0].string }) else { return name }
    return name.isEmpty || name == kind ? kind : "\(name) (\(kind))"
  }

  private static func date(of source: Source, wording: Wording) -> String {
    if let published = source.published { return published.string }
    guard let read = source.read else { return wording[Phrase.noDate].string }
    return wording.text(Phrase.noDateRead, ["date": read.string]).string
  }
}

extension Page {
  /// Whether it shows one article, whole or in part, rather than a topic.
  package var isArticle: Bool {
    if case .topic = place { false } else { true }
  }

  /// Passages that the page holds.
  package var passageCount: Int {
    groups.reduce(0) { $0 + $1.passages.count }
  }
}
