import Emergency
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a clock shows: the time of day here, and the day.
enum Moment {
  /// Now, by this machine's clock and time zone.
  @Sendable static func now() -> (time: ScreenText, today: CalendarDate) {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (
      ScreenText("\(padded(parts.tm_hour)):\(padded(parts.tm_min))"),
      CalendarDate(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    )
  }
}
