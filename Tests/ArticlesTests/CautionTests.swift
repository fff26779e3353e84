import SafeText
import Testing

@testable import Articles

/// What stands above the passages of an article that may harm, and what an editor hears of them.
@Suite struct CautionTests {
  private func read(_ text: String, as path: String = "a.md") -> ArticleReading {
    ArticleReader(topics: testTopics).read(Array(text.utf8), path: path)
  }

  /// The reading's blocks, one line each, without what is not of interest here.
  private func blocks(_ text: String, as path: String = "a.md") -> [String] {
    outlineText(read(text, as: path)).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("  ") }
      .map { String($0.drop { $0 == " " }) }
  }

  private func remarks(_ text: String, as path: String = "a.md") -> [String] {
    read(text, as: path).remarks.map { "\($0.line): \($0.kind) “\($0.words.string)”" }
  }

  @Test("A warning stands directly above the paragraph that can kill, and nowhere else")
  func warningStandsAbove() {
    let text = """
      ## Overdose

      Symptoms: vomiting, coma.

      Treatment: induction of vomiting or gastric lavage, activated charcoal.

      There is no antidote.
      """
    #expect(
      blocks(text) == [
        "p Symptoms: vomiting, coma.", "caution hazardousInstruction",
        "p Treatment: induction of vomiting or gastric lavage, activated charcoal.",
        "p There is no antidote.",
      ]
    )
    #expect(remarks(text) == ["5: hazardousInstruction “induction of vomiting”"])
  }

  @Test("A warning stands inside the item, the quote and above the table that it is about")
  func warningStandsInside() {
    let text = """
      - Rest.
      - Give salt water.
        - Call 911.

      > Induce vomiting.

      | what | how |
      | --- | --- |
      | drink | make them vomit |
      """
    #expect(
      blocks(text) == [
        "-", "p Rest.", "-", "caution hazardousInstruction", "p Give salt water.", "-",
        "caution phoneNumber(Articles.PhoneNumberClass.emergency)", "p Call 911.", "quote",
        "caution hazardousInstruction", "p Induce vomiting.", "caution hazardousInstruction",
        "row what ¦ how", "row drink ¦ make them vomit",
      ]
    )
    #expect(
      remarks(text) == [
        "2: hazardousInstruction “Give salt”",
        "3: phoneNumber(Articles.PhoneNumberClass.emergency) “911”",
        "5: hazardousInstruction “Induce vomiting”",
        "9: hazardousInstruction “make them vomit”",
      ]
    )
  }

  @Test("A plain text is warned about as well, with the line of the words")
  func plainTextIsWarnedAbout() {
    let text = "Title\n\nOne line.\r\nThen induce vomiting at once.\n\n  • Ring 0800 59 59 59\n"
    #expect(
      blocks(text, as: "a.txt") == [
        "p One line.", "caution hazardousInstruction", "p Then induce vomiting at once.", "-",
        "caution phoneNumber(Articles.PhoneNumberClass.unknown)", "p Ring 0800 59 59 59",
      ]
    )
    #expect(
      remarks(text, as: "a.txt").filter { !$0.contains("doubtful") } == [
        "4: hazardousInstruction “induce vomiting”",
        "6: phoneNumber(Articles.PhoneNumberClass.unknown) “0800 59 59 59”",
      ]
    )
  }

  @Test("An editor's warning about a passage is enough; one about something else is not")
  func editorsWarningIsEnough() {
    let warning = "> [!CORRECTION]\n> Never induce vomiting: the old label is wrong.\n\n"
    #expect(!blocks(warning + "Induce vomiting.").contains("caution hazardousInstruction"))
    #expect(blocks(warning + "Give salt water.").contains("caution hazardousInstruction"))
    let other = "> [!WARNING]\n> Vomiting is unpleasant.\n\nInduce vomiting."
    #expect(blocks(other).contains("caution hazardousInstruction"))
    #expect(
      blocks("> [!NOTE]\n> Never vomit.\n\nInduce vomiting.").contains(
        "caution hazardousInstruction"
      )
    )
    #expect(blocks("> [!WARNING]\n> Induce vomiting.").contains("caution hazardousInstruction"))
    let quoting = "> [!WARNING]\n> It says: induce vomiting. That is dangerous."
    #expect(!blocks(quoting).contains("caution hazardousInstruction"))
  }

  @Test("A number that its topic allows needs no warning, and an editor hears of it")
  func allowedNumberNeedsNone() {
    let text = "## Side effects\n\nReport to FDA at 1-800-FDA-1088.\n"
    #expect(blocks(text) == ["p Report to FDA at 1-800-FDA-1088."])
    #expect(
      remarks(text) == ["3: phoneNumber(Articles.PhoneNumberClass.regulator) “1-800-FDA-1088”"]
    )
    #expect(blocks(text.replacing("Side effects", with: "Uses")).count == 2)
  }

  @Test("A number is never a link")
  func numberIsNoLink() {
    let text = "Call [1-888-744-0069](tel:+18887440069), [us](tel:18887440069) or [read](a#top)."
    let spans = read(text).articles[0].sections[0].blocks.flatMap { block -> [Span] in
      if case .paragraph(let text) = block { text.spans } else { [] }
    }
    #expect(spans.map(\.kind) == [.link("a#top")])
    #expect(blocks("[us](tel:18887440069)") == ["p us"])
  }

  @Test(
    "A number is what the words around it say that it is",
    arguments: [
      ("Call 911 immediately.", PhoneNumberClass.emergency),
      ("Appelez le 15 ou le 112.", .emergency),
      ("Seek emergency attention or call the Poison Help line at 1-800-222-1222.", .poisonLine),
      ("Centre antipoison de Paris : 01 40 05 48 48", .poisonLine),
      ("Giftnotruf Berlin: 030 19240", .poisonLine),
      ("Servicio de Información Toxicológica: 91 562 04 20", .poisonLine),
      ("You may report side effects to FDA at 1-800-FDA-1088.", .regulator),
      ("Déclarez les effets à l’ANSM : 01 55 87 30 00", .regulator),
      ("Melden Sie Nebenwirkungen dem BfArM, Tel. 0228 207 5355.", .regulator),
      ("Notifique a la AEMPS, teléfono 91 822 59 00.", .regulator),
      ("Appelez nos consultants en placement au 1-888-744-0069 Who Answers ?", .commercial),
      ("In an emergency call our clinic at 8 (495) 150-85-96.", .commercial),
      ("Bestellen Sie unter 0800 1234567.", .commercial),
      ("Pida cita en nuestra clínica, teléfono 900 123 456.", .commercial),
      ("Tel.: +33 1 40 05 48 48", .unknown),
    ]
  )
  func numbersAreClassed(text: String, kind: PhoneNumberClass) {
    let kinds = read(text).remarks.map(\.kind)
    #expect(!kinds.isEmpty && kinds.allSatisfy { $0 == .phoneNumber(kind) }, "\(text): \(kinds)")
  }

  @Test("The shipped library needs no warnings of ours")
  func shippedLibraryIsClean() throws {
    let root = TestFiles.outlines.split(separator: "/").dropLast(3).joined(separator: "/")
    let content = FolderSource(path: "/\(root)/Content")
    let (topics, _) = TopicTree.read(try content.read("topics.yaml"))
    var walk = content.makeWalk()
    var articles = 0
    while let step = walk.next() {
      guard case .success(let entry) = step, entry.path.hasPrefix("articles/") else { continue }
      articles += 1
      let reading = ArticleReader(topics: topics).read(
        try content.read(entry.path),
        path: entry.path
      )
      for section in reading.articles.flatMap(\.sections) {
        #expect(!section.blocks.holdCaution, "\(entry.path) \(section.title.string)")
      }
    }
    #expect(articles > 0)
  }

  @Test("A number alone on its line is what its neighbours say")
  func loneNumberIsClassed() {
    let text = "T\n\nfree consultation\n\nwe work around the clock\n\n8 (495) 150-85-96\n\nOr call"
    #expect(read(text, as: "a.txt").remarks.map(\.kind) == [.phoneNumber(.commercial)])
  }

  @Test(
    "What was damaged on its way is found",
    arguments: [
      "It is absorbed fast. max “> C max is achieved in 2-3 hours.", "T 1/2 – 2.5-4 hours",
      "C 10 H 12 ClNO 9 0205 2", "G12. 2 Motor neuron disease", "80 mg/m 2 a day",
      "x 10 9 cells", "5 ?g a day", "2 &lt; 5", "5 Âµg", "dÃ©jÃ  vu", "It doesnâ€™t", "5 \u{E000}g",
    ]
  )
  func damageIsFound(text: String) {
    #expect(DamagedNotation.range(in: ScreenText(text)) != nil, "\(text)")
  }

  @Test(
    "Sound figures are left alone",
    arguments: [
      "T1/2 is 4 h", "half-life (T 1/2)", "½ tablet or 1/2 tablet", "take 1 1/2 tablets",
      "Vitamin B12. 2 tablets a day",
      "take vitamin B12. 2 Tablets", "D43.4 Spinal cord", "<b>\"5\"> mg", "x > 5 and y < 6",
      "C10H12ClNO2", "Â l’âge de 5 ans", "NÃO", "Is it 5 mg? Good.", "5 m2", "Q&A; R&D;",
      "Take 2 C 500 mg", "a 10 mg dose", "In 10 of 12 cases", "H1N1", "H 1 N",
    ]
  )
  func soundFiguresAreNot(text: String) {
    #expect(DamagedNotation.range(in: ScreenText(text)) == nil, "\(text)")
  }
}

