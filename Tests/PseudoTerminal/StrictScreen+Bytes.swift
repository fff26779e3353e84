extension StrictScreen {
  /// Where the reading of bytes is.
  enum Decoder: Sendable {
    case ground
    /// Inside a character of several bytes.
    case character(scalar: UInt32, missing: Int, least: UInt32)
    case escape
    /// After `ESC` and a byte between space and `/`.
    case designation(UInt8)
    case control
    case command
    /// After `ESC` inside an operating system command.
    case commandEscape
    /// Inside a string that ends with `ESC \` and that no program of ours sends.
    case string
    case stringEscape
  }

  /// Takes what the program wrote; may end anywhere, inside a sequence too.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    // CAN ends whatever has begun, without a trace.
    if byte == 0x18 {
      decoder = .ground
      return
    }
    switch decoder {
    case .ground: takeOnGround(byte)
    case .character(let scalar, let missing, let least):
      takeContinuation(byte, scalar, missing, least)
    case .escape: takeEscape(byte)
    case .designation(let set):
      decoder = .ground
      designate(set, byte)
    case .control: takeControl(byte)
    case .command: takeCommand(byte)
    case .commandEscape:
      decoder = .ground
      if byte == 0x5c { endCommand() } else { note("broken OSC") }
    case .string: if byte == 0x1b { decoder = .stringEscape }
    case .stringEscape: decoder = byte == 0x5c ? .ground : .string
    }
  }

  private mutating func takeOnGround(_ byte: UInt8) {
    switch byte {
    case 0x1b: decoder = .escape
    case 0x20...0x7e: write(Unicode.Scalar(byte))
    case 0x0d: (column, wrapsNext) = (0, false)
    case 0x0a: feedLine()
    case 0x08: (column, wrapsNext) = (max(0, column - 1), false)
    case 0x09: (column, wrapsNext) = (min(columns - 1, (column / 8 + 1) * 8), false)
    case 0x07: bells += 1
    case 0x0e: shifted = 1
    case 0x0f: shifted = 0
    case 0x00 where family.isPadded: break
    case 0xc2...0xdf: begin(UInt32(byte & 0x1f), missing: 1, least: 0x80)
    case 0xe0...0xef: begin(UInt32(byte & 0x0f), missing: 2, least: 0x800)
    case 0xf0...0xf4: begin(UInt32(byte & 0x07), missing: 3, least: 0x1_0000)
    default: note("byte \(hexadecimal(byte))")
    }
  }

  private mutating func begin(_ scalar: UInt32, missing: Int, least: UInt32) {
    decoder = .character(scalar: scalar, missing: missing, least: least)
  }

  private mutating func takeContinuation(
    _ byte: UInt8,
    _ scalar: UInt32,
    _ missing: Int,
    _ least: UInt32
  ) {
    guard byte & 0xc0 == 0x80 else {
      decoder = .ground
      note("cut UTF-8")
      takeOnGround(byte)
      return
    }
    let value = scalar << 6 | UInt32(byte & 0x3f)
    if missing > 1 {
      begin(value, missing: missing - 1, least: least)
      return
    }
    decoder = .ground
    if value >= least, let character = Unicode.Scalar(value) {
      write(character)
    } else {
      note("invalid UTF-8 \(hexadecimal(value))")
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    decoder = .ground
    switch byte {
    case 0x5b: beginCollecting(.control)
    case 0x5d: beginCollecting(.command)
    case 0x50, 0x58, 0x5e, 0x5f:
      decoder = .string
      note("ESC \(Unicode.Scalar(byte)) string")
    case 0x20...0x2f: decoder = .designation(byte)
    default: escape(byte)
    }
  }

  private mutating func beginCollecting(_ kind: Decoder) {
    decoder = kind
    collected.removeAll(keepingCapacity: true)
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x40...0x7e:
      decoder = .ground
      control(byte)
    case 0x20...0x3f where collected.count < 64: collected.append(byte)
    default:
      decoder = .ground
      note("byte \(hexadecimal(byte)) in \(spelled("CSI"))")
    }
  }

  private mutating func takeCommand(_ byte: UInt8) {
    // The console's palette reset has no end: `ESC ] R` is all of it. Elsewhere it would swallow
    // what follows.
    if byte == 0x52, collected.isEmpty, family == .linux {
      decoder = .ground
      return
    }
    switch byte {
    case 0x07:
      decoder = .ground
      endCommand()
    case 0x1b: decoder = .commandEscape
    case 0x20...0x7e where collected.count < 1 << 20: collected.append(byte)
    default:
      decoder = .ground
      note("byte \(hexadecimal(byte)) in \(spelled("OSC"))")
    }
  }

  private mutating func endCommand() {
    let command = String(decoding: collected, as: UTF8.self)
    if family == .xterm || family == .screen, command.hasPrefix("52;c;") {
      // A question mark would ask what is in the clipboard.
      let content = command.dropFirst(5)
      if content != "?" {
        clipboard.append(String(content))
        return
      }
    }
    // What ncurses sends at the end for a terminal whose palette can be changed.
    if family == .xterm, command == "104" { return }
    note(spelled("OSC"))
  }

  /// What was collected, for a message.
  func spelled(_ kind: String) -> String {
    "\(kind) \(String(decoding: collected.prefix(40), as: UTF8.self))"
  }

  func hexadecimal(_ number: some BinaryInteger) -> String {
    "0x" + String(number, radix: 16)
  }
}
