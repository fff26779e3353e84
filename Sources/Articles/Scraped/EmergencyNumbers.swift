/// Numbers that are dialled in an emergency, as words of a line.
enum EmergencyNumbers {
  private static let numbers = ["112", "911", "999", "144", "061", "000", "3114", "111"]
  /// Those that are dialled behind an article only, for they may be anything else.
  private static let articled = ["15", "18", "17"]

  /// Words right before a number, or right behind it, that say to dial it; in small letters.
  private static let verbs = [
    "call", "calling", "dial", "ring", "phone", "on", "al", "el", "le", "au", "llame", "llamar",
    "marque", "appelez", "appeler", "composez", "rufen", "anrufen", "ruf", "notruf", "den", "die",
    "der", "unter", "wählen", "samu", "emergencias", "urgencias", "rettungsdienst",
  ]

  /// Whether one stands in a line.
  static func stand(in content: UnsafeBufferPointer<UInt8>) -> Bool {
    find(in: content) { _, _ in true }
  }

  /// Whether a line says to dial one: no neighbour, no other word of it makes noise of it.
  static func areDialled(in content: UnsafeBufferPointer<UInt8>) -> Bool {
    find(in: content) { before, after in says(content, before) || says(content, after) }
  }

  private static func says(_ content: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard (2...14).contains(word.count) else { return false }
    let lower = content[word].lazy.map { $0 < 0x80 ? $0 | 0x20 : $0 }
    return verbs.contains { lower.elementsEqual($0.utf8) }
  }

  /// Looks at the words before and behind each number of emergencies.
  private static func find(
    in content: UnsafeBufferPointer<UInt8>,
    _ isMeant: (_ before: Range<Int>, _ after: Range<Int>) -> Bool
  ) -> Bool {
    guard content.count < 400 else { return false }
    var end = 0
    while end < content.count {
      guard ASCII.isDigit(content[end]) else {
        end &+= 1
        continue
      }
      let word = self.word(at: end, in: content)
      end = word.upperBound
      guard (2...4).contains(word.count) else { continue }
      let before = self.word(before: word.lowerBound, in: content)
      // "555 0111 999" is a longer number.
      let isNumber =
        isOne(of: numbers, content[word])
        && !(before.last.map { ASCII.isDigit(content[$0]) } ?? false)
      let isArticled =
        isOne(of: articled, content[word]) && content[before].elementsEqual("le".utf8)
      if isNumber || isArticled, isMeant(before, self.word(behind: end, in: content)) {
        return true
      }
    }
    return false
  }

  private static func isOne(of numbers: [String], _ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  {
    numbers.contains { word.elementsEqual($0.utf8) }
  }

  /// The word around a place: what blanks and marks part; empty where there is none.
  private static func word(at place: Int, in content: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard content.indices.contains(place), !parts(content[place]) else { return 0..<0 }
    var start = place
    while start > 0, !parts(content[start &- 1]) { start &-= 1 }
    var end = place &+ 1
    while end < content.count, !parts(content[end]) { end &+= 1 }
    return start..<end
  }

  /// The word before a place, whatever parts them: “Call: **911**”.
  private static func word(
    before place: Int,
    in content: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var place = place &- 1
    while place >= 0, parts(content[place]) { place &-= 1 }
    return word(at: place, in: content)
  }

  private static func word(
    behind place: Int,
    in content: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var place = place
    while place < content.count, parts(content[place]) { place &+= 1 }
    return word(at: place, in: content)
  }

  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x22, 0x27...0x2A, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F: true
    default: false
    }
  }
}
