/// Brings words into the order of their indexes and their first eight letters, by one byte after
/// the other, the last one first: no two words are compared.
enum WordOrder {
  private static let values = 256
  /// The eight letters, and the index before them.
  private static let bytes = 9

  static func sort(_ words: inout [WordNumbers.Entry]) {
    var others = words
    var counts = [Int](repeating: 0, count: bytes * values)
    words.withUnsafeMutableBufferPointer { words in
      others.withUnsafeMutableBufferPointer { others in
        counts.withUnsafeMutableBufferPointer { sort(words, others, $0) }
      }
    }
  }

  private static func sort(
    _ words: UnsafeMutableBufferPointer<WordNumbers.Entry>,
    _ others: UnsafeMutableBufferPointer<WordNumbers.Entry>,
    _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    for word in words {
      for byte in 0..<bytes { counts[byte &* values &+ value(of: byte, in: word)] &+= 1 }
    }
    var (from, to) = (words, others)
    for byte in 0..<bytes {
      let places = UnsafeMutableBufferPointer(rebasing: counts[byte * values..<(byte + 1) * values])
      // Where all words have one value there is nothing to do.
      if places.contains(words.count) { continue }
      var sum = 0
      for value in places.indices { (places[value], sum) = (sum, sum + places[value]) }
      for word in from {
        let value = value(of: byte, in: word)
        to[places[value]] = word
        places[value] &+= 1
      }
      (from, to) = (to, from)
    }
    if from.baseAddress != words.baseAddress { _ = words.update(fromContentsOf: from) }
  }

  @inline(__always)
  private static func value(of byte: Int, in word: WordNumbers.Entry) -> Int {
    byte < 8
      ? Int(truncatingIfNeeded: word.first &>> UInt64(8 &* byte) & 0xFF) : Int(word.index)
  }
}
