import Articles
import SafeText

/// What people type when they are in danger: any of these puts the emergency card first.
struct DangerPhrases {
  /// What somebody types, and what answers it.
  struct Phrase {
    /// Folded words with a blank between them; `|` stands between words any of which will do.
    var words: [UInt8]
    /// Whether nothing but numbers and “about” may stand between its words; written with `=` before
    /// them.
    var isTight = false
    /// Topics whose passages come early; none where the card alone answers.
    var topics: [Topic.ID]

    var pattern: DangerPattern { DangerPattern(words: words, isTight: isTight) }
  }

  let phrases: [Phrase]
  /// The phrases by their first word.
  private let beginnings: [[UInt8]: [Int]]
  /// The first words that may be misspelt, by their first byte.
  private let spellings: [[[UInt8]]]

  /// The phrases of all languages of some word lists, each once.
  init(_ lists: [Synonyms]) {
    var places: [[UInt8]: Int] = [:]
    var phrases: [Phrase] = []
    for synonyms in lists {
      for list in synonyms.danger {
        for text in list.phrases.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
          guard let words = Self.folded(text, synonyms.families) else { continue }
          let place = places[words] ?? phrases.count
          let isTight = text.string.utf8.first == UInt8(ascii: "=")
          if place == phrases.count {
            phrases.append(Phrase(words: words, isTight: isTight, topics: []))
          }
          places[words] = place
          if let topic = list.topic, !phrases[place].topics.contains(topic) {
            phrases[place].topics.append(topic)
          }
        }
      }
    }
    self.init(phrases)
  }

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var beginnings: [[UInt8]: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() {
      // A family may have a word twice.
      for word in DangerPattern.beginnings(of: phrase.words)
      where beginnings[word]?.last != index {
        beginnings[word, default: []].append(index)
      }
    }
    self.beginnings = beginnings
    var spellings = [[[UInt8]]](repeating: [], count: 256)
    for word in beginnings.keys where word.count > 2 {
      if let first = word.first { spellings[Int(first)].append(word) }
    }
    self.spellings = spellings
  }

  /// The words of a phrase, those of a family in the place of its name; nil where it has none, or
  /// names a family that is not there.
  private static func folded(_ text: ScreenText, _ families: [String: [ScreenText]]) -> [UInt8]? {
    var parts: [[UInt8]] = []
    for piece in text.string.split(separator: " ") {
      guard let name = Synonyms.family(in: piece) else {
        parts.append(Self.words(of: ScreenText(String(piece))))
        continue
      }
      if Synonyms.WordKind(rawValue: name) != nil {
        parts.append([UInt8]("{\(name)}".utf8))
        continue
      }
      guard let family = families[name] else { return nil }
      let words = family.map { word in
        Synonyms.family(in: word.string[...]) == nil
          ? Self.words(of: word) : [UInt8](word.string.utf8)
      }
      parts.append([UInt8](words.joined(separator: [UInt8(ascii: "|")])))
    }
    let words = [UInt8](parts.filter { !$0.isEmpty }.joined(separator: [0x20]))
    return words.isEmpty ? nil : words
  }

  private static func words(of text: ScreenText) -> [UInt8] {
    FoldedWords(text).bytes.dropLast().map { $0 }
  }

  /// The topics that answer the phrases which stand in a query's words; nil where none stands.
  ///
  /// `isKnown` says of a word that the library has it, so that it is not a misspelt one.
  ///
  /// Where anything says overdose alone, withdrawal is no answer: what helps against it harms then.
  /// Where somebody studies a danger, its mere name is none.
  /// `isStudied` says so of the query as it was typed; nil where these are its words.
  func topics(
    in words: [[UInt8]],
    isStudied: Bool? = nil,
    isKnown: ([UInt8]) -> Bool
  ) -> Set<Topic.ID>? {
    let isStudied = isStudied ?? StudyWords.areMeant(by: words)
    // Who hides tablets has no hives.
    let known = words.map { isKnown($0) || CommonWords.contains($0) }
    if let topics = topics(in: words, known, isStudied: isStudied) { return topics }
    // “Jentends des voix”; but “lover dose” is a slip for “lower dose”.
    let whole = zip(words, known).map { word, isKnown in
      let rest = isKnown ? nil : Elision.rest(of: word)
      return rest.map { $0.count >= DangerPattern.misspeltLength ? $0 : word } ?? word
    }
    return whole == words ? nil : topics(in: whole, known, isStudied: isStudied)
  }

  private func topics(
    in words: [[UInt8]],
    _ known: [Bool],
    isStudied: Bool
  ) -> Set<Topic.ID>? {
    let known = [true] + known + [true]
    let words = [[]] + words + [[]]
    var topics: Set<Topic.ID>?
    var isOverdose = false
    for start in words.indices.dropLast() {
      for index in phrases(beginningWith: words[start], isKnown: known[start])
      where phrases[index].pattern.stands(at: start, of: words, known: known) {
        let phrase = phrases[index]
        if isStudied, StudyWords.isSubject(words[start]), !phrase.words.contains(0x20) { continue }
        topics = (topics ?? []).union(phrase.topics)
        if phrase.topics.contains(Topic.overdose), !phrase.topics.contains(Topic.withdrawal) {
          isOverdose = true
        }
      }
    }
    if isOverdose { topics?.remove(Topic.withdrawal) }
    return topics
  }

  /// The phrases whose first word this is, perhaps misspelt; there are hundreds in all, and they
  /// are asked at each key.
  private func phrases(beginningWith word: [UInt8], isKnown: Bool) -> [Int] {
    var found = beginnings[word] ?? []
    let too = [UInt8]("too".utf8)
    if word != too, DangerPattern.isTooMisspelt(word) { found += beginnings[too] ?? [] }
    if DangerPattern.isCount(word) { found += beginnings[DangerPattern.anyCount] ?? [] }
    guard !isKnown, let first = word.first else { return found }
    for other in spellings[Int(first)] where other != word {
      if DangerPattern.isSame(other, word, isKnown: false) { found += beginnings[other] ?? [] }
    }
    return found
  }
}
