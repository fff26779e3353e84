import FolderListing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the kernel tells of a process and its descendants through `/proc`.
package struct ProcessReadings: Sendable {
  /// Anonymous memory in RAM, in KiB: what the program has written to, its real cost.
  package var anonymous = 0
  /// All memory in RAM, files and libraries included, in KiB.
  package var resident = 0
  /// The most that was ever in RAM, in KiB.
  package var peak = 0
  /// How often a thread gave up the processor to wait: each is at most one waking up.
  package var waits = 0
  /// Nanoseconds in which a thread could have run and had no processor: the machine's noise.
  package var delay = 0
  /// Processor time in nanoseconds.
  package var processor: Int64 = 0
  package var processes = 0

  /// Readings of a process and all that descends from it; nil where there is no such process.
  package init?(tree root: Int32) {
    var left = [root]
    while let process = left.popLast() {
      guard let status = Self.text("/proc/\(process)/status") else { continue }
      processes += 1
      anonymous += Self.number("RssAnon:", in: status)
      resident += Self.number("VmRSS:", in: status)
      peak += Self.number("VmHWM:", in: status)
      processor += Self.processorTime(of: process)
      for thread in FolderListing.names(in: "/proc/\(process)/task") {
        let folder = "/proc/\(process)/task/\(thread)"
        waits += Self.number("voluntary_ctxt_switches:", in: Self.text("\(folder)/status") ?? "")
        let times = (Self.text("\(folder)/schedstat") ?? "").split(separator: " ")
        delay += times.count > 1 ? Int(times[1]) ?? 0 : 0
      }
      left += Self.children(of: process)
    }
    if processes == 0 { return nil }
  }

  /// The processes that a process has started and that are still there.
  package static func children(of process: Int32) -> [Int32] {
    FolderListing.names(in: "/proc/\(process)/task").flatMap { thread in
      (text("/proc/\(process)/task/\(thread)/children") ?? "").split(separator: " ")
    }.compactMap { Int32($0) }
  }

  /// Whether a process is stopped, as by SIGSTOP.
  package static func isStopped(_ process: Int32) -> Bool {
    (text("/proc/\(process)/status") ?? "").contains("State:\tT")
  }

  /// Whether a process or one that descends from it runs, could run, or waits for a disk: it may
  /// still have something to say.
  ///
  /// False where the kernel does not tell.
  package static func isBusy(tree root: Int32) -> Bool {
    var left = [root]
    while let process = left.popLast() {
      for thread in FolderListing.names(in: "/proc/\(process)/task") {
        // The state follows the name, which is in brackets and may hold any character.
        let fields = text("/proc/\(process)/task/\(thread)/stat") ?? ""
        guard let end = fields.lastIndex(of: ")") else { continue }
        let state = fields[fields.index(after: end)...].first { $0 != " " }
        if state == "R" || state == "D" { return true }
      }
      left += children(of: process)
    }
    return false
  }

  /// The value after a name at the start of a line; 0 when it is not there.
  static func number(_ name: String, in text: String) -> Int {
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      return line.dropFirst(name.count).split { $0 == " " || $0 == "\t" }.first.flatMap { Int($0) }
        ?? 0
    }
    return 0
  }

  private static func processorTime(of process: Int32) -> Int64 {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func text(_ file: String) -> String? {
    TemporaryFolder.contents(of: file).map { String(decoding: $0, as: UTF8.self) }
  }
}
