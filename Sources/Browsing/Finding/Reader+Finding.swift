import Drawing
import SafeText

// MARK: - Finding on the page

extension Reader {
  /// How a step from match to match went.
  enum Walk {
    /// There is no match.
    case nothing
    case moved
    /// Beyond the last match, the first; or beyond the first, the last.
    case wrapped
  }

  /// Lights every match of `pattern`; none of them is the current one yet.
  mutating func light(_ pattern: TextPattern) {
    lastPattern = pattern
    matches = PageMatches(pattern, in: layout)
  }

  /// Goes to the first match from `line` on, or else to the first of the page.
  mutating func goToMatch(from line: Int) -> Walk {
    guard let matches, !matches.matches.isEmpty else { return .nothing }
    let next = matches.first(from: line)
    goToMatch(next ?? 0)
    return next == nil ? .wrapped : .moved
  }

  /// Goes to a match by its index, with some lines above it in sight.
  mutating func goToMatch(_ index: Int) {
    guard let match = matches?.matches[index] else { return }
    matches?.current = index
    hasLead = true
    stand(at: match.line)
  }

  /// Goes to the next match, or to the one before; lights what was looked for last where nothing
  /// is lit.
  mutating func walk(_ direction: Int) -> Walk {
    if matches == nil, let lastPattern { light(lastPattern) }
    guard let matches, !matches.matches.isEmpty else { return .nothing }
    let next = step(direction, in: matches)
    goToMatch(next ?? (direction > 0 ? 0 : matches.matches.count - 1))
    return next == nil ? .wrapped : .moved
  }

  /// From the current match where it is on the screen, else from the reading line; nil at the end.
  private func step(_ direction: Int, in matches: PageMatches) -> Int? {
    if let current = matches.current,
      (top..<top + rows).contains(matches.matches[current].line)
    {
      let next = current + direction
      return matches.matches.indices.contains(next) ? next : nil
    }
    return direction > 0 ? matches.first(from: line) : matches.last(before: line)
  }

  /// Draws what is lit of a run that stands in a row.
  func light(
    _ run: ArticleLayout.Run,
    row: Int,
    on canvas: inout Canvas,
    in region: Region
  ) {
    guard let matches, let origin = run.origin else { return }
    for (range, isCurrent) in matches.lit(in: origin, count: run.text.utf8Count) {
      let start = range.lowerBound - origin.offset
      canvas.put(
        run.text.slice(start..<range.upperBound - origin.offset),
        row: row,
        column: run.column + run.text.slice(0..<start).columns,
        in: region,
        style: isCurrent ? .currentMatch : .match
      )
    }
  }
}
