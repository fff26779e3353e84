import Articles
import SafeText
import Testing

@testable import Catalogue

/// What the shipped lists of danger make of what people type.
@MainActor
@Suite struct DangerPhrasesTests {
  private static let shipped: DangerPhrases = {
    let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    let bytes = (try? FolderSource(path: folder + "/Content").read("synonyms.yaml")) ?? []
    return DangerPhrases([Synonyms.read(bytes).synonyms])
  }()

  /// Words that nearly every library has, so that they are no misspelt ones.
  private static let known = ["breath", "tablet", "take"].map { Array($0.utf8) }

  /// The topics that answer; nil where nothing means danger.
  static func topics(_ query: String) -> Set<Topic.ID>? {
    shipped.topics(in: SearchQuery(SearchRequest(query)).words) { known.contains($0) }
  }

  @Test(
    "After an overdose, and without breath, nobody is sent to what helps against withdrawal",
    arguments: [
      "took too many pills", "he ate 20 tablets", "toddler ate a tablet", "gave too much",
      "her breathing suddenly stopped", "she suddenly stopped breathing", "can't breath",
      "he ran out of breath and is blue", "took too many and now hallucinating",
      "il a arrêté de respirer d'un coup", "arrêt brutal de la respiration", "arrêt cardiaque",
      "il délire après avoir trop pris", "very sleepy after pump refill", "en a pris trop",
    ]
  )
  func overdose(query: String) {
    let topics = Self.topics(query)
    #expect(topics?.contains(Topic.overdose) == true)
    #expect(topics?.contains(Topic.withdrawal) == false)
  }

  @Test(
    "Who has stopped or run out is sent to withdrawal",
    arguments: [
      "ran out of pills", "stopped suddenly", "plus de comprimés", "pump stopped",
      "ran outt yesterday", "no baclofen left and shaking", "pharmacy has no baclofen",
      "pharmacy is closed and im out",
      "haven't had baclofen for two days", "not taken my pills since monday",
      "3 days without baclofen", "pas pris mon baclofène depuis 3 jours",
      "sans comprimés depuis hier", "seit drei tagen kein baclofen", "sin pastillas hace 3 días",
    ]
  )
  func withdrawal(query: String) {
    #expect(Self.topics(query)?.contains(Topic.withdrawal) == true)
    #expect(Self.topics(query)?.contains(Topic.overdose) == false)
  }

  @Test(
    "Whoever has had too much gets the card, in whatever words they say it",
    arguments: [
      "he took all his tablets help", "took all his meds", "he ate all his medicine",
      "swallowed all her tablets", "she emptied the bottle", "emptied the pill box",
      "drank the syrup", "ate the whole box", "hes took loads of baclofen", "ate lots of pills",
      "too many baclofen what do i do", "two much baclofen", "tooo many pills", "to many pills",
      "took 2 many tablets", "too many tramadol", "i took 20 baclofen", "swallowed 12 pills",
      "he has taken thirty tablets", "downed a bottle of pills", "took a handful of my meds",
      "gave my son too much", "my daughter swallowed a tablet", "grandson got into my pills",
      "dog chewed pill bottle", "he overdosed", "took way to much", "he swallowed the lot",
      "took all of them", "i took everything", "took 2 doses by mistake", "took double",
      "my 2 year old ate a pill", "took a handful", "mum took 2 weeks of tablets at once",
      "i took 2 days worth by mistake", "took my morning dose twice by mistake", "he ODed",
      "kitten licked baclofen liquid", "gave the baby the wrong syringe",
      "took 40mg instead of 10mg", "she took to meny tablets on purpose",
      "il a pris tous ses cachets", "elle a avalé toute la plaquette", "vidé la boîte",
      "a bu tout le sirop", "trop de lioresal", "pris dix comprimés", "avalé plein de cachets",
      "mon fils a avalé un comprimé", "il a tout pris", "il a pri tro de comprimer",
      "j'ai doublé ma dose", "überdosis", "zu viele tabletten genommen",
      "hat alle tabletten geschluckt", "zuviel baclofen", "kind hat tablette verschluckt",
      "mein kind hat eine tablette gegessen", "ganze packung tabletten genommen", "vergiftung",
      "sobredosis", "tomó demasiadas pastillas", "se tragó todas las pastillas",
      "mi hijo se tragó una pastilla", "demasiado baclofeno", "se tomó el frasco entero",
      "tomé muchas pastillas", "intoxicación", "he ingested too much", "i took so many",
      "I shouldn't have taken so many", "took 200mg by mistake instead of 20",
      "took 400 mg baclofen",
      "he took 1000 mg", "swallowed 200mg", "j'ai pris 200 mg au lieu de 20", "il a pris trop",
      "took 3 times my dose", "gave him the adult dose hes 4", "over dosed",
      "my wife overdid it with her tablets", "he has had way more than hes supposed to",
      "j'ai tout avalé", "J AI TOUT AVALÉ",
    ]
  )
  func tooMuch(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
    #expect(Self.topics(query)?.contains(Topic.withdrawal) == false)
  }

