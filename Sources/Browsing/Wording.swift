package import Articles
package import SafeText

/// The interface's own words.
package enum Wording {
  package static let nothingHere: ScreenText = "The library has no passage here."
  package static let noCountry: ScreenText = "country not stated"
  package static let noSource: ScreenText = "source not stated"
  package static let noLinks: ScreenText = "This page has no links."
  package static let noSuchLink: ScreenText = "That link leads outside the library."
  package static let noEarlier: ScreenText = "Nothing earlier."
  package static let noLater: ScreenText = "Nothing later."
  package static let quitHint: ScreenText = "q quits."
  package static let emptyLibrary: ScreenText = "No articles here."
  package static let opening: ScreenText =
    "Not medical advice. In an emergency, call the emergency number."
  package static let disclaimer: ScreenText = """
    This program shows what published sources say about medicines. It is not medical advice \
    and does not know you. Do not start, change or stop a medicine because of it: ask your \
    doctor or pharmacist. Emergency: call your local emergency number.
    """

  /// What stands above an editor's note.
  package static func title(of kind: NoteKind) -> ScreenText {
    switch kind {
    case .note: "Editor’s note"
    case .warning: "WARNING (editor’s note)"
    case .correction: "CORRECTION (editor’s note)"
    case .professional: "FOR PROFESSIONALS"
    }
  }

  /// The kind of a source as a word.
  package static func name(of kind: SourceKind) -> ScreenText {
    switch kind {
    case .label: "label"
    case .formulary: "formulary"
    case .reference: "reference"
    case .healthPress: "health press"
    case .rehabSite: "rehabilitation site"
    case .blog: "blog"
    case .register: "register"
    }
  }

  /// What stands below a page that is not whole.
  package static func more(_ count: Int) -> ScreenText {
    ScreenText(
      "\(count) more passages are not shown here: open a sub-topic or an article to read them."
    )
  }
}
