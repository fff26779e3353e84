/// How the text of a line looks: case, ends, dates, numbers, what parts it.
struct LineShape {
  /// How many bytes of a long line are looked at; what it is shows at its beginning.
  private static let limit = 1024

  let bytes: UnsafeBufferPointer<UInt8>
  var features: LineFeatures = []
  var words = 0
  var longWords = 0
  var upperWords = 0
  var upper = 0
  var lower = 0
  var digits = 0
  var bars = 0
  var commas = 0
  var wordLength = 0
  /// Whether the word that is read begins in upper case.
  private var startsUpper = false
  /// Whether an opening bracket, or the first byte of ©, stands in it.
  var hasBracket = false
  /// Whether a quotation begins with «, so that » ends it.
  var opensQuote = false
  /// Whether four dots stand in a row near the beginning.
  var hasDots = false

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
    // Neither the marks around the words nor the rest of a long line are looked at.
    line.hasBracket =
      shape.hasBracket || shape.bytes.count != content.count
      || content.count > limit
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

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  // MARK: Words

  mutating func readWords() {
    let end = min(bytes.count, Self.limit)
    var index = 0
    var isInWord = false
    while index < end {
      let value = bytes[index]
      if ASCII.isLetter(value) {
        index =
          isInWord ? readLetters(from: index, to: end) : readPlainWords(from: index, to: end)
        isInWord = true
        continue
      } else if value >= 0xC3, value < 0xE2 {
        if !isInWord { beginWord(at: index) }
        isInWord = true
        wordLength &+= 1
        if Self.isUpper(value, byte(index &+ 1)) { upper &+= 1 } else { lower &+= 1 }
        index &+= 1
      } else if value == 0x20 || value == 0x09 {
        endWord()
        isInWord = false
        // Between most words stands one blank.
        if value == 0x09 || !ASCII.isLetter(byte(index &+ 1)) { readGap(at: index) }
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

  /// Reads words of ASCII letters that one blank parts each, which most of a text is made of; gives
  /// the place behind them, where the last of them may go on.
  private mutating func readPlainWords(from start: Int, to end: Int) -> Int {
    var index = start
    while true {
      startsUpper = bytes[index] & 0x20 == 0
      words &+= 1
      wordLength = 0
      index = readLetters(from: index, to: end)
      guard index &+ 1 < end, bytes[index] == 0x20, ASCII.isLetter(bytes[index &+ 1]) else {
        return index
      }
      endWord()
      index &+= 1
    }
  }

  /// Reads a run of ASCII letters; gives the place behind it.
  @inline(__always)
  private mutating func readLetters(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let eight = EightLetters(bytes, at: index, end: end)
      let run = eight.letterRun
      let more = eight.upperCount(run)
      upper &+= more
      lower &+= run.count &- more
      index &+= run.count
      if run.count < 8 { break }
    }
    wordLength &+= index &- start
    return index
  }

  func isPartOfWord(_ value: UInt8) -> Bool {
    value >= 0x80 && value != 0xE2 && value != 0xC2
  }

  @inline(__always)
  mutating func beginWord(at index: Int) {
    words &+= 1
    wordLength = 0
    startsUpper = Self.isUpper(bytes[index], byte(index &+ 1))
  }

  @inline(__always)
  mutating func endWord() {
    if wordLength >= 4 {
      longWords &+= 1
      if startsUpper { upperWords &+= 1 }
    }
    startsUpper = false
    wordLength = 0
  }

  mutating func readSign(_ value: UInt8, at index: Int) {
    switch value {
    case 0x2C:
      features.insert(.hasComma)
      commas &+= 1
    case 0x2E, 0x3F, 0x21:
      let next = byte(index &+ 1)
      if ASCII.isBlank(next), wordLength >= 3, index &+ 2 < bytes.count,
        Self.isUpper(byte(index &+ 2), byte(index &+ 3)) || byte(index &+ 2) >= 0x80
      {
        features.insert(.hasInnerEnd)
      }
      if value == 0x2E, wordLength > 0, ASCII.isLetter(next), index < 60 { readAddress(at: index) }
      if value == 0x2E, next == 0x2E, index &+ 3 < 200 { readDots(at: index) }
    case 0x3A:
      // Stars that made the label bold may stand behind the colon.
      var end = index &+ 1
      while byte(end) == 0x2A, end < index &+ 3 { end &+= 1 }
      if ASCII.isBlank(byte(end)), index < 80, words <= 9 { features.insert(.isLabelled) }
      if byte(index &+ 1) == 0x2F, byte(index &+ 2) == 0x2F { features.insert(.hasAddress) }
    case 0x28: hasBracket = true
    case 0xC2:
      hasBracket = true
      if byte(index &+ 1) == 0xAB { opensQuote = true }
    case 0x40: if ASCII.isLetter(byte(index &+ 1)), wordLength > 0 { features.insert(.hasAddress) }
    case 0xE2: readWideSign(at: index)
    default: break
    }
  }

  /// Dots that lead the eye to a number.
  private mutating func readDots(at index: Int) {
    if byte(index &+ 2) == 0x2E, byte(index &+ 3) == 0x2E { hasDots = true }
  }

  /// `www.` and `example.com`.
  mutating func readAddress(at index: Int) {
    for end in [".com", ".org", ".net", ".info", ".co.uk", ".de/", ".fr/", ".es/"]
    where bytes[index...].starts(with: end.utf8) {
      features.insert(.hasAddress)
    }
    if wordLength == 3, index >= 3, bytes[(index &- 3)...].starts(with: "www.".utf8) {
      features.insert(.hasAddress)
    }
  }

  mutating func readWideSign(at index: Int) {
    if byte(index &+ 1) == 0x80, byte(index &+ 2) == 0xBA, index > 0 {
      features.insert(.hasArrows)
    }
    if byte(index &+ 1) == 0x80, byte(index &+ 2) == 0xB9, index > 0, byte(index &+ 3) == 0x20 {
      features.insert(.hasArrows)
    }
    if byte(index &+ 1) == 0x86, byte(index &+ 2) == 0x92, index > 0, index &+ 3 < bytes.count {
      features.insert(.hasArrows)
    }
  }

  /// What a blank parts: ` | `, ` · `, ` / `, ` > `, ` » `, wide gaps.
  mutating func readGap(at index: Int) {
    let next = byte(index &+ 1)
    let after = byte(index &+ 2)
    if next == 0x09 || bytes[index] == 0x09 || (next == 0x20 && after == 0x20) {
      if index &+ 3 < bytes.count { bars &+= 1 }
    }
    let isAlone = ASCII.isBlank(after) || index &+ 2 == bytes.count
    switch next {
    case 0x7C, 0x2F: if isAlone { bars &+= 1 }
    case 0x3E: if isAlone, !ASCII.isDigit(byte(index &+ 3)) { features.insert(.hasArrows) }
    case 0xC2:
      if after == 0xB7 { bars &+= 1 }
      if after == 0xBB, ASCII.isBlank(byte(index &+ 3)), !opensQuote, !features.contains(.isCode) {
        features.insert(.hasArrows)
      }
    case 0xE2: if after == 0x80, byte(index &+ 3) == 0xA2 { bars &+= 1 }
    default: break
    }
  }
}
