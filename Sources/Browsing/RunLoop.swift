import Drawing

extension Browser {
  /// Browses on `screen` until the user or the world ends it; returns the exit status.
  ///
  /// One event, one `update`, one `draw`, one `present`. While input waits no frame is drawn, so that held keys are
  /// never ahead of the screen by more than one frame.
  package mutating func run<S: Screen & ~Copyable>(on screen: inout S) -> Int32 {
    var undrawn = 0
    var isStale = true
    while true {
      if isStale, undrawn >= Browser.mostUndrawnEvents || !screen.isInputWaiting {
        screen.present(draw())
        undrawn = 0
        isStale = false
      }
      let event = screen.nextEvent(within: hasWork ? 0 : nil)
      guard let action = action(for: event) else { continue }
      let before = generation
      let effect = update(action)
      isStale = isStale || action != .readOn || before != generation || hasWork
      undrawn += 1
      switch effect {
      case .quit(let status): return status
      case .suspend: screen.suspend()
      case .redraw: screen.redraw()
      case .bell: screen.bell()
      case nil: break
      }
    }
  }

  /// However much is typed or pasted, a frame is drawn after this many events.
  static let mostUndrawnEvents = 4096
}
