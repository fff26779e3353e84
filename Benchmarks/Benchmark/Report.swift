import PseudoTerminal

/// The figures of all programs as tables or as JSON.
struct Report {
  let series: [Series]
  let notes: [String]

  /// A column: its name, its key in JSON, decimals, and the figure.
  private struct Figure {
    let title: String
    let key: String
    let decimals: Int
    let value: (Series) -> Double?
  }

  private var starts: [Figure] {
    [
      Figure(title: "text ms, min", key: "first_text_min_ms", decimals: 2) {
        $0.all.map(\.firstText).min()
      },
      Figure(title: "text ms", key: "first_text_ms", decimals: 2) { $0.median(\.firstText) },
      Figure(title: "frame ms, min", key: "first_frame_min_ms", decimals: 2) {
        $0.all.map(\.firstFrame).min()
      },
      Figure(title: "frame ms", key: "first_frame_ms", decimals: 2) { $0.median(\.firstFrame) },
      Figure(title: "CPU ms", key: "first_cpu_ms", decimals: 2) { $0.median(\.firstProcessor) },
      Figure(title: "bytes", key: "first_bytes", decimals: 0) {
        $0.median { Double($0.firstBytes) }
      },
      Figure(title: "RssAnon KiB", key: "rss_anon_kib", decimals: 0) {
        $0.median { Double($0.anonymous) }
      },
      Figure(title: "RSS KiB", key: "rss_kib", decimals: 0) { $0.median { Double($0.resident) } },
    ]
  }

  private var keys: [Figure] {
    [
      Figure(title: "key p50 ms", key: "key_p50_ms", decimals: 3) { $0.keys(0.5) },
      Figure(title: "key p95 ms", key: "key_p95_ms", decimals: 3) { $0.keys(0.95) },
      Figure(title: "card p50 ms", key: "card_p50_ms", decimals: 3) {
        percentile($0.all.flatMap(\.emergencies), 0.5)
      },
      Figure(title: "search p50 ms", key: "search_p50_ms", decimals: 3) {
        percentile($0.all.flatMap(\.searches), 0.5)
      },
      Figure(title: "search p95 ms", key: "search_p95_ms", decimals: 3) {
        percentile($0.all.flatMap(\.searches), 0.95)
      },
      Figure(title: "silent", key: "keys_silent", decimals: 0) { $0.median { Double($0.silent) } },
      Figure(title: "bytes/key", key: "bytes_per_key", decimals: 0) {
        $0.median { Double($0.keyBytes) / Double(max(1, $0.keys.count)) }
      },
      Figure(title: "CPU ms/key", key: "cpu_per_key_ms", decimals: 3) {
        $0.median { $0.keysProcessor / Double(Measurement.lines + Measurement.pages) }
      },
      Figure(title: "held ms/key", key: "held_ms_per_key", decimals: 3) { $0.median(\.held) },
      Figure(title: "wake-ups in 5 s", key: "idle_waits", decimals: 0) {
        median($0.all.compactMap(\.idleWaits).map(Double.init))
      },
      Figure(title: "noise ms", key: "run_delay_ms", decimals: 2) { $0.median(\.delay) },
    ]
  }

  private var ratios: [Figure] {
    guard let floor = series.first(where: { $0.name == "floor" }) else { return [] }
    return [
      Figure(title: "text", key: "x_first_text", decimals: 2) { $0.ratio(to: floor, \.firstText) },
      Figure(title: "frame", key: "x_first_frame", decimals: 2) {
        $0.ratio(to: floor, \.firstFrame)
      },
      Figure(title: "start CPU", key: "x_first_cpu", decimals: 2) {
        $0.ratio(to: floor, \.firstProcessor)
      },
      Figure(title: "RssAnon", key: "x_rss_anon", decimals: 2) {
        $0.ratio(to: floor) { Double($0.anonymous) }
      },
      Figure(title: "key p50", key: "x_key_p50", decimals: 2) {
        $0.ratio(to: floor) { median($0.keys) }
      },
      Figure(title: "key p95", key: "x_key_p95", decimals: 2) {
        $0.ratio(to: floor) { percentile($0.keys, 0.95) }
      },
      Figure(title: "search p50", key: "x_search_p50", decimals: 2) {
        $0.ratio(of: { median($0.searches) }, to: floor) { median($0.keys) }
      },
      Figure(title: "card p50", key: "x_card_p50", decimals: 2) {
        $0.ratio(of: { median($0.emergencies) }, to: floor) { median($0.keys) }
      },
      Figure(title: "key CPU", key: "x_key_cpu", decimals: 2) {
        $0.ratio(to: floor, \.keysProcessor)
      },
      Figure(title: "held", key: "x_held", decimals: 2) { $0.ratio(to: floor, \.held) },
    ]
  }

  /// Tables that read as plain text and as Markdown.
  var tables: String {
    var parts = [
      "## Start: from the start to the first page; medians unless said\n\n" + table(starts),
      "## Keys: from the key to the last byte of its answer\n\n" + table(keys),
    ]
    if !ratios.isEmpty {
      parts.append("## Ratios to the floor: of each round, then their median\n\n" + table(ratios))
    }
    return (parts + notes).joined(separator: "\n\n")
  }

  private func table(_ figures: [Figure]) -> String {
    let rows = series.map { one in [one.name] + figures.map { written($0.value(one), $0.decimals) }
    }
    let head = ["program"] + figures.map(\.title)
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
    }
    return ([line(head), line(rule)] + rows.map(line)).joined(separator: "\n")
  }

  /// One object per program.
  var json: String {
    let objects = series.map { one in
      let fields = (starts + keys + ratios).map { figure in
        "\"\(figure.key)\": \(figure.value(one).map { written($0, 4) } ?? "null")"
      }
      return
        "  {\"program\": \"\(one.name)\", \"rounds\": \(one.all.count), "
        + fields.joined(separator: ", ") + "}"
    }
    return "[\n\(objects.joined(separator: ",\n"))\n]"
  }
}
