/// Words of which one must be followed by another within so many words, to make an instruction.
///
/// Words are written as `FoldedText` leaves them, without accents, and parted by blanks.
struct InstructionRule: Sendable {
  /// What makes a sentence with these words an instruction, or something else.
  struct Condition: OptionSet, Sendable {
    let rawValue: Int

    /// Only at the beginning of a sentence, where it is an order.
    static let order = Condition(rawValue: 1)
    /// Not behind “can” or “may”, unless a person can: medicines may cause vomiting.
    static let notPossible = Condition(rawValue: 2)
  }

  let first: String
  let then: String
  let within: Int
  /// Words between them that make the sentence mean something else.
  var unless = ""
  /// Words of which one must stand between them; none where empty.
  var needs = ""
  /// Words that must not stand directly before the first.
  var notAfter = ""
  var condition: Condition = []
}

/// What a word means to the rules; bits are places in their list.
struct InstructionCue: Sendable {
  var first: UInt64 = 0
  var then: UInt64 = 0
  var unless: UInt64 = 0
  var needs: UInt64 = 0
  var notAfter: UInt64 = 0
  var kinds: Kinds = []

  /// What a word means whatever the rule.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    /// Enough by itself.
    static let whole = Kinds(rawValue: 1)
    /// Denies.
    static let negation = Kinds(rawValue: 2)
    /// What is denied by “do not wait” is the waiting.
    static let delay = Kinds(rawValue: 4)
    /// Says that something can be.
    static let possibility = Kinds(rawValue: 8)
    /// Somebody who can do things.
    static let person = Kinds(rawValue: 16)
    /// Begins a clause whose denial says nothing about what follows it.
    static let clause = Kinds(rawValue: 32)
    /// Joins an instruction to what is said about it.
    static let copula = Kinds(rawValue: 64)
    /// Says of an instruction that it is wrong.
    static let refusal = Kinds(rawValue: 128)
  }
}
