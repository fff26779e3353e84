/// Words of those who study a danger or count it: “overdose statistics”, “seizure threshold”.
///
/// Only words that nobody who cries for help has a use for: a leaflet, a history or a training may
/// stand in a cry.
enum StudyWords {
  /// Whether a query speaks of dangers from afar: it has such a word, and nothing near.
  static func areMeant(by words: [[UInt8]]) -> Bool {
    (words.contains(where: study.contains) || askForMeaning(words))
      && !words.contains(where: isNear)
  }

  /// “What does coma mean”; but “does slurred speech mean poisoning” may be asked beside a bed.
  private static func askForMeaning(_ words: [[UInt8]]) -> Bool {
    words.first?.elementsEqual("what".utf8) == true && words.contains([UInt8]("mean".utf8))
  }

  /// Whether a word only names a danger, as they do.
  static func isSubject(_ word: [UInt8]) -> Bool { subjects.contains(word) }

  /// Whether a word says who is in danger, what was done, or how much; the number of a year does
  /// not.
  private static func isNear(_ word: [UInt8]) -> Bool {
    near.contains(word) || word.count != 4 && word.contains { $0 &- 0x30 < 10 }
  }

  private static let study = wordSet(
    """
    statistics statistic epidemiology pharmacology prevalence incidence mortality deaths slides
    essay thesis dissertation curriculum textbook literature systematic threshold etymology
    documentary novel quiz mcq meaning definition mechanism pharmacologically lecture handout
    rare rarely listed leaflet leaflets brochure brochures coursework contraindication
    contraindications
    statistique statistiques epidemiologie mortalite diaporama seuil mecanisme expose rares
    statistik statistiken pravalenz sterblichkeit todesfalle krampfschwelle referat mechanismus
    selten
    estadistica estadisticas epidemiologia prevalencia mortalidad muertes umbral raro rara raras
    """
  )

  private static let subjects = wordSet(
    """
    overdose overdoses overdosage poisoning poisonings seizure seizures convulsion convulsions coma
    anaphylaxis emergency emergencies hallucination hallucinations antidote
    surdosage surdose surdoses intoxication intoxications empoisonnement empoisonnements anaphylaxie
    urgence urgences
    uberdosis uberdosierung vergiftung vergiftungen koma krampfanfall krampfanfalle notfall
    sobredosis intoxicacion envenenamiento convulsiones anafilaxia emergencia emergencias
    """
  )

  private static let near = wordSet(
    """
    mg mgs milligram milligrams milligramme milligrammes milligramm miligramos
    i im ive me my mine we our us he hes him his she shes her hers they theyre them their you your
    someone somebody everyone help now please just still no not stopped having had has took taken
    swallowed ate drank gave given got
    mum mom mummy mommy mother dad daddy father nan gran grandma grandad son daughter husband wife
    partner boyfriend girlfriend child children baby babies kid kids toddler toddlers boy girl
    infant brother sister uncle aunt friend roommate neighbour neighbor colleague teacher student
    students patient man woman minutes minute grandmother grandfather grandpa nephew niece cousin
    grandson granddaughter teen teenager flatmate housemate resident client pupil stranger dog cat
    puppy kitten pet today tonight yesterday earlier morning evening night hour hours ago missed
    forgot forgotten without ran
    je j jai moi mon ma mes nous notre il elle lui son sa ses ils elles vous votre aide aidez
    maintenant vite pris prise avale avalee donne arrete maman papa fils fille mari femme enfant
    enfants bebe frere soeur ami amie voisin voisine collegue eleve patient patiente mere pere
    mamie papi papy garcon cousin cousine tante oncle etudiant etudiante etudiants chien chat
    aujourdhui hier matin soir nuit heure heures minutes oublie sans
    ich mein meine meinen mir mich wir er sie ihm ihr sein hilfe jetzt genommen geschluckt mama
    papa oma opa sohn tochter mann frau kind kinder baby bruder schwester freund patient mutter
    vater nachbar nachbarin tante onkel hund katze heute gestern eben gerade morgen abend nacht
    stunde stunden minuten
    yo mi mis me el ella su sus nosotros ayuda ahora tomo tome trago mama papa hijo hija marido
    esposa nino nina ninos bebe hermano hermana amigo paciente madre padre abuelo abuela tio tia
    vecino perro gato hoy ayer manana noche hora horas minutos
    """
  )
}
