/// The lexicon of a catalogue that is being made: its words come in their order, each with all of
/// its passages, when the index is written to its end.
final class NewLexicon {
  private let database: Database
  private var first: UInt8 = 0
  private var shelf = WordShelf()

  init(_ database: Database) { self.database = database }

  /// Adds a word of the index, the sign of its index before its letters, and how many passages have
  /// it; marks and separators are no words of the lexicon.
  func add(_ word: UnsafeBufferPointer<UInt8>, passages: Int) throws(DatabaseError) {
    guard word.count > 1, word[0] == IndexSign.words else { return }
    let letters = UnsafeBufferPointer(rebasing: word[1...])
    guard letters[0] != FoldedWords.separator, letters[0] != FoldedWords.mark else { return }
    if letters[0] != first {
      try finish()
      first = letters[0]
    }
    shelf.add(letters, passages: passages)
  }

  /// Writes down what is still in memory.
  func finish() throws(DatabaseError) {
    if shelf.count > 0 { try shelf.write(as: first, to: database) }
    shelf = WordShelf()
  }
}
