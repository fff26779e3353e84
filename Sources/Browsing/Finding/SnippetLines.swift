import SafeText

/// The few lines of a paragraph that show why it was found.
///
/// They begin with a sentence where that keeps what was found in sight, so that no "not" is lost
/// that stands before it; lines never part a figure from its unit.
struct SnippetLines {
  /// One line: a part of the paragraph, and whether words are left out before or after it.
  struct Line: Equatable {
    var range: Range<Int>
    var leadsOut = false
    var trailsOff = false
    var isBroken = false
  }

  private(set) var lines: [Line] = []

  /// Chooses at most `limit` lines of at most `columns`, marks included.
  ///
  /// - Parameters:
  ///   - whole: all of the text in lines of the whole width.
  ///   - lit: what was found, in UTF-8 offsets.
  ///   - mark: columns of the sign for words that are left out.
  init(
    _ text: ScreenText,
    in whole: [Line],
    lit: [Range<Int>],
    columns: Int,
    limit: Int,
    mark: Int
  ) {
    if whole.count <= limit {
      lines = whole
      return
    }
    let (room, lead) = (max(1, columns - mark - 1), mark + 1)
    let target = SnippetLines.densest(lit, in: whole, limit: limit)
    func wrapped(from start: Int, upTo limit: Int = limit + 1) -> [Line] {
      SnippetLines.wrap(text, from: start, columns: room, lead: start > 0 ? lead : 0, upTo: limit)
    }
    // With its sentence, else a line before it, in its own line, or with it.
    let sentence = SnippetLines.sentenceStart(of: text, before: target.lowerBound)
    let isBegun = sentence == 0
    if take(wrapped(from: sentence), isBegun: isBegun, limit: limit, showing: target) { return }
    let all = wrapped(from: sentence, upTo: .max)
    let own = all.firstIndex { $0.range.upperBound >= target.upperBound } ?? 0
    for line in max(0, own - 1)...own where all.indices.contains(line) {
      let start = all[line].range.lowerBound
      if take(wrapped(from: start), isBegun: start == 0, limit: limit, showing: target) { return }
    }
    let start = SnippetLines.wordStart(of: text, before: target.lowerBound)
    _ = take(wrapped(from: start), isBegun: start == 0, limit: limit, showing: target)
  }

  /// Takes the first of some lines; false where they do not reach the end of `target`.
  private mutating func take(
    _ all: [Line],
    isBegun: Bool,
    limit: Int,
    showing target: Range<Int>
  ) -> Bool {
    lines = Array(all.prefix(limit))
    guard let last = lines.indices.last else { return true }
    lines[0].leadsOut = !isBegun
    lines[last].trailsOff = all.count > limit
    return lines[last].range.upperBound >= target.upperBound
  }

  /// Where the word begins that stands at `offset`, with the figures before it, of which it may be
  /// the unit or the end.
  private static func wordStart(of text: ScreenText, before offset: Int) -> Int {
    text.withBytes { bytes in
      func start(before end: Int) -> Int {
        bytes[..<max(0, end)].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
      }
      var word = start(before: min(offset, bytes.count))
      while word > 0 {
        let figure = start(before: word - 1)
        guard bytes[figure..<word].contains(where: { $0 &- 0x30 < 10 }) else { break }
        word = figure
      }
      return word
    }
  }

  /// What leads in a text, in lines: where it has more than `limit`, the whole sentences before the
  /// one that does are left out, and nothing of that one, which may have its "not" anywhere.
  static func lead(_ text: ScreenText, columns: Int, limit: Int, mark: Int) -> [Line] {
    let whole = wrap(text, from: 0, columns: columns, lead: 0)
    guard whole.count > limit else { return whole }
    let start = leadingSentence(of: text)
    guard start > 0 else { return whole }
    var lines = wrap(text, from: start, columns: columns, lead: mark + 1)
    if !lines.isEmpty { lines[0].leadsOut = true }
    return lines
  }

  /// The text from an offset on, in lines of which the first is narrower by `lead`; all are where
  /// the first word would not fit that one; no more than `limit`.
  static func wrap(
    _ text: ScreenText,
    from start: Int,
    columns: Int,
    lead: Int,
    upTo limit: Int = .max
  ) -> [Line] {
    let (rest, first) = (text.slice(start..<text.utf8Count), max(1, columns - lead))
    var wrapped = rest.wrapped(first: first, rest: columns, limit: limit)
    if wrapped.first?.range.isEmpty == true {
      wrapped = rest.wrapped(first: first, rest: first, limit: limit)
    }
    return wrapped.map {
      Line(
        range: $0.range.lowerBound + start..<$0.range.upperBound + start,
        isBroken: $0.isBroken
      )
    }.filter { !$0.range.isEmpty }
  }

  /// The first of the matches that stand closest together.
  private static func densest(_ lit: [Range<Int>], in lines: [Line], limit: Int) -> Range<Int> {
    var best = (count: 0, range: lit.first ?? 0..<0)
    for (index, range) in lit.enumerated() {
      guard let line = lines.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else {
        continue
      }
      let end = lines[min(line + limit, lines.count) - 1].range.upperBound
      let count = lit[index...].prefix { $0.upperBound <= end }.count
      if count > best.count { best = (count, range) }
    }
    return best.range
  }

  /// Where the sentence begins in which the first colon or dash stands: of several texts that lead
  /// one another in, none but the first has a sentence before that.
  ///
  /// What ends with a short word, or with one that has a stop in it, may be an abbreviation.
  private static func leadingSentence(of text: ScreenText) -> Int {
    text.withBytes { bytes in
      let end = bytes.indices.first { isColonOrDash(bytes[$0...]) } ?? 0
      var start = end
      while start > 2 {
        start = sentenceStart(in: bytes, before: start)
        let word = bytes[..<max(0, start - 2)].reversed().prefix { $0 != 0x20 }
        if start == 0 || word.count > 3 && !word.contains(0x2E) { return start }
        start -= 1
      }
      return 0
    }
  }

  /// Whether the bytes begin with a colon or a dash; a hyphen within a word is none.
  private static func isColonOrDash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let signs: [[UInt8]] = [[0x3A], [0x2D, 0x20], Array("–".utf8), Array("—".utf8)]
    return signs.contains { bytes.starts(with: $0) }
  }

  /// Where the sentence begins that stands at `offset`: after a full stop, a question or an
  /// exclamation mark, with a capital letter; a figure after an abbreviation begins none.
  private static func sentenceStart(of text: ScreenText, before offset: Int) -> Int {
    text.withBytes { sentenceStart(in: $0, before: offset) }
  }

  private static func sentenceStart(
    in bytes: UnsafeBufferPointer<UInt8>,
    before offset: Int
  ) -> Int {
    var start = min(offset, bytes.count - 1)
    while start > 2 {
      let isCapital = (0x41...0x5A).contains(bytes[start])
      if isCapital, bytes[start - 1] == 0x20, [0x2E, 0x3F, 0x21].contains(bytes[start - 2]) {
        return start
      }
      start -= 1
    }
    return 0
  }
}
