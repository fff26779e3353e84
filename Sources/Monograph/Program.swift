import ArgumentParser
import Browsing
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line as a whole: it finds the command, runs it, and turns errors into words and a
/// status.
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monograph",
    abstract: "Browse what published sources say about a medicine.",
    usage: """
      monograph [--library DIR] [PLACE]
      monograph <command> [options]
      """,
    discussion: """
      Without a command, opens the browser: the shipped library, or the folder of articles given. \
      A PLACE is a topic (dosing.missed), an article, or article#section. In the browser, ? shows \
      the keys. Where standard output is no terminal, plain text is printed instead. In an \
      emergency, `monograph emergency` prints whom to call and what to do until help comes.

      \(Wording.english[Phrase.disclaimer].string)
      """,
    version: """
      monograph \(Program.versionNumber)
      \(Wording.english[Phrase.disclaimer].string)
      """,
    subcommands: [
      Browse.self, Search.self, Show.self, Outline.self, Import.self, Check.self,
      EmergencyCommand.self,
    ],
    defaultSubcommand: Browse.self
  )

  static let versionNumber = "0.1.0"

  /// Runs the command that the arguments name; returns the exit status.
  static func run() -> Int32 {
    guard getuid() == geteuid(), getgid() == getegid() else {
      return fail("refuses to run with another user’s rights (set-uid)", status: 2)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    if let status = runEmergency() { return status }
    do {
      // Somebody who types the name alone is not kept waiting by the argument parser (2 ms of 5).
      if CommandLine.argc <= 1 { return try Browse.start(LibraryOptions.open(nil), place: nil) }
      if let status = try runSearch() { return status }
      var command = try parseAsRoot()
      if let command = command as? any Runnable { return try command.execute() }
      try command.run()
      return 0
    } catch let problem as Failure {
      return fail(problem.message.string, status: 1)
    } catch {
      return report(error)
    }
  }

  /// Prints the emergency card, if the arguments ask for it in words that need no parser.
  private static func runEmergency() -> Int32? {
    let words = CommandLine.unsafeArgv
    guard CommandLine.argc > 1, let command = words[1], strcmp(command, "emergency") == 0 else {
      return nil
    }
    return EmergencyRequest((2..<Int(CommandLine.argc)).compactMap { words[$0] })?.execute()
  }

  /// Searches, if the arguments ask for it without a mistake in the options.
  private static func runSearch() throws -> Int32? {
    let arguments = CommandLine.arguments
    guard arguments.count > 2, arguments[1] == "search" else { return nil }
    return try LibrarySearch(Array(arguments[2...]))?.execute()
  }

  /// Prints what the argument parser has to say: help on standard output, mistakes on standard
  /// error.
  private static func report(_ error: any Error) -> Int32 {
    let code = exitCode(for: error).rawValue
    let message = ScreenText.lines(of: fullMessage(for: error))
    if code == 0 { return printed(message + "\n") }
    EmergencyEnding.write(message)
    return code
  }

  private static func fail(_ message: String, status: Int32) -> Int32 {
    EmergencyEnding.write("monograph: \(ScreenText(message).string)")
    return status
  }
}

/// A command of ours: it returns its exit status, so that there is one exit.
protocol Runnable: ParsableCommand {
  func execute() throws -> Int32
}

/// A mistake that the user can mend, in words.
struct Failure: Error {
  let message: ScreenText

  init(_ message: String) {
    self.message = ScreenText(message)
  }
}

extension ScreenText {
  /// Text of several lines, each made safe.
  static func lines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { ScreenText(String($0)).string }.joined(separator: "\n")
  }
}
