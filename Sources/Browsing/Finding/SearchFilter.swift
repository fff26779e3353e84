import Articles
import Catalogue
import Drawing
package import SafeText

/// What narrows a search, as it is picked from a list: a topic, a kind of source, a language.
package struct SearchFilter: Sendable, Equatable {
  /// What it narrows by; a search has one of each at most.
  package enum Kind: Sendable, CaseIterable {
    case topic, source, language
  }

  package let kind: Kind
  /// A topic's id, the beginning of a source's kind or name, or a language's code.
  package let value: String
  /// As it is shown.
  package let name: ScreenText

  /// What stands before it in words: "topic", "source", "language".
  var label: Phrase {
    switch kind {
    case .topic: .filterTopic
    case .source: .filterSource
    case .language: .filterLanguage
    }
  }

  /// "topic: Missed dose".
  func words(_ wording: Wording) -> ScreenText {
    ScreenText("\(wording[label].string): \(name.string)")
  }

  /// Narrows `request`.
  func apply(to request: inout SearchRequest) {
    switch kind {
    case .topic: request.topic = value
    case .source: request.source = value
    case .language: request.language = value
    }
  }
}

/// The list that filters are picked from.
struct FilterChoice {
  private(set) var menu: Menu
  private let choices: [SearchFilter]

  /// Offers the library's topics, the kinds of sources, those who say what was found, and the
  /// library's languages.
  init(_ library: Library, found hits: [SearchHit], language: String, wording: Wording) {
    var choices: [SearchFilter] = []
    var items: [Menu.Item] = []
    func head(_ phrase: Phrase) {
      items.append(Menu.Item(title: wording[phrase], target: .none))
    }
    func offer(_ kind: SearchFilter.Kind, _ value: String, _ name: ScreenText, depth: Int = 1) {
      items.append(Menu.Item(title: name, depth: depth, target: .filter(choices.count)))
      choices.append(SearchFilter(kind: kind, value: value, name: name))
    }
    head(.topics)
    FilterChoice.walk(library, language: language) { node, depth in
      if case .topic(let id) = node.place { offer(.topic, id, node.title, depth: depth) }
    }
    head(.sources)
    for kind in SourceKind.allCases { offer(.source, kind.rawValue, wording[kind]) }
    for name in FilterChoice.names(of: hits) { offer(.source, name.string, name) }
    let languages = FilterChoice.languages(of: library)
    if languages.count > 1 {
      head(.languages)
      for code in languages { offer(.language, code, ScreenText(code)) }
    }
    self.choices = choices
    menu = Menu(title: wording[Phrase.filterMenu], items: items, wording: wording)
    menu.beginTyping()
  }

  private static func walk(
    _ library: Library,
    language: String,
    _ body: (TreeNode, _ depth: Int) -> Void
  ) {
    var waiting = library.children(of: nil, in: .topics, language: language).map { ($0, 1) }
    waiting.reverse()
    while let (node, depth) = waiting.popLast() {
      body(node, depth)
      guard node.hasChildren else { continue }
      let below = library.children(of: node.id, in: .topics, language: language)
      waiting += below.reversed().map { ($0, depth + 1) }
    }
  }

  /// Those who say what was found, in the order of the hits.
  private static func names(of hits: [SearchHit]) -> [ScreenText] {
    var seen: Set<ScreenText> = []
    return hits.compactMap(\.source?.name).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func languages(of library: Library) -> [String] {
    let stated = library.manifest.languages
    return stated.isEmpty ? Set(library.articles().map(\.language)).sorted() : stated
  }

  /// What a key led to.
  enum Answer {
    case stay, close
    case pick(SearchFilter)
    case bell
  }

  mutating func take(_ key: Key, in body: Region) -> Answer {
    switch key {
    case .escape: return .close
    case .backspace where menu.filter.isEmpty: return .close
    case .backspace, .delete: menu.erase()
    case .down, .control("n"), .tab: menu.move(by: 1)
    case .up, .control("p"), .backTab: menu.move(by: -1)
    case .pageDown, .control("f"): menu.move(by: menu.pageRows(in: body))
    case .pageUp, .control("b"): menu.move(by: -menu.pageRows(in: body))
    case .home: menu.select(0)
    case .end: menu.select(.max, downwards: false)
    case .character(let character): menu.type(String(character))
    case .enter: return picked.map { .pick($0) } ?? .bell
    default: return .bell
    }
    return .stay
  }

  mutating func type(_ text: String) { menu.type(text) }

  mutating func move(by count: Int) { menu.move(by: count) }

  mutating func select(_ index: Int) { menu.select(index) }

  mutating func arrange(in body: Region, glyphs: Glyphs) { menu.arrange(in: body, glyphs: glyphs) }

  /// The filter that is selected.
  var picked: SearchFilter? {
    guard case .filter(let index) = menu.choice else { return nil }
    return choices[index]
  }
}
