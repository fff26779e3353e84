package import Articles
package import SafeText

/// Something that the interface has words for.
///
/// English stands in the code, so that the first frame needs no file; `Content/interface/en.yaml`
/// says the same, for translators, and a test compares them.
package protocol Worded: Sendable {
  /// What its words stand under in `Content/interface/`.
  var key: String { get }
  /// Its words in English; `{name}` stands for something filled in.
  var english: ScreenText { get }
}

/// The interface's own words in one language.
package struct Wording: Sendable {
  /// ISO 639-1 code.
  package let language: String
  /// Empty for English.
  private var texts: [String: ScreenText] = [:]

  /// The words that stand in the code.
  package static let english = Wording()

  private init() { language = "en" }

  /// Reads the words of a language from lines of `key: text`; what is missing there is English.
  ///
  /// The lines are YAML, but of so plain a kind that they need no parser: a text with a colon or a
  /// brace at its beginning stands in double quotes, and nothing is escaped.
  package init(language: String, _ bytes: some Collection<UInt8>) {
    self.language = language
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: 0x3A), line.first != 0x23 else { continue }
      var text = line[line.index(after: colon)...].drop { $0 == 0x20 }
      if text.count > 1, text.first == 0x22, text.reversed().first == 0x22 {
        text = text.dropFirst().dropLast()
      }
      texts[String(decoding: line[..<colon], as: UTF8.self)] = ScreenText(neutralising: text)
    }
  }

  /// What is said for `item`.
  package subscript(item: some Worded) -> ScreenText {
    texts.isEmpty ? item.english : texts[item.key] ?? item.english
  }

  /// What is said for `item`, with values in place of `{name}`.
  package func text(_ item: some Worded, _ values: KeyValuePairs<String, String>) -> ScreenText {
    let pattern = self[item].string
    var text = ""
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
      let name = rest[rest.index(after: open)..<close]
      text += Substring(rest[..<open])
      text += values.first { $0.key.utf8.elementsEqual(name) }?.value ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return ScreenText(text + Substring(rest))
  }
}

extension NoteKind: Worded {
  package var key: String { "note.\(rawValue)" }

  /// What stands above an editor's note.
  package var english: ScreenText {
    switch self {
    case .note: "Editor’s note"
    case .warning: "WARNING (editor’s note)"
    case .correction: "CORRECTION (editor’s note)"
    case .professional: "FOR PROFESSIONALS"
    }
  }
}

extension SourceKind: Worded {
  package var key: String { "kind.\(rawValue)" }

  /// The kind of a source as a word.
  package var english: ScreenText {
    switch self {
    case .label: "label"
    case .formulary: "formulary"
    case .reference: "reference"
    case .healthPress: "health press"
    case .rehabSite: "rehabilitation site"
    case .blog: "blog"
    case .register: "register"
    }
  }
}

extension SetAside.Kind: Worded {
  package var key: String { "aside.\(rawValue.split(separator: " ").joined(separator: "-"))" }

  /// What lines of a file are that are no part of an article.
  package var english: ScreenText {
    switch self {
    case .advert: "advert"
    case .byline: "byline"
    case .caption: "caption"
    case .navigation: "navigation"
    case .comment: "readers’ comments"
    case .contactForm: "contact form"
    case .contents: "contents list"
    case .copyright: "copyright"
    case .markup: "broken markup"
    }
  }
}

extension Command: Worded {
  package var key: String { "command.\(rawValue)" }
}

extension CommandGroup: Worded {
  package var key: String { "group.\(self)" }
}
