import SafeText
import Testing

@testable import Emergency

@Suite("Countries and their numbers")
struct CountryTests {
  static let countries = Countries.shipped.all

  @Test("All 59 countries are there, each once, with names and an emergency number")
  func countriesAreComplete() {
    #expect(Self.countries.count == 59)
    #expect(Set(Self.countries.map(\.code)).count == 59)
    for country in Self.countries {
      #expect(country.code.utf8.count == 2 && country.code == country.code.uppercased())
      #expect(!country.names.isIncomplete)
      #expect(!country.emergencyNumbers.isEmpty)
      #expect(country.headNumbers.first?.number == country.emergencyNumbers.first?.number)
      #expect(country.poisonLines.isEmpty == (country.instead != nil), "\(country.code)")
      let phrases = [
        country.instead, country.textAccess, country.crisisLine?.how,
      ].compactMap { $0 }
      #expect(phrases.allSatisfy { !$0.isIncomplete })
    }
    #expect(Self.countries.flatMap(\.poisonLines).count == 53)
  }

  @Test("No number that heads a card has one source only")
  func headNumbersAreSound() {
    for country in Self.countries {
      #expect(country.headNumbers.allSatisfy { $0.provenance.hasTwoSources }, "\(country.code)")
    }
    #expect(Countries.shipped["AU"]?.headNumbers.map(\.number.display) == ["000"])
    #expect(Countries.shipped["CH"]?.headNumbers.map(\.number.display) == ["144"])
    #expect(Countries.shipped["FR"]?.headNumbers.map(\.number.display) == ["15", "112"])
  }

  @Test("A poison line has hours, sources, and says when only one source gives it")
  func poisonLinesAreComplete() {
    for country in Self.countries {
      for line in country.poisonLines {
        let name = "\(country.code) \(line.number.display)"
        #expect(!line.centre.isEmpty && !line.hours.isIncomplete, "\(name)")
        #expect(!(line.area?.isIncomplete ?? false), "\(name)")
        #expect(!(line.note?.isIncomplete ?? false), "\(name)")
        #expect((country.poisonLines.count > 1) == (line.label != nil), "\(name)")
        #expect(!line.provenance.sources.isEmpty, "\(name)")
        if line.provenance.hasTwoSources { #expect(line.provenance.sources.count >= 2, "\(name)") }
      }
      for line in country.centreLines(.english, today: Specimens.today) {
        let source = country.poisonLines.first { $0.number == line.number }
        let saysOne = line.text.string.contains("one source")
        #expect(saysOne == (source?.provenance.hasTwoSources == false), "\(line.text)")
        let isDated = ["source of", "checked"].contains { line.text.string.contains($0) }
        #expect(isDated, "\(line.text)")
      }
    }
  }

  @Test("What is dialled has the digits that are shown")
  func dialledDigits() {
    for line in Self.countries.flatMap(\.poisonLines) {
      let shown = Specimens.digits(line.number.display.string)
      let dialled = Specimens.digits(line.number.dialled)
      // In front of the national number stands a trunk prefix (0, in Hungary 06), or nothing.
      let agrees = [0, 1, 2].contains { dialled.hasSuffix(shown.dropFirst($0)) }
      #expect(agrees, "\(line.number.display) \(line.number.dialled)")
      #expect(line.number.isShortCode == (line.number.e164 == nil))
      #expect(line.number.isShortCode ? shown.utf8.count <= 5 : dialled.utf8.count >= 8)
    }
  }

  @Test("Behind a country stands every number that is known of it")
  func detailLines() throws {
    for country in Self.countries {
      for language in CardLanguage.allCases {
        let lines = country.detailLines(language, today: Specimens.today)
        let numbers = country.emergencyNumbers.map(\.number) + country.poisonLines.map(\.number)
        #expect(numbers.allSatisfy { number in lines.contains { $0.number == number } })
        #expect(lines.first?.role == .number)
      }
    }
    let france = try #require(Countries.shipped["FR"]).detailLines(.french, today: Specimens.today)
    #expect(france.last?.text.string.contains("114 par SMS") == true)
  }

  @Test("A number's date is the newest of its sources, and every source is listed")
  func datesFollowSources() {
    let sources = NumberSource.byKey()
    #expect(sources.count > 60)
    for provenance in Self.countries.flatMap(\.provenances) {
      let dates = provenance.sources.compactMap { sources[$0]?.date?.description }
      #expect(provenance.sources.allSatisfy { sources[$0] != nil }, "\(provenance.sources)")
      #expect(provenance.dated?.description == dates.max(), "\(provenance.sources)")
    }
    let named = Set(
      Self.countries.flatMap { $0.provenances.flatMap(\.sources) + $0.textAccessSources }
    )
    #expect(named == Set(sources.keys))
  }

  @Test("Every phrase of a country has the same digits in both languages")
  func phrasesAgree() {
    for country in Self.countries {
      for phrase in country.phrases {
        let english = Specimens.digitRuns(phrase.english.string)
        #expect(english == Specimens.digitRuns(phrase.french.string), "\(phrase.english)")
      }
    }
  }

  @Test("A line out of hours does not look as if it answered")
  func hoursAreShown() throws {
    for (code, hours) in [("IE", "08:00-22:00"), ("MT", "08:00-20:00"), ("KR", "09:00-17:00")] {
      for language in CardLanguage.allCases {
        let text = Specimens.card(.overdose, Countries.shipped[code], language).plainText
        #expect(text.contains(hours))
        #expect(text.contains(language == .english ? "ONLY" : "SEULEMENT"))
      }
    }
    let brazil = Specimens.card(.overdose, Countries.shipped["BR"], .english).plainText
    #expect(brazil.contains("may not connect"))
  }

  @Test("The chooser finds a country by code, name in either language, or part of a word")
  func search() {
    let shipped = Countries.shipped
    func codes(_ words: String, _ language: CardLanguage = .english) -> [String] {
      shipped.search(words, language: language).map(\.code)
    }
    #expect(codes("fr").first == "FR")
    #expect(codes("uk").first == "GB")
    #expect(codes("allemagne") == ["DE"])
    #expect(codes("etats unis", .french) == ["US"])
    #expect(codes("HOLL").first == "NL")
    #expect(codes("zealand") == ["NZ"])
    #expect(codes("nowhere").isEmpty)
    #expect(codes("").count == 59)
    #expect(shipped["uk"]?.code == "GB" && shipped["Fr"]?.code == "FR" && shipped["XX"] == nil)
  }

  @Test("The list names every country with its numbers, one a line")
  func list() {
    for language in CardLanguage.allCases {
      let lines = Countries.shipped.plainList(language)
      #expect(lines.count == 59)
      for country in Self.countries {
        let line = lines.first { $0.hasPrefix(country.code + "  ") }
        for number in country.emergencyNumbers {
          #expect(line?.contains(number.number.display.string) == true)
        }
      }
    }
  }
}

extension Country {
  var provenances: [Provenance] {
    emergencyNumbers.map(\.provenance) + poisonLines.map(\.provenance)
      + [crisisLine?.provenance].compactMap { $0 }
  }

  var phrases: [Wording] {
    let emergency = emergencyNumbers.flatMap { [$0.service, $0.limit].compactMap { $0 } }
    let poison = poisonLines.flatMap {
      [$0.hours, $0.area, $0.note, $0.label].compactMap { $0 }
    }
    return emergency + poison + [instead, textAccess, crisisLine?.how].compactMap { $0 }
  }
}
