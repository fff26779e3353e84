/// Words that ask, or only hold a question together: a passage that answers need not have them.
enum AskingWords {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  /// The language that most of such words are of, two at least; nil where that is not one alone.
  static func language(of words: [[UInt8]]) -> String? {
    let counts = tables.map { table in (table.language, words.count { table.words.contains($0) }) }
    guard let most = counts.map(\.1).max(), most > 1 else { return nil }
    let languages = counts.filter { $0.1 == most }
    return languages.count == 1 ? languages[0].0 : nil
  }

  private static let words = tables.reduce(into: Set<[UInt8]>()) { $0.formUnion($1.words) }

  private static let tables: [(language: String, words: Set<[UInt8]>)] = [
    ("en", english), ("fr", french), ("de", german), ("es", spanish),
  ]

  private static let english = wordSet(
    """
    a about actually again aint all also am an and any anymore anyone anything are arent as at
    basically be been bit but by can cannot cant could couldnt dangerous did didnt do does
    doesnt doing done dont else even ever every for from get getting give go going gonna got had
    hadnt happen happens has hasnt have havent having he help helps her here him his how i if im
    in into is isnt it its ive just keep keeps like long lot make many may me med medicine meds
    might mom more much mum mustnt my need neednt no now of off ok okay on one ones only or our
    out please possible quite really safe shall she should shouldnt since so some somebody
    someone something started stuff such supposed tell than that the their them then there these
    they theyre thing things this those to today too until up us use very was wasnt way we were
    werent what whats when where which while who whom whose why will with without wont would
    wouldnt yesterday you your
    """
  )

  private static let french = wordSet(
    """
    ai ait au aux avec avez avoir beaucoup ca ce ces cet cette combien comment dangereux dans de
    des dois doit donc du elle elles en es est et etes etre eu faire fait faut il ils j je la le
    les leur leurs lors lui ma mais me mes moi moins mon ne nous on ont ou par pendant peut
    peuvent peux pour pourquoi pouvez prend puis qu quand que quel quelle quelles quels qui quoi
    sa sans se ses si son sont sur ta te tes toi ton tres trop tu un une va vais vos votre vous
    y
    """
  )

  private static let german = wordSet(
    """
    aber als am an auf aus bei bin bis das dass dem den der des dich die dir du durch ein eine
    einem einen einer er es euch fur haben hat ich ihm ihn ihr im in ist kann kannst konnen man
    mein meine mich mir mit muss musst nach oder ohne sehr sein seine sie sind soll sollte um
    und uns unser viel viele von vor wann warum was weil welche welcher welches wenn wer werden
    wie wieso wieviel wird wo zu zum zur
    """
  )

  private static let spanish = wordSet(
    """
    al como con cual cuales cuando cuanta cuantas cuanto cuantos de debe debo del donde el ella
    ellos en entre era es esta estan este esto estoy hay la las lo los mas me mi mis muy nos o para
    pero por porque puede puedo que quien se ser si sin sobre son su sus te tiene tengo tu un una
    unas unos y ya muy mucho mucha demasiado
    """
  )
}
