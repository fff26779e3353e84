/// Words of those who study a danger, teach it or count it: “overdose statistics”.
enum StudyWords {
  /// Whether a query speaks of dangers from afar.
  ///
  /// It has such a word, and none that says who is in danger, or that somebody is now: “a seizure
  /// in training” may be one.
  static func areMeant(by words: [[UInt8]]) -> Bool {
    guard !words.contains(where: near.contains) else { return false }
    return words.indices.contains { index in
      study.contains(words[index])
        && !words[max(0, index - 2)..<index].contains(where: places.contains)
    }
  }

  /// Whether a word only names a danger, as they do.
  static func isSubject(_ word: [UInt8]) -> Bool { subjects.contains(word) }

  private static func table(_ text: String) -> Set<[UInt8]> {
    Set(text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { [UInt8]($0) })
  }

  private static let study = table(
    """
    statistics statistic epidemiology pharmacology history congress symposium workshop
    prevalence incidence mortality deaths rates trends training
    trainer seminar webinar lecture lectures slides poster leaflet leaflets brochure brochures
    exam exams quiz mcq homework essay thesis dissertation students curriculum textbook literature
    systematic threshold etymology documentary novel
    statistique statistiques epidemiologie histoire colloque congres
    prevalence mortalite formation formations seminaire
    conference diaporama affiche depliant examen examens etudiants seuil
    statistik statistiken epidemiologie pravalenz sterblichkeit todesfalle schulung fortbildung
    seminar vorlesung plakat broschure prufung studenten krampfschwelle
    estadistica estadisticas epidemiologia prevalencia mortalidad muertes formacion seminario
    conferencia folleto examen estudiantes umbral
    """
  )

  private static let subjects = table(
    """
    overdose overdosage poisoning seizure seizures convulsion convulsions coma suicide anaphylaxis
    emergency ambulance hallucination hallucinations antidote
    surdosage surdose intoxication empoisonnement anaphylaxie urgence urgences
    uberdosis uberdosierung vergiftung koma krampfanfall krampfanfalle suizid selbstmord notfall
    sobredosis intoxicacion envenenamiento convulsiones suicidio anafilaxia emergencia emergencias
    """
  )

  /// Before a word of study they say where something happens.
  private static let places = table(
    """
    in at during after before from while mid pendant durant en au apres avant im beim bei wahrend
    nach vor durante despues
    """
  )

  private static let near = table(
    """
    i im ive me my mine we our us he hes him his she shes her hers they theyre them their you your
    someone somebody help now please just having had has took taken swallowed ate drank gave
    mum mom mummy mommy dad daddy nan gran grandma grandad son daughter husband wife partner
    boyfriend girlfriend child baby kid toddler boy girl infant brother sister friend patient man
    woman
    je j jai moi mon ma mes nous notre il elle lui son sa ses ils elles vous votre aide aidez
    maintenant vite pris prise avale avalee donne maman papa fils fille mari femme enfant bebe frere
    soeur ami amie patient patiente
    ich mein meine meinen mir mich wir er sie ihm ihr sein hilfe jetzt genommen geschluckt mama
    papa oma opa sohn tochter mann frau kind baby bruder schwester freund patient
    yo mi mis me el ella su sus nosotros ayuda ahora tomo tome trago mama papa hijo hija marido
    esposa nino nina bebe hermano hermana amigo paciente
    """
  )
}
