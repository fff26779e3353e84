import Drawing
package import SafeText

extension Browser {
  /// Browses on `screen` until the user or the world ends it; returns the exit status.
  ///
  /// One event, one `update`, one `draw`, one `present`. While input waits no frame is drawn, so
  /// that held keys are never ahead of the screen by more than one frame.
  ///
  /// - Parameter save: writes lines to a new file and says in words what became of it.
  package mutating func run<S: Screen & ~Copyable>(
    on screen: inout S,
    save: (_ name: String, _ lines: [ScreenText]) -> ScreenText = { name, _ in ScreenText(name) }
  ) -> Int32 {
    var undrawn = 0
    var isStale = true
    var isAsked = false
    var prepared = ""
    while true {
      if isStale, undrawn >= Browser.mostUndrawnEvents || !screen.isInputWaiting {
        catchUp()
        screen.present(draw())
        if isAsked, showsEmergency { screen.emergencyShown() }
        (undrawn, isStale, isAsked) = (0, false, false)
      }
      // After the frame: making the card takes as long as everything before the first one.
      keepCardReady(on: &screen, &prepared)
      // What waits may come to nothing (a button going up): a frame that is due is not held back.
      let event = screen.nextEvent(within: isStale ? 0 : patience)
      if event == .emergency { isAsked = true }
      guard let action = action(for: event) else { continue }
      let wasReading = isReadingOn
      if action == .readOn, !wasReading {
        if isStale { undrawn += 1 } else { lookAhead() }
        continue
      }
      isHurried = screen.isInputWaiting
      let effect = update(action)
      isStale = isStale || action != .readOn || wasReading
      undrawn += 1
      switch effect {
      case .quit(let status): return status
      case .suspend: screen.suspend()
      case .redraw: screen.redraw()
      case .bell: screen.bell()
      case .save(let name, let lines): _ = update(.saved(save(name, lines)))
      case nil: break
      }
    }
  }

  /// Prepares the card where it is not the one that was `prepared` last.
  private mutating func keepCardReady<S: Screen & ~Copyable>(
    on screen: inout S,
    _ prepared: inout String
  ) {
    settleEmergency()
    guard prepared != preparedFor else { return }
    prepared = preparedFor
    screen.prepareCard(prepareCard())
  }

  /// Milliseconds until there is something to do while nobody types; nil where there is nothing.
  ///
  /// Before each look ahead the processor is given away: a terminal that has only this one shows
  /// the frame first.
  private var patience: Int? { isReadingOn ? 0 : hasWork ? 1 : nil }

  /// However much is typed or pasted, a frame is drawn after this many events.
  static let mostUndrawnEvents = 4096
}
