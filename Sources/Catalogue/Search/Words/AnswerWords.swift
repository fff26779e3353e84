/// Words for the kind of answer that is wanted: “definition of spasticity”, “slides on overdose”.
///
/// A passage that answers hardly ever has them.
enum AnswerWords {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  private static let words = wordSet(
    """
    definition definitions define meaning meanings explanation explained essay essays thesis
    dissertation homework assignment slide slides lecture lectures poster quiz diagram chart
    picture statistics statistic list lists summary summaries overview outline notes facts fact
    info information introduction example examples glossary report
    signification explication expose exposes resume resumes cours diaporama statistique
    statistiques liste fiche schema exemple exemples informations renseignements devoir
    bedeutung erklarung referat vortrag hausarbeit statistik statistiken zusammenfassung
    uberblick beispiel beispiele informationen
    definicion significado explicacion ensayo resumen estadistica estadisticas lista ejemplo
    ejemplos informacion
    """
  )
}
