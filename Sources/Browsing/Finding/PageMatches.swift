package import Catalogue
package import SafeText

/// What is looked for on a page.
package enum TextPattern: Sendable, Equatable {
  /// What a search of the library means by a match.
  case words(SearchMatcher)
  /// What was typed to find it on the page.
  case typed(TypedText)

  /// UTF-8 offsets of the matches in `text`, in order, not overlapping.
  package func ranges(in text: ScreenText) -> [Range<Int>] {
    switch self {
    case .words(let matcher): matcher.stretches(in: text)
    case .typed(let typed): typed.ranges(in: text)
    }
  }
}

extension SearchMatcher {
  /// The matches in `text`, where words that stand side by side are one.
  func stretches(in text: ScreenText) -> [Range<Int>] {
    Self.stretches(ranges(in: text), in: text)
  }

  /// Matches in `text`, where words that stand side by side are one.
  static func stretches(_ ranges: [Range<Int>], in text: ScreenText) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    var joined: [Range<Int>] = []
    text.withBytes { bytes in
      for range in ranges {
        if let last = joined.last, last.upperBound + 1 == range.lowerBound,
          bytes[last.upperBound] == 0x20
        {
          joined[joined.count - 1] = last.lowerBound..<range.upperBound
        } else {
          joined.append(range)
        }
      }
    }
    return joined
  }
}

/// The matches of a page that is laid out, one of which is the current one.
package struct PageMatches: Sendable {
  /// One match; it may go on in the next line.
  package struct Match: Sendable, Equatable {
    /// Index of its text in the layout's texts.
    package var text: Int
    /// UTF-8 offsets into that text.
    package var range: Range<Int>
    /// The line of the layout where it begins.
    package var line: Int
  }

  package let pattern: TextPattern
  /// In the order of reading.
  package private(set) var matches: [Match] = []
  /// Index of the current match; nil before one was gone to.
  package internal(set) var current: Int?
  /// The matches of each text, in the order of their offsets.
  private var byText: [Int: [Int]] = [:]

  /// Finds `pattern` in a page.
  package init(_ pattern: TextPattern, in layout: ArticleLayout?) {
    self.pattern = pattern
    guard let layout else { return }
    var found = layout.texts.map { pattern.ranges(in: $0)[...] }
    for (line, shown) in layout.lines.enumerated() {
      for run in shown.runs {
        guard let origin = run.origin, found.indices.contains(origin.text) else { continue }
        let end = origin.offset + run.text.utf8Count
        while let range = found[origin.text].first, range.lowerBound < end {
          found[origin.text].removeFirst()
          byText[origin.text, default: []].append(matches.count)
          matches.append(Match(text: origin.text, range: range, line: line))
        }
      }
    }
  }

  /// The same matches where the page was laid out anew.
  package func found(in layout: ArticleLayout?) -> PageMatches {
    var moved = PageMatches(pattern, in: layout)
    if let current, !moved.matches.isEmpty { moved.current = min(current, moved.matches.count - 1) }
    return moved
  }

  /// The parts of a stretch of a text that are lit, with their offsets in the text.
  package func lit(
    in origin: ArticleLayout.Origin,
    count: Int
  ) -> [(range: Range<Int>, isCurrent: Bool)] {
    guard let known = byText[origin.text] else { return [] }
    let stretch = origin.offset..<origin.offset + count
    return known.compactMap { index in
      let range = matches[index].range
      guard range.overlaps(stretch) else { return nil }
      return (range.clamped(to: stretch), index == current)
    }
  }

  /// The first match at or after `line`; nil where there is none.
  package func first(from line: Int) -> Int? {
    matches.firstIndex { $0.line >= line }
  }

  /// The last match before `line`; nil where there is none.
  package func last(before line: Int) -> Int? {
    matches.lastIndex { $0.line < line }
  }
}
