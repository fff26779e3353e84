package import SafeText

/// Finds in any text what a query means by a match: what was found is what is lit.
package struct SearchMatcher: Sendable, Equatable {
  private var words: Set<[UInt8]> = []
  private var prefixes: [[UInt8]] = []
  private var phrases: [SearchForm] = []

  /// Matches nothing.
  package init() {}

  /// Matches any form of `terms`.
  init(_ terms: [SearchTerm]) {
    for form in terms.flatMap(\.forms) {
      guard form.words.count == 1, let word = form.words.first else {
        phrases.append(form)
        continue
      }
      if form.isPrefix { prefixes.append(word) } else { words.insert(word) }
    }
  }

  /// Whether it can match anything.
  package var isEmpty: Bool { words.isEmpty && prefixes.isEmpty && phrases.isEmpty }

  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package func ranges(in text: ScreenText) -> [Range<Int>] {
    isEmpty ? [] : ranges(in: FoldedWords(text))
  }

  func ranges(in folded: FoldedWords) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in folded.words where matches(folded.folded(word)) { found.append(word.source) }
    for extra in folded.extras where matches(folded.foldedExtra(extra)) {
      found.append(extra.source)
    }
    for phrase in phrases { Self.find(phrase, in: folded, into: &found) }
    return Self.joined(found)
  }

  private func matches(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains([UInt8](word)) || prefixes.contains { word.starts(with: $0) }
  }

  private static func find(
    _ phrase: SearchForm,
    in folded: FoldedWords,
    into found: inout [Range<Int>]
  ) {
    let count = phrase.words.count
    guard count > 0, folded.words.count >= count else { return }
    for start in 0...(folded.words.count - count)
    where phrase.stands(at: start, in: folded) {
      found.append(
        folded.words[start].source.lowerBound..<folded.words[start + count - 1].source.upperBound
      )
    }
  }

  /// Sorted, with those that touch or overlap made one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
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
      let other = folded.folded(folded.words[start + offset])
      let isOpen = isPrefix && offset == words.count - 1
      guard isOpen ? other.starts(with: word) : other.elementsEqual(word) else { return false }
    }
    return true
  }
}
