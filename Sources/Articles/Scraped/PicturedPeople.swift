/// Captions that bear no mark of one, but begin with who is to be seen: `A nurse hands …`.
enum PicturedPeople {
  /// Whether a line that stands alone says so.
  static func begin(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard (6...20).contains(line.words), line.mark == .none, line.hashes == 0, line.topics == 0,
      line.features.isDisjoint(
        with: LineFeatures.ends.union([.isMarked, .isUnderlined, .isListed])
      ),
      !line.saysWhatToDo, line.cues.isDisjoint(with: [.asks, .care]), line.blanks > 0
    else { return false }
    if index &+ 1 < text.lines.count, text.lines[index &+ 1].blanks == 0 { return false }
    var words = LineWords()
    words.read(text.words(index))
    guard !words.hashes.contains(where: { told.contains($0) }) else { return false }
    return words.hashes.prefix(3).enumerated().contains { place, word in
      place > 0 && people.contains(word)
    } && words.hashes.first.map { articles.contains($0) } == true
  }

  /// Whether a line, as pictures are described for those who do not see them, begins with who is to
  /// be seen: `Woman at a window …`.
  static func areNamed(by index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    guard (5...14).contains(line.words), line.mark == .none, line.hashes == 0,
      line.features.isDisjoint(with: LineFeatures.ends.union([.hasBars, .hasArrows]))
    else { return false }
    var words = LineWords()
    words.read(text.words(index), limit: 2)
    return words.hashes.contains { people.contains($0) }
  }

  private static let articles = codes(
    "a; an; two; three; ein; eine; zwei; drei; un; une; deux; trois; una; dos; tres; unos; unas"
  )

  /// What a picture does not show: somebody tells it.
  private static let told = codes(
    """
    who; must; should; cannot; died; dead; has; have; muss; müssen; sollte; sollten; gestorben
    starb; starben; doit; doivent; devrait; devraient; mort; morte; morts; décédé; décédée; debe
    deben; debería; deberían; murió; murieron; muerto; muerta; not; never; can; does; needs; dies
    collapses; vomits; faints; nicht; nie; kein; keine; kann; braucht; stirbt; erbricht; pas; jamais
    ne; peut; besoin; meurt; vomit; no; nunca; puede; necesita; muere; vomita
    """
  )

  private static let people = codes(
    """
    man; woman; girl; boy; nurse; doctor; pharmacist; patient; person; couple; mother; father
    child; people; women; men; mann; frau; mädchen; junge; pflegerin; pfleger; krankenschwester
    arzt; ärztin; apotheker; apothekerin; patientin; paar; mutter; vater; kind; frauen; männer
    menschen; person; homme; femme; fille; garçon; infirmière; infirmier; médecin; pharmacien
    pharmacienne; patiente; personne; mère; père; enfant; femmes; hommes; personnes; hombre
    mujer; niña; niño; enfermera; enfermero; médico; médica; farmacéutico; farmacéutica
    paciente; pareja; madre; padre; persona; mujeres; hombres; personas; chica; chico
    """
  )

  private static func codes(_ phrases: String) -> CodeTable<Void> {
    var table = CodeTable<Void>(capacity: 96)
    var words = LineWords()
    PhraseTable.forEachPhrase(in: phrases) { phrase in
      words.read(phrase)
      for word in words.hashes { table.set(word, ()) }
    }
    return table
  }
}
