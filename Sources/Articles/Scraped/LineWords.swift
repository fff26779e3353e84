/// The words of a line as hashes, folded as `FoldedText` folds; a number is one word, whichever it
/// is.
struct LineWords: Sendable {
  /// How many words of a line are read, and how many bytes.
  static let limit = 48
  private static let byteLimit = 400

  private(set) var hashes: [UInt64] = []
  /// How many letters each has, in bytes; empty where nobody wants to know.
  private(set) var lengths: [Int] = []
  private let hasLengths: Bool
  /// Whether these are all words of the line.
  private(set) var isWhole = true

  init(lengths: Bool = true) { hasLengths = lengths }

  /// What tells these words apart from others.
  var key: UInt64 { Self.key(of: hashes[...]) }

  /// What tells some words of a line apart from others.
  static func key(of hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 &+ ($0 >> 29) }
  }

  static let number: UInt64 = 0x2545_F491_4F6C_DD1D

  /// Reads the words of a line.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    let end = min(bytes.count, Self.byteLimit)
    isWhole = end == bytes.count
    var word = Word()
    var index = 0
    while index < end {
      index = word.takeLetters(of: bytes, from: index, to: end)
      guard index < end else { break }
      let byte = bytes[index]
      var isPart = false
      var length = 1
      if byte >= 0x80 {
        let folded = FoldedText.fold(at: index, in: bytes)
        length = folded.length
        isPart = !folded.fold.isParting
        folded.fold.forEach { word.takePart($0) }
      }
      index &+= length
      if !isPart, word.code.count > 0 {
        finish(&word)
        if hashes.count >= Self.limit {
          isWhole = false
          return
        }
      }
    }
    finish(&word)
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
        let count = eight.count
        if count > 0 { code.add(eight.lower(count), count: count) }
        if eight.hasLetter(count) { isNumber = false }
        index &+= count
        if count < 8 { break }
      }
      return index
    }

    /// Takes a byte of what a letter beyond ASCII folds to.
    mutating func takePart(_ byte: UInt8) {
      code.add(byte)
      isNumber = false
    }
  }

  private mutating func finish(_ word: inout Word) {
    if word.code.count > 0 {
      hashes.append(word.isNumber ? Self.number : word.code.value)
      if hasLengths { lengths.append(word.isNumber ? 0 : word.code.count) }
    }
    word = Word()
  }
}
