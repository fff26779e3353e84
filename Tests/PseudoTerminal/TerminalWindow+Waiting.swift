#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Something waited for did not come; says what there was instead.
package struct WaitFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ awaited: String, _ terminal: TerminalWindow, milliseconds: Int) {
    let end = terminal.status.map { "\($0)" } ?? (terminal.isClosed ? "terminal closed" : "running")
    let screen = terminal.screen
    description = """
      not seen within \(milliseconds) ms: \(awaited)
      program: \(end); unknown sequences: \(screen.unknown)
      screen \(screen.rows)×\(screen.columns), cursor \(screen.row),\(screen.column):
      \(screen.text)
      """
  }
}

extension TerminalWindow {
  /// How long a test waits for what should come at once: long, since only a failure waits so long.
  package static let patience = 30_000

  /// Reads until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - awaited: what is waited for, in words, for the failure's message.
  ///   - milliseconds: how long at most.
  package func wait(
    for awaited: String,
    milliseconds: Int = patience,
    until isThere: (StrictScreen) -> Bool
  ) throws(WaitFailure) {
    let deadline = MonotonicTime.now.adding(milliseconds: milliseconds)
    while !isThere(screen) {
      if isClosed || !readOnce(until: deadline), isClosed || deadline.millisecondsLeft == 0 {
        if isThere(screen) { return }
        throw WaitFailure(awaited, self, milliseconds: milliseconds)
      }
    }
  }

  /// Reads until a text stands on one row of the screen.
  package func wait(forText text: String, milliseconds: Int = patience) throws(WaitFailure) {
    try wait(for: "“\(text)”", milliseconds: milliseconds) { $0.shows(text) }
  }

  /// Reads until nothing has come for a while in which the program was not at work, or `limit`
  /// milliseconds have passed.
  ///
  /// A program that had no processor meanwhile is waited for, and only the third silence in a row
  /// counts: the kernel hands keys and answers on in a thread of its own, which a busy machine lets
  /// wait while the program sleeps. It is no proof all the same: for programs that give no sign
  /// when they are done.
  ///
  /// - Returns: when the last piece came; nil when none came.
  @discardableResult
  package func settle(quiet: Int = 30, limit: Int = 20_000) -> MonotonicTime? {
    let end = MonotonicTime.now.adding(milliseconds: limit)
    var last: MonotonicTime?
    var silences = 0
    while !isClosed, end.millisecondsLeft > 0, silences < 3 {
      if readOnce(until: min(end, .now.adding(milliseconds: quiet))) {
        last = arrivals.last?.time
        silences = 0
      } else {
        silences = ProcessReadings.isBusy(tree: process) ? 0 : silences + 1
      }
    }
    return last
  }

  // MARK: Sending

  /// Presses keys, given by names (`KeyNames`), one after the other.
  package func press(_ script: String) {
    let application = screen.modes.contains(.applicationCursorKeys)
    for press in KeyNames.presses(script, application: application) { send(press) }
  }

  /// Sends bytes as if typed; reads meanwhile, so that a program that is busy writing cannot make
  /// both wait for ever.
  package func send(_ bytes: [UInt8]) {
    let deadline = MonotonicTime.now.adding(milliseconds: Self.patience)
    var sent = 0
    while sent < bytes.count, !isClosed {
      var one = pollfd(fd: controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&one, 1, deadline.millisecondsLeft) > 0 else { return }
      if one.revents & Int16(POLLIN) != 0 { _ = takeFromTerminal() }
      if one.revents & Int16(POLLOUT) != 0 {
        // The kernel's line buffer holds 4,095 bytes; a longer write would wait inside the kernel.
        let count = bytes[sent...].withUnsafeBytes {
          write(controller, $0.baseAddress, min($0.count, 1024))
        }
        if count > 0 { sent += count } else if errno != EAGAIN, errno != EINTR { return }
      } else if one.revents & Int16(POLLHUP) != 0 {
        isClosed = true
      }
    }
  }
}
