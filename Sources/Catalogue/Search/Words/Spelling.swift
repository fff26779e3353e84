import SafeText

/// A word that the library hardly has, and whether it may go on.
struct MisspeltWord: Hashable {
  var word: [UInt8]
  var isUnfinished: Bool
}

/// Finds what a misspelt word may have been meant for.
struct Spelling {
  private let holdings: Holdings

  init(_ holdings: Holdings) { self.holdings = holdings }

  /// The nearest words that the library has, best first: one edit from four letters on, two from
  /// eight; the first letter is right.
  func neighbours(of word: [UInt8], isUnfinished: Bool) throws(DatabaseError) -> [LexiconEntry] {
    let limit = word.count >= 8 ? 2 : word.count >= 4 ? 1 : 0
    guard limit > 0, let first = word.first, !word.contains(where: { $0 &- 0x30 < 10 }) else {
      return []
    }
    let asked = MisspeltWord(word: word, isUnfinished: isUnfinished)
    if let known = holdings.caches.neighbours[asked] { return known }
    guard let pattern = EditPattern(word) else { return [] }
    let words = try holdings.shelf(first)
    var found: [(entry: LexiconEntry, distance: Int)] = []
    words.forEachNear(word, limit, isOpen: isUnfinished, most: Self.wordLimit) { index, letters in
      guard let (whole, beginning) = pattern.distance(to: letters, atMost: limit) else { return }
      // A distance of 0 is the word itself.
      guard whole > 0, whole <= limit || isUnfinished && (beginning ?? .max) <= limit else {
        return
      }
      let other = words.word(index)
      if whole <= limit {
        guard !Self.isOther(other, than: word) else { return }
        found.append((LexiconEntry(word: other, passages: words.passages(index)), whole))
      } else if let beginning, other.count > word.count {
        found.append((LexiconEntry(word: other, passages: words.passages(index)), beginning))
      }
    }
    // Of words two letters apart, one whose vowels alone are others is nearer than a frequent one.
    let bones = Self.consonants(of: word)
    let sorted = found.map { entry, distance in
      let isNear = distance < 2 || Self.consonants(of: entry.word) == bones
      return (entry, (distance, isNear ? 0 : 1, -entry.passages))
    }.sorted { $0.1 < $1.1 }
    var entries = sorted.map(\.0)
    if entries.isEmpty { entries = try fieldNeighbours(of: word) }
    holdings.caches.neighbours[asked] = entries
    return entries
  }

  /// Words of the field one edit away that the library says otherwise: for “alaitement”, which
  /// stands nowhere, breast-feeding is found.
  ///
  /// Of a shorter one, letters are exchanged at most: “ankels”.
  private func fieldNeighbours(of word: [UInt8]) throws(DatabaseError) -> [LexiconEntry] {
    guard word.count >= Self.exchangeLength, let first = word.first else { return [] }
    // With another ending it is no slip: who writes “teenage” does not mean a teenager.
    return try holdings.fieldWords(first).filter { other in
      !other.starts(with: word) && !word.starts(with: other)
        && (word.count >= Self.fieldLength || word.sorted() == other.sorted())
        && EditDistance.between(word, other, atMost: 1) != nil
    }.map { LexiconEntry(word: $0, passages: 0) }
  }

  private static let fieldLength = 7
  private static let exchangeLength = 5

  private static func consonants(of word: [UInt8]) -> [UInt8] {
    word.filter { !"aeiouy".utf8.contains($0) }
  }

  /// The word that one is which was spelt by ear; nil where the library has none.
  func heard(_ word: [UInt8]) throws(DatabaseError) -> LexiconEntry? {
    if let known = holdings.caches.heard[word] { return known }
    var found: LexiconEntry?
    for other in Respelling.readings(of: word) where found == nil {
      let passages = try holdings.passages(having: other)
      if passages > 0 { found = LexiconEntry(word: other, passages: passages) }
    }
    holdings.caches.heard[word] = .some(found)
    return found
  }

  /// The word that one is which was typed without its apostrophe; nil where the library has none.
  func elided(_ word: [UInt8]) throws(DatabaseError) -> LexiconEntry? {
    guard let rest = Elision.rest(of: word) else { return nil }
    let passages = try holdings.passages(having: rest)
    return passages > 0 ? LexiconEntry(word: rest, passages: passages) : nil
  }

  /// The most words that one is compared with.
  private static let wordLimit = 60_000

