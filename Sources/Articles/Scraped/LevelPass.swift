/// Gives headings their levels: by marks and numbers where there are any, by case, indentation and
/// colons, and by what heads questions.
struct LevelPass {
  private let layout: ScrapedLayout
  private var order: [ScrapedLine.Mark] = []
  /// Ranks of the headings that the next one may stand under.
  private var open: [Int] = []
  private var questions: Int?
  /// The highest rank there is.
  private var least = 0
  /// Whether most headings end in a colon, so that those without one stand below them.
  private var endInColons = false
  /// Whether numbers have parts, so that a number without a full stop is a number too.
  private var hasParts = false
  /// Whether numbers count the parts of one heading among others without numbers.
  private var areNumbersInside = false
  /// Whether capitals raise headings above those without.
  private var areCapitalsAbove = true
  /// Headings that stand below others of the same marks.
  private var deeper: Set<Int> = []
  /// Whether questions stand under headings that are none.
  private var areQuestionsBelow = false

  /// Sets the level of each heading in `range`; the highest is 2.
  static func run(_ text: inout ScrapedText, in range: Range<Int>, layout: ScrapedLayout) {
    var pass = LevelPass(layout: layout)
    let headings = range.filter { text.lines[$0].role == .heading }
    let base = headings.map { text.lines[$0].indent }.min() ?? 0
    for index in headings {
      let line = text.lines[index]
      if line.mark != .none, !pass.order.contains(line.mark) { pass.order.append(line.mark) }
    }
    let first = headings.firstIndex { text.lines[$0].mark != .none }
    let last = headings.lastIndex { text.lines[$0].mark != .none }
    pass.look(headings, text)
    pass.areCapitalsAbove = Self.areCapitalsAbove(headings, text)
    if let first, let last { pass.lookInside(headings, first...last, text) }
    pass.least = headings.map { pass.rank(text.lines[$0]) }.min() ?? 0
    pass.lookAtQuestions(headings, text)
    pass.deeper = LevelSigns(text: text, headings: headings).deeper
    for (place, index) in headings.enumerated() {
      let isOutside =
        place < first ?? 0 || (place > last ?? Int.max && pass.closes(text.lines[index]))
      let isAround = isOutside && !pass.areNumbersInside
      text.lines[index].level = pass.level(index, text, base: base, isAround: isAround)
    }
  }

  private init(layout: ScrapedLayout) { self.layout = layout }

  /// Looks at colons and numbers.
  private mutating func look(_ headings: [Int], _ text: ScrapedText) {
    let colons = headings.filter { text.lines[$0].features.contains(.endsColon) }.count
    if let first = headings.first, text.lines[first].features.contains(.endsColon) {
      endInColons = colons >= 4 && colons * 3 >= headings.count * 2
    }
    hasParts = headings.contains { text.lines[$0].mark == .number && text.lines[$0].depth > 1 }
  }

  /// One heading in capitals among three and more without is a slip, unless it is the first.
  private static func areCapitalsAbove(_ headings: [Int], _ text: ScrapedText) -> Bool {
    let plain = headings.filter { text.lines[$0].mark == .none && text.lines[$0].hashes == 0 }
    let capitals = plain.filter { text.lines[$0].features.contains(.isAllCaps) }
    return capitals.count != 1 || capitals.first == headings.first || plain.count < 4
  }

  /// One chain of numbers with headings of equal looks on both sides counts the parts of the
  /// heading above it.
  private mutating func lookInside(
    _ headings: [Int],
    _ numbers: ClosedRange<Int>,
    _ text: ScrapedText
  ) {
    let inside = headings[numbers].map { text.lines[$0] }
    let after = headings[(numbers.upperBound + 1)...].filter { !closes(text.lines[$0]) }
    let others = headings[..<numbers.lowerBound] + after
    areNumbersInside =
      numbers.lowerBound >= 2 && after.count >= 2 && inside.count >= 2
      && inside.allSatisfy { $0.mark == .number && $0.depth == 1 && $0.hashes == 0 }
      && others.allSatisfy { text.lines[$0].hashes == 0 }
  }

  /// Headings right above questions head them, where this comes again.
  private mutating func lookAtQuestions(_ headings: [Int], _ text: ScrapedText) {
    var heads = 0
    var loose = 0
    for (place, index) in headings.enumerated().dropLast() {
      let next = headings[place + 1]
      let isQuestion = text.lines[index].features.contains(.endsQuestion)
      guard !isQuestion, text.lines[next].features.contains(.endsQuestion) else { continue }
      if next == index + 1 { heads += 1 } else { loose += 1 }
    }
    areQuestionsBelow = heads >= 2 && heads > loose
  }

  private func closes(_ line: ScrapedLine) -> Bool {
    line.cues.contains(.references) || line.cues.contains(.section)
      || line.cues.contains(.questions)
  }

  private mutating func level(
    _ index: Int,
    _ text: ScrapedText,
    base: UInt16,
    isAround: Bool
  ) -> UInt8 {
    let line = text.lines[index]
    var rank = isAround ? least : self.rank(line)
    if line.indent >= base &+ 2, line.hashes == 0, !isAround { rank += 3 }
    if deeper.contains(index) { rank += 4 }
    if line.cues.contains(.questions) {
      questions = rank
    } else if let head = questions {
      if line.features.contains(.endsQuestion) || line.features.contains(.isAsked) {
        rank = max(rank, head + 1)
      } else {
        questions = nil
      }
    }
    while let last = open.last, last >= rank { open.removeLast() }
    open.append(rank)
    return UInt8(clamping: open.count + 1)
  }

  private func rank(_ line: ScrapedLine) -> Int {
    if line.hashes > 0 { return Int(line.hashes) * 10 }
    var rank = 100
    if line.mark != .none, areNumbersInside {
      rank = 240
    } else if line.mark != .none {
      rank = 100 + (order.firstIndex(of: line.mark) ?? 0) * 30 + Int(line.depth) * 5
    } else if hasParts, line.features.contains(.startsDigit) {
      rank = 100 + (order.firstIndex(of: .number) ?? 0) * 30 + 5
    } else if line.features.contains(.isAllCaps), areCapitalsAbove {
      rank = 210
    } else if line.features.contains(.isMarked) {
      rank = 220
    } else {
      rank = 230
    }
    // The contents list has numbers for headings that have none here.
    if line.mark == .none, line.features.contains(.isListed), line.depth > 1 {
      return 235 + Int(line.depth)
    }
    // A leaflet's questions stand beside its names of parts, whatever ends them.
    let isWhole = line.cues.contains(.condition) && line.words >= 5
    let isOther = line.features.contains(.endsColon) != endInColons && !isWhole
    if isOther, line.mark == .none, !(endInColons && closes(line)) { rank += 5 }
    if areQuestionsBelow, line.features.contains(.endsQuestion), line.mark == .none { rank += 2 }
    return rank
  }
}
