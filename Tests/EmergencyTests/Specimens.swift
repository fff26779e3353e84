import SafeText

@testable import Emergency

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every card there is, and what tests ask of it.
enum Specimens {
  static let today = CalendarDate(year: 2026, month: 11, day: 21)

  /// All countries, and that none is known.
  static let countries: [Country?] = Countries.shipped.all + [nil]

  /// The card of a kind, known by a guess, in a window.
  static func card(
    _ kind: CardKind,
    _ country: Country?,
    _ language: CardLanguage,
    medium: Card.Medium = .window,
    today: CalendarDate = today,
    origin: CountryOrigin? = nil
  ) -> Card {
    let guess = origin ?? CountryOrigin.guess(from: "xx")
    return Card(
      kind: kind,
      country: country,
      origin: country == nil ? .unknown : guess,
      language: language,
      opened: "14:32",
      today: today,
      medium: medium
    )
  }

  /// A card of every kind, country and language, in a window.
  static let windowCards = everyCard(medium: .window, today: today)
  /// The same on paper.
  static let paperCards = everyCard(medium: .print, today: today)
  static let cards = windowCards + paperCards

  static func everyCard(medium: Card.Medium, today: CalendarDate) -> [Card] {
    CardKind.allCases.flatMap { kind in
      CardLanguage.allCases.flatMap { language in
        countries.map { card(kind, $0, language, medium: medium, today: today) }
      }
    }
  }

  /// The runs of digits in a text, in order.
  static func digitRuns(_ text: String) -> [String] {
    text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  static func digits(_ text: String) -> String { digitRuns(text).joined() }
}

/// Files of the package, as tests need them.
enum PackageFiles {
  /// The folder of this test target.
  static let tests = folder(of: #filePath)
  static let root = folder(of: folder(of: tests))

  static var isRecording: Bool { getenv("RECORD") != nil }

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 {
      bytes += part[..<count]
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
