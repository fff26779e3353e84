/// Tells in which language lines are, by the words that one language uses much.
enum ScrapedLanguages {
  /// The language of all lines at `indices` together; empty where too little tells.
  static func language(of indices: some Sequence<Int>, in text: ScrapedText) -> String {
    var votes = [0, 0, 0, 0]
    for index in indices {
      for (place, count) in text.lines[index].votes.all.enumerated() { votes[place] += count }
    }
    return winner(votes, least: 2, margin: 0) ?? ""
  }

  /// The language of one line by itself, if it is beyond doubt.
  static func language(of line: ScrapedLine) -> String? {
    winner(line.votes.all, least: 4, margin: 2)
  }

  /// The language that has most votes, at least `margin` times those of the second.
  private static func winner(_ votes: [Int], least: Int, margin: Int) -> String? {
    let ranked = votes.enumerated().sorted { $0.element > $1.element }
    guard let first = ranked.first, first.element >= least else { return nil }
    let second = ranked[1].element
    guard first.element > second, first.element >= second * margin else { return nil }
    return LanguageVotes.codes[first.offset]
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
