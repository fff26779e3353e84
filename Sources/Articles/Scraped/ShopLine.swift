/// Lines that shops and question sites put between the text: prices, stars, votes.
enum ShopLine {
  /// Whether a line that was set aside is a price, or a button that sells.
  static func isOffer(_ line: ScrapedLine, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    isPrice(line, content)
      || (line.words <= 5 && line.cues.isSuperset(of: [.selling, .advert]))
  }

  /// Whether a line is a price and little else.
  static func isPrice(_ line: ScrapedLine, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    if isReduction(content) { return true }
    guard line.words <= 5, line.mark == .none, line.topics == 0, line.hashes == 0,
      content.count < 60, line.features.contains(.hasDigit),
      line.features.isDisjoint(with: [.isLabelled, .endsQuestion, .endsColon]),
      // "12 € / 100 pcs." ends in a full stop and is no sentence.
      !line.features.contains(.endsSentence) || line.features.contains(.startsDigit)
    else { return false }
    return hasCurrency(content)
  }

  /// Whether a sign of a currency stands in a line.
  static func hasCurrency(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in content.indices.dropLast() {
      if content[place] == 0x24 { return true }  // $
      if content[place] == 0xC2, content[place &+ 1] == 0xA3 { return true }  // £
      if content[place] == 0xE2, content[place &+ 1] == 0x82, place &+ 2 < content.count,
        content[place &+ 2] == 0xAC
      {
        return true  // €
      }
    }
    return false
  }

  /// Whether a line is `-18 %` and nothing else.
  private static func isReduction(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (3...6).contains(content.count), content[0] == 0x2D, content.last == 0x25 else {
      return false
    }
    return content.dropFirst().dropLast().allSatisfy { ASCII.isDigit($0) || $0 == 0x20 }
  }

  /// Whether a line begins with stars or with an arrow for votes, and says how many.
  static func isRating(_ line: ScrapedLine, _ text: ScrapedText) -> Bool {
    guard line.words <= 12, line.count >= 3, line.features.contains(.hasDigit),
      text.bytes[line.start] == 0xE2
    else { return false }
    let second = text.bytes[line.start &+ 1]
    let third = text.bytes[line.start &+ 2]
    if second == 0x98 { return third == 0x85 || third == 0x86 }  // ★ ☆
    return second == 0x96 && (third == 0xB2 || third == 0xBC) && line.words <= 4  // ▲ ▼
  }
}
