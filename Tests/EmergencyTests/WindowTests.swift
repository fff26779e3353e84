import SafeText
import Testing

@testable import Emergency

@Suite("Cards in windows of any size")
struct WindowTests {
  @Test("The prebuilt card never overflows a window, and its number is there in the smallest")
  func plainCardFits() throws {
    for code in ["FR", "ZA"] {
      let country = try #require(Countries.shipped[code])
      let number = try #require(country.emergencyNumbers.first?.number.display.string)
      for language in CardLanguage.allCases {
        let card = Specimens.card(.overdose, country, language)
        for columns in [20, 33, 79, 80, 200] {
          for rows in 0...40 {
            let text = card.plain(rows: rows, columns: columns, ascii: rows % 2 == 0)
            #expect(text.count <= rows)
            #expect(text.allSatisfy { ScreenText($0).columns <= columns })
            if rows >= 3 { #expect(text.prefix(3).joined().contains(number)) }
          }
        }
      }
    }
  }

  @Test("An instruction is shown whole or not at all")
  func noPartOfAnInstruction() throws {
    let card = Specimens.card(.overdose, Countries.shipped["US"], .english)
    for rows in 4...30 {
      let text = card.plain(rows: rows, columns: 40, ascii: false)
      let body = card.page(columns: 40).body
      for item in Set(body.map(\.item)) {
        let whole = body.filter { $0.item == item }.map(\.row)
        let shown = whole.filter(text.contains)
        #expect(shown.isEmpty || shown == whole, "item \(item) in \(rows) rows")
      }
    }
  }

  @Test("The lines between the first and the last two are the body")
  func pageParts() {
    for card in Specimens.windowCards {
      let page = card.page(columns: 80)
      #expect(page.all == card.wrapped(columns: 80))
      #expect(page.top.allSatisfy { $0.role == .number })
      #expect(page.bottom.count == 2)
    }
  }

  @Test("No control code and no odd blank comes out")
  func plainTextIsPlain() {
    for card in Specimens.paperCards {
      for row in PlainCard(card).text {
        let isPlain = row.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !(0x7F...0xA0).contains($0.value)
        }
        #expect(isPlain, "\(row)")
      }
    }
  }
}
