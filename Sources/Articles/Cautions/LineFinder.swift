import SafeText

/// Finds the lines of words in a file, from its beginning to its end: the texts of an article do
/// not know their lines.
///
/// It never goes back, and gives up on a section in which it fails too often, so that all searches
/// together cost no more than a few passes over the file.
struct LineFinder {
  /// How often words may be looked for in vain in one section.
  private static let missesLimit = 4
  /// As many bytes of the words are compared.
  private static let wordsLimit = 48

  /// How far a search has come, so that another step of reading can go on with it.
  struct Position {
    /// The line that the search has come to, and where it begins.
    var number = 1
    var offset = 0
    /// Where the search goes on, within that line or at its beginning.
    var place = 0
    /// Where the section ends: the line behind it, and where that begins.
    var end = (number: 1, offset: 0)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Position
  private var misses = 0

  /// Searches the UTF-8 of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Position = Position()) {
    self.bytes = bytes
    self.position = position
  }

  /// Goes on to the section of these lines.
  mutating func begin(_ lines: Range<Int>) {
    misses = 0
    while position.number < lines.lowerBound, advance() {}
    if position.end.offset < position.offset { position.end = (position.number, position.offset) }
    var walk = SourceLines(bytes, from: position.end.offset)
    while position.end.number < lines.upperBound, walk.next() != nil {
      position.end = (position.end.number + 1, walk.offset)
    }
  }

  /// Goes on to the next line; false at the end.
  private mutating func advance() -> Bool {
    var walk = SourceLines(bytes, from: position.offset)
    guard walk.next() != nil else { return false }
    position.number += 1
    position.offset = walk.offset
    position.place = max(position.place, position.offset)
    return true
  }

  /// The 1-based line in which `words` begin; where they are not found, the line of those found
  /// last.
  mutating func line(of words: String) -> Int {
    var words = words
    return words.withUTF8 { words in
      let wanted = UnsafeBufferPointer(rebasing: words.prefix(Self.wordsLimit))
      guard let first = wanted.first, misses < Self.missesLimit else { return position.number }
      let section = UnsafeBufferPointer(rebasing: bytes.prefix(position.end.offset))
      var candidate = ByteRuns.place(of: first, in: section, from: position.place)
      while candidate < section.count {
        if matches(wanted, at: candidate) {
          goTo(candidate)
          return position.number
        }
        candidate = ByteRuns.place(of: first, in: section, from: candidate &+ 1)
      }
      misses += 1
      return position.number
    }
  }

  private mutating func goTo(_ candidate: Int) {
    position.place = candidate
    while true {
      var walk = SourceLines(bytes, from: position.offset)
      guard walk.next() != nil, walk.offset <= candidate else { return }
      position.number += 1
      position.offset = walk.offset
    }
  }

  /// Whether the words stand at a place: one blank for any number of blanks and line ends, and
  /// without the signs that mark text up.
  private func matches(_ words: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var source = start
    for byte in words {
      if byte == 0x20 {
        let before = source
        source = skipBlanks(from: source)
        guard source > before else { return false }
        continue
      }
      while source < bytes.count, bytes[source] != byte, Self.isMark(bytes[source]) {
        source &+= 1
      }
      guard source < bytes.count, bytes[source] == byte else { return false }
      source &+= 1
    }
    return true
  }

  private func skipBlanks(from start: Int) -> Int {
    var source = start
    var isNewLine = false
    while source < bytes.count {
      switch bytes[source] {
      case 0x20, 0x09: break
      case 0x0A, 0x0D: isNewLine = true
      case 0x3E where isNewLine: break
      case 0xC2 where source + 1 < bytes.count && bytes[source + 1] == 0xA0: source &+= 1
      default: return source
      }
      source &+= 1
    }
    return source
  }

  /// `\`, `*`, `_` and the grave accent.
  private static func isMark(_ byte: UInt8) -> Bool { [0x5C, 0x2A, 0x5F, 0x60].contains(byte) }
}
