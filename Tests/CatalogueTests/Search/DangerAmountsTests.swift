import Articles
import Testing

@testable import Catalogue

/// What is said of an amount, of a throat or of an open box, in plain words and in figures.
extension DangerPhrasesTests {
  @Test(
    "A number of tablets that were taken needs no word for tablets",
    arguments: [
      "she swallowed 30 of them", "she swallowed 30", "she swallowed thirty",
      "he swallowed a dozen", "he swallowed 12 of his tablets", "I took 20 of them",
      "he took 20 of grandma's tablets",
      "she took thirty odd of them", "gulped down a dozen",
      "he took about 30 of them", "she took about 20 baclofen",
      "took at least 20 of them", "sie hat etwa 30 tabletten genommen",
      "elle en a pris au moins vingt", "he took nine of the pink ones",
      "he took 40 of my baclofen", "i've had 14 of them since lunch", "had ten of the 10s",
      "she swallowed them all", "he took them all", "I swallowed a lot of them",
      "elle en a pris trente", "elle en a avalé 30", "j'en ai pris vingt", "il les a tous avalés",
      "sie hat 30 davon genommen", "er hat alle genommen", "se las tomó todas",
      "took ten of the tablets", "he took them all and is asleep", "i took it all",
      "ich habe 30 geschluckt", "se tragó treinta", "elle les a toutes prises",
      "took most of his tablets", "she had 20 tablets and is sleepy",
      "took 12 of grandma's", "took most of these", "I had 20 tablets today",
      "faltan pastillas y mi hijo", "me tomé veinte", "il manque 10 comprimés",
      "Kind hat Packung aufgemacht", "boîte ouverte manque 10 comprimés",
      "she had 30 meds and vodka",
      "kid had 12 pills by mistake", "I had 20 tablets today and feel sick",
    ]
  )
  func amounts(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "Who means to make somebody vomit is told first that it harms",
    arguments: [
      "stick my fingers down her throat", "should I stick my fingers down her throat",
      "make him sick", "how to make someone throw up after pills", "what if i make him throw up",
      "should she be made to vomit",
      "should i make him sick", "how do i make her throw up",
      "should I make her throw up", "induce vomiting", "inducing vomiting",
      "get him to bring them up", "get her to be sick", "trying to make her sick",
      "fingers down the throat", "dois-je la faire vomir", "doigts dans la gorge",
      "finger in den hals stecken", "hacerla vomitar", "quiero que vomite", "que vomite",
    ]
  )
  func vomiting(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "A tongue that thickens and a throat that closes are an allergy",
    arguments: [
      "tongue is getting thick", "tongue feels too big for my mouth", "tongue getting bigger",
      "ma langue est épaisse", "sa langue grossit", "I can't swallow", "she can hardly swallow",
      "he cannot swallow",
      "I can't swallow since the first tablet", "she can't swallow her own saliva",
      "je n'arrive plus à avaler", "kann nicht mehr schlucken", "no puedo tragar",
      "cannot swallow or speak", "she can't talk or swallow",
    ]
  )
  func throat(query: String) {
    #expect(Self.topics(query)?.contains(Topic.allergy) == true)
  }

  @Test(
    "Tablets that are missing, and a child with an open box, are an overdose",
    arguments: [
      "forty tablets are missing", "my two year old opened the bottle of baclofen",
      "my kid was alone with the open pill box", "mon bébé a ouvert la boîte de comprimés",
      "il manque des comprimés et mon fils a joué avec", "il manque quarante comprimés",
      "mein kind hat die packung geöffnet", "es fehlen 30 tabletten", "faltan 30 pastillas",
      "20 of her tablets are gone", "15 tablets missing",
      "the toddler had the lid off grandma's pill box and some are gone",
      "toddler opened the pill box and some are missing",
      "baby had the lid off the tablets and two are missing",
      "tablets are missing and the toddler was alone", "child found with open pill box",
      "found my son with the tablets",
    ]
  )
  func boxes(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "Who jerks all over, or has no tablets any more, is sent to withdrawal",
    arguments: [
      "il n'a plus ses comprimés depuis deux jours et il a des secousses",
      "il a des secousses dans tout le corps", "son corps est secoué de spasmes",
      "il tremble de tout son corps", "er zuckt am ganzen körper",
    ]
  )
  func jerks(query: String) {
    #expect(Self.topics(query)?.contains(Topic.withdrawal) == true)
  }

  @Test(
    "Figures that nobody breathes with get the card",
    arguments: [
      "FR 7", "RR 6", "SpO2 82", "SpO2 82%", "sats 82", "sats are 79", "RR of 6", "resp rate 6",
      "respiratory rate of 6", "fréquence respiratoire à 7", "saturation à 82", "Atemfrequenz 6",
      "RR is only 6", "breathing 6 a minute", "only 5 breaths a minute", "oxygen 78",
      "oxygen level is 81",
    ]
  )
  func figures(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "An amount that is prescribed, and what cannot be swallowed whole, is no emergency",
    arguments: [
      "took 2 of his tablets as prescribed", "I took 30 mg this morning", "took 3 of them today",
      "can't swallow tablets", "can't swallow pills", "cannot swallow capsules",
      "I can't swallow whole tablets", "can't swallow big pills is there a liquid",
      "does baclofen make him sick", "the pack had 30 tablets", "I had 28 tablets left",
      "took half of my tablet", "took them all with food", "took 20 mg at night",
      "I take 20 of them a day", "he took five of the ten days off",
      "il manque deux comprimés dans la boîte", "je n'ai plus de spasmes",
      "i have had five tablets today as prescribed", "28 tablets are in a box",
      "I swallowed 5 ml", "swallowed 30 minutes before breakfast", "j'en ai pris 30 mg",
      "j'ai pris dix kilos", "j'en ai pris trois", "bring it up with my doctor",
      "get him to bring it up at his appointment", "can't swallow tablet without water",
      "sat 45 minutes in the car", "two of the tablets are missing",
      "two tablets missing from the pharmacy bag", "child proof lid comes off",
      "child resistant cap how to open", "spasmes dans les jambes",
      "j'ai des secousses dans les jambes", "alle 8 stunden tabletten genommen",
      "me las tomé todas las mañanas", "normal respiratory rate", "SpO2 98", "RR 16", "RR 0.6",
      "take two of them", "is a big tongue a side effect", "he took them all with breakfast",
      "swallowed whole", "ten of the side effects", "it is hard to swallow",
      "difficulty swallowing tablets", "had ten of the 28 listed effects", "translate fr",
      "lioresal fr 10 mg", "took 10 mg three times a day", "i have taken five years of baclofen",
      "taken 6 times a day", "avalé 30 minutes avant le repas",
      "can 10 tablets be too big to swallow", "I had 5 medications and none worked",
      "es normal que vomite", "oxygen 98", "breathing 16 a minute", "oxygen 40 percent",
      "only 18 breaths a minute normal", "rapid breathing at 2 weeks old",
      "me tomo 25 y no funciona",
      "me faltan pastillas para mi hijo", "took half of these instead of a whole",
    ]
  )
  func prescribed(query: String) {
    #expect(Self.topics(query) == nil)
  }
}
