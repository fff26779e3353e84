/// How the text of a line looks: case, ends, dates, numbers, what parts it.
struct LineShape {
  /// How many bytes of a long line are looked at; what it is shows at its beginning.
  private static let limit = 1024

  private let bytes: UnsafeBufferPointer<UInt8>
  private var features: LineFeatures = []
  private var words = 0
  private var longWords = 0
  private var upperWords = 0
  private var upper = 0
  private var lower = 0
  private var digits = 0
  private var signs = 0
  private var bars = 0
  private var wordLength = 0

  /// Looks at the text of a line, marks included.
  static func look(at content: UnsafeBufferPointer<UInt8>, line: inout ScrapedLine) {
    let end = max(content.count &- Int(line.tailCount), 0)
    let start = min(Int(line.markCount), end)
    var shape = LineShape(bytes: UnsafeBufferPointer(rebasing: content[start..<end]))
    shape.readWords()
    shape.readStart()
    shape.readEnd(line.tailCount > 0 ? content : nil)
    shape.judge(line)
    line.features.formUnion(shape.features)
    line.words = UInt16(clamping: shape.words)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether a letter in upper case begins with these bytes: ASCII, Latin, Greek, Cyrillic.
  static func isUpper(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0x41...0x5A: true
    case 0xC3: (0x80...0x9E).contains(second) && second != 0x97
    case 0xC4, 0xC5: second & 1 == 0
    case 0xCE: (0x91...0xA9).contains(second)
    case 0xD0: (0x80...0xAF).contains(second)
    default: false
    }
  }

