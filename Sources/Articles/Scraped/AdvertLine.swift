/// Lines that sell, and what looks like one of them and tells whom to call.
enum AdvertLine {
  /// How far above a number the heading may stand that asks whom to call.
  private static let reach = 7

  /// Whether a line is an advert by its own words and looks.
  static func sells(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard isAdvert(line, text.content(index)) else { return false }
    guard line.features.contains(.hasPhone) else { return true }
    if isLedTo(index, in: text) { return false }
    // Below such a heading stands whom to call about the medicine.
    return !text.lines[..<index].suffix(reach).contains {
      $0.cues.contains(.contacts) && $0.words <= 7 && $0.role == .body
    }
  }

  /// Whether a sentence of the article right above leads to a line with a colon, as to the number
  /// that it says to call.
  private static func isLedTo(_ index: Int, in text: ScrapedText) -> Bool {
    guard index > 0 else { return false }
    let above = text.lines[index &- 1]
    return above.role == .body && above.features.contains(.endsColon) && above.words >= 6
      && above.cues.isDisjoint(with: [.selling, .clinic, .form, .relative])
  }

  /// Whether a line says to call when something happens, or names an emergency number.
  private static func advises(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if line.features.contains(.hasDigit), EmergencyNumbers.stand(in: content) { return true }
    guard line.cues.contains(.condition), !line.cues.contains(.relative) else { return false }
    // "Call our ward if …" is advice, unless it sells.
    if line.features.contains(.endsSentence) {
      return line.cues.isDisjoint(with: [.selling, .clinic])
    }
    return line.cues.contains(.callUs) && !ShopLine.hasCurrency(content)
  }

  /// Whether a word and a colon say that an advert follows: `Sponsored: …`.
  private static func isMarkedAdvert(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = content.prefix(24).firstIndex(of: 0x3A) else { return false }
    return !content[..<colon].contains(0x20)
  }

  /// Whether a sign that points begins a line, and an exclamation mark ends it.
  private static func callsOut(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.words >= 3 && line.words <= 20 && line.topics == 0 && !line.saysWhatToDo
      && !line.cues.isDisjoint(with: [.selling, .urging, .callUs])
      && content.last == 0x21 && pointers.contains { content.starts(with: $0.utf8) }
  }

  private static let pointers = ["▶", "►", "➤", "➜", "👉", "📞", "☎"]

  private static func isAdvert(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let features = line.features
    if line.cues.contains(.advert), line.words <= (features.contains(.hasPhone) ? 14 : 8) {
      return line.words <= 3 || features.contains(.isLabelled) || !features.contains(.endsSentence)
    }
    if line.cues.contains(.advert), line.words <= 25, isMarkedAdvert(content) { return true }
    // The word alone may begin advice: it is what a pen's window shows as well.
    if line.words <= 25, content.starts(with: "Anzeige:".utf8) { return true }
    guard !line.cues.contains(.care), line.words <= 80 else { return false }
    if callsOut(line, content) { return !advises(line, content) }
    var points = 0
    if line.cues.contains(.selling) {
      points &+= line.cues.contains(.urging) && (line.topics == 0 || line.words <= 3) ? 2 : 1
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
