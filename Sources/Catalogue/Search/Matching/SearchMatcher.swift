package import SafeText

/// Finds in any text what a query means by a match: what was found is what is lit.
///
/// Made once for each search and never changed, so that it can be handed on without copies of its
/// tables.
package final class SearchMatcher: Sendable {
  /// A form of a term.
  fileprivate struct Entry: Sendable, Equatable {
    var form: SearchForm
    /// The terms that it says.
    var terms: Range<Int>
  }

  /// A place in a text where a term stands.
  struct Match {
    var range: Range<Int>
    var terms: Range<Int>
    /// How near it is to what was typed, at most 1.
    var weight: Double
  }

  private let entries: [Entry]
  /// The forms of one whole word, and the beginnings of words.
  private let whole: WordTable
  private let prefixes: WordTable
  /// The numbers of the forms of several words.
  let phrases: [Int]
  /// The first words of phrases.
  let phraseStarts: WordTable
  let beginnings: Beginnings
  /// How many terms there are.
  let termCount: Int
  /// What the nearest form of each term weighs that any passage has.
  private let weights: [Double]
  /// How much each term tells: of “ibuprofen every evening”, the first does most.
  let rarities: [Double]
  /// What a text is worth that has all terms.
  let fullWorth: Double

  /// Matches nothing.
  package static let nothing = SearchMatcher([])

  /// Matches any form of `terms`, which are numbered with their parts one by one.
  init(_ terms: [SearchTerm]) {
    let forms = MatchedForms(terms)
    entries = forms.entries
    whole = forms.whole
    prefixes = forms.prefixes
    phrases = forms.phrases
    phraseStarts = forms.phraseStarts
    beginnings = forms.beginnings
    termCount = forms.weights.count
    weights = forms.weights
    rarities = forms.rarities
    fullWorth = zip(weights, rarities).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether it can match anything.
  package var isEmpty: Bool { entries.isEmpty }

  /// Whether the words of a match may begin with these letters.
  func mayBegin(with letters: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBegun = false
    prefixes.forEach(beginning: letters) { _ in isBegun = true }
    return isBegun || whole.hasWord(beginning: letters) || prefixes.hasWord(beginning: letters)
      || phraseStarts.hasWord(beginning: letters)
  }

  /// The most that a text can be worth which has none but these terms.
  func mostWorth(of terms: WantedHeads.Terms) -> Double {
    var sum = 0.0
    for term in weights.indices where terms & WantedHeads.bit(of: term) != 0 {
      sum += weights[term] * rarities[term]
    }
    return sum
  }

  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package func ranges(in text: ScreenText) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    var found: [Match] = []
    text.withBytes { find(in: $0, &found) { FoldedWords(text) } }
    return Self.joined(found.map { $0.range })
  }

  /// The numbers of the terms that stand in any of some texts.
  func terms(in texts: [ScreenText]) -> Set<Int> {
    var numbers: Set<Int> = []
    var found: [Match] = []
    for text in texts {
      text.withBytes { find(in: $0, &found) { FoldedWords(text) } }
      for match in found { numbers.formUnion(match.terms) }
    }
    return numbers
  }

  /// Hands over all matches, in no order.
  func forEachMatch(in folded: FoldedWords, _ body: (Match) -> Void) {
    guard !isEmpty else { return }
    match(folded.words, folded.bytes, body)
    match(folded.extras, folded.extraBytes, body)
    for index in phrases { find(entries[index], in: folded, body) }
  }

  private func match(
    _ words: [FoldedWords.Word],
    _ bytes: [UInt8],
    _ body: (Match) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      for word in words {
        let start = word.folded.lowerBound
        let second = word.folded.count > 1 ? bytes[start + 1] : nil
        guard !word.folded.isEmpty, beginnings.mayBegin(bytes[start], second) else { continue }
        forEach(UnsafeBufferPointer(rebasing: bytes[word.folded])) { index in
          body(match(index, at: word.source))
        }
      }
    }
  }

  /// Hands over the forms that a folded word is, by number.
  func forEach(_ word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    whole.forEach(equalTo: word, body)
    prefixes.forEach(beginning: word, body)
  }

  /// The match that the form of that number makes.
  func match(_ index: Int, at range: Range<Int>) -> Match { match(entries[index], at: range) }

  /// The form of that number.
  func form(_ index: Int) -> SearchForm { entries[index].form }

  private func match(_ entry: Entry, at range: Range<Int>) -> Match {
    Match(range: range, terms: entry.terms, weight: entry.form.kind.weight)
  }

  private func find(_ entry: Entry, in folded: FoldedWords, _ body: (Match) -> Void) {
    let count = entry.form.words.count
    guard count > 0, folded.words.count >= count else { return }
    for start in 0...(folded.words.count - count)
    where entry.form.stands(at: start, in: folded) {
      let end = folded.words[start + count - 1].source.upperBound
      body(match(entry, at: folded.words[start].source.lowerBound..<end))
    }
  }

  /// Sorted, with those that overlap made one.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

