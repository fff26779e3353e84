import Articles
import SafeText

extension Holdings {
  // MARK: Passages

  /// The outline of an article.
  func outline(of article: Int) throws(DatabaseError) -> Outline {
    if let lastOutline, lastOutline.article == article { return lastOutline.outline }
    let row = try database.statement("SELECT outline FROM article WHERE number = ?")
    try row.bind(1, article)
    guard try row.step(), let outline = Outline(row.bytes(0)) else { throw .damaged }
    lastOutline = (article, outline)
    return outline
  }

  /// Ids of the passages filed under a topic itself, in source order, at most `limit`.
  func passages(under topic: Int, limit: Int) throws(DatabaseError) -> [Int64] {
    let rows = try database.statement("SELECT passage FROM filed WHERE topic = ? LIMIT ?")
    try rows.bind(1, topic)
    try rows.bind(2, limit)
    var ids: [Int64] = []
    while try rows.step() { ids.append(rows.integer(0)) }
    return ids
  }

  func passage(_ id: Int64, of entry: ArticleEntry) throws(DatabaseError) -> Passage {
    guard let body = PassageBody(try bytes(ofPassage: id)) else { throw .damaged }
    return passage(body, id: id, of: entry)
  }

  /// A passage as a search looks at it.
  func readPassage(_ id: Int64, of entry: ArticleEntry) throws(DatabaseError) -> ReadPassage {
    guard let read = PassageBody.withTexts(try bytes(ofPassage: id)) else { throw .damaged }
    return ReadPassage(passage(read.body, id: id, of: entry), texts: read.texts)
  }

  private func bytes(ofPassage id: Int64) throws(DatabaseError) -> [UInt8] {
    let row = try database.statement("SELECT body FROM passage WHERE id = ?")
    try row.bind(1, RowID.text(of: id))
    guard try row.step() else { throw .damaged }
    return row.bytes(0)
  }

  private func passage(_ body: PassageBody, id: Int64, of entry: ArticleEntry) -> Passage {
    let sources = entry.head.sources
    return Passage(
      id: id,
      place: .section(article: entry.id, section: body.section),
      article: entry.summary,
      title: body.headings.last ?? entry.head.title,
      isTitleMadeUp: body.isTitleMadeUp,
      level: body.level,
      headings: body.headings,
      line: body.line,
      language: body.language,
      source: body.source.flatMap { sources.indices.contains($0) ? sources[$0] : nil },
      topics: body.topics.compactMap { topic($0)?.id },
      blocks: body.blocks,
      blockLines: body.blockLines
    )
  }

  // MARK: Pages

  /// The page of a place; nil where there is nothing of that name.
  func page(_ place: Place, language: String) throws(DatabaseError) -> Page? {
    switch place {
    case .topic(let id):
      guard let number = number(of: id) else { return nil }
      return try topicPage(number, language: language)
    case .article(let id):
      guard let entry = try articles()[id: id] else { return nil }
      return try articlePage(entry, section: nil)
    case .section(let article, let section):
      guard let entry = try articles()[id: article],
        let index = try outline(of: entry.number).index(of: section)
      else { return nil }
      return try articlePage(entry, section: index)
    case .setAside(let article): return try setAsidePage(of: article)
    }
  }

  /// A topic's own passages, then those of the topics below it, each passage once; claims first.
  private func topicPage(_ number: Int, language: String) throws(DatabaseError) -> Page {
    var groups: [PageGroup] = []
    var gathering = Gathering()
    for topic in [number] + below(number) {
      let claims = try claims(of: topic, language: language)
      let passages = try gather(topic, language: language, into: &gathering)
      guard !passages.isEmpty || !claims.isEmpty else { continue }
      groups.append(
        PageGroup(
          heading: topic == number ? nil : name(of: topic, language: language),
          place: topic == number ? nil : place(ofTopic: topic),
          claims: claims,
          passages: passages
        )
      )
    }
    if groups.isEmpty { groups = [PageGroup(passages: [])] }
    let path = path(toTopic: number).map { name(of: $0, language: language) }
    return Page(
      place: place(ofTopic: number),
      title: path.last ?? ScreenText(""),
      path: path,
      language: language,
      groups: groups,
      passagesInAll: counts[number],
      citations: Self.citations(of: groups)
    )
  }

  /// What has been gathered for a page so far.
  private struct Gathering {
    var seen: Set<Int64> = []
    var entries: [Int: ArticleEntry] = [:]
  }

