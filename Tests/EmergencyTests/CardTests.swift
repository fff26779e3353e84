import SafeText
import Testing

@testable import Emergency

@Suite("Emergency cards")
struct CardTests {
  @Test(
    "A whole card stands on 24 rows of 80 columns, also when its numbers have grown old",
    arguments: [2026, 2031]
  )
  func cardsFit(year: Int) {
    let today = CalendarDate(year: year, month: 11, day: 21)
    for medium in [Card.Medium.window, .print] {
      for card in Specimens.everyCard(medium: medium, today: today) {
        let rows = card.wrapped(columns: 80)
        #expect(rows.count <= 24, "\(card.name)")
        #expect(rows.allSatisfy { $0.column + $0.text.columns <= 80 }, "\(card.name)")
      }
    }
  }

  @Test("In one line it is said what the numbers are before they are told, known or not")
  func oneLine() {
    let starts = ["CALL YOUR EMERGENCY NUMBER: 112 ", "APPELEZ VOTRE NUMÉRO D’URGENCE : 112 "]
    for (language, start) in zip([CardLanguage.english, .french], starts) {
      let line = EmergencyLine.call(country: nil, origin: .unknown, language).string
      let words = line.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
      #expect(words.hasPrefix(start), "\(line)")
    }
    for country in Countries.shipped.all {
      let line = EmergencyLine.call(country: country, origin: .option, .english).string
      let number = country.headNumbers.first?.number.display.string ?? "?"
      #expect(line.hasPrefix("CALL \(number)"), "\(line)")
    }
  }

  @Test("The first row carries the emergency number, however the country is known")
  func numberIsFirst() throws {
    let origins = [CountryOrigin.option, .configuration, .guess(from: "xx")]
    for country in Countries.shipped.all {
      let number = try #require(country.emergencyNumbers.first?.number.display.string)
      for language in CardLanguage.allCases {
        for kind in CardKind.allCases {
          for origin in origins {
            let card = Specimens.card(kind, country, language, origin: origin)
            let rows = try #require(card.lines.first).wrapped(columns: 80)
            #expect(rows.count == 1 && rows[0].role == .number, "\(card.name)")
            #expect(Specimens.digitRuns(rows[0].row).first == number, "\(card.name)")
            #expect(rows[0].row.contains(country.code), "\(card.name)")
            #expect(card.lines.dropFirst().allSatisfy { $0.role != .number }, "\(card.name)")
          }
        }
      }
    }
  }

  @Test("The emergency number comes before any poison line")
  func emergencyBeforePoison() throws {
    for card in Specimens.cards {
      let text = card.plainText
      guard let country = card.country else { continue }
      let emergency = try #require(country.emergencyNumbers.first?.number.display.string)
      let place = try #require(text.ranges(of: emergency).first)
      for line in country.poisonLines {
        guard let poison = text.ranges(of: line.number.display.string).first else { continue }
        #expect(place.lowerBound < poison.lowerBound, "\(card.name)")
      }
    }
  }

  @Test("Every card forbids vomiting, in its language")
  func vomitingIsForbidden() {
    for card in Specimens.windowCards {
      let sentence =
        card.language == .english ? "do not make the person vomit" : "ne faites pas vomir"
      #expect(card.plainText.lowercased().contains(sentence), "\(card.name)")
    }
  }

  @Test("English and French say the same digits in the same order")
  func digitsAgree() {
    for kind in CardKind.allCases {
      for medium in [Card.Medium.window, .print] {
        for country in Specimens.countries {
          let texts = CardLanguage.allCases.map { language in
            Specimens.digitRuns(
              Specimens.card(kind, country, language, medium: medium).plainText
            )
          }
          #expect(texts[0] == texts[1], "\(kind) \(country?.code ?? "unknown") \(medium)")
        }
      }
    }
  }

  @Test("No number is parted at any width from 20 to 200")
  func numbersStayWhole() {
    for line in Self.linesWithDigits { Self.expectWhole(line, widths: 20...200, ascii: false) }
  }

  @Test("Nor in ASCII, where lines are cut elsewhere")
  func numbersStayWholeInASCII() {
    for line in Self.linesWithDigits { Self.expectWhole(line, widths: 20...50, ascii: true) }
  }

  /// Every different line that has a digit; on paper only lists of centres are different.
  private static let linesWithDigits: Set<CardLine> = {
    let paper = Specimens.paperCards.filter {
      $0.country.map { $0.poisonLines.count > 1 } ?? true
    }
    let lines = (Specimens.windowCards + paper).flatMap(\.lines)
    return Set(lines.filter { !Specimens.digitRuns($0.text.string).isEmpty })
  }()

