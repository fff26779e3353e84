/// Words that say how much, how often and how long: they stand in every passage on a dose, so that
/// of a long question they are never what it asks.
enum CountingWords {
  /// Whether a folded word is one of them, a number, or an amount such as `10mg`.
  static func contains(_ word: [UInt8]) -> Bool {
    word.first.map { $0 &- 0x30 < 10 } ?? false || words.contains(word)
  }

  private static let words = wordSet(
    """
    one two three four five six seven eight nine ten twelve fifteen twenty thirty hundred half
    once twice time times daily day days nightly night nights morning mornings evening evenings
    week weeks weekly month months monthly year years hour hours minute minutes every each old
    deux trois quatre cinq sept huit neuf dix douze quinze vingt trente cent fois jour jours
    journee matin soir nuit nuits semaine semaines mois an ans annee annees heure heures minute
    minutes chaque
    zwei drei vier funf sechs sieben acht neun zehn zwolf mal tag tage tagen taglich nacht woche
    wochen monat monate jahr jahre jahren stunde stunden jeden
    dos tres cuatro cinco seis siete ocho nueve diez doce vez veces dia dias noche semana semanas
    mes meses ano anos hora horas cada
    """
  )
}
