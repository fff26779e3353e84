import PseudoTerminal

/// A shell that people start the program from.
enum Shell {
  /// A bash with job control that reads nothing of the user's, at its first prompt.
  static func open() throws -> TerminalWindow {
    let shell = try TerminalWindow(
      Launch(
        "/bin/bash",
        ["--norc", "--noprofile", "--noediting", "-i"],
        environment: Launch.environment(adding: ["PS1": "shell> "])
      )
    )
    try shell.wait(forText: "shell>")
    return shell
  }
}
