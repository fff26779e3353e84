import SafeText

/// Headings of what stands around a text and not in it: literature, methods, thanks.
///
/// What is below them is filed nowhere, whatever is said above.
enum Apparatus {
  /// Whether a heading, but for its number, is such a one.
  static func isNamed(by heading: FoldedText) -> Bool {
    let bytes = heading.bytes
    guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 &- 0x30 >= 10 }) else {
      return false
    }
    // Words are parted by one blank.
    let start = bytes[..<first].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    guard bytes[start...].count(where: { $0 == 0x20 }) < longest else { return false }
    return codes.contains(heading.code(of: start..<bytes.count))
  }

  /// How many words the longest phrase has.
  private static let longest = 5

  private static let codes: Set<UInt64> = Set(
    phrases.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map {
      let phrase = FoldedText(String($0))
      return phrase.code(of: 0..<phrase.bytes.count)
    }
  )

  private static let phrases = """
    reference; references; reference list; bibliography; literature; literature cited; works cited
    sources; source; further reading; suggested reading; recommended reading; footnotes; endnotes
    external links; useful links; links; acknowledgements; acknowledgments; funding; disclosures
    conflict of interest; conflicts of interest; competing interests; author contributions
    materials and methods; study design; search strategy; objective; objectives
    aim; aims; learning objectives; learning aims; learning outcomes; glossary; abbreviations
    appendix; keywords; key words; exercises; quiz; self-test
    test yourself; answers; case study; case report; data availability; notes and references
    référence; références; bibliographie; littérature; sources; source; notes; notes et références
    lectures; lectures complémentaires; pour en savoir plus; en savoir plus; pour aller plus loin
    liens externes; liens utiles; liens; remerciements; financement; conflit d'intérêts
    conflits d'intérêts; liens d'intérêts; matériel et méthodes; objectif
    objectifs; objectifs pédagogiques; glossaire; lexique; abréviations; annexe; annexes; mots-clés
    mots clés; coordonnées; exercices; testez vos connaissances; corrigé
    auto-évaluation; cas clinique; méthodologie; notes de bas de page; références bibliographiques
    literatur; literaturverzeichnis; literaturhinweise; quellen; quelle; quellenangaben
    quellenverzeichnis; referenzen; einzelnachweise; weiterführende literatur; weblinks; links
    weiterführende links; danksagung; förderung; finanzierung; interessenkonflikt
    interessenkonflikte; methodik; material und methoden; zielsetzung; lernziele
    fragestellung; glossar; abkürzungen; abkürzungsverzeichnis; anhang; stichwörter; schlüsselwörter
    übungsfragen; übungen; selbsttest; lösungen; fallbeispiel; fallbericht
    fußnoten; anmerkungen; zum weiterlesen; weitere literatur
    referencia; referencias; referencias bibliográficas; bibliografía; literatura; fuentes; fuente
    notas; notas y referencias; lecturas recomendadas; para saber más; enlaces externos
    enlaces de interés; enlaces; agradecimientos; financiación; conflicto de intereses
    conflictos de intereses; metodología; material y métodos; objetivo; objetivos
    objetivos de aprendizaje; glosario; abreviaturas; anexo; anexos; palabras clave
    ejercicios; autoevaluación; soluciones; caso clínico; notas al pie; lecturas complementarias
    """
}
