/// Words of those who study a danger or count it: “overdose statistics”, “seizure threshold”.
///
/// Only words that nobody who cries for help has a use for: a leaflet, a history or a training may
/// stand in a cry. With the words beside it, it may not: “the leaflet mentions”, “for my exam”.
enum StudyWords {
  /// Whether a query speaks of dangers from afar: it has such a word or way to ask, and nothing
  /// near.
  ///
  /// Who says so much as “for my essay” may say “my” and “patients”.
  static func areMeant(by words: [[UInt8]]) -> Bool {
    if isFramed(words) { return !words.contains { isNear($0) && !distant.contains($0) } }
    return words.contains(where: study.contains) && !words.contains(where: isNear)
  }

  /// Whether folded words only name a danger, as they do.
  static func isSubject(_ words: [UInt8]) -> Bool {
    subjects.contains(words) || longSubjects.contains(words)
  }

  private static func isFramed(_ words: [[UInt8]]) -> Bool {
    let words = [[]] + words + [[]]
    let known = [Bool](repeating: true, count: words.count)
    return words.indices.dropLast().contains { start in
      frames[words[start]]?.contains { $0.stands(at: start, of: words, known: known) } ?? false
    }
  }

  /// Whether a word says who is in danger, what was done, or how much; the number of a year does
  /// not.
  private static func isNear(_ word: [UInt8]) -> Bool {
    near.contains(word) || word.count != 4 && word.contains { $0 &- 0x30 < 10 }
  }

  private static let study = wordSet(
    """
    statistics statistic epidemiology pharmacology prevalence incidence mortality deaths slides
    essay thesis dissertation curriculum textbook literature systematic threshold etymology
    documentary novel quiz mcq mean meaning definition define mechanism pharmacologically listed
    translate translation
    statistique statistiques epidemiologie mortalite diaporama seuil mecanisme expose lycee
    comparaison
    statistik statistiken pravalenz sterblichkeit todesfalle krampfschwelle referat mechanismus
    bedeutet
    estadistica estadisticas epidemiologia prevalencia mortalidad muertes umbral
    """
  )

  private static let subjects = wordSet(
    """
    overdose overdoses overdosage poisoning poisonings poisoned seizure seizures convulsion
    convulsions coma choking suicide suicides anaphylaxis emergency emergencies hallucination
    hallucinations antidote
    surdosage surdose surdoses intoxication intoxications empoisonnement empoisonnements anaphylaxie
    urgence urgences
    uberdosis uberdosierung vergiftung vergiftungen koma krampfanfall krampfanfalle suizid
    selbstmord notfall
    sobredosis intoxicacion envenenamiento convulsiones suicidio anafilaxia emergencia emergencias
    """
  )

  /// Names of dangers of more words than one.
  private static let longSubjects = lines(
    """
    respiratory arrest
    respiratory depression
    severe respiratory depression
    status epilepticus
    allergic reaction
    allergic reactions
    allergic shock
    arret respiratoire
    arret cardiaque
    reaction allergique
    reactions allergiques
    choc allergique
    choc anaphylactique
    crise d epilepsie
    epileptischer anfall
    allergische reaktion
    ataque epileptico
    paro cardiaco
    paro respiratorio
    reaccion alergica
    """
  )

  /// Ways to ask from afar, by their first words; written as phrases of danger are.
  private static let frames: [[UInt8]: [DangerPattern]] = {
    let name = [UInt8](subjects.joined(separator: [UInt8(ascii: "|")]))
    let names = ["is", "are", "is a", "is an"].map { [UInt8]("{start} what \($0) ".utf8) + name }
    let whole = names.map { $0 + [UInt8](" {end}".utf8) }
    var frames: [[UInt8]: [DangerPattern]] = [:]
    for phrase in lines(frameLines).union(whole) {
      let pattern = DangerPattern(phrase, isTight: true)
      for word in DangerPattern.beginnings(of: phrase) {
        frames[word, default: []].append(pattern)
      }
    }
    return frames
  }()

  private static let frameLines = """
    care plan|plans
    home|school policy
    how likely|common|rare|frequent is|are
    what percentage|proportion
    percentage of
    leaflet|leaflets mention|mentions|warn|warns|list|lists
    for|in my|our|a|an|the|his|her essay|thesis|dissertation|novel|screenplay|presentation|poster
    for my|our|a|an|the exam|course|class|lecture|assignment|quiz|seminar|homework
    to|for|teach|teaching student|nursing|medical|pharmacy|veterinary nurses|students
    to|for|teach|teaching students|nurses|carers
    interview|exam|quiz|test|essay question|questions
    slides|lecture|lectures|poster|quiz|seminar|presentation on|about|for
    lecture notes
    difference|differences between
    pour mon|ma|un|une|notre|le|la memoire|expose|examen|cours|partiel|these|presentation|diaporama
    question|questions de cours|partiel
    pour|aux etudiants
    pour les|des etudiants
    les etudiants en|doivent|infirmiers
    difference|differences|comparaison entre
    fur mein|meine|ein|eine|das|die referat|hausarbeit|prufung|vortrag|vorlesung|seminararbeit
    unterschied zwischen
    para mi|un|una|el|la examen|trabajo|tesis|clase|exposicion|ensayo
    diferencia|diferencias entre
    """

  /// Those who stand in a question from afar as well.
  private static let distant = wordSet(
    """
    my our we you your student students patient patients
    ma mes mon notre nous vous votre eleve patiente
    mein meine unser sein mi mis su sus paciente
    """
  )

  /// The lines of a text, each with one blank between its words.
  private static func lines(_ text: String) -> Set<[UInt8]> {
    Set(
      text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
        [UInt8](line.split(separator: 0x20).joined(separator: [0x20]))
      }
    )
  }

  private static let near = wordSet(
    """
    i im ive me my mine we our us he hes him his she shes her hers they theyre them their you your
    someone somebody everyone help now please just still no not stopped having had has took taken
    swallowed ate drank gave given got missed forgot skipped without ago tonight yesterday
    mum mom mummy mommy mother dad daddy father nan gran grandma grandad son daughter husband wife
    partner boyfriend girlfriend child children baby babies kid kids toddler toddlers boy girl
    infant brother sister uncle aunt friend roommate neighbour neighbor colleague teacher student
    students patient man woman minutes minute
    je j jai moi mon ma mes nous notre il elle lui son sa ses ils elles vous votre aide aidez
    maintenant vite pris prise avale avalee donne arrete maman papa fils fille mari femme enfant
    enfants bebe frere soeur ami amie voisin voisine collegue eleve patient patiente
    ich mein meine meinen mir mich wir er sie ihm ihr sein hilfe jetzt genommen geschluckt mama
    papa oma opa sohn tochter mann frau kind kinder baby bruder schwester freund patient
    yo mi mis me el ella su sus nosotros ayuda ahora tomo tome trago mama papa hijo hija marido
    esposa nino nina ninos bebe hermano hermana amigo paciente
    """
  )
}
