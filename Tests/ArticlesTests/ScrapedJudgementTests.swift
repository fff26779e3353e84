import Articles
import SafeText
import Testing

/// What the words of a scraped line decide: where a heading is filed, what stays in the article,
/// where a language begins and what is a list.
@Suite struct ScrapedJudgementTests {
  private static func read(_ text: String) -> ArticleReading {
    ArticleReader(topics: shippedTopics).read(Array(text.utf8), path: "a.txt")
  }

  @Test(
    "Headings of leaflets, labels and health pages are filed where a reader looks for them",
    arguments: [
      ("en", "Who can and cannot take sertraline", "risks.contraindications"),
      ("en", "How long should I take it?", "dosing"),
      ("en", "Can I drink alcohol with metformin?", "risks.interactions"),
      ("en", "What Lipitor contains", "overview.names-forms"),
      ("en", "If you take more Lipitor than you should", "risks.overdose"),
      ("en", "17 PATIENT COUNSELING INFORMATION", "risks.warnings"),
      ("en", "5.4 Embryo-Fetal Toxicity", "people.pregnancy"),
      ("en", "When will I feel better?", "mechanism.kinetics"),
      ("en", "Reducing the risk of overdose", "risks.overdose"),
      ("en", "Where can I get help in an emergency?", "risks.overdose"),
      ("en", "Advice for overdose", "risks.overdose"),
      ("en", "How it may affect driving", "risks.driving"),
      ("en", "Before you drive", "risks.driving"),
      ("en", "Toxic epidermal necrolysis", "risks.side-effects"),
      ("fr", "Diminuer le risque de surdosage", "risks.overdose"),
      ("de", "Nicht vergessen: Überdosierung ist ein Notfall", "risks.overdose"),
      ("de", "Kalter Entzug", "risks.withdrawal"),
      ("de", "Vergesslichkeit und Verwirrtheit", "risks.side-effects"),
      ("fr", "Que faire en cas de surdosage ?", "risks.overdose"),
      ("fr", "Si vous oubliez de prendre Levothyrox", "dosing.missed"),
      ("fr", "Levothyrox avec des aliments et boissons", "risks.interactions"),
      ("fr", "6.6. Précautions particulières d’élimination et de manipulation", "dosing.storage"),
      ("fr", "Quand et comment le prendre ?", "dosing.how"),
      ("fr", "Comment le conserver ?", "dosing.storage"),
      ("fr", "Peut-on conduire sous lithium ?", "risks.driving"),
      ("de", "Was ist vor der Einnahme zu beachten?", "risks.warnings"),
      ("de", "Anwendung bei Kindern", "people.children"),
      ("de", "Wofür wird Sertralin eingesetzt?", "uses"),
      ("de", "Wie wird Metformin ausgeschieden?", "mechanism.kinetics"),
      ("de", "Wann darf man Metformin nicht anwenden?", "risks.contraindications"),
      ("de", "Wie lange muss ich es nehmen?", "dosing"),
      ("es", "¿Cómo debo tomar la sertralina?", "dosing.how"),
      ("es", "¿Cómo debo guardar el medicamento?", "dosing.storage"),
      ("es", "Si interrumpe el tratamiento con Eutirox", "dosing.stopping"),
      ("es", "Si toma más Eutirox del que debe", "risks.overdose"),
      ("es", "¿Cuándo acudir al médico?", "risks.warnings"),
      ("en", "Is it safe in pregnancy?", "people.pregnancy"),
      ("fr", "Peut-on le prendre avec de l’alcool ?", "risks.interactions"),
      ("de", "Was muss ich bei Leberschwäche beachten?", "people.liver"),
      ("es", "¿Se puede usar en ancianos?", "people.older"),
    ]
  )
  func standardHeadingsAreFiled(language: String, heading: String, topic: String) {
    let found = shippedTopics.topics(forHeading: ScreenText(heading), language: language)
    #expect(found == [topic])
  }

