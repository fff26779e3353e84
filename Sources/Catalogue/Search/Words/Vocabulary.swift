import Articles
import SafeText

/// Words that name a topic.
struct Cue {
  /// Folded.
  var words: [[UInt8]]
  /// The topic's number.
  var topic: Int
}

/// What a library knows of words beside its passages: groups of one meaning, what names a topic,
/// and what people type in danger.
extension Holdings {
  /// Writes down what names the topics: their cues but the weak ones and parts of words,
  /// and their names.
  func writeCues() throws(DatabaseError) {
    let insert = try database.statement("INSERT OR IGNORE INTO cue VALUES(?, ?)")
    for (number, topic) in topics.topics.enumerated() {
      let names = topic.names.sorted { $0.key < $1.key }.map(\.value)
      let cues = topic.cues.sorted { $0.key < $1.key }.flatMap(\.value).filter {
        !Topic.isWeak($0) && !Topic.isPart($0)
      }
      for phrase in names + cues.map({ ScreenText($0) }) {
        let words = Self.phrase(phrase)
        guard !words.isEmpty else { continue }
        try insert.bind(1, text: words)
        try insert.bind(2, number)
        try insert.run()
      }
    }
  }

  /// Writes the library's groups of words in place of those that were there, and the phrases that
  /// mean danger: those that the program knows, and the library's.
  func write(_ synonyms: Synonyms, danger: [Synonyms]) throws(DatabaseError) {
    try database.execute("DELETE FROM synonym; DELETE FROM danger")
    let insert = try database.statement("INSERT OR IGNORE INTO synonym VALUES(?, ?)")
    for (number, group) in synonyms.groups.enumerated() {
      for phrase in group {
        let words = Self.phrase(phrase)
        guard !words.isEmpty else { continue }
        try insert.bind(1, text: words)
        try insert.bind(2, number)
        try insert.run()
      }
    }
    var writer = ByteWriter()
    writer.put(DangerPhrases(danger).phrases) { writer, phrase in
      writer.put(String(decoding: phrase.words, as: UTF8.self))
      writer.put(phrase.isTight)
      writer.put(phrase.topics) { $0.put($1) }
    }
    let phrases = try database.statement("INSERT INTO danger VALUES(?)")
    try phrases.bind(1, writer.sealed())
    try phrases.run()
  }

  /// The folded words of a phrase, with a blank between them.
  private static func phrase(_ text: ScreenText) -> [UInt8] {
    FoldedWords(text).bytes.dropLast().map { $0 }
  }

  // MARK: Asking

  /// The group that a phrase stands in.
  func group(of phrase: [UInt8]) throws(DatabaseError) -> Int? {
    if let known = caches.groups[phrase] { return known }
    let row = try database.statement("SELECT number FROM synonym WHERE words = ?")
    try row.bind(1, text: phrase)
    let group = try row.step() ? Int(row.integer(0)) : nil
    if isFinished { caches.groups[phrase] = .some(group) }
    return group
  }

  /// The single words of the groups that begin with a byte.
  func fieldWords(_ first: UInt8) throws(DatabaseError) -> [[UInt8]] {
    if let known = caches.fieldWords[first] { return known }
    let rows = try database.statement("SELECT words FROM synonym WHERE words >= ? AND words < ?")
    try rows.bind(1, text: [first])
    try rows.bind(2, text: [first &+ 1])
    var words: [[UInt8]] = []
    while try rows.step() {
      let word = [UInt8](rows.bytes(0))
      if !word.contains(0x20) { words.append(word) }
    }
    if isFinished { caches.fieldWords[first] = words }
    return words
  }

  /// Whether a phrase of several words begins with this one.
  func beginsPhrase(_ word: [UInt8]) throws(DatabaseError) -> Bool {
    if let known = caches.beginsPhrase[word] { return known }
    let row = try database.statement(
      "SELECT 1 FROM synonym WHERE words > ? AND words < ? LIMIT 1"
    )
    try row.bind(1, text: word + [0x20])
    // The next byte after a blank.
    try row.bind(2, text: word + [0x21])
    let begins = try row.step()
    if isFinished { caches.beginsPhrase[word] = begins }
    return begins
  }

