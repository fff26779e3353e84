extension InstructionRule {
  private static let vomiting =
    "vomit vomiting vomited emesis puke vomissement vomissements vomir erbrechen erbrechens"
    + " vomito vomitos vomitar vomite"
  private static let gifts =
    "milk saltwater salt charcoal coffee mustard vinegar eggs lait salee sel charbon cafe"
    + " moutarde vinaigre oeufs milch salzwasser salz kohle aktivkohle kohletabletten kaffee senf"
    + " essig leche sal salada carbon mostaza vinagre"
  private static let with = "with avec in dans mit con"
  private static let breast =
    "breast mother maternel maternelle muttermilch materna magnesia formula"
  private static let doses =
    "tablet tablets pill pills capsule capsules granule granules powder film lozenge medicine"
    + " medication dose doses syringe drops spray inhaler mouthpiece gum wafer liquid solution"
    + " suspension strip thermometer your comprime comprimes gelule granules poudre pastille"
    + " seringue embout medicament sirop votre tablette tabletten kapsel schmelztablette mundstuck"
    + " ihren ihrem comprimido comprimidos pastilla pastillas capsula boquilla medicamento jeringa"
    + " dosis su"
  private static let people = "you who people they i we patients if vous qui on sie man wer que"

  /// What kills after an overdose: to cause vomiting, to give milk, salt water, charcoal or coffee,
  /// to sleep it off, to put something in the mouth.
  ///
  /// English, French, German, Spanish.
  static let all: [InstructionRule] = [
    // Vomiting.
    InstructionRule(
      first: "induce induced inducing induces induction provoking provocation induire provoquer"
        + " provoquez provoquant declencher declenchez declenchement auslosen auslosung"
        + " herbeifuhren herbeifuhrung einleiten einleitung provozieren induzieren induktion"
        + " provokation inducir induzca inducirle induciendo induccion provocar provoque"
        + " provoquele provocarle provocarse provocando provocacion",
      then: vomiting,
      within: 4,
      condition: .notPossible
    ),
    InstructionRule(
      first: "vomiting emesis",
      then: "induced provoked",
      within: 5,
      needs: "be being is was"
    ),
    InstructionRule(
      first: "erbrechen",
      then: "auslosen auszulosen herbeifuhren herbeizufuhren herbeigefuhrt herbei einleiten"
        + " einzuleiten provozieren provoziert induzieren induziert erzwingen hervorrufen",
      within: 4,
      notAfter: "die das welche",
      condition: .notPossible
    ),
    InstructionRule(
      first: "erbrechen",
      then: "ausgelost hervorgerufen eingeleitet",
      within: 6,
      needs: "soll sollte sollten muss mussen"
    ),
    InstructionRule(first: "erbrechen", then: "bringen gebracht reizen zwingen", within: 2),
    InstructionRule(first: "bringen bringt zwingen losen", then: "erbrechen", within: 6),
    InstructionRule(
      first: "brechmittel brechsirup vomitivo emetico vomitif",
      then: "geben verabreichen einnehmen dar administrar donner administrer",
      within: 3
    ),
    InstructionRule(
      first: "make making made force forcing let",
      then: "vomit puke",
      within: 5,
      unless: "feel or and sick",
      condition: .notPossible
    ),
    InstructionRule(first: "get", then: "vomit puke", within: 5, needs: "to"),
    InstructionRule(
      first: "cause provoke trigger try",
      then: vomiting,
      within: 4,
      condition: .order
    ),
    InstructionRule(
      first: "faire faites fais fait font faisant",
      then: "vomir",
      within: 3,
      condition: .notPossible
    ),
    InstructionRule(
      first: "hacer haga hagale hagalo hagala hacerle hacerlo hacerla haz",
      then: "vomitar vomite",
      within: 4,
      condition: .notPossible
    ),
    InstructionRule(
      first: "finger fingers doigt doigts dedo dedos",
      then: "throat gorge hals rachen garganta boca",
      within: 5,
      needs: "down into in dans en la"
    ),
    // What must not be given.
    InstructionRule(
      first: "give giving administer offer donner donnez donnant administrez administrer geben gib"
        + " gebt verabreichen verabreiche dar dele darle dando denle administrar administre"
        + " administrele ofrezca ofrecer",
      then: gifts,
      within: 5,
      unless: with + " " + breast
    ),
    InstructionRule(
      first: "charcoal charbon kohle aktivkohle carbon",
      then: "given administered verabreicht verabreichen gegeben geben administre administrado"
        + " donne",
      within: 5,
      unless: with,
      notAfter: with
    ),
    InstructionRule(
      first: "milch salzwasser kaffee leche cafe",
      then: "geben verabreichen einflossen dar",
      within: 3,
      unless: with,
      notAfter: with
    ),
    InstructionRule(first: "salzwasser", then: "trinken", within: 3),
    InstructionRule(
      first: "drink drinking swallow boire buvez boit trinken trinkt trinke beber beba bebe",
      then: gifts,
      within: 4,
      unless: with + " or ou oder o",
      notAfter: "a an the or no any un une le " + people
    ),
    // The stomach.
    InstructionRule(
      first: "empty emptied emptying wash washing pump pumping videz vider vide",
      then: "stomach estomac",
      within: 4,
      notAfter: "an on the a"
    ),
    InstructionRule(
      first: "stomach",
      then: "emptied washed pumped",
      within: 6,
      needs: "be being is was"
    ),
    InstructionRule(
      first: "magen",
      then: "leeren entleeren auspumpen ausspulen spulen ausgepumpt ausgespult",
      within: 4,
      notAfter: "auf"
    ),
    InstructionRule(first: "vaciar vacie lavar lave", then: "estomago", within: 3),
    InstructionRule(first: "lavado lavados", then: "gastrico gastricos estomago", within: 2),
    // Cold water.
    InstructionRule(
      first: "cold icy douche bain kalte kaltes kalten ducha bano",
      then: "shower bath froide froid glace glacee dusche bad fria frio helada helado",
      within: 1
    ),
    // Sleep.
    InstructionRule(first: "sleep sleeping sleeps", then: "off", within: 2),
    InstructionRule(first: "laisser laissez laisse", then: "dormir cuver", within: 4),
    InstructionRule(first: "dormir", then: "passe mona", within: 4),
    InstructionRule(first: "ausschlafen", then: "lassen", within: 1),
    InstructionRule(first: "rausch", then: "ausschlafen", within: 3),
    InstructionRule(first: "lassen lasst lass", then: "ausschlafen schlafen", within: 5),
    InstructionRule(
      first: "dejar deje dejela dejelo dejarle dejarlo dejarla dejen",
      then: "dormir durmiendo duerma",
      within: 4
    ),
    // The mouth.
    InstructionRule(
      first: "put putting place push insert wedge mettre mettez placez poner ponga meter meta"
        + " introducir introduzca colocar coloque",
      then: "mouth teeth bouche dents boca dientes",
      within: 7,
      unless: doses
    ),
    InstructionRule(
      first: "mund zahne zahnen",
      then: "stecken schieben legen klemmen",
      within: 2,
      notAfter: "ihren ihrem"
    ),
  ]
}

