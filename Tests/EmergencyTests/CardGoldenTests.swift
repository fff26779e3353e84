import SafeText
import Testing

@testable import Emergency

/// The cards as they were reviewed: `RECORD=1 swift test --filter CardGolden` writes them anew.
///
/// A file holds one card whole, for the United States, and of every other country the rows that are
/// different, in a window and on paper.
@Suite("Cards as reviewed")
struct CardGoldenTests {
  static let cases = CardKind.allCases.flatMap { kind in
    CardLanguage.allCases.map { (kind, $0) }
  }

  @Test("No word of a card changes unseen", arguments: cases)
  func cardsAreAsReviewed(kind: CardKind, language: CardLanguage) {
    let path = PackageFiles.tests + "/Cards/\(kind.rawValue).\(language.rawValue).txt"
    let text = Self.recording(kind, language)
    if PackageFiles.isRecording { PackageFiles.write(Array(text.utf8), to: path) }
    let expected = PackageFiles.read(path).map { String(decoding: $0, as: UTF8.self) }
    let differing = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      (expected ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(expected == text, "first different row: \(String(describing: differing))")
  }

  static func recording(_ kind: CardKind, _ language: CardLanguage) -> String {
    let base = Countries.shipped["US"].map { Specimens.card(kind, $0, language) }
    let rows = base?.wrapped(columns: 80).map(\.row) ?? []
    let known = Set(rows)
    var text = rows.joined(separator: "\n") + "\n"
    for country in Specimens.countries {
      for medium in [Card.Medium.window, .print] {
        let card = Specimens.card(kind, country, language, medium: medium)
        let own = card.wrapped(columns: 80).map(\.row).filter { !known.contains($0) }
        if own.isEmpty { continue }
        let place = medium == .print ? "print" : "window"
        text += "\n== \(country?.code ?? "unknown"), \(place)\n"
        text += own.joined(separator: "\n") + "\n"
      }
    }
    return text
  }
}
