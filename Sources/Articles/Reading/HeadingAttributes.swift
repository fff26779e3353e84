/// What stands in braces at the end of a heading: `{topic=dosing.missed source=press #id}`.
///
/// `topic=other` files it nowhere, `language=fr` is inherited like a source, and `.made-up` says
/// that the text itself has no such heading.
///
/// One list, for most headings have none, and a file may have many headings.
struct HeadingAttributes: Equatable {
  private enum Attribute: Equatable {
    case topic(String)
    case source(String)
    case id(String)
    case language(String)
    case madeUp
    case unknown(String)
  }

  private var attributes: [Attribute] = []

  init() {}

  /// Whether there are none.
  var isEmpty: Bool { attributes.isEmpty }

  var topics: [String] {
    attributes.compactMap { if case .topic(let id) = $0 { id } else { nil } }
  }

  var source: String? {
    attributes.lazy.compactMap { if case .source(let id) = $0 { id } else { nil } }.last
  }

  /// The id that pins the section's.
  var id: String? {
    attributes.lazy.compactMap { if case .id(let id) = $0 { id } else { nil } }.last
  }

  /// ISO 639-1 code, lower case; empty for `und`, a language that is not known.
  var language: String? {
    attributes.lazy.compactMap { if case .language(let code) = $0 { code } else { nil } }.last
  }

  var isMadeUp: Bool { attributes.contains(.madeUp) }

  /// Words that mean nothing here, as written.
  var unknown: [String] {
    attributes.compactMap { if case .unknown(let word) = $0 { word } else { nil } }
  }

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
    case 0x23: attributes.append(.id(String(decoding: word.dropFirst(), as: UTF8.self)))
    case 0x2E: if word.elementsEqual(".made-up".utf8) { attributes.append(.madeUp) }
    default:
      let parts = word.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let value = (parts.last ?? []).filter { $0 != 0x22 && $0 != 0x27 }
      switch parts.first.map({ String(decoding: $0, as: UTF8.self) }) {
      case "topic":
        attributes += value.split(separator: 0x2C).map {
          .topic(String(decoding: $0, as: UTF8.self))
        }
      case "source" where !value.isEmpty:
        attributes.append(.source(String(decoding: value, as: UTF8.self)))
      case "language" where (2...3).contains(value.count) && value.allSatisfy(ASCII.isLetter):
        let code = String(decoding: value, as: UTF8.self).lowercased()
        attributes.append(.language(code == "und" ? "" : code))
      default: attributes.append(.unknown(text))
      }
    }
  }
}
