/// Words of those who study a danger or count it: “overdose statistics”, “seizure threshold”.
///
/// Only words that nobody who cries for help has a use for: a leaflet, a history or a training may
/// stand in a cry.
enum StudyWords {
  /// Whether a query speaks of dangers from afar: it has such a word, and nothing near.
  static func areMeant(by words: [[UInt8]]) -> Bool {
    words.contains(where: study.contains) && !words.contains(where: isNear)
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
    documentary novel quiz mcq mean meaning definition mechanism pharmacologically
    statistique statistiques epidemiologie mortalite diaporama seuil mecanisme expose lycee
    statistik statistiken pravalenz sterblichkeit todesfalle krampfschwelle referat mechanismus
    bedeutet
    estadistica estadisticas epidemiologia prevalencia mortalidad muertes umbral
    """
  )

  private static let subjects = wordSet(
    """
    overdose overdoses overdosage poisoning poisonings seizure seizures convulsion convulsions coma
    suicide suicides anaphylaxis emergency emergencies hallucination hallucinations antidote
    surdosage surdose surdoses intoxication intoxications empoisonnement empoisonnements anaphylaxie
    urgence urgences
    uberdosis uberdosierung vergiftung vergiftungen koma krampfanfall krampfanfalle suizid
    selbstmord notfall
    sobredosis intoxicacion envenenamiento convulsiones suicidio anafilaxia emergencia emergencias
    """
  )

  private static let near = wordSet(
    """
    i im ive me my mine we our us he hes him his she shes her hers they theyre them their you your
    someone somebody everyone help now please just still no not stopped having had has took taken
    swallowed ate drank gave given got
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