  @Test(
    "A line of the article stays, though a site might begin one with the same words",
    arguments: [
      "Get in touch with your doctor straight away if you notice black stools.",
      "Su nombre comercial es Glucophage y se vende en farmacias.",
      "Contact our ward on 0131 496 0101 if the bleeding does not stop.",
      "Next: take the second tablet after 12 hours.", "Revised dose: 5 mg once daily.",
      "Labels say: with other sedatives there is more drowsiness.", "Approved by the FDA in 1977.",
      "Bild der Vergiftung: Koma, Krämpfe.", "Stand der Behandlung: nach 4 Wochen prüfen.",
      "Actualizado: no tomar con pomelo.", "Version sans sucre : 5 ml trois fois par jour.",
      "Siehe auch Abschnitt 4.4.", "See also section 4.3 before you raise the dose.",
      "Retrouvez votre dose habituelle le lendemain.",
      "Reproduction: no harm to the young was seen in rats at 40 mg/kg.",
      "si es alérgica a alguno de los demás componentes (incluidos en la sección 6);",
      "eGFR > 30 ml/min", "Next dose: 8 hours after the last one", "Menge: 5 ml dreimal täglich",
      "Recommended dose | Maximum dose", "« Puis-je en donner à mon fils ? » demande une mère",
      "Watch out: never with alcohol", "[Warning] Never drive at night",
      "• Older people: 250 mg twice a day", "Anticoagulant clinic: 01632 960412, Monday to Friday",
      "Order of the doses matters: write down the time on the page of your diary.",
      "Si nota falta de aire, llame ahora al 112", "Call today if you feel drowsy",
      "Appelez dès maintenant le 15 si la personne ne répond plus", "Night nurse 01632 960 222",
      "Comment agit-elle ?", "Nebenwirkungen melden",
      "Listen to your body and send for help when the chest hurts",
      "Give 5 cc by mouth every 6 hours.", "Text HOME to 741741.", "Tab 500 mg twice daily",
      "Table 2. Never give more than 4 g in 24 hours.", "Book an appointment with your GP today",
      "Find your nearest A&E", "Trouver un centre antipoison",
      "Find a doctor straight away if breathing is hard",
      "Do not cut the patch in whole or in part.",
      "Saisissez votre stylo et retirez le capuchon.", "Introduzca su dosis en la pluma",
      "A patient who turns blue must be woken immediately",
      "Two people have died after taking both together",
    ]
  )
  func adviceStays(line: String) {
    let aside = Self.setAside(within: line)
    #expect(!aside.contains(line), "\(aside)")
  }

  @Test(
    "Menus in one line, polls and adverts between rules are no part of the article",
    arguments: [
      "Home · Help · Terms and rules · Privacy policy · RSS",
      "Lesen | Bearbeiten | Versionsgeschichte",
      "J’aime | Répondre | Signaler", "Inicio   Aviso legal   Quiénes somos",
      "Poll: do you ever miss a dose?\nOften\nNever\nVote",
      "Print this leaflet", "Écouter la page", "Beitrag weiterempfehlen", "Guardar noticia",
      "Was this section useful? Yes | No",
      "Grundpreis: 0,15 € / 1 St\n7,49 €\nPackungsgröße: 50 St",
      "First name*\nE-mail *", "Schéma du manque, jour après jour. Illustration : M. Garrigue",
      "***\nYOUR INSURER PAYS\nCall us free on 0800 555 014\n***",
    ]
  )
  func sitesAreSetAside(noise: String) {
    let aside = Self.setAside(within: noise)
    #expect(noise.split(separator: "\n").allSatisfy { aside.contains(String($0)) }, "\(aside)")
  }

  /// What is set aside of an article that has some lines between two of its parts.
  private static func setAside(within lines: String) -> [String] {
    setAside(
      of: """
        # Metformin: what to know

        Metformin lowers the sugar in the blood by making the liver release less of it each day.

        ## Dose

        Most adults begin with 500 mg once a day with the evening meal and go up slowly.

        \(lines)

        ## Side effects

        Loose stools are common in the first two weeks and mostly pass without any treatment.
        """
    )
  }

  private static func setAside(of text: String) -> [String] {
    read(text).articles.flatMap(\.setAside).flatMap(\.texts).map(\.string)
  }

  @Test("The article goes on below the label of an advert that was left out")
  func textBelowLabelsStays() {
    let text =
      "Take it with food and plenty of water, at the same hour of each day, and sit upright."
    #expect(Self.setAside(within: "Advertisement\n\(text)") == ["Advertisement"])
  }

