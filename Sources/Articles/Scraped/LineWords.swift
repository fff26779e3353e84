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

  /// Reads the words of a line, and no more than `limit` of them.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = Self.limit) {
    let end = min(bytes.count, Self.byteLimit)
    let limit = min(limit, Self.limit)
    (count, isWhole) = room.withUnsafeMutableBufferPointer { room in
      var count = 0
      var word = Word()
      var index = 0
      while index < end {
        let eight = EightLetters(bytes, at: index, end: end)
        let run = eight.wordRun
        if word.code.count == 0, eight.endsWord(run) {
          // Most words have fewer than eight letters: they are taken at one look.
          index &+= run.count &+ 1
          if run.count == 0 { continue }
          Word.put(eight, run, at: count, in: room)
          count &+= 1
          if count == limit, index <= end { return (count, false) }
          continue
        }
        word.take(eight, run)
        index &+= run.count
        if run.count == 8 { continue }
        guard index < end else { break }
        if word.takeScalar(of: bytes, at: &index) { continue }
        if word.code.count > 0 {
          word.finish(at: count, in: room)
          count &+= 1
          if count == limit { return (count, false) }
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

    /// Takes a run of ASCII letters and digits.
    @inline(__always)
    mutating func take(_ eight: EightLetters, _ run: EightLetters.Run) {
      if run.count > 0 { code.add(eight.lower(run), count: run.count) }
      if eight.hasLetter(run) { isNumber = false }
    }

    /// Takes what stands behind a run, and goes on behind it: a letter beyond ASCII, or what parts
    /// words; whether the word goes on.
    mutating func takeScalar(of bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Bool {
      guard bytes[index] >= 0x80 else {
        index &+= 1
        return false
      }
      let (fold, length) = FoldedText.fold(at: index, in: bytes)
      fold.forEach { byte in
        code.add(byte)
        isNumber = false
      }
      index &+= length
      return !fold.isParting
    }

    /// Writes it down as the word of that place; another begins.
    @inline(__always)
    mutating func finish(at place: Int, in room: UnsafeMutableBufferPointer<UInt64>) {
      Self.put(isNumber ? nil : code.value, code.count, at: place, in: room)
      self = Word()
    }

    /// Writes a run of fewer than eight bytes down as the word of a place.
    @inline(__always)
    static func put(
      _ eight: EightLetters,
      _ run: EightLetters.Run,
      at place: Int,
      in room: UnsafeMutableBufferPointer<UInt64>
    ) {
      let code = eight.hasLetter(run) ? WordCode.value(ofFew: eight.lower(run)) : nil
      put(code, run.count, at: place, in: room)
    }

    @inline(__always)
    private static func put(
      _ code: UInt64?,
      _ count: Int,
      at place: Int,
      in room: UnsafeMutableBufferPointer<UInt64>
    ) {
      room[place] = code ?? LineWords.number
      room[LineWords.limit &+ place] = code == nil ? 0 : UInt64(truncatingIfNeeded: count)
    }
  }
}
