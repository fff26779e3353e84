import SafeText

extension TopicTree {
  /// Reads a `topics.yaml`; topics that cannot be read are left out.
  ///
  /// Whoever asks for no problems need not have the topics checked against each other.
  package static func read(
    _ bytes: [UInt8],
    path: String = "topics.yaml",
    isChecked: Bool = true
  ) -> (tree: TopicTree, problems: [ContentProblem]) {
    let source = SourceBytes(bytes, file: path)
    let yaml = YAMLReader.read(source.bytes, file: path, limits: .libraryFile)
    var reader = TopicReader(
      form: YAMLForm(file: path, problems: source.problems + yaml.problems)
    )
    for entry in reader.form.entries(of: yaml.root, named: path) {
      if entry.key == "topics" {
        reader.read(entry)
      } else {
        reader.form.noteUnknown(entry, valid: ["topics"])
      }
    }
    if isChecked { reader.check() }
    return (TopicTree(reader.topics.map(\.topic)), reader.form.problems)
  }
}

/// Reads the topics of a `topics.yaml`, and checks them against each other.
private struct TopicReader {
  var form: YAMLForm
  var topics: [(topic: Topic, line: Int)] = []

  mutating func read(_ entry: YAMLNode.Entry) {
    for item in form.items(entry, like: "- id: …") {
      if let topic = topic(item) { topics.append((topic, item.line)) }
    }
  }

  private static let keys = ["id", "names", "cues", "codes", "yields", "outranks"]

  private mutating func topic(_ node: YAMLNode) -> Topic? {
    var topic = Topic(id: "", names: [:])
    for entry in form.entries(of: node, named: "topics") {
      switch entry.key {
      case "id": topic.id = entry.value.text ?? ""
      case "names":
        for name in form.entries(of: entry.value, named: "names") {
          topic.names[name.key] = form.text(name)
        }
      case "cues":
        for cue in form.entries(of: entry.value, named: "cues") {
          topic.cues[cue.key] = form.texts(cue)
        }
      case "codes":
        for code in form.entries(of: entry.value, named: "codes") {
          topic.codes[code.key] = form.texts(code).map { ScreenText($0) }
        }
      case "yields": topic.yields = form.texts(entry)
      case "outranks": topic.outranks = form.texts(entry)
      default: form.noteUnknown(entry, valid: Self.keys)
      }
    }
    guard !topic.id.isEmpty else {
      form.note(.missingKey("id", of: ScreenText("topics")), line: node.line)
      return nil
    }
    guard Self.isTopicID(topic.id) else {
      form.note(.badID(ScreenText(topic.id)), line: node.line)
      return nil
    }
    if topic.names.isEmpty {
      form.note(.missingKey("names", of: ScreenText(topic.id)), line: node.line)
    }
    return topic
  }

  /// Whether the parts between the dots are ids; `other` is the program's word for the unfiled.
  private static func isTopicID(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return ASCII.isID(id.utf8) && parts.allSatisfy { !$0.isEmpty } && id != "other"
  }

  mutating func check() {
    var known: Set<Topic.ID> = []
    let all = Set(topics.map(\.topic.id))
    var owners: [CueKind: CodeTable<Topic.ID>] = [:]
    for (topic, line) in topics {
      guard known.insert(topic.id).inserted else {
        form.note(.duplicateTopic(ScreenText(topic.id)), line: line)
        continue
      }
      if let parent = topic.parent, !all.contains(parent) {
        form.note(.missingParent(ScreenText(topic.id)), line: line)
      }
      for (language, cues) in topic.cues.sorted(by: { $0.key < $1.key }) {
        for cue in cues {
          let text = FoldedText(cue)
          let code = text.code(of: 0..<text.bytes.count)
          let kind = CueKind(of: cue, language)
          if let owner = owners[kind]?[code] {
            if owner != topic.id {
              form.note(.duplicateCue(ScreenText(cue), first: owner), line: line)
            }
          } else {
            owners[kind, default: CodeTable(capacity: 2048)].set(code, topic.id)
          }
        }
      }
    }
  }
}

/// Among which cues no two may be equal, weak or not.
private struct CueKind: Hashable {
  let language: String
  let isPart: Bool
  let isEnding: Bool

  init(of cue: String, _ language: String) {
    self.language = language
    isPart = Topic.isPart(cue)
    isEnding = Topic.isEnding(cue)
  }
}
