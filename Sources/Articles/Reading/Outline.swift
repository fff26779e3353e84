import SafeText

/// Puts drafted sections into their places: title, parents, sources, topics and ids.
struct Outline {
  private(set) var problems: [ContentProblem] = []
  private let header: ArticleHeader
  private let path: String
  private let topics: TopicTree
  private var sections: [Section] = []
  /// The attributes of the sections that have any.
  private var attributes: [Int: HeadingAttributes] = [:]
  /// The languages of the sections for which headings declare one, their own or one above.
  private var languages: [Int: String] = [:]
  private var title: ScreenText
  private var isTitleMadeUp = false
  /// Whether the first section bears the article's title; it is nobody's parent.
  private var hasTitleSection = false

  /// `isTitleMadeUp` says so of the header's title.
  init(
    header: ArticleHeader,
    path: String,
    topics: TopicTree,
    isTitleMadeUp: Bool = false
  ) {
    self.header = header
    self.isTitleMadeUp = isTitleMadeUp
    self.path = path
    self.topics = topics
    title = header.title ?? ScreenText("")
  }

  /// Takes the sections of the body, the first of which has no heading.
  mutating func add(_ drafts: [SectionDraft]) {
    let first = chooseTitle(drafts)
    sections.reserveCapacity(drafts.count)
    for draft in drafts[first...] {
      let level = draft.level ?? 1
      let parent = parent(ofLevel: level)
      let above = parent ?? (hasTitleSection && !sections.isEmpty ? 0 : nil)
      let declared = draft.attributes.language ?? above.flatMap { languages[$0] }
      if let declared { languages[sections.count] = declared }
      sections.append(
        Section(
          level: level,
          title: draft.level == nil ? title : draft.title,
          isTitleMadeUp: draft.isTitleMadeUp || draft.attributes.isMadeUp,
          line: draft.line,
          parent: parent,
          language: draft.language ?? declared ?? header.language,
          blocks: draft.blocks,
          packed: draft.blockLines
        )
      )
      if !draft.attributes.isEmpty { attributes[sections.count - 1] = draft.attributes }
    }
    assignSources()
    assignTopics()
    assignIDs()
  }

  /// The article, once its sections are in place.
  mutating func article() -> Article {
    if header.sources.isEmpty { note(.noSource, line: 1) }
    return Article(
      id: articleID,
      title: title,
      isTitleMadeUp: isTitleMadeUp,
      language: header.language,
      medicine: header.medicine,
      sources: header.sources,
      sections: sections
    )
  }

  private mutating func note(_ kind: ContentProblem.Kind, line: Int) {
    problems.append(ContentProblem(file: path, line: line, kind: kind))
  }

  private var articleID: String {
    if let id = header.id { return id }
    let stem = FileNames.stem(path)
    return ASCII.isID(stem.utf8) ? stem : FoldedText(stem).slug(fallback: "article")
  }

  // MARK: Title and parents

  /// Finds the title, and the first draft that is a section: where nothing stands before the first
  /// heading, that is the heading's.
  private mutating func chooseTitle(_ drafts: [SectionDraft]) -> Int {
    let first = drafts.count > 1 ? drafts[1] : nil
    let isEmpty = drafts[0].blocks.isEmpty
    let opens = isEmpty && first?.level == 1
    if header.title == nil {
      let wording = first.flatMap { $0.title.string.isEmpty ? nil : $0.title }
      title = wording ?? ScreenText(Self.words(ofName: FileNames.stem(path)))
      isTitleMadeUp = isTitleMadeUp || !(opens && wording != nil)
    }
    let isTitle = first.map { FoldedText($0.title.string) == FoldedText(title.string) } ?? false
    hasTitleSection = opens ? isTitle : (isEmpty ? first : drafts[0])?.level == nil
    return isEmpty ? 1 : 0
  }

  /// A file's name as words: `missed_dose-2` becomes `missed dose 2`.
  static func words(ofName name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "-" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? name : words
  }

  /// The section that one of this level will stand under, if it comes next.
  private func parent(ofLevel level: Int) -> Int? {
    var candidate = sections.indices.last
    while let index = candidate {
      if hasTitleSection, index == 0 { return nil }
      if sections[index].level < level { return index }
      // All between a section and its parent are deeper than it, and so are no parents here.
      candidate = sections[index].parent
    }
    return nil
  }

  // MARK: Sources and topics

  /// The section that a section inherits from: its parent, or the one that bears the title.
  private func heir(_ index: Int) -> Int? {
    sections[index].parent ?? (hasTitleSection && index > 0 ? 0 : nil)
  }

