import SeededRandom
import Testing

@testable import SafeText

@Suite("Wrapping")
struct WrappingTests {
  private func lines(_ text: ScreenText, _ columns: Int) -> [String] {
    text.wrapped(columns: columns).map { text.slice($0.range).string }
  }

  @Test(
    "A dose, an interval or a telephone number stays whole wherever it fits",
    arguments: Samples.expressions
  )
  func wholeWhereItFits(_ expression: String) {
    let inner = ScreenText(expression)
    let text = ScreenText("now \(expression) then, for a while, \(expression), now \(expression).")
    let room = inner.columns + 1  // a comma or full stop may belong to it
    for columns in room...(room + 60) {
      let page = lines(text, columns).joined(separator: "\n")
      #expect(page.ranges(of: inner.string).count == 3, "width \(columns):\n\(page)")
    }
  }

  @Test(
    "Too long for the line, an expression parts at its blanks before anything in it is broken",
    arguments: Samples.expressions
  )
  func partsAtBlanksFirst(_ expression: String) {
    let text = ScreenText(expression)
    let parts = text.string.split { $0 == " " || $0 == "\u{A0}" }
    let longest = parts.map { ScreenText(String($0)).columns }.max() ?? 1
    for columns in longest..<max(longest + 1, text.columns) {
      let wrapped = text.wrapped(columns: columns)
      #expect(wrapped.allSatisfy { !$0.isBroken })
      let rejoined = lines(text, columns).flatMap { $0.split { $0 == " " || $0 == "\u{A0}" } }
      #expect(rejoined == parts)
    }
  }

  @Test("The end of an interval parts from its start before a figure parts from its unit")
  func softBeforeFirm() {
    #expect(lines("5 mg and 10 mg tablets", 13) == ["5 mg and", "10 mg tablets"])
    #expect(lines("30-75 mg / day", 10) == ["30-75 mg /", "day"])
    #expect(lines("100 mcg to 200 mcg", 12) == ["100 mcg to", "200 mcg"])
  }

  @Test("What comes out of the lines is what went in", arguments: Samples.seeds)
  func nothingIsLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (source, _) = Samples.paragraph(&random)
    let text = ScreenText(source)
    let bytes = Array(text.string.utf8)
    for columns in [1, 2, 3, 5, 8, 13, 20, 33, 47, 80, 200] {
      let first = Int(random.next() % 30)
      let few = text.wrapped(first: first, rest: columns, limit: 3)
      #expect(few == Array(text.wrapped(first: first, rest: columns).prefix(3)), "seed \(seed)")
      for wrapped in [text.wrapped(columns: columns), text.wrapped(first: first, rest: columns)] {
        var end = 0
        for line in wrapped {
          #expect(line.range.lowerBound >= end, "seed \(seed)")
          #expect(isBlank(bytes[end..<line.range.lowerBound]), "seed \(seed), width \(columns)")
          #expect(text.slice(line.range).columns == line.columns, "seed \(seed), width \(columns)")
          end = line.range.upperBound
        }
        #expect(isBlank(bytes[end...]), "seed \(seed), width \(columns)")
      }
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{A0}" }
  }

  @Test("No line is wider than asked, nor without room for its mark", arguments: Samples.seeds)
  func noLineIsTooWide(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = ScreenText(Samples.paragraph(&random).text)
    for columns in 1...40 {
      for line in text.wrapped(columns: columns) {
        let limit = columns == 1 && line.columns == 2 ? 2 : columns
        #expect(line.columns + (line.isBroken ? 1 : 0) <= limit, "seed \(seed), width \(columns)")
      }
    }
  }

