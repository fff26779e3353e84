package import SafeText

/// A language in which the cards are written; it says nothing of the country.
package enum CardLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of a locale's name ("fr_CA.UTF-8"); English for all that is not French.
  package init(locale: String?) {
    let isFrench = locale.map { Locale(name: $0).language == "fr" } ?? false
    self = isFrench ? .french : .english
  }
}

/// The same phrase in both languages, with the same digits.
package struct Wording: Sendable, Hashable {
  package var english: ScreenText
  package var french: ScreenText

  /// A phrase; what is not given is empty.
  package init(english: ScreenText = "", french: ScreenText = "") {
    self.english = english
    self.french = french
  }

  /// The phrase in `language`.
  package subscript(language: CardLanguage) -> ScreenText {
    language == .french ? french : english
  }

  /// Whether one of the two has nothing in it.
  package var isIncomplete: Bool { english.isEmpty || french.isEmpty }
}

/// What the name of a locale ("fr_CA.UTF-8@euro") says.
struct Locale {
  /// In small letters; empty for C and POSIX.
  let language: String
  /// In capital letters, nil where there is none.
  let region: String?

  init(name: String) {
    let bare = name.prefix { $0 != "." && $0 != "@" }
    let parts = bare.split(whereSeparator: { $0 == "_" || $0 == "-" })
    language = parts.first.map { $0.lowercased() } ?? ""
    region = parts.dropFirst().last { $0.utf8.count == 2 }?.uppercased()
  }

  /// The name that decides: the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty.
  static func decisive(_ environment: (String) -> String?) -> String? {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(variable), !value.isEmpty { return value }
    }
    return nil
  }
}
