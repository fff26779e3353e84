internal import SafeText

/// The words of one language's cards, as `Content/emergency/cards.LANGUAGE.txt` has them.
struct CardText {
  let language: CardLanguage
  private let text: ShippedText
  private var phrases: [String: String] = [:]
  /// Where each card's lines begin.
  private var cards: [String: Int] = [:]

  /// Those in the binary.
  init(language: CardLanguage) {
    self.init(
      language: language, text: ShippedText(path: "emergency/cards.\(language.rawValue).txt"))
  }

  init(language: CardLanguage, text: ShippedText) {
    self.language = language
    self.text = text
    for line in text.lines {
      if line.isKey("word") {
        let text = line.text
        let gap = text.firstIndex(of: " ") ?? text.endIndex
        phrases[String(text[..<gap])] = String(text[gap...].dropFirst())
      } else if line.isKey("card") {
        cards[line.text] = line.offset
      }
    }
  }

  /// A phrase with `{name}` filled in; the phrase's own name if it is missing (a test forbids it).
  func phrase(_ phrase: CardPhrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    Self.filled(phrases[phrase.rawValue] ?? phrase.rawValue, values)
  }

  /// The names of all phrases in the file.
  var phraseNames: Set<String> { Set(phrases.keys) }

  /// The lines of a card: key and text, in order.
  func lines(of kind: CardKind) -> [(key: String, text: String)] {
    guard let offset = cards[kind.rawValue] else { return [] }
    var lines = text.lines(from: offset)
    _ = lines.next()
    var found: [(key: String, text: String)] = []
    while let line = lines.next(), !line.isKey("card") {
      found.append((line.name, line.text))
    }
    return found
  }

  /// `template` with every `{name}` replaced by its value.
  static func filled(_ template: String, _ values: KeyValuePairs<String, String>) -> String {
    var output = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      output += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      output += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
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
  case more
  case keys
  case windowTooSmall = "window-too-small"
}
