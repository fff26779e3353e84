#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension TerminalWindow {
  /// Sends the program a signal, as `kill` does.
  package func signal(_ number: Int32) {
    if status == nil { kill(process, number) }
  }

  /// Closes the window: the kernel sends SIGHUP, and reads and writes fail.
  package func hangUp() {
    // Once: by the second time another test may own the number, and its child would get the SIGHUP.
    guard controller >= 0 else { return }
    feedBeforeHangUp()
    close(controller)
    controller = -1
    isClosed = true
  }

  private func feedBeforeHangUp() {
    readOnce(until: .now)
  }

  /// Waits for the program's end and takes what it wrote last.
  ///
  /// - Returns: how it ended; nil when it still runs after the time.
  @discardableResult
  package func waitForEnd(milliseconds: Int = patience) -> ExitStatus? {
    let deadline = MonotonicTime.now.adding(milliseconds: milliseconds)
    while status == nil {
      reap(WNOHANG)
      if status != nil { break }
      if deadline.millisecondsLeft == 0 { return nil }
      // Output ends before the process is a zombie; between the two, and when the terminal is
      // gone, there is nothing to wait for but time.
      if isClosed {
        usleep(500)
      } else {
        readOnce(until: min(deadline, .now.adding(milliseconds: 5)))
      }
    }
    drain()
    return status
  }

  /// Takes all that lies ready.
  private func drain() {
    while !isClosed || pipe >= 0 {
      guard readOnce(until: .now.adding(milliseconds: 20)) else { break }
    }
  }

  private func reap(_ options: Int32) {
    var raw: Int32 = 0
    var usage = rusage()
    guard wait4(process, &raw, options, &usage) == process else { return }
    status = ExitStatus(waitStatus: raw)
    func milliseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
    }
    processorTime = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
  }

  /// What the program has not put back: modes of the screen, and the line settings.
  ///
  /// Empty when the terminal is as a shell expects it.
  package var leftovers: [String] {
    var left = screen.leftovers
    if let before = settingsBefore, let now = settings, before != now {
      left.append("line settings")
    }
    return left
  }
}
