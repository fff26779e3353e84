extension StrictScreen {
  /// `CSI ?`, parameters and a final byte.
  mutating func privateControl(_ final: UInt8, _ parameters: [Int]) -> Bool {
    if final == UInt8(ascii: "c") { return family == .linux && parameters.count == 1 }
    guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l") else { return false }
    for number in parameters {
      guard number > 0, let mode = TerminalMode(rawValue: number), family.modes.contains(mode)
      else { return false }
      set(mode, final == UInt8(ascii: "h"))
    }
    return true
  }

  /// `CSI 4 h` and `CSI 4 l`; `CSI 34 h` is a cursor's shape to screen and tmux.
  mutating func setAnsiMode(_ parameters: [Int], _ isOn: Bool) -> Bool {
    switch parameters {
    case [4]: set(.insert, isOn)
    case [34]: return family == .screen
    default: return false
    }
    return true
  }

  private mutating func set(_ mode: TerminalMode, _ isOn: Bool) {
    if mode == .alternateScreen {
      // Sent twice it restores a cursor, and with its companion a title, that is another program's.
      if isOn == modes.contains(mode) {
        return note("alternate screen \(isOn ? "on" : "off") again")
      }
      showAlternate(isOn)
    }
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
  }

  private mutating func showAlternate(_ isOn: Bool) {
    if isOn {
      savedMain = cursorToSave()
      main = cells
      clearAll()
    } else {
      if let main { cells = main }
      main = nil
      restore(savedMain)
    }
  }

  func cursorToSave() -> SavedCursor {
    SavedCursor(
      row: row,
      column: column,
      rendition: rendition,
      isDrawing: isDrawing,
      shifted: shifted
    )
  }

  mutating func restore(_ saved: SavedCursor) {
    (row, column) = (min(saved.row, rows - 1), min(saved.column, columns - 1))
    rendition = saved.rendition
    isDrawing = saved.isDrawing
    shifted = saved.shifted
    wrapsNext = false
  }
}
