import PseudoTerminal

/// All programs in turn, round after round.
struct Rounds {
  let options: Options
  let contestants: [Contestant]

  /// Measures; what a program is told that fails goes to `complain`.
  func run(_ complain: (String) -> Void) -> [Series] {
    var series = contestants.map { Series(name: $0.name) }
    var failed: Set<Int> = []
    for round in 0...options.rounds {
      // Another one begins each time, so that none is always measured in the shadow of the same.
      for turn in contestants.indices {
        let index = (turn + round) % contestants.count
        if failed.contains(index) { continue }
        let result = Result { try sample(contestants[index], round) }
        if case .failure(let problem) = result {
          complain("\(problem)")
          failed.insert(index)
        }
        // The round before the first warms up the caches of the machine.
        if round > 0 { series[index].samples.append(try? result.get()) }
      }
    }
    return series
  }

  private func sample(_ contestant: Contestant, _ round: Int) throws -> Sample {
    guard round == 0, let folder = options.recordings else {
      return try Measurement.sample(of: contestant, idling: round == 1)
    }
    return try Measurement.sample(of: contestant, idling: false) { bytes in
      try TemporaryFolder.save(bytes, as: "\(folder)/\(contestant.name).recording")
    }
  }
}
