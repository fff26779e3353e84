import Articles

/// A phrase that means danger, as it is sought in a query's words.
///
/// It has its words in their order, with at most two others between each and the next: “took way
/// too many”. A word that the library does not have may be misspelt: letters doubled or exchanged,
/// one edit from five letters on, two from ten. Nothing may come between a short word and the next:
/// “plus de comprimés” is not “plus de trois comprimés”.
///
/// Nearly all that are sought fail at their second word, at each key: they are read as they stand.
struct DangerPattern {
  /// Folded words: a blank stands between two places, `|` between words of which any will do;
  /// `{name}` and the like are kinds of words.
  let words: [UInt8]
  /// Whether nothing but numbers and “about” may stand between its words.
  let isTight: Bool

  /// The words that a pattern of such words may begin with.
  ///
  /// Of the kinds of words it begins with a number of tablets, which `anyCount` stands for, or with
  /// the empty word before a query.
  static func beginnings(of words: [UInt8]) -> [[UInt8]] {
    words.prefix { $0 != blank }.split(separator: bar).compactMap { word in
      guard let kind = kind(word) else { return [UInt8](word) }
      return kind == .count ? anyCount : kind == .start ? [] : nil
    }
  }

  /// Stands for whatever `isCount`.
  static let anyCount = [UInt8]("{count}".utf8)

  private static let blank = UInt8(ascii: " ")
  private static let bar = UInt8(ascii: "|")

  /// The kinds of words, as they stand in a phrase.
  private static let kinds = Synonyms.WordKind.allCases.map { kind in
    (word: [UInt8]("{\(kind.rawValue)}".utf8), kind: kind)
  }

  private static func kind(_ word: some Collection<UInt8>) -> Synonyms.WordKind? {
    guard word.first == UInt8(ascii: "{") else { return nil }
    return kinds.first { $0.word.elementsEqual(word) }?.kind
  }

  /// Shorter words are other words where a letter differs.
  static let misspeltLength = 5
  /// How many words may stand between two of a phrase.
  private static let gap = 2
  /// The least number of tablets that is a `count`.
  private static let leastCount = 5
  /// What is less than `hundreds`: the highest dose of a day that a source gives.
  private static let most = 100
  /// Fewer breaths in a minute are `breaths`.
  private static let leastBreaths = 10
  /// The percentages of oxygen that are a `saturation`; nobody alive has less.
  private static let lowSaturation = 30..<90

  // MARK: Finding

  /// Whether it stands in a query's words from `start` on, where its first word was found.
  ///
  /// The first and the last of them are empty, for what begins and ends a query.
  func stands(at start: Int, of words: [[UInt8]], known: [Bool]) -> Bool {
    self.words.withUnsafeBufferPointer { phrase in
      // One word that is tight is meant as it is spelt: “forming” is not “foaming”.
      if isTight, !phrase.contains(Self.blank) {
        return Self.contains(words[start], in: phrase)
      }
      var place: Int?
      let isMissing = phrase.containsPiece(separatedBy: Self.blank) { part in
        guard let last = place else {
          place = start
          return false
        }
        place = nextPlace(after: last, of: part, in: words, known: known)
        return place == nil
      }
      return place != nil && !isMissing
    }
  }

  /// Where the words of a query have what may stand in one place; nil where it is not near enough
  /// behind the last.
  private func nextPlace(
    after last: Int,
    of part: UnsafeBufferPointer<UInt8>,
    in words: [[UInt8]],
    known: [Bool]
  ) -> Int? {
    // “Took two tablets, how many …” is not “too many”.
    let isShort = words[last].count <= 2 || Self.isTooMisspelt(words[last])
    let reach = last + 2 + (isShort ? 0 : Self.gap)
    for index in (last + 1)..<max(last + 1, min(reach, words.count)) {
      if Self.isSame(part, words[index], isKnown: known[index], isNext: index == last + 1) {
        return index
      }
      if isTight, !Self.isNumeral(words[index]) { return nil }
    }
    return nil
  }

  /// Whether a word is a number, in figures or words, or says how near one is.
  private static func isNumeral(_ word: [UInt8]) -> Bool {
    isNumber(word) || roughly.contains(word) || counts.contains(word)
  }

  private static func isNumber(_ word: [UInt8]) -> Bool { word.allSatisfy { $0 &- 0x30 < 10 } }

  private static func contains(_ word: [UInt8], in part: UnsafeBufferPointer<UInt8>) -> Bool {
    part.containsPiece(separatedBy: bar) { $0.elementsEqual(word) }
  }

  /// Whether a word is one of those that may stand in a place, or of one of the kinds.
  private static func isSame(
    _ part: UnsafeBufferPointer<UInt8>,
    _ word: [UInt8],
    isKnown: Bool,
    isNext: Bool
  ) -> Bool {
    if contains(word, in: part) { return true }
    let mayBeToo = isNext && isTooMisspelt(word)
    return part.containsPiece(separatedBy: bar) { piece in
      if let kind = kind(piece) { return isOf(kind, word, isNext: isNext) }
      guard mayBeToo || !isKnown && piece.first == word.first else { return false }
      return isSame([UInt8](piece), word, isKnown: isKnown, isNext: isNext)
    }
  }

