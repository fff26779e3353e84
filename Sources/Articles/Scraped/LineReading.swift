/// The second pass: what the words of each line say.
struct LineReading: Sendable {
  private let cues: PhraseTable
  private let topics: PhraseTable
  private let beginnings: PhraseBeginnings
  private var words = LineWords()
  /// How many lines at the beginning and the end of a file may be menus of any looks.
  private static let edge = 10

  /// The phrases of sites and of languages, which are the same for every library.
  private static let siteTable: PhraseTable = {
    var table = PhraseTable()
    for (cue, phrases) in LineCues.noise + LineCues.site + LineCues.talk + LineCues.buttons
      + LineCues.pairs + LineCues.pages
    {
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
    var words = LineWords()
    words.read(bytes)
    var votes = LanguageVotes()
    for word in words.hashes {
      guard let node = languageTable.firsts[word] else { continue }
      votes.add(LanguageVotes(languageTable.meaning(at: node)))
    }
    return votes
  }

  /// The words of the four languages that are no theme of any article.
  static let functionWords: CodeTable<Void> = {
    var words = LineWords()
    var all = CodeTable<Void>(capacity: 512)
    for table in LanguageWords.all {
      PhraseTable.forEachPhrase(in: table) { phrase in
        words.read(phrase)
        for word in words.hashes { all.set(word, ()) }
      }
    }
    return all
  }()

  /// Prepares for files whose headings are filed by those phrases.
  init(topics: PhraseTable) {
    cues = Self.siteTable
    self.topics = topics
    beginnings = PhraseBeginnings(
      cues: cues,
      topics: self.topics,
      languages: Self.languageTable
    )
  }

  /// Reads the words of all lines of `text`.
  mutating func read(_ text: inout ScrapedText) {
    for index in text.lines.indices where !text.lines[index].features.contains(.isRule) {
      read(text.words(index), into: &text.lines[index])
      // Menus stand at the edges of a file, whatever parts them.
      let isAtEdge = index < Self.edge || index &+ Self.edge >= text.lines.count
      let line = text.lines[index]
      if line.features.contains(.hasBars) || (isAtEdge && line.words >= 3), line.words <= 40,
        line.count < 400, isMenu(text.words(index), line)
      {
        text.lines[index].cues.insert(.menuParts)
      }
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into line: inout ScrapedLine) {
    words.read(bytes)
    line.key = words.key
    look(into: &line)
    if line.mark == .number || line.mark == .letter {
      // "3 comments" and "12 min read" begin with their number, which is no mark here.
      line.cues.remove(.home)
    }
    if line.cues.contains(.month), line.features.contains(.hasYear) {
      line.features.insert(.hasDate)
    }
  }

  private mutating func isMenu(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ line: ScrapedLine
  ) -> Bool {
    line.features.isDisjoint(with: [.isRow, .endsSentence, .hasDate])
      && line.cues.isDisjoint(with: [.byline, .unit]) && MenuParts.areIn(bytes) { cues(of: $0) }
  }

  /// The cues of a part of a line.
  private mutating func cues(of part: UnsafeBufferPointer<UInt8>) -> LineCues {
    words.read(part)
    let hashes = words.hashes
    var cue: UInt64 = 0
    for place in hashes.indices {
      guard let beginning = beginnings[hashes[place]], beginning.cues != 0 else { continue }
      cue |= cues.search(hashes, from: place, at: beginning.cues, isWhole: words.isWhole)
    }
    return LineCues(rawValue: cue)
  }

  /// Looks for the phrases that begin with each word.
  private func look(into line: inout ScrapedLine) {
    let hashes = words.hashes
    var cue: UInt64 = 0
    var votes = LanguageVotes()
    // A topic's phrase is none within a longer one.
    var topicsEnd = words.isWhole ? 0 : Int.max
    for place in hashes.indices {
      guard let beginning = beginnings[hashes[place]] else { continue }
      if beginning.cues != 0 {
        cue |= cues.search(hashes, from: place, at: beginning.cues, isWhole: words.isWhole)
      }
      if beginning.topics != 0, place >= topicsEnd,
        let longest = topics.longest(in: hashes, from: place, at: beginning.topics)
      {
        line.topics |= longest.bits
        topicsEnd = longest.end
      }
      votes.add(beginning.votes)
    }
    line.votes = votes
    line.cues = LineCues(rawValue: cue)
  }
}
