import Articles
import SafeText

extension ByteWriter {
  /// Writes a chart; its numbers as they were written.
  mutating func put(_ chart: Chart) {
    put(chart.title)
    put(chart.label)
    put(chart.from.text)
    put(chart.to.text)
    switch chart.shape {
    case .steps(let steps, let y):
      put(0)
      put(y)
      put(steps) { writer, step in
        writer.put(step.x.text)
        writer.put(step.y.text)
      }
    case .bars(let bars):
      put(1)
      put(bars) { writer, bar in
        writer.put(bar.label)
        writer.put(bar.range?.from.text)
        writer.put(bar.range?.to.text)
        writer.put(bar.words)
      }
    }
  }
}

extension ByteReader {
  /// Reads a chart.
  mutating func chart() -> Chart? {
    guard let title = screenText(), let label = screenText(), let from = figure(),
      let to = figure(), from.millionths < to.millionths, let shape = shape()
    else { return nil }
    return Chart(title: title, label: label, from: from, to: to, shape: shape)
  }

  private mutating func figure() -> Chart.Figure? { text().flatMap { Chart.Figure($0) } }

  private mutating func shape() -> Chart.Shape? {
    switch number() {
    case 0:
      guard let y = screenText() else { return nil }
      let steps = list { reader -> Chart.Step? in
        guard let x = reader.figure(), let y = reader.figure() else { return nil }
        return Chart.Step(x: x, y: y)
      }
      return steps.map { .steps($0, y: y) }
    case 1: return list { $0.bar() }.map { .bars($0) }
    default: return nil
    }
  }

  private mutating func bar() -> Chart.Bar? {
    guard let label = screenText(), let from = optionalText(), let to = optionalText(),
      let words = optionalText()
    else { return nil }
    var bar = Chart.Bar(label: label, range: nil, words: words)
    if let from, let to {
      guard let first = Chart.Figure(from.string), let last = Chart.Figure(to.string) else {
        return nil
      }
      bar.range = (first, last)
    }
    return bar
  }
}
