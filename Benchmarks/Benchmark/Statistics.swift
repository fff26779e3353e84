import PseudoTerminal

/// The rounds of one program, one sample each, nil where it failed.
struct Series {
  let name: String
  var samples: [Sample?] = []

  var all: [Sample] { samples.compactMap(\.self) }

  /// The median over all rounds.
  func median(_ value: (Sample) -> Double) -> Double? {
    PseudoTerminal.median(all.map(value))
  }

  /// All keys of all rounds.
  func keys(_ part: Double) -> Double? { percentile(all.flatMap(\.keys), part) }

  /// The median of the ratios to another program, round by round: the machine's slow drifts weigh
  /// on both sides of each ratio alike.
  func ratio(to base: Series, _ value: (Sample) -> Double?) -> Double? {
    ratio(of: value, to: base, value)
  }

  /// The same of two values, one of this program and another of `base`.
  func ratio(
    of mine: (Sample) -> Double?,
    to base: Series,
    _ theirs: (Sample) -> Double?
  ) -> Double? {
    PseudoTerminal.median(
      zip(samples, base.samples).compactMap { ours, others in
        guard let mine = ours.flatMap(mine), let theirs = others.flatMap(theirs), theirs > 0
        else { return nil }
        return mine / theirs
      }
    )
  }
}
