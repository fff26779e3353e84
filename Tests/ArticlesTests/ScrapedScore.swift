import Articles
import SafeText

/// How a reading of a scraped article compares with what a person saw in it.
struct ScrapedScore {
  var titles = (right: 0, all: 0)
  var headings = (right: 0, all: 0)
  var falseHeadings = 0
  var levels = (right: 0, all: 0)
  var topics = (right: 0, all: 0)
  var asides = (right: 0, all: 0)
  var kinds = (right: 0, all: 0)
  var wronglyAside = 0
  var lists = (right: 0, all: 0)
  /// Each error as `file:line: what`.
  var errors: [String] = []

  private let file: String
  private let lineTexts: [String]

  /// Compares the reading of `text` with its gold outline.
  init(file: String, text: String, reading: ArticleReading, gold: ScrapedGold) {
    self.file = file
    lineTexts = Self.lines(of: text)
    errors = gold.unreadable.map { "\(file): unreadable in the outline: \($0)" }
    scoreTitles(reading, gold)
    scoreHeadings(reading, gold)
    scoreAsides(reading, gold)
    scoreLists(reading, gold)
  }

  private static func lines(of text: String) -> [String] {
    var lines: [[UInt8]] = [[]]
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, last == 0x0D {
        last = byte
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
      last = byte
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func note(_ line: Int, _ what: String) {
    errors.append("\(file):\(line): \(what)")
  }

  /// The words of a text without marks, numbers' ends and case.
  static func loose(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private mutating func scoreTitles(_ reading: ArticleReading, _ gold: ScrapedGold) {
    var left = reading.articles
    for title in gold.titles {
      titles.all += 1
      let place = left.firstIndex { article in
        guard let text = title.text else { return article.isTitleMadeUp }
        return !article.isTitleMadeUp && Self.loose(article.title.string) == Self.loose(text)
      }
      if let place {
        titles.right += 1
        let article = left.remove(at: place)
        if article.language != title.language {
          note(title.line, "language \(article.language), not \(title.language)")
        }
      } else {
        note(title.line, "title missed: “\(title.text ?? "(to be made up)")”")
      }
    }
    for article in left { note(0, "article too many: “\(article.title.string)”") }
  }

  private mutating func scoreHeadings(_ reading: ArticleReading, _ gold: ScrapedGold) {
    var found: [Int: Section] = [:]
    for section in reading.articles.flatMap(\.sections)
    where section.level > 1 && !section.isTitleMadeUp {
      found[section.line] = section
    }
    let titleLines = Set(gold.titles.map(\.line))
    for heading in gold.headings {
      guard let section = found.removeValue(forKey: heading.line) else {
        if !heading.isOptional {
          headings.all += 1
          note(heading.line, "heading missed: “\(heading.text)”")
        }
        continue
      }
      guard !heading.isOptional else { continue }
      headings.all += 1
      headings.right += 1
      score(section, heading)
    }
    for (line, section) in found.sorted(by: { $0.key < $1.key }) where !titleLines.contains(line) {
      falseHeadings += 1
      note(line, "false heading: “\(section.title.string)”")
    }
  }

  private mutating func score(_ section: Section, _ heading: ScrapedGold.Heading) {
    levels.all += 1
    if heading.levels.contains(section.level) {
      levels.right += 1
    } else {
      note(heading.line, "level \(section.level), not \(heading.levels): “\(heading.text)”")
    }
    topics.all += 1
    let isRight =
      heading.topics.contains("*") || (section.topics.isEmpty && heading.topics.contains("-"))
      || section.topics.contains { heading.topics.contains($0) }
    if isRight {
      topics.right += 1
    } else {
      note(heading.line, "topics \(section.topics), not \(heading.topics): “\(heading.text)”")
    }
  }

  private mutating func scoreAsides(_ reading: ArticleReading, _ gold: ScrapedGold) {
    var found: [Int: String] = [:]
    for aside in reading.articles.flatMap(\.setAside) {
      for line in aside.lines { found[line] = aside.kind.rawValue }
    }
    for (offset, text) in lineTexts.enumerated() where !Self.loose(text).isEmpty {
      let line = offset + 1
      let wanted = gold.asides.filter { $0.lines.contains(line) }
      let isOptional = wanted.contains { $0.isOptional }
      if let kind = found[line] {
        if wanted.isEmpty {
          wronglyAside += 1
          note(line, "wrongly set aside as \(kind): “\(text.prefix(60))”")
        } else if !isOptional {
          asides.all += 1
          asides.right += 1
          kinds.all += 1
          if wanted.contains(where: { $0.kinds.contains(kind) }) {
            kinds.right += 1
          } else {
            note(line, "kind \(kind), not \(wanted[0].kinds): “\(text.prefix(60))”")
          }
        }
      } else if !wanted.isEmpty, !isOptional {
        asides.all += 1
        note(line, "not set aside as \(wanted[0].kinds): “\(text.prefix(60))”")
      }
    }
  }

  /// A list counts as found where the article has one of as many items, as deep, that begins with
  /// the words of the line.
  private mutating func scoreLists(_ reading: ArticleReading, _ gold: ScrapedGold) {
    var known: [(first: [String], items: Int, depth: Int)] = []
    for block in reading.articles.flatMap(\.sections).flatMap(\.blocks) {
      if case .list(let items) = block {
        known.append((Self.loose(Self.first(items)), Self.count(items), Self.depth(items)))
      }
    }
    for list in gold.lists {
      lists.all += 1
      let line = Self.loose(lineTexts[min(list.lines.lowerBound, lineTexts.count) - 1])
      let isFound = known.contains { entry in
        let words = entry.first.prefix(4)
        return entry.items == list.items && entry.depth == list.depth
          && (line.starts(with: words) || line.dropFirst().starts(with: words))
      }
      if isFound { lists.right += 1 } else { note(list.lines.lowerBound, "list missed: \(list)") }
    }
  }

  private static func first(_ items: [ListItem]) -> String {
    guard case .paragraph(let text)? = items.first?.blocks.first else { return "" }
    return text.text.string
  }

  private static func count(_ items: [ListItem]) -> Int {
    items.reduce(0) { sum, item in
      sum + 1
        + item.blocks.reduce(0) { inner, block in
          if case .list(let items) = block { return inner + count(items) }
          return inner
        }
    }
  }

  private static func depth(_ items: [ListItem]) -> Int {
    let below = items.flatMap(\.blocks).map { block -> Int in
      if case .list(let items) = block { return depth(items) }
      return 0
    }
    return 1 + (below.max() ?? 0)
  }
}
