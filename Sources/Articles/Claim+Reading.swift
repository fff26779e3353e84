import SafeText

extension Claim {
  /// Reads a `claims.yaml`; a claim or position that cannot be read is left out.
  ///
  /// Whether topics and sections exist is not known here: `LibraryCheck` asks that.
  package static func read(
    _ bytes: [UInt8],
    path: String = "claims.yaml"
  ) -> (claims: [Claim], problems: [ContentProblem]) {
    let source = SourceBytes(bytes, file: path)
    let yaml = YAMLReader.read(source.bytes, file: path, limits: .libraryFile)
    var reader = ClaimReader(
      form: YAMLForm(file: path, problems: source.problems + yaml.problems)
    )
    for entry in reader.form.entries(of: yaml.root, named: path) {
      if entry.key == "claims" {
        reader.read(entry)
      } else {
        reader.form.noteUnknown(entry, valid: ["claims"])
      }
    }
    return (reader.claims, reader.form.problems)
  }
}

/// Reads the claims of a `claims.yaml`.
private struct ClaimReader {
  var form: YAMLForm
  var claims: [Claim] = []
  private var known: Set<String> = []

  init(form: YAMLForm) { self.form = form }

  mutating func read(_ entry: YAMLNode.Entry) {
    for item in form.items(entry, like: "- id: …") {
      guard let claim = claim(item) else { continue }
      if known.insert(claim.id).inserted {
        claims.append(claim)
      } else {
        form.note(.duplicateClaim(ScreenText(claim.id)), line: item.line)
      }
    }
  }

  private mutating func claim(_ node: YAMLNode) -> Claim? {
    var claim = Claim(id: "", topic: "", question: [:], line: node.line)
    for entry in form.entries(of: node, named: "claims") {
      switch entry.key {
      case "id": claim.id = form.id(entry) ?? ""
      case "topic": claim.topic = form.id(entry) ?? ""
      case "question":
        for question in form.entries(of: entry.value, named: "question") {
          claim.question[question.key] = form.text(question)
        }
      case "positions":
        let items = form.items(entry, like: "- { figure: …, cite: … }")
        claim.positions = items.compactMap { position($0) }
      default: form.noteUnknown(entry, valid: ["id", "topic", "question", "positions"])
      }
    }
    let missing = [
      ("id", claim.id.isEmpty), ("topic", claim.topic.isEmpty),
      ("question", claim.question.isEmpty), ("positions", claim.positions.isEmpty),
    ].filter(\.1)
    let name = ScreenText(claim.id.isEmpty ? "claims" : claim.id)
    for (key, _) in missing { form.note(.missingKey(key, of: name), line: node.line) }
    return missing.isEmpty ? claim : nil
  }

  private mutating func position(_ node: YAMLNode) -> Claim.Position? {
    var figure: ScreenText?
    var country: ScreenText?
    var citation: Claim.Citation?
    for entry in form.entries(of: node, named: "positions") {
      switch entry.key {
      case "figure": figure = form.text(entry)
      case "country": country = form.country(entry)
      case "cite":
        guard let text = form.text(entry) else { continue }
        citation = Claim.Citation(text.string)
        if citation == nil { form.note(.brokenCitation(text), line: entry.line) }
      default: form.noteUnknown(entry, valid: ["figure", "country", "cite"])
      }
    }
    let owner = ScreenText("positions")
    if figure == nil { form.note(.missingKey("figure", of: owner), line: node.line) }
    if node["cite"] == nil { form.note(.missingKey("cite", of: owner), line: node.line) }
    guard let figure, let citation else { return nil }
    return Claim.Position(figure: figure, country: country, citation: citation, line: node.line)
  }
}