  @Test("What pages repeat is kept where it stands first, as a title or as a warning")
  func repeatedLinesAreKeptOnce() {
    let pages = (1...3).map { page in
      """
      How the dose of Samplol is found differs from one person to the next, number \(page) of all.
      It is written down in the book.

      Samplol in the first weeks
      Page \(page) of 3
      Call an ambulance if you bleed

      """
    }
    let text = "Wyre Hospitals\nSamplol in the first weeks\n\n" + pages.joined(separator: "\n")
    let reading = Self.read(text)
    #expect(reading.articles.map(\.title.string) == ["Samplol in the first weeks"])
    let aside = reading.articles.flatMap(\.setAside).flatMap(\.texts).map(\.string)
    #expect(aside.count { $0 == "Call an ambulance if you bleed" } == 2)
    #expect(aside.count { $0 == "Samplol in the first weeks" } == 3)
  }

  @Test(
    "What tells how much to take or what is dangerous stays, whatever stands beside it",
    arguments: [
      "Week 2: 10 mg once daily\nPage 1 of 2\nWeek 3: 15 mg once daily",
      "Page 1 of 2\nDo not take more than 8 tablets in 24 hours\nPage 2 of 2",
      "Overdose: call the poison centre at once | Share | Print",
      "Week 1             5\nWeek 2             10\nWeek 3             15",
      "[Morning] 1 tablet of 10 mg", ">> Max 8 tablets in 24 hours",
    ]
  )
  func amountsStay(_ lines: String) {
    let text = """
      Samplol

      What it does
      Samplol slows the clotting of the blood, so that no new clot forms while the old one goes.

      \(lines)

      Storage
      Keep the tablets dry and away from children, and bring old ones back to the pharmacy.
      Page 2 of 2
      """
    let aside = Self.setAside(of: text)
    let told = lines.split(separator: "\n").filter { !$0.hasPrefix("Page") }
    #expect(told.allSatisfy { !aside.contains(String($0)) }, "\(aside)")
  }

  @Test("What printed pages repeat is no part of the article, nor is it its title")
  func runningHeadsAreSetAside() {
    let page = """
      Riverside Hospital
      Warfarin after a clot      Page 1 of 3

      """
    let text = """
      Riverside Hospital
      Warfarin after a clot

      What it does
      Warfarin slows the clotting of the blood, so that no new clot forms while the old one goes.

      \(page)
      Missed dose
      Take it on the same day, or else leave it out and write that down in your yellow book.

      \(page)
      Storage
      Keep the tablets dry and away from children, and bring old ones back to the pharmacy.
      """
    let article = Self.read(text).articles.first
    #expect(article?.title.string == "Warfarin after a clot")
    #expect(
      article?.sections.map(\.title.string).dropFirst() == [
        "What it does", "Missed dose", "Storage",
      ]
    )
  }

  @Test("Items that a sentence in another language leads in are read in that language")
  func listsBelongToTheirLeadIn() {
    let text = """
      Le médicament est pris par voie orale et il ne faut pas le prendre sans avis médical. If you \
      have taken too much of the medicine, then you may notice any of these:
      - Drowsiness.
      - Vertigo.
      These signs should be taken seriously, and you should call for help if they get worse.
      Vous devez appeler les secours et rester avec la personne qui est dans cet état.
      """
    let sections = Self.read(text).articles.flatMap(\.sections)
    let english = sections.filter { $0.language == "en" }.flatMap(\.blocks)
    #expect(sections.map(\.language).contains("fr"))
    #expect(english.contains { if case .list(let items) = $0 { items.count == 2 } else { false } })
  }

  @Test("Short lines that lost their bullets are a list below what leads them in")
  func lostBulletsAreAList() {
    let text = """
      # Bisoprolol

      ## Uses

      The medicine lowers the pressure in the arteries and slows the heart. It is used for:
      high blood pressure
      angina
      stable heart failure
      The treatment is begun with a small dose which the doctor raises every two weeks.
      """
    let blocks = Self.read(text).articles.flatMap(\.sections).flatMap(\.blocks)
    let counts = blocks.compactMap { block -> Int? in
      if case .list(let items) = block { items.count } else { nil }
    }
    #expect(counts == [3])
  }
}
