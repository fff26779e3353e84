/// What a word may have been meant for that was written by its sound.
enum Respelling {
  /// Other spellings of a folded word, the nearest first: for `dialisis` also `dialysis`.
  static func readings(of word: [UInt8]) -> [[UInt8]] {
    guard lengths.contains(word.count), !word.contains(where: { $0 &- 0x30 < 10 }) else {
      return []
    }
    let once = respelt(word)
    var seen: Set<[UInt8]> = [word]
    let all = once + (word.count >= 8 ? once.prefix(Self.limit).flatMap(respelt) : [])
    return all.filter { seen.insert($0).inserted }
  }

  /// Letters of the words that are respelt.
  private static let lengths = 4...40

  /// The most spellings that are respelt once more.
  private static let limit = 24

  /// Letters that are heard alike.
  private static let sounds = [
    ("ks", "x"), ("cs", "x"), ("x", "ks"), ("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "c"),
    ("c", "k"), ("i", "y"), ("y", "i"), ("z", "s"), ("s", "z"), ("oe", "e"), ("e", "oe"),
    ("ae", "e"), ("kw", "qu"), ("si", "ci"), ("si", "cy"), ("se", "ce"), ("ci", "si"),
    ("cy", "si"), ("ce", "se"), ("sy", "cy"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The word with one sound written otherwise: wherever it stands, and in each place alone.
  private static func respelt(_ word: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for (sound, other) in sounds {
      let places = word.indices.filter { word[$0...].starts(with: sound) }
      guard let first = places.first else { continue }
      if places.count > 1 {
        var everywhere = word
        for place in places.reversed() {
          everywhere.replaceSubrange(place..<place + sound.count, with: other)
        }
        found.append(everywhere)
      }
      for place in places.count > 1 ? places : [first] {
        var changed = word
        changed.replaceSubrange(place..<place + sound.count, with: other)
        found.append(changed)
      }
    }
    return found
  }
}
