/// What an article is about: the long words that come again and again in its beginning, and are no
/// topic's.
struct Themes {
  /// How many letters a word of a theme has at least.
  private static let length = 7

  private var words = CodeTable<Void>()
  /// The one that comes most, in most articles the medicine.
  private var main: UInt64?

  /// Reads the beginning of the article in `range`.
  init(of text: ScrapedText, _ range: Range<Int>, _ topicWords: CodeTable<Void>) {
    var counts = CodeTable<Int>(capacity: 256)
    var line = LineWords()
    for index in range.prefix(160) where text.lines[index].role == .body {
      line.read(text.words(index))
      for (place, word) in line.hashes.enumerated() where line.length(place) >= Self.length {
        counts.change(word, from: 0) { $0 += 1 }
      }
    }
    let function = LineReading.functionWords
    let least = range.count < 40 ? 2 : 3
    var most = 0
    for (word, count) in counts.values where count >= least {
      guard !function.contains(word), !topicWords.contains(word) else { continue }
      words.set(word, ())
      if count > most || (count == most && word < main ?? 0) { (main, most) = (word, count) }
    }
  }

  /// How many themes a line names.
  func count(in line: UnsafeBufferPointer<UInt8>) -> Int {
    var read = LineWords()
    read.read(line)
    let hashes = read.hashes
    return hashes.indices.count { place in
      words.contains(hashes[place]) && !hashes[..<place].contains(hashes[place])
    }
  }

  /// Whether a line names what comes most.
  func namesMain(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let main else { return false }
    var read = LineWords()
    read.read(line)
    return read.hashes.contains(main)
  }
}
