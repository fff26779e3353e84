import Articles
import Testing

@testable import Catalogue

/// What somebody else gave, took or chewed, and how somebody looks who took too much.
extension DangerPhrasesTests {
  @Test(
    "Another's medicine, a dose given twice, and what a child chewed are too much",
    arguments: [
      "our toddler had chewed three of grandad's baclofen", "our baby chewed two of the tablets",
      "toddler crunched baclofen", "toddler bit into a baclofen",
      "resident was given another resident's baclofen",
      "nurse gave my mum someone else's baclofen", "got another lady's baclofen",
      "got someone else's baclofen by mistake", "took someone else's tablets",
      "gave my nan her night tablets twice", "I gave her tablets twice and she is sleepy",
      "took 30 of the 10 mg ones", "he downed 14 of the 25 mg ones", "took 14 x 25 mg",
      "he took fourteen baclofen", "elle a pris quatorze comprimés",
      "toddler was chewing the blister pack, two are gone", "blister pack chewed by my baby",
      "my toddler got into the blister pack", "the baby had the packet, two gone",
      "toddler playing with blister pack", "2 year old had the box open, three missing",
      "my 3 year old has been at nannys pills", "night nurse gave her dose twice",
      "gave him two doses by mistake", "he had his dose twice tonight",
      "carer gave it and then i gave it again", "grandad took his whole dosette box at once",
      "emptied his pill organiser", "il en a pris exprès",
      "should I let him sleep it off",
      "boîte vide de baclofène", "boîte vide à côté de lui", "retrouvée avec la boîte vide",
    ]
  )
  func mistaken(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "Who is slumped, limp of a sudden, or breathes seldom needs help at once",
    arguments: [
      "found him slumped over the wheel", "slumped in his chair", "she is now floppy",
      "dad completely floppy", "lady is floppy", "she can't keep her eyes open",
      "he can hardly keep his eyes open", "she cannot stay awake",
      "one breath every ten seconds", "he only breathes every ten seconds",
      "only six breaths a minute", "long gaps between his breaths", "he breathes once in a while",
      "breathing has gone all shallow", "her breathing got very slow",
      "on l'a retrouvée inanimée", "il est inerte", "sans connaissance", "il ne bouge plus",
      "er atmet nur alle zehn Sekunden",
    ]
  )
  func slumped(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "Who has stopped and shakes, has a fever or sees what is not there is in withdrawal",
    arguments: [
      "j'ai arrêté net il y a trois jours et je vois des araignées sur les murs",
      "j'ai arrêté du jour au lendemain", "je vois des choses qui n'existent pas",
      "mon père voit des rats dans la chambre", "je vois des insectes partout",
      "j'ai tout arrêté net, je tremble et j'ai de la fièvre", "j'ai arrêté et j'ai de la fièvre",
      "plus de cachets, fièvre et tremblements",
      "i stopped everything, i am shaking and feverish",
      "nan has had none of her tablets since thursday", "she hasn't had any since thursday",
      "sees bugs crawling on the wall", "dad sees insects on the ceiling",
      "she sees her dead sister in the chair", "talking to people who are not there",
    ]
  )
  func stopped(query: String) {
    #expect(Self.topics(query)?.contains(Topic.withdrawal) == true)
  }

  @Test(
    "Such words are no cry where they stand otherwise",
    arguments: [
      "baclofen makes my legs floppy", "I can't keep my eyes open at work",
      "give her baclofen twice a day", "I gave her tablets twice a day for a year",
      "breathing exercises for weak muscles", "my posture is slumped",
      "another person's story of baclofen", "sixty mg a day", "can tablets be chewed",
      "how rare is anaphylaxis", "are seizures listed as common or rare side effects",
      "is coma listed among the effects", "convulsions fréquentes ou rares",
      "the usual dose twice a day", "gave her dose twice a day for a year",
      "what did they see in rats", "when is stopping allowed", "peut-on arrêter peu à peu",
      "which leaflet names coma", "contraindications: convulsions", "how many are in the box",
      "boîte de 30 comprimés prix", "inertie", "connaissance des effets",
    ]
  )
  func otherwise(query: String) {
    #expect(Self.topics(query) == nil)
  }
}
