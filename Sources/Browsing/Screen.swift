package import Drawing
package import SafeText

/// Something that shows canvases and brings events: a terminal, or a script.
package protocol Screen: ~Copyable {
  /// The size that the next canvas should have.
  var size: Size { get }
  /// Whether only ASCII can be shown.
  var isASCII: Bool { get }
  /// Whether an event can be had at once; then a frame may be left out.
  var isInputWaiting: Bool { get }
  /// Shows `canvas`; only what differs from what is on the screen is sent.
  mutating func present(_ canvas: Canvas)
  /// Waits for what comes next.
  ///
  /// - Parameter milliseconds: how long at most, then `idle`; nil waits for ever.
  mutating func nextEvent(within milliseconds: Int?) -> Event
  /// Stops the program as the shell's job control does, until it is brought back.
  mutating func suspend()
  /// Draws everything anew at the next `present`.
  mutating func redraw()
  /// Rings the bell, or flashes.
  mutating func bell()
  /// Keeps the emergency card ready for the case that the program cannot show it any more.
  ///
  /// - Parameter lines: the card from its title to its end, wrapped for `size`. To be called before
  ///   the first frame, and whenever the size, the language, or the card itself has changed.
  mutating func prepareCard(_ lines: [ScreenText])
  /// Says that the frame presented last shows the emergency card.
  ///
  /// If that is not said within 250 ms after `Event.emergency`, a terminal shows the prepared card
  /// by itself; when the user has left it, `resumed` or `resize` comes.
  mutating func emergencyShown()
}
