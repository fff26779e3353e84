/// Tells in which language lines are, by the words that one language uses much.
enum ScrapedLanguages {
  /// The language of all lines at `indices` together; empty where too little tells.
  static func language(of indices: some Sequence<Int>, in text: ScrapedText) -> String {
    var (en, fr, de, es) = (0, 0, 0, 0)
    for index in indices {
      let votes = text.lines[index].votes
      en &+= Int(votes.en)
      fr &+= Int(votes.fr)
      de &+= Int(votes.de)
      es &+= Int(votes.es)
    }
    return winner(en, fr, de, es, least: 2, margin: 0) ?? ""
  }

  /// The language of one line by itself, if it is beyond doubt.
  static func language(of line: ScrapedLine) -> String? {
    language(of: line.votes, least: 4)
  }

  /// The language in which a line ends, if it is beyond doubt: what it leads in may be in another
  /// one than its beginning.
  static func ending(of index: Int, in text: ScrapedText) -> String? {
    let content = text.content(index)
    guard content.count > tail else { return language(of: text.lines[index]) }
    let end = UnsafeBufferPointer(rebasing: content[(content.count &- tail)...])
    return language(of: LineReading.votes(of: end), least: 3)
  }

  /// How many bytes at the end of a line tell how it ends.
  private static let tail = 160

  private static func language(of votes: LanguageVotes, least: Int) -> String? {
    winner(
      Int(votes.en),
      Int(votes.fr),
      Int(votes.de),
      Int(votes.es),
      least: least,
      margin: 2
    )
  }

  /// The language that has most votes, at least `margin` times those of the second.
  private static func winner(
    _ en: Int,
    _ fr: Int,
    _ de: Int,
    _ es: Int,
    least: Int,
    margin: Int
  ) -> String? {
    let first = max(en, fr, de, es)
    guard first >= least else { return nil }
    // The second stands beside the first in its pair, or is the first of the other pair.
    let second = max(
      min(max(en, fr), max(de, es)),
      en == first || fr == first ? min(en, fr) : min(de, es)
    )
    guard first > second, first >= second * margin else { return nil }
    if en == first { return "en" }
    if fr == first { return "fr" }
    return de == first ? "de" : "es"
  }

  /// What a language calls itself.
  static func name(_ code: String) -> String {
    switch code {
    case "en": "English"
    case "fr": "français"
    case "de": "Deutsch"
    case "es": "español"
    default: code
    }
  }
}
