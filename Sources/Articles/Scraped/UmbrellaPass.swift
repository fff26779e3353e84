/// Finds headings that head others of equal looks: those without text of their own, and those with
/// one paragraph before longer parts of the same topic.
struct UmbrellaPass {
  /// How many headings one may head; more are looked at in vain, again and again.
  private static let limit = 60

  private let text: ScrapedText
  private let headings: [Int]
  private let end: Int
  private let families: TopicFamilies
  private let asksMuch: Bool

  /// Moves headings below the general one that they follow in `range`.
  static func run(_ text: inout ScrapedText, in range: Range<Int>, families: TopicFamilies) {
    for index in moved(text, range, families) { text.lines[index].level += 1 }
  }

  /// Judges without holding the lines that are then written.
  private static func moved(
    _ text: ScrapedText,
    _ range: Range<Int>,
    _ families: TopicFamilies
  ) -> [Int] {
    let headings = range.filter { text.lines[$0].role == .heading }
    let pass = UmbrellaPass(
      text: text,
      headings: headings,
      end: range.upperBound,
      families: families,
      asksMuch: headings.filter { text.lines[$0].features.contains(.endsQuestion) }.count >= 3
    )
    var moved: [Int] = []
    var place = 0
    while place < headings.count {
      let members = pass.members(below: place)
      moved += members.map { headings[$0] }
      place = max(place + 1, members.upperBound)
    }
    return moved
  }

  private func line(_ place: Int) -> ScrapedLine { text.lines[headings[place]] }

  /// How many lines of text stand below a heading before the next one.
  private func bodyCount(_ place: Int) -> Int {
    let start = headings[place] &+ 1
    let stop = place + 1 < headings.count ? headings[place + 1] : end
    return (start..<max(stop, start)).lazy.filter { text.lines[$0].role == .body }.prefix(3).count
  }

  /// The places of the headings that stand below the one at `place`.
  private func members(below place: Int) -> Range<Int> {
    let none = place..<place
    let head = line(place)
    guard place + 2 < headings.count, isPlain(head), head.level < 5,
      head.level == line(place + 1).level, line(place + 1).mark == head.mark,
      !closes(head)
    else { return none }
    let count = bodyCount(place)
    guard count <= 1 else { return none }
    if count == 0, asksMuch, head.features.contains(.endsQuestion),
      !line(place + 1).features.contains(.endsQuestion)
    {
      return group(below: place) { !$0.features.contains(.endsQuestion) }
    }
    // A heading of a narrow topic stands beside others of its kind.
    guard head.topics == 0 || head.topics & families.roots != 0 || count > 0 else {
      return narrow(below: place, head)
    }
    var family = family(of: head.topics)
    if family == 0, count == 0 { family = self.family(of: line(place + 1).topics) }
    let members = group(below: place) { $0.topics == 0 || $0.topics & family != 0 }
    let named = members.filter { line($0).topics != 0 }.count
    let isNear = head.topics & (families.roots | line(place + 1).topics) != 0
    if count > 0, !isNear { return none }
    if count == 0 { return members.count >= 2 ? members : none }
    // With text of its own it heads only longer parts.
    return named >= 2 && members.allSatisfy({ bodyCount($0) >= 2 }) ? members : none
  }

  /// What stands below a heading of a narrow topic that has no text: headings without a topic, or
  /// of the same one.
  private func narrow(below place: Int, _ head: ScrapedLine) -> Range<Int> {
    let first = line(place + 1)
    let isSame = first.topics == 0 || first.topics & head.topics != 0
    guard isSame, headings[place + 1] == headings[place] &+ 1 else { return place..<place }
    let members = group(below: place) { $0.topics == 0 || $0.topics & head.topics != 0 }
    // A label above a value is no part with a text.
    let haveText = members.allSatisfy {
      headings[$0] &+ 1 < end && text.lines[headings[$0] &+ 1].words >= 4
    }
    return members.count >= 2 && haveText ? members : place..<place
  }

  private func family(of topics: UInt64) -> UInt64 {
    families.all.reduce(0) { topics & $1 == 0 ? $0 : $0 | $1 }
  }

  private func group(below place: Int, where belongs: (ScrapedLine) -> Bool) -> Range<Int> {
    let level = line(place).level
    var last = place + 1
    while last < headings.count, last &- place <= Self.limit {
      let next = line(last)
      guard next.level >= level, !(next.level == level && closes(next)) else { break }
      if next.level == level {
        // One that heads others is no part of this group.
        let isHead = bodyCount(last) == 0 && last + 1 < headings.count
        guard belongs(next), !isHead else { break }
      }
      last += 1
    }
    return (place + 1)..<last
  }

  /// Whether neither signs nor numbers tell the heading's level.
  private func isPlain(_ line: ScrapedLine) -> Bool { line.hashes == 0 && line.mark == .none }

  private func closes(_ line: ScrapedLine) -> Bool {
    !line.cues.isDisjoint(with: [.references, .section, .questions, .links])
  }
}

/// Which topics belong together, as bits of `ScrapedLine.topics`.
struct TopicFamilies: Sendable {
  /// For each topic at the top of the tree its bit and those of all below it.
  let all: [UInt64]
  /// The bits of the topics at the top.
  let roots: UInt64

  /// Looks at a tree once for all articles of a file.
  init(_ topics: [Topic]) {
    var families: [String: UInt64] = [:]
    var roots: UInt64 = 0
    for (place, topic) in topics.enumerated() {
      let root = String(topic.id.prefix { $0 != "." })
      let bit: UInt64 = 1 << UInt64(place % 64)
      families[root, default: 0] |= bit
      if root == topic.id { roots |= bit }
    }
    all = Array(families.values)
    self.roots = roots
  }
}