  /// The phrases of a group, each as its words.
  func phrases(ofGroup number: Int) throws(DatabaseError) -> [[[UInt8]]] {
    if let known = caches.phrases[number] { return known }
    let phrases = try phrases("SELECT words FROM synonym WHERE number = ?", of: number)
    if isFinished { caches.phrases[number] = phrases }
    return phrases
  }

  /// What a statement gives for a number, each as its words.
  private func phrases(_ sql: String, of number: Int) throws(DatabaseError) -> [[[UInt8]]] {
    let rows = try database.statement(sql)
    try rows.bind(1, number)
    var phrases: [[[UInt8]]] = []
    while try rows.step() {
      phrases.append(rows.bytes(0).split(separator: 0x20).map { [UInt8]($0) })
    }
    return phrases
  }

  /// The topics that a phrase names.
  func topics(named phrase: [UInt8]) throws(DatabaseError) -> [Int] {
    let rows = try database.statement("SELECT topic FROM cue WHERE words = ?")
    try rows.bind(1, text: phrase)
    var topics: [Int] = []
    while try rows.step() { topics.append(Int(rows.integer(0))) }
    return topics
  }

  /// Whether any passage has the words of a phrase one behind the other.
  func says(_ phrase: [UInt8]) throws(DatabaseError) -> Bool {
    if let known = caches.said[phrase] { return known }
    try indexWaiting()
    let row = try database.statement("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1")
    try row.bind(1, text: [0x22] + phrase + [0x22])
    let says = try row.step()
    if isFinished { caches.said[phrase] = says }
    return says
  }

  /// Whether a cue of several words begins with this one.
  func beginsCue(_ word: [UInt8]) throws(DatabaseError) -> Bool {
    try cues(beginningWith: word).contains { $0.words.count > 1 }
  }

  /// What names a topic, each as its words.
  func cues(ofTopic topic: Int) throws(DatabaseError) -> [[[UInt8]]] {
    if let known = caches.topicCues[topic] { return known }
    let cues = try phrases("SELECT words FROM cue WHERE topic = ?", of: topic)
    if isFinished { caches.topicCues[topic] = cues }
    return cues
  }

  /// The cues whose first word this is.
  func cues(beginningWith word: [UInt8]) throws(DatabaseError) -> [Cue] {
    if let known = caches.cues[word] { return known }
    let rows = try database.statement("SELECT words, topic FROM cue WHERE words >= ? AND words < ?")
    try rows.bind(1, text: word)
    // The next byte after a blank: cues of this word alone, and of this word and more.
    try rows.bind(2, text: word + [0x21])
    var cues: [Cue] = []
    while try rows.step() {
      let words = rows.bytes(0).split(separator: 0x20).map { [UInt8]($0) }
      cues.append(Cue(words: words, topic: Int(rows.integer(1))))
    }
    if isFinished { caches.cues[word] = cues }
    return cues
  }

  /// Whether the word lists of the program or the library have a word: as a synonym, or in front of
  /// what names a topic.
  func isOfTheField(_ word: [UInt8]) throws(DatabaseError) -> Bool {
    if try group(of: word) != nil { return true }
    return try cues(beginningWith: word).contains { $0.words.count == 1 }
  }

  /// The phrases that mean danger; nil where none were written yet.
  func dangerPhrases() throws(DatabaseError) -> DangerPhrases? {
    let row = try database.statement("SELECT phrases FROM danger")
    guard try row.step() else { return nil }
    let read: (inout ByteReader) -> DangerPhrases.Phrase? = { reader in
      guard let words = reader.text(), let isTight = reader.flag(),
        let topics = reader.list(each: { $0.text() })
      else { return nil }
      return DangerPhrases.Phrase(words: Array(words.utf8), isTight: isTight, topics: topics)
    }
    guard var reader = ByteReader(row.bytes(0)), let phrases = reader.list(each: read)
    else { throw .damaged }
    return DangerPhrases(phrases)
  }
}
