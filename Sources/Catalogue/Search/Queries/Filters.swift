import Articles
import SafeText

/// What the index says of a passage beside its words: language, source, topics.
enum Marks {
  /// The marks of a language and a source, each with a blank behind it.
  static func of(language: String, source: Source?) -> [UInt8] {
    var marks: [UInt8] = []
    if !language.isEmpty { put("l", FoldedWords(ScreenText(language)), into: &marks) }
    if let source {
      put("s", FoldedWords(ScreenText(source.id)), into: &marks)
      put("s", FoldedWords(source.name), into: &marks)
      if let kind = source.kind { put("s", FoldedWords(ScreenText(kind.rawValue)), into: &marks) }
    }
    return marks
  }

  /// Adds the mark of a topic, with a blank behind it.
  static func put(topic: Int, into marks: inout [UInt8]) {
    marks += [FoldedWords.mark, 0x74]
    marks += String(topic).utf8
    marks.append(0x20)
  }

  private static func put(_ kind: StaticString, _ words: FoldedWords, into marks: inout [UInt8]) {
    guard !words.words.isEmpty else { return }
    marks += name(kind, words)
    marks.append(0x20)
  }

  /// The words of a name make one mark.
  static func name(_ kind: StaticString, _ words: FoldedWords) -> [UInt8] {
    var name = [FoldedWords.mark]
    kind.withUTF8Buffer { name += $0 }
    for word in words.words { name += words.folded(word) }
    return name
  }
}

extension Searching {
  /// Makes marks of the filters, those typed and those picked.
  ///
  /// A topic that the library does not have finds nothing.
  mutating func setMarks() throws(DatabaseError) {
    if let topic = request.topic { filter(topic: [holdings.number(of: topic) ?? -1]) }
    if let topic = query.topic {
      let numbers = try topics(typed: topic)
      // No passage has this mark.
      filter(topic: numbers.isEmpty ? [-1] : numbers)
    }
    for source in [request.source, query.source] {
      guard let source else { continue }
      let name = Marks.name("s", FoldedWords(ScreenText(source)))
      marks.append([SearchForm(words: [name], isPrefix: true)])
    }
    for language in [request.language, query.language] {
      guard let language else { continue }
      let name = Marks.name("l", FoldedWords(ScreenText(language)))
      marks.append([SearchForm(words: [name])])
    }
  }

  /// Demands passages at or under one of some topics.
  mutating func filter(topic numbers: [Int]) {
    marks.append(numbers.map { SearchForm(words: [[UInt8]("~t\($0)".utf8)]) })
  }

  /// The topics that somebody may mean: by id, by what names it, or by the end of an id.
  private func topics(typed text: String) throws(DatabaseError) -> [Int] {
    if let number = holdings.number(of: text.lowercased()) { return [number] }
    let words = FoldedWords(ScreenText(text)).bytes.dropLast()
    let named = try holdings.topics(named: [UInt8](words))
    if !named.isEmpty { return named }
    let typed = text.lowercased()
    return holdings.topics.topics.enumerated().filter { _, topic in
      topic.id.utf8.split(separator: 0x2E).contains { part in part.starts(with: typed.utf8) }
    }.map(\.offset)
  }
}
