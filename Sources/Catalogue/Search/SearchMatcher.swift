package import SafeText

/// Finds in any text what a query means by a match: what was found is what is lit.
package struct SearchMatcher: Sendable, Equatable {
  /// A form of a term.
  private struct Entry: Sendable, Equatable {
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

  private var entries: [Entry] = []
  /// The forms of one whole word, and the beginnings of words.
  private var whole = WordTable()
  private var prefixes = WordTable()
  private var phrases: [Int] = []
  /// The first words of phrases.
  private(set) var phraseStarts = WordTable()
  private(set) var beginnings = Beginnings()
  private(set) var heads = WantedHeads()
  /// How many terms there are.
  private(set) var termCount = 0
  /// The weight of the nearest form of each term that any passage has.
  private var weights: [Double] = []

  /// What a text weighs that has the nearest form of every term.
  var fullWeight: Double { weights.reduce(0, +) }

  /// Matches nothing.
  package init() {}

  /// Matches any form of `terms`, which are numbered with their parts one by one.
  init(_ terms: [SearchTerm]) {
    for term in terms {
      let first = termCount
      for word in term.words {
        weights.append(0)
        if !term.parts.isEmpty { add(word, for: termCount..<termCount + 1) }
        termCount += 1
      }
      add(term, for: first..<termCount)
    }
  }

  private mutating func add(_ term: SearchTerm, for terms: Range<Int>) {
    // Without any count, the words of the library are not known yet.
    let isNowhere = term.counts.map { $0.exact == 0 && $0.all > 0 } ?? false
    for form in term.forms {
      if form.kind != .exact || !isNowhere {
        for index in terms { weights[index] = max(weights[index], form.kind.weight) }
      }
      let index = entries.count
      if let word = form.words.first {
        beginnings.add(word)
        heads.add(word, isPrefix: form.isPrefix && form.words.count == 1)
      }
      entries.append(Entry(form: form, terms: terms))
      if form.words.count != 1 {
        if let word = form.words.first { phraseStarts.add(word, phrases.count) }
        phrases.append(index)
      } else if form.isPrefix {
        if let word = form.words.first { prefixes.add(word, index) }
      } else if let word = form.words.first {
        whole.add(word, index)
      }
    }
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

  /// Whether a match may stand in `text`; never false where one does.
  func mayMatch(_ text: ScreenText) -> Bool { text.withBytes { beginnings.stand(in: $0) } }

  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package func ranges(in text: ScreenText) -> [Range<Int>] {
    guard !isEmpty, mayMatch(text) else { return [] }
    var folded = FoldedWords()
    var found: [Match] = []
    find(in: text, &found, folded: &folded)
    return Self.joined(found.map(\.range))
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
