/// How strongly two neighbouring words hold together.
enum Tie: UInt8, Comparable {
  /// A line may end between them.
  case free
  /// Parts of one expression: an interval, an amount and its "a day".
  case soft
  /// A figure and its unit, the groups of a telephone number.
  case firm

  static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }
}

/// Says of each gap between words how it holds, from the first gap of a text to its last.
///
/// A dose that is parted can be misread, so in doubt words hold together.
struct TieReading {
  /// Whether the word on the left of the gap ends an amount: "5", "5 mg", "three times".
  private var leftIsAmount = false
  /// Whether the word on the left was tied as the middle of an expression.
  private var leftIsMiddle = false

  /// The tie between `left` and `right`; `after` is the word after these.
  mutating func tie(_ left: Word, _ right: Word, after: Word?) -> Tie {
    guard !left.isPlain || !right.isPlain || right.isTiedByBlank else {
      leftIsAmount = false
      leftIsMiddle = false
      return .free
    }
    if Self.isAmount(left) { leftIsAmount = true }
    let isMiddle = isMiddle(right, after: after, left: left)
    let tie = firmTie(left, right) ?? (leftIsMiddle || isMiddle ? .soft : .free)
    leftIsMiddle = isMiddle
    leftIsAmount =
      tie != .free && !right.traits.contains(.stops)
      && !right.roles.isDisjoint(with: [.unit, .time])
    return tie
  }

  /// Whether a word is an amount by itself.
  private static func isAmount(_ word: Word) -> Bool {
    if word.traits.contains(.stops) { return false }
    return !word.traits.isDisjoint(with: [.digit]) || word.roles.contains(.number)
  }

  /// `firm` for a figure and what belongs to it, else nil.
  private func firmTie(_ left: Word, _ right: Word) -> Tie? {
    if right.isTiedByBlank { return .firm }
    if right.roles.contains(.closing) || left.roles.contains(.opening) { return .firm }
    let isFigureNext = right.traits.contains(.startsFigure)
    if isFigureNext, left.roles.contains(.shortLabel), left.traits.contains(.stops) { return .firm }
    if left.traits.contains(.stops) { return nil }
    if isFigureNext {
      if !left.roles.isDisjoint(with: [.label, .sign]) { return .firm }
      if left.traits.contains(.endsFigure), left.isPhoneLike, right.isPhoneLike { return .firm }
    }
    if left.traits.contains(.endsFigure) || left.roles.contains(.number) {
      if right.roles.contains(.unit), !right.traits.contains(.bracketed) { return .firm }
    }
    return nil
  }

  /// Whether `word` stands in the middle of an expression: the "to" of "2 to 4 weeks".
  private func isMiddle(_ word: Word, after: Word?, left: Word) -> Bool {
    guard leftIsAmount, !left.traits.contains(.stops), let after else { return false }
    if word.traits.contains(.stops) || word.traits.contains(.digit) { return false }
    if word.roles.contains(.slash) { return true }
    let isFigureNext = after.traits.contains(.startsFigure) || after.roles.contains(.number)
    if isFigureNext, !word.roles.isDisjoint(with: [.link, .sign, .per]) { return true }
    return word.roles.contains(.per) && after.roles.contains(.time)
  }
}

extension Word {
  /// Whether it can tie nothing.
  fileprivate var isPlain: Bool { roles.isEmpty && !traits.contains(.digit) }

  /// Whether it could be a group of a telephone number.
  fileprivate var isPhoneLike: Bool {
    traits.contains(.digit) && !traits.contains(.wordy)
  }
}
