import Articles
import SafeText
import Testing

/// What a reader in danger would lose: headings on overdose, withdrawal and stopping that longer
/// words around them might file elsewhere, and advice that looks like what sites put around it.
@Suite struct ScrapedDangerTests {
  @Test(
    "What must not wait is filed under what it names, however long the words that frame it",
    arguments: [
      ("en", "What an overdose looks like", "risks.overdose"),
      ("en", "Different types of withdrawal", "risks.withdrawal"),
      ("en", "Why do people overdose?", "risks.overdose"),
      ("en", "What you must not do in an overdose", "risks.overdose"),
      ("en", "How long does withdrawal last?", "risks.withdrawal"),
      ("en", "It must not be stopped suddenly", "dosing.stopping"),
      ("en", "Stopping it, step by step", "dosing.stopping"),
      ("en", "Important information for pregnant women", "people.pregnancy"),
      ("en", "What to avoid in kidney disease", "people.kidney"),
      ("en", "How soon can I drive?", "risks.driving"),
      ("en", "Why the tablets must never run out", "dosing.stopping"),
      ("fr", "À quoi ressemble une surdose", "risks.overdose"),
      ("fr", "Signes d’alerte d’une surdose", "risks.overdose"),
      ("fr", "Dans quels cas appeler le 15 ?", "risks.warnings"),
      ("fr", "Le sevrage chez l’adulte", "risks.withdrawal"),
      ("fr", "Arrêter étape par étape", "dosing.stopping"),
      ("fr", "Arrêter sans danger", "dosing.stopping"),
      ("de", "Überdosierung nach dem Entzug", "risks.overdose"),
      ("de", "Arten von Entzug", "risks.withdrawal"),
      ("de", "Weitere Informationen zur Überdosierung", "risks.overdose"),
      ("de", "Absetzen Schritt für Schritt", "dosing.stopping"),
      ("de", "Bei welchen Beschwerden zum Arzt?", "risks.warnings"),
      ("de", "Kann ich zu Hause entziehen?", "risks.withdrawal"),
      ("es", "Tipos de abstinencia", "risks.withdrawal"),
      ("es", "Qué ocurre en el embarazo", "people.pregnancy"),
      ("es", "¿Es seguro dejarlo?", "dosing.stopping"),
      ("es", "En polvo puede matar", "risks.overdose"),
      ("es", "Consejos para dejarlo", "dosing.stopping"),
    ]
  )
  func dangerIsFiled(language: String, heading: String, topic: String) {
    let found = shippedTopics.topics(forHeading: ScreenText(heading), language: language)
    #expect(found == [topic])
  }

  @Test(
    "Advice stays in the article, though it begins as buttons, notices or adverts do",
    arguments: [
      "Sign up for the pregnancy prevention programme before the first dose.",
      "Naloxone is not a substitute for medical care: call 911.", "Don't miss a dose.",
      "Next: turn the person on the side", "Stand by and call a nurse", "Call 911",
      "Recommended maximum: two tablets", "Related drugs: do not combine",
      "Updated advice: stop at once if a rash appears", "Version for children: half the strength",
      "Check out of date tablets", "Follow us to the emergency room",
      "Watch how the person breathes",
      "Avoid hash cookies near children", "Book a blood test today",
      "Free naloxone today in every pharmacy",
      "Rechercher des signes de saignement", "Répondre à une surdose en trois gestes",
      "Partager une seringue transmet l’hépatite", "La naloxone ne remplace pas l’appel au 15.",
      "Avez-vous trouvé votre enfant inconscient ?", "Réduction de la dose dès maintenant",
      "Retour aux urgences si la fièvre revient", "Voir aussi un médecin si la douleur dure",
      "Teilen Sie die Tabletten nicht", "Hat Ihnen der Arzt Naloxon verschrieben?",
      "Naloxon ersetzt nicht den Notruf 112.", "Anzeige im Fenster des Pens prüfen",
      "Naloxon jetzt kostenlos in der Apotheke", "Direkt zur Notaufnahme",
      "Zurück zur alten Dosis ist lebensgefährlich", "Mehr zu nehmen kann tödlich sein",
      "Nach oben titrieren: alle 3 Tage 5 mg", "Hier geht es um Minuten",
      "¿Le ha dado demasiado a su hijo?", "La naloxona no sustituye la llamada al 112.",
      "Queda prohibida toda bebida alcohólica durante el tratamiento.",
      "Compartir jeringuillas transmite la hepatitis", "Contáctenos de inmediato si sangra.",
      "Siguiente: llame al 112 y no la deje sola", "Descargue el peso sobre el costado",
      "A patient who fits does not wake up at once",
      "A person does not wake up after the injection",
      "Ein Mensch atmet nach der Spritze nicht mehr",
    ]
  )
  func adviceStays(line: String) {
    let aside = Self.setAside(
      of: """
        # Tramadol: a guide for patients

        Tramadol is a medicine that doctors prescribe for pain, and it has been used for years.

        ## At home

        Talk to the people who look after you about this, and write down what they tell you.

        \(line)

        ## Side effects

        Write down what you notice in the first weeks so that you can read it again at home.
        """
    )
    #expect(aside == [], "\(aside)")
  }

  @Test("The number that a sentence leads to is no advert")
  func numbersToCallStay() {
    let aside = Self.setAside(
      of: """
        # Tramadol

        Tramadol is a medicine that doctors prescribe for pain, and it has been used for years.

        If somebody has taken several tablets at once, ring the poison line:

        0800 555 812 (24 hours, our team)

        Write down what you notice in the first weeks so that you can read it again at home.
        """
    )
    #expect(aside == [], "\(aside)")
  }

  @Test(
    "Whom to call stays, even above the title",
    arguments: [
      "Poison line: 0800 555 013, day and night", "Notruf 112",
      "Centre antipoison : 01 40 05 48 48",
    ]
  )
  func callsStayAboveTitles(line: String) {
    let aside = Self.setAside(
      of: """
        \(line)

        Tramadol tablets: a guide for patients

        Tramadol is a medicine that doctors prescribe for pain, and it has been used for years.

        Write down what you notice in the first weeks so that you can read it again at home.
        """
    )
    #expect(aside == [], "\(aside)")
  }

  private static func setAside(of text: String) -> [String] {
    let reading = ArticleReader(topics: shippedTopics).read(Array(text.utf8), path: "a.txt")
    return reading.articles.flatMap(\.setAside).flatMap { aside in aside.texts.map(\.string) }
  }
}
