import SafeText

/// Text written so that Markdown reads exactly this text, every sign of it.
enum MarkdownText {
  /// The text as a line of Markdown, or a part of one; `isCell` for a cell of a table.
  static func escaped(_ text: ScreenText, isCell: Bool = false) -> String {
    text.withBytes { bytes in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count &+ bytes.count / 16)
      let first = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
      let last = bytes.lastIndex { $0 != 0x20 } ?? -1
      let mark = isCell ? nil : lineMark(in: bytes, from: first)
      for (offset, byte) in bytes.enumerated() {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
        switch byte {
        // Blanks at the ends would be taken for margins.
        case 0x20 where offset < first || offset > last: escaped += "&#32;".utf8
        case 0x3C where isTagStart(next): escaped += "&lt;".utf8
        case 0x26 where next == 0x23 || ASCII.isLetter(next): escaped += "&amp;".utf8
        case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D: escaped += [0x5C, byte]
        case 0x7C where isCell: escaped += [0x5C, byte]
        default:
          if offset == mark { escaped.append(0x5C) }
          escaped.append(byte)
        }
      }
      return String(decoding: escaped, as: UTF8.self)
    }
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }

  /// Where a backslash keeps the beginning of a line from being a mark: a heading's, a quote's, a
  /// list's, a rule.
  private static func lineMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case 0x23, 0x3E, 0x2B, 0x2D, 0x3D, 0x7E, 0x3A, 0x7C: return start
    case 0x30...0x39:
      var end = start
      while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x29 else { return nil }
      return end
    default: return nil
    }
  }

  /// The text as a value of YAML, in quotes.
  static func quoted(_ text: ScreenText) -> String {
    var quoted = "\""
    for scalar in text.string.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