  @Test(
    "Whoever does not wake or breathe gets the card, in whatever words it is said",
    arguments: [
      "mum wont wake up", "can't rouse him", "she is unrousable", "not responding to me",
      "grandad wont open his eyes", "he is not answering me", "mum wont get up", "lips blue",
      "his lips have gone blue", "face turning blue", "gone floppy and grey", "he is lifeless",
      "foaming at the mouth", "perdre connaissance", "elle perd connaissance",
      "j'ai perdu connaissance", "tombée dans les pommes", "lèvres bleues", "il est tout bleu",
      "ses lèvres sont bleues", "arrive pas à le réveiller", "wacht nicht auf",
      "atmet nicht mehr", "bewusstlos", "blaue lippen", "reagiert nicht", "bekommt keine luft",
      "no respira", "no se despierta", "está inconsciente", "labios morados",
      "no puede respirar", "se desmayó", "she wouldn't wake up", "isn't waking up",
      "mum isn't responding", "couldn’t breathe", "cant catch my breath", "woudnt wake",
      "he dosent wake up", "ain't breathing", "isnt answering me", "HES SEIZING",
      "my dad is seizing on the floor", "kid siezing", "her breathing is really shallow",
      "snoring weird", "he looks grey", "now hes grey", "hes limp", "shes out cold",
      "he wont move",
    ]
  )
  func withoutLife(query: String) {
    #expect(Self.topics(query)?.contains(Topic.overdose) == true)
  }

  @Test(
    "Fits, swelling, empty boxes and words of despair get the card",
    arguments: [
      "baby is fitting", "hes fitting", "started fitting again", "had a fit", "convulshuns",
      "shes having a fitt right now", "krampfanfall", "convulsiones", "está convulsionando",
      "gorge enflée", "visage enflé", "throat is tight and swollen", "tongue swelled up",
      "tounge is swelling up", "face blew up like a balloon", "allergie grave",
      "gesicht geschwollen", "hals schwillt zu", "garganta hinchada", "labios hinchados",
      "reacción alérgica", "gonfle la gorge", "selbstmord", "ich will sterben", "suicidio",
      "quiero morir", "quiero morirme", "i dont want to be here anymore", "end it all",
      "jai plus envie de vivre", "wants to kill himself", "going to take all my tablets tonight",
      "she left a note and the packet is empty", "notarzt", "emergencia", "pumpe piept",
      "la bomba pita", "keine tabletten mehr", "me quedé sin pastillas", "plötzlich abgesetzt",
      "someone is dying", "my grandmother is dying", "they are dying", "dying", "im dying",
      "im dying please help me", "dejó de tomar de golpe", "je gonfle de partout",
      "la gorge qui serre",
      "ran outt 2 days ago", "quit it yesterday now burning up",
    ]
  )
  func others(query: String) {
    #expect(Self.topics(query) != nil)
  }

