import SafeText

/// Finds sentences that tell somebody to do what can kill after an overdose: to cause vomiting, to
/// give milk, salt water, charcoal or coffee, to sleep it off, to put something in the mouth.
///
/// Old labels and many web pages say such things; every first-aid authority forbids them.
///
/// A sentence that forbids it itself is no such sentence.
package enum ForbiddenInstructions {
  /// The words that give such an instruction, from the first to the last, as they stand in `text`.
  package static func found(in text: String) -> [String] {
    let text = ScreenText(text)
    var words = CueWords()
    words.read(text)
    return ranges(in: words.words).map { text.slice($0).string }
  }

  /// UTF-8 offsets of such words, at most one stretch in each sentence.
  static func ranges(in words: [CueWords.Word]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var canOffend = false
    let table = InstructionCue.table
    for index in words.indices {
      let word = words[index]
      if index > start, word.gap == .sentence {
        if canOffend, let found = offence(in: words[start..<index]) { ranges.append(found) }
        (start, canOffend) = (index, false)
      }
      guard !canOffend, table.mayMean(word.code) else { continue }
      let cue = table[word.code]
      if cue.then != 0 || cue.kinds.contains(.whole) { canOffend = true }
    }
    if canOffend, let found = offence(in: words[start...]) { ranges.append(found) }
    return ranges
  }

  private static func offence(in words: ArraySlice<CueWords.Word>) -> Range<Int>? {
    let sentence = InstructionSentence(words)
    for start in sentence.cues.indices {
      guard let end = sentence.end(ofInstructionFrom: start),
        !sentence.isForbidden(from: start, to: end)
      else { continue }
      let first = words[words.startIndex + start]
      return first.start..<words[words.startIndex + end].end
    }
    return nil
  }
}

/// A sentence by what its words mean.
private struct InstructionSentence {
  let cues: [InstructionCue]
  private let gaps: [CueWords.Gap]

  init(_ words: ArraySlice<CueWords.Word>) {
    cues = words.map { InstructionCue.table[$0.code] }
    gaps = words.map(\.gap)
  }

  /// The last word of the instruction that begins with the word at `start`; nil where none does.
  func end(ofInstructionFrom start: Int) -> Int? {
    if cues[start].kinds.contains(.whole) { return start }
    var rules = cues[start].first
    while rules != 0 {
      let place = rules.trailingZeroBitCount
      rules &= rules &- 1
      if let end = end(of: InstructionRule.all[place], place, from: start) { return end }
    }
    return nil
  }

  private func end(of rule: InstructionRule, _ place: Int, from start: Int) -> Int? {
    let bit: UInt64 = 1 << UInt64(place)
    if rule.condition.contains(.order), start > 0 { return nil }
    if start > 0, cues[start - 1].notAfter & bit != 0, gaps[start] == .none { return nil }
    let reach = (start + 1)..<min(start + 1 + rule.within, cues.count)
    guard start + 1 < cues.count, let end = reach.first(where: { cues[$0].then & bit != 0 }) else {
      return nil
    }
    let between = cues[start..<end]
    if between.contains(where: { $0.unless & bit != 0 }) { return nil }
    if !rule.needs.isEmpty, !between.contains(where: { $0.needs & bit != 0 }) { return nil }
    return rule.condition.contains(.notPossible) && isPossibility(before: start) ? nil : end
  }

  /// Whether something that is nobody “may” or “can”: a medicine may cause vomiting.
  private func isPossibility(before start: Int) -> Bool {
    for index in max(0, start - 6)..<start where cues[index].kinds.contains(.possibility) {
      let isPersons = [index - 1, index + 1].contains {
        cues.indices.contains($0) && cues[$0].kinds.contains(.person)
      }
      if !isPersons { return true }
    }
    return false
  }

  /// Whether the sentence denies the instruction: before its last word, or right behind it.
  func isForbidden(from start: Int, to end: Int) -> Bool {
    for index in 0...end where cues[index].kinds.contains(.negation) {
      let next = cues[(index + 1)...].prefix(2)
      if next.contains(where: { $0.kinds.contains(.delay) }) { continue }
      if index < start, isElsewhere(index, from: start) { continue }
      return true
    }
    guard
      let copula = ((end + 1)..<min(end + 3, cues.count)).first(where: {
        cues[$0].kinds.contains(.copula)
      })
    else { return false }
    return cues[(copula + 1)...].prefix(3).contains { $0.kinds.contains(.refusal) }
  }

  /// Whether a negation belongs to a clause of its own: “if he is not awake, …”.
  private func isElsewhere(_ negation: Int, from start: Int) -> Bool {
    guard cues[0].kinds.contains(.clause) else { return false }
    return gaps[(negation + 1)...start].dropFirst().contains(.comma)
  }
}
