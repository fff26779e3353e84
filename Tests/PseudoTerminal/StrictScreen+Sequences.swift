extension StrictScreen {
  /// `ESC (` or `ESC )` and the set.
  mutating func designate(_ place: UInt8, _ set: UInt8) {
    let (ascii, drawing): (UInt8, UInt8) = (0x42, 0x30)
    guard place == 0x28 || place == 0x29, set == ascii || set == drawing else {
      note("ESC \(Unicode.Scalar(place)) \(hexadecimal(set))")
      return
    }
    isDrawing[place == 0x28 ? 0 : 1] = set == drawing
  }

  /// `ESC` and one byte.
  mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = cursorToSave()
    case UInt8(ascii: "8"): restore(saved)
    case UInt8(ascii: "M"):
      if row == top { scroll(by: -1) } else { row = max(0, row - 1) }
      wrapsNext = false
    case UInt8(ascii: "D"): feedLine()
    case UInt8(ascii: "E"):
      column = 0
      feedLine()
    case UInt8(ascii: "="): isKeypadApplication = true
    case UInt8(ascii: ">"): isKeypadApplication = false
    case UInt8(ascii: "g") where family == .screen: bells += 1
    default: note("ESC \(hexadecimal(byte))")
    }
  }

  /// `CSI`, what was collected, and a final byte.
  mutating func control(_ final: UInt8) {
    guard let (prefix, parameters) = parsed() else {
      note(spelled("CSI") + " \(Unicode.Scalar(final))")
      return
    }
    let isKnown: Bool
    switch prefix {
    case nil: isKnown = family.controls.contains(final) && plainControl(final, parameters)
    case UInt8(ascii: "?"): isKnown = privateControl(final, parameters)
    case UInt8(ascii: ">"), UInt8(ascii: "="):
      isKnown = family.hasOtherKeys && switchOtherKeys(prefix, final, parameters)
    default: isKnown = false
    }
    if !isKnown { note(spelled("CSI") + " \(Unicode.Scalar(final))") }
  }

  /// `CSI > 4 ; n m` and `CSI = n u`: the forms that keys come in.
  private mutating func switchOtherKeys(
    _ prefix: UInt8?,
    _ final: UInt8,
    _ parameters: [Int]
  ) -> Bool {
    let form: Int
    switch (prefix, final) {
    case (UInt8(ascii: ">"), UInt8(ascii: "m")) where parameters[0] == 4:
      form = parameters.count > 1 ? parameters[1] : 0
    case (UInt8(ascii: "="), UInt8(ascii: "u")): form = parameters[0]
    default: return false
    }
    hasOtherKeys = form > 0
    return true
  }

  /// The prefix and the parameters of what was collected, an omitted one as -1; nil when it is not
  /// of that form.
  private func parsed() -> (prefix: UInt8?, parameters: [Int])? {
    var bytes = collected[...]
    var prefix: UInt8?
    if let first = bytes.first, (0x3c...0x3f).contains(first) {
      prefix = first
      bytes = bytes.dropFirst()
    }
    var parameters = [-1]
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        parameters[parameters.count - 1] = min(
          99_999,
          max(0, parameters[parameters.count - 1]) * 10 + digit
        )
      case 0x3b: parameters.append(-1)
      default: return nil
      }
    }
    return (prefix, parameters)
  }

  private mutating func plainControl(_ final: UInt8, _ parameters: [Int]) -> Bool {
    // An omitted parameter and 0 both mean 1, for all that counts or places.
    let first = max(1, parameters[0])
    if moveCursor(final, first, parameters) { return true }
    switch final {
    case UInt8(ascii: "J"), UInt8(ascii: "K"): return erase(final, max(0, parameters[0]))
    case UInt8(ascii: "X"): clear(row, from: column, to: min(columns, column + first))
    case UInt8(ascii: "@"): insertBlanks(first)
    case UInt8(ascii: "P"): deleteCharacters(first)
    case UInt8(ascii: "L"): if (top...bottom).contains(row) { scroll(by: -first, from: row) }
    case UInt8(ascii: "M"): if (top...bottom).contains(row) { scroll(by: first, from: row) }
    case UInt8(ascii: "S"): scroll(by: first)
    case UInt8(ascii: "T"): scroll(by: -first)
    case UInt8(ascii: "b"): repeatLast(first)
    case UInt8(ascii: "m"):
      return rendition.apply(parameters.map { max(0, $0) }, hasColours: family.hasColours) == nil
    case UInt8(ascii: "r"): return setScrollRegion(parameters)
    case UInt8(ascii: "h"), UInt8(ascii: "l"):
      return setAnsiMode(parameters, final == UInt8(ascii: "h"))
    case UInt8(ascii: "t"): return changeTitles(parameters)
    default: return false
    }
    return true
  }

  private mutating func moveCursor(_ final: UInt8, _ count: Int, _ parameters: [Int]) -> Bool {
    switch final {
    case UInt8(ascii: "H"), UInt8(ascii: "f"):
      row = min(rows, count) - 1
      column = min(columns, max(1, parameters.count > 1 ? parameters[1] : 1)) - 1
    case UInt8(ascii: "A"): row = max(row >= top ? top : 0, row - count)
    case UInt8(ascii: "B"): row = min(row <= bottom ? bottom : rows - 1, row + count)
    case UInt8(ascii: "C"): column = min(columns - 1, column + count)
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "E"): (row, column) = (min(row <= bottom ? bottom : rows - 1, row + count), 0)
    case UInt8(ascii: "F"): (row, column) = (max(row >= top ? top : 0, row - count), 0)
    case UInt8(ascii: "G"), UInt8(ascii: "`"): column = min(columns, count) - 1
    case UInt8(ascii: "d"): row = min(rows, count) - 1
    case UInt8(ascii: "Z"):
      for _ in 0..<min(count, columns) { column = max(0, (column - 1) / 8 * 8) }
    default: return false
    }
    wrapsNext = false
    return true
  }

  private mutating func setScrollRegion(_ parameters: [Int]) -> Bool {
    let first = max(1, parameters[0])
    let last = parameters.count > 1 && parameters[1] > 0 ? min(rows, parameters[1]) : rows
    guard first < last || rows == 1 else { return false }
    (top, bottom) = (min(first, rows) - 1, last - 1)
    (row, column, wrapsNext) = (0, 0, false)
    return true
  }

  private mutating func repeatLast(_ count: Int) {
    guard let last else { return }
    for _ in 0..<min(count, rows * columns) { write(last, isTranslated: true) }
  }

  /// The window's title is put on a stack at the start and taken back at the end (`CSI 22;0;0 t`,
  /// `CSI 23;0;0 t`); taken back once too often, it is another program's.
  private mutating func changeTitles(_ parameters: [Int]) -> Bool {
    switch parameters {
    case [22, 0, 0]: titles += 1
    case [23, 0, 0]: titles -= 1
    default: return false
    }
    return titles >= 0
  }
}
