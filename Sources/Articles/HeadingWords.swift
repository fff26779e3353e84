import SafeText

/// A heading's words, read once for all languages.
struct HeadingWords {
  /// How many words are looked at.
  ///
  /// A heading is short; what is longer is none, and its beginning says enough.
  private static let limit = 64

  let text: FoldedText
  private(set) var codes: [UInt64] = []
  /// Where each ends in the folded text.
  private var ends: [Int] = []
  private var all = WordCode()

  init(_ text: FoldedText) {
    self.text = text
    codes.reserveCapacity(8)
    ends.reserveCapacity(8)
    text.forEachWord { word, end in
      all.add(word, count: 8)
      guard codes.count < Self.limit else { return }
      codes.append(word)
      ends.append(end)
    }
  }

  /// The code of all words.
  var code: UInt64 { all.value }

  /// Where a word stands in the text.
  func range(of word: Int) -> Range<Int> { (word > 0 ? ends[word - 1] + 1 : 0)..<ends[word] }

  /// The code of some words, and how many bytes they have, the blanks between them included.
  func part(from word: Int, count: Int) -> (code: UInt64, length: Int) {
    var code = WordCode()
    for place in word..<(word + count) { code.add(codes[place], count: 8) }
    return (code.value, ends[word + count - 1] - range(of: word).lowerBound)
  }
}
