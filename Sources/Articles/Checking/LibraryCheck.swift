import SafeText

/// Everything that an editor should mend in a library: what reading met, and what the texts say.
///
/// It reads the library anew, one article at a time, and keeps only what links and claims need.
package struct LibraryCheck {
  private let source: any FileSource
  private var topics: TopicTree
  private var problems: [ContentProblem] = []
  private var claims: [Claim] = []
  /// What can be linked to: the sections of each article.
  private var sections: [String: Set<String>] = [:]
  private var files: [String: String] = [:]
  private var links: [(target: String, article: String, file: String, line: Int)] = []
  /// The texts of the sections that claims cite.
  private var cited: [Claim.Citation: [String]] = [:]

  /// Prepares to check `source`; topics come from `topics` where it has none of its own.
  package init(_ source: any FileSource, topics: TopicTree) {
    self.source = source
    self.topics = topics
  }

  /// Checks the library; problems come by file and line.
  package static func problems(of source: any FileSource, topics: TopicTree) -> [ContentProblem] {
    var check = LibraryCheck(source, topics: topics)
    check.run()
    return check.problems.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }.map(\.element)
  }

  private mutating func run() {
    var paths: [String] = []
    var walk = source.makeWalk()
    while let step = walk.next() {
      switch step {
      case .success(let entry): paths.append(entry.path)
      case .failure(let problem): problems.append(problem)
      }
    }
    // The claims first: they say which texts are to be kept.
    for path in FileNames.libraryFiles where paths.contains(path) { readLibraryFile(path) }
    let reader = ArticleReader(topics: topics)
    for path in paths where !FileNames.libraryFiles.contains(path) { readArticles(path, reader) }
    checkLinks()
    checkClaims()
  }

  private mutating func bytes(of path: String) -> [UInt8]? {
    do throws(FileProblem) {
      return try source.read(path)
    } catch {
      problems.append(ContentProblem(file: path, line: 1, kind: .unreadable(error)))
      return nil
    }
  }

  private mutating func note(_ kind: ContentProblem.Kind, _ file: String, _ line: Int) {
    problems.append(ContentProblem(file: file, line: line, kind: kind))
  }

  // MARK: The library's own files

  private mutating func readLibraryFile(_ path: String) {
    guard let bytes = bytes(of: path) else { return }
    switch path {
    case "topics.yaml":
      let read = TopicTree.read(bytes, path: path)
      topics = read.tree
      problems += read.problems
      let names = read.tree.topics.flatMap { $0.names.values.map(\.string) }
      look(at: names, of: path, in: SourceLookup(bytes))
    case "library.yaml":
      let read = LibraryManifest.read(bytes, path: path)
      problems += read.problems
      let title = [read.manifest.title, read.manifest.medicine].compactMap { $0?.string }
      look(at: title, of: path, in: SourceLookup(bytes))
    case "claims.yaml":
      let read = Claim.read(bytes, path: path)
      claims = read.claims
      problems += read.problems
      for claim in claims {
        for text in claim.question.values { look(at: text.string, path, { _ in claim.line }, []) }
        for position in claim.positions {
          look(at: position.figure.string, path, { _ in position.line }, [])
          cited[position.citation] = []
        }
      }
    case "synonyms.yaml":
      let read = Synonyms.read(bytes, path: path)
      problems += read.problems
      // What people type is searched for and never shown, so that it may say anything but a number.
      let danger = read.synonyms.danger.flatMap { $0.phrases.values.flatMap(\.self) }
      let families = read.synonyms.families.values.flatMap(\.self)
      let words = read.synonyms.groups.flatMap(\.self) + families + danger
      let lookup = SourceLookup(bytes)
      for word in words { lookForNumbers(in: word.string, path, lookup.line(of:), []) }
    default: break
    }
  }

  // MARK: Articles

  private mutating func readArticles(_ path: String, _ reader: ArticleReader) {
    guard let bytes = bytes(of: path) else { return }
    let reading = reader.read(bytes, path: path)
    problems += reading.problems
    let lookup = SourceLookup(bytes)
    for article in reading.articles {
      if let first = files[article.id] {
        note(.duplicateArticle(ScreenText(article.id), first: ScreenText(first)), path, 1)
      } else {
        files[article.id] = path
        sections[article.id] = Set(article.sections.map(\.id))
      }
      let names = article.sources.map(\.name.string)
      look(at: [article.title.string] + names, of: path, in: lookup)
      for (index, section) in article.sections.enumerated() {
        let next = article.sections.dropFirst(index + 1).first?.line
        check(section, of: article, path, lookup, lines: section.line..<(next ?? .max))
      }
    }
  }

  private mutating func check(
    _ section: Section,
    of article: Article,
    _ path: String,
    _ lookup: SourceLookup,
    lines: Range<Int>
  ) {
    let said = SectionTexts(section.blocks)
    if section.source == nil, !article.sources.isEmpty, !said.texts.allSatisfy(\.isEditors) {
      note(.sectionWithoutSource(section.title), path, section.line)
    }
    look(at: section.title.string, path, { _ in section.line }, section.topics)
    for text in said.texts {
      let line = { (words: String) in lookup.line(of: words, in: lines) ?? section.line }
      look(at: text.string, path, line, section.topics)
      for link in text.links {
        links.append((link.target, article.id, path, line(link.label)))
      }
    }
    let citation = Claim.Citation(article: article.id, section: section.id)
    if cited[citation] != nil {
      cited[citation] = said.texts.filter { !$0.isEditors }.map(\.string)
    }
  }

  // MARK: What texts say

  private mutating func look(at texts: [String], of path: String, in lookup: SourceLookup) {
    for text in texts { look(at: text, path, lookup.line(of:), []) }
  }

  private mutating func look(
    at text: String,
    _ path: String,
    _ line: (String) -> Int,
    _ topics: [Topic.ID]
  ) {
    lookForNumbers(in: text, path, line, topics)
    for words in ForbiddenInstructions.found(in: text) {
      note(.forbiddenInstruction(ScreenText(words)), path, line(words))
    }
  }

  private mutating func lookForNumbers(
    in text: String,
    _ path: String,
    _ line: (String) -> Int,
    _ topics: [Topic.ID]
  ) {
    for number in PhoneNumbers.found(in: text)
    where !PhoneNumbers.isAllowed(number, inTextsOn: topics) {
      note(.phoneNumber(ScreenText(number)), path, line(number))
    }
  }

  // MARK: Links and claims

  private mutating func checkLinks() {
    for link in links where !leadsSomewhere(link.target, from: link.article) {
      note(.brokenLink(ScreenText(link.target)), link.file, link.line)
    }
  }

  /// Whether a link leads to a place; addresses of the web are shown, and never followed.
  private func leadsSomewhere(_ target: String, from article: String) -> Bool {
    if target.contains("://") || target.hasPrefix("mailto:") { return true }
    if topics[target] != nil || sections[target] != nil { return true }
    let text = target.hasPrefix("#") ? article + target : target
    guard let citation = Claim.Citation(text) else { return false }
    return sections[citation.article]?.contains(citation.section) == true
  }

  private mutating func checkClaims() {
    for claim in claims {
      if topics[claim.topic] == nil {
        note(.unknownTopic(ScreenText(claim.topic)), "claims.yaml", claim.line)
      }
      for position in claim.positions { check(position) }
    }
  }

  private mutating func check(_ position: Claim.Position) {
    let citation = position.citation
    guard sections[citation.article]?.contains(citation.section) == true else {
      return note(.brokenCitation(ScreenText(citation.text)), "claims.yaml", position.line)
    }
    let texts = cited[citation] ?? []
    guard !texts.contains(where: { Self.text($0, states: position.figure.string) }) else { return }
    let kind = ContentProblem.Kind.figureNotFound(position.figure, in: ScreenText(citation.text))
    note(kind, "claims.yaml", position.line)
  }

  /// Whether a figure stands in a text as it is: “5 mg” does not stand in “25 mg” or “2.5 mg”.
  static func text(_ text: String, states figure: String) -> Bool {
    let text = Array(text.utf8)
    let figure = Array(figure.utf8)
    guard let first = figure.first, let last = figure.last, figure.count <= text.count else {
      return false
    }
    for start in 0...(text.count - figure.count) where text[start] == first {
      let end = start + figure.count
      guard text[start..<end].elementsEqual(figure) else { continue }
      if ASCII.isDigit(first), Self.isNumeric(text[..<start].suffix(2).reversed()) { continue }
      if ASCII.isDigit(last), Self.isNumeric(text[end...].prefix(2)) { continue }
      return true
    }
    return false
  }

  /// Whether a number goes on in these two bytes, seen from the figure.
  private static func isNumeric(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    guard let next = bytes.first else { return false }
    if ASCII.isDigit(next) { return true }
    return [0x2E, 0x2C].contains(next) && bytes.count > 1 && ASCII.isDigit(bytes[1])
  }
}
