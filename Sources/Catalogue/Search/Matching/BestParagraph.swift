import Articles
import SafeText

/// The paragraph of a passage that has most of what was asked for, rare words counting most; the
/// first of equals.
struct BestParagraph {
  private(set) var text = ScreenText("")
  /// What leads it in: “Avoid:”.
  private(set) var lead = ScreenText("")
  /// Where what was asked for stands in the text, in order, not overlapping.
  private(set) var lit: [Range<Int>] = []
  /// Index of the outermost block that it stands in; nil where the passage has no text.
  private(set) var block: Int?
  /// Whose note it stands in, if in one.
  private(set) var note: NoteKind?
  /// The share of the terms that stand in it, from 0 to 1.
  private(set) var share = 0.0

  /// What has as many of the words in the source's own text comes before a note, which says
  /// something beside it, often of another country.
  ///
  /// Not in danger, where notes say what to do.
  private static let noteWeight = 0.75

  init(of passage: ReadPassage, matcher: SearchMatcher, isUrgent: Bool) {
    let texts = passage.texts
    let paragraphs = texts.paragraphs
    var possible: [Beginnings.PossibleWord] = []
    possible.reserveCapacity(64)
    texts.withBytes { matcher.beginnings.look(in: $0, &possible) }
    var rest = possible[...]
    var matches: [SearchMatcher.Match] = []
    var weights = [Double](repeating: 0, count: matcher.termCount)
    var (most, best, found) = (-1.0, 0, 0.0)
    for index in paragraphs.indices {
      // No other can have more than all.
      guard most < matcher.fullWorth else { break }
      let end = paragraphs[index].range.upperBound
      let words = rest.prefix { $0.place < end }
      rest = rest.dropFirst(words.count)
      let isPromising = passage.find(matcher, at: words, inParagraph: index, &matches, above: most)
      guard isPromising else {
        // What has no match is shown only where nothing has.
        if most < 0 { (most, best) = (0, index) }
        continue
      }
      let (sum, rareSum) = Self.weight(of: matches, &weights, matcher.rarities)
      let isOwn = isUrgent || paragraphs[index].note == nil
      let worth = isOwn ? rareSum : Self.noteWeight * rareSum
      guard worth > most else { continue }
      (most, best, found) = (worth, index, sum)
      lit = matches.map { $0.range }
    }
    if matcher.termCount > 0 { share = found / Double(matcher.termCount) }
    guard paragraphs.indices.contains(best) else { return }
    text = texts.text(of: paragraphs[best])
    lead = texts.lead(ofParagraph: best)
    block = paragraphs[best].block
    note = paragraphs[best].note
    // Bytes that the reader would not have written are not those that were compared.
    let isAsCompared = text.utf8Count == paragraphs[best].range.count
    lit = isAsCompared ? SearchMatcher.joined(lit) : matcher.ranges(in: text)
  }

  /// What the nearest match of each term weighs, together, and what those are worth; `weights` has
  /// room for all terms.
  private static func weight(
    of matches: [SearchMatcher.Match],
    _ weights: inout [Double],
    _ rarities: [Double]
  ) -> (sum: Double, worth: Double) {
    for index in weights.indices { weights[index] = 0 }
    for match in matches {
      for term in match.terms { weights[term] = max(weights[term], match.weight) }
    }
    return zip(weights, rarities).reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.0 * $1.1) }
  }
}

extension ReadPassage {
  /// Finds the matches that begin with the `possible` words in the paragraph at `index`, where they
  /// may be worth more than `least`; false where they cannot.
  fileprivate func find(
    _ matcher: SearchMatcher,
    at possible: ArraySlice<Beginnings.PossibleWord>,
    inParagraph index: Int,
    _ matches: inout [SearchMatcher.Match],
    above least: Double
  ) -> Bool {
    let paragraph = texts.paragraphs[index]
    return texts.withBytes(of: paragraph) { text in
      let terms = matcher.possibleTerms(of: text, at: possible)
      guard terms != 0, matcher.mostWorth(of: terms) > least else { return false }
      matcher.find(in: text, at: possible, from: paragraph.range.lowerBound, &matches) {
        words(at: index)
      }
      return true
    }
  }
}
