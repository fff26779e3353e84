/// What stands in braces at the end of a heading: `{topic=dosing.missed source=press #id}`.
///
/// `topic=other` files it nowhere, `language=fr` is inherited like a source, and `.made-up` says
/// that the text itself has no such heading.
struct HeadingAttributes: Equatable {
  private(set) var topics: [String] = []
  private(set) var source: String?
  /// The id that pins the section's.
  private(set) var id: String?
  /// ISO 639-1 code, lower case; empty for `und`, a language that is not known.
  private(set) var language: String?
  private(set) var isMadeUp = false
  /// Words that mean nothing here, as written.
  private(set) var unknown: [String] = []

  init() {}

  /// Takes the attributes off the end of a heading's bytes.
  ///
  /// Braces that hold anything but `key=value`, `#id` and `.class` are part of the heading's words.
  init(takingFrom heading: inout [UInt8]) {
    while let last = heading.last, ASCII.isBlank(last) { heading.removeLast() }
    guard heading.last == 0x7D, let open = heading.lastIndex(of: 0x7B) else { return }
    let words = heading[(open + 1)..<(heading.count - 1)].split(whereSeparator: ASCII.isBlank)
    guard !words.isEmpty, words.allSatisfy(Self.isAttribute) else { return }
    for word in words { take(word) }
    heading.removeSubrange(open...)
    while let last = heading.last, ASCII.isBlank(last) { heading.removeLast() }
  }

  private static func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 1, let first = word.first else { return false }
    return first == 0x23 || first == 0x2E || (first != 0x3D && word.contains(0x3D))
  }

  private mutating func take(_ word: ArraySlice<UInt8>) {
    let text = String(decoding: word, as: UTF8.self)
    switch word.first {
    case 0x23: id = String(decoding: word.dropFirst(), as: UTF8.self)
    case 0x2E: if word.elementsEqual(".made-up".utf8) { isMadeUp = true }
    default:
      let parts = word.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let value = (parts.last ?? []).filter { $0 != 0x22 && $0 != 0x27 }
      switch parts.first.map({ String(decoding: $0, as: UTF8.self) }) {
      case "topic":
        topics += value.split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      case "source" where !value.isEmpty: source = String(decoding: value, as: UTF8.self)
      case "language" where (2...3).contains(value.count) && value.allSatisfy(ASCII.isLetter):
        let code = String(decoding: value, as: UTF8.self).lowercased()
        language = code == "und" ? "" : code
      default: unknown.append(text)
      }
    }
  }
}
