import PseudoTerminal

/// What one run of the program wrote, and how it ended.
struct Outcome {
  let output: [UInt8]
  let errors: String
  let status: PseudoTerminal.ExitStatus?

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }

  /// Runs the release binary with nothing in its environment but `environment`.
  init(_ arguments: [String], _ environment: [String: String] = ["LC_ALL": "C.UTF-8"]) throws {
    var launch = Launch(Monograph.binary, arguments, environment: environment)
    launch.output = .pipe
    try self.init(launch)
  }

  init(_ launch: Launch) throws {
    let terminal = try Monograph.run(launch)
    output = terminal.piped
    errors = String(decoding: terminal.received, as: UTF8.self)
    status = terminal.status
  }
}
