import Catalogue
import Drawing
import SafeText

// MARK: - Commands in the panes

extension Browser {
  mutating func runInPanes(_ command: Command, count: Int?) -> Effect? {
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom:
      move(command, count: count)
    case .open: return open()
    case .close: return close()
    case .nextPane: turnFocus(by: 1)
    case .previousPane: turnFocus(by: -1)
    case .unfoldAll: navigator.unfoldAll()
    case .foldAll:
      navigator.foldAll()
      if focus == .navigator { preview() }
    case .switchLens: switchLens()
    case .back: return travel(-1)
    case .forward: return travel(1)
    case .zoom: zoom()
    case .narrower: return moveSplit(by: -Browser.splitStep)
    case .wider: return moveSplit(by: Browser.splitStep)
    case .headings: openHeadings()
    case .links: return openLinks()
    case .provenance: return openProvenance()
    case .help: openHelp()
    case .cancel: return cancel()
    case .leave: return leave()
    case .search: openFinder()
    case .lastSearch: openLastFinder()
    case .find: openFind()
    case .nextMatch: return walk(1)
    case .previousMatch: return walk(-1)
    case .emergency, .quit, .suspend, .redraw: break
    }
    return nil
  }

  private mutating func move(_ command: Command, count: Int?) {
    switch focus {
    case .navigator: moveInNavigator(command, count: count)
    case .reader: moveInReader(command, count: count)
    case .outline: moveInOutline(command, count: count)
    }
  }

  private mutating func moveInNavigator(_ command: Command, count: Int?) {
    let page = max(1, (layout.navigator?.rows ?? 2) - 2)
    switch command {
    case .top: navigator.select((count ?? 1) - 1)
    case .bottom: navigator.select(count.map { $0 - 1 } ?? .max)
    default: navigator.move(by: Browser.steps(command, count, page: page))
    }
    preview()
  }

  private mutating func moveInReader(_ command: Command, count: Int?) {
    switch command {
    case .top: reader.go(to: (count ?? 1) - 1)
    case .bottom: reader.go(to: count.map { $0 - 1 } ?? .max)
    case .moveDown, .moveUp: reader.move(by: Browser.steps(command, count, page: 1))
    default: reader.scroll(by: Browser.steps(command, count, page: reader.pageRows))
    }
  }

  /// In the outline every step goes to the next heading.
  private mutating func moveInOutline(_ command: Command, count: Int?) {
    guard let headings = reader.layout?.headings, !headings.isEmpty else { return }
    let page = max(1, (layout.outline?.rows ?? 2) - 2)
    let now = reader.heading ?? 0
    let wanted =
      switch command {
      case .top: (count ?? 1) - 1
      case .bottom: count.map { $0 - 1 } ?? headings.count - 1
      default: now + Browser.steps(command, count, page: page)
      }
    reader.go(to: headings[min(max(0, wanted), headings.count - 1)].line)
  }

  /// How far a command moves, down being positive.
  static func steps(_ command: Command, _ count: Int?, page: Int) -> Int {
    let times = count ?? 1
    switch command {
    case .moveDown: return times
    case .moveUp: return -times
    case .pageDown: return times * page
    case .pageUp: return -times * page
    case .halfPageDown: return times * max(1, (page + 1) / 2)
    case .halfPageUp: return -times * max(1, (page + 1) / 2)
    default: return 0
    }
  }
}

// MARK: - Opening and closing

extension Browser {
  private mutating func open() -> Effect? {
    switch focus {
    case .navigator:
      if navigator.unfold() { return nil }
      guard navigator.selection != nil else { return .bell }
      preview()
      enterReader()
    case .outline:
      enterReader()
    case .reader:
      guard let link = reader.selectedLink else { return .bell }
      return follow(link)
    }
    return nil
  }

  /// Goes into the reader and notes the visit.
  mutating func enterReader() {
    focus = .reader
    guard let place = reader.page?.place else { return }
    history.visit(History.Visit(place: place, line: reader.line))
  }