@Suite struct TranslatedInstructionTests {
  @Test(
    "An instruction that can kill is found in German, Spanish and the language of registers",
    arguments: [
      "Treatment: induction of vomiting or gastric lavage, activated charcoal.",
      "Vomiting should be induced.", "The stomach is to be emptied promptly.",
      "You can induce vomiting.", "If the person is not asleep, induce vomiting.",
      "Activated charcoal may be given.", "Sofort Erbrechen auslösen.",
      "Behandlung: Erbrechen herbeiführen, Magenspülung.", "Bringen Sie ihn zum Erbrechen.",
      "Geben Sie der Person Milch.", "Salzwasser trinken lassen.", "Ausschlafen lassen.",
      "Lassen Sie den Betroffenen seinen Rausch ausschlafen.",
      "Stecken Sie ihm den Finger in den Hals.",
      "Eine kalte Dusche hilft.", "Den Magen auspumpen.", "Aktivkohle verabreichen.",
      "Provocar el vómito.", "Provoque el vómito de inmediato.", "Haga vomitar a la persona.",
      "Tratamiento: lavado gástrico, carbón activado.", "Dele leche.", "Deje dormir a la persona.",
      "Una ducha fría.", "Inducción del vómito.", "Provocation de vomissements.",
    ]
  )
  func ordersAreFound(text: String) {
    #expect(!ForbiddenInstructions.found(in: text).isEmpty, "\(text)")
  }

