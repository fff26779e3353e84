import Articles
import SafeText

/// What a library holds, in one database: written once by a refresh, read by everybody else.
final class Holdings {
  let database: Database
  /// Whether it is in a file, which may turn out to be damaged.
  let isFile: Bool
  /// The tree that passages are filed in.
  ///
  /// Read back from a file it has names, but no cues.
  let topics: TopicTree
  /// Tells this tree from any other, its cues included.
  let topicsDigest: UInt64
  var manifest: LibraryManifest
  /// Tells the `claims.yaml` that the claims were read from from any other.
  var claimsDigest: UInt64 = 0
  /// Passages in the subtree of each topic, by number; those that no topic fits come last.
  var counts: [Int]
  /// The number of the next article that has none yet.
  var nextArticle = 0
  /// The outline that was asked for last, since a tree is asked for one level at a time.
  var lastOutline: (article: Int, outline: Outline)?

  /// Tells the word lists that searches use from any other.
  var synonymsDigest: UInt64 = 0
  /// How many passages there are in each language.
  var languages: [String: Int] = [:]
  /// What searches have asked for lately.
  var caches = SearchCaches()
  /// Whether nothing will be written any more.
  private(set) var isFinished = false
  /// What is on its way into the index.
  var indexing = IndexWriting()
  /// Whether the lexicon has all words.
  var isCounted = true

  private let numbers: [Topic.ID: Int]
  private let parents: [Int?]
  private var loaded: ArticleList?

  private init(
    _ use: Database.Use,
    _ database: Database,
    topics: TopicTree,
    digest: UInt64,
    manifest: LibraryManifest
  ) {
    self.database = database
    if case .memory = use { isFile = false } else { isFile = true }
    self.topics = topics
    topicsDigest = digest
    self.manifest = manifest
    var numbers: [Topic.ID: Int] = [:]
    for (number, topic) in topics.topics.enumerated() { numbers[topic.id] = number }
    self.numbers = numbers
    parents = topics.topics.map { topic in topic.parent.flatMap { numbers[$0] } }
    counts = [Int](repeating: 0, count: topics.topics.count + 1)
  }

  /// Begins a new catalogue, in memory or in a file that must be empty; it is written in one
  /// transaction, which `close` ends.
  convenience init(
    _ use: Database.Use,
    topics: TopicTree,
    digest: UInt64,
    manifest: LibraryManifest
  ) throws(DatabaseError) {
    let database = try Database(use)
    if use != .memory { try database.execute(Schema.newFile + Schema.fileTables) }
    // What is taken away here was never anybody's: it need not be written over.
    try database.execute("PRAGMA secure_delete=OFF; BEGIN; " + Schema.tables)
    self.init(use, database, topics: topics, digest: digest, manifest: manifest)
    loaded = ArticleList()
    try beginIndex()
    try writeCues()
  }

  /// Opens a finished catalogue to be read; or, where `use` is `building`, a copy of one to be
  /// changed.
  convenience init(finished use: Database.Use) throws(DatabaseError) {
    let database = try Database(use)
    let state = try Self.state(in: database)
    self.init(
      use,
      database,
      topics: TopicTree(state.topics),
      digest: state.topicsDigest,
      manifest: state.manifest
    )
    guard state.counts.count == counts.count else { throw .damaged }
    counts = state.counts
    claimsDigest = state.claimsDigest
    synonymsDigest = state.synonymsDigest
    languages = state.languages
    nextArticle = state.nextArticle
    // To be read, it never changes: one transaction for good spares asking the disk whether it has.
    try database.execute("BEGIN")
    if case .building = use { return }
    isFinished = true
  }

  private static func state(in database: Database) throws(DatabaseError) -> HoldingsState {
    let row = try database.statement("SELECT state FROM about")
    guard try row.step(), let state = HoldingsState(row.bytes(0)) else { throw .damaged }
    return state
  }

  /// Ends the transaction; nothing is written afterwards.
  ///
  /// A file also gets what its next opening needs.
  func close() throws(DatabaseError) {
    try settle()
    caches = SearchCaches()
    if isFile { try writeState() }
    try database.execute("COMMIT; PRAGMA query_only=ON; \(Database.readingCache); BEGIN")
    isFinished = true
  }

  private func writeState() throws(DatabaseError) {
    let state = HoldingsState(
      topics: topics.topics,
      topicsDigest: topicsDigest,
      claimsDigest: claimsDigest,
      synonymsDigest: synonymsDigest,
      languages: languages,
      manifest: manifest,
      counts: counts,
      nextArticle: nextArticle
    )
    try database.execute("DELETE FROM about")
    let insert = try database.statement("INSERT INTO about VALUES(?)")
    try insert.bind(1, state.encoded)
    try insert.run()
  }

