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
  private static func topics(_ query: String) -> Set<Topic.ID>? {
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
    ]
  )
  func withdrawal(query: String) {
    #expect(Self.topics(query)?.contains(Topic.withdrawal) == true)
    #expect(Self.topics(query)?.contains(Topic.overdose) == false)
  }

  @Test(
    "A seizure or an empty bottle may be either, so that both answer",
    arguments: ["seizure", "il convulse", "ran out my bottle is empty", "all my pills are gone"]
  )
  func either(query: String) {
    #expect(Self.topics(query)?.isSuperset(of: Topic.urgent) == true)
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
    ]
  )
  func question(query: String) {
    #expect(Self.topics(query) == nil)
  }
}
