import Articles
import SafeText

/// A passage with what is needed to look for its best paragraph again and again.
final class ReadPassage {
  let shared: SharedPassage
  let texts: ParagraphTexts
  /// What is said of it; its blocks are left out.
  var passage: Passage { shared.passage }
  /// The folded words of its heading, each with a blank behind it.
  private(set) lazy var title = FoldedWords(passage.title).bytes
  /// The words of its paragraphs, of those that had to be folded.
  private var folded: [Int: FoldedWords] = [:]

  init(_ passage: Passage, texts: ParagraphTexts) {
    shared = SharedPassage(passage)
    self.texts = texts
  }

  /// Of passages of so many bytes the words are kept; those of a longer one take much memory.
  private static let keptLength = 4_096

  /// The words of the paragraph at `index`.
  func words(at index: Int) -> FoldedWords {
    if let known = folded[index] { return known }
    let words = FoldedWords(texts.text(of: texts.paragraphs[index]))
    if texts.length <= Self.keptLength { folded[index] = words }
    return words
  }
}

extension Holdings {
  /// A passage that may have been asked for before; nil while its article is still being written.
  func knownPassage(_ id: Int64) throws(DatabaseError) -> ReadPassage? {
    if let passage = caches.passages.value(of: id) { return passage }
    guard let entry = try knownArticle(RowID.article(of: id)) else { return nil }
    let passage = try readPassage(id, of: entry)
    caches.passages.keep(passage, of: id)
    return passage
  }
}
