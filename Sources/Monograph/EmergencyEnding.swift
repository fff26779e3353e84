import Emergency
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program leaves behind where it cannot go on: its message, and whom to call.
enum EmergencyEnding {
  /// The emergency number of the country that the environment speaks for, as it can be shown.
  static var line: ScreenText {
    let line = EmergencyLine.text(
      CountryGuess.from(environment: environment),
      CardLanguage.from(environment: environment)
    )
    return localeIsUTF8() ? line : line.inASCII()
  }

  /// Writes `message`, which is safe to show, and the line after it to standard error.
  static func write(_ message: String) {
    _ = Monograph.write(message + "\n" + line.string + "\n", to: STDERR_FILENO)
  }
}
