package import SafeText

/// A country's numbers, as `Content/emergency/countries.data` has them.
package struct Country: Sendable {
  /// ISO 3166, two capital letters.
  package let code: String
  package internal(set) var names = Wording()
  /// Other names that people look for, in no particular language.
  package internal(set) var otherNames: ScreenText = ""
  /// At least one, in the order in which they are to be tried.
  package internal(set) var emergencyNumbers: [EmergencyNumber] = []
  /// For the public and fit to be shown; several where a country has a centre for each region.
  package internal(set) var poisonLines: [PoisonLine] = []
  /// Where there is no line to show: that there is none, and what to do.
  ///
  /// `{number}` stands for the first emergency number.
  package internal(set) var instead: Wording?
  package internal(set) var crisisLine: CrisisLine?
  /// The way to help for a person who cannot speak.
  package internal(set) var textAccess: Wording?
  package internal(set) var textAccessSources: [String] = []

  init(code: String) {
    self.code = code
  }

  /// The numbers that head the card: two at most, each with two sources.
  ///
  /// The first is always among them.
  package var headNumbers: [EmergencyNumber] {
    let sound = emergencyNumbers.filter(\.provenance.hasTwoSources)
    return Array((sound.isEmpty ? emergencyNumbers : sound).prefix(2))
  }
}

/// A number for emergencies.
package struct EmergencyNumber: Sendable {
  package let number: PhoneNumber
  /// Who answers.
  package internal(set) var service = Wording()
  /// Where or how it works only in part: "mobile".
  package internal(set) var limit: Wording?
  package internal(set) var provenance = Provenance()
}

/// A poison centre's line for the public.
package struct PoisonLine: Sendable {
  package internal(set) var number: PhoneNumber
  package internal(set) var centre: ScreenText = ""
  /// Its region in a few words; nil where a country has one line.
  package internal(set) var label: Wording?
  /// Whom it serves; nil where no source says so.
  package internal(set) var area: Wording?
  package internal(set) var hours = Wording()
  package internal(set) var note: Wording?
  package internal(set) var provenance = Provenance()
}

/// A line for a person who thinks of suicide.
package struct CrisisLine: Sendable {
  package let number: PhoneNumber
  package internal(set) var name: ScreenText = ""
  package internal(set) var how = Wording()
  package internal(set) var provenance = Provenance()
}

/// Where a number was read, and when.
package struct Provenance: Sendable {
  /// Keys of `Content/emergency/sources.data`.
  package internal(set) var sources: [String] = []
  /// Whether at least two sources that count say the same.
  package internal(set) var hasTwoSources = false
  /// The newest date of the sources; nil where none has one.
  package internal(set) var dated: CalendarDate?
  /// The day a person read the number on the centre's own page; nil until then.
  package internal(set) var checked: CalendarDate?

  /// Whether what is known of the date is more than twelve months before `today`.
  package func mayHaveChanged(by today: CalendarDate) -> Bool {
    (checked ?? dated)?.isOverAYear(before: today) ?? false
  }
}
