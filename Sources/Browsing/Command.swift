package import SafeText

/// Everything a key can do, one case each; help, hints and the README's key table are made from it.
package enum Command: String, Sendable, CaseIterable {
  case moveDown, moveUp
  case pageDown, pageUp, halfPageDown, halfPageUp
  case top, bottom
  case open, close
  case nextPane, previousPane
  case unfoldAll, foldAll
  case switchLens
  case back, forward
  case headings, links, provenance
  case zoom, narrower, wider
  case help
  case search, lastSearch, find, nextMatch, previousMatch
  case cancel, leave, quit
  case suspend, redraw
  case emergency
}

extension Command {
  /// What it does, as help says it: a phrase without a full stop.
  package var english: ScreenText {
    switch self {
    case .moveDown: "down one line (5j: five)"
    case .moveUp: "up one line"
    case .pageDown: "down one page"
    case .pageUp: "up one page"
    case .halfPageDown: "down half a page"
    case .halfPageUp: "up half a page"
    case .top: "to the top (5g: to line 5)"
    case .bottom: "to the bottom"
    case .open: "unfold; then into the reader; in the reader, follow the link"
    case .close: "fold, then to the parent; in the reader, back to the list"
    case .nextPane: "next pane"
    case .previousPane: "previous pane"
    case .unfoldAll: "unfold all"
    case .foldAll: "fold all"
    case .switchLens: "list by topic, or by article"
    case .back: "back to where you were"
    case .forward: "forward again"
    case .headings: "headings of this page; jump to one"
    case .links: "links of this page; follow one by its number"
    case .provenance: "where this comes from: source, country, date, editor’s notes"
    case .zoom: "the reader alone, and back"
    case .narrower: "move the split to the left"
    case .wider: "move the split to the right"
    case .help: "this help; Enter runs a command"
    case .search: "search the library"
    case .lastSearch: "bring the last search back"
    case .find: "find in this page, or in the list; in help and menus, shorten the list"
    case .nextMatch: "next match"
    case .previousMatch: "previous match"
    case .cancel: "cancel or back; never quits"
    case .leave: "close what is on top; at the top, quit"
    case .quit: "quit"
    case .suspend: "pause, back to the shell (fg returns)"
    case .redraw: "draw the screen again"
    case .emergency: "the emergency card, from anywhere"
    }
  }

  /// The heading it stands under in help.
  package var group: CommandGroup {
    switch self {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom:
      .moving
    case .open, .close, .nextPane, .previousPane, .unfoldAll, .foldAll, .switchLens, .zoom,
      .narrower, .wider:
      .panes
    case .search, .lastSearch, .find, .nextMatch, .previousMatch, .back, .forward, .headings,
      .links, .provenance:
      .finding
    case .emergency: .emergency
    case .help, .cancel, .leave, .quit, .suspend, .redraw:
      .program
    }
  }
}

/// The parts of the help page, in their order.
package enum CommandGroup: Sendable, CaseIterable {
  case emergency, moving, panes, finding, program

  /// The part's heading.
  package var english: ScreenText {
    switch self {
    case .emergency: "Emergency"
    case .moving: "Moving"
    case .panes: "List and reader"
    case .finding: "Getting there"
    case .program: "The program"
    }
  }
}
