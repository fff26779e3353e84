/// Finds the headings that a contents list names in other words: half of the words are the same,
/// and the headings come in the same order.
struct ContentsMatch {
  /// How many lines below a contents list are looked at.
  private static let reach = 400
  /// How many items may be missing in a row.
  private static let skip = 4

  /// How many lines may still be looked at: files of lists and nothing else must not cost more than
  /// others.
  private var budget = 100_000
  private var reader = LineWords()
  /// The words of lines that were looked at, by the last bits of their places: many lists may stand
  /// above one line, and none reaches beyond these.
  private var near = [(index: Int, words: Words)?](repeating: nil, count: 512)

  /// Marks the lines below `items` that the items name.
  mutating func mark(_ text: inout ScrapedText, items: Range<Int>) {
    guard budget > 0 else { return }
    let names = items.map { words(of: $0, in: text) }
    var next = 0
    for index in items.upperBound..<min(items.upperBound &+ Self.reach, text.lines.count) {
      let line = text.lines[index]
      // The next list has headings of its own.
      if line.cues.contains(.contents), line.words <= 10 { return }
      budget &-= 1
      guard line.role == .body, (1...14).contains(line.words), line.mark != .bullet,
        line.features.isDisjoint(with: [.endsSentence, .endsComma]), next < names.count
      else { continue }
      let words = words(of: index, in: text)
      let window = next..<min(next &+ Self.skip, names.count)
      guard
        let place = window.first(where: {
          names[$0].marks & words.marks != 0 && Self.isLike(words, names[$0])
        })
      else { continue }
      text.lines[index].list(at: ContentsPass.depth(text.lines[items.lowerBound + place]))
      next = place &+ 1
    }
  }

  private mutating func words(of index: Int, in text: ScrapedText) -> Words {
    let place = index & (near.count &- 1)
    if let known = near[place], known.index == index { return known.words }
    let words = Words(text.words(index), &reader)
    near[place] = (index, words)
    return words
  }

  private static func isLike(_ one: Words, _ other: Words) -> Bool {
    var shared = 0
    for word in one.words where other.words.contains(word) { shared += 1 }
    // An item may be cut down to what its heading begins with.
    let isBeginning = shared == other.words.count && one.words.first == other.words.first
    guard shared > 0, isBeginning || shared * 2 >= max(one.words.count, other.words.count) else {
      return false
    }
    return one.words.contains {
      other.words.contains($0) && !LineReading.functionWords.contains($0)
    }
  }

  /// The words of a line, each once.
  private struct Words {
    private(set) var words: [UInt64] = []
    /// A bit for each word, in which two of them may meet: most lines share none.
    private(set) var marks: UInt64 = 0

    init(_ line: UnsafeBufferPointer<UInt8>, _ reader: inout LineWords) {
      reader.read(line)
      words.reserveCapacity(reader.hashes.count)
      for word in reader.hashes where !words.contains(word) {
        words.append(word)
        marks |= 1 &<< word
      }
    }
  }
}
