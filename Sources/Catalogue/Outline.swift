import Articles
import SafeText

/// The headings of one article in reading order, as a tree: what stands below a heading follows it.
struct Outline {
  /// One heading.
  struct Head {
    var id: String
    var title: ScreenText
    var isTitleMadeUp: Bool
    var level: Int
    var line: Int
    var language: String
    /// Index of the heading it stands under.
    var parent: Int?
    /// Index of the last heading below it; its own where there is none.
    var last: Int
    /// How many passages stand below it, itself included.
    var passages: Int
    var isPassage: Bool
    /// Index of its source in the article's sources.
    var source: Int?
    /// The source's place in source order.
    var kind: Int
    /// Numbers of the topics it is filed under.
    var topics: [Int]
  }

  private(set) var heads: [Head]

  /// Makes the outline of `sections`, which may name any section before them as their parent.
  init(_ article: Article, topicNumber: (Topic.ID) -> Int?) {
    heads = []
    heads.reserveCapacity(article.sections.count)
    var open: [Int] = []
    for (index, section) in article.sections.prefix(RowID.ordinalLimit).enumerated() {
      // What is open is what can be stood under; everything deeper ends here.
      while let top = open.last, top != section.parent { open.removeLast() }
      let source = section.source.flatMap { id in article.sources.firstIndex { $0.id == id } }
      heads.append(
        Head(
          id: section.id,
          title: section.title,
          isTitleMadeUp: section.isTitleMadeUp,
          level: max(section.level, 1),
          line: section.line,
          language: section.language,
          parent: open.last,
          last: index,
          passages: 0,
          isPassage: !section.blocks.isEmpty,
          source: source,
          kind: source.map { Self.kind(of: article.sources[$0]) } ?? RowID.unknownKind,
          topics: section.topics.compactMap(topicNumber)
        )
      )
      open.append(index)
    }
    count()
  }

  /// Sums passages up; every heading stands behind the one it stands under.
  private mutating func count() {
    for index in heads.indices.reversed() {
      if heads[index].isPassage { heads[index].passages += 1 }
      guard let parent = heads[index].parent else { continue }
      heads[parent].passages += heads[index].passages
      heads[parent].last = max(heads[parent].last, heads[index].last)
    }
  }

  private static func kind(of source: Source) -> Int {
    source.kind.flatMap { SourceKind.allCases.firstIndex(of: $0) } ?? RowID.unknownKind
  }

  /// How many passages the article has.
  var passages: Int {
    heads.reduce(0) { $0 + ($1.isPassage ? 1 : 0) }
  }

  /// Indexes of the headings directly below `parent`, or of the outermost for nil.
  func children(of parent: Int?) -> [Int] {
    var index = parent.map { $0 + 1 } ?? 0
    let end = parent.map { heads[$0].last + 1 } ?? heads.count
    var children: [Int] = []
    while index < end {
      children.append(index)
      index = heads[index].last + 1
    }
    return children
  }

  /// Indexes from the outermost heading to this one.
  func path(to index: Int) -> [Int] {
    var path = [index]
    while let parent = path.last.flatMap({ heads[$0].parent }) { path.append(parent) }
    return path.reversed()
  }

  /// The headings from the outermost to this one.
  func titles(to index: Int) -> [ScreenText] { path(to: index).map { heads[$0].title } }

  func index(of id: String) -> Int? { heads.firstIndex { $0.id == id } }
}

// MARK: - As bytes

extension Outline {
  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(heads) { writer, head in
      writer.put(head.id)
      writer.put(head.title)
      writer.put(head.isTitleMadeUp)
      writer.put(head.level)
      writer.put(head.line)
      writer.put(head.language)
      writer.put(head.parent.map { $0 + 1 } ?? 0)
      writer.put(head.isPassage)
      writer.put(head.source.map { $0 + 1 } ?? 0)
      writer.put(head.kind)
      writer.put(head.topics) { $0.put($1) }
    }
    return writer.sealed()
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    heads = []
    guard var reader = ByteReader(bytes), let count = reader.count() else { return nil }
    for index in 0..<count {
      guard let head = Self.head(from: &reader, at: index) else { return nil }
      heads.append(head)
    }
    guard reader.isAtEnd else { return nil }
    self.count()
  }

  private static func head(from reader: inout ByteReader, at index: Int) -> Head? {
    guard let id = reader.text(), let title = reader.screenText(),
      let isTitleMadeUp = reader.flag(), let level = reader.number(), let line = reader.number(),
      let language = reader.text(), let parent = reader.number(),
      (0...index).contains(parent), let isPassage = reader.flag(), let source = reader.number(),
      source >= 0, let kind = reader.number(), let topics = reader.list(each: { $0.number() })
    else { return nil }
    return Head(
      id: id,
      title: title,
      isTitleMadeUp: isTitleMadeUp,
      level: level,
      line: line,
      language: language,
      parent: parent == 0 ? nil : parent - 1,
      last: index,
      passages: 0,
      isPassage: isPassage,
      source: source == 0 ? nil : source - 1,
      kind: kind,
      topics: topics
    )
  }
}
