import SafeText

/// Cues that are the beginning or the end of a word, such as `vergess-` and `-dosis`: they hear all
/// forms of a word, and what German puts together.
struct WordPartCues: Sendable {
  /// A part of a word, and what it means.
  private struct Part: Sendable {
    let topic: Int
    let isWeak: Bool
  }

  /// The parts that begin a word, or those that end one.
  private struct Parts: Sendable {
    private var parts = CodeTable<Part>()
    /// For the code of a part's outermost letters, how many bytes the longest has that has them:
    /// most words have none of them, which one look tells.
    private var longest = CodeTable<Int>()

    /// Adds a part; of two equal ones the first counts.
    mutating func add(_ part: FoldedText, _ value: Part, atEnd: Bool) {
      let whole = 0..<part.bytes.count
      guard whole.count >= WordPartCues.shortest else { return }
      longest.change(part.code(of: WordPartCues.edge(of: whole, atEnd: atEnd)), from: 0) {
        $0 = max($0, whole.count)
      }
      let code = part.code(of: whole)
      if !parts.contains(code) { parts.set(code, value) }
    }

    /// The longest part that a word begins or ends with; it may be all of it.
    func longest(
      of word: Range<Int>,
      in text: FoldedText,
      atEnd: Bool
    ) -> (part: Part, length: Int)? {
      guard word.count >= WordPartCues.shortest,
        let reach = longest[text.code(of: WordPartCues.edge(of: word, atEnd: atEnd))]
      else { return nil }
      var length = min(reach, word.count)
      while length >= WordPartCues.shortest {
        let range = atEnd ? word.suffix(length) : word.prefix(length)
        if let part = parts[text.code(of: range)] { return (part, length) }
        length -= 1
      }
      return nil
    }
  }

  /// How many bytes a part has at least: shorter ones stand in any word.
  private static let shortest = 4

  private var beginnings = Parts()
  private var endings = Parts()

  /// Adds a cue that is a part of a word.
  mutating func add(_ cue: String, of topic: Int) {
    let isEnding = Topic.isEnding(cue)
    let part = Part(topic: topic, isWeak: Topic.isWeak(cue))
    if isEnding {
      endings.add(FoldedText(cue), part, atEnd: true)
    } else {
      beginnings.add(FoldedText(cue), part, atEnd: false)
    }
  }

  /// What a word of `text` means by its beginning or end, whichever is known by more letters.
  func finding(of word: Range<Int>, in text: FoldedText) -> (topic: Int, isWeak: Bool)? {
    let beginning = beginnings.longest(of: word, in: text, atEnd: false)
    let ending = endings.longest(of: word, in: text, atEnd: true)
    let isEnding = (ending?.length ?? 0) > (beginning?.length ?? 0)
    return (isEnding ? ending : beginning).map { ($0.part.topic, $0.part.isWeak) }
  }

  /// The outermost letters of a part or word.
  private static func edge(of range: Range<Int>, atEnd: Bool) -> Range<Int> {
    atEnd ? range.suffix(shortest) : range.prefix(shortest)
  }
}
