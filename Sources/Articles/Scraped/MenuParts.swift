/// Lines that part several words of menus: `Home · Help · Privacy policy`, `Like | Quote | Report`.
enum MenuParts {
  /// What a part of a menu may have in it.
  private static let cues: LineCues = [
    .menu, .menuWord, .share, .copyright, .reply, .network, .home, .leadsAway, .countedComments,
    .advert,
  ]

  /// Whether two parts of a line, and one in four, are short and have what menus say.
  static func areIn(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ cuesOf: (UnsafeBufferPointer<UInt8>) -> LineCues
  ) -> Bool {
    var parts = 0
    var known = 0
    var start = 0
    var index = 0
    while index <= bytes.count {
      let length = index == bytes.count ? 1 : parting(at: index, in: bytes)
      if length > 0 {
        if index > start {
          parts &+= 1
          let part = UnsafeBufferPointer(rebasing: bytes[start..<index])
          if part.count < 40, !cuesOf(part).isDisjoint(with: cues) { known &+= 1 }
        }
        start = index &+ length
      }
      index &+= max(length, 1)
    }
    return known >= 2 && known &* 4 >= parts
  }

  /// How many bytes part two words of a menu at a place: bars, dots in the middle, dashes, two
  /// blanks, a tab; 0 where nothing does.
  private static func parting(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let next = index &+ 1 < bytes.count ? bytes[index &+ 1] : 0
    switch bytes[index] {
    case 0x7C, 0x09: return 1
    case 0x20:
      if next == 0x20 { return 2 }
      let isDash = next == 0x2D && index &+ 2 < bytes.count && bytes[index &+ 2] == 0x20
      return isDash ? 3 : 0
    case 0xC2: return next == 0xB7 ? 2 : 0
    case 0xE2:
      let isDot = next == 0x80 && index &+ 2 < bytes.count && bytes[index &+ 2] == 0xA2
      return isDot ? 3 : 0
    default: return 0
    }
  }
}
