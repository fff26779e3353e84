/// Decides which lines of an article are headings, all of them together: an article has one or two
/// styles of headings, and runs of short lines are tables or lists.
struct HeadingPass {
  /// How many points make a heading, and how few leave it in doubt.
  private static let threshold: Int = 45
  private static let doubt: Int = 12

  private let evidence: HeadingEvidence
  /// The points of each line of the range; 0 for what is no candidate.
  private var scores: LineScores
  private var candidates: [Int] = []

  /// Marks the headings of the article in `range`; gives the places of those in doubt.
  static func run(
    _ text: inout ScrapedText,
    in range: Range<Int>,
    layout: ScrapedLayout
  ) -> [Int] {
    let judged = judge(text, in: range, layout: layout)
    for place in judged.headings { text.lines[place].role = .heading }
    return judged.doubtful
  }

  /// Judges without holding the lines that are then written.
  private static func judge(
    _ text: ScrapedText,
    in range: Range<Int>,
    layout: ScrapedLayout
  ) -> (headings: [Int], doubtful: [Int]) {
    let numbered = NumberingPass.headings(in: text, range, layout: layout)
    let evidence = HeadingEvidence(text: text, range: range, layout: layout, numbered: numbered)
    var pass = HeadingPass(evidence: evidence)
    pass.collect()
    pass.judgeRuns()
    pass.judgeStyles()
    return pass.decision
  }

  private init(evidence: HeadingEvidence) {
    self.evidence = evidence
    scores = LineScores(evidence.range)
  }

  private mutating func collect() {
    for index in evidence.range where evidence.isCandidate(index) {
      candidates.append(index)
      scores[index] = evidence.score(index)
    }
  }

  private func line(_ index: Int) -> ScrapedLine { evidence.text.lines[index] }

  private func isExplicit(_ index: Int) -> Bool {
    let line = line(index)
    return line.hashes > 0 || line.features.contains(.isListed) || evidence.numbered.contains(index)
      || (line.features.contains(.isMarked) && line.bullet != 1)
  }

  // MARK: Runs

  /// Short lines in a row are the cells of a table, the items of a list or the lines of an address;
  /// a heading among them is the last before text, or the first.
  private mutating func judgeRuns() {
    var run: [Int] = []
    for index in candidates where !evidence.isText(line(index)) {
      if let last = run.last, evidence.text.next(after: last, in: evidence.range) == index {
        run.append(index)
      } else {
        judge(run)
        run = [index]
      }
    }
    judge(run)
  }

  private mutating func judge(_ run: [Int]) {
    guard run.count >= 2 else { return }
    let plain = run.filter { !isExplicit($0) }
    let isNamed = run.contains { line($0).features.contains(.isListed) }
    for (order, index) in run.enumerated()
    where !isExplicit(index) && !line(index).cues.contains(.references) {
      let isLast = order + 1 == run.count
      let isFirst = order == 0
      var change = 0
      if isNamed, plain.count >= 3 { change -= 40 }
      if isContiguous(run, order), !isLast || run.count >= 3 { change -= 25 }
      if run.count >= 4, !isFirst, !isLast { change -= 30 }
      if run.count == 3, order == 1 { change -= 10 }
      if run.count >= 4, isFirst { change -= 5 }
      if isFirst, isSectionName(index) { change += 35 }
      if isAfterLeadIn(run[0]), !isLast || run.count >= 3 { change -= 25 }
      // Capitals tell a heading from the short lines of a letter.
      let isCapital = style(index).isCaps && evidence.numbered.isEmpty
      scores[index] += isCapital ? max(change, -15) : change
    }
  }

  /// Whether a line after a blank line is nothing but the name of a topic.
  private func isSectionName(_ index: Int) -> Bool {
    let line = line(index)
    return line.blanks > 0 && line.topics != 0 && line.words <= 2
      && line.features.isDisjoint(with: .ends) && evidence.layout.isSpaced
  }

  /// Whether a line stands right below or above its neighbour in the run where blocks are spaced.
  private func isContiguous(_ run: [Int], _ order: Int) -> Bool {
    let isBelow = order > 0 && line(run[order]).blanks == 0 && run[order] == run[order - 1] + 1
    let isAbove =
      order + 1 < run.count && line(run[order + 1]).blanks == 0 && run[order + 1] == run[order] + 1
    return evidence.layout.isSpaced && (isBelow || isAbove)
  }

  private func isAfterLeadIn(_ index: Int) -> Bool {
    guard let above = evidence.text.previous(before: index, in: evidence.range) else {
      return false
    }
    let other = line(above)
    return other.features.contains(.endsColon) && other.words >= 4 && other.role == .body
  }

