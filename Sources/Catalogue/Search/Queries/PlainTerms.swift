import SafeText

/// Makes terms of plain words: one of each word, one of a number with its unit, one of what a
/// hyphen joins.
struct PlainTerms {
  let words: FoldedWords
  private(set) var terms: [SearchTerm] = []
  private let text: ScreenText
  private let isUnfinished: Bool

  /// `isUnfinished` says that the last word may go on.
  init(_ text: ScreenText, isUnfinished: Bool) {
    self.text = text
    self.isUnfinished = isUnfinished
    words = FoldedWords(text)
  }

  mutating func read() {
    var index = 0
    while index < words.words.count {
      let word = words.words[index]
      if let amount = amount(at: word.source.lowerBound) {
        index += 1
        add(amount.source, forms: [SearchForm(words: [[UInt8](words.foldedExtra(amount))])])
        // Its unit is said with it.
        if index < words.words.count, words.words[index].source.upperBound == lastEnd(of: amount) {
          index += 1
        }
      } else if let joined = joined(at: word.source.lowerBound) {
        let start = index
        while index < words.words.count,
          words.words[index].source.upperBound <= joined.source.upperBound
        {
          index += 1
        }
        addJoined(joined, of: start..<index)
      } else {
        index += 1
        addWord(word, isLast: index == words.words.count)
      }
    }
  }

  private func amount(at start: Int) -> FoldedWords.Word? {
    words.amounts.lazy.map { words.extras[$0] }.first { $0.source.lowerBound == start }
  }

  /// Where the unit ends that an amount has, which may be shared with numbers behind it.
  private func lastEnd(of amount: FoldedWords.Word) -> Int { amount.source.upperBound }

  private func joined(at start: Int) -> FoldedWords.Word? {
    words.extras.enumerated().first { index, extra in
      extra.source.lowerBound == start && !words.amounts.contains(index)
    }?.element
  }

  private mutating func addWord(_ word: FoldedWords.Word, isLast: Bool) {
    let folded = [UInt8](words.folded(word))
    var forms = [SearchForm(words: [folded])]
    let isOpen = isLast && isUnfinished
    if isOpen { forms.append(SearchForm(words: [folded], isPrefix: true, kind: .prefix)) }
    add(word.source, forms: forms, isAsking: AskingWords.contains(folded))
  }

  private mutating func addJoined(_ joined: FoldedWords.Word, of range: Range<Int>) {
    let parts = words.words[range].map { [UInt8](words.folded($0)) }
    let whole = [[UInt8](words.foldedExtra(joined))]
    var forms = [SearchForm(words: parts), SearchForm(words: whole)]
    if isUnfinished, range.upperBound == words.words.count {
      forms.append(SearchForm(words: parts, isPrefix: true, kind: .prefix))
      forms.append(SearchForm(words: whole, isPrefix: true, kind: .prefix))
    }
    add(joined.source, forms: forms, isAsking: parts.allSatisfy(AskingWords.contains))
  }

  private mutating func add(_ source: Range<Int>, forms: [SearchForm], isAsking: Bool = false) {
    terms.append(SearchTerm(typed: text.slice(source), forms: forms, isAsking: isAsking))
  }
}
