package import Drawing
package import SafeText

/// What an event asks of the browser.
package enum Action: Sendable, Equatable {
  /// Run a command, `count` times where that makes sense.
  case run(Command, count: Int?)
  /// One more digit of a count.
  case digit(Int)
  /// A character typed into the input field.
  case type(Character)
  /// Take the last character of the input field back.
  case erase
  /// A key for the field of a search.
  case field(Key)
  /// Text pasted: it goes into an open input field and nowhere else.
  case paste(String)
  /// The button was pressed at a cell.
  case click(Position)
  /// The wheel was turned over a cell; down is positive.
  case scroll(Int, at: Position)
  case resize(Size)
  /// Show the emergency card.
  case emergency
  /// A key for the emergency card.
  case emergencyKey(Key)
  /// What became of something that was to be saved.
  case saved(ScreenText)
  /// Draw everything anew.
  case redraw
  /// Go on with longer work for one slice.
  case readOn
  /// The terminal is gone or a signal came: end.
  case end(signal: Int32)
}

/// What `update` asks of the world; the run loop carries it out.
package enum Effect: Sendable, Equatable {
  /// End with this exit status.
  case quit(status: Int32)
  /// Stop as the shell's job control does.
  case suspend
  /// Send the whole screen again.
  case redraw
  /// Write `lines` to a new file in the folder where the program was started.
  case save(name: String, lines: [ScreenText])
  /// The key does nothing here.
  case bell
}
