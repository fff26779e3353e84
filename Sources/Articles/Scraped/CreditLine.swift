/// Captions that end in who made the picture: `… . Photo: Jon Webb`, `… . SMITH / AGENCY`.
enum CreditLine {
  private static let makers = [
    "photo", "foto", "illustration", "ilustración", "illustrazione", "bild", "grafik", "graphic",
    "crédit", "credit", "crédito", "imagen", "image", "dessin", "zeichnung", "picture",
  ]

  /// Whether a line ends so.
  static func ends(_ content: UnsafeBufferPointer<UInt8>, _ line: ScrapedLine) -> Bool {
    guard (5...40).contains(line.words), line.mark == .none, content.count < 300, line.hashes == 0,
      line.features.isDisjoint(with: .ends), !line.saysWhatToDo
    else { return false }
    return namesMaker(content) || (line.features.contains(.hasInnerEnd) && endsInCapitals(content))
  }

  private static func namesMaker(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = content.lastIndex(of: 0x3A), content.count &- colon < 48 else { return false }
    var end = colon
    while end > 0,
      content[end &- 1] == 0x20 || content[end &- 1] >= 0xA0 || content[end &- 1] == 0xC2
    {
      end &-= 1
    }
    let before = content[..<end]
    let start = before.lastIndex { $0 == 0x20 || $0 == 0x28 }.map { $0 &+ 1 } ?? 0
    guard start > 8 else { return false }
    let word = before[start...].map { $0 < 0x80 ? $0 | 0x20 : $0 }
    return makers.contains { word.elementsEqual($0.utf8) }
  }

  private static func endsInCapitals(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let stop = content.lastIndex(of: 0x2E), content.count &- stop > 10 else { return false }
    let rest = content[(stop &+ 1)...]
    let capitals = rest.count { (0x41...0x5A).contains($0) }
    return capitals >= 8 && !rest.contains { (0x61...0x7A).contains($0) || ASCII.isDigit($0) }
      && rest.count { $0 == 0x20 } >= 2
  }
}
