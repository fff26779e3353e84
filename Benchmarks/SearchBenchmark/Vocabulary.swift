import PseudoTerminal
import SeededRandom

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The words of a made-up documentation, from the most frequent to those that stand in two sections
/// of a hundred thousand; rarer ones are made up on the spot.
///
/// The likelihoods follow from the document frequencies of real documentation (100,000 short
/// sections: rank 1 in 54,560 of them, rank 10 in 23,311, rank 100 in 4,276, rank 1,000 in 497,
/// rank 10,000 in 30, more than half of all terms in one).
struct Vocabulary {
  /// How likely a word is the next one, at some ranks; a straight line between them on paper with
  /// two logarithmic axes.
  private static let likelihoods: [(rank: Double, likelihood: Double)] = [
    (1, 0.0409), (10, 0.008_78), (100, 0.001_075), (1_000, 0.000_113), (10_000, 6.72e-6),
    (94_600, 4.48e-7),
  ]

  /// The words, most frequent first.
  let words: [String]
  private let draws: WeightedDraw

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var coiner = WordCoiner()
    let count = Int(Self.likelihoods.last?.rank ?? 1)
    var words: [String] = []
    words.reserveCapacity(count)
    var taken: Set<String> = []
    while words.count < count {
      let word = coiner.word(rank: words.count, earlier: words, &random)
      if taken.insert(word).inserted { words.append(word) }
    }
    self.words = words
    draws = WeightedDraw((1...count).map { Self.likelihood(ofRank: Double($0)) })
  }

  /// A rank, counted from 0, as likely as its word is frequent.
  func rank(_ random: inout SeededGenerator) -> Int { draws.next(&random) }

  private static func likelihood(ofRank rank: Double) -> Double {
    for (left, right) in zip(likelihoods, likelihoods.dropFirst()) where rank <= right.rank {
      let part = (log(rank) - log(left.rank)) / (log(right.rank) - log(left.rank))
      return exp(log(left.likelihood) * (1 - part) + log(right.likelihood) * part)
    }
    return 0
  }
}

/// Makes up words that look like words: syllables with the first letters of English, endings that
/// stemmers know, short ones first.
struct WordCoiner {
  private static let onsets = parts(
    """
    s s s s s s c c c c c c c p p p p p p p d d d d d a a a a a a e e e i i i i o o u r r r r r \
    m m m m b b b b t t t t f f f f l l l h h h g g n n v w w st pr tr con re de in sp ch pl br \
    gr cl sh th wh qu k j y z
    """
  )
  private static let middles = parts(
    "t t t r r r n n n l l l s s d d m m c c p p b g v f nd st nt ct mp lt rm ss ph h k x"
  )
  private static let vowels = parts("a a a a e e e e e e i i i i o o o o u u ea io ou ai y")
  private static let codas = parts("_ _ _ _ n n r r s t l d m x ne te ve al ic en er or")
  private static let endings = parts("s s s s ed ing ing er ly tion ment al ity able ness ive")

  private static func parts(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map { $0 == "_" ? "" : String($0) }
  }

  private static func pick(_ list: [String], _ random: inout SeededGenerator) -> String {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  /// A word for a place in the vocabulary; a third of those that are not the most frequent are
  /// earlier ones with an ending.
  mutating func word(
    rank: Int,
    earlier: [String],
    _ random: inout SeededGenerator
  ) -> String {
    if rank > 60, Int.random(in: 0..<3, using: &random) == 0 {
      let stem = earlier[Int.random(in: 40..<rank, using: &random)]
      if stem.utf8.count < 14 { return stem + Self.pick(Self.endings, &random) }
    }
    let syllables =
      switch rank {
      case ..<40: 1
      case ..<2_000: Int.random(in: 1...3, using: &random)
      default: Int.random(in: 2...4, using: &random)
      }
    return coined(syllables: syllables, &random)
  }

  /// A word that most likely nobody has used.
  func rareWord(_ random: inout SeededGenerator) -> String {
    coined(syllables: Int.random(in: 4...5, using: &random), &random)
  }

  private func coined(syllables: Int, _ random: inout SeededGenerator) -> String {
    var word = Self.pick(Self.onsets, &random)
    for syllable in 0..<syllables {
      // Two vowels of two syllables are parted.
      if syllable > 0 { word += Self.pick(Self.middles, &random) }
      word += Self.pick(Self.vowels, &random)
    }
    return word + Self.pick(Self.codas, &random)
  }
}

/// Draws indices by weight in constant time (Walker's alias method).
struct WeightedDraw {
  private var limits: [Double]
  private var aliases: [Int]

  init(_ weights: [Double]) {
    let mean = weights.reduce(0, +) / Double(max(1, weights.count))
    limits = weights.map { $0 / mean }
    aliases = Array(weights.indices)
    var small = limits.indices.filter { limits[$0] < 1 }
    var large = limits.indices.filter { limits[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.popLast() {
      aliases[poor] = rich
      limits[rich] -= 1 - limits[poor]
      if limits[rich] < 1 { small.append(rich) } else { large.append(rich) }
    }
  }

  func next(_ random: inout SeededGenerator) -> Int {
    let index = Int.random(in: 0..<limits.count, using: &random)
    return Double.random(in: 0..<1, using: &random) < limits[index] ? index : aliases[index]
  }
}
