internal import SafeText

/// Why the terminal cannot be used; the plain commands work all the same.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input comes from a file or another program.
  case inputIsNoTerminal
  /// Standard output goes to a file or another program.
  case outputIsNoTerminal
  /// TERM is not set, or empty.
  case termNotSet
  /// The system has no description of what TERM names.
  case termUnknown(String)
  /// The terminal cannot place its cursor.
  case termTooPlain(String)
  /// A session is open already.
  case alreadyOpen
  /// The system refused something.
  case failed

  /// What is wrong, and what to do about it.
  package var description: String {
    switch self {
    case .inputIsNoTerminal:
      "the keyboard cannot be read: standard input is not a terminal. Start without “<” or “|”."
    case .outputIsNoTerminal:
      "the screen cannot be drawn: standard output is not a terminal. Start without “>” or “|”."
    case .termNotSet:
      "TERM is not set, so the kind of terminal is not known. Set it, say TERM=xterm-256color."
    case .termUnknown(let name):
      "TERM is “\(Self.shown(name))”, which this system does not know."
        + " Set it to one it knows, say TERM=xterm."
    case .termTooPlain(let name):
      "the terminal (TERM is “\(Self.shown(name))”) cannot place its cursor."
        + " Use another, or set TERM to what it really is."
    case .alreadyOpen:
      "the terminal is in use by this program already."
    case .failed:
      "the terminal did not accept its modes. Close it, open another, and try again."
    }
  }

  /// A value from the environment as it may be shown: neutralised, and not long.
  private static func shown(_ name: String) -> String {
    let safe = ScreenText(name).string
    return safe.count > 40 ? safe.prefix(40) + "…" : safe
  }
}
