package import SafeText

/// A topic of the tree: `dosing.missed`, "Missed dose".
package struct Topic: Sendable, Equatable {
  /// A dotted ASCII path.
  package typealias ID = String

  /// Dotted ASCII path, never translated; its parent is what stands before the last dot.
  package var id: ID
  /// Name by language code (`en`, `fr`).
  package var names: [String: ScreenText]
  /// Words that file a heading here, by language, as the file writes them: a weak cue, which files
  /// it only where no other stands, begins with `~`; a part of a word has a hyphen where the word
  /// goes on (`vergess-`, `-dosis`).
  package var cues: [String: [String]]
  /// Codes for export and cross-reference, by system (`loinc`, `smpc`, `leaflet`).
  package var codes: [String: [ScreenText]]
  /// Topics whose headings keep what stands below them, though its words are cues of this one:
  /// "Depression" below "Uses" is a use.
  package var yields: [ID]
  /// Topics whose cues only frame a heading that names this one: "What an overdose looks like" is
  /// about the overdose, however long the frame.
  package var outranks: [ID]

  /// Makes a topic of its parts.
  package init(
    id: ID,
    names: [String: ScreenText],
    cues: [String: [String]] = [:],
    codes: [String: [ScreenText]] = [:],
    yields: [ID] = [],
    outranks: [ID] = []
  ) {
    self.id = id
    self.names = names
    self.cues = cues
    self.codes = codes
    self.yields = yields
    self.outranks = outranks
  }

  /// The id of the topic above it; nil at the top of the tree.
  package var parent: ID? {
    guard let dot = id.utf8.lastIndex(of: 0x2E) else { return nil }
    return String(id[..<dot])
  }

  /// Whether the topic yields to another.
  func yields(to other: ID) -> Bool { Self.isAmong(yields, other) }

  /// Whether the topic's name beside a cue of another says what the heading is about.
  func outranks(_ other: ID) -> Bool { Self.isAmong(outranks, other) }

  /// Whether a topic is one of some, or below one.
  private static func isAmong(_ topics: [ID], _ other: ID) -> Bool {
    topics.contains { other == $0 || other.hasPrefix($0 + ".") }
  }

  /// Whether a cue is weak, as the file marks it.
  package static func isWeak(_ cue: String) -> Bool { cue.utf8.first == UInt8(ascii: "~") }

  /// Whether a cue is a part of a word, which files headings only: lines and queries know whole
  /// words.
  package static func isPart(_ cue: String) -> Bool {
    cue.utf8.last == UInt8(ascii: "-") || isEnding(cue)
  }

  /// Whether a cue is the end of words.
  static func isEnding(_ cue: String) -> Bool {
    (isWeak(cue) ? cue.utf8.dropFirst() : cue.utf8[...]).first == UInt8(ascii: "-")
  }

  /// Topics on what must not wait: the way to the emergency card stands above them.
  package static let urgent: [ID] = [overdose, withdrawal, allergy]
  /// Too much taken.
  package static let overdose: ID = "risks.overdose"
  /// Stopped suddenly.
  package static let withdrawal: ID = "risks.withdrawal"
  /// Swollen, and without air.
  package static let allergy: ID = "risks.allergy"

  /// Its name in `language`, else in English, else in any language, else its id.
  package func name(in language: String) -> ScreenText {
    names[language] ?? names["en"] ?? names.min { $0.key < $1.key }?.value ?? ScreenText(id)
  }
}
