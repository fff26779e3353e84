package import SafeText

/// A point on which sources can be laid side by side, with what each of them says.
///
/// Nothing is averaged and nothing is picked: all positions count alike.
package struct Claim: Sendable, Equatable {
  /// What one source says.
  package struct Position: Sendable, Equatable {
    /// What it says, as it stands in the section cited.
    package var figure: ScreenText
    /// ISO 3166-1 alpha-2 code, upper case; nil where the source names no country.
    package var country: ScreenText?
    /// Where it says so.
    package var citation: Citation
    /// 1-based line in the file.
    package var line: Int
  }

  /// A section of an article, `article#section`.
  package struct Citation: Sendable, Hashable {
    /// The article's id.
    package var article: String
    /// The section's id within it.
    package var section: String

    /// Names a section.
    package init(article: String, section: String) {
      self.article = article
      self.section = section
    }

    /// Reads `article#section`; nil where a part is missing or is no id.
    package init?(_ text: String) {
      let parts = text.utf8.split(separator: 0x23, omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ ASCII.isID($0) }) else { return nil }
      article = String(decoding: parts[0], as: UTF8.self)
      section = String(decoding: parts[1], as: UTF8.self)
    }

    /// As it is written: `article#section`.
    package var text: String { "\(article)#\(section)" }
  }

  /// ASCII, stable, unique within the library.
  package var id: String
  /// The topic on whose page it stands.
  package var topic: Topic.ID
  /// What is asked, by language code.
  package var question: [String: ScreenText]
  /// What the sources say, in the order of the file.
  package var positions: [Position]
  /// 1-based line in the file.
  package var line: Int

  /// Makes a claim of its parts.
  package init(
    id: String,
    topic: Topic.ID,
    question: [String: ScreenText],
    positions: [Position] = [],
    line: Int = 1
  ) {
    self.id = id
    self.topic = topic
    self.question = question
    self.positions = positions
    self.line = line
  }

  /// What is asked in `language`, else in English, else in any language.
  package func question(in language: String) -> ScreenText {
    question[language] ?? question["en"] ?? question.min { $0.key < $1.key }?.value
      ?? ScreenText(id)
  }
}
