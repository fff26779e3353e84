import CShipped
import SafeText
import Testing

@testable import Emergency

@Suite("The files behind the cards")
struct ShippedTextTests {
  @Test(
    "The binary carries the files as they are in Content",
    arguments: ["cards.en", "cards.fr", "countries", "sources", "zones"]
  )
  func shippedFilesAreCurrent(name: String) throws {
    let path = "emergency/\(name).data"
    let file = try #require(PackageFiles.read(PackageFiles.root + "/Content/" + path))
    #expect(ShippedText(path: path).bytes.elementsEqual(file))
    #expect(String(decoding: file, as: UTF8.self).utf8.elementsEqual(file))
  }

  @Test("No line of the countries' records is passed over")
  func everyLineIsUnderstood() {
    var reader = CountryReader(country: Country(code: "XX"))
    for line in ShippedText(path: "emergency/countries.data").lines {
      if line.isKey("country") {
        reader = CountryReader(country: Country(code: line.text))
      } else {
        let isUnderstood = reader.take(line)
        #expect(isUnderstood, "\(line.name) \(line.text)")
      }
    }
  }

  @Test("Both languages have every phrase once, and cards of the same lines")
  func languagesAgree() {
    let english = CardText(language: .english)
    let french = CardText(language: .french)
    let wanted = CardPhrase.allCases.map(\.rawValue).sorted()
    #expect(english.phraseNames.sorted() == wanted)
    #expect(french.phraseNames.sorted() == wanted)
    for phrase in CardPhrase.allCases {
      let places = [english, french].map { text in
        text.phrase(phrase).split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
      }
      let unlike = Set(places[0]).symmetricDifference(places[1]).subtracting(["code"])
      #expect(unlike.isEmpty, "\(phrase)")
    }
    for kind in CardKind.allCases {
      let lines = [english, french].map { $0.lines(of: kind) }
      #expect(lines[0].map(\.key) == lines[1].map(\.key), "\(kind)")
      #expect(lines[0].count > 8)
      for (key, _) in lines[0] where key != "line" {
        let role = key.hasPrefix("+") ? String(key.dropFirst()) : key
        #expect(CardLine.Role(rawValue: role) != nil, "\(key)")
      }
    }
  }

  @Test("A card with a brace left in it never reaches a reader")
  func allIsFilledIn() {
    for card in Specimens.cards {
      #expect(!card.plainText.contains { $0 == "{" || $0 == "}" }, "\(card.name)")
      #expect(card.items.allSatisfy { !$0.text.string.contains("{") })
    }
  }

  @Test("A phrase's braces are filled, and what has no value stays")
  func filling() {
    #expect(CardText.filled("a {x} b {y}{x}", ["x": "1"]) == "a 1 b {y}1")
    #expect(CardText.filled("{", ["x": "1"]) == "{")
    #expect(CardText.filled("}{x", ["x": "1"]) == "}{x")
    #expect(CardText.filled("é{x}é", ["x": "{x}"]) == "é{x}é")
  }

  @Test("Damaged data gives fewer lines, never a stop")
  func damagedData() {
    for text in [
      "", "\n", "#", "country", "country \npoison\ndial", "emergency 1", "\n\ncountry X",
    ] {
      Array(text.utf8).withUnsafeBytes { bytes in
        let countries = Countries(ShippedText(bytes: bytes))
        #expect(countries.all.count == countries.count)
        for country in countries.all {
          let card = Specimens.card(.overdose, country, .english)
          #expect(!card.plain(rows: 24, columns: 80, ascii: true).isEmpty)
        }
      }
    }
  }
}