  /// The passages of one topic that are not on the page yet, as far as there is room.
  ///
  /// Those in the reader's language come first, whatever their source; what stands under a caution
  /// of ours comes behind all that does not.
  private func gather(
    _ topic: Int,
    language: String,
    into gathering: inout Gathering
  ) throws(DatabaseError) -> [Passage] {
    let room = Page.passageLimit - gathering.seen.count
    guard room > 0 else { return [] }
    // Those seen already may be among those found, so as many more are asked for.
    var passages: [Passage] = []
    for id in try self.passages(under: topic, limit: Page.passageLimit) {
      guard passages.count < room else { break }
      guard gathering.seen.insert(id).inserted else { continue }
      let article = RowID.article(of: id)
      let known = gathering.entries[article]
      let entry: ArticleEntry
      if let known { entry = known } else { entry = try self.article(article) }
      gathering.entries[article] = entry
      passages.append(try passage(id, of: entry))
    }
    let order = [(false, true), (false, false), (true, true), (true, false)]
    return order.flatMap { isCautioned, isReaders in
      passages.filter {
        ($0.language == language) == isReaders && $0.blocks.holdCaution == isCautioned
      }
    }
  }

  private static func citations(of groups: [PageGroup]) -> [Place: Int] {
    var citations: [Place: Int] = [:]
    for position in groups.flatMap(\.claims).flatMap(\.positions)
    where citations[position.place] == nil {
      citations[position.place] = citations.count + 1
    }
    return citations
  }

  /// All topics below one, in the order of the tree.
  private func below(_ number: Int) -> [Int] {
    guard let topic = topic(number) else { return [] }
    var below: [Int] = []
    var open = Array(topics.children(of: topic.id).reversed())
    while let next = open.popLast() {
      if let number = self.number(of: next.id) { below.append(number) }
      open += topics.children(of: next.id).reversed()
    }
    return below
  }

  /// An article, or one section of it with all below.
  private func articlePage(
    _ entry: ArticleEntry,
    section: Int?
  ) throws(DatabaseError) -> Page {
    let outline = try outline(of: entry.number)
    let shown = section.map { $0..<outline.heads[$0].last + 1 } ?? 0..<outline.heads.count
    var passages: [Passage] = []
    for ordinal in shown.prefix(Page.passageLimit) {
      let head = outline.heads[ordinal]
      let id = RowID.passage(kind: head.kind, article: entry.number, ordinal: ordinal)
      if head.isPassage {
        passages.append(try passage(id, of: entry))
      } else {
        let body = PassageBody(head: head, headings: outline.titles(to: ordinal), blocks: [])
        passages.append(passage(body, id: id, of: entry))
      }
    }
    let headings = section.map { outline.titles(to: $0) } ?? []
    let title = section.map { outline.heads[$0].title } ?? entry.head.title
    let place = section.map { Place.section(article: entry.id, section: outline.heads[$0].id) }
    var page = Page(
      place: place ?? .article(entry.id),
      title: title,
      path: [entry.head.title] + headings,
      language: section.map { outline.heads[$0].language } ?? entry.head.language,
      groups: [PageGroup(passages: passages)],
      passagesInAll: section.map { outline.heads[$0].passages } ?? entry.head.passages
    )
    page.isTitleMadeUp =
      section.map { outline.heads[$0].isTitleMadeUp } ?? entry.head.isTitleMadeUp
    if section == nil { page.setAsideCounts = entry.head.setAside }
    return page
  }

  // MARK: Places and headings

  /// The place of exactly that name.
  func place(_ text: String) throws(DatabaseError) -> Place? {
    if topics[text] != nil { return .topic(text) }
    if text == Place.unfiled.text, counts[unfiled] > 0 { return .unfiled }
    if try articles()[id: text] != nil { return .article(text) }
    guard let mark = text.utf8.firstIndex(of: 0x23) else { return nil }
    let article = String(text[..<mark])
    let section = String(text[text.utf8.index(after: mark)...])
    guard let entry = try articles()[id: article] else { return nil }
    if section == Article.setAsideID {
      return entry.head.setAside.isEmpty ? nil : .setAside(article: article)
    }
    guard try outline(of: entry.number).index(of: section) != nil else { return nil }
    return .section(article: article, section: section)
  }

  /// The headings of an article; none where there is no such article.
  func headings(of article: String) throws(DatabaseError) -> [Heading] {
    guard let entry = try articles()[id: article] else { return [] }
    return try outline(of: entry.number).heads.map { head in
      Heading(
        place: .section(article: article, section: head.id),
        level: head.level,
        title: head.title,
        line: head.line,
        topics: head.topics.compactMap { topic($0)?.id },
        isTitleMadeUp: head.isTitleMadeUp,
        isPassage: head.isPassage
      )
    }
  }

  // MARK: Names

  /// A topic's place.
  func place(ofTopic number: Int) -> Place { topic(number).map { .topic($0.id) } ?? .unfiled }

  /// A topic's name; in the asked language, else in English, else its id.
  func name(of number: Int, language: String) -> ScreenText {
    guard let topic = topic(number) else {
      return ScreenText(language == "fr" ? "Autres" : "Other")
    }
    return topic.names[language] ?? topic.names["en"] ?? ScreenText(topic.id)
  }
}