  private mutating func close() -> Effect? {
    switch focus {
    case .navigator:
      if navigator.fold() { return nil }
      guard navigator.selectParent() else { return .bell }
      preview()
    case .reader:
      focusNavigator()
    case .outline:
      focus = .reader
    }
    return nil
  }

  private mutating func focusNavigator() {
    isZoomed = false
    focus = .navigator
  }

  /// Follows a link of the page by its index.
  mutating func follow(_ index: Int) -> Effect? {
    guard let links = reader.layout?.links, links.indices.contains(index) else { return .bell }
    let link = links[index]
    if jump(to: link) { return nil }
    let target = link.target.string
    let text = target.hasPrefix("#") ? link.article + target : target
    guard let place = library.place(text), let page = library.page(place, language: language)
    else {
      say(wording[Phrase.noSuchLink], alert: true)
      return .bell
    }
    focus = .reader
    show(page)
    _ = navigator.reveal(place)
    return nil
  }

  /// Goes to the passage that a claim cites, where it stands on the page that is shown.
  ///
  /// The way back leads to the claim.
  private mutating func jump(to link: ArticleLayout.Link) -> Bool {
    guard link.isCitation, let page = reader.page, let place = library.place(link.target.string),
      let line = reader.layout?.line(of: place)
    else { return false }
    enterReader()
    reader.go(to: line)
    history.jump(History.Visit(place: page.place, line: reader.line))
    return true
  }

  private mutating func travel(_ direction: Int) -> Effect? {
    let shown = reader.page?.place
    noteVisit()
    let isPreview = direction < 0 && history.now != nil && history.now?.place != shown
    guard let visit = isPreview ? history.now : history.step(direction),
      let page = library.page(visit.place, language: language)
    else {
      if direction < 0, returnFromFound() { return nil }
      say(wording[direction < 0 ? Phrase.noEarlier : Phrase.noLater])
      return .bell
    }
    reader.show(page, at: visit.line)
    _ = navigator.reveal(visit.place)
    if let top = visit.listTop { navigator.scroll(to: top) }
    focus = .reader
    return nil
  }
}

// MARK: - Panes

extension Browser {
  /// The focus goes round the panes; on narrow screens that turns to the other pane.
  private mutating func turnFocus(by step: Int) {
    var panes = layout.panes
    if size.columns < Layout.twoPanes || isZoomed { panes = [.navigator, .reader] }
    let now = panes.firstIndex(of: focus) ?? 0
    let next = panes[(now + step + panes.count) % panes.count]
    if next == .reader {
      enterReader()
    } else {
      isZoomed = false
      focus = next
    }
  }

  private static let splitStep = 4

  /// Moves the split while there is room; a bell where there is none, or no split.
  private mutating func moveSplit(by columns: Int) -> Effect? {
    let before = layout.navigator?.columns
    shift += columns
    guard layout.rules.isEmpty || layout.navigator?.columns == before else { return nil }
    shift -= columns
    return .bell
  }

  private mutating func zoom() {
    isZoomed.toggle()
    if isZoomed { enterReader() }
  }

  private mutating func switchLens() {
    navigator.switchLens()
    if let place = reader.page?.place, focus != .navigator {
      _ = navigator.reveal(place)
    } else {
      focusNavigator()
      preview()
    }
  }

  private mutating func cancel() -> Effect? {
    if returnFromFound() { return nil }
    if unlight() { return nil }
    if isZoomed {
      isZoomed = false
    } else if focus != .navigator {
      focusNavigator()
    } else {
      say(wording[Phrase.quitHint])
    }
    return nil
  }

  /// Closes what is on top: the lone reader, or the reader that covers the list; else quits.
  private mutating func leave() -> Effect? {
    if isZoomed {
      isZoomed = false
      return nil
    }
    if size.columns < Layout.twoPanes, focus == .reader {
      focusNavigator()
      return nil
    }
    return .quit(status: 0)
  }
}
