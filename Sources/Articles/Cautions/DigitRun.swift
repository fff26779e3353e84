/// A row of digits with what may stand within a telephone number: blanks, dashes, dots, brackets.
struct DigitRun {
  /// What stands between two groups.
  struct Gap: OptionSet {
    let rawValue: UInt8

    static let blank = Gap(rawValue: 1)
    static let dash = Gap(rawValue: 2)
    static let dot = Gap(rawValue: 4)
    static let bracket = Gap(rawValue: 8)
    static let slash = Gap(rawValue: 16)
  }

  /// The digits, group by group; letters may stand for some, `1-800-FDA-1088`.
  private(set) var groups: [ArraySlice<UInt8>] = []
  /// What stands between each two groups.
  private(set) var gaps: [Gap] = []
  /// UTF-8 offsets in the text, an opening bracket and a plus before it included.
  private(set) var range = 0..<0
  private(set) var hasPlus = false
  private(set) var hasLetters = false
  /// Whether it is part of a word, of a longer code, or of an amount.
  private(set) var isGlued = false

  var sizes: [Int] { groups.map(\.count) }
  var digits: Int { groups.reduce(0) { $0 + $1.count } }
  var beginsWithZero: Bool { groups.first?.first == 0x30 }
  /// All that stands between groups.
  var signs: Gap { gaps.reduce(into: Gap()) { $0.formUnion($1) } }

  /// Reads the run whose first digit stands at `start`.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var offset = start
    while let group = takeGroup(in: bytes, at: offset) {
      groups.append(bytes[group].map { $0 }[...])
      offset = group.upperBound
      range = start..<offset
      guard let (gap, end) = Self.gap(in: bytes, at: offset), !endsNumber(gap, bytes[end]) else {
        break
      }
      gaps.append(gap)
      offset = end
    }
    if gaps.count == groups.count, !gaps.isEmpty { gaps.removeLast() }
    look(around: bytes)
  }

  /// Where a row of fewer than five digits ends that begins at `start`, and how many digits its
  /// first group has; nil for rows of more.
  ///
  /// Nearly all rows in a text are such, amounts and years, and this makes nothing of them.
  static func endOfFew(
    in bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> (end: Int, first: Int)? {
    var offset = start
    var end = start
    var first = 0
    var digits = 0
    while offset < bytes.count, ASCII.isDigit(bytes[offset]) {
      while offset < bytes.count, ASCII.isDigit(bytes[offset]) {
        offset &+= 1
        digits &+= 1
        if digits >= 5 { return nil }
      }
      // Letters may stand for digits behind two groups: `1-8xx-`.
      let isLater = first > 0
      if !isLater { first = digits }
      end = offset
      if isLater, offset < bytes.count, (0x41...0x5A).contains(bytes[offset]) { return nil }
      guard let (_, next) = gap(in: bytes, at: offset) else { break }
      if isLater, (0x41...0x5A).contains(bytes[next]) { return nil }
      offset = next
    }
    return (end, first)
  }

  /// Digits, or the letters that stand for some behind `1-8xx-`.
  private mutating func takeGroup(
    in bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> Range<Int>? {
    let canBeWord =
      groups.count == 2 && groups[0].elementsEqual([0x31]) && groups[1].first == 0x38
    var end = start
    while end < bytes.count, end - start < 24 {
      let byte = bytes[end]
      let isLetter = canBeWord && (0x41...0x5A).contains(byte)
      guard ASCII.isDigit(byte) || isLetter else { break }
      hasLetters = hasLetters || isLetter
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// What may stand between groups, and where it ends; nil where no group can follow.
  private static func gap(
    in bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> (Gap, Int)? {
    var gap = Gap()
    var offset = start
    for _ in 0..<3 {
      guard let (sign, length) = sign(in: bytes, at: offset) else { break }
      gap.formUnion(sign)
      offset += length
    }
    return offset > start && offset < bytes.count ? (gap, offset) : nil
  }

  private static func sign(
    in bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> (Gap, Int)? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case 0x20: return (.blank, 1)
    case 0x2D: return (.dash, 1)
    case 0x2E: return (.dot, 1)
    case 0x28, 0x29: return (.bracket, 1)
    case 0x2F: return (.slash, 1)
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: return (.blank, 2)
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
      return (0x90...0x93).contains(bytes[offset + 2]) ? (.dash, 3) : nil
    default: return nil
    }
  }

  /// Whether another number begins: `0800 123456 / 030 19240`.
  private func endsNumber(_ gap: Gap, _ next: UInt8) -> Bool {
    digits >= 7 && next == 0x30 && gap.contains(.blank)
      && (gap.contains(.slash) || gap.contains(.dash))
  }

  // MARK: Around it

  private mutating func look(around bytes: UnsafeBufferPointer<UInt8>) {
    var start = range.lowerBound
    while start > 0 {
      let isBracket = bytes[start - 1] == 0x28 && signs.contains(.bracket)
      guard isBracket || bytes[start - 1] == 0x2B else { break }
      if !isBracket { hasPlus = true }
      start -= 1
    }
    range = start..<range.upperBound
    let before = start > 0 ? bytes[start - 1] : 0x20
    let farther = start > 1 ? bytes[start - 2] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    let next = range.upperBound + 1 < bytes.count ? bytes[range.upperBound + 1] : 0x20
    isGlued =
      Self.isWord(before) || Self.isWord(after) || Self.isAmount(before)
      || after == 0x25 || after == 0x2B
      || ([0x2D, 0x2F].contains(before) && Self.isWord(farther))
      || ([0x2E, 0x2C, 0x3A].contains(before) && ASCII.isDigit(farther))
      || ([0x2D, 0x2F, 0x2C, 0x3A].contains(after) && Self.isWord(next))
  }

  /// Letters, digits, and whatever is no ASCII, except the dashes and quotes of U+2000 and on.
  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || (0xC3...0xDF).contains(byte)
  }

  /// `$`, `#`, `<`, `=`, `>`, `~`, `@`: what is no number to be called.
  private static func isAmount(_ byte: UInt8) -> Bool {
    [0x24, 0x23, 0x3C, 0x3D, 0x7E, 0x40].contains(byte)
  }
}
