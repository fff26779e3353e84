import Articles
import Testing

@testable import Catalogue

/// Who studies a danger, and who is in one while studying.
extension DangerPhrasesTests {
  @Test(
    "A cry in which a word of study happens to stand is a cry",
    arguments: [
      "student took overdose", "des étudiants en overdose", "étudiants coma soirée",
      "read the leaflet, seizure now", "exam tomorrow took too many",
      "for my exam i took pills and she had a seizure",
      "how likely is a seizure, i missed my pills",
      "how likely is a seizure, ran out two days ago", "what is the difference, he is in a coma",
      "my essay is late and my friend had an overdose", "my flatmate the medical student overdose",
      "leaflet mentions seizures, she is having one", "care plan says call if seizure, he has one",
      "slides on my phone, dad seizure help", "seizure in my exam",
      "nursing student overdose dorm", "what is this seizure",
      "the leaflet mentions coma and he is not breathing",
      "for my course notes i need, no wait he stopped breathing",
      "definition of overdose, he swallowed 30", "how common is it, baby seizure",
      "interview question, wife seizure on the floor", "what percentage is 20 tablets, overdose",
      "ma mère surdosage différence entre coma et sommeil", "my niece overdose, how likely is coma",
      "mi madre sobredosis diferencia entre coma y dormir", "puppy convulsions what does it mean",
      "meine mutter überdosis unterschied zwischen schlaf und koma", "surdosage au lycée",
      "my patient overdose difference between sedation and coma", "does vomiting mean poisoning",
      "choking home policy", "pupil seizure school policy", "want to commit suicide thesis",
      "overdose 2000 mg how likely is coma", "overdose 2000 mg mortality",
      "overdose this morning prevalence of coma", "is this common, he had a seizure",
      "rare but she is in a coma", "a common overdose of 30 tablets", "seizure again, common?",
      "not breathing, is that listed", "commonly sleepy, now passed out",
    ]
  )
  func notStudied(query: String) {
    #expect(Self.topics(query) != nil)
  }
}
