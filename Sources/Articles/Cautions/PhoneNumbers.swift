import SafeText

/// Finds telephone numbers in texts.
///
/// No pattern tells a poison line from a line that sells: both look alike. So numbers stand in the
/// emergency cards only, where each was checked, and in a text only where it is listed here, or
/// under the program's own warning.
package enum PhoneNumbers {
  /// Numbers that may stand in texts on some topics, digits only.
  ///
  /// 1-800-FDA-1088 takes reports of side effects in the United States; in an emergency it is of no
  /// use.
  private static let allowed: [(digits: String, topic: Topic.ID)] = [
    ("18003321088", "risks.side-effects")
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
    let text = ScreenText(text)
    var words = CueWords()
    words.read(text)
    return ranges(in: text, words).map { text.slice($0).string }
  }

  /// UTF-8 offsets of the numbers in a text whose words are known.
  static func ranges(in text: ScreenText, _ words: CueWords) -> [Range<Int>] {
    text.withUTF8 { bytes in
      var ranges: [Range<Int>] = []
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] &- 0x30 < 10 else {
          offset &+= 1
          continue
        }
        if let end = endOfOtherRow(in: bytes, at: offset) {
          offset = end
          continue
        }
        let run = DigitRun(in: bytes, at: offset)
        offset = max(run.range.upperBound, offset &+ 1)
        let around = Surroundings(of: run.range, words)
        if isNumber(run, around, previous: ranges.last) { ranges.append(run.range) }
      }
      return ranges
    }
  }

  /// Where a row of digits ends that cannot be a number to call, since it has few digits and is no
  /// short code; nil for others.
  static func endOfOtherRow(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard let few = DigitRun.endOfFew(in: bytes, at: offset),
      !isShortCode(bytes[offset..<(offset &+ few.first)])
    else { return nil }
    return few.end
  }

  // MARK: Deciding

  /// What the words around a run say.
  private struct Surroundings {
    /// Of the words before it, the nearest first.
    let before: [PhoneCue]
    let after: [PhoneCue]
    /// Whether a unit follows that makes of it an amount.
    let hasUnit: Bool
    let wordsBefore: ArraySlice<CueWords.Word>

    init(of range: Range<Int>, _ words: CueWords) {
      let first = words.index(at: range.lowerBound)
      let next = words.index(at: range.upperBound)
      wordsBefore = words.words[max(0, first - 4)..<first]
      before = wordsBefore.reversed().map { PhoneCue.table[$0.code] }
      let following = words.words[next..<min(next + 2, words.words.count)]
      after = following.map { PhoneCue.table[$0.code] }
      hasUnit = following.first?.gap == CueWords.Gap.none && after.first?.contains(.unit) ?? false
    }

    func isNear(_ cue: PhoneCue, within count: Int) -> Bool {
      before.prefix(count).contains { !$0.isDisjoint(with: cue) }
    }
  }

  private static func isNumber(
    _ run: DigitRun,
    _ around: Surroundings,
    previous: Range<Int>?
  ) -> Bool {
    if isShort(run, around, previous: previous) { return true }
    let isCalled = around.isNear(.call, within: 2) || around.isNear([.poison], within: 1)
    let least = isCalled && run.groups.count == 1 ? 5 : 7
    guard (least...15).contains(run.digits), !run.isGlued else { return false }
    if around.isNear(.code, within: isCalled ? 1 : 2) { return false }
    if run.hasPlus { return run.digits >= 8 }
    if run.hasLetters { return true }
    let shape = PhoneShape(run)
    if shape.isSomethingElse || (around.hasUnit && !shape.isCertain) { return false }
    if isCalled { return !shape.isDecimal && (!shape.isThousands || run.groups.last?.last != 0x30) }
    if around.isNear(.number, within: 2), !shape.isThousands, !shape.isDecimal { return true }
    return shape.isCertain || shape.isLikely
  }

  /// What people dial in an emergency, by country.
  private static let shortCodes: Set<String> = [
    "000", "015", "017", "018", "061", "08", "101", "102", "103", "108", "110", "111", "112", "113",
    "114", "115", "116", "117", "118", "119", "120", "122", "123", "131126", "144", "145", "15",
    "155", "17", "18", "190", "191", "192", "193", "194", "199", "3114", "811", "911", "988", "995",
    "997", "998", "999",
  ]

  private static let shortCodeKeys: CodeTable<Void> = {
    var keys = CodeTable<Void>(capacity: shortCodes.count)
    for code in shortCodes { keys.set(key(code.utf8), ()) }
    return keys
  }()

  private static func isShortCode(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    digits.count > 1 && shortCodeKeys.contains(key(digits))
  }

  private static func key(_ digits: some Sequence<UInt8>) -> UInt64 {
    digits.reduce(1) { $0 << 8 | UInt64($1) }
  }

  /// Whether all that is dialled are numbers such as 112, beside words such as “call”.
  private static func isShort(
    _ run: DigitRun,
    _ around: Surroundings,
    previous: Range<Int>?
  ) -> Bool {
    guard !run.isGlued, !around.hasUnit, isShort(run) else { return false }
    let isLong = run.groups.contains { $0.count > 2 }
    if around.isNear(.call, within: isLong ? 3 : 2) { return true }
    if around.isNear([.emergency, .poison], within: isLong ? 2 : 1) { return true }
    if around.after.prefix(isLong ? 2 : 1).contains(where: {
      !$0.isDisjoint(with: [.emergency, .poison])
    }) {
      return true
    }
    // `15 or 112`: the other one stands before the word between.
    guard let previous, around.before.first?.contains(.join) == true else { return false }
    return around.wordsBefore.dropLast().last.map { $0.end == previous.upperBound } ?? false
  }

  /// Whether each group is a short code by itself, `112`, `15/112`.
  static func isShort(_ run: DigitRun) -> Bool {
    run.groups.allSatisfy { shortCodes.contains(String(decoding: $0, as: UTF8.self)) }
      && run.gaps.allSatisfy { $0.contains(.slash) }
  }
}
