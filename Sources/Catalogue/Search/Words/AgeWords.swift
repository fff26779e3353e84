/// How people say how old somebody is: “a 9 year old”, “my lad is 9”, “ma fille de 7 ans”.
///
/// Such a number is neither days nor milligrams: what is said of children, or of older people, is
/// meant.
enum AgeWords {
  /// An age, and how many words say it.
  struct Age: Equatable {
    /// In years; 0 for less than one.
    var years: Int
    var count: Int
  }

  /// From this age on people are grown up.
  static let adult = 18
  /// From this age on the sources of the library speak of older people.
  static let older = 65

  /// The age that folded words say from `start` on; nil where they say none.
  ///
  /// A word that is nil is none of its own.
  static func age(at start: Int, of words: [[UInt8]?]) -> Age? {
    guard let first = words[start] else { return nil }
    if aged.contains(first) {
      let next = words.indices.contains(start + 1) && words[start + 1].map(of.contains) == true
      let place = start + (next ? 2 : 1)
      guard var age = figure(at: place, of: words) else { return nil }
      age.count += place - start
      return age
    }
    guard let age = figure(at: start, of: words) else { return nil }
    if age.count > 1, certain.contains(words[start + age.count - 1] ?? []) {
      // “A 9 year old girl”.
      let behind = start + age.count
      let isNamed = words.indices.contains(behind) && words[behind].map(somebody.contains) == true
      return Age(years: age.years, count: age.count + (isNamed ? 1 : 0))
    }
    guard isOfSomebody(start, in: words) else { return nil }
    return age.count > 1 || !isCounted(behind: start, in: words) ? age : nil
  }

  /// A number at `place` that may be an age, with its unit.
  private static func figure(at place: Int, of words: [[UInt8]?]) -> Age? {
    guard words.indices.contains(place), let number = words[place].flatMap(number) else {
      return nil
    }
    func next(_ offset: Int) -> [UInt8] {
      words.indices.contains(place + offset) ? words[place + offset] ?? [] : []
    }
    let isOld = old.contains(next(2))
    if years.contains(next(1)) { return Age(years: number, count: isOld ? 3 : 2) }
    guard isOld, shorter.contains(next(1)) else { return Age(years: number, count: 1) }
    return Age(years: next(1).first == UInt8(ascii: "y") ? number : 0, count: 3)
  }

  /// The number that a word is, in figures or letters, where people can be as old; nil where not.
  static func number(_ word: [UInt8]) -> Int? {
    if let number = numbers[word] { return number }
    guard (1...3).contains(word.count), word.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let number = word.reduce(0) { 10 * $0 + Int($1 &- 0x30) }
    return (1...110).contains(number) ? number : nil
  }

  /// Whether somebody is named before a number, and is it: nothing but “is”, “just” and the like
  /// stands between.
  private static func isOfSomebody(_ place: Int, in words: [[UInt8]?]) -> Bool {
    var isLinked = false
    for index in words[..<place].indices.reversed().prefix(5) {
      guard let word = words[index] else { return false }
      if somebody.contains(word) { return true }
      if pronouns.contains(word) { return isLinked || joined.contains(word) }
      if word.elementsEqual("of".utf8), index > 0, let one = words[index - 1] {
        // “A boy of 9”; but a mother of 3 is not three.
        return ofAge.contains(one)
      }
      guard links.contains(word) else { return false }
      isLinked = true
    }
    return false
  }

  /// Whether something is counted or measured by a number.
  private static func isCounted(behind place: Int, in words: [[UInt8]?]) -> Bool {
    guard words.indices.contains(place + 1) else { return false }
    guard let next = words[place + 1] else { return true }
    // “81 and dizzy” is an age, “10 and 5” are none.
    if conjunctions.contains(next) {
      return words.indices.contains(place + 2) && words[place + 2].flatMap(number) != nil
    }
    return CountingWords.contains(next) || TakenWords.contains(next) || measures.contains(next)
  }

  /// Numbers in letters; “one” is mostly none.
  private static let numbers: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [:]
    let lists = [
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen
      """,
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
      """
      zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn
      siebzehn achtzehn neunzehn
      """,
      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    ]
    for list in lists {
      for (index, word) in list.split(whereSeparator: \.isWhitespace).enumerated() {
        numbers[Array(word.utf8)] = index + 2
      }
    }
    let tens = [
      "twenty thirty forty fifty sixty seventy eighty ninety",
      "vingt trente quarante cinquante soixante",
      "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
      "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ]
    for list in tens {
      for (index, word) in list.split(separator: " ").enumerated() {
        numbers[Array(word.utf8)] = 10 * (index + 2)
      }
    }
    return numbers
  }()

  private static let aged = wordSet("aged age agee ages agees")
  private static let of = wordSet("of de d")
  static let years = wordSet(
    "year years yr yrs yo ans jahre jahren jahrig jahriger jahrige anos"
  )
  /// With “old” behind it, a word for less than a year, or the letter of “y/o”.
  private static let shorter = wordSet("day days week weeks month months wk wks mo mos y")
  private static let old = wordSet("old o alt")
  /// Behind a number, these are an age whoever is named.
  private static let certain = wordSet("old o yo alt jahrig jahriger jahrige")
  private static let links = wordSet(
    """
    is am was are who whos turned turns turning now just only nearly almost about been s in law
    a est qui vient avoir ist wird tiene de d
    """
  )
  private static let pronouns = wordSet("i im he hes she shes il elle jai ai er sie ich tengo")
  /// Pronouns that have the verb in them.
  private static let joined = wordSet("im hes shes jai ai tengo")
  private static let somebody = wordSet(
    """
    son sons daughter daughters lad lads lass boy girl kid child toddler baby teenager teen mum mums
    mom moms mother dad dads father gran grans grandma granny nan nana grandad granddad grandpa
    grandmother grandfather husband wife brother sister uncle aunt auntie nephew niece grandson
    granddaughter patient resident lady gentleman
    fils fille enfant garcon bebe mere maman pere papa mamie papi mari femme frere soeur oncle tante
    neveu niece petit petite ado patiente
    sohn tochter kind junge madchen mutter vater oma opa mann frau bruder schwester
    hijo hija nino nina madre padre abuela abuelo marido esposa hermano hermana
    """
  )
  private static let ofAge = wordSet(
    "child boy girl lad lass kid toddler teenager teen man woman lady gentleman patient"
  )
  private static let conjunctions = wordSet("and or et ou und oder y o")
  private static let measures = wordSet(
    """
    mg mgs mcg g ml mls of to x per percent units kilo kilos kg stone lb lbs pounds cm feet
    drops caps doses cachet gouttes tropfen gotas de
    """
  )
}
