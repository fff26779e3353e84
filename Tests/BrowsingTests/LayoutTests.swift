import Browsing
import Drawing
import Testing

@Suite("Where the panes stand")
struct LayoutTests {
  /// The layout drawn with a letter for each part.
  static func picture(of layout: Layout, _ size: Size) -> String {
    let parts: [(Region?, Character)] = [
      (layout.title, "t"), (layout.status, "s"), (layout.navigator, "n"), (layout.reader, "r"),
      (layout.outline, "o"),
    ]
    return (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { column -> Character in
          let position = Position(row: row, column: column)
          if layout.rules.contains(where: { $0.contains(position) }) { return "|" }
          return parts.first { $0.0?.contains(position) == true }?.1 ?? "."
        }
      )
    }.joined(separator: "\n")
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Size
    var focus = Pane.navigator
    var isZoomed = false
    var shift = 0
    var picture: String
    var testDescription: String { name }
  }

  @Test("The parts fill the screen as drawn", arguments: LayoutSamples.all)
  func picture(_ sample: Sample) {
    let layout = Layout(
      size: sample.size,
      focus: sample.focus,
      isZoomed: sample.isZoomed,
      shift: sample.shift
    )
    #expect(
      LayoutTests.picture(of: layout, sample.size) == sample.picture,
      "\(sample.name)\n\(LayoutTests.picture(of: layout, sample.size))"
    )
  }

  @Test("No cell is left over and none is given twice, at any size", arguments: Pane.allCases)
  func everyCellOnce(_ focus: Pane) {
    for rows in [1, 2, 3, 4, 10, 24, 60] {
      for columns in [1, 2, 5, 20, 40, 71, 72, 80, 100, 139, 140, 200, 500] {
        for shift in [-40, 0, 80] {
          let size = Size(rows: rows, columns: columns)
          let layout = Layout(size: size, focus: focus, shift: shift)
          let parts =
            [
              layout.title, layout.status, layout.navigator, layout.reader, layout.outline,
            ].compactMap(\.self) + layout.rules
          let cells = parts.reduce(0) { $0 + $1.rows * $1.columns }
          #expect(cells == rows * columns, "\(columns)x\(rows), shift \(shift)")
          #expect(!LayoutTests.picture(of: layout, size).contains("."))
        }
      }
    }
  }

  @Test("The reader keeps room for text however the split is moved")
  func splitKeepsReader() {
    for columns in 72...200 {
      for shift in stride(from: -40, through: 80, by: 4) {
        let layout = Layout(
          size: Size(rows: 24, columns: columns),
          focus: .reader,
          shift: shift
        )
        #expect((layout.reader?.columns ?? 0) >= 35, "\(columns), \(shift)")
        #expect((layout.navigator?.columns ?? 0) >= 16)
      }
    }
  }
}
