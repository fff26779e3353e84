/// The words of a line as hashes, folded as `FoldedText` folds; a number is one word, whichever it
/// is.
struct LineWords: Sendable {
  /// How many words of a line are read, and how many bytes.
  static let limit = 48
  private static let byteLimit = 400

  /// Room for the hash of each word, then for how many letters each has.
  private var room = [UInt64](repeating: 0, count: 2 * limit)
  private var count = 0
  /// Whether these are all words of the line.
  private(set) var isWhole = true

  /// What each word is known by.
  var hashes: ArraySlice<UInt64> { room[..<count] }

  /// How many letters a word has, in bytes; 0 for numbers.
  func length(_ place: Int) -> Int { Int(truncatingIfNeeded: room[Self.limit &+ place]) }

  /// What tells these words apart from others.
  var key: UInt64 { Self.key(of: hashes) }

  /// What tells some words of a line apart from others.
  static func key(of hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 &+ ($0 >> 29) }
  }

  static let number: UInt64 = 0x2545_F491_4F6C_DD1D

  /// Reads the words of a line.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let end = min(bytes.count, Self.byteLimit)
    (count, isWhole) = room.withUnsafeMutableBufferPointer { room in
      var count = 0
      var word = Word()
      var index = 0
      while index < end {
        index = word.takeLetters(of: bytes, from: index, to: end)
        guard index < end else { break }
        var isPart = false
        var length = 1
        if bytes[index] >= 0x80 {
          let folded = FoldedText.fold(at: index, in: bytes)
          length = folded.length
          isPart = !folded.fold.isParting
          folded.fold.forEach { word.takePart($0) }
        }
        index &+= length
        if !isPart, word.code.count > 0 {
          word.finish(at: count, in: room)
          count &+= 1
          if count == Self.limit { return (count, false) }
        }
      }
      if word.code.count > 0 {
        word.finish(at: count, in: room)
        count &+= 1
      }
      return (count, end == bytes.count)
    }
  }

  /// A word while it is read.
  private struct Word {
    var code = WordCode()
    var isNumber = true

    /// Takes a run of ASCII letters and digits; gives the place behind it.
    @inline(__always)
    mutating func takeLetters(
      of bytes: UnsafeBufferPointer<UInt8>,
      from start: Int,
      to end: Int
    ) -> Int {
      var index = start
      while index < end {
        let eight = EightLetters(bytes, at: index, end: end)
        let run = eight.wordRun
        if run.count > 0 { code.add(eight.lower(run), count: run.count) }
        if eight.hasLetter(run) { isNumber = false }
        index &+= run.count
        if run.count < 8 { break }
      }
      return index
    }

    /// Takes a byte of what a letter beyond ASCII folds to.
    mutating func takePart(_ byte: UInt8) {
      code.add(byte)
      isNumber = false
    }

    /// Writes it down as the word of that place; another begins.
    @inline(__always)
    mutating func finish(at place: Int, in room: UnsafeMutableBufferPointer<UInt64>) {
      room[place] = isNumber ? LineWords.number : code.value
      room[LineWords.limit &+ place] = isNumber ? 0 : UInt64(truncatingIfNeeded: code.count)
      self = Word()
    }
  }
}
