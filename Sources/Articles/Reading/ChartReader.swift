import SafeText

/// Reads the YAML of a fenced `chart` block.
struct ChartReader {
  /// Steps or bars of one chart.
  private static let partLimit = 100
  private static let limits = YAMLLimits(bytes: 16 << 10, keys: 500)

  private var form: YAMLForm
  private let line: Int

  /// Reads a chart that begins at `line` of `file`; nil where it cannot be drawn, and then a
  /// problem says why.
  static func read(
    _ bytes: [UInt8],
    file: String,
    line: Int
  ) -> (chart: Chart?, problems: [ContentProblem]) {
    let yaml = YAMLReader.read(bytes, file: file, firstLine: line, limits: limits)
    var reader = ChartReader(form: YAMLForm(file: file, problems: yaml.problems), line: line)
    let chart = yaml.problems.isEmpty ? reader.chart(yaml.root) : nil
    return (chart, reader.form.problems)
  }

  private mutating func chart(_ root: YAMLNode?) -> Chart? {
    let keys = ["title", "x", "y", "steps", "bars"]
    for entry in form.entries(of: root, named: "chart") where !keys.contains(entry.key) {
      form.noteUnknown(entry, valid: keys)
    }
    guard let title = root?["title"]?.screenText else { return fail("a title") }
    guard let x = root?["x"], let label = x["label"]?.screenText,
      let from = x["from"]?.figure, let to = x["to"]?.figure, from.millionths < to.millionths
    else { return fail("x: { label: …, from: 1, to: 12 }") }
    guard let shape = shape(root, from: from, to: to) else { return nil }
    return Chart(title: title, label: label, from: from, to: to, shape: shape)
  }

  private mutating func shape(
    _ root: YAMLNode?,
    from: Chart.Figure,
    to: Chart.Figure
  ) -> Chart.Shape? {
    let axis = from.millionths...to.millionths
    if let nodes = root?["bars"]?.list {
      let bars = nodes.compactMap { bar($0, axis: axis) }
      guard bars.count == nodes.count, (1...Self.partLimit).contains(bars.count) else {
        return fail(
          "bars: [{ label: …, from: 24, to: 48 }], each within the axis; or with words: …"
        )
      }
      return .bars(bars)
    }
    guard let nodes = root?["steps"]?.list, let y = root?["y"]?["label"]?.screenText else {
      return fail(
        "steps: [[1, 5], …] with y: { label: … }, or bars: [{ label: …, from: …, to: … }]"
      )
    }
    let steps = nodes.compactMap { step($0) }
    let places = steps.map(\.x.millionths)
    let isRising = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    guard steps.count == nodes.count, (1...Self.partLimit).contains(steps.count), isRising,
      places.allSatisfy(axis.contains)
    else { return fail("steps as pairs of numbers, [[1, 5], [4, 10]], rising and within the axis") }
    return .steps(steps, y: y)
  }

  private func step(_ node: YAMLNode) -> Chart.Step? {
    guard let pair = node.list, pair.count == 2, let x = pair[0].figure, let y = pair[1].figure
    else { return nil }
    return Chart.Step(x: x, y: y)
  }

  private func bar(_ node: YAMLNode, axis: ClosedRange<Int>) -> Chart.Bar? {
    let isKnown = node.entries?.allSatisfy { ["label", "from", "to", "words"].contains($0.key) }
    guard isKnown == true, let label = node["label"]?.screenText else { return nil }
    let words = node["words"]?.screenText
    guard node["from"] != nil || node["to"] != nil else {
      return words.map { Chart.Bar(label: label, range: nil, words: $0) }
    }
    guard let from = node["from"]?.figure, let to = node["to"]?.figure,
      from.millionths <= to.millionths, axis.contains(from.millionths), axis.contains(to.millionths)
    else { return nil }
    return Chart.Bar(label: label, range: (from, to), words: words)
  }

  private mutating func fail<Result>(_ needs: String) -> Result? {
    form.note(.unreadableChart(needs: "it needs " + needs), line: line)
    return nil
  }
}

extension YAMLNode {
  /// The number that it is.
  fileprivate var figure: Chart.Figure? { text.flatMap { Chart.Figure($0) } }
}
