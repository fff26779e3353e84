internal import CStemmer

/// Brings words of one language to their stems, by Snowball.
final class Stemmer {
  private let handle: OpaquePointer

  /// Nil for a language that Snowball's part of it does not know; `language` is ISO 639-1.
  init?(language: String) {
    guard ["de", "en", "es", "fr"].contains(language),
      let handle = sb_stemmer_new(language, "UTF_8")
    else { return nil }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a folded word.
  ///
  /// Folding has taken the accents that some endings need to be known, so it is stemmed twice:
  /// `oubliee` gives what `oublie` gives.
  func stem(_ word: some Collection<UInt8>) -> [UInt8] {
    once(once([UInt8](word)))
  }

  /// Whether `stem` is the stem of a folded word, without making arrays: for one word that is
  /// typed, thousands are asked.
  func brings(_ word: UnsafeBufferPointer<UInt8>, to stem: [UInt8]) -> Bool {
    guard let first = result(of: word) else { return self.stem(word) == stem }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: first.count) { copy in
      // What the stemmer gave is not to be given to it.
      _ = copy.initialize(from: first)
      guard let second = result(of: UnsafeBufferPointer(copy)) else {
        return copy.elementsEqual(stem)
      }
      return second.elementsEqual(stem)
    }
  }

  /// What Snowball makes of a word, valid until it is asked again; nil where it makes nothing.
  private func result(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(clamping: word.count)) else {
      return nil
    }
    let count = Int(sb_stemmer_length(handle))
    return count > 0 ? UnsafeBufferPointer(start: stem, count: count) : nil
  }

  private func once(_ word: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return word }
    let count = Int(sb_stemmer_length(handle))
    return count > 0 ? [UInt8](UnsafeBufferPointer(start: stem, count: count)) : word
  }
}