  private mutating func assignSources() {
    let ids = header.sources.map(\.id)
    let only = ids.count == 1 ? ids.first : nil
    for index in sections.indices {
      let inherited = heir(index).map { sections[$0].source } ?? only
      sections[index].source = inherited
      guard let named = attributes[index]?.source else { continue }
      if ids.contains(named) {
        sections[index].source = named
      } else {
        note(.unknownSource(ScreenText(named), valid: ids), line: sections[index].line)
      }
    }
  }

  /// Files the sections, and takes down what their titles make their ids, which folds them once.
  private mutating func assignTopics() {
    for index in sections.indices {
      let title = FoldedText(sections[index].title.string)
      sections[index].id = slug(title, index)
      let own = attributes[index]
      var named = own.map { namedTopics($0, line: sections[index].line) } ?? []
      if own?.topics == ["other"] || named.isEmpty && Apparatus.isNamed(by: title) { continue }
      if named.isEmpty { named = cued(index, title) }
      if named.isEmpty { named = heir(index).map { sections[$0].topics } ?? [] }
      sections[index].topics = named
    }
  }

  /// The topics that a heading names itself, each once, if the tree has them.
  private mutating func namedTopics(_ attributes: HeadingAttributes, line: Int) -> [Topic.ID] {
    for word in attributes.unknown { note(.unknownAttribute(ScreenText(word)), line: line) }
    if attributes.topics == ["other"] { return [] }
    var named: [Topic.ID] = []
    for id in attributes.topics {
      if topics[id] == nil {
        note(.unknownTopic(ScreenText(id)), line: line)
      } else if !named.contains(id) {
        named.append(id)
      }
    }
    return named
  }

  /// The id that a section's wording gives it.
  private func slug(_ title: FoldedText, _ index: Int) -> String {
    hasTitleSection && index == 0 ? "top" : title.slug(fallback: "section")
  }

  /// The topics of the heading that a section stands under, the title's left out.
  private func topicsAbove(_ index: Int) -> [Topic.ID] {
    sections[index].parent.map { sections[$0].topics } ?? []
  }

  private func cued(_ index: Int, _ title: FoldedText) -> [Topic.ID] {
    let language = sections[index].language
    // A title borrowed from a later heading says nothing about what stands before that.
    if hasTitleSection, index == 0, isTitleMadeUp { return [] }
    return hasTitleSection && index == 0
      ? topics.topics(forTitle: title, language: language)
      : topics.topics(forHeading: title, language: language, below: topicsAbove(index))
  }

  // MARK: Ids

  /// Gives out pinned ids first, so that no wording can take one.
  private mutating func assignIDs() {
    var taken = SectionIDs(capacity: sections.count)
    var pinned: Set<Int> = []
    for index in attributes.keys.sorted() {
      guard let id = attributes[index]?.id else { continue }
      let line = sections[index].line
      if !ASCII.isID(id.utf8) {
        note(.badID(ScreenText(id)), line: line)
      } else if taken.take(id) {
        sections[index].id = id
        pinned.insert(index)
        continue
      } else {
        note(.duplicateSection(ScreenText(id)), line: line)
      }
      // What cannot be its id gives the wording of another.
      sections[index].id = slug(FoldedText(id), index)
    }
    for index in sections.indices where !pinned.contains(index) {
      sections[index].id = taken.unique(sections[index].id)
    }
  }
}

/// The ids of an article's sections, no two of them alike.
private struct SectionIDs {
  /// How often each id was wanted, by its code.
  private var counts: CodeTable<Int>

  init(capacity: Int) {
    counts = CodeTable(capacity: capacity + 1)
    _ = take(Article.setAsideID)
  }

  /// Takes an id; false where it is taken already.
  mutating func take(_ id: String) -> Bool {
    let code = Self.code(of: id)
    if counts.contains(code) { return false }
    counts.set(code, 1)
    return true
  }

  /// Takes an id, or where it is taken, the first that is free with a number behind it.
  ///
  /// The count goes on where it stopped: many headings of one wording cost no more than one each.
  mutating func unique(_ slug: String) -> String {
    if take(slug) { return slug }
    var id = slug
    repeat {
      var count = 0
      counts.change(Self.code(of: slug), from: 1) {
        $0 += 1
        count = $0
      }
      id = slug + "-" + String(count)
    } while !take(id)
    return id
  }

  private static func code(of id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { WordCode($0).value }
  }
}
