import Articles
import SafeText

/// What people type when they are in danger: any of these puts the emergency card first.
struct DangerPhrases {
  /// What somebody types, and what answers it.
  struct Phrase {
    /// Folded words with a blank between them.
    var words: [UInt8]
    /// Whether nothing but numbers may stand between its words; written with `=` before them.
    var isTight = false
    /// Topics whose passages come early; none where the card alone answers.
    var topics: [Topic.ID]
  }

  let phrases: [Phrase]
  private let patterns: [[[UInt8]]]
  /// The phrases by their first word.
  private let beginnings: [[UInt8]: [Int]]
  /// The first words that may be misspelt, by their first byte.
  private let spellings: [[[UInt8]]]

  /// The phrases of all languages of some word lists, each once.
  init(_ lists: [Synonyms]) {
    var places: [[UInt8]: Int] = [:]
    var phrases: [Phrase] = []
    for list in lists.flatMap(\.danger) {
      for text in list.phrases.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
        let words = [UInt8](FoldedWords(text).bytes.dropLast())
        guard !words.isEmpty else { continue }
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
    self.init(phrases)
  }

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    patterns = phrases.map { $0.words.split(separator: 0x20).map { [UInt8]($0) } }
    var beginnings: [[UInt8]: [Int]] = [:]
    for (index, words) in patterns.enumerated() {
      if let first = words.first { beginnings[first, default: []].append(index) }
    }
    self.beginnings = beginnings
    var spellings = [[[UInt8]]](repeating: [], count: 256)
    for word in beginnings.keys where word.count >= Self.misspeltLength {
      if let first = word.first { spellings[Int(first)].append(word) }
    }
    self.spellings = spellings
  }

  /// The topics that answer the phrases which stand in a query's words; nil where none stands.
  ///
  /// A phrase has its words in their order, with at most two others between each and the next:
  /// “took way too many”. A word of five letters and more may be misspelt in one place, unless
  /// `isKnown` says that it is another word. Nothing may come between a short word and the next:
  /// “plus de comprimés” is not “plus de trois comprimés”.
  ///
  /// Where anything says overdose alone, withdrawal is no answer: what helps against it harms then.
  func topics(in words: [[UInt8]], isKnown: ([UInt8]) -> Bool) -> Set<Topic.ID>? {
    let known = words.map(isKnown)
    var topics: Set<Topic.ID>?
    var isOverdose = false
    for start in words.indices {
      for index in phrases(beginningWith: words[start], isKnown: known[start]) {
        let phrase = phrases[index]
        guard
          Self.stands(patterns[index], isTight: phrase.isTight, at: start, of: words, known: known)
        else { continue }
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
    if word.elementsEqual("to".utf8) { found += beginnings[[UInt8]("too".utf8)] ?? [] }
    guard !isKnown, let first = word.first else { return found }
    for other in spellings[Int(first)] where other != word {
      if Self.isSame(other, word, isKnown: false) { found += beginnings[other] ?? [] }
    }
    return found
  }

  /// Shorter words are other words where a letter differs.
  private static let misspeltLength = 5

  private static let gap = 2

  private static func stands(
    _ pattern: [[UInt8]],
    isTight: Bool,
    at start: Int,
    of words: [[UInt8]],
    known: [Bool]
  ) -> Bool {
    guard let first = pattern.first else { return false }
    var (place, last) = (start, first)
    for part in pattern.dropFirst() {
      let reach = place + 2 + (last.count > 2 ? gap : 0)
      let window = (place + 1)..<max(place + 1, min(reach, words.count))
      let next = window.first { index in
        isSame(part, words[index], isKnown: known[index], isNext: index == place + 1)
      }
      guard let next, !isTight || words[place + 1..<next].allSatisfy(isNumber) else {
        return false
      }
      (place, last) = (next, part)
    }
    return true
  }

  private static func isNumber(_ word: [UInt8]) -> Bool { word.allSatisfy { $0 &- 0x30 < 10 } }

  private static func isSame(
    _ part: [UInt8],
    _ word: [UInt8],
    isKnown: Bool,
    isNext: Bool = true
  ) -> Bool {
    guard part.first == word.first else { return false }
    if part == word { return true }
    // “Took to many”, but not “took it to work”.
    if isNext, part.elementsEqual("too".utf8), word.elementsEqual("to".utf8) { return true }
    guard !isKnown, part.count >= misspeltLength, word.count >= 4 else { return false }
    return EditDistance.between(part, word, atMost: 1) != nil
  }
}
