import Catalogue
import Drawing

// MARK: - What an event asks

extension Browser {
  /// What `event` asks of the browser now; nil where it asks nothing.
  ///
  /// The emergency key comes first, whatever is open or being typed.
  package func action(for event: Event) -> Action? {
    if case .emergency = event { return .emergency }
    if case .key(let key) = event, Keymap.emergencyKeys.contains(key) { return .emergency }
    if case .emergency(let pane, _) = mode, let action = emergencyAction(for: event, pane) {
      return action
    }
    switch event {
    case .key(let key):
      return action(for: key)
    case .mouse(let mouse, let row, let column):
      let position = Position(row: row, column: column)
      switch mouse {
      case .press: return offersHelp(at: position) ? .emergency : .click(position)
      case .wheelUp: return .scroll(-Browser.wheelRows, at: position)
      case .wheelDown: return .scroll(Browser.wheelRows, at: position)
      }
    case .paste(let text): return .paste(text)
    case .resize(let rows, let columns): return .resize(Size(rows: rows, columns: columns))
    case .resumed: return .redraw
    case .idle: return .readOn
    case .emergency: return .emergency
    case .hangup: return .end(signal: 1)
    case .terminate(let signal): return .end(signal: signal)
    }
  }

  private static let wheelRows = 3

  private func action(for key: Key) -> Action? {
    if hasField {
      return Keymap.command(for: key, in: .field).map { .run($0, count: nil) } ?? .field(key)
    }
    if case .menu(let menu) = mode, menu.isTyping, let action = typing(key) { return action }
    if case .character(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || count != nil || isNumbering
    {
      return .digit(digit)
    }
    let context: Keymap.Context = if case .browsing = mode { .panes } else { .menu }
    return Keymap.command(for: key, in: context).map { .run($0, count: count) }
  }

  /// Whether keys go into the field of a search.
  private var hasField: Bool {
    switch mode {
    case .finder, .find: true
    default: false
    }
  }

  /// Whether digits choose an item by its number.
  private var isNumbering: Bool {
    if case .menu(let menu) = mode { menu.isNumbered } else { false }
  }

  /// While a field is open, what types goes into it; other keys keep their meaning.
  private func typing(_ key: Key) -> Action? {
    switch key {
    case .character(let character): .type(character)
    case .backspace, .delete: .erase
    default: nil
    }
  }
}

// MARK: - Changing the state

extension Browser {
  /// Carries out `action`; returns what the world has to do for it.
  package mutating func update(_ action: Action) -> Effect? {
    defer {
      forgetReturn()
      arrange()
    }
    reader.finishLayout()
    switch action {
    case .readOn:
      readOn()
      return nil
    case .resize(let size):
      self.size = size
      return nil
    case .redraw:
      // Also where the program was stopped and goes on.
      library.lookAgain()
      return .redraw
    case .emergency:
      openEmergency()
      return nil
    case .end(let signal):
      return .quit(status: 128 + signal)
    case .digit(let digit):
      type(digit: digit)
      return nil
    case .run(.suspend, _):
      return .suspend
    case .run(.redraw, _):
      return .redraw
    case .run(.quit, _):
      return .quit(status: 0)
    default:
      break
    }
    if showsEmergency { return updateEmergency(action) }
    message = nil
    isAlert = false
    defer { count = nil }
    return act(on: action)
  }

  private mutating func act(on action: Action) -> Effect? {
    switch action {
    case .run(let command, let count):
      return run(command, count: count)
    case .field(let key):
      if case .find = mode { return takeInFind(key) }
      let body = layout.body
      return inFinder { $0.take(key, in: body) }
    case .type(let character):
      inMenu { $0.type(String(character)) }
    case .paste(let text):
      inMenu { if $0.isTyping { $0.type(text) } }
      pasteInFind(text)
      _ = inFinder {
        $0.paste(text)
        return .stay
      }
    case .erase:
      inMenu { $0.erase() }
    case .click(let position):
      return click(position)
    case .scroll(let rows, let position):
      scroll(rows, at: position)
    default:
      break
    }
    return nil
  }

  /// Changes the menu that is open, if one is.
  mutating func inMenu(_ change: (inout Menu) -> Void) {
    guard case .menu(var menu) = mode else { return }
    change(&menu)
    mode = .menu(menu)
  }

  private mutating func type(digit: Int) {
    if isNumbering {
      inMenu { $0.type(digit: digit) }
    } else {
      count = min((count ?? 0) * 10 + digit, Browser.greatestCount)
    }
  }

  private static let greatestCount = 99_999

  /// Runs a command where it belongs: the program, the menu, or the panes.
  mutating func run(_ command: Command, count: Int?) -> Effect? {
    switch command {
    case .emergency:
      openEmergency()
      return nil
    case .quit: return .quit(status: 0)
    case .suspend: return .suspend
    case .redraw: return .redraw
    default: break
    }
    if case .menu = mode { return runInMenu(command, count: count) }
    if case .panel = mode { return runInPanel(command, count: count) }
    return runInPanes(command, count: count)
  }
}

// MARK: - The mouse

extension Browser {
  private mutating func click(_ position: Position) -> Effect? {
    let layout = layout
    if case .finder = mode {
      let glyphs = glyphs
      return inFinder { $0.press(position, in: layout.body, glyphs: glyphs) }
    }
    if case .find = mode { return nil }
    if case .menu(let menu) = mode {
      if !menu.contains(position, in: layout.body) {
        mode = .browsing
      } else if let item = menu.item(at: position, in: layout.body, glyphs: glyphs) {
        inMenu { $0.select(item) }
        return runInMenu(.open, count: nil)
      }
      return nil
    }
    if case .panel(let panel) = mode {
      if !panel.frame(in: layout.body).contains(position) { mode = .browsing }
      return nil
    }
    return clickInPanes(position)
  }

  private mutating func clickInPanes(_ position: Position) -> Effect? {
    let layout = layout
    guard let pane = layout.pane(at: position), let region = layout.region(of: pane) else {
      return nil
    }
    switch pane {
    case .navigator:
      focus = .navigator
      guard let row = navigator.row(at: position, in: region, glyphs: glyphs) else { return nil }
      if row == navigator.selected { return toggleOrOpen() }
      navigator.select(row)
      preview()
    case .reader:
      enterReader()
      if let link = reader.link(at: position, in: region) { return follow(link) }
    case .outline:
      let outline = Outline(of: reader, glyphs: glyphs)
      guard let heading = outline.heading(at: position, in: region) else { return nil }
      enterReader()
      reader.go(to: outline.headings[heading].line)
    }
    return nil
  }

  /// A second press on the selected row folds it, unfolds it, or goes into the reader.
  private mutating func toggleOrOpen() -> Effect? {
    if navigator.fold() { return nil }
    return runInPanes(.open, count: nil)
  }

  private mutating func scroll(_ rows: Int, at position: Position) {
    if case .menu = mode { return inMenu { $0.move(by: rows) } }
    if case .find = mode { return }
    if case .finder = mode {
      _ = inFinder {
        $0.turn(rows)
        return .stay
      }
      return
    }
    if case .panel = mode { return inPanel { $0.scroll(by: rows) } }
    switch layout.pane(at: position) ?? focus {
    case .navigator:
      navigator.move(by: rows)
      preview()
    case .reader, .outline:
      reader.scroll(by: rows)
    }
  }
}