  static func isLower(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0x61...0x7A: true
    case 0xC3: second >= 0x9F && second != 0xB7
    case 0xC4, 0xC5: second & 1 == 1
    case 0xCE: second >= 0xAC
    case 0xCF, 0xD1: true
    case 0xD0: second >= 0xB0
    default: false
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  // MARK: Words

  private mutating func readWords() {
    let end = min(bytes.count, Self.limit)
    var index = 0
    var isInWord = false
    while index < end {
      let value = bytes[index]
      if ASCII.isLetter(value) {
        if !isInWord { beginWord(at: index) }
        isInWord = true
        wordLength &+= 1
        if value & 0x20 == 0 { upper &+= 1 } else { lower &+= 1 }
      } else if value >= 0xC3, value < 0xE2 {
        if !isInWord { beginWord(at: index) }
        isInWord = true
        wordLength &+= 1
        if Self.isUpper(value, byte(index &+ 1)) { upper &+= 1 } else { lower &+= 1 }
        index &+= 1
      } else if value == 0x20 || value == 0x09 {
        endWord()
        isInWord = false
        readGap(at: index)
      } else if ASCII.isDigit(value) {
        digits &+= 1
        if !isInWord, index == 0 || !ASCII.isDigit(bytes[index &- 1]) { readDigits(at: index) }
      } else if !isPartOfWord(value) {
        readSign(value, at: index)
        if value != 0x27, value != 0x2D {
          endWord()
          isInWord = false
        }
      }
      index &+= 1
    }
    endWord()
    // What is not looked at counts by its length.
    words &+= (bytes.count &- end) / 6
    if bytes.count > end { features.insert(.hasInnerEnd) }
  }

  private func isPartOfWord(_ value: UInt8) -> Bool {
    value >= 0x80 && value != 0xE2 && value != 0xC2
  }

  private mutating func beginWord(at index: Int) {
    words &+= 1
    wordLength = 0
    if Self.isUpper(bytes[index], byte(index &+ 1)) { signs |= 1 << 62 }
  }

  private mutating func endWord() {
    let isUpper = signs & (1 << 62) != 0
    signs &= ~(1 << 62)
    if wordLength >= 4 {
      longWords &+= 1
      if isUpper { upperWords &+= 1 }
    }
    wordLength = 0
  }

  private mutating func readSign(_ value: UInt8, at index: Int) {
    signs &+= 1
    switch value {
    case 0x2C: features.insert(.hasComma)
    case 0x2E, 0x3F, 0x21:
      let next = byte(index &+ 1)
      if ASCII.isBlank(next), wordLength >= 3, index &+ 2 < bytes.count,
        Self.isUpper(byte(index &+ 2), byte(index &+ 3)) || byte(index &+ 2) >= 0x80
      {
        features.insert(.hasInnerEnd)
      }
      if value == 0x2E, wordLength > 0, ASCII.isLetter(next), index < 60 { readAddress(at: index) }
    case 0x3A:
      if ASCII.isBlank(byte(index &+ 1)), index < 80, words <= 9 { features.insert(.isLabelled) }
      if byte(index &+ 1) == 0x2F, byte(index &+ 2) == 0x2F { features.insert(.hasAddress) }
    case 0x40: if ASCII.isLetter(byte(index &+ 1)), wordLength > 0 { features.insert(.hasAddress) }
    case 0xE2: readWideSign(at: index)
    default: break
    }
  }

  /// `www.` and `example.com`.
  private mutating func readAddress(at index: Int) {
    for end in [".com", ".org", ".net", ".info", ".co.uk", ".de/", ".fr/", ".es/"]
    where bytes[index...].starts(with: end.utf8) {
      features.insert(.hasAddress)
    }
    if wordLength == 3, index >= 3, bytes[(index &- 3)...].starts(with: "www.".utf8) {
      features.insert(.hasAddress)
    }
  }

  private mutating func readWideSign(at index: Int) {
    if byte(index &+ 1) == 0x80, byte(index &+ 2) == 0xBA, index > 0 {
      features.insert(.hasArrows)
    }
    if byte(index &+ 1) == 0x86, byte(index &+ 2) == 0x92, index > 0, index &+ 3 < bytes.count {
      features.insert(.hasArrows)
    }
  }

  /// What a blank parts: ` | `, ` · `, ` / `, ` > `, ` » `, wide gaps.
  private mutating func readGap(at index: Int) {
    let next = byte(index &+ 1)
    let after = byte(index &+ 2)
    if next == 0x09 || bytes[index] == 0x09 || (next == 0x20 && after == 0x20) {
      if index &+ 3 < bytes.count { bars &+= 1 }
    }
    let isAlone = ASCII.isBlank(after) || index &+ 2 == bytes.count
    switch next {
    case 0x7C, 0x2F: if isAlone { bars &+= 1 }
    case 0x3E: if isAlone { features.insert(.hasArrows) }
    case 0xC2:
      if after == 0xB7 { bars &+= 1 }
      if after == 0xBB, ASCII.isBlank(byte(index &+ 3)), !features.contains(.isCode) {
        features.insert(.hasArrows)
      }
    case 0xE2: if after == 0x80, byte(index &+ 3) == 0xA2 { bars &+= 1 }
    default: break
    }
  }

  // MARK: Digits

  private mutating func readDigits(at start: Int) {
    var runs: [Int] = []
    var separators: [UInt8] = []
    var index = start
    while runs.count < 4 {
      var length = 0
      while ASCII.isDigit(byte(index)), length < 20 {
        index &+= 1
        length &+= 1
      }
      runs.append(length)
      let separator = byte(index)
      guard [0x2E, 0x2F, 0x2D, 0x3A].contains(separator) || separator == 0x20,
        ASCII.isDigit(byte(index &+ 1))
      else { break }
      separators.append(separator)
      index &+= 1
    }
    readRuns(runs, separators, start: start, end: index)
  }

  private mutating func readRuns(
    _ runs: [Int],
    _ separators: [UInt8],
    start: Int,
    end: Int
  ) {
    if runs[0] == 4, byte(start) == 0x31 || byte(start) == 0x32 { features.insert(.hasYear) }
    if runs.count == 3, separators[0] == separators[1], separators[0] != 0x20 {
      let isDay = runs[0] <= 2 && runs[1] <= 2 && (runs[2] == 4 || runs[2] == 2)
      if isDay || (runs[0] == 4 && runs[1] == 2) {
        if separators[0] != 0x3A { features.insert([.hasDate, .hasYear]) }
      }
    }
    if runs.count >= 2, separators[0] == 0x3A, runs[0] <= 2, runs[1] == 2 {
      features.insert(.hasTime)
      if runs.count == 2, ASCII.isLetter(byte(end)), byte(end) | 0x20 != 0x61,
        byte(end) | 0x20 != 0x70, byte(end) | 0x20 != 0x68
      {
        features.insert(.isGlued)
      }
    }
    // A time of day as French and German write it: 21 h 03, 18.30 Uhr.
    if runs[0] <= 2, runs.count == 1 {
      let gap = byte(end) == 0x20 ? 1 : 0
      if byte(end &+ gap) == 0x68 {
        let next = end &+ gap &+ 1
        let minute = byte(next) == 0x20 ? next &+ 1 : next
        if ASCII.isDigit(byte(minute)), ASCII.isDigit(byte(minute &+ 1)) {
          features.insert(.hasTime)
        }
      }
    }
    let count = runs.reduce(0, +)
    if count >= 7, runs.count >= 2, !features.contains(.hasDate) { features.insert(.hasPhone) }
    if runs.count >= 2, runs[0] == 1 || runs[0] == 3, separators[0] == 0x2D, count >= 4,
      byte(start) == 0x31 || byte(start) == 0x38
    {
      features.insert(.hasPhone)
    }
  }

  // MARK: Ends and judgement

  private mutating func readStart() {
    var index = 0
    // Quotes, brackets and Spanish question marks stand before the first letter.
    while index < min(bytes.count, 12), !ASCII.isLetter(bytes[index]), !ASCII.isDigit(bytes[index]),
      !(bytes[index] >= 0xC3 && bytes[index] < 0xE2)
    {
      index &+= 1
    }
    let first = byte(index)
    if ASCII.isDigit(first) {
      features.insert(.startsDigit)
    } else if Self.isUpper(first, byte(index &+ 1)) {
      features.insert(.startsUpper)
    } else if Self.isLower(first, byte(index &+ 1)) {
      features.insert(.startsLower)
    }
    if bytes.count > 4, byte(1) == 0x3A, ASCII.isBlank(byte(2)),
      [0x51, 0x46, 0x50, 0x41, 0x52].contains(first)
    {
      features.insert(.isAsked)
    }
  }

  private mutating func readEnd(_ whole: UnsafeBufferPointer<UInt8>?) {
    if whole?.last == 0x3A { features.insert(.endsColon) }
    var end = bytes.count
    while end > 0, end > bytes.count &- 6 {
      let last = bytes[end &- 1]
      switch last {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: end &-= 1
      case 0x2E, 0x21:
        features.insert(.endsSentence)
        return
      case 0x3F:
        features.insert(.endsQuestion)
        return
      case 0x3A:
        features.insert(.endsColon)
        return
      case 0x2C, 0x3B:
        features.insert(.endsComma)
        return
      case 0xA6 where end >= 3 && bytes[end &- 2] == 0x80:
        features.insert(.endsSentence)
        return
      case 0x9D where end >= 3 && bytes[end &- 2] == 0x80: end &-= 3
      case 0xBB where end >= 2 && bytes[end &- 2] == 0xC2: end &-= 2
      default: return
      }
    }
  }

  private mutating func judge(_ line: ScrapedLine) {
    signs &= ~(1 << 62)
    if upper &+ lower == 0, digits == 0 { features.insert(.isRule) }
    if digits > 0 { features.insert(.hasDigit) }
    if bars > 0 { features.insert(.hasBars) }
    if upper >= 3, lower &* 8 <= upper { features.insert(.isAllCaps) }
    if longWords >= 2, upperWords &* 5 >= longWords &* 4 { features.insert(.isTitleCase) }
    if words <= 3, digits > 0, digits >= upper &+ lower { features.insert(.isBare) }
    judgeRow(line)
    judgeCode()
  }

  /// Columns: `| a | b |`, or dots that lead the eye.
  private mutating func judgeRow(_ line: ScrapedLine) {
    guard bytes.count < 600, line.mark == .none else { return }
    if byte(0) == 0x7C, bytes.last == 0x7C { features.insert(.isRow) }
    var dots = 0
    for value in bytes.prefix(200) {
      dots = value == 0x2E ? dots &+ 1 : 0
      if dots >= 4 {
        features.insert(.isRow)
        return
      }
    }
  }

  /// Markup, scripts, styles, data: brackets, tags, words without blanks.
  private mutating func judgeCode() {
    guard let first = bytes.first, bytes.count < 4000 else { return }
    let last = bytes[bytes.count &- 1]
    var isCode = false
    switch first {
    case 0x3C:  // <
      isCode = last == 0x3E && (byte(1) == 0x2F || byte(1) == 0x21 || ASCII.isLetter(byte(1)))
    case 0x7B: isCode = byte(1) == 0x22 || byte(1) == 0x7B || last == 0x7D  // {
    case 0x7D: isCode = bytes.count <= 4 || last == 0x3B
    case 0x5B:  // [
      isCode =
        byte(1) == 0x2F || (last == 0x5D && bytes.contains(0x3D))
        || byte(1) == 0x7B || byte(1) == 0x5B
    case 0x21: isCode = byte(1) == 0x5B  // an image in Markdown
    case 0x40, 0x2E, 0x23: isCode = last == 0x7B || last == 0x7D  // a style sheet
    default: isCode = last == 0x7B && bytes.count > 1
    }
    // A word that no language has: keys, hashes, encoded pictures.
    if words <= 1, bytes.count >= 50, digits > 4, !bytes.contains(0x20) { isCode = true }
    if last == 0x3B, byte(bytes.count &- 2) == 0x29 || byte(bytes.count &- 2) == 0x7D {
      isCode = true
    }
    if isCode { features.insert(.isCode) }
  }
}
