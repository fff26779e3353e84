/// Numbers as they are written, brought to one form.
enum Numeral {
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where the number ends that begins at `offset`: points and commas belong to it where a digit
  /// follows, and a no-break space where three do.
  static func end(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = offset
    while end < text.count {
      if isDigit(text[end]) {
        end += 1
      } else if text[end] == 0x2E || text[end] == 0x2C, end + 1 < text.count,
        isDigit(text[end + 1])
      {
        end += 2
      } else if end - offset <= 3, isGroup(at: end, in: text) {
        end += 5
      } else {
        break
      }
    }
    return end
  }

  /// Whether a no-break space and exactly three digits follow.
  private static func isGroup(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 5 <= text.count, text[offset] == 0xC2, text[offset + 1] == 0xA0,
      text[offset + 2..<offset + 5].allSatisfy(isDigit)
    else { return false }
    return offset + 5 == text.count || !isDigit(text[offset + 5])
  }

  /// Adds a number with a point for its decimals, and nothing between its thousands.
  ///
  /// One comma before exactly three digits parts thousands, unless the number begins with 0.
  static func fold(_ number: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    let commas = number.count { $0 == 0x2C }
    let points = number.count { $0 == 0x2E }
    if commas == 0 || commas > 0 && points > 1 {
      for byte in number where byte < 0x80 { bytes.append(byte == 0x2C ? 0x2E : byte) }
      return
    }
    let groups = number.split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    let whole = groups[..<min(commas + 1, groups.count)]
    let isGrouped =
      whole.dropFirst().allSatisfy { $0.count == 3 }
      && (1...3).contains(whole.first?.count ?? 0) && whole.first?.first != 0x30
    for byte in number where byte < 0x80 {
      if byte != 0x2C { bytes.append(byte) } else if !isGrouped { bytes.append(0x2E) }
    }
  }

  /// A number without zeros that say nothing: `5.0` and `5.` are 5.
  static func shortened(_ number: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = number[...]
    guard number.count(where: { $0 == 0x2E }) == 1 else { return rest }
    while rest.last == 0x30 { rest.removeLast() }
    if rest.last == 0x2E { rest.removeLast() }
    return rest
  }
}

/// Units of measure in every spelling, and the numbers that share one.
enum Unit {
  static let percent: StaticString = "pct"

  /// The letters of a name, the first lowest, so that no array is made to look for one.
  private struct Name: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    init(_ letters: some Sequence<UInt8>) {
      for (index, letter) in letters.enumerated() {
        let shifted = UInt64(letter) << UInt64(8 * (index & 7))
        if index < 8 { first |= shifted } else { second |= shifted }
      }
    }
  }

  private static let names: [Name: StaticString] = {
    let table: [(StaticString, String)] = [
      (
        "mg", "mg mgs milligram milligrams milligramme milligrammes milligramm miligramo miligramos"
      ),
      (
        "mcg",
        """
        mcg μg ug microgram micrograms microgramme microgrammes mikrogramm microgramo microgramos
        """
      ),
      ("ng", "ng nanogram nanograms nanogramme nanogrammes nanogramm nanogramo nanogramos"),
      ("g", "g gram grams gramme grammes gramm gramo gramos"),
      (
        "kg",
        "kg kgs kilogram kilograms kilogramme kilogrammes kilogramm kilogramo kilogramos kilos"
      ),
      ("ml", "ml mls milliliter milliliters millilitre millilitres mililitro mililitros"),
      ("cl", "cl"), ("dl", "dl"),
      ("l", "l liter liters litre litres litro litros"),
      ("iu", "iu ui"), ("mmol", "mmol"), ("mol", "mol"), ("meq", "meq"),
      ("pct", "percent pct prozent"), ("mm", "mm"), ("cm", "cm"), ("kcal", "kcal"),
    ]
    var names: [Name: StaticString] = [:]
    for (unit, spellings) in table {
      for name in spellings.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        names[Name(name)] = unit
      }
    }
    return names
  }()

  private static let longest = 14

  /// The one form of the unit that a folded word names.
  static func named(_ word: UnsafeBufferPointer<UInt8>) -> StaticString? {
    guard word.count <= longest else { return nil }
    return names[Name(word)]
  }

  /// Whether the letters that begin at `offset` are a unit, as in `100mg`.
  static func begins(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var word: [UInt8] = []
    var end = offset
    while end < text.count, word.count <= longest {
      if text[end] < 0x80 {
        guard (text[end] | 0x20) &- 0x61 < 26 else { break }
        word.append(text[end] | 0x20)
        end += 1
      } else {
        let (scalar, length) = ScalarFolding.scalar(at: end, in: text)
        guard ScalarFolding.role(of: scalar) == .letter else { break }
        ScalarFolding.fold(scalar, into: &word)
        end += length
      }
    }
    return word.withUnsafeBufferPointer { named($0) != nil }
  }

  /// Whether what stands between a number and a word lets the word be its unit: blanks, a hyphen.
  static func isGap(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count <= 3 else { return false }
    return text[range].allSatisfy { [0x20, 0x2D, 0xC2, 0xA0].contains($0) }
  }

  /// The numbers before the one at `index` that have its unit: `5, 10 and 20 mg`, `5–10 mg`.
  ///
  /// A comma alone joins only where at least three numbers stand in a row, because in
  /// `on day 3, 5 mg` it does not.
  static func sharing(
    before index: Int,
    from first: Int,
    of words: borrowing WordScan,
    in text: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    var found: [Int] = []
    var hasLink = false
    var current = index
    while current > first, found.count < 8 {
      var before = current - 1
      var isLink = false
      if !words.words[before].isNumber, before > first,
        joins(words.folded(words.words[before]))
      {
        isLink = true
        before -= 1
      }
      let number = words.words[before]
      guard number.isNumber else { break }
      let gap = text[number.source.upperBound..<words.words[current].source.lowerBound]
      let isRange =
        gap.count <= 5
        && gap.contains { [0x2D, 0x2F, 0xE2].contains($0) } && !gap.contains(0x2E)
      guard isLink || isRange || gap.elementsEqual(", ".utf8) else { break }
      if isLink, gap.count > 9 { break }
      hasLink = hasLink || isLink || isRange
      found.append(before)
      current = before
    }
    return hasLink || found.count >= 2 ? found : []
  }

  private static func joins(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count <= longest && links.contains(Name(word))
  }

  private static let links = [
    "and", "or", "to", "et", "ou", "a", "und", "oder", "bis", "y", "o", "through", "then",
  ].map { Name($0.utf8) }
}