  private static func expectWhole(_ line: CardLine, widths: ClosedRange<Int>, ascii: Bool) {
    let numbers = Specimens.phoneNumbers(in: line)
    let runs = Specimens.digitRuns(line.text.string)
    // Wider than the line, it is one row as it stands.
    for columns in widths where columns <= line.text.columns {
      let rows = line.wrapped(columns: columns, ascii: ascii)
      let shown = rows.map(\.text.string)
      let isWhole = shown.flatMap { Specimens.digitRuns($0) } == runs
      let fits = rows.allSatisfy { $0.column + $0.text.columns <= columns }
      let parted = numbers.filter { number in !shown.contains { $0.contains(number) } }
      if !isWhole || !fits || !parted.isEmpty {
        Issue.record("\(line.text) at \(columns), \(parted)")
      }
    }
  }

  @Test("In ASCII no letter is lost and no other sign is left")
  func asciiIsWhole() {
    for card in Specimens.windowCards {
      for (plain, ascii) in zip(
        card.lines,
        card.lines.map { $0.wrapped(columns: 1000, ascii: true) }
      ) {
        let text = ascii.map(\.text.string).joined()
        #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text)")
        func marks(_ text: String) -> Int { text.utf8.filter { $0 == UInt8(ascii: "?") }.count }
        #expect(marks(text) == marks(plain.text.string), "\(text)")
      }
    }
  }

  @Test("The card that names no medicine names none, and is first for other libraries")
  func poisoningNamesNoMedicine() {
    for card in Specimens.windowCards where card.kind == .poisoning {
      #expect(!card.plainText.lowercased().contains("baclof"))
    }
    #expect(CardKind.order(forMedicine: nil).first == .poisoning)
    #expect(CardKind.order(forMedicine: "metformin").first == .poisoning)
    #expect(CardKind.order(forMedicine: "Baclofen").first == .overdose)
    #expect(CardKind.order(forMedicine: "baclofène").first == .overdose)
    #expect(CardKind.order(forMedicine: nil).count == CardKind.allCases.count)
  }

  @Test("An unknown country has no poison line, and every country's number to choose from")
  func unknownCountry() throws {
    let poison = Countries.shipped.all.flatMap(\.poisonLines).map(\.number.display.string)
    for card in Specimens.cards
    where card.country == nil {
      for number in poison where number.utf8.count > 5 {
        #expect(!card.plainText.contains(number), "\(number)")
      }
      let list = try #require(card.lines.dropFirst().first)
      #expect(list.role == .number)
      for country in Countries.shipped.all {
        #expect(list.text.string.contains(country.code))
        let number = try #require(country.emergencyNumbers.first?.number.display.string)
        #expect(Specimens.digitRuns(list.text.string).contains(number))
      }
    }
  }

  @Test("Time, dates and keys stand on the last two rows")
  func lastRows() throws {
    for card in Specimens.windowCards {
      let rows = card.wrapped(columns: 80)
      #expect(rows.suffix(2).map(\.role) == [.dates, .keys], "\(card.name)")
      #expect(rows[rows.count - 2].text.string.contains("14:32"))
    }
    let country = Countries.shipped["FR"]
    let own = Card(
      kind: .overdose,
      country: country,
      origin: .option,
      language: .french,
      opened: "14:32",
      today: Specimens.today,
      keys: "q quit"
    )
    #expect(own.lines.last?.text == "q quit")
  }
}

extension Card {
  /// The card in one string.
  var plainText: String {
    wrapped(columns: 1000).map(\.text.string).joined(separator: "\n")
  }

  /// What to call it in a failure.
  var name: String { "\(kind) \(country?.code ?? "unknown") \(language) \(medium)" }
}

extension Specimens {
  /// The telephone numbers of the data that stand in a line.
  static func phoneNumbers(in line: CardLine) -> [String] {
    let plain = String(line.text.string.map { $0 == "\u{A0}" ? " " : $0 })
    return allNumbers.filter { $0.utf8.count > 5 && plain.contains($0) }
  }

  static let allNumbers: Set<String> = Set(
    Countries.shipped.all.flatMap { country in
      country.emergencyNumbers.map(\.number.display.string)
        + country.poisonLines.map(\.number.display.string)
        + [country.crisisLine?.number.display.string].compactMap { $0 }
    }
  )
}
