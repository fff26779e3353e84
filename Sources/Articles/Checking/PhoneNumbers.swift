/// Finds telephone numbers in texts.
///
/// No pattern tells a poison line from a line that sells: both look alike. So numbers stand in the
/// emergency cards only, where each was checked, and in a text only where it is listed here.
package enum PhoneNumbers {
  /// Numbers that may stand in texts on some topics, digits only.
  ///
  /// 1-800-FDA-1088 takes reports of side effects in the United States; in an emergency it is of no
  /// use.
  private static let allowed: [(digits: String, topic: Topic.ID)] = [
    ("18003321088", "risks.side-effects")
  ]

  /// What people dial in an emergency, by country; found only behind a word such as “call”.
  private static let shortCodes: Set<String> = [
    "000", "015", "017", "018", "061", "08", "101", "102", "103", "108", "110", "111", "112", "113",
    "114", "115", "116", "117", "118", "119", "120", "122", "123", "131126", "144", "15", "155",
    "17",
    "18", "190", "191", "192", "193", "194", "199", "3114", "811", "911", "988", "995", "997",
    "998",
    "999",
  ]
  private static let callingWords: Set<String> = [
    "call", "calling", "dial", "phone", "ring", "telephone", "tel", "text", "hotline", "helpline",
    "appelez", "appeler", "composez", "composer", "téléphonez", "téléphone", "tél", "numéro",
    "number", "fax",
  ]
  /// Words that make of a row of digits something else.
  private static let codeWords: Set<String> = [
    "cas", "pubmed", "pmid", "pmc", "doi", "isbn", "issn", "no", "nct", "loinc", "icd", "version",
  ]

  /// Whether a number found may stand in a text on those topics.
  package static func isAllowed(_ number: String, inTextsOn topics: [Topic.ID]) -> Bool {
    let digits = digits(of: number)
    return allowed.contains { $0.digits == digits && topics.contains($0.topic) }
  }

  /// The digits that are dialled, those that letters stand for included.
  static func digits(of number: String) -> String {
    let keys = Array("22233344455566677778889999")
    return String(
      number.uppercased().unicodeScalars.compactMap { scalar -> Character? in
        if ("0"..."9").contains(scalar) { return Character(scalar) }
        guard ("A"..."Z").contains(scalar) else { return nil }
        return keys[Int(scalar.value) - 0x41]
      }
    )
  }

  /// The numbers in a text, as they stand there.
  package static func found(in text: String) -> [String] {
    var runs = DigitRuns(text)
    var found: [String] = []
    while let run = runs.next() {
      let before = run.before
      let isCalled = before.suffix(2).contains(where: callingWords.contains)
      if isNumber(run, isCalled: isCalled, isCode: before.last.map(codeWords.contains) ?? false) {
        found.append(run.text)
      }
    }
    return found
  }

  private static func isNumber(_ run: DigitRuns.Run, isCalled: Bool, isCode: Bool) -> Bool {
    let groups = run.groups
    let digits = groups.reduce(0) { $0 + $1.count }
    if isCalled, groups.count == 1, shortCodes.contains(groups[0]), !run.hasUnit { return true }
    guard (7...15).contains(digits), !isCode, !run.isGlued else { return false }
    if run.hasPlus || run.hasLetters { return true }
    if isDate(run) || isChemical(run) { return false }
    if isCalled { return true }
    switch groups.count {
    case 1: return digits >= 10 || groups[0].hasPrefix("0")
    // Two groups are mostly a range, 150-1000.
    case 2: return digits >= 10 || groups[0].hasPrefix("0")
    default: return !isThousands(run)
    }
  }

  /// `2023-04-19`, `19.04.2023`, `04/19/2023`.
  private static func isDate(_ run: DigitRuns.Run) -> Bool {
    let sizes = run.groups.map(\.count)
    return !run.separators.contains(0x20)
      && (sizes == [4, 2, 2] || sizes == [2, 2, 4] || sizes == [1, 2, 4] || sizes == [1, 1, 4])
      || sizes == [4, 2, 4, 2] || sizes == [4, 4]
  }

  /// A CAS number, `1134-47-0`: its last group is one digit.
  private static func isChemical(_ run: DigitRuns.Run) -> Bool {
    let sizes = run.groups.map(\.count)
    return run.separators == [0x2D, 0x2D] && sizes.count == 3 && (2...7).contains(sizes[0])
      && sizes[1] == 2 && sizes[2] == 1
  }

  /// `1 250 000`: thousands, parted by blanks.
  private static func isThousands(_ run: DigitRuns.Run) -> Bool {
    !run.groups[0].hasPrefix("0") && run.groups[0].count <= 3
      && run.groups.dropFirst().allSatisfy { $0.count == 3 }
      && run.separators.allSatisfy { $0 == 0x20 }
  }
}

