/// How a process ended.
package enum ExitStatus: Equatable, Sendable, CustomStringConvertible {
  case exited(Int32)
  case killed(signal: Int32)

  /// What `waitpid` stored.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xff) : .killed(signal: signal)
  }

  package var description: String {
    switch self {
    case .exited(let code): "exit status \(code)"
    case .killed(let signal): "killed by signal \(signal)"
    }
  }
}
