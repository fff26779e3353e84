import SafeText
import Testing

@testable import Emergency

@Suite("Cards as plain text and values")
struct PlainCardTests {
  @Test("The values are the country's, and the text is the card")
  func values() throws {
    let card = Specimens.card(
      .overdose,
      Countries.shipped["FR"],
      .french,
      medium: .print,
      origin: .option
    )
    let plain = PlainCard(card)
    #expect(plain.card.rawValue == "overdose")
    #expect(plain.country == "FR")
    #expect(plain.countryFrom == "option")
    #expect(plain.emergency.map(\.number) == ["15", "112", "18"])
    #expect(plain.poisonLines.count == 8)
    #expect(plain.poisonLines.first?.e164 == "+33140054848")
    #expect(plain.poisonLines.first?.checked == nil)
    #expect(plain.poisonLines.first?.sources.isEmpty == false)
    #expect(plain.noPublicLine == nil)
    #expect(plain.doNot.contains { $0.hasPrefix("5 NE FAITES PAS VOMIR") })
    #expect(plain.tell.count == 1)
    #expect(plain.steps.count >= 5)
    #expect(plain.text == card.wrapped(columns: 80).map(\.row))
    #expect(plain.text.first?.hasPrefix("APPELEZ LE 15 OU LE 112") == true)
  }

  @Test("A country without a public line says so, and what to do")
  func noPublicLine() throws {
    let plain = PlainCard(
      Specimens.card(.poisoning, Countries.shipped["HK"], .english, medium: .print)
    )
    #expect(plain.poisonLines.isEmpty)
    let sentence = try #require(plain.noPublicLine)
    #expect(sentence.contains("No public poison line") && sentence.hasSuffix("call 999."))
    #expect(plain.text.joined(separator: " ").contains("No public poison line"))
  }

  @Test("An area that only memory gives is not shown")
  func unsourcedArea() throws {
    let france = PlainCard(Specimens.card(.overdose, Countries.shipped["FR"], .french))
    let bordeaux = try #require(france.poisonLines.first { $0.display == "05 56 96 40 80" })
    #expect(bordeaux.area == nil)
  }

  @Test("On paper every centre's number is printed")
  func centresOnPaper() {
    for code in ["FR", "DE", "IT", "JP", "CA"] {
      for language in CardLanguage.allCases {
        let card = Specimens.card(.overdose, Countries.shipped[code], language, medium: .print)
        let text = card.plainText
        for line in card.country?.poisonLines ?? [] {
          #expect(text.contains(line.number.display.string), "\(code) \(line.number.display)")
        }
        #expect(!card.lines.contains { $0.role == .keys })
      }
    }
  }

  @Test("An unknown country has no numbers among its values")
  func unknownCountry() {
    let plain = PlainCard(Specimens.card(.overdose, nil, .english, medium: .print))
    #expect(plain.country == nil && plain.countryFrom == "unknown")
    #expect(plain.emergency.isEmpty && plain.poisonLines.isEmpty && plain.noPublicLine == nil)
  }

  @Test("In ASCII all values are ASCII")
  func asciiValues() {
    for country in Specimens.countries {
      let card = Specimens.card(.overdose, country, .french, medium: .print)
      let plain = PlainCard(card, ascii: true)
      let texts = plain.text + plain.steps + plain.doNot + plain.tell
      let values = plain.poisonLines.map { $0.centre + $0.hours + ($0.area ?? "") }
      #expect((texts + values).allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
      #expect(
        Specimens.digits(plain.text.joined()) == Specimens.digits(PlainCard(card).text.joined())
      )
    }
  }
}
