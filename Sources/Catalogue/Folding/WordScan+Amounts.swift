extension WordScan {
  /// Puts numbers and the unit they share into the extras.
  mutating func findAmounts(from first: Int, in text: UnsafeBufferPointer<UInt8>) {
    for index in numbers {
      let end = words[index].source.upperBound
      if end < text.count,
        text[end] == 0x25
          || text[end] == 0x20 && end + 1 < text.count
            && text[end + 1] == 0x25
      {
        addAmount(index, unit: Unit.percent, upTo: end + (text[end] == 0x25 ? 1 : 2))
        continue
      }
      guard index + 1 < wordCount else { continue }
      let next = words[index + 1]
      guard Unit.isGap(end..<next.source.lowerBound, in: text),
        let unit = Unit.named(folded(next))
      else { continue }
      addAmount(index, unit: unit, upTo: next.source.upperBound)
      for other in Unit.sharing(before: index, from: first, of: self, in: text) {
        addAmount(other, unit: unit, upTo: words[other].source.upperBound)
      }
    }
  }

  private mutating func addAmount(_ index: Int, unit: StaticString, upTo end: Int) {
    let begin = extraBytes.count
    extraBytes += Numeral.shortened(folded(words[index]))
    unit.withUTF8Buffer { extraBytes += $0 }
    amounts.append(extras.count)
    extras.append(
      Word(folded: begin..<extraBytes.count, source: words[index].source.lowerBound..<end)
    )
    extraBytes.append(0x20)
  }
}