  /// Beginnings that are spelt alike and say the opposite of each other, or nearly so.
  private static let opposites = [("hyper", "hypo"), ("macro", "micro"), ("endo", "exo")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  /// Whether a word that is spelt alike is another one that nobody meant.
  ///
  /// Of four letters, another one makes another word: `hört` is neither `hora` nor `hot`. And who
  /// writes a word never means its opposite.
  private static func isOther(_ other: [UInt8], than word: [UInt8]) -> Bool {
    for (one, opposite) in opposites {
      if word.starts(with: one), other.starts(with: opposite) { return true }
      if word.starts(with: opposite), other.starts(with: one) { return true }
    }
    // “Shouldn't” is not “should”.
    if word.count > 4, word.suffix(2).elementsEqual("nt".utf8),
      other.elementsEqual(word.dropLast(2))
    {
      return true
    }
    guard word.count == 4 else { return false }
    return other.count == 4 && word.sorted() != other.sorted() || other.count < 4
  }
}

extension Searching {
  /// The query with its unknown words mended; nil where no neighbour is known.
  ///
  /// What is doubtful is mended only to a word of this field, or one that stands in some passages.
  func mended(
    words unknown: Set<[UInt8]>,
    isDoubtful: Bool = false
  ) throws(DatabaseError) -> (query: SearchQuery, typed: ScreenText)? {
    var mended = query
    var isMended = false
    let spelling = Spelling(holdings)
    for index in query.terms.indices {
      guard !query.terms[index].isLiteral, let word = query.terms[index].word,
        unknown.contains(word)
      else { continue }
      // What synonyms or topics know is spelt as it should be, and not there; only its sound may
      // lead to how another language spells it.
      guard !CommonWords.contains(word), !AnswerWords.contains(word) else { continue }
      let isOpen = query.terms[index].forms.contains(where: \.isPrefix)
      let heard = try spelling.heard(word)
      var found = heard
      if found == nil, try holdings.isOfTheField(word) { continue }
      if found == nil { found = try spelling.neighbours(of: word, isUnfinished: isOpen).first }
      if found == nil { found = try spelling.elided(word) }
      guard let best = found else { continue }
      if isDoubtful, heard == nil, try !isLikely(best, for: word) { continue }
      // Names of medicines that are not the same are often two letters apart.
      let isNear =
        heard != nil || MedicineNames.isSame(word, best.word)
        || EditDistance.between(word, best.word, atMost: 1) != nil
      if MedicineNames.contains(word), !isNear { continue }
      isMended = true
      mended.terms[index] = SearchTerm(
        typed: ScreenText(String(decoding: best.word, as: UTF8.self)),
        forms: [SearchForm(words: [best.word])]
      )
      mended.words = mended.words.map { $0 == word ? best.word : $0 }
    }
    guard isMended else { return nil }
    return (mended, mended.text)
  }

  /// Whether a word may be meant though nothing has it beside the others.
  private func isLikely(
    _ entry: LexiconEntry,
    for word: [UInt8]
  ) throws(DatabaseError) -> Bool {
    // So long a word with one letter wrong is hardly another one.
    if word.count >= 8, EditDistance.between(word, entry.word, atMost: 1) != nil { return true }
    if entry.passages >= 3 || MedicineNames.contains(entry.word) { return true }
    return try holdings.isOfTheField(entry.word)
  }

  /// Offers a word that stands in fifty times as many passages for one that stands in hardly any.
  mutating func suggestForRareWords(_ wide: SearchQuery) throws(DatabaseError) {
    guard results.total <= 2, !results.isCorrected else { return }
    var rare: Set<[UInt8]> = []
    let spelling = Spelling(holdings)
    for term in query.terms where !term.isLiteral && !term.isAsking {
      guard let word = term.word, word.count >= 4 else { continue }
      let count = try holdings.passages(having: word)
      guard (1...2).contains(count),
        let best = try spelling.neighbours(
          of: word,
          isUnfinished: false
        ).first, best.passages >= 50 * count
      else { continue }
      rare.insert(word)
    }
    guard !rare.isEmpty else { return }
    results.suggestion = try mended(words: rare)?.typed
  }
}

extension SearchQuery {
  /// The query as somebody could type it.
  var text: ScreenText {
    var parts = terms.map { $0.isLiteral ? "\"\($0.typed.string)\"" : $0.typed.string }
    parts += excluded.map { "-\($0.typed.string)" }
    return ScreenText(parts.joined(separator: " "))
  }
}
