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
      if line.role == .body, index < title, !saysWhomToCall(index, in: text) {
        let isCaption =
          index &+ 1 == title
          && (line.features.contains(.startsLower) || PicturedPeople.areNamed(by: index, in: text))
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

  /// Whether a line gives the number of an emergency, a poison centre or a doctor: it is the
  /// article's wherever it stands.
  private static func saysWhomToCall(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    if line.features.contains(.hasDigit), EmergencyNumbers.areDialled(in: text.content(index)) {
      return true
    }
    return line.cues.contains(.care) && line.features.contains(.hasPhone)
      && line.features.isDisjoint(with: [.hasBars, .hasArrows])
      && line.cues.isDisjoint(with: [.selling, .clinic, .callUs])
  }
}
