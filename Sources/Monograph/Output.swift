import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes all of `text` to a file descriptor; false where the other end is closed or full.
func write(_ text: String, to descriptor: Int32) -> Bool {
  writing(text, to: descriptor) == 0
}

/// Prints `text` on standard output; returns the exit status.
///
/// A reader that goes away is no mistake: it ends as by the signal that would have told. What
/// cannot be written for another reason is said, with whom to call, and is not taken for nothing
/// found.
func printed(_ text: String) -> Int32 {
  switch writing(text, to: STDOUT_FILENO) {
  case 0: return 0
  case EPIPE: return 128 + SIGPIPE
  case let problem:
    EmergencyEnding.write("monograph: cannot write: \(String(cString: strerror(problem)))")
    return outputStatus
  }
}

/// The status where standard output takes nothing more, as `sysexits.h` has it.
private let outputStatus: Int32 = 74

/// Writes all of `text`; returns the system's number of what went wrong, or 0.
private func writing(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeBufferPointer(rebasing: rest)
      #if canImport(Darwin)
        let written = Darwin.write(descriptor, slice.baseAddress, slice.count)
      #elseif canImport(Musl)
        let written = Musl.write(descriptor, slice.baseAddress, slice.count)
      #else
        let written = Glibc.write(descriptor, slice.baseAddress, slice.count)
      #endif
      if written > 0 {
        rest = rest.dropFirst(written)
      } else {
        let problem = errno
        if problem != EINTR { return problem }
      }
    }
    return 0
  }
}

/// What standard output can show, and how wide it is.
struct OutputStyle {
  /// Whether only ASCII can be shown.
  let isASCII: Bool
  let columns: Int

  /// As the locale and the terminal say; `$COLUMNS`, else 80, where output is no terminal.
  static func ofStandardOutput() -> OutputStyle {
    var size = winsize()
    var columns = 0
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 {
      columns = Int(size.ws_col)
    } else if let text = environment("COLUMNS"), let asked = Int(text) {
      columns = asked
    }
    if columns <= 0 { columns = 80 }
    return OutputStyle(isASCII: !localeIsUTF8(), columns: min(max(columns, 20), 500))
  }

  /// Prints `lines`; returns the exit status.
  func printLines(_ lines: [ScreenText]) -> Int32 {
    let shown = isASCII ? lines.map { $0.inASCII() } : lines
    let text = shown.map { $0.string + "\n" }.joined()
    return printed(text)
  }
}

/// The value of an environment variable; nil where it is not set or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// Whether the locale asked for by the environment shows UTF-8.
func localeIsUTF8() -> Bool {
  guard setlocale(LC_CTYPE, "") != nil else {
    // A machine without the locale that it is told to use still knows what its characters are.
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first ?? ""
    let charset = name.split(separator: ".").last?.lowercased() ?? ""
    return name.contains(".") && (charset.hasPrefix("utf-8") || charset.hasPrefix("utf8"))
  }
  guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
  return String(cString: name) == "UTF-8"
}

/// Writes lines to a new file in the current folder, and says what became of it; never over a file
/// that is there.
func saveCard(_ name: String, _ lines: [ScreenText]) -> ScreenText {
  let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard file >= 0 else {
    return ScreenText("Not saved: \(name): \(String(cString: strerror(errno)))")
  }
  defer { close(file) }
  let text = lines.map { $0.string + "\n" }.joined()
  return ScreenText(write(text, to: file) ? "Saved: \(name)" : "Not saved: \(name)")
}
