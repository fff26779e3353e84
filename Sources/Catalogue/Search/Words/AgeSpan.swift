/// The ages that a heading speaks of: “Children from 12 years”, “Plus de 65 ans”.
enum AgeSpan {
  /// The ages, in years, that folded words speak of; nil where they name none, or a single one.
  static func span(of words: [[UInt8]]) -> ClosedRange<Int>? {
    for (index, word) in words.enumerated() where AgeWords.years.contains(word) {
      guard index > 0, let last = AgeWords.number(words[index - 1]) else { continue }
      let before = words[..<(index - 1)]
      // “4 to 17 years”; a dash leaves the numbers side by side.
      let first = before.last.map { to.contains($0) ? before.dropLast() : before }?.last
      if let first = first.flatMap(AgeWords.number), first < last { return first...last }
      if before.suffix(2).contains(where: until.contains) { return 0...last }
      if before.suffix(2).contains(where: from.contains) { return last...Int.max }
      if before.suffix(2).contains(where: below.contains) { return 0...max(0, last - 1) }
      if words[(index + 1)...].prefix(2).contains(where: more.contains) { return last...Int.max }
    }
    return nil
  }

  private static let to = wordSet("to a bis y and et")
  private static let until = wordSet("up jusqu bis hasta")
  private static let from = wordSet("from over above ab partir des plus uber desde mayores")
  private static let below = wordSet("under below moins unter menores menos")
  /// Behind the unit: “12 years and over”.
  private static let more = wordSet("over older up above plus alter mas")
}
