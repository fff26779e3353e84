package import SafeText

/// A part of a hit's text that fits a row of the list, with at least one match in it.
package struct Snippet: Sendable, Equatable {
  /// The part; `…` stands where text was left out.
  package var text: ScreenText
  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package var lit: [Range<Int>]
}

extension SearchResults {
  /// The part of a hit's text that says most in at most so many columns.
  ///
  /// It shows at least one match where the text has any and a word fits; a number stays with its
  /// unit.
  package func snippet(of hit: SearchHit, columns: Int) -> Snippet {
    let ranges = matcher.ranges(in: hit.text)
    guard hit.text.columns > columns else { return Snippet(text: hit.text, lit: ranges) }
    var window = SnippetWindow(hit.text, lit: ranges, columns: columns)
    return window.snippet()
  }
}

/// Finds the window of a text that shows the most matches.
struct SnippetWindow {
  private let text: ScreenText
  private let lit: [Range<Int>]
  private let columns: Int
  /// Pieces that are never cut: words, numbers with their units.
  private let pieces: [Range<Int>]
  private let widths: [Int]

  init(_ text: ScreenText, lit: [Range<Int>], columns: Int) {
    self.text = text
    self.lit = lit
    self.columns = columns
    pieces = Self.pieces(of: text)
    widths = pieces.map { text.slice($0).columns }
  }

  /// Words between blanks; those that one amount covers are one piece.
  private static func pieces(of text: ScreenText) -> [Range<Int>] {
    let folded = FoldedWords(text)
    let amounts = folded.amounts.map { folded.extras[$0].source }
    var pieces: [Range<Int>] = []
    text.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        while start < bytes.count, bytes[start] == 0x20 { start += 1 }
        var end = start
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        guard end > start else { break }
        if let last = pieces.last,
          amounts.contains(where: {
            $0.lowerBound < last.upperBound && $0.upperBound > start
          })
        {
          pieces[pieces.count - 1] = last.lowerBound..<end
        } else {
          pieces.append(start..<end)
        }
        start = end
      }
    }
    return pieces
  }

  mutating func snippet() -> Snippet {
    guard !pieces.isEmpty else { return Snippet(text: ScreenText(""), lit: []) }
    var best = 0..<0
    var most = -1
    for first in pieces.indices where first == 0 || isGoodStart(first) {
      let window = window(from: first)
      let count = matches(in: window)
      if count > most {
        most = count
        best = window
      }
    }
    return made(of: best)
  }

  /// Windows begin a little before a match.
  private func isGoodStart(_ index: Int) -> Bool {
    lit.contains { range in
      guard let piece = pieces.firstIndex(where: { $0.upperBound > range.lowerBound }) else {
        return false
      }
      return index <= piece && index >= piece - 4
    }
  }

  /// The pieces from `first` on that fit with the marks of what is left out.
  private func window(from first: Int) -> Range<Int> {
    var room = columns - (first > 0 ? 2 : 0)
    var end = first
    while end < pieces.count {
      let width = widths[end] + (end > first ? 1 : 0)
      let mark = end + 1 < pieces.count ? 2 : 0
      guard width + mark <= room || end == first else { break }
      room -= width
      end += 1
    }
    return first..<end
  }

  private func matches(in window: Range<Int>) -> Int {
    guard !window.isEmpty else { return 0 }
    let part = pieces[window.lowerBound].lowerBound..<pieces[window.upperBound - 1].upperBound
    return lit.count { part.lowerBound <= $0.lowerBound && $0.upperBound <= part.upperBound }
  }

  private func made(of window: Range<Int>) -> Snippet {
    let part = pieces[window.lowerBound].lowerBound..<pieces[window.upperBound - 1].upperBound
    var text = self.text.slice(part)
    var shift = -part.lowerBound
    if window.lowerBound > 0 {
      text = "… " + text
      shift += 4
    }
    if window.upperBound < pieces.count { text = text + " …" }
    let shown = lit.filter { part.lowerBound <= $0.lowerBound && $0.upperBound <= part.upperBound }
    return Snippet(
      text: text,
      lit: shown.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    )
  }
}
