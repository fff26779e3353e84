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

  private func once(_ word: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return word }
    let count = Int(sb_stemmer_length(handle))
    return count > 0 ? [UInt8](UnsafeBufferPointer(start: stem, count: count)) : word
  }
}