extension SearchForm {
  /// Whether its words stand at `start` of the words of a text.
  func stands(at start: Int, in folded: FoldedWords) -> Bool {
    guard start + words.count <= folded.words.count else { return false }
    for (offset, word) in words.enumerated() {
      let other = folded.bytes[folded.words[start + offset].folded]
      let isOpen = isPrefix && offset == words.count - 1
      guard isOpen ? other.starts(with: word) : other.elementsEqual(word) else { return false }
    }
    return true
  }
}

extension SearchMatcher: Equatable {
  /// Whether both match the same.
  package static func == (left: SearchMatcher, right: SearchMatcher) -> Bool {
    left === right || left.entries == right.entries && left.termCount == right.termCount
  }
}

/// The forms of some terms, sorted by how they are compared.
private struct MatchedForms {
  private(set) var entries: [SearchMatcher.Entry] = []
  private(set) var whole = WordTable()
  private(set) var prefixes = WordTable()
  private(set) var phrases: [Int] = []
  private(set) var phraseStarts = WordTable()
  private(set) var beginnings = Beginnings()
  /// The weight of the nearest form of each term that any passage has.
  private(set) var weights: [Double] = []
  private(set) var rarities: [Double] = []

  init(_ terms: [SearchTerm]) {
    for term in terms {
      let first = weights.count
      for word in term.words {
        weights.append(0)
        rarities.append(word.weight * Self.rarity(of: word.counts?.all ?? 0))
        if !term.parts.isEmpty { add(word, for: weights.count - 1..<weights.count) }
      }
      add(term, for: first..<weights.count)
    }
  }

  /// How much a word tells that so many passages have: the less the longer their number is.
  private static func rarity(of passages: Int) -> Double {
    1 / Double(Int.bitWidth - max(1, passages).leadingZeroBitCount)
  }

  private mutating func add(_ term: SearchTerm, for terms: Range<Int>) {
    // Without any count, the words of the library are not known yet.
    let isNowhere = term.counts.map { $0.exact == 0 && $0.all > 0 } ?? false
    for form in term.forms {
      if form.kind != .exact || !isNowhere {
        for index in terms { weights[index] = max(weights[index], form.kind.weight) }
      }
      add(form, for: terms)
    }
  }

  private mutating func add(_ form: SearchForm, for terms: Range<Int>) {
    let index = entries.count
    entries.append(SearchMatcher.Entry(form: form, terms: terms))
    let first = form.words.first
    if let first {
      let isPrefix = form.isPrefix && form.words.count == 1
      beginnings.add(first, isPrefix: isPrefix, terms: terms)
    }
    if form.words.count != 1 {
      if let first { phraseStarts.add(first, phrases.count) }
      phrases.append(index)
    } else if let first {
      if form.isPrefix { prefixes.add(first, index) } else { whole.add(first, index) }
    }
  }
}
