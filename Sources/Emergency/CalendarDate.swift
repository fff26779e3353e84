/// A day, a month or a year, as sources give their dates: 2026-10-08, 2023-08, 2026.
package struct CalendarDate: Sendable, Hashable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// A day of the calendar.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `text`; nil when it is no date of one of the three forms.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]) else {
      return nil
    }
    var rest: [Int] = []
    for (part, limit) in zip(parts.dropFirst(), [12, 31]) {
      guard part.utf8.count == 2, let number = Int(part), (1...limit).contains(number) else {
        return nil
      }
      rest.append(number)
    }
    self.year = year
    month = rest.first
    day = rest.count > 1 ? rest[1] : nil
  }

  /// As it was written.
  package var description: String {
    let parts = [month, day].compactMap { $0 }.map { $0 < 10 ? "-0\($0)" : "-\($0)" }
    return "\(year)" + parts.joined()
  }

  /// Whether more than twelve months lie between this date and `today`.
  ///
  /// A date without a day or month is taken at its beginning, so that in doubt it is old.
  package func isOverAYear(before today: CalendarDate) -> Bool {
    let then = (year + 1, month ?? 1, day ?? 1)
    return then < (today.year, today.month ?? 12, today.day ?? 31)
  }
}
