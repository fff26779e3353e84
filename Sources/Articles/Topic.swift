package import SafeText

/// A topic of the tree: `dosing.missed`, "Missed dose".
package struct Topic: Sendable {
  package typealias ID = String

  /// Dotted ASCII path; its parent is what stands before the last dot. Never translated.
  package var id: ID
  /// Name by language code (`en`, `fr`).
  package var names: [String: ScreenText]
  /// Words that file a heading here, by language, in lower case.
  package var cues: [String: [String]]
  /// Codes for export and cross-reference, by system (`loinc`, `smpc`, `leaflet`).
  package var codes: [String: [ScreenText]]
}
