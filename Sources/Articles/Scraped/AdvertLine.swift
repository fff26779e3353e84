/// Lines that sell, and what looks like one of them and tells whom to call.
enum AdvertLine {
  /// How far above a number the heading may stand that asks whom to call.
  private static let reach = 7

  /// Whether a line is an advert by its own words and looks.
  static func sells(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard isAdvert(line, text.content(index)) else { return false }
    guard line.features.contains(.hasPhone) else { return true }
    // Below such a heading stands whom to call about the medicine.
    return !text.lines[..<index].suffix(reach).contains {
      $0.cues.contains(.contacts) && $0.words <= 7 && $0.role == .body
    }
  }

  /// Whether a line says to call when something happens, or names an emergency number.
  private static func advises(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if line.features.contains(.hasDigit), namesEmergency(content) { return true }
    guard line.cues.contains(.condition), !line.cues.contains(.relative) else { return false }
    // "Call our ward if …" is advice, unless it sells.
    if line.features.contains(.endsSentence) {
      return line.cues.isDisjoint(with: [.selling, .clinic])
    }
    return line.cues.contains(.callUs) && !ShopLine.hasCurrency(content)
  }

  /// Numbers that are dialled in an emergency, as words of a line.
  private static let emergencies = ["112", "911", "999", "144", "061", "000", "3114", "111"]
  /// Those that are dialled behind an article only, for they may be anything else.
  private static let articled = ["15", "18", "17"]

  private static func namesEmergency(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count < 400 else { return false }
    var last = content[..<0]
    for word in content.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }) {
      if emergencies.contains(where: { word.elementsEqual($0.utf8) }) {
        // "555 0111 999" is a longer number.
        if !(last.last.map(ASCII.isDigit) ?? false) { return true }
      }
      if last.elementsEqual("le".utf8), articled.contains(where: { word.elementsEqual($0.utf8) }) {
        return true
      }
      last = word
    }
    return false
  }

  /// Whether a word and a colon say that an advert follows: `Sponsored: …`.
  private static func isMarkedAdvert(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = content.prefix(24).firstIndex(of: 0x3A) else { return false }
    return !content[..<colon].contains(0x20)
  }

  private static func isAdvert(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let features = line.features
    if line.cues.contains(.advert), line.words <= (features.contains(.hasPhone) ? 14 : 8) {
      return line.words <= 3 || features.contains(.isLabelled) || !features.contains(.endsSentence)
    }
    if line.cues.contains(.advert), line.words <= 25, isMarkedAdvert(content) { return true }
    guard !line.cues.contains(.care), line.words <= 80 else { return false }
    var points = 0
    if line.cues.contains(.selling) {
      points &+= line.cues.contains(.urging) && (line.topics == 0 || line.words <= 6) ? 2 : 1
    }
    if line.cues.contains(.callUs) {
      // In a sentence of the article somebody may call as well.
      let isTold =
        features.contains(.endsSentence) && line.words > 8
        && features.isDisjoint(with: [.hasPhone, .hasAddress])
      points &+= isTold ? 1 : 2
    }
    if line.cues.contains(.clinic) { points &+= 1 }
    // The number of a clinic alone may be the one to call about this medicine.
    if features.contains(.hasPhone), points > 0, !line.cues.contains(.clinic) || points > 1 {
      points &+= 1
    }
    if features.contains(.hasAddress) { points &+= 1 }
    if points > 0, line.topics == 0, ShopLine.hasCurrency(content) { points &+= 1 }
    if line.cues.contains(.call), features.contains(.hasPhone), line.words <= 7 { points &+= 2 }
    return points >= (line.words <= 14 ? 2 : 3) && !advises(line, content)
  }
}
