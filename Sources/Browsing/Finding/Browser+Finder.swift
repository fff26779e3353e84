import Catalogue
import Drawing
import Emergency
import SafeText

/// The panes as they were when something was opened from the finder: Esc leads back there.
struct Whereabouts {
  /// How many are kept: each holds a whole page.
  static let limit = 20

  let focus: Pane
  let isZoomed: Bool
  let navigator: Navigator
  let reader: Reader
  let history: History
  let generation: Int
  /// What was opened; once something else is shown, Esc does not lead back any more.
  let opened: Place
}

// MARK: - Opening and closing the finder

extension Browser {
  /// Opens the search of the library, with an empty field.
  mutating func openFinder() {
    settleEmergency()
    show(Finder(library, language: language, wording: wording))
  }

  /// Brings the last search back as it was left; an empty one where there was none.
  mutating func openLastFinder() {
    guard let lastFinder else { return openFinder() }
    show(lastFinder)
  }

  private mutating func show(_ finder: Finder) {
    // Who only searches never comes back to the list.
    library.lookAgain()
    self.finder = finder
    mode = .finder
  }

  /// Changes the finder that is open, if one is.
  mutating func inFinder(_ change: (inout Finder) -> FinderAnswer) -> Effect? {
    guard case .finder = mode, let answer = finder?.changed(change) else { return nil }
    switch answer {
    case .stay: return nil
    case .bell: return .bell
    case .leave: closeFinder()
    case .emergency: openEmergency()
    case .open(let hit): return open(hit)
    case .openTopic(let place): return openTopic(place)
    }
    return nil
  }

  /// Leaves the finder, and keeps its search for `S`, in memory only, unless nothing was typed.
  private mutating func closeFinder() {
    mode = .browsing
    guard let finder else { return }
    self.finder = nil
    if !finder.isBlank || !finder.filters.isEmpty { lastFinder = finder }
  }

  /// Makes the finder that is open agree with its field, the library and the screen.
  mutating func arrangeFinder(in body: Region) {
    guard case .finder = mode else { return }
    if !isHurried { finder?.search() }
    if finder?.rows.first == .emergency {
      let line = emergencyLine
      finder?.emergencyLine = line
    }
    let glyphs = glyphs
    finder?.arrange(in: body, glyphs: glyphs)
  }

  /// Searches for what was typed while more keys waited.
  mutating func catchUp() {
    guard isHurried else { return }
    isHurried = false
    arrange()
  }

  /// Whom to call, and how the country is known.
  private var emergencyLine: ScreenText {
    guard let emergency else { return "" }
    return EmergencyLine.call(
      country: emergency.country,
      origin: emergency.origin,
      emergency.language
    )
  }
}

// MARK: - Opening what was found

extension Browser {
  private mutating func open(_ hit: SearchHit) -> Effect? {
    let article = library.page(.article(hit.article.id), language: language)
    let holds = article?.groups.contains { $0.passages.contains { $0.place == hit.place } } ?? false
    guard let page = holds ? article : library.page(hit.place, language: language) else {
      return .bell
    }
    let matcher = finder?.results.matcher ?? .nothing
    leaveFinder(for: page)
    _ = navigator.reveal(hit.place)
    let line = reader.layout?.line(of: hit.place) ?? 0
    reader.go(to: line)
    reader.light(.words(matcher))
    reader.goToMatch(in: hit.text, from: line)
    return nil
  }

  private mutating func openTopic(_ place: Place) -> Effect? {
    guard let page = library.page(place, language: language) else { return .bell }
    leaveFinder(for: page)
    _ = navigator.reveal(place)
    return nil
  }

  /// Shows `page` instead of the finder, and notes the way back.
  private mutating func leaveFinder(for page: Page) {
    let returning = Whereabouts(
      focus: focus,
      isZoomed: isZoomed,
      navigator: navigator,
      reader: reader,
      history: history,
      generation: generation,
      opened: page.place
    )
    closeFinder()
    // Behind the finder the page kept the width it had: its line is noted for the way back.
    arrange()
    focus = .reader
    show(page, isJump: true)
    arrange()
    self.returning.append(returning)
    if self.returning.count > Whereabouts.limit { self.returning.removeFirst() }
    say(wording[Phrase.backToSearch])
  }

  /// Returns to where the finder was opened, as long as what was found is still shown; from there
  /// to where it was opened before that.
  mutating func returnFromFound() -> Bool {
    guard let returning = returning.last, focus == .reader,
      reader.page?.place == returning.opened
    else { return false }
    self.returning.removeLast()
    focus = returning.focus
    isZoomed = returning.isZoomed
    navigator = returning.navigator
    reader = returning.reader
    history = returning.history
    refreshPanes(readAt: returning.generation)
    return true
  }

  /// Forgets the way back when somebody has gone elsewhere.
  mutating func forgetReturn() {
    guard case .browsing = mode, let returning = returning.last else { return }
    if focus != .reader || reader.page?.place != returning.opened { self.returning = [] }
  }

  /// Asks again for what the panes show, where the library has read on since.
  mutating func refreshPanes(readAt then: Int) {
    guard then != generation else { return }
    navigator.refresh()
    guard let place = reader.page?.place else { return }
    reader.refresh(library.page(place, language: language))
  }
}

extension Reader {
  /// Makes the match current that stands in `text` at or after `line`, else the first there; moves
  /// to it where it is not in sight.
  mutating func goToMatch(in text: ScreenText, from line: Int) {
    guard let matches, let layout, !matches.matches.isEmpty else { return }
    let wanted = glyphs.showable(text)
    let best = matches.matches.firstIndex { $0.line >= line && layout.texts[$0.text] == wanted }
    guard let index = best ?? matches.first(from: line) else { return }
    if (top..<top + rows).contains(matches.matches[index].line) {
      self.matches?.current = index
    } else {
      goToMatch(index)
    }
  }
}
