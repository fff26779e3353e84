/// Tells numbered headings from numbered lists: the numbers of headings have text between them.
struct NumberingPass {
  /// What numberings belong together.
  private struct Kind: Hashable {
    var mark: ScrapedLine.Mark
    var bullet: UInt8
    var depth: UInt8
    var isIndented: Bool
  }

  private struct Chain {
    var members: [Int] = []
    var parted = 0
    var sentences = 0
    var long = 0
  }

  private var open: [Kind: Chain] = [:]
  private var headings: Set<Int> = []

  /// The lines of `range` that numbers make headings.
  static func headings(in text: ScrapedText, _ range: Range<Int>, layout: ScrapedLayout) -> Set<Int>
  {
    var pass = NumberingPass()
    for index in range where text.lines[index].role == .body {
      pass.take(index, text, range, layout)
    }
    for chain in pass.open.values { pass.close(chain, text) }
    return pass.headings
  }

  private mutating func take(
    _ index: Int,
    _ text: ScrapedText,
    _ range: Range<Int>,
    _ layout: ScrapedLayout
  ) {
    let line = text.lines[index]
    guard [.number, .roman, .letter].contains(line.mark) else { return }
    let kind = Kind(
      mark: line.mark == .letter && line.ordinal == 9 ? .roman : line.mark,
      bullet: line.bullet,
      depth: line.depth,
      isIndented: line.indent >= layout.indent &+ 2
    )
    var chain = open[kind] ?? Chain()
    if let last = chain.members.last, text.lines[last].ordinal >= line.ordinal {
      close(chain, text)
      chain = Chain()
    }
    if let last = chain.members.last, isParted(last, index, text) { chain.parted += 1 }
    chain.members.append(index)
    if line.features.contains(.endsSentence) || line.features.contains(.endsComma)
      || line.features.contains(.goesOn)
    {
      chain.sentences += 1
    }
    if line.words > 18 { chain.long += 1 }
    open[kind] = chain
  }

  /// Whether text stands between two numbers.
  private func isParted(_ first: Int, _ second: Int, _ text: ScrapedText) -> Bool {
    for index in (first &+ 1)..<max(second, first &+ 1) where text.lines[index].role == .body {
      let line = text.lines[index]
      let above = text.lines[index &- 1]
      if above.features.contains(.goesOn) { continue }
      if line.words >= 5 || line.mark != .none || line.features.contains(.endsSentence) {
        return true
      }
    }
    return false
  }

  private mutating func close(_ chain: Chain, _ text: ScrapedText) {
    let count = chain.members.count
    guard chain.long * 3 <= count, chain.sentences * 2 <= count else { return }
    if count == 1 {
      guard let only = chain.members.first, text.lines[only].depth > 1 else { return }
      headings.insert(only)
    } else if chain.parted * 2 >= count - 1 {
      headings.formUnion(chain.members)
    }
  }
}
