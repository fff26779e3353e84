package import Drawing
package import SafeText

/// A screen for tests: brings the events of a script and keeps what is presented.
package struct ScriptedScreen: Screen, ~Copyable {
  package private(set) var size: Size
  package let isASCII: Bool
  private var events: [Event]
  private var next = 0
  /// Every canvas presented, in order.
  package private(set) var frames: [Canvas] = []
  /// How often the program stopped, sent everything again, and rang.
  package private(set) var suspensions = 0
  package private(set) var redraws = 0
  package private(set) var bells = 0
  /// The emergency card that was prepared last, and how often it was said to be shown.
  package private(set) var card: [ScreenText] = []
  package private(set) var emergenciesShown = 0

  /// A screen that brings `events`, one after the other.
  package init(size: Size, isASCII: Bool = false, events: [Event]) {
    self.size = size
    self.isASCII = isASCII
    self.events = events
  }

  package var isInputWaiting: Bool { false }

  /// Shows a frame; see `Screen`.
  package mutating func present(_ canvas: Canvas) {
    frames.append(canvas)
  }

  /// The script's next event, when the program has nothing more to do; after the last, the terminal
  /// is gone.
  package mutating func nextEvent(within milliseconds: Int?) -> Event {
    guard milliseconds == nil else { return .idle }
    guard next < events.count else { return .hangup }
    defer { next += 1 }
    if case .resize(let rows, let columns) = events[next] {
      size = Size(rows: rows, columns: columns)
    }
    return events[next]
  }

  /// Stops as the shell asks; see `Screen`.
  package mutating func suspend() { suspensions += 1 }
  /// Sends everything at the next frame; see `Screen`.
  package mutating func redraw() { redraws += 1 }
  /// Rings; see `Screen`.
  package mutating func bell() { bells += 1 }
  /// Keeps the emergency card ready; see `Screen`.
  package mutating func prepareCard(_ lines: [ScreenText]) { card = lines }
  /// The card is on the screen; see `Screen`.
  package mutating func emergencyShown() { emergenciesShown += 1 }
}
