import PseudoTerminal
import SeededRandom

/// Forty queries as people type them, drawn from what a library says: a common word is drawn as
/// often as it stands there.
struct DrawnQueries {
  private static let count = 40

  private let samples: [[String]]
  private var random: SeededGenerator

  /// Draws from the words of some of a library's sections.
  init(_ samples: [[String]], seed: UInt64) {
    self.samples = samples.map { words in
      words.filter { $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && $0.utf8.count > 1 }
    }.filter { $0.count > 8 }
    random = SeededGenerator(seed: seed)
  }

  /// The queries; none where there is too little to draw from.
  mutating func queries() -> [String] {
    guard !samples.isEmpty else { return [] }
    return (0..<Self.count).map { query($0) }
  }

  /// One word in fourteen of forty, two in twelve, three in six; misspelt ones, numbers with units,
  /// phrases, and one that nothing can have.
  private mutating func query(_ number: Int) -> String {
    let words = samples[Int.random(in: 0..<samples.count, using: &random)]
    switch number {
    case ..<14: return word(of: words)
    case ..<26: return "\(word(of: words)) \(word(of: words))"
    case ..<32: return "\(word(of: words)) \(word(of: words)) \(word(of: words))"
    case ..<35: return misspelt(word(of: words, letters: 6))
    case ..<37: return "\(Int.random(in: 1...80, using: &random)) mg \(word(of: words))"
    case ..<39:
      let start = Int.random(in: 0..<words.count - 1, using: &random)
      return "\"\(words[start]) \(words[start + 1])\""
    default: return "zz\(word(of: words, letters: 6))qx"
    }
  }

  /// A word of one section; four times in five one that says something, which is a longer one.
  private mutating func word(of words: [String], letters: Int? = nil) -> String {
    let least = letters ?? (Int.random(in: 0..<5, using: &random) == 0 ? 2 : 4)
    let long = words.filter { $0.utf8.count >= least }
    let all = long.isEmpty ? words : long
    return all[Int.random(in: 0..<all.count, using: &random)]
  }

  /// The word with a letter left out, or two changed over.
  private mutating func misspelt(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 3 else { return word }
    let place = Int.random(in: 1..<letters.count - 1, using: &random)
    if Bool.random(using: &random) {
      letters.remove(at: place)
    } else {
      letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}