  private static func isOf(_ kind: Synonyms.WordKind, _ word: [UInt8], isNext: Bool) -> Bool {
    switch kind {
    case .name: MedicineNames.contains(word)
    case .count: isCount(word)
    case .hundreds: isNumber(word) && number(word) > most
    case .breaths:
      isNumber(word) ? 1..<leastBreaths ~= number(word) : fewBreaths.contains(word)
    case .saturation: isNumber(word) && lowSaturation ~= number(word)
    case .bare: isNext && !units.contains(word) && (!isNumber(word) || word.isEmpty)
    case .end: isNext && word.isEmpty
    case .start: false
    }
  }

  /// Whether a word of a phrase was meant by one that was typed.
  static func isSame(
    _ part: [UInt8],
    _ word: [UInt8],
    isKnown: Bool,
    isNext: Bool = true
  ) -> Bool {
    if part == word { return true }
    // “Took to many”, but not “took it to work”.
    if isNext, isTooMisspelt(word), part.elementsEqual("too".utf8) { return true }
    guard !isKnown, part.first == word.first, word.count >= 4 else { return false }
    // “Ran outt”.
    if word.count > part.count, part.count > 2, isDoubled(word, of: part) { return true }
    guard part.count >= misspeltLength else { return false }
    if EditDistance.between(part, word, atMost: part.count >= 10 ? 2 : 1) != nil { return true }
    // “Tounge”.
    return part.count == word.count && part.sorted() == word.sorted()
  }

  /// Whether a word is another but for letters that were typed twice.
  private static func isDoubled(_ word: [UInt8], of part: [UInt8]) -> Bool {
    var rest = part[...]
    var last: UInt8?
    for letter in word {
      if rest.first == letter {
        rest.removeFirst()
      } else if letter != last {
        return false
      }
      last = letter
    }
    return rest.isEmpty
  }

  /// Whether a word is one of those that are written for “too” before “many”.
  static func isTooMisspelt(_ word: [UInt8]) -> Bool {
    guard word.count > 2 || word.elementsEqual("to".utf8) else {
      return word.elementsEqual("2".utf8)
    }
    if word.elementsEqual("two".utf8) || word.elementsEqual("tow".utf8) { return true }
    return word.first == UInt8(ascii: "t")
      && word.dropFirst().allSatisfy { $0 == UInt8(ascii: "o") }
  }

  /// Whether a word is a number of tablets that is seldom taken at once.
  static func isCount(_ word: [UInt8]) -> Bool {
    if counts.contains(word) { return true }
    return isNumber(word) && number(word) >= leastCount
  }

  /// Numbers in words that are less than `leastBreaths`.
  private static let fewBreaths = wordSet("two three four five six seven eight nine")

  /// The value of a word of digits; nothing where it is longer than any that is meant.
  private static func number(_ word: [UInt8]) -> Int {
    word.count > 4 ? 0 : word.reduce(0) { 10 * $0 + Int($1 &- 0x30) }
  }

  /// What stands before a number that nobody has counted, in the languages of the lists.
  private static let roughly = wordSet(
    """
    about around odd roughly approx approximately nearly almost maybe perhaps like at least over
    environ presque au moins peut etre etwa ungefahr fast rund mindestens unas unos casi menos
    aproximadamente
    """
  )

  /// What is counted or measured and is no tablet, in the languages of the lists.
  private static let units = wordSet(
    """
    mg mgs milligram milligrams mcg microgram micrograms g gram grams ml mls millilitre millilitres
    percent times time year years month months week weeks day days hour hours hr hrs minute minutes
    min mins second seconds sec secs am pm oclock kg kilos pounds lbs stone
    milligramme milligrammes microgrammes gramme grammes gouttes fois an ans mois semaine semaines
    jour jours heure heures h secondes kilo kilogrammes
    milligramm mikrogramm gramm tropfen mal jahre monate wochen tage stunden uhr minuten sekunden
    miligramos microgramos gramos gotas veces anos meses semanas dias horas minutos segundos
    """
  )

  /// Numbers in words, in the languages of the lists.
  private static let counts = wordSet(
    """
    five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen dozens
    cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante
    soixante cent dizaine douzaine vingtaine trentaine
    funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn
    neunzehn zwanzig dreissig vierzig funfzig sechzig hundert
    cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta
    cincuenta sesenta cien decena docena veintena
    """
  )
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any of the pieces that a byte parts passes; where nothing stands is no piece.
  @inline(__always)
  fileprivate func containsPiece(
    separatedBy separator: UInt8,
    where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var start = 0
    while start < count {
      var end = start
      while end < count, self[end] != separator { end += 1 }
      if end > start, isMeant(UnsafeBufferPointer(rebasing: self[start..<end])) { return true }
      start = end + 1
    }
    return false
  }
}
