import SafeText

/// Makes an article of lines that all passes have judged.
struct ScrapedAssembly {
  private let text: ScrapedText
  private let range: Range<Int>
  private let topics: TopicTree
  private let path: String
  /// Which article of its file it is, from 1.
  private let number: Int

  init(text: ScrapedText, range: Range<Int>, topics: TopicTree, path: String, number: Int) {
    self.text = text
    self.range = range
    self.topics = topics
    self.path = path
    self.number = number
  }

  /// The article in its place.
  func article() -> Article {
    let language = ScrapedLanguages.language(
      of: range.lazy.filter { text.lines[$0].role != .aside },
      in: text
    )
    let drafts = self.drafts(language)
    let title = self.title(drafts)
    let header = ArticleHeader(id: id, title: title.text, language: language)
    var outline = Outline(
      header: header,
      path: path,
      topics: topics,
      isTitleMadeUp: title.isMadeUp
    )
    outline.add(drafts)
    var article = outline.article()
    article.setAside = setAside()
    return article
  }

  /// What an editor should look at.
  func remarks(_ doubtful: [Int]) -> [ReadingRemark] {
    doubtful.map { index in
      let words = ScreenText(neutralising: text.heading(index).prefix(200))
      return ReadingRemark(
        line: Int(text.lines[index].number),
        kind: .doubtfulHeading,
        words: words
      )
    }
  }

  private var id: String {
    let stem = FileNames.stem(path)
    let id = ASCII.isID(stem.utf8) ? stem : FoldedText(stem).slug(fallback: "article")
    return number == 1 ? id : "\(id)-\(number)"
  }

  // MARK: Title

  private func title(_ drafts: [SectionDraft]) -> (text: ScreenText, isMadeUp: Bool) {
    if drafts.count > 1, drafts[1].level == 1 { return (drafts[1].title, false) }
    if drafts[0].blocks.isEmpty, drafts.count > 1 { return (drafts[1].title, true) }
    guard let first = range.first(where: { text.lines[$0].role == .body }) else {
      return (ScreenText(Outline.words(ofName: FileNames.stem(path))), true)
    }
    return (opening(of: first), true)
  }

  /// The first words of a line.
  private func opening(of index: Int) -> ScreenText {
    let words = text.words(index)
    guard words.count > 60 else { return ScreenText(neutralising: words) }
    let end = words.prefix(60).lastIndex(of: 0x20) ?? 60
    let text = ScreenText(neutralising: words[..<end])
    return text + ScreenText("…")
  }

  // MARK: Sections

  private func drafts(_ language: String) -> [SectionDraft] {
    let first = range.first.map { Int(text.lines[$0].number) } ?? 1
    var drafts = [SectionDraft(line: first)]
    var body: [Int] = []
    var blocks = ScrapedBlocks(text: text)
    for index in range {
      let line = text.lines[index]
      switch line.role {
      case .aside, .underline: continue
      case .body: body.append(index)
      case .title, .heading:
        close(&drafts, body, language, &blocks)
        drafts.append(
          SectionDraft(
            level: line.role == .title ? 1 : Int(line.level),
            title: ScreenText(neutralising: text.heading(index)),
            line: Int(line.number)
          )
        )
        body.removeAll(keepingCapacity: true)
      }
    }
    close(&drafts, body, language, &blocks)
    return drafts
  }

  /// Gives the lines so far to the last draft, parted where their language changes.
  private func close(
    _ drafts: inout [SectionDraft],
    _ body: [Int],
    _ language: String,
    _ blocks: inout ScrapedBlocks
  ) {
    let parts = LanguageParts.parts(of: body, in: text, language: language)
    for (order, part) in parts.enumerated() {
      if order > 0, let last = drafts.last {
        let base = last.isTitleMadeUp ? drafts[drafts.count - order].title : last.title
        let name = ScrapedLanguages.name(part.language)
        let title = base.isEmpty ? ScreenText(name) : base + ScreenText(" (\(name))")
        drafts.append(
          SectionDraft(
            level: max(last.level ?? 2, 2),
            title: title,
            line: Int(text.lines[part.indices.first ?? range.lowerBound].number),
            isTitleMadeUp: true
          )
        )
      }
      drafts[drafts.count - 1].language = part.language
      let last = drafts.count - 1
      (drafts[last].blocks, drafts[last].blockLines) = blocks.blocks(of: part.indices)
    }
  }

  // MARK: Set aside

  private func setAside() -> [SetAside] {
    var all: [SetAside] = []
    // Where a run of lines of one kind begins.
    var start: Int?
    for index in range {
      let line = text.lines[index]
      if let run = start, line.role != .aside || line.kind != text.lines[run].kind {
        all.append(setAside(run..<index))
        start = nil
      }
      if line.role == .aside, start == nil { start = index }
    }
    if let run = start { all.append(setAside(run..<range.upperBound)) }
    return all
  }

  private func setAside(_ run: Range<Int>) -> SetAside {
    let first = Int(text.lines[run.lowerBound].number)
    let last = Int(text.lines[run.upperBound &- 1].number)
    var texts: [ScreenText] = []
    texts.reserveCapacity(run.count)
    for index in run {
      for piece in LinePieces(text.content(index)) { texts.append(ScreenText(neutralising: piece)) }
    }
    return SetAside(
      kind: text.lines[run.lowerBound].kind,
      lines: first...max(first, last),
      texts: texts
    )
  }
}
