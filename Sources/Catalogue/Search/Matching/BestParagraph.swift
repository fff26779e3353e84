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
    let heads = passage.knownHeads()
    var look = WordHeads.Look()
    var matches: [SearchMatcher.Match] = []
    var weights = [Double](repeating: 0, count: matcher.termCount)
    var (most, best, found) = (-1.0, 0, 0.0)
    for index in paragraphs.indices {
      // No other can have more than all.
      guard most < matcher.fullWorth else { break }
      if let heads {
        heads.look(for: matcher.heads, at: index, &look)
        // What has no match is shown only where nothing has.
        if look.terms == 0, most < 0 { (most, best) = (0, index) }
        guard look.terms != 0, matcher.mostWorth(of: look.terms) > most else { continue }
      }
      let known = heads.map { _ in look }
      texts.withBytes(of: paragraphs[index]) { text in
        matcher.find(in: text, &matches, among: known) { passage.words(at: index) }
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
