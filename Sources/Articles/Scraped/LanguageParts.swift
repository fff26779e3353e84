/// Parts the lines of a section where their language changes.
enum LanguageParts {
  typealias Part = (indices: ArraySlice<Int>, language: String)

  /// How many lines of a list before a change are looked at.
  private static let reach = 40

  /// The parts of a section's lines in their order, at least one.
  static func parts(of indices: [Int], in text: ScrapedText, language: String) -> [Part] {
    let own = ScrapedLanguages.language(of: indices, in: text)
    var parts: [Part] = []
    var start = indices.startIndex
    var current = ""
    for place in indices.indices {
      guard let found = ScrapedLanguages.language(of: text.lines[indices[place]]) else { continue }
      if current.isEmpty {
        current = found
      } else if found != current {
        let border = border(before: place, of: indices[start...], to: found, in: text)
        parts.append((indices[start..<border], current))
        start = border
        current = found
      }
    }
    if current.isEmpty { current = own.isEmpty || indices.count < 3 ? language : own }
    parts.append((indices[start...], current))
    return parts
  }

  /// Where the part begins that was seen to be in another language at `place`: items that tell
  /// nothing belong to what leads them in, and that may end in the other language.
  private static func border(
    before place: Int,
    of indices: ArraySlice<Int>,
    to language: String,
    in text: ScrapedText
  ) -> Int {
    var border = place
    while border > indices.startIndex, place - border < reach {
      let above = indices[border - 1]
      if ScrapedLanguages.language(of: text.lines[above]) != nil {
        let isLedIn = ScrapedLanguages.ending(of: above, in: text) == language
        return isLedIn && border > indices.startIndex ? border : place
      }
      guard text.lines[above].mark != .none else { return place }
      border -= 1
    }
    return place
  }
}
