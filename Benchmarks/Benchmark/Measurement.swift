import PseudoTerminal

/// A program that did not do what was expected, so that it cannot be measured.
struct MeasurementProblem: Error, CustomStringConvertible {
  let description: String
}

/// One start of one program, from its beginning to its end.
///
/// No time holds the drawing of the judging screen: arrivals are noted as they come and drawn when
/// the burst is over, the same for all programs.
struct Measurement {
  /// Milliseconds without output that end a burst; longer than a program draws without a pause.
  static let quiet = 30
  static let lines = 20
  static let pages = 5
  static let heldKeys = 100
  static let emergencies = 10

  let contestant: Contestant
  private let terminal: TerminalWindow
  private var sample = Sample()

  /// Runs the program once.
  ///
  /// - Parameter recording: takes what the program wrote before it was told to quit.
  static func sample(
    of contestant: Contestant,
    idling: Bool,
    recording: (([UInt8]) throws -> Void)? = nil
  ) throws -> Sample {
    var one = Measurement(contestant, try TerminalWindow(contestant.launch))
    try one.measureStart()
    one.measureKeys()
    one.measureEmergency()
    one.measureSearch()
    if recording == nil { one.measureHeldKey() }
    one.sample.delay = Double(ProcessReadings(tree: one.terminal.process)?.delay ?? 0) / 1e6
    if idling { one.measureIdling() }
    try recording?(one.terminal.received)
    try one.end()
    return one.sample
  }

  private init(_ contestant: Contestant, _ terminal: TerminalWindow) {
    self.contestant = contestant
    self.terminal = terminal
  }

  private mutating func measureStart() throws {
    let limit = MonotonicTime.now.adding(milliseconds: 10_000)
    var drawn = 0
    var shown: MonotonicTime?
    while shown == nil {
      terminal.readOnce(until: limit)
      terminal.settle(quiet: Self.quiet)
      for arrival in terminal.arrivals[drawn...] where shown == nil {
        let screen = terminal.screen(after: arrival)
        if contestant.expected.allSatisfy(screen.shows) { shown = arrival.time }
      }
      drawn = terminal.arrivals.count
      if shown == nil, terminal.isClosed || limit.millisecondsLeft == 0 {
        let text = terminal.screen.text
        throw MeasurementProblem(
          description: "\(contestant.name): \(contestant.expected) not on the screen:\n\(text)"
        )
      }
    }
    sample.firstText = shown?.milliseconds(since: terminal.started) ?? 0
    sample.firstFrame = terminal.arrivals.last?.time.milliseconds(since: terminal.started) ?? 0
    sample.firstBytes = terminal.received.count
    guard let readings = ProcessReadings(tree: terminal.process) else { return }
    sample.firstProcessor = Double(readings.processor) / 1e6
    sample.anonymous = readings.anonymous
    sample.resident = readings.resident
  }

  private mutating func measureKeys() {
    for press in presses(contestant.before) { time(press, into: nil) }
    // The first key finds code and pages cold: it is no measure of those that follow.
    for press in presses(contestant.lineDown) { time(press, into: nil) }
    let before = ProcessReadings(tree: terminal.process)
    let line = presses(contestant.lineDown).first ?? []
    let page = presses(contestant.pageDown).first ?? []
    for _ in 0..<Self.lines { time(line, into: \.keys) }
    for _ in 0..<Self.pages { time(page, into: \.keys) }
    let after = ProcessReadings(tree: terminal.process)
    sample.keysProcessor = Double((after?.processor ?? 0) - (before?.processor ?? 0)) / 1e6
  }

  private mutating func measureEmergency() {
    guard let emergency = contestant.emergency, let open = presses(emergency.open).first,
      let close = presses(emergency.close).first
    else { return }
    for _ in 0..<Self.emergencies {
      time(open, into: \.emergencies)
      time(close, into: nil)
    }
  }

  /// From each key typed in the search to its results.
  private mutating func measureSearch() {
    guard let search = contestant.search else { return }
    for press in presses(search.open) { time(press, into: nil) }
    for press in presses(search.typed) { time(press, into: \.searches) }
    for press in presses(search.close) { time(press, into: nil) }
  }

  private func presses(_ script: String) -> [[UInt8]] {
    KeyNames.presses(
      script,
      application: terminal.screen.modes.contains(.applicationCursorKeys)
    )
  }

  private mutating func time(_ press: [UInt8], into times: WritableKeyPath<Sample, [Double]>?) {
    _ = terminal.screen
    let before = terminal.received.count
    let sent = MonotonicTime.now
    terminal.send(press)
    let last =
      terminal.readOnce(until: sent.adding(milliseconds: 400)) || terminal.received.count > before
    terminal.settle(quiet: Self.quiet)
    guard let times else { return }
    guard last, let arrival = terminal.arrivals.last else {
      sample.silent += 1
      return
    }
    sample[keyPath: times].append(arrival.time.milliseconds(since: sent))
    if times == \.keys { sample.keyBytes += terminal.received.count - before }
  }

  private mutating func measureHeldKey() {
    let key = presses(contestant.lineUp).first ?? []
    let sent = MonotonicTime.now
    terminal.send(Array(repeatElement(key, count: Self.heldKeys).joined()))
    guard let last = terminal.settle(quiet: 2 * Self.quiet) ?? terminal.arrivals.last?.time else {
      return
    }
    sample.held = max(0, last.milliseconds(since: sent)) / Double(Self.heldKeys)
  }

  private mutating func measureIdling() {
    terminal.settle(quiet: 300)
    guard let before = ProcessReadings(tree: terminal.process) else { return }
    let end = MonotonicTime.now.adding(milliseconds: 5000)
    while end.millisecondsLeft > 0, !terminal.isClosed { terminal.readOnce(until: end) }
    sample.idleWaits = (ProcessReadings(tree: terminal.process)?.waits ?? 0) - before.waits
  }

  private mutating func end() throws {
    terminal.press(contestant.quit)
    guard terminal.waitForEnd(milliseconds: 3000) != nil else {
      throw MeasurementProblem(
        description: "\(contestant.name) does not end with \(contestant.quit)"
      )
    }
    sample.leftovers = terminal.leftovers
    sample.unknown = terminal.screen.unknown
  }
}
