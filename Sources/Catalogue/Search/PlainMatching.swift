import SafeText

extension SearchMatcher {
  /// All matches in `text`, in no order, in place of those in `found`; `words` are those of the
  /// text, asked for only where they are needed.
  func find(in text: ScreenText, _ found: inout [Match], words: () -> FoldedWords) {
    found.removeAll(keepingCapacity: true)
    guard !isEmpty, !text.withBytes({ findPlain(in: $0, &found) }) else { return }
    found.removeAll(keepingCapacity: true)
    forEachMatch(in: words()) { found.append($0) }
  }

  /// The longest word that is compared as it stands.
  private static let letterLimit = 64

  /// Finds the matches where all words that may be one are plain letters, so that the text need not
  /// be folded; false where it must be.
  private func findPlain(in text: UnsafeBufferPointer<UInt8>, _ found: inout [Match]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.letterLimit) { letters in
      beginnings.forEachPlainWord(in: text) { range, isWhole in
        guard range.count <= Self.letterLimit else { return false }
        for index in 0..<range.count { letters[index] = text[range.lowerBound + index] | 0x20 }
        let word = UnsafeBufferPointer(rebasing: letters[..<range.count])
        guard isWhole else { return !mayBegin(with: word) }
        // What follows the first word of a phrase must be folded to be compared.
        guard !phraseStarts.contains(word) else { return false }
        forEach(word) { found.append(match($0, at: range)) }
        return true
      }
    }
  }
}

extension Beginnings {
  /// Hands over the words of a text that may begin a match, as long as `body` wants more, and
  /// whether each stands between blanks or simple signs, and is one of plain letters; else only its
  /// first letters, since what an apostrophe, a hyphen, a digit or an accent makes of a word, only
  /// folding knows.
  ///
  /// - Returns: whether that was all of them.
  func forEachPlainWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>, Bool) -> Bool
  ) -> Bool {
    guard !isOpen else { return false }
    var offset = 0
    var isInWord = false
    while offset < text.count {
      let byte = text[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        let start = offset
        repeat { offset += 1 } while offset < text.count && (text[offset] | 0x20) &- 0x61 < 26
        if !isInWord, begins(byte | 0x20, in: text, at: start) {
          guard body(start..<offset, Self.isPlain(start..<offset, in: text)) else { return false }
        }
        isInWord = true
      } else if byte < 0x80 {
        if hasDigits, byte &- 0x30 < 10 { return false }
        isInWord = false
        offset += 1
      } else {
        let (scalar, length) = ScalarFolding.scalar(at: offset, in: text)
        switch ScalarFolding.role(of: scalar) {
        case .letter: if !isInWord { return false }
        case .word: return false
        case .mark: break
        case .apostrophe, .hyphen, .other: isInWord = false
        }
        offset += length
      }
    }
    return true
  }

  /// Whether letters are a word as they stand: between blanks or simple signs.
  static func isPlain(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    (word.lowerBound == 0 || parts(text[word.lowerBound - 1]))
      && (word.upperBound == text.count || parts(text[word.upperBound]))
  }

  /// Whether a byte beside a letter ends the word, and does nothing else.
  private static func parts(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte &- 0x30 >= 10 && byte != 0x27 && byte != 0x2D
  }
}
