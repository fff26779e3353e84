/// A shelf of the lexicon on its way from what is written to what has been counted since.
struct ShelfChange {
  /// The byte that its words begin with.
  let first: UInt8
  private let old: WordShelf
  private let new = WordShelf()
  /// The words of the old shelf up to here are in the new one, or gone.
  private var next = 0

  init(first: UInt8, from old: WordShelf) {
    self.first = first
    self.old = old
  }

  /// Adds `change` to the number of passages that have `word`, which comes behind those changed
  /// before; a word that none has is gone.
  mutating func change(_ word: [UInt8], by change: Int) {
    let place = old.start(of: word)
    new.add(next..<place, of: old)
    next = place
    var passages = change
    if place < old.count, old.word(place) == word {
      passages += old.passages(place)
      next += 1
    }
    if passages > 0 { new.add(word, passages: passages) }
  }

  /// The new shelf.
  mutating func finish() -> WordShelf {
    new.add(next..<old.count, of: old)
    next = old.count
    return new
  }
}
