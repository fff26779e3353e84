/// What a word near a row of digits says about it.
struct PhoneCue: OptionSet, Sendable {
  let rawValue: UInt16

  /// One calls it.
  static let call = PhoneCue(rawValue: 1)
  /// It is a number, of whatever.
  static let number = PhoneCue(rawValue: 2)
  /// It is a code of something else.
  static let code = PhoneCue(rawValue: 4)
  /// It is an amount.
  static let unit = PhoneCue(rawValue: 8)
  /// Another one like it stood before.
  static let join = PhoneCue(rawValue: 16)
  /// It brings help.
  static let emergency = PhoneCue(rawValue: 32)
  /// A poison centre answers.
  static let poison = PhoneCue(rawValue: 64)
  /// An authority answers, or takes reports.
  static let regulator = PhoneCue(rawValue: 128)
  /// Somebody answers who sells something.
  static let commercial = PhoneCue(rawValue: 256)

  /// What each word means; English, French, German, Spanish.
  static let table: CueTable<PhoneCue> = {
    var table = CueTable(nothing: PhoneCue())
    for (words, cue) in all { table.add(words) { $0.insert(cue) } }
    return table
  }()

  private static let all: KeyValuePairs<String, PhoneCue> = [
    """
    call calls calling dial dialing phone phones phoning ring telephone tel text hotline helpline \
    fax whatsapp mobile appelez appeler appel appels composez composer telephonez telephoner \
    joindre joignez faites anrufen ruf rufen rufe ruft wahlen wahle wahlt telefon telefonnummer \
    rufnummer fon notruf giftnotruf handy llame llamar llama llamen marque marcar telefono \
    telefonos tfno telf
    """: .call,
    "number numbers numero numeros nummer nummern": .number,
    """
    cas pubmed pmid pmc doi isbn issn no nct loinc icd version batch lot charge ref reference \
    referenz licence license registration approval einecs unii ndc nda pzn cip gtin ean article \
    artikel catalog catalogue order item account id zulassungsnummer chargennummer ec protocol \
    grant patent orcid serial case siret siren iban bic cn expediente registro lote
    """: .code,
    """
    mg g kg ml l dl mcg microg micrograms milligrams grams hours hour h hr hrs days day minutes \
    minute min seconds times years year weeks week months month percent iu ie ui units patients \
    people persons children adults women men cases subjects participants euros dollars copies \
    heures jours fois ans semaines mois stunden tage tagen minuten mal jahre jahren wochen monate \
    patienten menschen personen kinder dias horas minutos veces anos semanas meses pacientes \
    personas ninos mmol mol mm cm km
    """: .unit,
    "or and ou et oder und o y": .join,
    """
    emergency emergencies ambulance ambulances rescue paramedic paramedics urgence urgences samu \
    smur pompiers secours notruf notarzt notfall notfalle rettung rettungsdienst rettungswagen \
    feuerwehr emergencia emergencias urgencia urgencias ambulancia ambulancias bomberos
    """: .emergency,
    """
    poison poisons poisoning toxicology toxicological antipoison antipoisons toxicologie \
    toxicologique giftnotruf giftnotrufzentrale giftinformation giftinformationszentrum \
    giftinformationszentrale giftzentrale giftzentrum vergiftungszentrale tox toxinfo toxicologia \
    toxicologica toxicologico intoxicaciones
    """: .poison,
    """
    fda medwatch ema mhra ansm bfarm pei aemps swissmedic basg afmps fagg tga yellowcard \
    pharmacovigilance pharmakovigilanz farmacovigilancia report reports reporting reported \
    signaler declarer declaration melden meldung meldungen gemeldet notificar notifique \
    notificacion authority authorities behorde bundesinstitut agence agency agencia ministry \
    ministere ministerium ministerio
    """: .regulator,
    """
    clinic clinics clinique cliniques klinik kliniken clinica clinicas rehab detox placement \
    admissions insurance consultant consultants consultation consultations order ordering buy \
    shop store sale sales price prices discount offer offers appointment appointments booking \
    narcologist specialist specialists our delivery customer nos notre unsere unser unseren \
    nuestro nuestros nuestra kundenservice bestellen bestellung kaufen commander commande \
    commandez acheter achetez comprar compre pedido pedidos cita tarif preis precio oferta \
    angebot ratenzahlung assurance seguro versicherung boutique tienda recovery
    """: .commercial,
  ]
}