/// Rows of digits with what may stand within a number, and the words before them.
private struct DigitRuns {
  struct Run {
    var text = ""
    var groups: [String] = []
    /// The first byte between each two groups.
    var separators: [UInt8] = []
    var hasPlus = false
    /// Whether letters stand for digits, `1-800-FDA-1088`.
    var hasLetters = false
    /// Whether it is part of a word or of a longer code.
    var isGlued = false
    /// Whether a unit follows that makes of it an amount.
    var hasUnit = false
    /// The words before it, in lower case.
    var before: [String] = []
  }

  private static let units: Set<String> = [
    "mg", "g", "ml", "hours", "hour", "h", "days", "day", "minutes", "times", "years", "weeks",
    "micrograms", "heures", "jours", "fois", "ans", "semaines", "%",
  ]

  private let scalars: [Unicode.Scalar]
  private var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Blanks and dashes of all kinds as one byte each; nil for what does not stand within a number.
  private static func separator(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}": 0x20
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": 0x2D
    case ".": 0x2E
    case "(", ")", "/": 0x2F
    default: nil
    }
  }

  mutating func next() -> Run? {
    while offset < scalars.count, !Self.isDigit(scalars[offset]) { offset += 1 }
    guard offset < scalars.count else { return nil }
    var run = Run()
    let start = offset
    var end = offset
    while let group = takeGroup(in: &run, isFirst: offset == start) {
      run.groups.append(group)
      end = offset
      let (gap, first) = gapLength()
      guard gap > 0, let first else { break }
      run.separators.append(first)
      offset += gap
    }
    if run.separators.count == run.groups.count { run.separators.removeLast() }
    offset = end
    run.text = String(String.UnicodeScalarView(scalars[start..<end]))
    look(around: start..<end, in: &run)
    return run
  }

  /// Digits, or the letters that stand for some behind `1-8xx-`.
  private mutating func takeGroup(in run: inout Run, isFirst: Bool) -> String? {
    var group = String.UnicodeScalarView()
    let canBeWord = run.groups.count == 2 && run.groups[0] == "1" && run.groups[1].hasPrefix("8")
    while offset < scalars.count, group.count < 20 {
      let scalar = scalars[offset]
      if Self.isDigit(scalar) {
        group.append(scalar)
      } else if canBeWord, ("A"..."Z").contains(scalar) {
        run.hasLetters = true
        group.append(scalar)
      } else {
        break
      }
      offset += 1
    }
    return group.isEmpty ? nil : String(group)
  }

  /// How many separators follow, at most three, and the first of them.
  private func gapLength() -> (Int, UInt8?) {
    var length = 0
    while length < 3, offset + length < scalars.count,
      Self.separator(scalars[offset + length]) != nil
    {
      length += 1
    }
    guard length > 0, offset + length < scalars.count else { return (0, nil) }
    return (length, Self.separator(scalars[offset]))
  }

  private func look(around range: Range<Int>, in run: inout Run) {
    let before = scalars[..<range.lowerBound]
    run.hasPlus = before.last == "+"
    let after = scalars[range.upperBound...]
    let isWord = { (scalar: Unicode.Scalar?) in scalar?.properties.isAlphabetic ?? false }
    run.isGlued =
      isWord(before.last) || isWord(after.first) || before.last == "_" || after.first == "_"
    run.before = String(String.UnicodeScalarView(before.suffix(60))).lowercased()
      .split { !($0.isLetter || $0.isNumber) }.suffix(3).map(String.init)
    let words = String(String.UnicodeScalarView(after.prefix(20))).lowercased()
      .split { !($0.isLetter || $0 == "%") }
    run.hasUnit = words.first.map { Self.units.contains(String($0)) } ?? false
  }
}
