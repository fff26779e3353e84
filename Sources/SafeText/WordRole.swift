/// What a word is to the figures beside it.
struct WordRole: OptionSet {
  let rawValue: UInt16

  /// Counts or measures what a figure before it says: mg, tablets, hours.
  static let unit = WordRole(rawValue: 1 << 0)
  /// A unit of time, which may follow "a" or "per".
  static let time = WordRole(rawValue: 1 << 1)
  /// A number in letters.
  static let number = WordRole(rawValue: 1 << 2)
  /// Stands between an amount and a time: per, a, every.
  static let per = WordRole(rawValue: 1 << 3)
  /// Stands between the ends of an interval: to, à, –, or.
  static let link = WordRole(rawValue: 1 << 4)
  /// Stands before a figure: page, T, n°.
  static let label = WordRole(rawValue: 1 << 5)
  /// As `label`, but only with a full stop: no., p.
  static let shortLabel = WordRole(rawValue: 1 << 6)
  /// Compares or counts what follows: <, ≥, ×.
  static let sign = WordRole(rawValue: 1 << 7)
  static let slash = WordRole(rawValue: 1 << 8)
  /// Punctuation that French writes after a space.
  static let closing = WordRole(rawValue: 1 << 9)
  static let opening = WordRole(rawValue: 1 << 10)
}

extension WordRole {
  /// The words that have a role, in English, French, German and Spanish, in lower case.
  static let words: [(words: StaticString, roles: WordRole)] = [
    (
      """
      g mg mcg µg μg ug ng pg kg kilo kilos gram grams gramme grammes gramm gramo gramos milligram \
      milligrams milligramme milligrammes milligramm miligramo miligramos microgram micrograms \
      microgramme microgrammes mikrogramm microgramo microgramos kilogram kilograms kilogramme \
      kilogrammes kilogramm kilogramos lb lbs oz stone
      """, .unit
    ),
    (
      """
      l ml cl dl µl μl ul cc litre litres liter liters litro litros millilitre millilitres \
      milliliter milliliters mililitros mm cm m km µm μm nm inch inches feet ft mètres metres meters
      """, .unit
    ),
    (
      """
      iu ui ie u units unit unités unité einheiten unidades mmol µmol μmol nmol mol meq mosm kcal \
      cal kj mmhg bpm hz kda da % ‰ ° °c °f € $ £ euros ppm
      """, .unit
    ),
    (
      """
      tablet tablets comprimé comprimés tablette tabletten tableta tabletas comprimido comprimidos \
      capsule capsules gélule gélules kapsel kapseln cápsula cápsulas drop drops goutte gouttes \
      tropfen gotas puff puffs dose doses dosis dosen ampoule ampoules vial vials patch patches \
      spoon spoons spoonful teaspoon teaspoons cuillère cuillères
      """, .unit
    ),
    (
      """
      time times fois mal veces vez daily weekly monthly nightly hourly am pm a.m p.m uhr \
      people patients percent pourcent prozent étapes steps
      """, .unit
    ),
    (
      """
      s sec second seconds seconde secondes sekunde sekunden segundo segundos min mins minute \
      minutes minuten minuto minutos h hr hrs hour hours heure heures stunde stunden std hora \
      horas d day days j jour jours tag tage tagen día días dia dias night nights nuit nuits nacht \
      week \
      weeks wk wks semaine semaines woche wochen semana semanas month months mois monat monate \
      monaten mes meses year years yr yrs an ans année années jahr jahre jahren año años morning \
      evening decade decades
      """, [.unit, .time]
    ),
    (
      """
      one two three four five six seven eight nine ten eleven twelve once twice half deux trois \
      quatre cinq sept huit neuf dix ein eine eines zwei drei vier fünf sechs sieben acht neun \
      zehn uno dos tres cuatro cinco seis siete ocho nueve diez une un una
      """, .number
    ),
    ("per each every par pro je por al cada chaque", .per),
    ("a", [.per, .link]),
    ("to until and or through à ou et jusqu'à bis oder und o y hasta - – — ‑ − →", .link),
    (
      """
      t ph page pages step type grade stage table figure phase level art article n° nº № # \
      étape stufe seite página tel tél
      """, .label
    ),
    ("no nos nr nrs p pp fig vol núm tel tél ca approx chap sect", .shortLabel),
    ("< > ≤ ≥ = ~ ≈ ± × x * + ⩽ ⩾ ≦ ≧", .sign),
    ("/", .slash),
    (": ; ! ? » › ?! !! …", .closing),
    ("« ‹ ¿ ¡", .opening),
  ]
}

/// Finds the role of a word, by up to sixteen bytes of it.
///
/// Every word of every paragraph is asked for, so a lookup is one hash and usually one comparison.
struct WordTable {
  private struct Entry {
    var key: WordKey
    var roles: WordRole
  }

  static let shared = WordTable()

  private var entries: [Entry]
  private static let size = 2048

  init() {
    entries = Array(repeating: Entry(key: WordKey(), roles: []), count: Self.size)
    for (words, roles) in WordRole.words {
      var key = WordKey()
      // By bytes: the table is made before the first line of an emergency card can be wrapped.
      for byte in UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount) {
        if byte != UInt8(ascii: " ") {
          key.append(byte)
        } else if !key.isEmpty {
          add(key, roles)
          key = WordKey()
        }
      }
      if !key.isEmpty { add(key, roles) }
    }
  }

  private mutating func add(_ key: WordKey, _ roles: WordRole) {
    let place = place(of: key)
    entries[place].key = key
    entries[place].roles.formUnion(roles)
  }

  func roles(of key: WordKey) -> WordRole {
    entries[place(of: key)].roles
  }

  /// Where the key is, or would be; the table is never more than a third full.
  private func place(of key: WordKey) -> Int {
    var place = key.hash % Self.size
    while !entries[place].key.isEmpty, entries[place].key != key {
      place = (place + 1) % Self.size
    }
    return place
  }
}

/// Up to sixteen bytes, ASCII letters in lower case, that compare in one step.
struct WordKey: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt8 = 0

  var isEmpty: Bool { count == 0 }
  /// Whether more was appended than a key holds; such a key equals none in the table.
  var isTooLong: Bool { count > 16 }

  var hash: Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let folded = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    if count < 8 {
      low |= folded << (UInt64(count) * 8)
    } else if count < 16 {
      high |= folded << (UInt64(count - 8) * 8)
    }
    if count <= 16 { count += 1 }
  }
}
