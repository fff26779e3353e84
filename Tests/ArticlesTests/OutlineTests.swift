import Articles
import Testing

@Suite struct OutlineTests {
  static let names: [String] = {
    var walk = FolderSource(path: TestFiles.outlines).makeWalk()
    var names: [String] = []
    while let step = walk.next() {
      if case .success(let entry) = step { names.append(entry.path) }
    }
    return names
  }()

  @Test("The recorded articles are all found") func recordedArticlesAreFound() {
    #expect(Self.names.count >= 20)
  }

  @Test("An article keeps its outline, its words, its lines and its problems", arguments: names)
  func articleKeepsItsOutline(name: String) throws {
    let source = FolderSource(path: TestFiles.outlines)
    let reading = ArticleReader(topics: testTopics).read(try source.read(name), path: name)
    let stem = name.prefix { $0 != "." }
    let outline = outlineText(reading)
    if TestFiles.isRecording {
      TestFiles.write(Array(outline.utf8), to: TestFiles.outlines + "/\(stem).outline")
    }
    let recorded = try source.read("\(stem).outline")
    #expect(outline == String(decoding: recorded, as: UTF8.self))
  }
}

/// The topics that outlines are filed under.
let testTopics: TopicTree = {
  let yaml = """
    topics:
      - { id: dosing, names: { en: Taking it, fr: Prise }, cues: { en: [dosage] } }
      - id: dosing.missed
        names: { en: Missed dose, fr: Dose oubliée }
        cues: { en: [missed dose, forget, forgot], fr: [dose oubliée, oubli] }
        codes: { loinc: [88436-1], smpc: ["4.2"] }
      - { id: risks, names: { en: Risks }, cues: { en: [risks, precautions] } }
      - id: risks.side-effects
        names: { en: Side effects }
        cues: { en: [side effects, effects] }
      - { id: mechanism, names: { en: How it works }, cues: { fr: [mécanisme d'action] } }
    """
  let (tree, problems) = TopicTree.read(Array(yaml.utf8))
  return problems.isEmpty ? tree : TopicTree()
}()