  @Test(
    "A seizure or an empty bottle may be either, so that both answer",
    arguments: [
      "seizure", "il convulse", "ran out my bottle is empty", "all my pills are gone",
      "all the pills in the bottle are gone",
    ]
  )
  func either(query: String) {
    #expect(Self.topics(query)?.isSuperset(of: [Topic.overdose, Topic.withdrawal]) == true)
  }

  @Test(
    "Who says at length or in a word left whole what has happened gets the card",
    arguments: [
      "my patient in bed 4 got 100mg instead of 10mg baclofen by mistake and her resps are 6",
      "a man on the bus is jerking all over, baclofen box in his hand",
      "toddler had the blister pack in her mouth, two tablets missing, she seems fine",
      "gf says she cant go on and swallowed all her muscle relaxers",
      "stopped my baclofen on friday now spiders on the wall and i am shaking badly",
      "i have 60 tablets in front of me and nobody would miss me",
      "pépère est tout mou pis y respire drôle depuis sa dose", "jentends des voix",
      "patient on my ward GCS 5", "her resps 6 a minute", "four times her dose given by mistake",
      "nobody can rouse Mr Hughes in room 7 since his evening tablets",
      "mon petit de 3 ans a bu le flacon de baclofène de sa soeur", "il a bu le sirop",
      "la boîte de baclofène est vide", "rupture à la pharmacie depuis trois jours",
      "tonton parle à des gens que personne ne voit dans la cour",
      "my brother wrote us all goodbye and now his bottle of baclofen is missing",
      "breathes twice a minute", "he breathes slowly", "i can hardly wake him up",
      "found my flatmate face down on the rug", "nothing left in the strip",
      "toddler was chewing a tablet", "baby got hold of my baclofen", "she barely responds",
      "he is seizing", "pt seizing", "status epilepticus post abrupt cessation", "obtunded",
      "ingested approx 120mg baclofen 40 min ago", "baclofen withdrawal, hyperthermia",
      "IMV baclofène 600 mg, Glasgow 6", "je peine à la réveiller", "kaum ansprechbar",
      "jai plus de lioresal depuis 3 jours", "je veux en finir ce soir avec mes cachets",
    ]
  )
  func story(query: String) {
    #expect(Self.topics(query) != nil)
  }

  @Test(
    "A danger that happens where one studies is one",
    arguments: [
      "seizure during training", "collapsed in the exam", "unconscious in a lecture",
      "stopped baclofen seizure history epilepsy", "seizure 5 minutes history of epilepsy",
      "colleague overdose history of depression", "kids overdose leaflet", "seizure doing homework",
      "students seizure classroom", "convulsions examen medical", "seizure heart rates high",
      "anaphylaxis trainer pen used for real", "cannot go on", "i can not go on",
      "my student took an overdose", "overdose help statistics teacher he is not breathing",
      "suicide prevention", "overdose",
    ]
  )
  func situation(query: String) {
    #expect(Self.topics(query) != nil)
  }

