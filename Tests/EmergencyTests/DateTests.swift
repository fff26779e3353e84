import SafeText
import Testing

@testable import Emergency

@Suite("Dates of numbers")
struct DateTests {
  @Test("A date is over a year old only when it surely may be")
  func age() throws {
    let today = Specimens.today
    for (text, isOld) in [
      ("2026-10-08", false), ("2025-11-21", false), ("2025-11-20", true), ("2025-12", false),
      ("2025-11", true), ("2026", false), ("2025", true), ("2007", true),
    ] {
      let date = try #require(CalendarDate(text))
      #expect(date.isOverAYear(before: today) == isOld, "\(text)")
      #expect(date.description == text)
    }
    for text in ["", "26-10-08", "2026-13", "2026-1", "2026-10-32", "2026-10-08-01", "about 2017"] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
  }

  @Test("A card warns of old numbers, and shows them all the same")
  func warning() throws {
    let country = try #require(Countries.shipped["US"])
    let number = try #require(country.poisonLines.first?.number.display.string)
    func text(_ year: Int) -> String {
      let today = CalendarDate(year: year, month: 11, day: 21)
      return Specimens.card(.overdose, country, .english, today: today).plainText
    }
    #expect(!text(2026).contains("may have changed"))
    #expect(text(2027).contains("may have changed"))
    #expect(text(2027).contains(number))
    let korea = Specimens.card(.overdose, Countries.shipped["KR"], .french).plainText
    #expect(korea.contains("a pu changer") && korea.contains("une source"))
  }

  @Test("A number that a person has checked says so, one without a date says that it is not")
  func checked() throws {
    let text = """
      country US
      en United States
      fr États-Unis
      emergency 911
      service-en all
      service-fr tout
      evidence two
      checked 2026-11-02
      poison 1-800-222-1222
      dial +18002221222
      centre Poison Help
      hours-en 24 h
      hours-fr 24 h
      evidence two
      """
    try Array(text.utf8).withUnsafeBytes { bytes in
      let country = try #require(Countries(ShippedText(bytes: bytes))["US"])
      let card = Specimens.card(.overdose, country, .english)
      let dates = try #require(card.lines.first { $0.role == .dates })
      #expect(dates.text == "Opened 14:32; 911 checked 2026-11-02; poison not checked")
    }
  }
}
