/// Terms, rights and disclaimers of the site.
enum SiteNotice {
  /// Whether a line is one of them.
  static func isNotice(_ index: Int, in text: ScrapedText) -> Bool {
    let line = text.lines[index]
    let content = text.content(index)
    let lines = text.lines.count
    guard line.words <= 90 else { return false }
    if line.cues.contains(.copyright) {
      // A word such as this may head a part of the article: notices stand at the end.
      if line.words == 1, index > 4, index &* 2 < lines { return false }
      return line.words <= 40 || line.cues.contains(.disclaimer)
    }
    if line.cues.contains(.disclaimer) {
      // A heading of the article may be such a word: its end is where notices stand.
      if line.words <= 3, index &* 2 < lines { return false }
      if line.topics != 0 || line.cues.contains(.care), !namesSite(text.words(index)) {
        return false
      }
      // A sentence within a longer text is no notice of the site, but for its end.
      return line.words <= 32 || index &+ 14 > lines
    }
    guard line.count < 300 else { return false }
    if index &+ 8 > lines, isMark(line, content) { return true }
    guard !line.cues.contains(.caption), line.hasBracket else { return false }
    for place in content.indices.dropLast() {
      if content[place] == 0xC2, content[place &+ 1] == 0xA9 { return true }  // ©
      if content[place] == 0x28, place &+ 5 < content.count, content[place &+ 1] | 0x20 == 0x63,
        content[place &+ 2] == 0x29, line.features.contains(.hasYear)
      {
        return true
      }
    }
    return false
  }

  /// Whether a line is the mark of a print, as in `PM-4471-C`.
  private static func isMark(
    _ line: ScrapedLine,
    _ content: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    line.features.isSuperset(of: [.isAllCaps, .hasDigit]) && !content.contains(0x20)
      && content.lazy.filter { $0 == 0x2D || $0 == 0x2F }.count >= 2
      && line.features.isDisjoint(with: .ends) && line.mark == .none
  }

  /// Whether a disclaimer says of what: "Naloxone does not replace the ambulance" is advice.
  private static func namesSite(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var words = LineWords()
    words.read(bytes)
    return words.hashes.contains { subjects.contains($0) }
  }

  private static let subjects: CodeTable<Void> = {
    var table = CodeTable<Void>(capacity: 128)
    var words = LineWords()
    PhraseTable.forEachPhrase(in: subjectWords) { phrase in
      words.read(phrase)
      for word in words.hashes { table.set(word, ()) }
    }
    return table
  }()

  private static let subjectWords = """
    journal; magazine; herald; newspaper; nothing; zeitschrift; zeitung; magazin; revue; revista
    information; page; article; content; contents; text; site; website; web; leaflet; handout; blog
    material; materials; app; forum; video; guide; service; tool; factsheet; document; we; our; us
    publication; sheet; monograph; answers; podcast; advice; informations; contenu; texte; brochure
    fiche; notice; document; dossier; réponses; réponse; conseils; nous; notre; nos; outil; vidéo
    informationen; angaben; seite; seiten; artikel; inhalt; inhalte; beitrag; beiträge; merkblatt
    blatt; ratgeber; website; webseite; wir; unser; unsere; antworten; texte; broschüre; gewähr
    haftung; auskunft; información; página; artículo; contenido; contenidos; texto; sitio; hoja
    ficha; folleto; guía; documento; respuestas; consejos; nosotros; nuestro; nuestra; nuestros
    blog; foro; vídeo; portal; portail; liability; responsabilité; responsabilidad; publicación
    """
}
