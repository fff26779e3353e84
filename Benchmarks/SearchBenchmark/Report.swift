import PseudoTerminal

/// The figures of all libraries as tables that read as plain text and as Markdown.
struct Report {
  let samples: [Sample]

  private typealias Figure = (title: String, value: (Sample) -> String)

  private var keys: [Figure] {
    [
      ("keys", { "\($0.keys.count)" }),
      ("p50 ms", { written(median($0.keys), 2) }),
      ("p95 ms", { written(percentile($0.keys, 0.95), 2) }),
      ("p99 ms", { written(percentile($0.keys, 0.99), 2) }),
      ("max ms", { written($0.keys.max(), 1) }),
      ("CPU p50", { written(median($0.keysProcessor), 2) }),
      ("CPU p99", { written(percentile($0.keysProcessor, 0.99), 2) }),
      ("peak MB", { written($0.typePeak.map { $0 / 1024 }, 1) }),
      ("ripgrep ms", { written($0.ripgrep, 0) }),
      ("its CPU", { written($0.ripgrepProcessor, 0) }),
      ("ripgrep / p99", { written(Self.ratio(of: $0.ripgrep, to: $0.keys), 1) }),
    ]
  }

  private var pausedKeys: [Figure] {
    [
      ("keys", { "\($0.pausedKeys.count)" }),
      ("p50 ms", { written(median($0.pausedKeys), 2) }),
      ("p95 ms", { written(percentile($0.pausedKeys, 0.95), 2) }),
      ("p99 ms", { written(percentile($0.pausedKeys, 0.99), 2) }),
      ("max ms", { written($0.pausedKeys.max(), 1) }),
      ("ripgrep / p99", { written(Self.ratio(of: $0.ripgrep, to: $0.pausedKeys), 1) }),
    ]
  }

  private static func ratio(of time: Double?, to keys: [Double]) -> Double? {
    time.flatMap { time in percentile(keys, 0.99).map { time / $0 } }
  }

  private var builds: [Figure] {
    [
      ("MB", { written($0.megabytes, 1) }),
      ("build s", { written($0.build.map { $0 / 1000 }, 2) }),
      ("MB/s", { sample in written(sample.build.map { sample.megabytes / $0 * 1000 }, 1) }),
      (
        "MB/CPU s",
        { sample in
          written(sample.buildProcessor.map { sample.megabytes / $0 * 1000 }, 1)
        }
      ),
      ("longest slice ms", { written($0.slice, 1) }),
      ("its CPU", { written($0.sliceProcessor, 1) }),
      ("largest file kB", { written(Double($0.largestFile) / 1000, 1) }),
      ("peak MB", { written($0.buildPeak.map { $0 / 1024 }, 1) }),
      ("catalogue MB", { $0.catalogue == 0 ? "-" : written(Double($0.catalogue) / 1e6, 1) }),
      ("answer warm ms", { written($0.openWarm, 1) }),
      ("answer cold ms", { written($0.openCold, 1) }),
      ("first answer ms", { written($0.first, 1) }),
      ("whole answer ms", { written($0.whole, 0) }),
    ]
  }

  /// All tables, and the keys that took longest.
  var text: String {
    let made = samples.filter { $0.build != nil }
    var parts = [
      """
      ## Keys: from a key to the lines of its twenty results, in process; forty queries, \
      typed three times, each key right behind the one before

      """ + table(keys, of: samples),
      """
      ## The same as somebody types: in the \(Int(Child.pause)) ms between two keys the finder \
      looks ahead

      """ + table(pausedKeys, of: samples),
      """
      ## Building and opening: the catalogue, and from the start of a process to its first answer \
      (with a catalogue, then without one)

      """ + table(builds, of: made),
    ]
    parts += samples.map(slowest)
    return parts.joined(separator: "\n\n")
  }

  /// The ten keys that took longest, each with its time on the processor in every round: what only
  /// the first round pays for is told from what is always slow.
  private func slowest(of sample: Sample) -> String {
    let keys = sample.typed.map { (text: $0.key, times: $0.value, most: $0.value.max() ?? 0) }
    let worst = keys.sorted { ($1.most, $0.text) < ($0.most, $1.text) }.prefix(10)
    let list = worst.map { key in
      "\(key.text) \(key.times.map { written($0, 2) }.joined(separator: "/")) ms"
    }
    return "Slowest on the processor in \(sample.name) \(sample.sections): "
      + list.joined(separator: ", ") + "."
  }

  private func table(_ figures: [Figure], of samples: [Sample]) -> String {
    let head = ["library", "sections"] + figures.map(\.title)
    let rows = samples.map { sample in
      [sample.name, "\(sample.sections)"] + figures.map { $0.value(sample) }
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
    }
    return "\n" + ([line(head), line(rule)] + rows.map(line)).joined(separator: "\n")
  }
}
