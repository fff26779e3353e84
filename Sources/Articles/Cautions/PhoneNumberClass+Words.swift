import SafeText

extension PhoneNumberClass {
  /// How much nearer a cue may be in words before it outweighs one of another class.
  private static let weights: [(cue: PhoneCue, weight: Int, kind: PhoneNumberClass)] = [
    (.poison, 30, .poisonLine), (.regulator, 24, .regulator), (.commercial, 20, .commercial),
    (.emergency, 15, .emergency),
  ]
  /// Cues farther away say nothing.
  private static let reach = 14

  /// What the words around a number claim that it is; nil where they say nothing.
  ///
  /// Who sells often speaks of emergencies: a long number is an emergency number only where nothing
  /// near it is for sale.
  init?(of range: Range<Int>, in words: CueWords) {
    let first = words.index(at: range.lowerBound)
    let next = words.index(at: range.upperBound)
    var best: (weight: Int, kind: PhoneNumberClass)?
    for index in max(0, first - Self.reach)..<min(next + Self.reach, words.words.count)
    where index < first || index >= next {
      let cue = PhoneCue.table[words.words[index].code]
      let distance = index < first ? first - index : index - next + 1
      for (wanted, weight, kind) in Self.weights where cue.contains(wanted) {
        if weight - distance > best?.weight ?? 0 { best = (weight - distance, kind) }
      }
    }
    guard let best else { return nil }
    self = best.kind
  }

  /// What the words of a text without a number say about one that stands near it.
  init?(near words: CueWords) {
    var best: (weight: Int, kind: PhoneNumberClass)?
    for word in words.words.suffix(60) {
      let cue = PhoneCue.table[word.code]
      for (wanted, weight, kind) in Self.weights where cue.contains(wanted) {
        if weight > best?.weight ?? 0 { best = (weight, kind) }
      }
    }
    guard let best else { return nil }
    self = best.kind
  }
}