  @Test(
    "No number is parted, unless it alone is wider than the line",
    arguments: Samples.seeds
  )
  func noNumberIsParted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let long = "x\(random.next())mg\(random.next() % 100_000),\(random.next() % 10)"
    let text = ScreenText(Samples.paragraph(&random).text + " " + long)
    let bytes = Array(text.string.utf8)
    for columns in 1...40 {
      let wrapped = text.wrapped(columns: columns)
      for line in wrapped.dropLast() where Self.isInsideNumber(bytes, line.range.upperBound) {
        let number = Self.number(in: bytes, at: line.range.upperBound)
        #expect(number.count > columns, "seed \(seed), width \(columns)")
        #expect(line.isBroken || columns == 1, "seed \(seed), width \(columns)")
      }
    }
  }

  private static func goesOn(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    if (0x30...0x39).contains(bytes[offset]) { return true }
    return (bytes[offset] == 0x2C || bytes[offset] == 0x2E) && offset + 1 < bytes.count
      && (0x30...0x39).contains(bytes[offset + 1])
  }

  private static func isInsideNumber(_ bytes: [UInt8], _ offset: Int) -> Bool {
    goesOn(bytes, offset - 1) && goesOn(bytes, offset)
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> Range<Int> {
    var start = offset
    var end = offset
    while goesOn(bytes, start - 1) { start -= 1 }
    while goesOn(bytes, end) { end += 1 }
    return start..<end
  }

  @Test(
    "Every expression of a random page is whole on a usual screen",
    arguments: Samples.seeds
  )
  func expressionsAreWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (source, expressions) = Samples.paragraph(&random)
    let text = ScreenText(source)
    for columns in 20...80 {
      let page = lines(text, columns).joined(separator: "\n")
      for expression in Set(expressions) {
        let inner = ScreenText(expression).string
        let expected = text.string.ranges(of: inner).count
        #expect(
          page.ranges(of: inner).count == expected,
          "seed \(seed), width \(columns), \(inner)"
        )
      }
    }
  }

  @Test("A hyphenated word may part after its hyphen, a number or a link may not")
  func hyphens() {
    #expect(lines("a gamma-aminobutyric acid", 12) == ["a gamma-", "aminobutyric", "acid"])
    #expect(lines("a well-known drug", 7) == ["a well-", "known", "drug"])
    #expect(lines("the ICD-10 code", 8) == ["the", "ICD-10", "code"])
    #expect(lines("at mayo-clinic.org/all-drugs", 25) == ["at", "mayo-clinic.org/all-drugs"])
    #expect(lines("the 24-hour-clinic opens", 15) == ["the", "24-hour-clinic", "opens"])
  }

  @Test("A link longer than the line goes on in the next, and says so")
  func longLinks() {
    let text: ScreenText = "see https://example.org/baclofen/dose here"
    let wrapped = text.wrapped(columns: 12)
    #expect(lines(text, 12) == ["see", "https://exa", "mple.org/ba", "clofen/dose", "here"])
    #expect(wrapped.map(\.isBroken) == [false, true, true, false, false])
  }

  @Test("French punctuation does not begin a line")
  func frenchPunctuation() {
    #expect(lines("Le pays : « oui » ou non", 9) == ["Le pays :", "« oui »", "ou non"])
    #expect(lines("Dans quel pays : en France ?", 9) == ["Dans quel", "pays : en", "France ?"])
  }

  @Test("Text without blanks between words wraps between its characters")
  func wideText() {
    #expect(lines("薬を飲む。毎日", 6) == ["薬を飲", "む。毎", "日"])
    #expect(lines("每天24小时服用", 8) == ["每天", "24小时服", "用"])
    #expect(lines("薬", 1) == ["薬"])
  }

  @Test("A first line too narrow for its words is left empty")
  func narrowFirst() {
    let text: ScreenText = "  5 mg daily"
    #expect(text.wrapped(first: 3, rest: 20).map(\.range) == [2..<2, 2..<12])
    #expect(text.wrapped(first: 20, rest: 4).map(\.range) == [2..<12])
  }

  @Test("Nothing gives one empty line", arguments: ["", " ", "\u{A0}", " \u{A0} "])
  func empty(_ text: String) {
    let wrapped = ScreenText(text).wrapped(columns: 10)
    #expect(wrapped.map(\.range) == [0..<0] && wrapped.map(\.columns) == [0])
  }

  @Test("Widths of nothing and less count as one", arguments: [Int.min, -1, 0, 1])
  func narrowest(_ columns: Int) {
    #expect(ScreenText("5 mg").wrapped(columns: columns).map(\.columns) == [1, 1, 1])
  }
}
