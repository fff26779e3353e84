import CPseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a program could not be started, or a file for it not be made.
package enum LaunchProblem: Error {
  case spawn(String, errno: Int32)
  case pipe(errno: Int32)
  case folder(errno: Int32)
  case file(String, errno: Int32)
}

/// A program on a pseudo-terminal of its own, seen through a strict screen.
///
/// Everything that the program writes is kept with the moment of its arrival; the screen is fed
/// only when somebody looks at it, so that no time of the screen's enters a measurement. Whatever
/// is not ended is killed when the last owner lets go. Not to be shared between threads.
package final class TerminalWindow {
  /// A piece of output: when it came, and where in `received` it ends.
  package struct Arrival: Sendable {
    package let time: MonotonicTime
    package let end: Int
  }

  /// The program's process, leader of its session and process group.
  package let process: Int32
  /// Just before the program was started.
  package let started: MonotonicTime
  /// The line settings before the program changed them.
  package let settingsBefore: TerminalSettings?
  /// Everything that the program wrote to the terminal.
  package internal(set) var received: [UInt8] = []
  /// The pieces in which `received` came.
  package internal(set) var arrivals: [Arrival] = []
  /// Everything that the program wrote to the pipe that is its standard output.
  package internal(set) var piped: [UInt8] = []
  /// Whether nobody has the terminal open any more.
  package internal(set) var isClosed = false
  /// How the program ended; nil while it runs.
  package internal(set) var status: ExitStatus?
  /// Processor time of the program and its children, in milliseconds, known when it has ended.
  package internal(set) var processorTime: Double?

  var controller: Int32
  var pipe: Int32
  private var fed = 0
  private var state: StrictScreen
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  package init(_ launch: Launch) throws(LaunchProblem) {
    var reading: Int32 = -1
    var writing: Int32 = -1
    if launch.output == .pipe {
      let failure = cpt_pipe(&reading, &writing)
      guard failure == 0 else { throw .pipe(errno: failure) }
    }
    var controller: Int32 = -1
    var failure = cpt_open(
      Int32(clamping: launch.rows),
      Int32(clamping: launch.columns),
      &controller
    )
    settingsBefore = TerminalSettings(descriptor: controller)
    started = .now
    var process: Int32 = 0
    if failure == 0 { failure = launch.spawn(on: controller, output: writing, &process) }
    if writing >= 0 { close(writing) }
    guard failure == 0 else {
      if reading >= 0 { close(reading) }
      if controller >= 0 { close(controller) }
      throw .spawn(launch.path, errno: failure)
    }
    self.controller = controller
    self.process = process
    pipe = reading
    state = StrictScreen(
      rows: launch.rows,
      columns: launch.columns,
      family: TerminalFamily(term: launch.environment["TERM"] ?? "")
    )
  }

  deinit {
    if status == nil {
      // Never of process 0 or -1, which would be our own group or everybody: `process` is known to
      // be a child's, since a failed start leaves no object.
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if controller >= 0 { close(controller) }
    if pipe >= 0 { close(pipe) }
  }

  /// What a user would see now: everything that has arrived, drawn.
  package var screen: StrictScreen {
    feed(upTo: received.count)
    return state
  }

  /// Draws the output up to an offset of `received`, at most; for looking at the screen as it was
  /// when a piece came.
  package func screen(after arrival: Arrival) -> StrictScreen {
    feed(upTo: arrival.end)
    return state
  }

  private func feed(upTo end: Int) {
    guard fed < end else { return }
    state.feed(received[fed..<end])
    fed = end
  }

  /// The line settings as they are now.
  package var settings: TerminalSettings? {
    TerminalSettings(descriptor: controller)
  }

  /// Gives the window another size, as a user does who drags its corner.
  package func resize(rows: Int, columns: Int) {
    feed(upTo: received.count)
    state.resize(rows: rows, columns: columns)
    cpt_resize(controller, Int32(clamping: rows), Int32(clamping: columns))
  }

  // MARK: Reading

  /// Waits up to a moment for output and takes what there is.
  ///
  /// - Returns: whether anything came.
  @discardableResult
  package func readOnce(until deadline: MonotonicTime) -> Bool {
    var open: [pollfd] = []
    if !isClosed { open.append(pollfd(fd: controller, events: Int16(POLLIN), revents: 0)) }
    if pipe >= 0 { open.append(pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)) }
    guard poll(&open, nfds_t(open.count), deadline.millisecondsLeft) > 0 else { return false }
    var came = false
    for one in open where one.revents != 0 {
      came = (one.fd == controller ? takeFromTerminal() : takeFromPipe()) || came
    }
    return came
  }

  func takeFromTerminal() -> Bool {
    let count = read(controller, &buffer, buffer.count)
    guard count > 0 else {
      // EIO: the last process that had the terminal open has closed it.
      if count == 0 || (errno != EAGAIN && errno != EINTR) { isClosed = true }
      return false
    }
    received.append(contentsOf: buffer[..<count])
    arrivals.append(Arrival(time: .now, end: received.count))
    return true
  }

  private func takeFromPipe() -> Bool {
    let count = read(pipe, &buffer, buffer.count)
    guard count > 0 else {
      close(pipe)
      pipe = -1
      return false
    }
    piped.append(contentsOf: buffer[..<count])
    return true
  }
}

extension Launch {
  /// Starts the program; gives 0 or an errno.
  func spawn(on controller: Int32, output: Int32, _ process: inout Int32) -> Int32 {
    let words = CStrings([path] + arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var file: String?
    if case .file(let name) = self.output { file = name }
    let names = CStrings([path, folder ?? "", input ?? "", file ?? "", errors ?? ""])
    var launch = cpt_launch()
    launch.path = names.pointer(0)
    launch.arguments = words.base
    launch.environment = variables.base
    launch.folder = folder == nil ? nil : names.pointer(1)
    launch.input = input == nil ? nil : names.pointer(2)
    launch.output = file == nil ? nil : names.pointer(3)
    launch.errors = errors == nil ? nil : names.pointer(4)
    launch.output_descriptor = output
    return withExtendedLifetime((words, variables, names)) {
      cpt_spawn(&launch, controller, &process)
    }
  }
}

/// C strings in a list that ends in NULL, freed with their owner.
private final class CStrings {
  private let list: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  init(_ strings: [String]) {
    list = .allocate(capacity: strings.count + 1)
    _ = list.initialize(from: strings.map { strdup($0) } + [nil])
  }

  deinit {
    list.forEach { free($0) }
    list.deallocate()
  }

  var base: UnsafePointer<UnsafeMutablePointer<CChar>?>? { UnsafePointer(list.baseAddress) }

  func pointer(_ index: Int) -> UnsafePointer<CChar>? { list[index].map { UnsafePointer($0) } }
}
