import SafeText

/// Reads what was typed into a search, piece by piece.
struct QueryReader {
  /// A stretch of a query between blanks, or in quotes.
  private struct Piece {
    enum Sign {
      case none
      case exclude
      case exact
      case field(String)
    }

    var sign = Sign.none
    var isQuoted = false
    /// Whether its quotes are still open, and its last word may go on.
    var isUnfinished = false
    var text = ""
  }

  private(set) var query = SearchQuery()
  private let text: String
  private let scalars: [Unicode.Scalar]
  /// Where each scalar stands in the text, and its end.
  private let indices: [String.Index]
  private let isTyping: Bool
  /// Whether the text has nothing in it but letters, figures and single blanks.
  private let isPlain: Bool
  private var offset = 0
  /// Pieces of plain words that are read together, because amounts are two of them.
  private var plain = ""
  private var isAlternative = false

  init(_ text: ScreenText, isTyping: Bool) {
    self.text = text.string
    isPlain = text.withBytes { Self.isPlain($0) }
    scalars = isPlain ? [] : Array(self.text.unicodeScalars)
    indices = isPlain ? [] : Array(self.text.unicodeScalars.indices) + [self.text.endIndex]
    self.isTyping = isTyping
  }

  /// Whether a text has neither signs nor the word that parts alternatives: most have not, and
  /// are read at each key.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.allSatisfy { index in
      let byte = text[index]
      if byte == 0x20 { return index > 0 && text[index - 1] != 0x20 }
      let isOr = byte == 0x4F && index + 1 < text.count && text[index + 1] == 0x52
      return !isOr && ((byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10)
    }
  }

  /// Reads all of it.
  mutating func read() {
    if isPlain {
      plain = text
      return endPlain()
    }
    while let piece = next() {
      if case .none = piece.sign, !piece.isQuoted {
        if piece.text == "OR" || piece.text == "|" {
          endPlain()
          isAlternative = !query.terms.isEmpty
        } else if isAlternative {
          plain = piece.text
          endPlain()
        } else {
          if !plain.isEmpty { plain += " " }
          plain += piece.text
        }
      } else {
        endPlain()
        add(piece)
      }
    }
    endPlain()
  }

  // MARK: Pieces

  private mutating func next() -> Piece? {
    while offset < scalars.count, Self.isBlank(scalars[offset]) { offset += 1 }
    guard offset < scalars.count else { return nil }
    var piece = Piece()
    let sign = scalars[offset]
    let isSigned = offset + 1 < scalars.count && !Self.isBlank(scalars[offset + 1])
    if isSigned, sign == "-" || sign == "=" {
      piece.sign = sign == "-" ? .exclude : .exact
      offset += 1
    } else if let field = field() {
      piece.sign = .field(field)
    }
    guard offset < scalars.count else { return piece }
    if Self.isQuote(scalars[offset]) {
      let quote = scalars[(offset + 1)...].firstIndex(where: Self.isQuote)
      let end = quote ?? scalars.count
      piece.isQuoted = true
      piece.isUnfinished = isTyping && quote == nil && scalars.last.map(Self.isBlank) == false
      piece.text = string((offset + 1)..<end)
      offset = min(end + 1, scalars.count)
    } else {
      let end = scalars[offset...].firstIndex { Self.isBlank($0) || Self.isQuote($0) }
      piece.text = string(offset..<(end ?? scalars.count))
      offset = end ?? scalars.count
    }
    return piece
  }

  /// The filter that is named here; goes on to what stands behind its colon, which may be nothing
  /// yet.
  private mutating func field() -> String? {
    guard let colon = scalars[offset...].prefix(9).firstIndex(of: ":") else { return nil }
    let name = string(offset..<colon).lowercased()
    guard ["topic", "source", "lang", "language"].contains(name) else { return nil }
    offset = colon + 1
    return name
  }

  /// The text of some scalars.
  private func string(_ range: Range<Int>) -> String {
    String(text[indices[range.lowerBound]..<indices[range.upperBound]])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}"
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»": true
    default: false
    }
  }

  // MARK: Terms

  private mutating func add(_ piece: Piece) {
    let text = ScreenText(piece.text)
    switch piece.sign {
    case .field(let name):
      guard !piece.text.isEmpty else { return }
      switch name {
      case "topic": query.topic = text.string
      case "source": query.source = text.string
      default: query.language = text.string.lowercased()
      }
    case .exclude:
      let words = FoldedWords(text)
      if let term = Self.phrase(words, typed: text) { query.excluded.append(term) }
    case .exact, .none:
      let words = FoldedWords(text)
      query.words += words.words.map { [UInt8](words.folded($0)) }
      guard var term = Self.phrase(words, typed: text) else { return }
      term.isLiteral = true
      if piece.isUnfinished, let form = term.forms.first {
        term.forms.append(SearchForm(words: form.words, isPrefix: true, kind: .prefix))
      }
      append(term)
    }
  }

  /// All words of a text, following each other; an amount in its one form.
  private static func phrase(_ words: FoldedWords, typed: ScreenText) -> SearchTerm? {
    guard !words.words.isEmpty else { return nil }
    if words.words.count <= 2, words.amounts.count == 1, let index = words.amounts.first,
      words.extras[index].source.upperBound >= words.words.last?.source.upperBound ?? 0
    {
      let amount = [UInt8](words.foldedExtra(words.extras[index]))
      return SearchTerm(typed: typed, forms: [SearchForm(words: [amount])])
    }
    let form = SearchForm(words: words.words.map { [UInt8](words.folded($0)) })
    return SearchTerm(typed: typed, forms: [form])
  }

  private mutating func append(_ term: SearchTerm) {
    if isAlternative, var last = query.terms.popLast() {
      last.typed = last.typed + " OR " + term.typed
      last.forms += term.forms
      last.isAsking = false
      query.terms.append(last)
    } else {
      query.terms.append(term)
    }
    isAlternative = false
  }

  /// Makes terms of the plain words that were gathered.
  private mutating func endPlain() {
    guard !plain.isEmpty else { return }
    let text = ScreenText(plain)
    plain = ""
    let isLast =
      isPlain
      ? self.text.utf8.last != 0x20
      : offset >= scalars.count && !(scalars.last.map(Self.isBlank) ?? true)
    var terms = PlainTerms(text, isUnfinished: isTyping && isLast)
    terms.read()
    query.words += terms.words.words.map { [UInt8](terms.words.folded($0)) }
    for term in terms.terms { append(term) }
  }
}
