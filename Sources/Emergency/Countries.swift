internal import SafeText

/// The countries whose numbers are known.
///
/// Only where each record begins is found at first (some microseconds); a country is read when it
/// is asked for, so that a card costs one country.
package struct Countries: Sendable {
  /// Those in the binary.
  package static let shipped = Countries(ShippedText(path: "emergency/countries.data"))

  let text: ShippedText
  /// Codes in the file's order, with the offsets of their records.
  private let records: [(code: String, offset: Int)]

  init(_ text: ShippedText) {
    self.text = text
    var records: [(code: String, offset: Int)] = []
    for line in text.lines where line.isKey("country") {
      records.append((line.text, line.offset))
    }
    self.records = records
  }

  /// How many there are.
  package var count: Int { records.count }

  /// Their codes, in the file's order.
  package var codes: [String] { records.map(\.code) }

  /// All, in the file's order.
  package var all: [Country] {
    records.compactMap { CountryReader.read(text, at: $0.offset) }
  }

  /// The country with this ISO 3166 code, in letters of any case; UK stands for GB.
  package subscript(code: String) -> Country? {
    let wanted = Self.code(for: code)
    guard let record = records.first(where: { $0.code == wanted }) else { return nil }
    return CountryReader.read(text, at: record.offset)
  }

  /// Every country's code with its first emergency number, without reading the rest.
  var firstNumbers: [(code: String, number: PhoneNumber)] {
    var found: [(code: String, number: PhoneNumber)] = []
    var code: String?
    for line in text.lines {
      if line.isKey("country") {
        code = line.text
      } else if line.isKey("emergency"), let owner = code {
        found.append((owner, PhoneNumber(display: line.text)))
        code = nil
      }
    }
    return found
  }

  /// All by their names in `language`.
  package func sorted(in language: CardLanguage) -> [Country] {
    all.map { (key: Self.folded($0.names[language].string), country: $0) }
      .sorted { ($0.key, $0.country.code) < ($1.key, $1.country.code) }
      .map(\.country)
  }

  /// The countries that `words` may mean, the best first; all, by name, when it is empty.
  ///
  /// A code comes before the beginning of a name in `language`, that before the beginning of a
  /// word in any name, that before a part of one. Accents and case do not matter.
  package func search(_ words: String, language: CardLanguage) -> [Country] {
    let sought = Self.folded(words)
    let sorted = sorted(in: language)
    if sought.isEmpty { return sorted }
    let ranked = sorted.compactMap { country -> (rank: Int, country: Country)? in
      Self.rank(of: country, for: sought, language).map { ($0, country) }
    }
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.country) }
  }

  private static func code(for text: String) -> String {
    let capital = text.uppercased()
    return capital == "UK" ? "GB" : capital
  }

  private static func rank(
    of country: Country,
    for sought: String,
    _ language: CardLanguage
  )
    -> Int?
  {
    if country.code == code(for: sought) { return 0 }
    if folded(country.names[language].string).hasPrefix(sought) { return 1 }
    let names = [country.names.english, country.names.french, country.otherNames]
    let all = folded(names.map(\.string).joined(separator: " "))
    if all.hasPrefix(sought) || all.contains(" " + sought) { return 2 }
    return all.contains(sought) ? 3 : nil
  }

  /// Small letters without accents, words between single blanks.
  private static func folded(_ text: String) -> String {
    let bare = ScreenText(text).inASCII().string.lowercased()
    return bare.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
