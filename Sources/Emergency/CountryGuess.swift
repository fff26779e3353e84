/// How the country of a card is known.
package enum CountryOrigin: Sendable, Hashable {
  /// Named for this one run.
  case option
  /// Set by the user for good.
  case configuration
  /// Read out of a name of a locale ("en_US.UTF-8"): servers often bear a foreign one.
  case guess(from: String)
  case unknown

  /// The word for it in machine-readable output.
  package var name: String {
    switch self {
    case .option: "option"
    case .configuration: "configuration"
    case .guess: "guess"
    case .unknown: "unknown"
    }
  }
}

/// The country that a card is for, and how it is known.
package struct CountryGuess: Sendable {
  package let country: Country?
  package let origin: CountryOrigin

  /// The country an option names, else the settings, else the locale's region.
  ///
  /// Codes that are not among `countries` count as not given: the caller reports them. A locale
  /// counts only where the time zone does not speak for another country: a wrong guess is worse
  /// than none. `zone` is a name of the tz database, nil where it is not known.
  package init(
    option: String? = nil,
    configured: String? = nil,
    locale: String?,
    zone: String?,
    countries: Countries = .shipped
  ) {
    if let country = option.flatMap({ countries[$0] }) {
      self.init(country, .option)
    } else if let country = configured.flatMap({ countries[$0] }) {
      self.init(country, .configuration)
    } else if let locale, let region = Locale(name: locale).region,
      let country = countries[region], !TimeZones.shipped.contradict(country.code, zone: zone)
    {
      self.init(country, .guess(from: locale))
    } else {
      self.init(nil, .unknown)
    }
  }

  /// The same from an environment, whose values `environment` gives, and this machine's zone.
  package static func from(
    environment: (String) -> String?,
    option: String? = nil,
    configured: String? = nil
  ) -> CountryGuess {
    CountryGuess(
      option: option,
      configured: configured,
      locale: Locale.decisive(environment),
      zone: TimeZones.localZone(environment)
    )
  }

  private init(_ country: Country?, _ origin: CountryOrigin) {
    self.country = country
    self.origin = origin
  }
}

extension CardLanguage {
  /// The language of an environment's messages.
  package static func from(environment: (String) -> String?) -> CardLanguage {
    CardLanguage(locale: Locale.decisive(environment))
  }
}
