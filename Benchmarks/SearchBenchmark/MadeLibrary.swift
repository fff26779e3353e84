import PseudoTerminal
import SeededRandom

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What made-up sections are like.
enum Shape: String, CaseIterable {
  /// As documentation has them: words of a section, mean 59, half of them under 24, a tenth over
  /// 130, a hundredth over 600.
  case sections
  /// As the labels of medicines have them: most with two hundred different words and more, below
  /// headings that are the same in every label.
  case labels

  /// The median of words in a section, and the spread of their logarithms.
  var length: (median: Double, spread: Double) {
    switch self {
    case .sections: (24, 1.34)
    case .labels: (330, 0.7)
    }
  }

  var sectionsInArticle: Int {
    switch self {
    case .sections: 20
    case .labels: 17
    }
  }
}

/// A library of any size that nobody wrote, the same for the same seed, as Markdown files of a
/// folder.
struct MadeLibrary {
  /// Of the words of a section, those that repeat one that it has already, and those that no other
  /// section has.
  private static let repeats = 0.23
  private static let rare = 0.019
  private static let figures = 0.012
  private static let units = ["mg", "mg", "mg", "mcg", "ml", "%", "hours", "days", "mg/day"]
  private static let kinds = ["label", "formulary", "reference", "health-press", "blog"]

  let shape: Shape
  let sections: Int
  let vocabulary: Vocabulary
  private var random: SeededGenerator
  private let coiner = WordCoiner()
  private let labelHeadings: [String]
  private var isFrench = false
  /// Bytes that were written.
  private(set) var bytes = 0
  /// The words of some sections, spread over the whole.
  private(set) var samples: [[String]] = []
  private var sectionsMade = 0

  init(_ shape: Shape, sections: Int, vocabulary: Vocabulary, seed: UInt64) {
    self.shape = shape
    self.sections = sections
    self.vocabulary = vocabulary
    random = SeededGenerator(seed: seed)
    labelHeadings = (0..<shape.sectionsInArticle).map { number in
      vocabulary.words[(number * 37 + 50)..<(number * 37 + 52 + number % 3)]
        .joined(separator: " ")
    }
  }

  /// Writes the library below `folder`; its folders hold five hundred files at most.
  mutating func write(to folder: String) throws(LaunchProblem) {
    var left = sections
    var number = 0
    while left > 0 {
      let count = min(left, shape.sectionsInArticle)
      let text = Array(article(sections: count).utf8)
      let part = "\(folder)/\(number / 500)"
      if number % 500 == 0 { mkdir(part, 0o700) }
      try TemporaryFolder.save(text, as: "\(part)/article-\(number).md")
      bytes += text.count
      left -= count
      number += 1
    }
  }

  // MARK: Text

  private mutating func article(sections: Int) -> String {
    isFrench = Int.random(in: 0..<5, using: &random) == 0
    let title = heading(words: 3...6)
    let kind = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &random)]
    var text = """
      ---
      title: "\(title)"
      language: \(isFrench ? "fr" : "en")
      sources:
        one: { name: \(heading(words: 1...3)), kind: \(kind), country: \(isFrench ? "FR" : "US") }
      ---

      """
    for number in 0..<sections {
      let isNested = number > 0 && Int.random(in: 0..<3, using: &random) == 0
      text += isNested ? "\n### " : "\n## "
      text += shape == .labels ? labelHeadings[number] : heading(words: 1...5)
      text += "\n\n"
      body(&text)
    }
    return text
  }

  private mutating func heading(words: ClosedRange<Int>) -> String {
    var ranks: [Int] = []
    while ranks.count < Int.random(in: words, using: &random) {
      let rank = vocabulary.rank(&random)
      if rank >= 40 { ranks.append(rank) }
    }
    let text = ranks.map { spelled(vocabulary.words[$0]) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The paragraphs and lists of one section.
  private mutating func body(_ text: inout String) {
    var left = length()
    var words: [String] = []
    while left > 0 {
      // A paragraph of a few sentences, or a list.
      let count = min(left, Int.random(in: 20...90, using: &random))
      let isList = left > 12 && Int.random(in: 0..<5, using: &random) == 0
      var sentence = 0
      if isList { text += "* " }
      for index in 0..<count {
        let word = nextWord(after: words)
        words.append(word)
        text += sentence == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
        sentence += 1
        let isEnd = index == count - 1
        if isEnd || sentence > 6 && Int.random(in: 0..<9, using: &random) == 0 {
          text += isList && !isEnd ? ".\n* " : isEnd ? "." : ". "
          sentence = 0
        } else {
          text += Int.random(in: 0..<16, using: &random) == 0 ? ", " : " "
        }
      }
      text += "\n\n"
      left -= count
    }
    if sectionsMade % max(1, sections / 400) == 0 { samples.append(words) }
    sectionsMade += 1
  }

  /// A count of words, log-normal.
  private mutating func length() -> Int {
    let (median, spread) = shape.length
    let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &random))).squareRoot()
    let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
    return min(6_000, max(1, Int((median * exp(spread * normal)).rounded())))
  }

  private mutating func nextWord(after words: [String]) -> String {
    let chance = Double.random(in: 0..<1, using: &random)
    if chance < Self.repeats, !words.isEmpty {
      return words[Int.random(in: 0..<words.count, using: &random)]
    }
    if chance < Self.repeats + Self.figures { return figure() }
    if chance > 1 - Self.rare { return coiner.rareWord(&random) }
    return spelled(vocabulary.words[vocabulary.rank(&random)])
  }

  /// A number with its unit.
  private mutating func figure() -> String {
    let unit = Self.units[Int.random(in: 0..<Self.units.count, using: &random)]
    let number = Int.random(in: 1...80, using: &random)
    return number % 4 == 0 ? "\(number / 4).5 \(unit)" : "\(number) \(unit)"
  }

  /// A third of the words that a French article shares are written with an accent there.
  private func spelled(_ word: String) -> String {
    guard isFrench, word.utf8.count % 3 == 0, let letter = word.firstIndex(of: "e") else {
      return word
    }
    return word.replacingCharacters(from: letter, with: "é")
  }
}

extension String {
  /// This text with another letter at `index`.
  fileprivate func replacingCharacters(from index: Index, with letter: String) -> String {
    self[..<index] + letter + self[self.index(after: index)...]
  }
}
