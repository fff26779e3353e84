/// Words for what everybody takes who asks: of a long question they are seldom what it asks.
enum TakenWords {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  private static let words = wordSet(
    """
    tablet tablets pill pills comprime comprimes cachet cachets tablette tabletten pastilla
    pastillas comprimido comprimidos
    """
  )
}
