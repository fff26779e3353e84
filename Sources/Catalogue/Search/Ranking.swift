import Articles
import SafeText

/// Orders the best candidates by what only a closer look can tell, and makes hits of them.
struct Ranking {
  private let holdings: Holdings
  private let query: SearchQuery
  private let request: SearchRequest
  private let matcher: SearchMatcher
  /// The folded words of the query, each with a blank behind it, as in a heading.
  private let words: [UInt8]

  /// The most hits of one article in the first run; what more is wanted follows in a second one.
  static let articleLimit = 3

  /// `matcher` is that of the query's terms.
  init(
    _ holdings: Holdings,
    query: SearchQuery,
    request: SearchRequest,
    matcher: SearchMatcher
  ) {
    self.holdings = holdings
    self.query = query
    self.request = request
    self.matcher = matcher
    var words: [UInt8] = []
    for term in query.terms {
      for part in term.words {
        guard let word = part.word else { continue }
        words += word
        words.append(0x20)
      }
    }
    self.words = words
  }

  /// Hits of the best candidates, best first.
  ///
  /// Where the words mean danger, `urgent` are the topics that answer it, which are lifted.
  /// `isRelaxed` says that words were left out.
  func hits(
    _ found: Candidates,
    urgent: Set<Topic.ID>?,
    isRelaxed: Bool
  ) throws(DatabaseError) -> [SearchHit] {
    var counts: [Int: Int] = [:]
    var hits: [SearchHit] = []
    for row in try favoured(found.best, urgent: urgent, isRelaxed: isRelaxed) {
      guard hits.count < max(0, request.limit) else { break }
      let article = RowID.article(of: row.id)
      counts[article, default: 0] += 1
      guard counts[article, default: 0] <= Self.articleLimit else { continue }
      guard let passage = try holdings.knownPassage(row.id) else { continue }
      hits.append(hit(passage, score: row.score, isUrgent: urgent != nil))
    }
    hits = Self.bestFirst(hits[...])
    if urgent != nil {
      // Somebody in danger may act at once on what comes first.
      hits = Self.hazardsLast(hits)
    } else if hits.first?.isHazardous == true,
      let safe = hits.firstIndex(where: { !$0.isHazardous })
    {
      hits.insert(hits.remove(at: safe), at: 0)
    }
    return hits
  }

  /// Hits of the best of some rows, best first in each piece of so many; what may kill comes last.
  func further(
    _ rows: [Candidates.Row],
    limit: Int,
    piece: Int,
    urgent: Set<Topic.ID>?,
    isRelaxed: Bool
  ) throws(DatabaseError) -> [SearchHit] {
    var hits: [SearchHit] = []
    var start = 0
    for row in try favoured(rows, urgent: urgent, isRelaxed: isRelaxed).prefix(max(0, limit)) {
      guard let passage = try holdings.knownPassage(row.id) else { continue }
      hits.append(hit(passage, score: row.score, isUrgent: urgent != nil))
      if hits.count - start == piece {
        hits[start...] = Self.bestFirst(hits[start...])[...]
        start = hits.count
      }
    }
    hits[start...] = Self.bestFirst(hits[start...])[...]
    return Self.hazardsLast(hits)
  }

