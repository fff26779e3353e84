/// Finds the paragraph that only asks what the article answers further down.
enum TeaserPass {
  /// How many paragraphs of a file are compared with the lines below them.
  private static let limit = 200

  /// Sets aside paragraphs of questions that come again as the beginnings of later lines.
  static func run(_ text: inout ScrapedText) {
    var tries = 0
    for index in text.lines.indices where tries < limit {
      let line = text.lines[index]
      guard line.role == .body, line.words >= 15, line.words <= 140, line.cues.contains(.asks),
        line.features.contains(.hasInnerEnd), line.mark == .none
      else { continue }
      let sentences = keys(of: text.content(index))
      guard sentences.count >= 3 else { continue }
      tries += 1
      var found: Set<UInt64> = []
      for later in text.lines.indices[(index &+ 1)...].prefix(300) where text.lines[later].words > 2
      {
        if text.lines[later].cues.contains(.asks), let key = keys(of: text.content(later)).first {
          found.insert(key)
        }
      }
      let again = sentences.filter { found.contains($0) }.count
      if again >= 3, again &* 2 >= sentences.count { text.lines[index].setAside(.contents) }
    }
  }

  /// The keys of the sentences of a line.
  private static func keys(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var keys: [UInt64] = []
    var start = 0
    var words = LineWords()
    for index in bytes.indices.prefix(1500) {
      let isEnd =
        [0x2E, 0x3F, 0x21].contains(bytes[index])
        && (index &+ 1 == bytes.count || ASCII.isBlank(bytes[index &+ 1]))
      guard isEnd else { continue }
      words.read(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      keys.append(words.key)
      start = index &+ 1
      if keys.count >= 20 { break }
    }
    return keys
  }
}
