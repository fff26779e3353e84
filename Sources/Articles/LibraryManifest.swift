package import SafeText

/// What `library.yaml` says about a library; all of it may be missing.
package struct LibraryManifest: Sendable, Equatable {
  /// How the tree can be laid out when a library opens.
  package enum Lens: String, Sendable, CaseIterable {
    /// By topic.
    case topics
    /// By article.
    case articles
  }

  /// What the library is called.
  package var title: ScreenText?
  /// The medicine it is about, where it is about one.
  package var medicine: ScreenText?
  /// ISO 639-1 codes of its languages, lower case.
  package var languages: [String] = []
  /// The layout it opens with.
  package var defaultLens: Lens = .topics

  /// A library that says nothing about itself.
  package init() {}

  /// Reads a `library.yaml`; what cannot be read is left as if it were missing.
  package static func read(
    _ bytes: [UInt8],
    path: String = "library.yaml"
  ) -> (manifest: LibraryManifest, problems: [ContentProblem]) {
    let source = SourceBytes(bytes, file: path)
    let yaml = YAMLReader.read(source.bytes, file: path, limits: .libraryFile)
    var manifest = LibraryManifest()
    var form = YAMLForm(file: path, problems: source.problems + yaml.problems)
    for entry in form.entries(of: yaml.root, named: path) {
      switch entry.key {
      case "title": manifest.title = form.text(entry)
      case "medicine": manifest.medicine = form.text(entry)
      case "languages": manifest.languages = form.languages(entry)
      case "lens":
        manifest.defaultLens = form.choice(entry, called: "lens") ?? .topics
      default:
        form.noteUnknown(entry, valid: ["title", "medicine", "languages", "lens"])
      }
    }
    return (manifest, form.problems)
  }
}
