/// What stands above a title: menus, the site's name, adverts.
enum AboveTitle {
  /// Marks the title, and sets aside what stands above it or repeats it.
  static func take(_ title: Int, in text: inout ScrapedText, _ range: Range<Int>) {
    text.lines[title].role = .title
    let key = text.lines[title].key
    var isAboveText = true
    for index in range.prefix(while: { $0 < title &+ 12 }) {
      let line = text.lines[index]
      if index > title, line.role == .body, line.words >= 14 { isAboveText = false }
      if line.role == .body, index < title {
        let isCaption = line.features.contains(.startsLower) && index &+ 1 == title
        let isAdvert = line.features.contains(.hasPhone) && !line.cues.contains(.care)
        text.lines[index].setAside(isCaption ? .caption : isAdvert ? .advert : .navigation)
        // What parts a menu is part of it.
        if index > range.lowerBound, text.lines[index &- 1].role == .aside,
          text.lines[index &- 1].features.contains(.isRule)
        {
          text.lines[index &- 1].kind = .navigation
        }
      } else if line.role == .body, line.key == key {
        // "1. Name of the medicine" has it as its text.
        if text.lines[index &- 1].mark != .number { text.lines[index].setAside(.navigation) }
      } else if line.role == .aside, line.kind == .navigation, index > title, isAboveText,
        !line.cues.isDisjoint(with: [.share, .network])
      {
        // Between title and text, it counts who shared it.
        text.lines[index].setAside(.byline)
      }
    }
  }
}