  // MARK: Styles

  private struct Style: Hashable {
    var hashes = false
    var isMarked = false
    var isNumbered = false
    var isCaps = false
  }

  private func style(_ index: Int) -> Style {
    let line = line(index)
    return Style(
      hashes: line.hashes > 0,
      isMarked: line.features.contains(.isMarked) && line.bullet != 1,
      isNumbered: evidence.numbered.contains(index),
      isCaps: line.features.contains(.isAllCaps) && line.count >= 6
    )
  }

  /// Where an article marks its headings, what is unmarked is hardly one.
  private mutating func judgeStyles() {
    var counts: [Style: Int] = [:]
    for index in candidates where scores[index] >= Self.threshold {
      counts[style(index), default: 0] += 1
    }
    let hashes = counts.filter { $0.key.hashes }.values.reduce(0, +)
    let marked = counts.filter { $0.key.isMarked }.values.reduce(0, +)
    let caps = counts.filter { $0.key.isCaps }.values.reduce(0, +)
    let plain = counts[Style()] ?? 0
    let colons = candidates.filter { isColonHeading($0) }
    if colons.count >= 4, hashes < 3, marked < 3 {
      for index in colons where line(index).cues.contains(.leadsIn) {
        scores[index] += 35
      }
      let judged = Set(colons)
      let others = candidates.filter { line($0).features.contains(.endsColon) }
      for index in others where colons.count >= 5 && !judged.contains(index) {
        let isShort = line(index).words <= 9 && !line(index).features.contains(.hasComma)
        if isShort, line(index).mark == .none { scores[index] += 40 }
      }
    }
    let glued = candidates.filter { isGlued($0) }
    if evidence.layout.isSpaced, glued.filter({ scores[$0] >= Self.threshold }).count >= 2 {
      for index in glued { scores[index] += 15 }
    }
    for index in candidates {
      let style = style(index)
      var change = 0
      if hashes >= 3, !style.hashes { change -= style.isNumbered || style.isMarked ? 15 : 35 }
      if hashes < 3, marked >= 3, !style.isMarked, !style.hashes {
        change -= plain > marked ? 0 : 25
      }
      if hashes + marked < 3, caps >= 3, !style.isCaps, plain <= caps { change -= 20 }
      scores[index] += change
    }
  }

  /// Whether a short line stands right between two texts, as headings do in some articles that have
  /// blank lines elsewhere.
  private func isGlued(_ index: Int) -> Bool {
    let line = line(index)
    let isAsked = line.features.contains(.endsQuestion) && line.words <= 12
    guard index > evidence.range.lowerBound, line.blanks == 0, line.words <= 6 || isAsked,
      line.mark == .none, line.features.contains(.startsUpper),
      line.features.isDisjoint(with: [.endsSentence, .endsColon, .endsComma, .isBare]),
      !line.features.contains(.hasDigit) || !line.cues.contains(.unit),
      let below = evidence.text.next(after: index, in: evidence.range)
    else { return false }
    return self.line(index - 1).features.contains(.endsSentence) && self.line(index - 1).words >= 6
      && self.line(below).blanks == 0 && evidence.isText(self.line(below))
  }

  /// Whether a short line ends in a colon and has text below it, no list.
  private func isColonHeading(_ index: Int) -> Bool {
    let line = line(index)
    guard line.features.contains(.endsColon), line.words <= 9, line.mark == .none,
      !line.features.contains(.hasInnerEnd),
      let below = evidence.text.next(after: index, in: evidence.range)
    else { return false }
    return evidence.isText(self.line(below))
  }

  // MARK: Decision

  private var decision: (headings: [Int], doubtful: [Int]) {
    var headings: [Int] = []
    var doubtful: [Int] = []
    for index in candidates {
      let score = scores[index]
      if score >= Self.threshold { headings.append(index) }
      if abs(score - Self.threshold) < Self.doubt { doubtful.append(index) }
    }
    return (headings, doubtful)
  }
}

/// A number for each line of an article.
struct LineScores {
  private let start: Int
  private var scores: [Int32]

  /// Makes scores of 0.
  init(_ range: Range<Int>) {
    start = range.lowerBound
    scores = [Int32](repeating: 0, count: range.count)
  }

  /// The score of a line of the range.
  subscript(line: Int) -> Int {
    get { Int(scores[line &- start]) }
    set { scores[line &- start] = Int32(clamping: newValue) }
  }
}
