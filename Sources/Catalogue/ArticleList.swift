import Articles
import SafeText

/// What a catalogue keeps of an article beside its outline and its passages.
struct ArticleHead {
  /// The id it would have if no other article had it.
  var wantedID: String
  var title: ScreenText
  var isTitleMadeUp: Bool
  /// The title brought down to what counts in an order.
  var folded: String
  var language: String
  var sources: [Source]
  var passages: Int
  /// Whether it can be unfolded in the tree.
  var hasChildren: Bool
  /// What is set aside of its file.
  var setAside: [SetAsideCount]
}

/// An article in the list of all.
struct ArticleEntry {
  var number: Int
  /// The number of its file.
  var file: Int
  /// The file's path.
  var path: String
  var id: String
  var head: ArticleHead

  /// Whether another article has the id that it wants.
  var isRenamed: Bool { id != head.wantedID }

  var summary: ArticleSummary {
    ArticleSummary(
      id: id,
      title: head.title,
      isTitleMadeUp: head.isTitleMadeUp,
      language: head.language,
      file: path
    )
  }
}

/// All articles of a library, by number, by id, and in the order of their titles.
final class ArticleList {
  private var entries: [Int: ArticleEntry] = [:]
  private var numbers: [String: Int] = [:]
  private var files: [Int: [Int]] = [:]
  private var suffixes: [String: Int] = [:]
  private var sorted: [ArticleEntry]? = []

  subscript(number: Int) -> ArticleEntry? { entries[number] }

  subscript(id id: String) -> ArticleEntry? { numbers[id].flatMap { entries[$0] } }

  /// The articles of a file.
  func articles(ofFile file: Int) -> [ArticleEntry] {
    (files[file] ?? []).compactMap { entries[$0] }
  }

  func add(_ entry: ArticleEntry) {
    remove(entry.number)
    entries[entry.number] = entry
    numbers[entry.id] = entry.number
    files[entry.file, default: []].append(entry.number)
    sorted = nil
  }

  func remove(_ number: Int) {
    guard let entry = entries.removeValue(forKey: number) else { return }
    if numbers[entry.id] == number { numbers[entry.id] = nil }
    files[entry.file]?.removeAll { $0 == number }
    sorted = nil
  }

  /// By title, then by file, then as they stand in it.
  var byTitle: [ArticleEntry] {
    if let sorted { return sorted }
    let list = entries.values.sorted {
      ($0.head.folded, $0.path, $0.number) < ($1.head.folded, $1.path, $1.number)
    }
    sorted = list
    return list
  }

  /// Articles that do not bear the id they should, and those that should bear another one now.
  ///
  /// The first of those who want an id has it, in the order of their files; the others get the
  /// first
  /// free of `-2`, `-3`, … It depends on nothing but what there is: a refresh comes to the same ids
  /// as a new build.
  func settled() -> [(number: Int, id: String)] {
    let wanted = Set(entries.values.map(\.head.wantedID))
    guard wanted.count < entries.count || entries.values.contains(where: { $0.isRenamed })
    else { return [] }
    var first: Set<String> = []
    var suffixes: [String: Int] = [:]
    var changes: [(number: Int, id: String)] = []
    for entry in byFile {
      var id = entry.head.wantedID
      if !first.insert(id).inserted {
        // No two suffixed ids are the same, unless somebody wants such an id: those are left out.
        id = Self.free(id, suffixes: &suffixes) { wanted.contains($0) || first.contains($0) }
        first.insert(id)
      }
      if id != entry.id { changes.append((entry.number, id)) }
    }
    return changes
  }

  /// In the order of their files, then as they stand in them.
  private var byFile: [ArticleEntry] {
    entries.values.sorted { ($0.path, $0.number) < ($1.path, $1.number) }
  }

  /// The articles whose id was taken, with the file that has it.
  var renamed: [(entry: ArticleEntry, holder: String)] {
    byFile.filter(\.isRenamed).map { ($0, self[id: $0.head.wantedID]?.path ?? "") }
  }

  /// An id that no article of the list has.
  func provisionalID(for wanted: String) -> String {
    guard numbers[wanted] != nil else { return wanted }
    return Self.free(wanted, suffixes: &suffixes) { numbers[$0] != nil }
  }

  private static func free(
    _ id: String,
    suffixes: inout [String: Int],
    isTaken: (String) -> Bool
  ) -> String {
    var suffix = suffixes[id] ?? 2
    while isTaken("\(id)-\(suffix)") { suffix += 1 }
    suffixes[id] = suffix + 1
    return "\(id)-\(suffix)"
  }
}

// MARK: - As bytes

extension ArticleHead {
  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(wantedID)
    writer.put(title)
    writer.put(isTitleMadeUp)
    writer.put(folded)
    writer.put(language)
    writer.put(sources) { writer, source in
      writer.put(source.id)
      writer.put(source.name)
      writer.put(source.kind?.rawValue ?? "")
      writer.put(source.country)
      writer.put(source.published)
      writer.put(source.read)
      writer.put(source.origin)
    }
    writer.put(passages)
    writer.put(hasChildren)
    writer.put(setAside) { writer, count in
      writer.put(count.kind.rawValue)
      writer.put(count.lines)
    }
    return writer.sealed()
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(bytes), let id = reader.text(), let title = reader.screenText(),
      let isTitleMadeUp = reader.flag(), let folded = reader.text(), let language = reader.text(),
      let sources = reader.list(each: { Self.source(from: &$0) }), let passages = reader.number(),
      let hasChildren = reader.flag(),
      let setAside = reader.list(each: { Self.count(from: &$0) }), reader.isAtEnd
    else { return nil }
    self.init(
      wantedID: id,
      title: title,
      isTitleMadeUp: isTitleMadeUp,
      folded: folded,
      language: language,
      sources: sources,
      passages: passages,
      hasChildren: hasChildren,
      setAside: setAside
    )
  }

  private static func count(from reader: inout ByteReader) -> SetAsideCount? {
    guard let kind = reader.text().flatMap({ SetAside.Kind(rawValue: $0) }),
      let lines = reader.number()
    else { return nil }
    return SetAsideCount(kind: kind, lines: lines)
  }

  private static func source(from reader: inout ByteReader) -> Source? {
    guard let id = reader.text(), let name = reader.screenText(), let kind = reader.text(),
      let country = reader.optionalText(), let published = reader.optionalText(),
      let read = reader.optionalText(), let origin = reader.optionalText()
    else { return nil }
    return Source(
      id: id,
      name: name,
      kind: SourceKind(rawValue: kind),
      country: country,
      published: published,
      read: read,
      origin: origin
    )
  }
}
