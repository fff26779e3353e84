import Articles
import SafeText

/// What people type when they are in danger: any of these puts the emergency card first.
struct DangerPhrases {
  /// What somebody types, and what answers it.
  struct Phrase {
    /// Folded words with a blank between them.
    var words: [UInt8]
    /// Topics whose passages come early; none where the card alone answers.
    var topics: [Topic.ID]
  }

  let phrases: [Phrase]
  private let patterns: [[[UInt8]]]

  /// The phrases of all languages of some word lists, each once.
  init(_ lists: [Synonyms]) {
    var places: [[UInt8]: Int] = [:]
    var phrases: [Phrase] = []
    for list in lists.flatMap(\.danger) {
      for text in list.phrases.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
        let words = [UInt8](FoldedWords(text).bytes.dropLast())
        guard !words.isEmpty else { continue }
        let place = places[words] ?? phrases.count
        if place == phrases.count { phrases.append(Phrase(words: words, topics: [])) }
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
  }

  /// The topics that answer the phrases which stand in a query's words; nil where none stands.
  ///
  /// A phrase has its words in their order, with at most two others between each and the next:
  /// “took way too many”. A word of five letters and more may be misspelt in one place, unless
  /// `isKnown` says that it is another word. Nothing may come between a short word and the next:
  /// “plus de comprimés” is not “plus de trois comprimés”.
  func topics(in words: [[UInt8]], isKnown: ([UInt8]) -> Bool) -> Set<Topic.ID>? {
    let known = words.map(isKnown)
    var topics: Set<Topic.ID>?
    for (phrase, pattern) in zip(phrases, patterns)
    where Self.stands(pattern, in: words, known: known) {
      topics = (topics ?? []).union(phrase.topics)
    }
    return topics
  }

  private static let gap = 2

  private static func stands(_ pattern: [[UInt8]], in words: [[UInt8]], known: [Bool]) -> Bool {
    guard let first = pattern.first else { return false }
    for start in words.indices where isSame(first, words[start], isKnown: known[start]) {
      var place = start
      var isWhole = true
      var last = first
      for part in pattern.dropFirst() {
        let reach = place + 2 + (last.count > 2 ? gap : 0)
        let window = (place + 1)..<max(place + 1, min(reach, words.count))
        guard let next = window.first(where: { isSame(part, words[$0], isKnown: known[$0]) })
        else {
          isWhole = false
          break
        }
        (place, last) = (next, part)
      }
      if isWhole { return true }
    }
    return false
  }

  private static func isSame(_ part: [UInt8], _ word: [UInt8], isKnown: Bool) -> Bool {
    if part == word { return true }
    // “Took to many”.
    if part.elementsEqual("too".utf8), word.elementsEqual("to".utf8) { return true }
    guard !isKnown, part.count >= 5, word.count >= 4, part.first == word.first else {
      return false
    }
    return EditDistance.between(part, word, atMost: 1) != nil
  }
}
