import SafeText

/// The words of a text as search knows them: what is indexed, what is asked for, and what is lit.
///
/// Lower case, no accents, `œ` as `oe`; elided articles (`l'`) and a possessive `'s` are left
/// out; `100mg` is two words. What can also be asked for as one word stands apart, in `extras`:
/// amounts with their unit in one form (`100mg`), and what a hyphen joins (`gabab`). `WordScan`
/// finds them.
struct FoldedWords {
  /// Stands between texts that are added to one another, so that no phrase reaches across.
  static let separator: UInt8 = 0x7C
  /// Begins what the index says of a passage beside its words.
  static let mark: UInt8 = 0x7E

  /// The folded words, each with a blank behind it.
  let bytes: [UInt8]
  /// The words in reading order.
  let words: [Word]
  /// The folded extras, each with a blank behind it.
  let extraBytes: [UInt8]
  /// Further words for what `words` say already.
  let extras: [Word]
  /// Indexes of the extras that are amounts.
  let amounts: [Int]

  /// The words of `text`.
  init(_ text: ScreenText) {
    var scan = WordScan(capacity: text.utf8Count)
    scan.add(text)
    bytes = [UInt8](scan.bytes.bytes)
    words = [Word](scan.words)
    (extraBytes, extras, amounts) = (scan.extraBytes, scan.extras, scan.amounts)
  }

  /// The folded bytes of a word.
  func folded(_ word: Word) -> ArraySlice<UInt8> { bytes[word.folded] }

  /// The folded bytes of an extra.
  func foldedExtra(_ word: Word) -> ArraySlice<UInt8> { extraBytes[word.folded] }
}
