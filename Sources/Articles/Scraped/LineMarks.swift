/// What a line begins with: `##`, `**`, bullets, numbers, roman numbers, letters.
struct LineMarks {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Reads the marks of a line into its record.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, into line: inout ScrapedLine) {
    var marks = LineMarks(bytes: bytes)
    marks.readQuote(&line)
    marks.readHashes(&line)
    marks.readPair(&line)
    marks.readEditing(&line)
    line.signCount = UInt8(clamping: marks.place)
    if line.hashes == 0, !line.features.contains(.isMarked), marks.readBullet(&line) {
      line.mark = .bullet
    } else {
      marks.readNumbering(&line)
    }
    line.markCount = UInt8(clamping: marks.place)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func byte(_ offset: Int) -> UInt8 {
    let index = place &+ offset
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func skipBlanks() {
    while place < bytes.count, place < 120 {
      if ASCII.isBlank(bytes[place]) {
        place &+= 1
      } else if bytes[place] == 0xC2, byte(1) == 0xA0 {
        place &+= 2
      } else {
        return
      }
    }
  }

  private mutating func readQuote(_ line: inout ScrapedLine) {
    guard byte(0) == 0x3E, bytes.count > 1, byte(1) == 0x20 || byte(1) == 0x3E else { return }
    while byte(0) == 0x3E || byte(0) == 0x20 {
      place &+= 1
      if place > 60 { return }
    }
    line.features.insert(.isQuoted)
  }

  private mutating func readHashes(_ line: inout ScrapedLine) {
    var count = 0
    while byte(count) == 0x23, count < 7 { count &+= 1 }
    guard (1...6).contains(count), ASCII.isBlank(byte(count)) else { return }
    place &+= count
    skipBlanks()
    guard place < bytes.count else { return }
    line.hashes = UInt8(count)
    var end = bytes.count
    while end > place, bytes[end &- 1] == 0x23 || ASCII.isBlank(bytes[end &- 1]) { end &-= 1 }
    line.tailCount = UInt8(clamping: bytes.count &- end)
  }

  /// `[edit]` behind a heading, as encyclopaedias write it in four languages.
  private func readEditing(_ line: inout ScrapedLine) {
    guard bytes.last == 0x5D, bytes.count < 250, line.tailCount == 0,
      let open = bytes.lastIndex(of: 0x5B), open > place, bytes.count &- open < 60
    else { return }
    let words = bytes[(open &+ 1)...]
    guard Self.editing.contains(where: { words.starts(with: $0) }) else { return }
    var end = open
    while end > place, ASCII.isBlank(bytes[end &- 1]) { end &-= 1 }
    line.tailCount = UInt8(clamping: bytes.count &- end)
    line.features.insert(.isMarked)
    line.bullet = 0x5B
  }

  private static let editing: [[UInt8]] = ["edit]", "edit ", "Bearbeiten", "modifier", "editar"]
    .map { Array($0.utf8) }

  /// `**…**`, `__…__`, `==…==` around all of a short line; a colon may stand behind.
  private mutating func readPair(_ line: inout ScrapedLine) {
    let sign = byte(0)
    guard sign == 0x2A || sign == 0x5F || sign == 0x3D, bytes.count < 250 else { return }
    var width = 1
    while byte(width) == sign, width < 4 { width &+= 1 }
    var end = bytes.count &- Int(line.tailCount)
    var inner = width
    while ASCII.isBlank(byte(inner)), inner < 8 { inner &+= 1 }
    if width == 1, inner > width || sign == 0x3D { return }
    while end > place, bytes[end &- 1] == 0x3A || bytes[end &- 1] == 0x20 { end &-= 1 }
    let stop = end
    var closing = 0
    while end > place &+ inner, bytes[end &- 1] == sign, closing < width {
      end &-= 1
      closing &+= 1
    }
    guard closing == width, end > place &+ inner, bytes.count &- stop <= 2 else { return }
    // A pair that closes within is no pair around the line.
    let words = bytes[(place &+ inner)..<end]
    guard !Self.holds(words, sign: sign, width: width) else { return }
    place &+= inner
    while end > place, ASCII.isBlank(bytes[end &- 1]) { end &-= 1 }
    line.tailCount = UInt8(clamping: bytes.count &- end)
    line.features.insert(.isMarked)
    line.bullet = width == 1 ? 1 : sign
  }

  private static func holds(
    _ words: Slice<UnsafeBufferPointer<UInt8>>,
    sign: UInt8,
    width: Int
  ) -> Bool {
    var run = 0
    for byte in words {
      run = byte == sign ? run &+ 1 : 0
      if run >= width { return true }
    }
    return false
  }

  /// Bullets: most are followed by a blank.
  private mutating func readBullet(_ line: inout ScrapedLine) -> Bool {
    let first = byte(0)
    var width = 0
    switch first {
    case 0x2A, 0x2B, 0x2D:
      let isGlued = first == 0x2D && (ASCII.isLetter(byte(1)) || byte(1) >= 0xC3)
      width = ASCII.isBlank(byte(1)) || isGlued ? 1 : 0
    case 0x6F: width = ASCII.isBlank(byte(1)) && isLoneO ? 1 : 0
    case 0xC2: if byte(1) == 0xB7 || byte(1) == 0xBB { width = 2 }
    case 0xE2: width = wideBullet
    case 0xEF: if byte(1) == 0x82 || byte(1) == 0x83 { width = 3 }  // symbol fonts
    default: width = 0
    }
    guard width > 0, place &+ width < bytes.count else { return false }
    line.bullet = width == 1 ? first : byte(width &- 1)
    place &+= width
    skipBlanks()
    return place < bytes.count
  }

  /// `o` as a bullet stands before a lower-case word or a wide gap; Spanish "o" begins no line of a
  /// list.
  private var isLoneO: Bool { !ASCII.isBlank(byte(2)) || ASCII.isBlank(byte(3)) }

  private var wideBullet: Int {
    let second = byte(1)
    let third = byte(2)
    let isBlank = ASCII.isBlank(byte(3)) || (byte(3) == 0xC2 && byte(4) == 0xA0)
    switch (second, third) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0x80...0xBF), (0x96, 0xA0...0xBF): return 3
    case (0x81, 0x83), (0x88, 0x99), (0x8B, 0x85), (0xA6, 0xBF): return 3
    case (0x80, 0x93), (0x80, 0x94), (0x80, 0xBA), (0x88, 0x92): return isBlank ? 3 : 0
    case (0x9C, _), (0x9E, _), (0x9D, _), (0x86, 0x92), (0x87, _), (0x98, _): return isBlank ? 3 : 0
    default: return 0
    }
  }

  // MARK: Numbers

  private mutating func readNumbering(_ line: inout ScrapedLine) {
    let start = place
    if byte(0) == 0xC2, byte(1) == 0xA7 {  // §
      place &+= 2
      skipBlanks()
    }
    let isOpen = byte(0) == 0x28
    if isOpen { place &+= 1 }
    if ASCII.isDigit(byte(0)) {
      readDigits(&line, isOpen: isOpen, isSection: place > start && !isOpen)
    } else {
      readLetters(&line, isOpen: isOpen)
    }
    if line.mark == .none {
      place = start
    } else {
      skipBlanks()
      if place >= bytes.count {
        line.mark = .none
        place = start
      }
    }
  }

  private mutating func readDigits(_ line: inout ScrapedLine, isOpen: Bool, isSection: Bool) {
    var depth: UInt8 = 0
    var value = 0
    while depth < 5 {
      value = 0
      var digits = 0
      while ASCII.isDigit(byte(0)), digits < 4 {
        value = value &* 10 &+ Int(byte(0) &- 0x30)
        place &+= 1
        digits &+= 1
      }
      guard (1...3).contains(digits), depth > 0 || digits == 1 || value > 9 else { return }
      depth &+= 1
      guard byte(0) == 0x2E, ASCII.isDigit(byte(1)) else { break }
      place &+= 1
    }
    let end = byte(0)
    let isEnded = end == 0x2E || end == 0x29 || (end == 0x2D && byte(1) == 0x2D)
    if isEnded { place &+= 1 }
    guard ASCII.isBlank(byte(0)) || (byte(0) == 0xC2 && byte(1) == 0xA0),
      isEnded || depth >= 2 || isSection, value <= 300, !isOpen || end == 0x29
    else { return }
    // "2.5 mg" and "1.5 times" are amounts, and so is what a small letter follows.
    if depth >= 2, !isEnded, !startsWord { return }
    line.mark = .number
    line.depth = depth
    line.ordinal = UInt16(clamping: value)
    line.bullet = isOpen ? 0x28 : (isEnded ? end : 0x2E)
  }

  /// Whether an upper-case letter follows the blanks.
  private var startsWord: Bool {
    var offset = 0
    while ASCII.isBlank(byte(offset)), offset < 8 { offset &+= 1 }
    return LineShape.isUpper(byte(offset), byte(offset &+ 1))
  }

  private mutating func readLetters(_ line: inout ScrapedLine, isOpen: Bool) {
    var count = 0
    while ASCII.isLetter(byte(count)), count < 7 { count &+= 1 }
    let end = byte(count)
    let after = byte(count &+ 1)
    guard count > 0, end == 0x2E || end == 0x29, !isOpen || end == 0x29,
      ASCII.isBlank(after) || (after == 0xC2 && byte(count &+ 2) == 0xA0)
    else { return }
    let letters = bytes[place..<(place &+ count)]
    if let value = Self.roman(letters), end == 0x2E || count > 1 {
      line.mark = .roman
      line.ordinal = UInt16(clamping: value)
    } else if count == 1, let letter = letters.first {
      line.mark = .letter
      line.ordinal = UInt16((letter | 0x20) &- 0x60)
      // "E. coli", "J. Smith": a letter with a full stop is no mark before a name.
    } else {
      return
    }
    line.depth = 1
    line.bullet = isOpen ? 0x28 : end
    place &+= count &+ 1
  }

  /// The value of upper- or lower-case roman digits; nil for other letters.
  private static func roman(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = letters.first else { return nil }
    let isUpper = first & 0x20 == 0
    var value = 0
    var last = 0
    for letter in letters.reversed() {
      guard (letter & 0x20 == 0) == isUpper else { return nil }
      let digit: Int
      switch letter | 0x20 {
      case 0x69: digit = 1
      case 0x76: digit = 5
      case 0x78: digit = 10
      case 0x6C: digit = 50
      default: return nil
      }
      value &+= digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value > 0 && value <= 40 ? value : nil
  }
}
