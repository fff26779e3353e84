import SafeText

/// What the front matter says about an article.
struct ArticleHeader {
  private(set) var id: String?
  private(set) var title: ScreenText?
  private(set) var medicine: ScreenText?
  private(set) var language = ""
  /// Written by `import` where a text had no title.
  private(set) var isTitleMadeUp = false
  private(set) var sources: [Source] = []

  init() {}

  /// Makes the header of an article that has no front matter.
  init(id: String, title: ScreenText, language: String) {
    self.id = id
    self.title = title
    self.language = language
  }

  /// Takes the header out of YAML; `form` collects what is wrong with it.
  init(_ yaml: YAMLNode?, form: inout YAMLForm) {
    for entry in form.entries(of: yaml, named: "front matter") {
      switch entry.key {
      case "id": id = form.id(entry)
      case "title": title = form.text(entry)
      case "medicine": medicine = form.text(entry)
      case "language": language = form.languages(entry).first ?? ""
      case "title_made_up": isTitleMadeUp = form.text(entry)?.string == "true"
      case "sources": sources = Self.sources(entry, form: &form)
      default:
        form.noteUnknown(entry, valid: ["title", "medicine", "language", "sources", "id"])
      }
    }
  }

  private static func sources(_ entry: YAMLNode.Entry, form: inout YAMLForm) -> [Source] {
    form.entries(of: entry.value, named: "sources").compactMap { item in
      guard ASCII.isID(item.key.utf8) else {
        form.note(.badID(ScreenText(item.key)), line: item.line)
        return nil
      }
      return source(item, form: &form)
    }
  }

  private static func source(_ item: YAMLNode.Entry, form: inout YAMLForm) -> Source {
    var source = Source(id: item.key, name: ScreenText(item.key))
    for entry in form.entries(of: item.value, named: item.key) {
      switch entry.key {
      case "name": source.name = form.text(entry) ?? source.name
      case "kind": source.kind = form.choice(entry, called: "kind of source")
      case "country": source.country = form.country(entry)
      case "published": source.published = form.text(entry)
      case "read": source.read = form.text(entry)
      case "origin": source.origin = form.text(entry)
      default:
        let valid = ["name", "kind", "country", "published", "read", "origin"]
        form.noteUnknown(entry, valid: valid)
      }
    }
    return source
  }
}
