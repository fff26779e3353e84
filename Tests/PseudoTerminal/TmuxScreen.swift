#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A second opinion: what tmux shows after the same bytes.
package struct TmuxScreen: Sendable {
  /// What tmux shows, read back by a strict screen: text and looks of each cell.
  package let screen: StrictScreen
  package let row: Int
  package let column: Int
  package let isAlternate: Bool

  /// Where tmux is; nil where it is not installed.
  package static let program: String? = [
    "/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux",
  ]
  .first { access($0, X_OK) == 0 }

  /// Shows bytes in a tmux of its own, without the user's configuration, and reads its screen.
  ///
  /// - Returns: nil where tmux is not installed or gives no answer.
  package init?(showing bytes: [UInt8], rows: Int, columns: Int) throws {
    guard let tmux = Self.program else { return nil }
    let folder = try TemporaryFolder("tmux")
    try folder.add("recording", bytes)
    // The answer to a question after the recording comes when tmux has drawn all before it.
    try folder.add(
      "show",
      """
      stty raw -echo
      cat "$1/recording"
      printf '\\033[0c'
      dd bs=1 count=3 >/dev/null 2>&1
      "$2" -S "$1/socket" wait-for -S shown
      exec cat >/dev/null
      """.utf8
    )
    let socket = "\(folder.path)/socket"
    func run(_ arguments: [String]) throws -> [UInt8]? {
      var launch = Launch(
        tmux,
        ["-u", "-S", socket, "-f", "/dev/null"] + arguments,
        environment: Launch.environment()
      )
      launch.output = .pipe
      let terminal = try TerminalWindow(launch)
      return terminal.waitForEnd() == .exited(0) ? terminal.piped : nil
    }
    defer { _ = try? run(["kill-server"]) }
    let start = [
      "start-server", ";", "set", "-g", "status", "off", ";", "set", "-g", "default-shell",
      "/bin/sh", ";",
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "sh '\(folder.path)/show' '\(folder.path)' '\(tmux)'", ";", "wait-for", "shown",
    ]
    let question = "#{cursor_x} #{cursor_y} #{alternate_on} #{pane_width} #{pane_height}"
    guard try run(start) != nil, let answer = try run(["display-message", "-p", question]),
      let captured = try run(["capture-pane", "-p", "-e", "-N"])
    else { return nil }
    let numbers = String(decoding: answer, as: UTF8.self).split { " \n\r".contains($0) }.compactMap
    { Int($0) }
    guard numbers.count == 5, numbers[3] == columns, numbers[4] == rows else { return nil }
    (column, row) = (min(numbers[0], columns - 1), numbers[1])
    isAlternate = numbers[2] == 1
    screen = Self.read(captured, rows: rows, columns: columns)
  }

  /// Draws what `capture-pane -e` wrote: lines with renditions and the line drawing set as G1.
  private static func read(_ captured: [UInt8], rows: Int, columns: Int) -> StrictScreen {
    var screen = StrictScreen(rows: rows, columns: columns)
    screen.feed("\u{1b})0".utf8)
    let lines = captured.split(separator: 0x0a, omittingEmptySubsequences: false)
    for (row, line) in lines.prefix(rows).enumerated() {
      screen.feed("\u{1b}[\(row + 1);1H".utf8)
      screen.feed(line)
    }
    return screen
  }

  /// Where this screen and another differ, cell by cell, in words; empty when they agree.
  ///
  /// Of blanks only that they are blank is compared: tmux does not keep the looks of erased ones.
  package func differences(from other: StrictScreen) -> [String] {
    var found: [String] = []
    if (row, column) != (other.row, other.column) {
      found.append("cursor: tmux \(row),\(column), ours \(other.row),\(other.column)")
    }
    if isAlternate != other.modes.contains(.alternateScreen) {
      found.append("alternate screen: tmux \(isAlternate)")
    }
    for row in 0..<other.rows {
      for column in 0..<other.columns {
        let (theirs, ours) = (screen.cell(row, column), other.cell(row, column))
        if theirs == ours || (theirs.scalar == " " && ours.scalar == " ") { continue }
        found.append("\(row),\(column): tmux \(theirs), ours \(ours)")
      }
    }
    return found
  }
}
