internal import CUTF8Proc

/// A run of text between blanks.
struct Word {
  var range: Range<Int>
  var columns: Int
  /// Columns of blanks before it.
  var gap: Int
  /// Whether one of those is a no-break space.
  var isTiedByBlank: Bool
  var roles: WordRole = []
  var traits: WordTraits = []
}

/// What a word's characters say about it.
struct WordTraits: OptionSet {
  let rawValue: UInt16

  static let digit = WordTraits(rawValue: 1 << 0)
  /// Has a hyphen or dash.
  static let dash = WordTraits(rawValue: 1 << 1)
  /// Looks like a path, a link or a name in code.
  static let address = WordTraits(rawValue: 1 << 2)
  /// Has a character of two columns.
  static let wide = WordTraits(rawValue: 1 << 3)
  /// Has what no telephone number has.
  static let wordy = WordTraits(rawValue: 1 << 4)
  /// A figure is the first thing in it, but for signs and brackets.
  static let startsFigure = WordTraits(rawValue: 1 << 5)
  /// A figure is the last thing in it, but for closing brackets and %.
  static let endsFigure = WordTraits(rawValue: 1 << 6)
  /// Ends with punctuation that ends a thought.
  static let stops = WordTraits(rawValue: 1 << 7)
  /// Its name is after brackets or quotes.
  static let bracketed = WordTraits(rawValue: 1 << 8)
}

/// Cuts text into words.
struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private let table = WordTable.shared

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next word, nil at the end.
  mutating func next() -> Word? {
    var gap = 0
    var isTied = false
    while offset < bytes.count {
      if bytes[offset] == 0x20 {
        offset += 1
      } else if isNoBreakSpace(at: offset) {
        offset += 2
        isTied = true
      } else {
        break
      }
      gap += 1
    }
    guard offset < bytes.count else { return nil }
    var word = Word(range: offset..<offset, columns: 0, gap: gap, isTiedByBlank: isTied)
    scan(&word)
    word.roles = table.roles(of: key(of: &word))
    if word.traits.contains(.digit) { findFigures(&word) }
    return word
  }

  private func isNoBreakSpace(at offset: Int) -> Bool {
    bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }

  private mutating func scan(_ word: inout Word) {
    let start = offset
    var traits: WordTraits = []
    var columns = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 { break }
      if byte >= 0x80 {
        if isNoBreakSpace(at: offset) { break }
        columns += scanScalar(&traits)
        continue
      }
      switch byte {
      case 0x30...0x39: traits.formUnion(.digit)
      case 0x2D: traits.formUnion(.dash)
      case 0x40, 0x5F, 0x5C: traits.formUnion([.address, .wordy])
      case 0x2F: traits.formUnion(.address)
      case 0x41...0x5A, 0x61...0x7A: traits.formUnion(.wordy)
      default: break
      }
      offset += 1
      columns += 1
    }
    switch bytes[offset - 1] {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F: traits.formUnion(.stops)
    default: break
    }
    word.range = start..<offset
    word.columns = columns
    word.traits = traits
  }

  private mutating func scanScalar(_ traits: inout WordTraits) -> Int {
    let (scalar, length) = bytes.scalar(at: offset)
    offset += length
    let columns = TextWidth.columns(of: scalar)
    if (0x2010...0x2014).contains(scalar.value) {
      traits.formUnion(.dash)
    } else if Figures.isDigit(scalar) {
      traits.formUnion(.digit)
    } else {
      traits.formUnion(columns == 2 ? [.wide, .wordy] : .wordy)
    }
    return columns
  }
}

// MARK: - Names and figures

extension WordScanner {
  /// What the table knows the word by: its first letters, or all of it if it begins with none.
  private func key(of word: inout Word) -> WordKey {
    var place = word.range.lowerBound
    let end = word.range.upperBound
    while place < end, let length = bracketLength(at: place) {
      place += length
      word.traits.formUnion(.bracketed)
    }
    var key = WordKey()
    guard place < end else { return key }
    let isName = isLetter(bytes[place]) || bytes[place] >= 0x80
    while place < end, !key.isTooLong {
      let byte = bytes[place]
      if isName, !isLetter(byte), byte < 0x80 {
        let isInside = byte == 0x2E || byte == 0x27
        guard isInside, place + 1 < end, isLetter(bytes[place + 1]) else { break }
      }
      if isName, byte == 0xE2, !key.isEmpty { break }  // quotes and dashes
      if !isName, !key.isEmpty, ",;.)".utf8.contains(byte) { break }
      key.append(byte)
      place += 1
    }
    return key
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The length of an opening bracket or quote, nil if none stands at `place`.
  private func bracketLength(at place: Int) -> Int? {
    switch bytes[place] {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B: 1
    case 0xE2
    where place + 3 < bytes.count && bytes[place + 1] == 0x80
      && (0x98...0x9F).contains(bytes[place + 2]):
      3
    default: nil
    }
  }

  private func findFigures(_ word: inout Word) {
    var place = word.range.lowerBound
    while place < word.range.upperBound {
      let (scalar, length) = bytes.scalar(at: place)
      if Figures.isDigit(scalar) {
        word.traits.formUnion(.startsFigure)
        break
      }
      if scalar.value < 0x80 ? isLetter(bytes[place]) : Figures.isLetter(scalar) { break }
      place += length
    }
    place = word.range.upperBound
    while place > word.range.lowerBound {
      let byte = bytes[place - 1]
      if byte == 0x29 || byte == 0x5D {
        place -= 1
        continue
      }
      if byte >= 0x80 ? endsFigure(before: place) : "0123456789%+-/".utf8.contains(byte) {
        word.traits.formUnion(.endsFigure)
      }
      break
    }
  }

  private func endsFigure(before end: Int) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return !Figures.isLetter(bytes.scalar(at: start).scalar)
  }
}

/// Digits and letters of every script.
enum Figures {
  /// Whether the scalar is a digit, a fraction or another number.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO: return true
    default: return false
    }
  }

  /// Whether the scalar is a letter.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO:
      return true
    default: return false
    }
  }

  /// Whether a figure goes on at `offset`: a digit, or a point or comma before one.
  static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte == 0x2E || byte == 0x2C {
      return offset + 1 < bytes.count && isDigit(bytes.scalar(at: offset + 1).scalar)
    }
    return isDigit(bytes.scalar(at: offset).scalar)
  }
}
