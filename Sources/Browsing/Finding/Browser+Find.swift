import Catalogue
import Drawing
import SafeText

// MARK: - Finding in a pane

extension Browser {
  /// Opens the field that finds in the focused pane: the tree, or the page.
  mutating func openFind() {
    let pane: Pane = focus == .navigator ? .navigator : .reader
    if focus == .outline { enterReader() }
    mode = .find(
      FindField(in: pane, reader: reader, navigator: navigator, generation: generation)
    )
  }

  /// Takes a key for the field: what edits it finds anew.
  mutating func takeInFind(_ key: Key) -> Effect? {
    guard case .find(var find) = mode else { return nil }
    switch key {
    case .escape:
      restore(find)
      mode = .browsing
      return nil
    case .backspace where find.field.isEmpty:
      restore(find)
      mode = .browsing
      return nil
    case .enter:
      mode = .browsing
      return find.field.isEmpty ? walk(1) : keep(find)
    case .down, .control("n"): return walk(1, in: find.pane)
    case .up, .control("p"): return walk(-1, in: find.pane)
    default: break
    }
    guard let change = find.take(key) else { return .bell }
    mode = .find(find)
    if change == .text { findAnew(find) }
    return nil
  }

  /// Puts pasted text into the field.
  mutating func pasteInFind(_ text: String) {
    guard case .find(var find) = mode else { return }
    find.insert(text)
    mode = .find(find)
    findAnew(find)
  }

  /// Begins again at the place where the field was opened, and goes to the nearest match.
  private mutating func findAnew(_ find: FindField) {
    restore(find)
    arrange()
    guard !find.typed.isEmpty else { return }
    switch find.pane {
    case .navigator:
      navigator.find(find.typed)
      preview()
    case .reader, .outline:
      let line = reader.line
      reader.light(.typed(find.typed))
      if reader.goToMatch(from: line) == .wrapped { say(wording[Phrase.firstAgain]) }
    }
  }

  /// The panes as they were when the field was opened, in the size that they have now.
  private mutating func restore(_ find: FindField) {
    let opened = find.reader.page?.place
    if find.pane == .navigator {
      navigator = find.navigator
      if opened != reader.page?.place { reader = find.reader }
    } else {
      reader = find.reader
    }
    refreshPanes(readAt: find.generation)
  }

  /// What was typed stays lit; a word where there is nothing of it.
  private mutating func keep(_ find: FindField) -> Effect? {
    guard matchCount(in: find.pane) == 0 else { return nil }
    if find.pane == .navigator { navigator.matches = nil } else { reader.matches = nil }
    say(notFound(find.field.text))
    return .bell
  }

  private func notFound(_ text: String) -> ScreenText {
    wording.text(Phrase.notFound, ["text": ScreenText(text).string])
  }

  private func matchCount(in pane: Pane) -> Int {
    pane == .navigator ? navigator.matches?.count ?? 0 : reader.matches?.matches.count ?? 0
  }
}

// MARK: - From match to match

extension Browser {
  /// Puts out what is lit in the focused pane; false where nothing is.
  mutating func unlight() -> Bool {
    if focus == .navigator {
      guard navigator.matches != nil else { return false }
      navigator.matches = nil
    } else {
      guard reader.matches != nil else { return false }
      reader.matches = nil
    }
    return true
  }
}

extension Browser {
  /// Goes to the next match of the focused pane, or to the one before; where nothing was looked for
  /// there, of the other pane.
  mutating func walk(_ direction: Int) -> Effect? {
    let isInTree = focus == .navigator && (navigator.lastTyped != nil || reader.matches == nil)
    return walk(direction, in: isInTree ? .navigator : .reader)
  }

  private mutating func walk(_ direction: Int, in pane: Pane) -> Effect? {
    let walk: Reader.Walk
    if pane == .navigator {
      walk = navigator.walk(direction)
      if walk != .nothing { preview() }
    } else {
      walk = reader.walk(direction)
    }
    switch walk {
    case .moved: return nil
    case .wrapped:
      say(wording[direction > 0 ? Phrase.firstAgain : .lastAgain])
      return nil
    case .nothing:
      let isKnown = pane == .navigator ? navigator.lastTyped != nil : reader.lastPattern != nil
      say(wording[isKnown ? Phrase.notFoundHere : .nothingLookedFor])
      return .bell
    }
  }

  /// "3/14" for the pane, with a plus while the tree is still walked; nil where nothing is lit.
  func matchCounter(in pane: Pane) -> ScreenText? {
    if pane == .navigator {
      guard let matches = navigator.matches else { return nil }
      let number = matches.current.map { $0 + 1 } ?? 0
      return ScreenText("\(number)/\(matches.count)\(matches.hasWork ? "+" : "")")
    }
    guard let matches = reader.matches else { return nil }
    return ScreenText("\(matches.current.map { $0 + 1 } ?? 0)/\(matches.matches.count)")
  }

  /// Draws the field that is open over the status line; returns where the caret stands.
  func draw(_ find: FindField, on canvas: inout Canvas, in region: Region) -> Position {
    let counter = find.typed.isEmpty ? nil : matchCounter(in: find.pane)
    let isMissing = counter != nil && matchCount(in: find.pane) == 0
    let words = message.map { $0.appending("  ") } ?? ""
    return find.draw(
      glyphs.showable(isMissing ? wording[Phrase.noMatch] : words.appending(counter ?? "")),
      isAlert: isMissing,
      on: &canvas,
      in: region,
      glyphs: glyphs
    )
  }
}

// MARK: - In the tree

extension Navigator {
  /// Lights what is typed in every row, and selects the nearest row with it, unfolding to it.
  mutating func find(_ typed: TypedText) {
    lastTyped = typed
    matches = TreeMatches(typed, in: self, from: selection?.node.id)
    if let id = matches?.goToNearest() { _ = reveal(id) }
  }

  /// Walks the rest of a large tree for one slice.
  mutating func findOn() {
    guard var matches, matches.hasWork else { return }
    matches.advance(in: self)
    self.matches = matches
    if matches.current == nil, let id = self.matches?.goToNearest() { _ = reveal(id) }
  }

  /// Goes to the next matching row, or to the one before.
  mutating func walk(_ direction: Int) -> Reader.Walk {
    if matches == nil, let lastTyped {
      matches = TreeMatches(lastTyped, in: self, from: selection?.node.id)
    }
    let selected = selection?.node.id
    guard let (id, wraps) = matches?.go(direction, from: selected) else {
      return .nothing
    }
    _ = reveal(id)
    return wraps ? .wrapped : .moved
  }
}