  /// The finished holdings as one piece of bytes, to be opened as an image.
  ///
  /// Only holdings in memory can be had so, and they are of no other use afterwards.
  func image() throws(DatabaseError) -> [UInt8] {
    try database.execute("COMMIT; PRAGMA query_only=OFF; " + Schema.fileTables)
    try writeState()
    guard let bytes = database.serialized() else { throw .full }
    return bytes
  }

  // MARK: Topics by number

  /// The number under which passages are filed that no topic fits: that of the topic `other`, where
  /// the library has one.
  var unfiled: Int { numbers[Place.unfiled.text] ?? topics.topics.count }

  /// The number of a topic; nil where the tree does not have it.
  func number(of topic: Topic.ID) -> Int? {
    if let number = numbers[topic] { return number }
    return topic == Place.unfiled.text ? unfiled : nil
  }

  /// The topic of that number; nil for the passages that no topic fits.
  func topic(_ number: Int) -> Topic? {
    topics.topics.indices.contains(number) ? topics.topics[number] : nil
  }

  /// Numbers from the top of the tree to this one.
  func path(toTopic number: Int) -> [Int] {
    var path = [number]
    // The ids get shorter on the way up, so that this ends.
    while let last = path.last, parents.indices.contains(last), let parent = parents[last] {
      path.append(parent)
    }
    return path.reversed()
  }

  /// Adds a passage to the counts of its topics and all above them, once each, or takes it away.
  func count(filedUnder topics: [Int], by step: Int) {
    if topics.count == 1, let topic = topics.first {
      countPath(topic, by: step)
      return
    }
    var above: Set<Int> = []
    for topic in topics { above.formUnion(path(toTopic: topic)) }
    for number in above where counts.indices.contains(number) { counts[number] += step }
  }

  /// Topics and all above them, once each.
  func above(_ topics: [Int]) -> [Int] {
    guard topics.count != 1, let first = topics.first else {
      return topics.first.map { path(toTopic: $0) } ?? []
    }
    return topics.reduce(into: Set(path(toTopic: first))) { $0.formUnion(path(toTopic: $1)) }
      .sorted()
  }

  /// Adds a passage to those of its language, or takes it away.
  func count(language: String, by step: Int) {
    languages[language, default: 0] += step
    if step < 0, languages[language] == 0 { languages[language] = nil }
  }

  /// The languages in which words are brought to their stems.
  var stemLanguages: [String] {
    let named = languages.keys.filter { !$0.isEmpty }.sorted()
    return named.isEmpty ? ["en"] : named
  }

  private func countPath(_ topic: Int, by step: Int) {
    var number: Int? = topic
    while let current = number, counts.indices.contains(current) {
      counts[current] += step
      number = parents.indices.contains(current) ? parents[current] : nil
    }
  }

  // MARK: Articles

  /// All articles.
  ///
  /// A finished catalogue loads them when they are asked for first.
  func articles() throws(DatabaseError) -> ArticleList {
    if let loaded { return loaded }
    let list = ArticleList()
    let rows = try database.statement(
      """
      SELECT article.number, file, path, id, head
      FROM article LEFT JOIN file ON file = file.number
      """
    )
    while try rows.step() { list.add(try Self.article(rows)) }
    loaded = list
    return list
  }

  /// The article of that number.
  func article(_ number: Int) throws(DatabaseError) -> ArticleEntry {
    // One that is being written is not listed yet.
    if let entry = loaded?[number] { return entry }
    let row = try database.statement(
      """
      SELECT article.number, file, path, id, head FROM article LEFT JOIN file ON file = file.number
      WHERE article.number = ?
      """
    )
    try row.bind(1, number)
    guard try row.step() else { throw .damaged }
    return try Self.article(row)
  }

  /// The article of that number; nil while its passages are still being written.
  func writtenArticle(_ number: Int) throws(DatabaseError) -> ArticleEntry? {
    if let loaded { return loaded[number] }
    return try article(number)
  }

  private static func article(_ row: borrowing Statement) throws(DatabaseError) -> ArticleEntry {
    guard let head = ArticleHead(row.bytes(4)) else { throw .damaged }
    return ArticleEntry(
      number: Int(row.integer(0)),
      file: Int(row.integer(1)),
      path: row.text(2),
      id: row.text(3),
      head: head
    )
  }
}
