package import SafeText

/// Something about a file that its reader was not sure of, or that an editor should look at.
package struct ReadingRemark: Sendable, Equatable {
  /// What it is about.
  package enum Kind: Sendable, Equatable {
    /// A heading that may be none, or none that may be one.
    case doubtfulHeading
    /// A telephone number and what the words around it claim.
    case phoneNumber(PhoneNumberClass)
    /// An instruction that can kill.
    case hazardousInstruction
    /// Figures that were damaged on the way here.
    case damagedNotation
  }

  /// The 1-based line of the file.
  package var line: Int
  /// What it is about.
  package var kind: Kind
  /// The words in question.
  package var words: ScreenText

  /// Makes a remark.
  package init(line: Int, kind: Kind, words: ScreenText) {
    self.line = line
    self.kind = kind
    self.words = words
  }
}
