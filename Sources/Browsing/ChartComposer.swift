import Articles
import Drawing
import SafeText

extension LineComposer {
  /// A chart: its title, the drawing, and always its figures beside it; where nothing can be drawn,
  /// a table of them.
  mutating func add(_ chart: Chart) {
    add(chart.title, style: .strong)
    if isLinear {
      let start = wording.text(Phrase.chartStart, ["label": chart.label.string])
      return add(chart.table(start: start), article: "")
    }
    switch chart.shape {
    case .steps(let steps, let y):
      if !glyphs.isASCII { addSilhouette(of: steps, in: chart) }
      let most = steps.map(\.y.millionths).max() ?? 0
      for step in steps {
        let values: KeyValuePairs = [
          "label": chart.label.string, "from": step.x.text.string,
          "value": "\(step.y.text.string) \(y.string)",
        ]
        let text = wording.text(Phrase.chartStep, values)
        let bar = glyphs.isASCII ? ChartDrawing.bar(step.y.millionths, of: most) : nil
        add(text, beside: bar)
      }
    case .bars(let bars):
      for bar in bars {
        let drawing = bar.range.map { range in
          ChartDrawing.span(
            from: range.from.millionths,
            to: range.to.millionths,
            on: (chart.from.millionths, chart.to.millionths),
            isASCII: glyphs.isASCII
          )
        }
        let unit = bar.range == nil ? "" : " \(chart.label.string)"
        add(ScreenText("\(bar.label.string): \(bar.figures.string)\(unit)"), beside: drawing)
      }
      addAxis(of: chart)
    }
  }

  /// The steps as one row of blocks, and the axis below.
  private mutating func addSilhouette(of steps: [Chart.Step], in chart: Chart) {
    let row = ChartDrawing.silhouette(of: steps, in: chart, columns: textColumns)
    addLine([.init(column: 0, text: row, style: .strong)])
    addAxis(of: chart)
  }

  private mutating func addAxis(of chart: Chart) {
    let values: KeyValuePairs = [
      "label": chart.label.string, "from": chart.from.text.string, "to": chart.to.text.string,
    ]
    add(wording.text(Phrase.chartAxis, values), style: .faint)
  }

  /// Figures in words, to the right of their drawing, or below it where there is no room.
  private mutating func add(_ text: ScreenText, beside drawing: ScreenText?) {
    guard let drawing else {
      return within(Margin(columns: 2)) { $0.add(text, style: .text) }
    }
    if textColumns < ChartDrawing.columns * 3 {
      addLine([.init(column: 0, text: drawing, style: .strong)])
      return within(Margin(columns: 2)) { $0.add(text, style: .text) }
    }
    let margin = Margin(columns: ChartDrawing.columns + 2, marker: (drawing, .strong))
    within(margin) { $0.add(text, style: .text) }
  }
}

/// Charts as rows of characters, which are rough; the figures beside them are exact.
enum ChartDrawing {
  /// The width of bars and spans.
  static let columns = 12
  /// The most columns of a silhouette, and of one unit in it.
  private static let mostColumns = 36
  private static let mostColumnsOfUnit = 3
  private static let blocks: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The heights of `steps` along the axis, `▁▁▁▃▃▃`; blank before the first.
  static func silhouette(of steps: [Chart.Step], in chart: Chart, columns: Int) -> ScreenText {
    let (from, to) = (chart.from.millionths, chart.to.millionths)
    let most = max(1, steps.map(\.y.millionths).max() ?? 1)
    let room = max(1, min(columns, mostColumns))
    // From day 1 to day 12 there are 12 days, each as wide as the others.
    let units = (to - from) / 1_000_000 + 1
    let unit = units <= room ? min(mostColumnsOfUnit, room / units) : 0
    var text = String.UnicodeScalarView()
    for column in 0..<(unit > 0 ? units * unit : room) {
      let x =
        unit > 0
        ? from + column / unit * 1_000_000 : from + (to - from) / room * column
      let height = steps.last { $0.x.millionths <= x }?.y.millionths ?? 0
      let level = (height * blocks.count + most - 1) / most
      text.append(level > 0 ? blocks[min(level, blocks.count) - 1] : " ")
    }
    return ScreenText(String(text))
  }

  /// A bar of `#`, as long as its part of the most.
  static func bar(_ value: Int, of most: Int) -> ScreenText {
    guard value > 0, most > 0 else { return "." }
    let length = (value * columns + most - 1) / most
    return ScreenText(String(repeating: "#", count: min(columns, length)))
  }

  /// A range on its axis: `···████·····`.
  static func span(
    from: Int,
    to: Int,
    on axis: (from: Int, to: Int),
    isASCII: Bool
  ) -> ScreenText {
    let length = max(1, axis.to - axis.from)
    let first = min(columns - 1, (from - axis.from) * columns / length)
    let last = max(first + 1, min(columns, ((to - axis.from) * columns + length - 1) / length))
    let (empty, full) = isASCII ? (".", "#") : ("·", "█")
    return ScreenText(
      String(repeating: empty, count: first) + String(repeating: full, count: last - first)
        + String(repeating: empty, count: columns - last)
    )
  }
}
