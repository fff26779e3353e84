/// Keys by name, as the bytes that a terminal sends for them.
///
/// A script is plain characters and names in angle brackets: `jj<PgDn>`, `/dose<Enter>`, `<C-x>`,
/// `<M-Left>`; `<lt>` is the sign itself.
package enum KeyNames {
  /// The bytes of each key press of a script; an unknown name stands for itself, letter by letter,
  /// so that the test that uses it fails at what it sees.
  ///
  /// - Parameter application: whether the program has asked for application cursor keys, as a
  ///   terminal then sends `ESC O A` for Up instead of `ESC [ A`.
  package static func presses(_ script: String, application: Bool) -> [[UInt8]] {
    var presses: [[UInt8]] = []
    var rest = Substring(script)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let bytes = bytes(of: String(rest[rest.index(after: rest.startIndex)..<end]), application)
      {
        presses.append(bytes)
        rest = rest[rest.index(after: end)...]
      } else {
        presses.append(Array(String(first).utf8))
        rest = rest.dropFirst()
      }
    }
    return presses
  }

  /// Text as a terminal sends it when it is pasted and the program has asked for brackets.
  package static func pasted(_ text: String) -> [UInt8] {
    Array("\u{1b}[200~\(text)\u{1b}[201~".utf8)
  }

  /// A mouse report in the SGR form; rows and columns count from 0.
  package static func mouse(button: Int, row: Int, column: Int, release: Bool = false) -> [UInt8] {
    Array("\u{1b}[<\(button);\(column + 1);\(row + 1)\(release ? "m" : "M")".utf8)
  }

  private static let fixed: [String: String] = [
    "Enter": "\r", "Esc": "\u{1b}", "Tab": "\t", "BS": "\u{7f}", "Space": " ", "lt": "<",
    "S-Tab": "\u{1b}[Z", "Ins": "\u{1b}[2~", "Del": "\u{1b}[3~", "PgUp": "\u{1b}[5~",
    "PgDn": "\u{1b}[6~", "F1": "\u{1b}OP", "F2": "\u{1b}OQ", "F3": "\u{1b}OR", "F4": "\u{1b}OS",
    "F5": "\u{1b}[15~", "F6": "\u{1b}[17~", "F7": "\u{1b}[18~", "F8": "\u{1b}[19~",
    "F9": "\u{1b}[20~", "F10": "\u{1b}[21~", "F11": "\u{1b}[23~", "F12": "\u{1b}[24~",
    "M-Left": "\u{1b}[1;3D", "M-Right": "\u{1b}[1;3C",
  ]
  private static let cursor: [String: String] = [
    "Up": "A", "Down": "B", "Right": "C", "Left": "D", "Home": "H", "End": "F",
  ]

  private static func bytes(of name: String, _ application: Bool) -> [UInt8]? {
    if let text = fixed[name] { return Array(text.utf8) }
    if let letter = cursor[name] {
      return Array("\u{1b}\(application ? "O" : "[")\(letter)".utf8)
    }
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let key = parts[1].unicodeScalars.first, key.isASCII,
      parts[1].unicodeScalars.count == 1
    else { return nil }
    switch parts[0] {
    case "C": return [UInt8(truncatingIfNeeded: key.value) & 0x1f]
    case "M": return [0x1b, UInt8(truncatingIfNeeded: key.value)]
    default: return nil
    }
  }
}
