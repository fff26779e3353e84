/// What the groups of a row of digits look like.
struct PhoneShape {
  private let run: DigitRun
  private let sizes: [Int]
  private let signs: DigitRun.Gap

  init(_ run: DigitRun) {
    self.run = run
    sizes = run.sizes
    signs = run.signs
  }

  // MARK: What it is not

  /// A date, a number of a chemical or a periodical, an interval.
  var isSomethingElse: Bool {
    isDate || isChemical || isRange || (isDecimal && !isCertain)
  }

  /// `2023-04-19`, `19. 04. 2023`, `04/19/2023`, `2018-2019`.
  private var isDate: Bool {
    let dates = [
      [4, 2, 2], [2, 2, 4], [1, 2, 4], [1, 1, 4], [2, 1, 4], [4, 2, 4, 2], [4, 4, 4],
    ]
    if dates.contains(sizes) { return !signs.contains(.bracket) }
    return sizes == [4, 4] && !(run.beginsWithZero && signs == .blank)
  }

  /// CAS numbers, `1134-47-0`, and EINECS numbers, `214-486-9`.
  private var isChemical: Bool {
    guard run.gaps.allSatisfy({ $0 == .dash }), sizes.count == 3, sizes[2] == 1 else {
      return false
    }
    return sizes[1] == 2 || (sizes[0] == 3 && sizes[1] == 3)
  }

  /// `150-1000`, `120/80`: what begins with no zero and has two parts.
  private var isRange: Bool {
    if sizes.count == 2, !run.beginsWithZero, run.digits < 10 {
      return !signs.contains(.bracket) && !(sizes == [3, 4] && signs == .dash)
    }
    return signs.contains(.slash) && !run.beginsWithZero
  }

  /// Whether points part its groups as they part decimals: `0.125-0.25`.
  var isDecimal: Bool { signs.contains(.dot) && !(signs == .dot && isWritten(with: .dot)) }

  private func isWritten(with sign: DigitRun.Gap) -> Bool {
    run.gaps.allSatisfy { $0 == sign }
      && (isAmerican || isFrench || (run.beginsWithZero && sizes.count >= 3 && !sizes.contains(1)))
  }

  /// `1 250 000`, and `10 000 - 20 000`.
  var isThousands: Bool {
    guard !run.beginsWithZero, sizes.count > 1 else { return false }
    var isFirst = true
    for (index, size) in sizes.enumerated() {
      if index > 0, run.gaps[index - 1].contains(.dash) { isFirst = true }
      guard isFirst ? size <= 3 : size == 3 else { return false }
      if index > 0, !isFirst, run.gaps[index - 1] != .blank { return false }
      isFirst = false
    }
    return true
  }

  // MARK: What it is

  /// Written as hardly anything else is.
  var isCertain: Bool { isAmerican || isBracketed || isFrench || isRussian }

  /// `1-888-744-0069`, `(888) 744-0069`.
  private var isAmerican: Bool {
    let isLong = sizes.count == 4 && sizes[0] == 1 && run.groups[0].first == 0x31
    return Array(sizes.suffix(3)) == [3, 3, 4] && (sizes.count == 3 || isLong)
  }

  /// `8 (495) 150-85-96`, `(030) 19240`.
  private var isBracketed: Bool {
    guard signs.contains(.bracket), run.digits >= 8, sizes.count > 1 else { return false }
    let isYear =
      sizes[0] == 4 && [[0x31, 0x39], [0x32, 0x30]].contains(Array(run.groups[0].prefix(2)))
    return !isYear && (run.beginsWithZero || (sizes.count >= 3 && run.digits >= 9))
      && !sizes.dropFirst().contains(1)
  }

  /// `01 40 05 48 48`.
  private var isFrench: Bool { run.beginsWithZero && sizes == [2, 2, 2, 2, 2] }

  /// `8 800 555 35 35`.
  private var isRussian: Bool {
    sizes == [1, 3, 3, 2, 2] && (run.groups[0].first == 0x37 || run.groups[0].first == 0x38)
  }

  /// Like many numbers, and unlike most other things.
  var isLikely: Bool {
    if isThousands || signs.contains(.bracket) { return false }
    if sizes.count == 1 {
      return (run.beginsWithZero ? 9...12 : 10...11).contains(run.digits)
    }
    if run.beginsWithZero { return isTrunk }
    return signs == .blank && [[2, 3, 2, 2], [3, 2, 2, 2]].contains(sizes)
  }

  /// `030 19240`, `0800 59 59 59`, `030/123456`, `00 33 1 40 05 48 48`.
  private var isTrunk: Bool {
    guard (8...15).contains(run.digits), (2...5).contains(sizes[0]) else { return false }
    if run.groups[0].elementsEqual([0x30, 0x30]) { return run.digits >= 10 }
    // A product's code, 0781-5080-31.
    if sizes == [4, 4, 2], signs == .dash { return false }
    if sizes.contains(1) { return false }
    return sizes.count == 2 ? sizes[0] > 2 && sizes[1] >= 4 : sizes[0] > 2 || signs == .blank
  }
}
