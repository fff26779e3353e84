import SafeText

extension Library {
  /// What a text that somebody types most likely becomes with the next key, the likeliest first:
  /// with a letter by which its last word becomes one of the library's, or with a blank where it is
  /// one.
  ///
  /// - Parameter limit: how many are wanted at most.
  package func likelyContinuations(of text: String, limit: Int) -> [String] {
    ask([]) { (holdings) throws(DatabaseError) in
      let words = FoldedWords(ScreenText(text))
      let isWithinWord = text.last.map { $0.isLetter || $0.isNumber } ?? false
      let letters =
        if isWithinWord, let last = words.words.last {
          try holdings.likelyLetters(behind: Array(words.folded(last)), limit: limit)
        } else {
          try holdings.likelyFirstLetters(limit: limit)
        }
      return letters.map { text + $0 }
    }
  }
}

extension Holdings {
  /// The letters that follow `beginning` in the words of most passages; a blank stands for a word's
  /// end.
  fileprivate func likelyLetters(
    behind beginning: [UInt8],
    limit: Int
  ) throws(DatabaseError) -> [String] {
    guard let first = beginning.first else { return [] }
    let shelf = try shelf(first)
    var letters: [(letter: String, passages: Int)] = []
    // Words with the same next letter stand together.
    for index in shelf.words(beginning: beginning) {
      let letter = shelf.withWord(index) { word in
        Unicode.UTF8.letter(of: word.dropFirst(beginning.count))
      }
      if letters.last?.letter != letter { letters.append((letter, 0)) }
      letters[letters.count - 1].passages += shelf.passages(index)
    }
    return letters.sorted { $0.passages > $1.passages }.prefix(limit).map(\.letter)
  }

  /// The letters with which the most words begin.
  fileprivate func likelyFirstLetters(limit: Int) throws(DatabaseError) -> [String] {
    guard isCounted else { return [] }
    // Of a row, its length is known without reading it.
    let rows = try database.statement(
      "SELECT first FROM lexicon WHERE first BETWEEN 97 AND 122 ORDER BY length(words) DESC LIMIT ?"
    )
    try rows.bind(1, limit)
    var letters: [String] = []
    while try rows.step() {
      letters.append(String(UnicodeScalar(UInt8(clamping: rows.integer(0)))))
    }
    return letters
  }
}

extension Unicode.UTF8 {
  /// The first scalar of some text; a blank where there is none.
  fileprivate static func letter(of text: some Collection<UInt8>) -> String {
    String(decoding: text, as: UTF8.self).unicodeScalars.first.map { String($0) } ?? " "
  }
}
