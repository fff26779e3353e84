/// What the program itself says directly above a block of an article that it did not write.
package enum Caution: Hashable, Sendable {
  /// It tells somebody to do what can kill, such as to cause vomiting.
  case hazardousInstruction
  /// It names a telephone number, which nobody here has checked.
  case phoneNumber(PhoneNumberClass)
  /// Its figures were damaged on the way here, such as a lost subscript.
  case damagedNotation
}

/// What the words around a telephone number claim that it is.
package enum PhoneNumberClass: String, Sendable, CaseIterable {
  /// An emergency number.
  case emergency
  /// A poison centre's.
  case poisonLine = "poison line"
  /// An authority's, such as the one that reports of side effects go to.
  case regulator
  /// Somebody's who sells something.
  case commercial
  /// The text does not say.
  case unknown
}
