import SafeText
import Testing

@testable import Drawing

@Suite("What differs between two frames")
struct CanvasDifferenceTests {
  /// The words of two frames of 12 columns, and the columns that have to be sent.
  static let samples: [(String, String, Range<Int>?)] = [
    ("same", "same", nil),
    ("5 mg", "15 mg", 0..<5),
    ("a 5 mg b", "a 6 mg b", 2..<3),
    ("", "x", 0..<1),
    ("日本", "日木", 2..<4),
    ("日本", "a", 0..<4),
    ("ab", "a日", 1..<3),
    ("é", "e\u{301}", nil),
  ]

  static func frame(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(rows: 1, columns: 12))
    canvas.put(ScreenText(text), row: 0, column: 0, in: canvas.region, style: .text)
    return canvas
  }

  @Test("Every changed cell is sent, and no character by half", arguments: samples)
  func columns(_ sample: (String, String, Range<Int>?)) {
    let (before, after, expected) = sample
    let old = CanvasDifferenceTests.frame(before)
    let new = CanvasDifferenceTests.frame(after)
    #expect(new.columns(of: 0, differingFrom: old) == expected, "\(before) → \(after)")
  }

  @Test("A change of style alone is sent")
  func style() {
    let old = CanvasDifferenceTests.frame("abc")
    var new = old
    new.restyle(Region(row: 0, column: 1, rows: 1, columns: 1), style: .selection)
    #expect(new.columns(of: 0, differingFrom: old) == 1..<2)
  }
}
