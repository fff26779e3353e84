/// The words of one language's cards, as `Content/emergency/cards.LANGUAGE.data` has them.
///
/// What is asked for is looked up in the file's bytes: for a handful of phrases and one card that
/// is quicker than any table.
struct CardText {
  let language: CardLanguage
  private let text: ShippedText

  /// Those in the binary.
  init(language: CardLanguage) {
    self.init(
      language: language,
      text: ShippedText(path: "emergency/cards.\(language.rawValue).data")
    )
  }

  init(language: CardLanguage, text: ShippedText) {
    self.language = language
    self.text = text
  }

  /// A phrase with `{name}` filled in; the phrase's own name if it is missing (a test forbids it).
  func phrase(_ phrase: CardPhrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    for line in text.lines where line.isKey("word") {
      let value = line.value
      let gap = value.firstIndex(of: UInt8(ascii: " ")) ?? value.count
      guard value[..<gap].elementsEqual(phrase.rawValue.utf8) else { continue }
      return Self.filled(String(decoding: value[gap...].dropFirst(), as: UTF8.self), values)
    }
    return phrase.rawValue
  }

  /// The names of all phrases in the file.
  var phraseNames: [String] {
    text.lines.filter { $0.isKey("word") }.map { String($0.text.prefix { $0 != " " }) }
  }

  /// The lines of a card: key and text, in order.
  func lines(of kind: CardKind) -> [(key: String, text: String)] {
    var found: [(key: String, text: String)] = []
    var isInside = false
    for line in text.lines where !line.isKey("word") {
      if line.isKey("card") {
        if isInside { break }
        isInside = line.text == kind.rawValue
      } else if isInside {
        found.append((line.name, line.text))
      }
    }
    return found
  }

  /// `template` with every `{name}` replaced by its value.
  static func filled(_ template: String, _ values: KeyValuePairs<String, String>) -> String {
    let bytes = template.utf8
    guard bytes.contains(UInt8(ascii: "{")) else { return template }
    var output = ""
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      output += String(template[start..<open])
      let name = template[bytes.index(after: open)..<close]
      let after = bytes.index(after: close)
      output += values.first { $0.key == name }?.value ?? String(template[open..<after])
      start = after
    }
    return output + String(template[start...])
  }
}

/// The phrases that the program puts around numbers; each stands as `word` in both files.
enum CardPhrase: String, CaseIterable {
  case callOne = "call-one"
  case callTwo = "call-two"
  case callUnknown = "call-unknown"
  case fromOption = "from-option"
  case fromConfiguration = "from-configuration"
  case fromGuess = "from-guess"
  case fromNowhere = "from-nowhere"
  case changeInWindow = "change-in-window"
  case changeInPrint = "change-in-print"
  case chooseInWindow = "choose-in-window"
  case chooseInPrint = "choose-in-print"
  case numbers
  case yourNumber = "your-number"
  case awake
  case awakeInstead = "awake-instead"
  case awakeWindow = "awake-window"
  case awakePrint = "awake-print"
  case awakeUnknownWindow = "awake-unknown-window"
  case awakeUnknownPrint = "awake-unknown-print"
  case oneSource = "one-source"
  case checked
  case source
  case notChecked = "not-checked"
  case mayHaveChanged = "may-have-changed"
  case opened
  case poison
  case endingOne = "ending-one"
  case endingTwo = "ending-two"
  case endingUnknown = "ending-unknown"
  case more
  case keys
  case windowTooSmall = "window-too-small"
}

extension [String] {
  /// The texts with `separator` between them.
  ///
  /// The library's `joined` is generic, and has the runtime look for types before the first frame.
  func joined(by separator: String) -> String {
    var text = ""
    for (index, part) in enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
