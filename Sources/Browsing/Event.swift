/// What comes from the terminal, or from a script.
package enum Event: Sendable, Equatable {
  case key(Key)
  case mouse(MouseAction, row: Int, column: Int)
  /// Text pasted in one go; never read as keys.
  case paste(String)
  case resize(rows: Int, columns: Int)
  /// The program was stopped and goes on: everything is to be drawn again.
  case resumed
  /// Nothing came in the time given: slices of longer work may go on.
  case idle
  /// The terminal is gone.
  case hangup
  /// The emergency key: the card is to be shown, and `Screen.emergencyShown` called then.
  case emergency
  /// A signal asks the program to end.
  case terminate(signal: Int32)
}

/// A key as the terminal names it.
package enum Key: Sendable, Hashable {
  /// A character that types itself.
  case character(Character)
  /// Ctrl with a lower-case letter, or one of `\ ] ^ _`.
  case control(Character)
  /// Alt (or Esc at once before it) with a key.
  indirect case alt(Key)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// What the mouse did.
package enum MouseAction: Sendable, Hashable {
  case press, wheelUp, wheelDown
}
