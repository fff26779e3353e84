import Articles
import SafeText

/// What a catalogue's file says about itself as a whole.
struct HoldingsState {
  /// Ids and names only.
  var topics: [Topic]
  var topicsDigest: UInt64
  var claimsDigest: UInt64
  var synonymsDigest: UInt64
  var languages: [String: Int]
  var manifest: LibraryManifest
  var counts: [Int]
  var nextArticle: Int
}

extension HoldingsState {
  /// The sealed bytes.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(Int(truncatingIfNeeded: topicsDigest))
    writer.put(topics) { writer, topic in
      writer.put(topic.id)
      TopicDigest.put(topic.names, into: &writer) { $0.put($1) }
    }
    writer.put(Int(truncatingIfNeeded: claimsDigest))
    writer.put(Int(truncatingIfNeeded: synonymsDigest))
    TopicDigest.put(languages, into: &writer) { $0.put($1) }
    writer.put(manifest)
    writer.put(counts) { $0.put($1) }
    writer.put(nextArticle)
    return writer.sealed()
  }

  /// Reads sealed bytes; nil where they are damaged.
  init?(_ bytes: [UInt8]) {
    guard var reader = ByteReader(bytes), let digest = reader.number(),
      let topics = reader.list(each: { Self.topic(from: &$0) }), let claims = reader.number(),
      let synonyms = reader.number(),
      let languages = reader.list(each: { Self.language(from: &$0) }),
      let manifest = reader.manifest(),
      let counts = reader.list(each: { $0.number() }), let nextArticle = reader.number(),
      reader.isAtEnd
    else { return nil }
    self.init(
      topics: topics,
      topicsDigest: UInt64(bitPattern: Int64(digest)),
      claimsDigest: UInt64(bitPattern: Int64(claims)),
      synonymsDigest: UInt64(bitPattern: Int64(synonyms)),
      languages: Dictionary(languages) { first, _ in first },
      manifest: manifest,
      counts: counts,
      nextArticle: nextArticle
    )
  }

  private static func language(from reader: inout ByteReader) -> (String, Int)? {
    guard let language = reader.text(), let count = reader.number() else { return nil }
    return (language, count)
  }

  private static func topic(from reader: inout ByteReader) -> Topic? {
    guard let id = reader.text(),
      let names = reader.list(each: { reader -> (String, ScreenText)? in
        guard let language = reader.text(), let name = reader.screenText() else { return nil }
        return (language, name)
      })
    else { return nil }
    return Topic(id: id, names: Dictionary(names) { first, _ in first })
  }
}

extension ByteWriter {
  /// Writes what a library says about itself.
  mutating func put(_ manifest: LibraryManifest) {
    put(manifest.title)
    put(manifest.medicine)
    put(manifest.languages) { $0.put($1) }
    put(manifest.defaultLens.rawValue)
  }
}

extension ByteReader {
  /// Reads what a library says about itself.
  mutating func manifest() -> LibraryManifest? {
    guard let title = optionalText(), let medicine = optionalText(),
      let languages = list(each: { $0.text() }),
      let lens = text().flatMap({ Lens(rawValue: $0) })
    else { return nil }
    var manifest = LibraryManifest()
    manifest.title = title
    manifest.medicine = medicine
    manifest.languages = languages
    manifest.defaultLens = lens
    return manifest
  }
}

/// Tells one tree of topics from another: what files a heading elsewhere makes another tree.
enum TopicDigest {
  static func of(_ tree: TopicTree) -> UInt64 {
    var writer = ByteWriter()
    writer.put(tree.topics) { writer, topic in
      writer.put(topic.id)
      put(topic.names, into: &writer) { $0.put($1) }
      put(topic.cues, into: &writer) { writer, cues in writer.put(cues) { $0.put($1) } }
    }
    return Digest.of(writer.sealed())
  }

  /// Writes a dictionary in the order of its keys.
  static func put<Value>(
    _ values: [String: Value],
    into writer: inout ByteWriter,
    each: (inout ByteWriter, Value) -> Void
  ) {
    writer.put(values.sorted { $0.key < $1.key }) { writer, entry in
      writer.put(entry.key)
      each(&writer, entry.value)
    }
  }
}
