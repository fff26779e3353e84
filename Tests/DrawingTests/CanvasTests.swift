import SafeText
import Testing

@testable import Drawing

@Suite("Canvas")
struct CanvasTests {
  private func canvas(_ rows: Int = 3, _ columns: Int = 8) -> Canvas {
    Canvas(size: Size(rows: rows, columns: columns))
  }

  @Test("Text stands where it was put, in its style")
  func putting() {
    var canvas = canvas()
    #expect(canvas.put("5 mg", row: 1, column: 2, in: canvas.region, style: .strong) == 4)
    #expect(canvas.lines == ["", "  5 mg", ""])
    #expect(canvas.styleMap == ["", "..ssss", ""])
    #expect(canvas.cutTexts == 0)
  }

  @Test("What does not fit is counted, figures apart")
  func cutting() {
    var canvas = canvas()
    let pane = Region(row: 0, column: 2, rows: 1, columns: 4)
    #expect(canvas.put("abcdef", row: 0, column: 0, in: pane, style: .text) == 4)
    #expect(canvas.lines[0] == "  abcd")
    #expect(canvas.cutTexts == 1 && canvas.cutDigits == 0)
    canvas.put("abc 5", row: 0, column: 0, in: pane, style: .text)
    #expect(canvas.cutTexts == 2 && canvas.cutDigits == 1)
    canvas.put("été ½", row: 0, column: 0, in: pane, style: .text)
    #expect(canvas.cutTexts == 3 && canvas.cutDigits == 2)
    canvas.put("abcd    ", row: 0, column: 0, in: pane, style: .text)
    canvas.put("5 mg", row: 1, column: 0, in: pane, style: .text)  // scrolled out, not cut
    #expect(canvas.cutTexts == 3 && canvas.cutDigits == 2)
    #expect(canvas.lines == ["  abcd", "", ""])
    #expect(canvas.put("12345", row: 0, column: -2, in: pane, style: .text) == 3)
    #expect(canvas.lines[0] == "  345d")
    #expect(canvas.cutDigits == 3)
  }

  @Test("A wide character is never half drawn")
  func wide() {
    var canvas = canvas(1, 5)
    #expect(canvas.put("薬薬薬", row: 0, column: 0, in: canvas.region, style: .text) == 5)
    #expect(canvas.lines == ["薬薬"] && canvas.cutTexts == 1)
    #expect(canvas[0, 0].columns == 2 && canvas[0, 1].columns == 0)
    canvas.put("x", row: 0, column: 1, in: canvas.region, style: .text)
    #expect(canvas.lines == [" x薬"])
    canvas.put("y", row: 0, column: 2, in: canvas.region, style: .text)
    #expect(canvas.lines == [" xy"])
    canvas.put("薬薬", row: 0, column: 0, in: canvas.region, style: .text)
    canvas.put("é", row: 0, column: 2, in: canvas.region, style: .text)
    #expect(canvas.lines == ["薬é"])
    canvas.put("薬", row: 0, column: 1, in: canvas.region, style: .text)
    #expect(canvas.lines == [" 薬"])
    canvas.fill(Region(row: 0, column: 2, rows: 1, columns: 1), style: .text)
    #expect(canvas.lines == [""])
    #expect(canvas.put("薬", row: 0, column: -1, in: canvas.region, style: .text) == 1)
  }

  @Test("Marks stay with their letter, and go with it")
  func marks() {
    var canvas = canvas(1, 4)
    canvas.put("b\u{316}\u{317}c", row: 0, column: 1, in: canvas.region, style: .text)
    #expect(canvas.marks(row: 0, column: 1) == ["\u{316}", "\u{317}"])
    #expect(canvas.lines == [" b\u{316}\u{317}c"])
    canvas.put("bb", row: 0, column: 1, in: canvas.region, style: .text)
    #expect(canvas.marks(row: 0, column: 1) == [] && canvas.lines == [" bb"])
  }

  @Test("A no-break space is drawn as a blank")
  func noBreakSpace() {
    var canvas = canvas(1, 5)
    canvas.put("5\u{A0}mg", row: 0, column: 0, in: canvas.region, style: .text)
    #expect(canvas.lines == ["5 mg"])
  }

  @Test("Nothing is drawn outside, and no place or size traps")
  func outside() {
    for size in [Size(rows: -1, columns: 5), Size(rows: 2, columns: 0), Size(rows: 2, columns: 3)] {
      var canvas = Canvas(size: size)
      for place in [Int.min, -1, 0, 1, 2, 5, Int.max] {
        for region in [
          canvas.region, Region(row: place, column: place, rows: place, columns: place),
          Region(row: -1, column: -1, rows: Int.max, columns: Int.max),
        ] {
          canvas.put("5 mg", row: place, column: place, in: region, style: .text)
          canvas.put("薬é5", row: 0, column: place, in: region, style: .text)
          canvas.fill(region, with: "─", style: .rule)
          canvas.restyle(region, style: .match)
        }
        #expect(canvas[place, place].columns <= 2)
      }
      #expect(canvas.lines.count == max(0, size.rows))
    }
  }

  @Test("Only what fills one column fills a region")
  func filling() {
    var canvas = canvas(2, 3)
    canvas.fill(Region(row: 0, column: 1, rows: 1, columns: 9), with: "─", style: .rule)
    #expect(canvas.lines == [" ──", ""] && canvas.styleMap == [".rr", ""])
    canvas.fill(canvas.region, with: "薬", style: .text)
    canvas.fill(canvas.region, with: "\u{1B}", style: .text)
    #expect(canvas.lines == ["", ""])
    canvas.restyle(Region(row: 1, column: 0, rows: 1, columns: 2), style: .match)
    #expect(canvas.styleMap == ["", "mm"])
  }

  @Test("A cell takes four bytes")
  func cellSize() {
    #expect(MemoryLayout<Cell>.stride == 4)
  }

  @Test("Parts of a region neither overlap nor leave a gap")
  func splitting() {
    let region = Region(row: 1, column: 2, rows: 10, columns: 20)
    for count in [-5, 0, 3, 20, 50] {
      let left = region.left(count)
      let rest = region.droppingLeft(count)
      #expect(left.columns + rest.columns == 20 && rest.column == left.column + left.columns)
      #expect(region.right(count).columns + region.droppingRight(count).columns == 20)
      let top = region.top(count)
      let below = region.droppingTop(count)
      #expect(top.rows + below.rows == 10 && below.row == top.row + top.rows)
      #expect(region.bottom(count).rows + region.droppingBottom(count).rows == 10)
    }
    #expect(region.right(5) == Region(row: 1, column: 17, rows: 10, columns: 5))
    #expect(region.bottom(1) == Region(row: 10, column: 2, rows: 1, columns: 20))
    #expect(region.inset(rows: 1, columns: 2) == Region(row: 2, column: 4, rows: 8, columns: 16))
    #expect(region.inset(rows: 9).rows == 0)
  }
}
