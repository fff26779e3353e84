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
  ///
  /// By hand, on the bytes: the generic ways of the library cost a tenth of a card's whole time, in
  /// types that the runtime puts together when they are first used.
  package init?(_ text: String) {
    var text = text
    let numbers = text.withUTF8 { bytes -> (Int, Int?, Int?)? in
      guard [4, 7, 10].contains(bytes.count), let year = Self.number(bytes, 0, 4) else {
        return nil
      }
      if bytes.count == 4 { return (year, nil, nil) }
      guard bytes[4] == Self.dash, let month = Self.number(bytes, 5, 2), 1 <= month, month <= 12
      else { return nil }
      if bytes.count == 7 { return (year, month, nil) }
      guard bytes[7] == Self.dash, let day = Self.number(bytes, 8, 2), 1 <= day, day <= 31
      else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = numbers else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static let dash = UInt8(ascii: "-")

  /// The number that `count` digits from `start` make.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ count: Int
  ) -> Int? {
    var number = 0
    for place in start..<start + count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// As it was written.
  package var description: String {
    var text = String(year)
    for part in [month, day] {
      guard let part else { break }
      text += part < 10 ? "-0" : "-"
      text += String(part)
    }
    return text
  }

  /// Whether more than twelve months lie between this date and `today`.
  ///
  /// A date without a day or month is taken at its beginning, so that in doubt it is old.
  package func isOverAYear(before today: CalendarDate) -> Bool {
    let then = (year + 1, month ?? 1, day ?? 1)
    return then < (today.year, today.month ?? 12, today.day ?? 31)
  }
}