  @Test(
    "What forbids it, or says what a medicine can do, is left alone",
    arguments: [
      "Kein Erbrechen auslösen.", "Niemals Erbrechen herbeiführen.",
      "Erbrechen darf nicht ausgelöst werden.", "Geben Sie keine Milch.",
      "Lassen Sie die Person nie ihren Rausch ausschlafen.", "Baclofen kann Erbrechen auslösen.",
      "Übelkeit und Erbrechen können auftreten.", "Die Tabletten mit Milch einnehmen.",
      "Auf leeren Magen einnehmen.", "No provoque el vómito.", "Nunca provocar el vómito.",
      "Puede provocar vómitos.", "Tomar con leche.", "Evite dar leche.",
      "Le baclofène peut provoquer des vomissements.", "This medicine may induce vomiting.",
      "Take it on an empty stomach.", "Inducing vomiting is not recommended.",
      "Induction of vomiting is contraindicated.", "Vomiting induced by chemotherapy.",
      "Place the tablet in the mouth.", "Legen Sie die Tablette in den Mund.",
      "Tell your doctor if you drink coffee.", "This medicine can make you vomit.",
      "Do not, whatever they say, make the person vomit.",
      "Do not give food, induce vomiting, or leave the person alone.",
      "Give your baby breast milk.", "numb fingers, sore throat",
    ]
  )
  func othersAreNot(text: String) {
    #expect(
      ForbiddenInstructions.found(in: text).isEmpty,
      "\(ForbiddenInstructions.found(in: text))"
    )
  }
}

@Suite struct WrittenNumberTests {
  @Test(
    "A number is found as countries write it",
    arguments: [
      "030 19240", "(030) 19240", "030/19240", "01 406 43 43", "044 251 51 51", "+49 30 19240",
      "+34 91 562 04 20", "91 562 04 20", "0228 207-30", "0228 19 240", "8 800 555 35 35",
      "00 33 1 40 05 48 48", "0131 242 1383", "01.40.05.48.48", "+43 (0)1 406 43 43",
    ]
  )
  func numbersAreFound(number: String) {
    let found = PhoneNumbers.found(in: "Siehe \(number), Tag und Nacht.")
    #expect(found == [number], "\(number): \(found)")
  }

  @Test(
    "A short number is found by the words beside it",
    arguments: [
      "Notruf: 112", "Rufen Sie die 112.", "Wählen Sie sofort 112!", "Llame al 112.", "SAMU (15)",
      "Composez le 15.", "Marque el 061.", "112 (Notruf)", "Giftnotruf 19240", "Call 19240 now.",
      "Faites le 15 ou le 112.", "Call 911/112.",
    ]
  )
  func shortNumbersAreFound(text: String) {
    #expect(!PhoneNumbers.found(in: text).isEmpty, "\(text)")
  }

  @Test(
    "What only looks like a number is none, in any language",
    arguments: [
      "5-10-15-20 mg", "(5-10-15-20)", "0.125-0.25 mg", "2,5 - 3,75", "10 000 - 20 000 IE",
      "PZN 01234567", "EU/1/04/276/001", "NDC 0781-5080-31", "ISSN 0028-4793", "EINECS 214-486-9",
      "ISBN 978-3-16-148410-0", "am 19. 04. 2023", "120/80 - 140/90 mmHg", "GTIN 4006381333931",
      "pub-5415575505102445", "bei 112 Patienten", "in 15 of 112 cases", "C 10 H 12 ClNO 9 0205 2",
      "ca. 30 – 60 Minuten", "2010;34(2):123-130", "N Engl J Med 2013;368(13):1234-1245",
      "emergency visits in 112 patients", "call back 90 011 after 1 minute", "1996-2023",
      "10.1016/j.jns.2019.116561", "Ringer 15 ml", "0,05-0,1 mg/ml", "17 000 000 Menschen",
      "1 000 000", "Zul.-Nr. 12345.00.00", "24/7", "08:00-16:30", "ICD G35 G12 I64",
      "texto 12 345 678 euros",
    ]
  )
  func otherDigitsAreNone(text: String) {
    #expect(PhoneNumbers.found(in: text).isEmpty, "\(text): \(PhoneNumbers.found(in: text))")
  }
}