  @Test(
    "A plain question about a dose is no emergency",
    arguments: [
      "comprimé pris tous les jours", "baclofène pris tous les soirs",
      "ate breakfast before tablet",
      "I ate before taking pill", "I ate with my medicine", "ate grapefruit with my medication",
      "is it took twice a day", "took baclofen twice daily dose", "swallowed tablet without water",
      "avalé un comprimé avec du lait", "drank the whole glass of water", "took them all with food",
      "pris deux fois par jour", "pris trop tard", "double blind dose study",
      "why does it make me so sleepy", "stopped at the pharmacy", "quit smoking program",
      "after two weeks how much baclofen should i take",
      "took two tablets how many hours until the next", "is baclofen habit forming",
      "kann man ambulant entgiften", "muscle overuse", "krampf im bein", "gargling with it",
      "cooking with baclofen", "trouble grasping objects", "je désire arrêter",
      "can ibuprofen be taken every day with baclofen", "is it taken every 8 hours tablets",
      "can it be taken with all my medications", "baclofen swallowed whole tablets",
      "alle 8 stunden tabletten genommen", "tomado todos los días pastillas",
      "can i take all my tablets together", "are all the tablets the same",
      "peut-on prendre tous les comprimés en même temps", "alle tabletten einzeln eingenommen",
      "had 28 tablets left", "i was given a bottle of baclofen", "i had too many side effects",
      "can my child's tablets be chewed", "is baclofen the wrong medicine for me",
      "i cant go on holiday with baclofen", "not woken up rested",
      "the tablet is blue", "is it safe to take for many days", "odd taste",
      "took all day to work", "had a whole glass of milk", "taken with all my other food",
      "how many tablets are in a box", "how much baclofen is in a tablet", "took two tablets",
      "dose for a son of 12 years", "blue tablet", "blue skin cream", "tongue tablet",
      "fitting the pump", "pump fitting", "took it to work", "not too much salt",
      "empty stomach", "bottle size", "store in the box", "drank coffee with tablet",
      "alle 8 stunden", "zu viel alkohol vermeiden", "wie viele tabletten am tag",
      "nicht zu viel salz", "todas las mañanas", "cuántas pastillas al día", "tomar con comida",
      "tous les jours un comprimé", "combien de comprimés par jour", "boîte de 30 comprimés",
      "pris avec un verre d'eau", "prendre tous les matins", "lange keine wirkung",
      "will baclofen make me vomit", "should it be swallowed or has to be chewed", "missed dose",
      "can't stop moving my legs", "spasticity that does not respond to oral baclofen",
      "what are her blue pills", "does baclofen help her limp",
      "sort all my pills by day", "does not react with alcohol", "im dying to know",
      "eaten more since starting", "i am dying to know who invented it",
      "all the pills look the same",
      "he gave me blue tablets", "took 400 mg ibuprofen", "taken 3 times a day with my dose",
      "over a dose of 20 mg", "i can't take it in the morning", "how long can i go without it",
      "isn't it habit forming",
      "why isn't it working", "not taken with milk", "does it work for two weeks",
      "what does anaphylaxis mean in the package insert", "definition of overdose",
      "my muscles are seizing up", "two of the tablets are missing", "he hides his tablets",
      "baby name pharmacy",
      "number of poisoning deaths in France 2016", "overdose pharmacology slides",
      "can a child take tablets by mouth", "daughter baclofen dry mouth", "lover dose",
      "how many breaths per minute is normal", "flacon vide recyclage",
      "rupture de stock baclofène", "le comprimé est tout mou", "baclofen took all the muscle tone",
      "two tablets missing from the pharmacy bag", "le médecin voit des gens", "spiders on plants",
      "I have the tablets in front of me which one first", "detective novel about a poisoning",
      "lower seizure threshold",
      "literature review on seizures and muscle relaxants", "cannot go on holiday",
      "not answered by my doctor since", "can it be taken since childhood",
    ]
  )
  func question(query: String) {
    #expect(Self.topics(query) == nil)
  }

  @Test(
    "Who no longer knows anybody, or jerks, or cannot be woken, gets the card",
    arguments: [
      "now she can't say her own name", "she does not know her own name", "he is talking gibberish",
      "she doesn't know who I am", "he does not know where he is", "she does not recognise me",
      "mum on dialysis is confused and drowsy", "elle ne me reconnaît plus", "no me reconoce",
      "he is jerking on the kitchen floor", "his whole body jerks", "he quit baclofen cold",
      "ich bekomme ihn nicht wach", "er ist nicht mehr wach zu bekommen",
      "ich habe 20 Tabletten Baclofen genommen", "20 Tabletten geschluckt",
    ]
  )
  func estranged(query: String) {
    #expect(Self.topics(query) != nil)
  }

  @Test(
    "Who only looks for something, or jerks at night, does not",
    arguments: [
      "I don't know where my tablets are", "doctor does not know who prescribed it",
      "je ne sais plus où acheter", "leg jerking at night", "my leg is jerking",
      "ich bin nachts nicht wach", "2 Tabletten genommen", "can I stop it cold",
    ]
  )
  func only(query: String) {
    #expect(Self.topics(query) == nil)
  }
}
