import Synchronization

/// The second pass: what the words of each line say.
struct LineReading {
  private let cues: PhraseTable
  private let topics: PhraseTable
  private var words = LineWords(lengths: false)

  /// The phrases of sites and of languages, which are the same for every library.
  private static let siteTable: PhraseTable = {
    var table = PhraseTable()
    for (cue, phrases) in LineCues.noise + LineCues.site + LineCues.talk + LineCues.buttons {
      table.add(phrases, cue.rawValue)
    }
    return table
  }()

  private static let languageTable: PhraseTable = {
    var table = PhraseTable()
    for (place, words) in LanguageWords.all.enumerated() { table.add(words, 1 << UInt64(place)) }
    return table
  }()

  /// The votes of all words of a text for the four languages.
  static func votes(of bytes: UnsafeBufferPointer<UInt8>) -> LanguageVotes {
    var words = LineWords(lengths: false)
    words.read(bytes)
    var votes = LanguageVotes()
    languageTable.forEachWord(words.hashes) { votes.vote(UInt8(truncatingIfNeeded: $0)) }
    return votes
  }

  /// The words of the four languages that are no theme of any article.
  static let functionWords: Set<UInt64> = {
    var words = LineWords()
    var all: Set<UInt64> = []
    for table in LanguageWords.all {
      for part in table.utf8.split(whereSeparator: { $0 == 0x3B || $0 == 0x0A }) {
        words.read(Array(part))
        all.formUnion(words.hashes)
      }
    }
    return all
  }()

  init(topics: TopicTree) {
    cues = Self.siteTable
    self.topics = TopicCues.table(of: topics).phrases
  }

  /// Reads the words of all lines of `text`.
  static func read(_ text: inout ScrapedText, topics: TopicTree) {
    var reading = LineReading(topics: topics)
    for index in text.lines.indices where !text.lines[index].features.contains(.isRule) {
      reading.read(text.words(index), into: &text.lines[index])
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into line: inout ScrapedLine) {
    words.read(bytes)
    let found = cues.search(words.hashes, isWhole: words.isWhole)
    line.cues = LineCues(rawValue: found)
    if line.mark == .number || line.mark == .letter {
      // "3 comments" and "12 min read" begin with their number, which is no mark here.
      line.cues.remove(.home)
    }
    line.key = words.key
    if words.isWhole { line.topics = topics.searchLongest(words.hashes) }
    if line.cues.contains(.month), line.features.contains(.hasYear) {
      line.features.insert(.hasDate)
    }
    var votes = line.votes
    Self.languageTable.forEachWord(words.hashes) { votes.vote(UInt8(truncatingIfNeeded: $0)) }
    line.votes = votes
  }
}

/// The cues of topics as a table of phrases, made once for each tree.
enum TopicCues {
  private struct Entry {
    var ids: [Topic.ID]
    var table: PhraseTable
    var words: Set<UInt64>
  }

  private static let latest = Mutex<Entry?>(nil)

  /// The table of a tree, and all words in it; each phrase says the bit of its topic's place,
  /// modulo 64.
  static func table(of tree: TopicTree) -> (phrases: PhraseTable, words: Set<UInt64>) {
    let ids = tree.topics.map(\.id)
    let phrases = tree.topics.map { Array($0.cues.values.joined()) }
    let key = ids + phrases.joined()
    return latest.withLock { entry in
      if let entry, entry.ids == key { return (entry.table, entry.words) }
      var table = PhraseTable()
      var all: Set<UInt64> = []
      var words = LineWords()
      for (place, cues) in phrases.enumerated() {
        for cue in cues {
          table.add(cue, 1 << UInt64(place % 64))
          words.read(Array(cue.utf8))
          all.formUnion(words.hashes)
        }
      }
      entry = Entry(ids: key, table: table, words: all)
      return (table, all)
    }
  }
}
