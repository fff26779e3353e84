#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The line settings of a terminal (termios), to compare before and after.
package struct TerminalSettings: Equatable, Sendable, CustomStringConvertible {
  private let flags: [UInt]
  private let characters: [UInt8]
  private let local: UInt

  /// The settings of an open terminal; nil when it is none.
  package init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    local = UInt(settings.c_lflag)
    flags = [UInt(settings.c_iflag), UInt(settings.c_oflag), UInt(settings.c_cflag), local]
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether the terminal edits lines and echoes, as a shell's user expects.
  package var isCooked: Bool {
    let wanted = UInt(ICANON) | UInt(ECHO) | UInt(ISIG)
    return local & wanted == wanted
  }

  package var description: String {
    "flags \(flags.map { String($0, radix: 8) }) characters \(characters)"
  }
}
