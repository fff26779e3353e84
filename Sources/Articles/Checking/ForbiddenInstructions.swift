/// Finds sentences that tell somebody to do what can kill after an overdose: to cause vomiting, to
/// give milk, salt water, charcoal or coffee, to sleep it off, to put something in the mouth.
///
/// Old labels and many web pages say such things; every first-aid authority forbids them.
///
/// A sentence that forbids it itself is no such sentence.
package enum ForbiddenInstructions {
  /// Words of which one must be followed by another within so many words.
  private struct Rule {
    var first: Set<String>
    var then: Set<String>
    var within: Int
    /// Words between them that make the sentence mean something else.
    var unless: Set<String> = []
    /// Whether it counts only at the beginning of a sentence, where it is an order.
    var isOrder = false
  }

  private static let vomiting: Set<String> = ["vomit", "vomiting", "vomited", "emesis", "puke"]
  private static let given: Set<String> = [
    "milk", "saltwater", "salt", "charcoal", "coffee", "mustard", "vinegar", "eggs", "lait",
    "salee",
    "sel", "charbon", "cafe", "moutarde", "vinaigre", "oeufs",
  ]
  private static let article: Set<String> = [
    "a", "an", "the", "or", "no", "any", "un", "une", "le",
  ]

  private static let rules: [Rule] = [
    Rule(
      first: ["induce", "induced", "inducing", "induces", "induction"],
      then: vomiting,
      within: 4
    ),
    Rule(
      first: ["make", "making", "makes", "made", "get", "force", "forcing", "let"],
      then: ["vomit", "puke"],
      within: 5
    ),
    Rule(
      first: ["cause", "provoke", "trigger", "try"],
      then: vomiting,
      within: 4,
      isOrder: true
    ),
    Rule(
      first: ["faire", "faites", "fais", "fait", "font", "faisant"],
      then: ["vomir"],
      within: 3
    ),
    Rule(
      first: ["provoquer", "provoquez", "provoquant", "declencher", "declenchez", "induire"],
      then: ["vomissement", "vomissements", "vomir"],
      within: 4
    ),
    Rule(
      first: ["finger", "fingers", "doigt", "doigts"],
      then: ["throat", "gorge"],
      within: 4
    ),
    Rule(
      first: [
        "give", "giving", "administer", "offer", "donner", "donnez", "donnant", "administrez",
      ],
      then: given,
      within: 5,
      unless: ["with", "avec", "in", "dans"]
    ),
    Rule(
      first: ["drink", "drinking", "swallow", "boire", "buvez", "boit"],
      then: given,
      within: 4,
      unless: ["with", "avec", "or", "ou"]
    ),
    Rule(
      first: ["empty", "emptied", "emptying", "wash", "washing", "videz", "vider", "vide"],
      then: ["stomach", "estomac"],
      within: 4
    ),
    Rule(
      first: ["cold", "icy", "douche", "bain"],
      then: ["shower", "bath", "froide", "froid", "glace", "glacee"],
      within: 1
    ),
    Rule(first: ["sleep", "sleeping", "sleeps"], then: ["off"], within: 2),
    Rule(first: ["laisser", "laissez", "laisse"], then: ["dormir", "cuver"], within: 4),
    Rule(first: ["dormir"], then: ["passe"], within: 4),
    Rule(
      first: ["put", "putting", "place", "push", "insert", "wedge", "mettre", "mettez", "placez"],
      then: ["mouth", "teeth", "bouche", "dents"],
      within: 7
    ),
  ]
  /// Words that are enough by themselves.
  private static let words: Set<String> = ["ipecac", "ipecacuanha", "ipeca", "lavage"]

  private static let negations: Set<String> = [
    "not", "no", "never", "nothing", "neither", "nor", "without", "avoid", "avoids", "avoiding",
    "don", "cannot", "forbid", "forbids", "ne", "n", "ni", "jamais", "rien", "pas", "aucun",
    "aucune",
    "sans", "evitez", "eviter",
  ]
  /// What is denied by “do not wait” is the waiting.
  private static let delays: Set<String> = [
    "wait", "delay", "hesitate", "panic", "worry", "attendez", "attendre", "tardez", "hesitez",
    "paniquez",
  ]

  /// The words that give such an instruction, from the first to the last, as they stand in `text`.
  package static func found(in text: String) -> [String] {
    var found: [String] = []
    for sentence in sentences(of: text) {
      let words = words(of: sentence)
      let folded = words.map { String(decoding: FoldedText(String($0)).bytes, as: UTF8.self) }
      guard let range = offence(in: folded), let first = words[range].first,
        let last = words[range].last
      else { continue }
      found.append(String(sentence[first.startIndex..<last.endIndex]))
    }
    return found
  }

  /// Sentences end at a full stop, a question or exclamation mark, a colon or a semicolon: what
  /// is forbidden before a colon is not forbidden after it.
  private static func sentences(of text: String) -> [Substring] {
    text.split { ".!?:;".contains($0) }
  }

  private static func words(of sentence: Substring) -> [Substring] {
    sentence.split { !($0.isLetter || $0.isNumber) }
  }

  private static func offence(in sentence: [String]) -> Range<Int>? {
    for (start, word) in sentence.enumerated() {
      var end: Int?
      if words.contains(word) { end = start }
      for rule in rules where end == nil && rule.first.contains(word) {
        end = self.end(of: rule, from: start, in: sentence)
      }
      if let end, !isForbidden(in: sentence[...end]) { return start..<end + 1 }
    }
    return nil
  }

  private static func end(of rule: Rule, from start: Int, in sentence: [String]) -> Int? {
    if rule.isOrder, start > 0 { return nil }
    // “A drink” is no order to drink.
    if start > 0, sentence[start] == "drink", article.contains(sentence[start - 1]) { return nil }
    let reach = sentence[(start + 1)...].prefix(rule.within)
    guard let end = reach.firstIndex(where: rule.then.contains) else { return nil }
    return sentence[start..<end].contains(where: rule.unless.contains) ? nil : end
  }

  /// Whether a negation stands before the last word of the instruction.
  private static func isForbidden(in words: ArraySlice<String>) -> Bool {
    words.indices.contains { index in
      guard negations.contains(words[index]) else { return false }
      let next = words[(index + 1)...].prefix(2)
      return !next.contains(where: delays.contains)
    }
  }
}
