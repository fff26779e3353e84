package import Catalogue

/// Where one has been, in order, with the way back and forward.
package struct History: Sendable {
  /// A page and the line that was read.
  package struct Visit: Sendable, Equatable {
    package var place: Place
    package var line: Int
    /// The first row of the list beside it.
    package var listTop: Place?
  }

  /// Enough for a sitting; the oldest are forgotten first.
  package static let limit = 200

  private var visits: [Visit] = []
  private var current = -1

  /// A history without visits.
  package init() {}

  /// Notes that `visit` is read now; what lay ahead is forgotten.
  package mutating func visit(_ visit: Visit) {
    if visits.indices.contains(current), visits[current].place == visit.place {
      visits[current].line = visit.line
      return
    }
    jump(visit)
  }

  /// Notes a jump to another line, also of the page that is read now, so that the way back leads to
  /// where it began.
  package mutating func jump(_ visit: Visit) {
    visits.removeSubrange((current + 1)...)
    visits.append(visit)
    if visits.count > History.limit { visits.removeFirst() }
    current = visits.count - 1
  }

  /// Notes how far the current visit has been read, and how far the list beside it is scrolled, if
  /// `place` is what it shows.
  package mutating func update(line: Int, listTop: Place?, of place: Place?) {
    guard visits.indices.contains(current), visits[current].place == place else { return }
    visits[current].line = line
    visits[current].listTop = listTop
  }

  /// The visit that is read now.
  package var now: Visit? {
    visits.indices.contains(current) ? visits[current] : nil
  }

  /// Goes one visit back, or forward; nil where there is none.
  package mutating func step(_ direction: Int) -> Visit? {
    guard visits.indices.contains(current + direction) else { return nil }
    current += direction
    return visits[current]
  }
}
