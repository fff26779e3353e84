/// How a program is started on a pseudo-terminal.
package struct Launch: Sendable {
  /// Where a program's standard output goes.
  package enum Output: Sendable, Equatable {
    case terminal
    /// A file, created or emptied.
    case file(String)
    /// A pipe, whose bytes come back in `TerminalWindow.piped`.
    case pipe
  }

  /// The program's path; no search is done.
  package var path: String
  /// The arguments, without the program's name.
  package var arguments: [String]
  /// The whole environment: nothing is inherited.
  package var environment: [String: String]
  package var rows = 24
  package var columns = 80
  /// The folder to start in; nil: this process's.
  package var folder: String?
  /// A file to read standard input from; nil: the terminal.
  package var input: String?
  package var output = Output.terminal
  /// A file to write standard error to; nil: the terminal.
  package var errors: String?

  package init(_ path: String, _ arguments: [String] = [], environment: [String: String]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// An environment as a terminal window gives it, without anything of this machine's user.
  ///
  /// `SWIFT_BACKTRACE` is off: the runtime's crash prompt would take the terminal.
  package static func environment(
    term: String? = "xterm-256color",
    locale: String = "C.UTF-8",
    home: String = "/nonexistent",
    adding more: [String: String] = [:]
  ) -> [String: String] {
    var all = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": locale, "LC_ALL": locale, "HOME": home,
      "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
    ]
    all["TERM"] = term
    return all.merging(more) { _, new in new }
  }

  /// This launch at another window size.
  package func sized(rows: Int, columns: Int) -> Launch {
    var copy = self
    copy.rows = rows
    copy.columns = columns
    return copy
  }
}
