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
    ]
  )
  func notStudied(query: String) {
    #expect(Self.topics(query) != nil)
  }

  @Test(
    "Who asks of a danger from afar does not get the card",
    arguments: [
      "how does a school nurse write a care plan for seizures",
      "what does respiratory arrest mean", "respiratory arrest definition",
      "what percentage of patients have seizures", "how common are seizures",
      "how likely are hallucinations when my taper starts",
      "is a driver allowed to work if the leaflet mentions seizures",
      "why do leaflets warn of seizures", "for my thesis on overdose",
      "seizures for my screenplay", "overdose for my exam",
      "anaphylaxis explained to student nurses",
      "interview question for nurses: how do you recognise anaphylaxis", "slides on overdose",
      "lecture on seizures", "overdose quiz", "pour mon cours sur le surdosage",
      "surdosage pour un mémoire infirmier",
      "les étudiants doivent connaître quels signes du surdosage",
      "coma expliqué aux étudiants", "comparaison entre surdosage et sevrage",
      "différence entre surdosage et sevrage",
      "is coma listed among the effects", "what is anaphylaxis", "what is a coma",
      "translate respiratory arrest into English", "question de cours sur le coma",
      "care home policy so that nobody is poisoned",
    ]
  )
  func studied(query: String) {
    #expect(Self.topics(query) == nil)
  }
}
