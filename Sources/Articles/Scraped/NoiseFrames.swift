/// Noise that something frames: adverts between two rules, what a poll asks above its button, what
/// is sold above its price.
enum NoiseFrames {
  /// How many lines a frame holds at most.
  private static let limit = 9

  /// Sets aside what such frames hold.
  static func run(_ text: inout ScrapedText) {
    var hasText = false
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.role == .body, line.words >= 14 { hasText = true }
      if line.features.contains(.isRule) { takeRuled(from: index, in: &text) }
      if line.cues.contains(.poll) { takePoll(from: index, in: &text) }
      if endsInStars(index, in: text) { takePraise(above: index, in: &text) }
      if hasText, line.role == .aside, line.kind == .advert {
        takeProduct(above: index, in: &text)
      }
      if line.role == .aside, line.kind == .advert { takeLabels(around: index, in: &text) }
    }
  }

  /// Sets aside the few lines between two rules of equal looks one of which is an advert.
  private static func takeRuled(from start: Int, in text: inout ScrapedText) {
    var end = start &+ 1
    var isAdvert = false
    while end < text.lines.count, end &- start <= limit, !isRule(end, text) {
      let line = text.lines[end]
      if line.role == .aside, line.kind == .advert { isAdvert = true }
      guard line.words <= 30, line.hashes == 0, line.topics == 0, !line.saysWhatToDo else {
        return
      }
      end &+= 1
    }
    guard isAdvert, end < text.lines.count, isRule(end, text), end &- start >= 3,
      text.lines[start].count == text.lines[end].count
    else { return }
    for place in start...end { text.lines[place].setAside(.advert) }
  }

  private static func isRule(_ index: Int, _ text: ScrapedText) -> Bool {
    text.lines[index].features.contains(.isRule)
  }

  /// Whether a few words end in three stars or more: who gave them.
  private static func endsInStars(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard line.role == .body, (1...10).contains(line.words), line.topics == 0,
      !line.saysWhatToDo
    else { return false }
    let end = text.content(index).suffix(9)
    return end.count == 9
      && stride(from: end.startIndex, to: end.endIndex, by: 3).allSatisfy { place in
        end[place] == 0xE2 && end[place &+ 1] == 0x98 && (0x85...0x86).contains(end[place &+ 2])
      }
  }

  /// Sets aside who praises with stars, and the quotation above.
  private static func takePraise(above index: Int, in text: inout ScrapedText) {
    text.lines[index].setAside(.comment)
    guard index > 0 else { return }
    let above = text.lines[index &- 1]
    let words = text.words(index &- 1)
    guard above.role == .body, above.words <= 60, above.mark == .none, !above.saysWhatToDo,
      let first = words.first, first == 0x22 || first == 0xC2 || first == 0xE2,
      let last = words.last, last == 0x22 || last == 0xBB || last == 0x9C || last == 0x9D
    else { return }
    text.lines[index &- 1].setAside(.comment)
  }

  /// Sets aside a poll's question with the short answers below it, down to what sends them.
  private static func takePoll(from index: Int, in text: inout ScrapedText) {
    let head = text.lines[index]
    guard head.role == .body || head.role == .aside, head.words <= 20, head.mark == .none,
      head.features.contains(.isLabelled) || head.words <= 3,
      !head.features.contains(.endsSentence)
    else { return }
    var end = index &+ 1
    while end < text.lines.count, end &- index <= limit, text.lines[end].role == .body,
      text.lines[end].words <= 6, text.lines[end].features.isDisjoint(with: .ends)
    {
      end &+= 1
    }
    guard end < text.lines.count, end &- index <= limit, text.lines[end].role == .aside,
      [.navigation, .contactForm].contains(text.lines[end].kind)
    else { return }
    for place in index...end { text.lines[place].setAside(.navigation) }
  }

  /// Sets aside what shops label beside a price: numbers, pack sizes, the price of a unit.
  private static func takeLabels(around index: Int, in text: inout ScrapedText) {
    guard ShopLine.isOffer(text.lines[index], text.content(index)) else { return }
    for step in [-1, 1] {
      var place = index &+ step
      var taken = 0
      while text.lines.indices.contains(place), taken < 4 {
        let line = text.lines[place]
        let isLabel =
          line.role == .body && line.cues.contains(.product) && line.words <= 8
          && line.mark == .none && !line.cues.contains(.care)
        guard isLabel || (line.role == .aside && line.kind == .advert) else { break }
        text.lines[place].setAside(.advert)
        place &+= step
        taken &+= 1
      }
    }
  }

  /// Sets aside the name of what is sold right above its price or button.
  private static func takeProduct(above index: Int, in text: inout ScrapedText) {
    guard index > 0, ShopLine.isOffer(text.lines[index], text.content(index)) else { return }
    let line = text.lines[index &- 1]
    guard line.role == .body, line.words <= 12, line.mark == .none, line.hashes == 0,
      line.cues.contains(.unit), line.features.contains(.hasDigit),
      line.features.isDisjoint(with: .ends), line.topics == 0,
      line.cues.isDisjoint(with: [.care, .asks])
    else { return }
    text.lines[index &- 1].setAside(.advert)
  }
}
