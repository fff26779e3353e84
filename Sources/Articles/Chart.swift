package import SafeText

/// A figure of an article: steps over time, or ranges side by side, as its source states them.
///
/// It is drawn from what is written and nothing is computed for it; every value keeps its wording.
package struct Chart: Sendable, Equatable {
  /// A number, and how the article writes it.
  package struct Figure: Sendable, Equatable {
    /// As written, for showing.
    package var text: ScreenText
    /// In millionths, for drawing.
    package var millionths: Int

    /// Reads a number of digits with at most one point or comma; nil for anything else, and for
    /// numbers of a thousand million and more.
    package init?(_ text: String) {
      let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
      guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
        parts.count == 1 || (1...6).contains(parts[1].count),
        parts.allSatisfy({ $0.allSatisfy(ASCII.isDigit) })
      else { return nil }
      let fraction = parts.count == 2 ? Array(parts[1]) : []
      let digits = Array(parts[0]) + fraction + Array(repeating: 0x30, count: 6 - fraction.count)
      millionths = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      self.text = ScreenText(text)
    }
  }

  /// From one value on, until the next step or the end of the axis.
  package struct Step: Sendable, Equatable {
    /// Where it begins, on the horizontal axis.
    package var x: Figure
    /// How high it is.
    package var y: Figure

    /// Makes a step.
    package init(x: Figure, y: Figure) {
      self.x = x
      self.y = y
    }
  }

  /// A range on the axis, or words that stand for one.
  package struct Bar: Sendable, Equatable {
    /// Whose range it is.
    package var label: ScreenText
    /// Where it begins and ends; nil where the source gives no figures.
    package var range: (from: Figure, to: Figure)?
    /// What the source says instead of figures, or besides.
    package var words: ScreenText?

    /// Makes a bar, which needs a range or words.
    package init(label: ScreenText, range: (from: Figure, to: Figure)?, words: ScreenText?) {
      self.label = label
      self.range = range
      self.words = words
    }

    /// Whether two bars say the same.
    package static func == (left: Bar, right: Bar) -> Bool {
      left.label == right.label && left.words == right.words
        && left.range?.from == right.range?.from && left.range?.to == right.range?.to
    }
  }

  /// What is drawn.
  package enum Shape: Sendable, Equatable {
    /// Steps in the order of the axis; what `y` measures is the label.
    case steps([Step], y: ScreenText)
    /// Ranges, one below the other.
    case bars([Bar])
  }

  /// What it shows.
  package var title: ScreenText
  /// What the horizontal axis measures.
  package var label: ScreenText
  /// The ends of the horizontal axis, the first smaller than the second.
  package var from: Figure
  /// The axis's other end.
  package var to: Figure
  /// What is drawn.
  package var shape: Shape

  /// Makes a chart of its parts.
  package init(title: ScreenText, label: ScreenText, from: Figure, to: Figure, shape: Shape) {
    self.title = title
    self.label = label
    self.from = from
    self.to = to
    self.shape = shape
  }

  /// The figures as a table, which says all that the drawing says.
  ///
  /// - Parameter start: what heads the column of the values at which steps begin: “from day”.
  package func table(start: ScreenText) -> Table {
    switch shape {
    case .steps(let steps, let y):
      Table(
        header: [InlineText(start), InlineText(y)],
        rows: steps.map { [InlineText($0.x.text), InlineText($0.y.text)] }
      )
    case .bars(let bars):
      Table(
        header: [InlineText(""), InlineText(label)],
        rows: bars.map { [InlineText($0.label), InlineText($0.figures)] }
      )
    }
  }
}

extension Chart.Bar {
  /// Its figures in words: `24–48`, `80`, `several weeks`.
  package var figures: ScreenText {
    var parts: [String] = []
    if let range {
      let isPoint = range.from.millionths == range.to.millionths
      let from = range.from.text.string
      parts.append(isPoint ? from : "\(from)–\(range.to.text.string)")
    }
    if let words { parts.append(words.string) }
    return ScreenText(parts.joined(separator: ", "))
  }
}
