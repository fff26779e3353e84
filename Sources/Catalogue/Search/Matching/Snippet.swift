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
    guard hit.text.columns > columns else { return Snippet(text: hit.text, lit: hit.lit) }
    return SnippetWindow(hit.text, lit: hit.lit, columns: columns).snippet()
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

  /// `lit` are the matches in the text, in order.
  init(_ text: ScreenText, lit: [Range<Int>], columns: Int) {
    self.text = text
    self.lit = lit
    self.columns = columns
    pieces = Self.pieces(of: text)
    widths = text.withBytes { [pieces] bytes in
      pieces.map { piece in
        let isASCII = bytes[piece].allSatisfy { $0 < 0x80 }
        return isASCII ? piece.count : text.slice(piece).columns
      }
    }
  }

  /// Words between blanks; those that one amount covers are one piece.
  private static func pieces(of text: ScreenText) -> [Range<Int>] {
    let amounts = amounts(in: text)
    var pieces: [Range<Int>] = []
    text.withBytes { bytes in
      pieces.reserveCapacity(bytes.count / 4 + 1)
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

  /// Where numbers stand with their units.
  private static func amounts(in text: ScreenText) -> [Range<Int>] {
    let hasDigits = text.withBytes { bytes in bytes.contains { $0 &- 0x30 < 10 } }
    guard hasDigits else { return [] }
    let folded = FoldedWords(text)
    return folded.amounts.map { folded.extras[$0].source }
  }

  /// The window that shows the most matches, the first of equals.
  func snippet() -> Snippet {
    guard !pieces.isEmpty else { return Snippet(text: ScreenText(""), lit: []) }
    var best = 0..<0
    var most = -1
    for first in starts {
      let window = window(from: first)
      let count = matches(in: window)
      if count > most {
        most = count
        best = window
      }
    }
    return made(of: best)
  }

  /// Where windows begin: at the text's start, and a little before each match.
  private var starts: [Int] {
    var starts = [0]
    var piece = 0
    for range in lit {
      while piece < pieces.count, pieces[piece].upperBound <= range.lowerBound { piece += 1 }
      guard piece < pieces.count else { break }
      let next = max(piece - 4, (starts.last ?? 0) + 1)
      if next <= piece { starts += next...piece }
    }
    return starts
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
    return lit[matches(inside: part)].count
  }

  /// The matches that stand in a part of the text as a whole; they are in order.
  private func matches(inside part: Range<Int>) -> Range<Int> {
    let first = firstMatch { $0.lowerBound >= part.lowerBound }
    return first..<max(first, firstMatch { $0.upperBound > part.upperBound })
  }

  /// The first match of which something holds that holds of all behind it.
  private func firstMatch(_ holds: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, lit.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(lit[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
    return Snippet(
      text: text,
      lit: lit[matches(inside: part)].map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    )
  }
}
