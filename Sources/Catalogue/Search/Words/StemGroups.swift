/// Words that have one stem, in any of a library's languages.
struct StemGroups {
  private let holdings: Holdings
  private let stemmers: [Stemmer]

  init(_ holdings: Holdings, stemmers: [Stemmer]) {
    self.holdings = holdings
    self.stemmers = stemmers
  }

  /// The most words of the lexicon that each stemmer is asked about for one word.
  private static let neighbourLimit = 3_000

  /// Words of the library that have the word's stem in any of its languages, itself left out.
  func words(of word: [UInt8]) throws(DatabaseError) -> [[UInt8]] {
    guard word.count > 3, !word.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
    if let known = holdings.caches.stems[word] { return known }
    guard let first = word.first else { return [] }
    let shelf = try holdings.shelf(first)
    var group: Set<[UInt8]> = []
    for stemmer in stemmers {
      let stem = stemmer.stem(word)
      let start = Self.sharedStart(of: word, stem: stem)
      var left = Self.neighbourLimit
      for index in shelf.words(beginning: start) where left > 0 {
        let isOfStem = shelf.withWord(index) { other in
          guard Self.mayHave(stem, other, from: start.count) else { return false }
          left -= 1
          return stemmer.brings(other, to: stem)
        }
        if isOfStem { group.insert(shelf.word(index)) }
      }
    }
    group.remove(word)
    let sorted = group.sorted { $0.lexicographicallyPrecedes($1) }
    holdings.caches.stems[word] = sorted
    return sorted
  }

  /// What words of a stem begin with: the stem, but for a vowel at its end that endings change
  /// (`study`, `studies`; `crying`, `cries`).
  ///
  /// Words that change more (`dying`, `died`) are missed.
  private static func sharedStart(of word: [UInt8], stem: [UInt8]) -> [UInt8] {
    var count = zip(word, stem).prefix { $0 == $1 }.count
    if count == stem.count, let last = stem.last, isVowel(last) { count -= 1 }
    // Of two letters, a stem is another word: “being” is not “be”.
    let endsBeforeVowel = stem.count > 2 && count < stem.count && isVowel(stem[count])
    return [UInt8](word.prefix(max(endsBeforeVowel ? 2 : 3, count)))
  }

  /// Whether a word that shares the first letters of a stem may have it: it goes on with the same
  /// letter, or with one for which Snowball puts the stem's (`scraping`, `scrape`; `study`,
  /// `studi`).
  private static func mayHave(
    _ stem: [UInt8],
    _ word: UnsafeBufferPointer<UInt8>,
    from count: Int
  ) -> Bool {
    guard count < stem.count, count < word.count, isVowel(stem[count]) else { return true }
    switch word[count] {
    case stem[count]: return true
    case UInt8(ascii: "i"): return stem[count] == UInt8(ascii: "e")
    case UInt8(ascii: "y"): return stem[count] == UInt8(ascii: "i")
    default: return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
