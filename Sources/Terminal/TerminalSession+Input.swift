package import Browsing
internal import CNcurses

extension TerminalSession {
  /// As many events may pass without a frame while input waits: a flood cannot freeze the screen.
  private static let eventsWithoutFrame = 4096

  package var isInputWaiting: Bool {
    if owesCard || eventsSinceFrame >= Self.eventsWithoutFrame { return false }
    return pending != nil || nc_is_input_waiting()
  }

  /// Waits for what comes next; see `Screen`.
  package mutating func nextEvent(within milliseconds: Int?) -> Event {
    let patience = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    eventsSinceFrame += 1
    while true {
      let event = pending ?? nc_wait(patience)
      pending = nil
      if let event = translated(event) { return event }
    }
  }

  /// What the browser calls it; nil for what means nothing (Ctrl-Space).
  private mutating func translated(_ event: nc_event) -> Event? {
    switch event.kind {
    case NC_NONE: return .idle
    case NC_CHARACTER:
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: event.code)) else { return nil }
      let key = Key(control: scalar) ?? character(from: scalar)
      return key.map { .key(event.alt ? .alt($0) : $0) }
    case NC_KEY: return Key(named: event.code).map { .key(event.alt ? .alt($0) : $0) }
    case NC_MOUSE:
      guard let action = MouseAction(event.code) else { return nil }
      return .mouse(action, row: Int(event.row), column: Int(event.column))
    case NC_PASTE:
      let bytes = UnsafeBufferPointer(start: event.text, count: Int(event.length))
      return .paste(String(decoding: bytes, as: UTF8.self))
    case NC_RESIZE: return .resize(rows: Int(event.row), columns: Int(event.column))
    case NC_SUSPENDED: return .resumed
    case NC_EMERGENCY:
      owesCard = true
      return .emergency
    case NC_TERMINATE: return .terminate(signal: event.code)
    default: return .hangup
    }
  }

  /// The character that begins with `scalar`, together with the scalars that have come with it and
  /// belong to it (accents, parts of an emoji).
  private mutating func character(from scalar: Unicode.Scalar) -> Key? {
    if scalar.value < 0x20 { return nil }
    var text = String(scalar)
    while text.unicodeScalars.count < 16, nc_is_input_waiting() {
      let next = nc_wait(0)
      if next.kind == NC_NONE { break }
      if next.kind == NC_CHARACTER, !next.alt, next.code >= 0x300,
        let more = Unicode.Scalar(UInt32(bitPattern: next.code))
      {
        let joined = text + String(more)
        if joined.count == 1 {
          text = joined
          continue
        }
      }
      pending = next
      break
    }
    return text.first.map { .character($0) }
  }
}

extension Key {
  /// The key that sends a control character; nil for other characters, and for Ctrl-Space.
  init?(control scalar: Unicode.Scalar) {
    switch scalar.value {
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1...26: self = .control(Self.letter(scalar.value, from: "a", at: 1))
    case 28...31: self = .control(Self.letter(scalar.value, from: "\\", at: 28))
    default: return nil
    }
  }

  private static func letter(
    _ value: UInt32,
    from first: Unicode.Scalar,
    at start: UInt32
  ) -> Character {
    Character(Unicode.Scalar(UInt8(truncatingIfNeeded: first.value + (value - start))))
  }

  /// The key that the C module calls by a number; nil for none that it knows.
  init?(named code: Int32) {
    let number = Int(code) - Int(NC_KEY_F0.rawValue)
    if (1...12).contains(number) {
      self = .function(number)
      return
    }
    switch nc_key(UInt32(bitPattern: code)) {
    case NC_KEY_ESCAPE: self = .escape
    case NC_KEY_BACK_TAB: self = .backTab
    case NC_KEY_INSERT: self = .insert
    case NC_KEY_DELETE: self = .delete
    case NC_KEY_UP: self = .up
    case NC_KEY_DOWN: self = .down
    case NC_KEY_LEFT: self = .left
    case NC_KEY_RIGHT: self = .right
    case NC_KEY_HOME: self = .home
    case NC_KEY_END: self = .end
    case NC_KEY_PAGE_UP: self = .pageUp
    case NC_KEY_PAGE_DOWN: self = .pageDown
    default: return nil
    }
  }
}

extension MouseAction {
  init?(_ code: Int32) {
    switch nc_mouse(UInt32(bitPattern: code)) {
    case NC_MOUSE_PRESS: self = .press
    case NC_MOUSE_WHEEL_UP: self = .wheelUp
    case NC_MOUSE_WHEEL_DOWN: self = .wheelDown
    default: return nil
    }
  }
}
