package import SafeText

/// What `synonyms.yaml` says: words of one meaning, and what people type in danger.
package struct Synonyms: Sendable, Equatable {
  /// Groups of words or phrases of one meaning, in any language; no word stands in two.
  package var groups: [[ScreenText]] = []
  /// Phrases that put the emergency card first.
  package var danger: [DangerList] = []
  /// Words any of which stands where a phrase of danger has their name in braces: `{took}`.
  package var families: [String: [ScreenText]] = [:]

  /// Words that no list could hold: braces around these names mean them, not a family.
  package enum WordKind: String, CaseIterable, Sendable {
    /// The name of a medicine.
    case name
    /// A number of tablets that is seldom taken at once: five and more.
    case count
    /// A number of milligrams that is seldom taken at once: more than a hundred.
    case hundreds
    /// A number of breaths in a minute that are too few: less than ten.
    case breaths
    /// A percentage of oxygen in the blood that is too low.
    case saturation
    /// Anything but a unit: the number before it is one of tablets.
    case bare
    /// No word: nothing was typed before the word behind.
    case start
    /// No word: nothing was typed behind the word before.
    case end
  }

  /// No synonyms at all.
  package init() {}

  /// Reads a `synonyms.yaml`; what cannot be read is left out.
  package static func read(
    _ bytes: [UInt8],
    path: String = "synonyms.yaml"
  ) -> (synonyms: Synonyms, problems: [ContentProblem]) {
    let source = SourceBytes(bytes, file: path)
    let yaml = YAMLReader.read(source.bytes, file: path, limits: .libraryFile)
    var form = YAMLForm(file: path, problems: source.problems + yaml.problems)
    var synonyms = Synonyms()
    var lines: [FoldedText: Int] = [:]
    var danger = 1
    for entry in form.entries(of: yaml.root, named: path) {
      switch entry.key {
      case "groups":
        for item in form.items(entry, like: "- [word, word]") {
          let entry = YAMLNode.Entry(key: "groups", line: item.line, value: item)
          let words = form.texts(entry)
          synonyms.groups.append(words.map { ScreenText($0) })
          for word in Set(words.map { FoldedText($0) }) {
            if let first = lines.updateValue(item.line, forKey: word) {
              let shown = ScreenText(String(decoding: word.bytes, as: UTF8.self))
              form.note(.duplicateWord(shown, firstLine: first), line: item.line)
            }
          }
        }
      case "families":
        for family in form.entries(of: entry.value, named: entry.key) {
          synonyms.families[family.key] = form.texts(family).map { ScreenText($0) }
        }
      case "danger":
        synonyms.danger = readDanger(entry.value, &form)
        danger = entry.line
      default: form.noteUnknown(entry, valid: ["groups", "families", "danger"])
      }
    }
    for name in synonyms.unknownFamilies.sorted() {
      form.note(.unknownFamily(ScreenText(name)), line: danger)
    }
    return (synonyms, form.problems)
  }

  /// Names in braces that neither a family nor a kind of words has.
  private var unknownFamilies: Set<String> {
    let phrases =
      danger.flatMap { $0.phrases.values.flatMap(\.self) } + families.values.flatMap(\.self)
    let names = phrases.flatMap { $0.string.split(separator: " ").compactMap(Self.family(in:)) }
    return Set(names).filter { families[$0] == nil && WordKind(rawValue: $0) == nil }
  }

  /// The name of the family that a word of a phrase stands for; nil for a word as it is.
  package static func family(in word: Substring) -> String? {
    let word = word.first == "=" ? word.dropFirst() : word
    guard word.first == "{", word.last == "}" else { return nil }
    return String(word.dropFirst().dropLast())
  }

  /// Reads lists by language, which may stand under the topic that answers.
  private static func readDanger(_ node: YAMLNode, _ form: inout YAMLForm) -> [DangerList] {
    var lists: [DangerList] = []
    var ofCard = DangerList()
    for entry in form.entries(of: node, named: "danger") {
      if entry.value.entries == nil {
        ofCard.phrases[entry.key] = form.texts(entry).map { ScreenText($0) }
        continue
      }
      var list = DangerList(topic: entry.key)
      for language in form.entries(of: entry.value, named: entry.key) {
        list.phrases[language.key] = form.texts(language).map { ScreenText($0) }
      }
      lists.append(list)
    }
    return ofCard.phrases.isEmpty ? lists : lists + [ofCard]
  }
}

/// What people type in danger of one kind.
package struct DangerList: Sendable, Equatable {
  /// The topic whose passages answer; nil where the emergency card alone does.
  package var topic: Topic.ID?
  /// Phrases by language code.
  package var phrases: [String: [ScreenText]] = [:]
}