  /// Hits, best first; of equals the first in source order.
  ///
  /// Only their numbers are moved about.
  private static func bestFirst(_ hits: ArraySlice<SearchHit>) -> [SearchHit] {
    let order = hits.map { (score: $0.score, id: $0.id) }.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      return left.score > right.score || left.score == right.score && left.id < right.id
    }
    return order.map { hits[hits.startIndex + $0.offset] }
  }

  /// Hits in their order, those that may kill behind the others.
  static func hazardsLast(_ hits: [SearchHit]) -> [SearchHit] {
    hits.filter { !$0.isHazardous } + hits.filter(\.isHazardous)
  }

  // MARK: Topics

  /// Rows with what is lifted by its topic, best first.
  private func favoured(
    _ rows: [Candidates.Row],
    urgent: Set<Topic.ID>?,
    isRelaxed: Bool
  ) throws(DatabaseError) -> [Candidates.Row] {
    var rows = rows
    var lifted: [(number: Int, factor: Double)] = []
    for id in (urgent ?? []).sorted() {
      if let number = holdings.number(of: id) { lifted.append((number, 2.5)) }
    }
    for topic in try namedTopics(isStory: isRelaxed) {
      let factor = Self.namedFactor(topic.length) * (isRelaxed ? 1.5 : 1)
      lifted.append((topic.number, factor))
    }
    try favour(&rows, lifted)
    return rows
  }

  /// Lifts what is filed under the first that fits of some topics: those on what must not wait
  /// where the words mean danger, and those that the words name.
  private func favour(
    _ rows: inout [Candidates.Row],
    _ topics: [(number: Int, factor: Double)]
  ) throws(DatabaseError) {
    let filed = try topics.map { (topic) throws(DatabaseError) in
      (rows: try holdings.filed(under: topic.number, among: rows), factor: topic.factor)
    }
    for index in rows.indices {
      if let topic = filed.first(where: { $0.rows.contains(rows[index].id) }) {
        rows[index].score *= topic.factor
      }
      rows[index].score *= Self.orderFactor(of: rows[index].id)
    }
    rows.sort { $0.score > $1.score || $0.score == $1.score && $0.id < $1.id }
  }

  /// Source order, gently: labels before blogs.
  private static func orderFactor(of id: Int64) -> Double {
    let kind = Int(id >> 56)
    return kind < SourceKind.allCases.count ? 1.06 - 0.01 * Double(kind) : 1
  }

  /// How much a topic is lifted that a cue of so many words names.
  ///
  /// One word may be meant otherwise, “how long does it stay” hardly. Where words were left out, a
  /// topic says more than they.
  private static func namedFactor(_ length: Int) -> Double {
    1.35 + 0.25 * Double(min(max(length - 2, 0), 3))
  }

  /// The topics that the longest cue in the query names, and its words; of a cue's words, one may
  /// stand between each and the next, such as the medicine's name.
  ///
  /// Of a story, which names several things, those of shorter cues come behind them.
  private func namedTopics(
    isStory: Bool
  ) throws(DatabaseError) -> [(number: Int, length: Int)] {
    let words = Array(query.words.prefix(isStory ? 40 : 16))
    var topics: [(number: Int, length: Int)] = []
    for start in words.indices {
      for cue in try holdings.cues(beginningWith: words[start])
      where Self.stands(cue.words, in: words[start...]) {
        topics.append((cue.topic, cue.words.count))
      }
    }
    let longest = topics.map(\.length).max() ?? 0
    return isStory
      ? topics.sorted { ($1.length, $0.number) < ($0.length, $1.number) }
      : topics.filter { $0.length == longest }
  }

  private static func stands(_ cue: [[UInt8]], in words: ArraySlice<[UInt8]>) -> Bool {
    var place = words.startIndex
    for (offset, word) in cue.enumerated() {
      // “How long does it stay”: the medicine may be named instead.
      if offset > 0, word.elementsEqual("it".utf8) { continue }
      let reach = min(words.endIndex, place + (offset == 0 ? 1 : 2))
      guard let found = words[place..<max(place, reach)].firstIndex(of: word) else { return false }
      place = found + 1
    }
    return true
  }

  // MARK: Hits

  private func hit(_ read: ReadPassage, score: Double, isUrgent: Bool) -> SearchHit {
    let best = BestParagraph(of: read, matcher: matcher, isUrgent: isUrgent)
    var score = score * (1 + 0.25 * best.share) * Self.lengthFactor(read.texts.length)
    score *= headingFactor(read.title) * ageFactor(read.title)
    if read.passage.language == request.preferredLanguage { score *= 1.04 }
    return SearchHit(
      shared: read.shared,
      line: best.block.flatMap { line(ofBlock: $0, in: read.passage) } ?? read.passage.line,
      isCautioned: read.texts.isCautioned,
      isHazardous: read.texts.isHazardous,
      score: score,
      text: best.text,
      lead: best.lead,
      lit: best.lit,
      note: best.note,
      moreInArticle: 0
    )
  }

  /// The line of a block; nil where the reader did not know it.
  private func line(ofBlock block: Int, in passage: Passage) -> Int? {
    passage.blockLines.indices.contains(block) ? passage.blockLines[block] : nil
  }

  /// Less for a long passage, gently: of two that say a thing, the shorter says little else.
  private static func lengthFactor(_ bytes: Int) -> Double {
    1 / (0.8 + 0.2 * min(Double(bytes) / 500, 6))
  }

  /// More for a heading that is what was typed, or begins with it.
  private func headingFactor(_ title: [UInt8]) -> Double {
    guard !words.isEmpty, title.starts(with: words) else { return 1 }
    return title.count == words.count ? 1.3 : 1.12
  }

  /// Less for a heading that speaks of other ages than the one that was named: what holds from 12
  /// years on is no answer for a child of nine.
  private func ageFactor(_ title: [UInt8]) -> Double {
    guard let age = query.ages.first,
      let span = AgeSpan.span(of: title.split(separator: 0x20).map { Array($0) })
    else { return 1 }
    return span.contains(age) ? 1 : 0.5
  }
}

extension Holdings {
  /// Topics of so many passages are asked for each row instead of being listed.
  private static let listedLimit = 1_000

  /// The passages filed under a topic itself, or at least those of them that are among `rows`.
  fileprivate func filed(
    under topic: Int,
    among rows: [Candidates.Row]
  ) throws(DatabaseError) -> Set<Int64> {
    if let known = caches.filed[topic] { return known }
    guard counts.indices.contains(topic) else { return [] }
    if counts[topic] <= Self.listedLimit {
      let all = Set(try passages(under: topic, limit: Self.listedLimit))
      if isFinished { caches.filed[topic] = all }
      return all
    }
    let isFiled = try database.statement("SELECT 1 FROM filed WHERE topic = ? AND passage = ?")
    var found: Set<Int64> = []
    for row in rows {
      isFiled.reset()
      try isFiled.bind(1, topic)
      try isFiled.bind(2, row.id)
      if try isFiled.step() { found.insert(row.id) }
    }
    return found
  }
}