extension InstructionCue {
  /// What each word means.
  static let table: CueTable<InstructionCue> = {
    var table = CueTable(nothing: InstructionCue())
    for (place, rule) in InstructionRule.all.enumerated() {
      let bit: UInt64 = 1 << UInt64(place)
      table.add(rule.first) { $0.first |= bit }
      table.add(rule.then) { $0.then |= bit }
      table.add(rule.unless) { $0.unless |= bit }
      table.add(rule.needs) { $0.needs |= bit }
      table.add(rule.notAfter) { $0.notAfter |= bit }
    }
    for (words, kind) in kinds { table.add(words) { $0.kinds.insert(kind) } }
    return table
  }()

  /// Words that are enough by themselves.
  static let wholeWords = "ipecac ipecacuanha ipeca lavage magenspulung magenspulungen"

  private static let kinds: KeyValuePairs<String, Kinds> = [
    wholeWords: .whole,
    """
    not no never nothing neither nor without avoid avoids avoiding don cannot forbid forbids ne n \
    ni jamais rien pas aucun aucune sans evitez eviter nicht kein keine keinen keinem keiner \
    keinesfalls niemals nie nichts weder ohne vermeiden vermeide unterlassen nunca jamas sin evite \
    evitar tampoco nada ningun ninguna
    """: .negation,
    """
    wait delay hesitate panic worry attendez attendre tardez hesitez paniquez warten zogern zogere \
    espere esperar dude demora
    """: .delay,
    """
    can could may might peut peuvent pourrait pourraient pouvant risque risquent susceptible \
    susceptibles kann konnen konnte konnten puede pueden podria podrian
    """: .possibility,
    "you one people we parents doctors staff bystanders vous nous on man sie usted uno se": .person,
    """
    if when since as because there where although though the this wenn falls sobald da weil es si \
    quand lorsque comme il l le la cuando hay el como aunque
    """: .clause,
    """
    is are was were should must may can ist sind darf durfen soll sollte est sont doit doivent es \
    son debe deben esta
    """: .copula,
    """
    not never contraindicated dangerous harmful discouraged prohibited forbidden avoided nicht nie \
    niemals verboten kontraindiziert gefahrlich schadlich ne pas jamais contre interdit interdite \
    dangereux no nunca contraindicado contraindicada peligroso prohibido
    """: .refusal,
  ]
}
