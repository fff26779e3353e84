import Emergency
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `monograph emergency` is asked for, and its answer.
///
/// It reads nothing but the binary, the environment and the clock: a library, a home or a terminal
/// that is not well cannot keep anybody from the card.
struct EmergencyRequest {
  /// The forms of the answer.
  enum Format: String, CaseIterable {
    case text, json
  }

  /// The first card of the shipped library, which is about baclofen.
  var card = CardKind.order(forMedicine: "baclofen")[0]
  var country: String?
  var language: CardLanguage?
  var format = Format.text
  var isList = false
}

// MARK: - The command line

extension EmergencyRequest {
  /// Reads the words after `emergency`; nil where they hold anything but this command's options,
  /// each with a value that it can have: the argument parser then says what is wrong.
  ///
  /// By hand, since that parser needs longer than all the rest together.
  init?(_ words: [UnsafeMutablePointer<CChar>]) {
    var next = 0
    while next < words.count {
      let word = String(cString: words[next])
      next += 1
      if word == "--list" {
        isList = true
      } else if let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let value = String(word[word.utf8.index(after: sign)...])
        guard take(String(word[..<sign]), value) else { return nil }
      } else {
        guard next < words.count, take(word, String(cString: words[next])) else { return nil }
        next += 1
      }
    }
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--card":
      guard let card = CardKind(rawValue: value) else { return false }
      self.card = card
    case "--language":
      guard let language = CardLanguage(rawValue: value) else { return false }
      self.language = language
    case "--format":
      guard let format = Format(rawValue: value) else { return false }
      self.format = format
    case "--country":
      // A value that begins with a dash is an option in the wrong place.
      guard !value.hasPrefix("-") else { return false }
      country = value
    default: return false
    }
    return true
  }
}

// MARK: - The answer

extension EmergencyRequest {
  /// Prints what is asked for; returns the exit status.
  ///
  /// Somebody who mistypes the country gets the card of an unknown country all the same.
  func execute() -> Int32 {
    let language = language ?? CardLanguage.from(environment: environment)
    let isASCII = !localeIsUTF8()
    if isList { return print(list(language, ascii: isASCII)) }
    let guess = place()
    let isMistaken = country != nil && guess.country == nil
    if isMistaken { complain() }
    let now = Moment.now()
    let card = Card(
      kind: card,
      country: guess.country,
      origin: guess.origin,
      language: language,
      opened: now.time,
      today: now.today,
      medium: .print
    )
    let status =
      switch format {
      case .text: print(PlainCard.rows(of: card, ascii: isASCII))
      // JSON is UTF-8 whatever the locale.
      case .json: print([JSONCard.document(PlainCard(card)).text])
      }
    return isMistaken && status == 0 ? usageStatus : status
  }

  /// The country named, else that of the environment; none where the one named does not exist, for
  /// the locale's is then most likely another.
  private func place() -> CountryGuess {
    guard let country else { return CountryGuess.from(environment: environment) }
    return CountryGuess(option: country, locale: nil, zone: nil)
  }

  private func complain() {
    let codes = Countries.shipped.codes.sorted().joined(separator: " ")
    let asked = ScreenText(String((country ?? "").prefix(40))).inASCII().string
    _ = write(
      "monograph: no country \"\(asked)\" is known. There are: \(codes)\n",
      to: STDERR_FILENO
    )
  }

  private func list(_ language: CardLanguage, ascii: Bool) -> [String] {
    switch format {
    case .text: Countries.shipped.plainList(language, ascii: ascii)
    case .json: [JSONCard.list(Countries.shipped.sorted(in: language), language).text]
    }
  }

  /// All in one write, so that no reader sees half of it.
  private func print(_ lines: [String]) -> Int32 {
    var text = ""
    for line in lines {
      text += line
      text += "\n"
    }
    return printed(text)
  }

  /// The status of a mistake on the command line, as the argument parser has it.
  private var usageStatus: Int32 { 64 }
}
