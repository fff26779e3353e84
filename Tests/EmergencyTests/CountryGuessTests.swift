import SafeText
import Testing

@testable import Emergency

@Suite("Which country, and how it is known")
struct CountryGuessTests {
  struct Case: Sendable {
    let option: String?
    let configured: String?
    let locale: String?
    let zone: String?
    let country: String?
    let origin: String

    init(
      _ locale: String?,
      _ zone: String?,
      option: String? = nil,
      configured: String? = nil,
      is country: String?,
      by origin: String
    ) {
      self.option = option
      self.configured = configured
      self.locale = locale
      self.zone = zone
      self.country = country
      self.origin = origin
    }
  }

  static let cases = [
    Case("en_US.UTF-8", "Europe/Paris", option: "de", is: "DE", by: "option"),
    Case("en_US.UTF-8", nil, option: "de", configured: "FR", is: "DE", by: "option"),
    Case("en_US.UTF-8", "Europe/Paris", configured: "BE", is: "BE", by: "configuration"),
    Case("en_US.UTF-8", nil, is: "US", by: "guess"),
    Case("en_US.UTF-8", "America/New_York", is: "US", by: "guess"),
    Case("en_US.UTF-8", "US/Eastern", is: "US", by: "guess"),
    Case("en_US.UTF-8", "UTC", is: "US", by: "guess"),
    Case("en_US.UTF-8", "Etc/UTC", is: "US", by: "guess"),
    Case("en_US.UTF-8", "CET-1CEST", is: "US", by: "guess"),
    Case("en_US.UTF-8", "Europe/Paris", is: nil, by: "unknown"),
    Case("en_US.UTF-8", "Asia/Dubai", is: nil, by: "unknown"),
    Case("en_GB", "Eire", is: nil, by: "unknown"),
    Case("fr_FR@euro", "Europe/Paris", is: "FR", by: "guess"),
    Case("fr_FR", "America/Guadeloupe", is: nil, by: "unknown"),
    Case("fr_CA.utf8", "America/Montreal", is: "CA", by: "guess"),
    Case("zh_Hant_TW.UTF-8", "Asia/Taipei", is: "TW", by: "guess"),
    Case("en_AE.UTF-8", nil, is: nil, by: "unknown"),
    Case("C.UTF-8", "Europe/Paris", is: nil, by: "unknown"),
    Case("POSIX", nil, is: nil, by: "unknown"),
    Case("fr", "Europe/Paris", is: nil, by: "unknown"),
    Case(nil, nil, is: nil, by: "unknown"),
    Case("uk_UA", "Europe/Kiev", is: "UA", by: "guess"),
    Case("ru_RU", "Europe/Simferopol", is: "RU", by: "guess"),
  ]

  @Test(
    "An option wins over settings, those over a guess; a wrong guess is worse than none",
    arguments: cases
  )
  func country(_ given: Case) {
    let guess = CountryGuess(
      option: given.option,
      configured: given.configured,
      locale: given.locale,
      zone: given.zone
    )
    #expect(guess.country?.code == given.country)
    #expect(guess.origin.name == given.origin)
  }

  @Test("The locale that decides for messages decides here")
  func environment() {
    func guess(_ variables: [String: String]) -> String? {
      CountryGuess.from(environment: { variables[$0] }).country?.code
    }
    let zone = ["TZ": "UTC"]
    #expect(guess(["LANG": "fr_FR.UTF-8"].merging(zone) { $1 }) == "FR")
    #expect(guess(["LANG": "fr_FR", "LC_MESSAGES": "en_IE"].merging(zone) { $1 }) == "IE")
    #expect(guess(["LANG": "fr_FR", "LC_ALL": "C"].merging(zone) { $1 }) == nil)
    #expect(guess(["LANG": "fr_FR", "LC_ALL": ""].merging(zone) { $1 }) == "FR")
    #expect(guess(["LANG": "fr_FR", "TZ": ":America/New_York"]) == nil)
    #expect(guess(["LANG": "fr_FR", "TZ": "/usr/share/zoneinfo/Europe/Paris"]) == "FR")
    #expect(CardLanguage.from(environment: { ["LANG": "fr_CH"][$0] }) == .french)
    #expect(CardLanguage.from(environment: { ["LC_ALL": "C"][$0] }) == .english)
    #expect(CardLanguage(locale: "fro_FR") == .english)
  }

  @Test("A zone's name is found in any path to its file")
  func zonePaths() {
    let paths = [
      "/usr/share/zoneinfo/Europe/Paris", "../usr/share/zoneinfo/Europe/Paris",
      "/usr/share/zoneinfo/posix/Europe/Paris", "/var/db/timezone/zoneinfo/Europe/Paris",
      "Europe/Paris",
    ]
    #expect(paths.allSatisfy { TimeZones.name(inPath: $0) == "Europe/Paris" })
    #expect(TimeZones.name(inPath: "/etc/nothing") == nil)
  }

  @Test("The card says how the country is known")
  func cardSaysHow() {
    func head(_ origin: CountryOrigin, _ language: CardLanguage = .english) -> String {
      Specimens.card(.overdose, Countries.shipped["US"], language, origin: origin)
        .wrapped(columns: 80)[0].text.string
    }
    #expect(head(.guess(from: "en_US")).hasSuffix("if in US; c changes it"))
    #expect(head(.option).hasSuffix("as chosen; c changes it"))
    #expect(head(.configuration).hasSuffix("from your settings; c changes it"))
    #expect(head(.guess(from: "en_US"), .french).hasSuffix("si vous y êtes ; c : changer"))
  }
}
