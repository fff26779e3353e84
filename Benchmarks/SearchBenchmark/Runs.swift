import FolderListing
import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program that did not end as it should.
struct RunProblem: Error, CustomStringConvertible {
  let description: String
}

/// What one run of a program gave.
struct Run {
  /// When it was started.
  let started: MonotonicTime
  /// From its start to its end, in milliseconds.
  let time: Double
  /// Of the program and its children, in milliseconds.
  let processorTime: Double
  private let output: [UInt8]

  /// The longest that a run may take: building the largest library on a slow machine.
  private static let patience = 1_800_000

  /// Runs a program to its end.
  ///
  /// - Parameter accepted: exit codes that are no failure.
  init(_ path: String, _ arguments: [String], accepted: Set<Int32> = [0]) throws {
    var launch = Launch(path, arguments, environment: Launch.environment())
    launch.output = .pipe
    let terminal = try TerminalWindow(launch)
    let status = terminal.waitForEnd(milliseconds: Self.patience)
    time = MonotonicTime.now.milliseconds(since: terminal.started)
    guard case .exited(let code) = status, accepted.contains(code) else {
      let errors = String(decoding: terminal.received.suffix(300), as: UTF8.self)
      throw RunProblem(description: "\(path) \(arguments): \(status as Any) \(errors)")
    }
    started = terminal.started
    processorTime = terminal.processorTime ?? 0
    output = terminal.piped
  }

  /// The values that a child said under each name.
  var values: [String: [Double]] {
    var values: [String: [Double]] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let value = Double(parts[1]) else { continue }
      values[String(parts[0]), default: []].append(value)
    }
    return values
  }
}

/// Files as a program finds them that has never read them.
enum ColdFiles {
  /// Puts the pages of every file below `folder` out of memory; false where the system cannot.
  static func cool(_ folder: String) -> Bool {
    #if canImport(Darwin)
      return false
    #else
      sync()
      return files(below: folder).allSatisfy { file in
        let number = open(file, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return false }
        defer { close(number) }
        return posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED) == 0
      }
    #endif
  }

  /// The largest file, in bytes, and all files' bytes together.
  static func sizes(below folder: String) -> (largest: Int, sum: Int) {
    let sizes = files(below: folder).map { file in
      var status = stat()
      return stat(file, &status) == 0 ? Int(status.st_size) : 0
    }
    return (sizes.max() ?? 0, sizes.reduce(0, +))
  }

  private static func files(below folder: String) -> [String] {
    FolderListing.files(below: folder).map { "\(folder)/\($0)" }
  }
}
