package import SafeText

/// Puts the program's own warnings above what an article says that may harm: instructions that
/// kill, telephone numbers that nobody here has checked, figures that were damaged.
///
/// A pass over what any reader has made. It changes nothing that a section says.
struct CautionPass {
  /// Something found in one text.
  struct Finding {
    var caution: Caution
    /// The words in question.
    var words: ScreenText
    /// Whether it needs no warning here, though an editor hears of it.
    var isAllowed = false
  }

  /// What was found in the text of a number, as `CautionTexts` counts.
  typealias FoundText = (number: Int, findings: [Finding])

  /// How far the pass has come in a file that is read in steps.
  struct Standing {
    /// How many articles were looked at.
    fileprivate var articles = 0
    fileprivate var finder = LineFinder.Position()
    fileprivate var asideFinder = LineFinder.Position()
    fileprivate var remarks: [ReadingRemark] = []
  }

  private var finder: LineFinder
  /// Looks through what is set aside, which lies between the sections' lines.
  private var asideFinder: LineFinder
  private var words = CueWords()
  private var remarks: [ReadingRemark] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from standing: Standing) {
    finder = LineFinder(bytes, at: standing.finder)
    asideFinder = LineFinder(bytes, at: standing.asideFinder)
  }

  /// Adds cautions to the articles that were read since; once the reading is whole, it gets a
  /// remark for each thing found.
  ///
  /// `bytes` are all of the file, in each step. The last article waits for the one after it, which
  /// says where it ends.
  static func run(
    on reading: inout ArticleReading,
    of bytes: UnsafeBufferPointer<UInt8>,
    isWhole: Bool,
    from standing: inout Standing
  ) {
    let next = isWhole ? nil : reading.articles.lastIndex { !$0.sections.isEmpty } ?? 0
    let range = standing.articles..<(next ?? reading.articles.count)
    var pass = CautionPass(bytes, from: standing)
    // Taken down first: changing an article while its row is held elsewhere copies the row.
    let ends = Self.ends(of: reading.articles, from: range.lowerBound)
    for (index, end) in zip(range, ends) {
      pass.look(at: &reading.articles[index], end: end)
      for block in reading.articles[index].setAside { pass.look(at: block) }
    }
    standing.articles = range.upperBound
    standing.finder = pass.finder.position
    standing.asideFinder = pass.asideFinder.position
    standing.remarks += pass.remarks
    guard isWhole, !standing.remarks.isEmpty else { return }
    reading.remarks = (reading.remarks + standing.remarks).enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  /// For each article from `first` on, the line at which the next one begins.
  private static func ends(of articles: [Article], from first: Int) -> [Int] {
    var ends = [Int](repeating: .max, count: articles.count - first)
    var next = Int.max
    for index in ends.indices.reversed() {
      ends[index] = next
      next = articles[first + index].sections.first?.line ?? next
    }
    return ends
  }

  private mutating func look(at article: inout Article, end: Int) {
    for index in article.sections.indices {
      let next = index + 1 < article.sections.count ? article.sections[index + 1].line : end
      let line = article.sections[index].line
      look(at: &article.sections[index], lines: line..<max(line + 1, next))
    }
  }

  private mutating func look(at section: inout Section, lines: Range<Int>) {
    let topics = section.topics
    let title = Self.findings(in: section.title, topics: topics, near: { [] }, &words)
    if title.isEmpty, CautionGlance.areQuiet(section.blocks) { return }
    let texts = CautionTexts(section.blocks)
    var found: [FoundText] = []
    for (index, text) in texts.texts.enumerated() {
      let findings = Self.findings(in: text, topics: topics, near: { texts.around(index) }, &words)
      if !findings.isEmpty { found.append((index, findings)) }
    }
    guard !found.isEmpty || !title.isEmpty else { return texts.dropCalls(in: &section.blocks) }
    finder.begin(lines)
    for finding in title { note(finding, line: lines.lowerBound) }
    for finding in found.lazy.flatMap(\.findings) {
      note(finding, line: finder.line(of: finding.words.string))
    }
    section.blocks =
      CautionPlacing.cautions(for: title) + CautionPlacing(found).placed(section.blocks)
  }

  /// Lines that are set aside keep no cautions, and an editor hears of them.
  private mutating func look(at block: SetAside) {
    let found = block.texts.flatMap { CautionPass.findings(in: $0, of: block.kind, &words) }
      .filter { $0.caution != .damagedNotation }
    guard !found.isEmpty else { return }
    asideFinder.begin(block.lines.lowerBound..<block.lines.upperBound + 1)
    for finding in found {
      note(finding, line: asideFinder.line(of: finding.words.string))
    }
  }

  /// What a line that is set aside holds.
  fileprivate static func findings(
    in text: ScreenText,
    of kind: SetAside.Kind,
    _ words: inout CueWords
  ) -> [Finding] {
    findings(in: text, topics: [], near: { [] }, &words).map { finding in
      guard kind == .advert, finding.caution == .phoneNumber(.unknown) else { return finding }
      var finding = finding
      finding.caution = .phoneNumber(.commercial)
      return finding
    }
  }

  private mutating func note(_ finding: Finding, line: Int) {
    let kind: ReadingRemark.Kind =
      switch finding.caution {
      case .hazardousInstruction: .hazardousInstruction
      case .phoneNumber(let kind): .phoneNumber(kind)
      case .damagedNotation: .damagedNotation
      }
    remarks.append(ReadingRemark(line: line, kind: kind, words: finding.words))
  }

  // MARK: What a text holds

  private static func findings(
    in text: ScreenText,
    topics: [Topic.ID],
    near neighbours: () -> [ScreenText],
    _ words: inout CueWords
  ) -> [Finding] {
    guard text.utf8Count > 1, !CautionGlance.isQuiet(text) else { return [] }
    words.read(text)
    var findings = ForbiddenInstructions.ranges(in: words.words).map {
      Finding(caution: .hazardousInstruction, words: text.slice($0))
    }
    for range in PhoneNumbers.ranges(in: text, words) {
      let number = text.slice(range)
      let kind = kind(ofNumber: number, at: range, in: words, near: neighbours)
      findings.append(
        Finding(
          caution: .phoneNumber(kind),
          words: number,
          isAllowed: PhoneNumbers.isAllowed(number.string, inTextsOn: topics)
        )
      )
    }
    if let range = DamagedNotation.range(in: text) {
      findings.append(Finding(caution: .damagedNotation, words: text.slice(range)))
    }
    return findings
  }

  /// What a number seems to be, by the words of its own text, else by those of its neighbours.
  private static func kind(
    ofNumber number: ScreenText,
    at range: Range<Int>,
    in words: CueWords,
    near neighbours: () -> [ScreenText]
  ) -> PhoneNumberClass {
    let said = PhoneNumberClass(of: range, in: words)
    if PhoneNumbers.digits(of: number.string).utf8.count <= 3, said != .poisonLine {
      return .emergency
    }
    if let said { return said }
    // A text that says more than its number, and nothing about it, leaves it unknown.
    guard words.words.count < 12 else { return .unknown }
    for neighbour in neighbours() {
      var words = CueWords()
      words.read(neighbour)
      if let kind = PhoneNumberClass(near: words) { return kind }
    }
    return .unknown
  }
}

extension SetAside {
  /// What the program says above a line of it, each thing once.
  package func cautions(above text: ScreenText) -> [Caution] {
    var words = CueWords()
    var cautions: [Caution] = []
    for finding in CautionPass.findings(in: text, of: kind, &words)
    where !cautions.contains(finding.caution) {
      cautions.append(finding.caution)
    }
    return cautions
  }
}
