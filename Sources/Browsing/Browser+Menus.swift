import Articles
import Catalogue
import Drawing
import SafeText

// MARK: - Opening menus

extension Browser {
  /// Help for this place, from the keymap: choosing a row runs its command.
  mutating func openHelp() {
    let working = Keymap.commands(in: .panes)
    var items: [Menu.Item] = []
    for group in CommandGroup.allCases {
      items.append(Menu.Item(title: wording[group], target: .none))
      for binding in Keymap.bindings
      where binding.command.group == group && working.contains(binding.command) {
        items.append(
          Menu.Item(
            title: wording[binding.command],
            detail: Keymap.names(of: binding.command),
            depth: 1,
            target: .command(binding.command)
          )
        )
      }
    }
    mode = .menu(Menu(title: wording[Phrase.keysMenu], items: items, wording: wording))
  }

  /// The headings of the page, with the one that reading stands under selected.
  mutating func openHeadings() {
    let headings = reader.layout?.headings ?? []
    let items = headings.map { heading in
      Menu.Item(title: heading.title, depth: min(3, heading.depth), target: .line(heading.line))
    }
    mode = .menu(
      Menu(
        title: wording[Phrase.headingsMenu],
        items: items,
        selected: reader.heading ?? 0,
        wording: wording
      )
    )
  }

  /// The links of the page, numbered, each with its true target.
  mutating func openLinks() -> Effect? {
    let links = reader.layout?.links ?? []
    guard !links.isEmpty else {
      say(wording[Phrase.noLinks])
      return .bell
    }
    let items = links.enumerated().map { index, link in
      Menu.Item(
        title: ScreenText("\(index + 1)  \(link.label.string)  → \(link.target.string)"),
        target: .link(index)
      )
    }
    let menu = Menu(
      title: wording[Phrase.linksMenu],
      items: items,
      isNumbered: true,
      selected: reader.selectedLink ?? 0,
      wording: wording
    )
    mode = .menu(menu)
    return nil
  }
}

// MARK: - Commands in a menu

extension Browser {
  mutating func runInMenu(_ command: Command, count: Int?) -> Effect? {
    guard case .menu(let menu) = mode else { return nil }
    let page = menu.pageRows(in: layout.body)
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      inMenu { $0.move(by: Browser.steps(command, count, page: page)) }
    case .top: inMenu { $0.select((count ?? 1) - 1) }
    case .bottom: inMenu { $0.select(count.map { $0 - 1 } ?? .max, downwards: false) }
    case .find: inMenu { $0.beginTyping() }
    case .open: return choose(menu)
    case .cancel:
      var cleared = false
      inMenu { cleared = $0.clearFilter() }
      if !cleared { mode = .browsing }
    case .close, .leave: mode = .browsing
    default: break
    }
    return nil
  }

  /// Carries out the selected item and closes the menu.
  private mutating func choose(_ menu: Menu) -> Effect? {
    guard let choice = menu.choice else { return .bell }
    mode = .browsing
    switch choice {
    case .filter, .none:
      return nil
    case .command(let command):
      return run(command, count: nil)
    case .line(let line):
      enterReader()
      reader.go(to: line)
    case .link(let index):
      return follow(index)
    }
    return nil
  }
}
