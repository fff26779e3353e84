import Articles
package import Catalogue
package import Drawing
package import SafeText

/// The whole state of browsing, a value: `action` reads an event, `update` changes it, `draw`
/// shows it.
///
/// The same state draws the same picture. `update` does no input or output beyond asking the
/// library.
package struct Browser {
  /// What keys are meant for: the panes, or something on top of them.
  package indirect enum Mode {
    case browsing
    case menu(Menu)
    case panel(Panel)
    /// The search of the library, over both panes: `finder`.
    case finder
    /// The field at the bottom that finds in one pane.
    case find(FindField)
    /// The emergency card, over what was there.
    case emergency(EmergencyPane, over: Mode)
  }

  /// What the user and the command line chose.
  package struct Options: Sendable {
    package var language: String
    package var place: Place?
    package var lens: Lens?
    package var wording: Wording
    /// Whether the first frame may show the beginning of a page before the rest is laid out.
    package var isHasty = false
    /// Asked after the first frame, or when the card is wanted before: it takes as long as a frame.
    package var emergency: (@Sendable () -> EmergencySetting)?

    /// The defaults but for what is named.
    package init(
      language: String = "en",
      place: Place? = nil,
      lens: Lens? = nil,
      wording: Wording = .english,
      emergency: (@Sendable () -> EmergencySetting)? = nil
    ) {
      self.language = language
      self.emergency = emergency
      self.wording = wording
      self.place = place
      self.lens = lens
    }
  }

  let library: Library
  let language: String
  let wording: Wording
  private let makeEmergency: (@Sendable () -> EmergencySetting)?
  /// What the emergency card is made from; nil before it has been asked for.
  @Apart package internal(set) var emergency: EmergencySetting?
  package internal(set) var size: Size
  package internal(set) var glyphs: Glyphs
  package internal(set) var mode = Mode.browsing
  /// The search of the library while it is open; beside the mode, so that each key changes it where
  /// it lies.
  @Apart package internal(set) var finder: Finder?
  /// Whoever comes back to the list sees what has changed in the library meanwhile.
  package internal(set) var focus = Pane.navigator {
    didSet { if focus == .navigator, oldValue != .navigator { library.lookAgain() } }
  }
  package internal(set) var navigator: Navigator
  package internal(set) var reader: Reader
  var history = History()
  var isZoomed = false
  /// Columns by which the user moved the split.
  var shift = 0
  /// A count that is being typed.
  package internal(set) var count: Int?
  package internal(set) var message: ScreenText?
  var isAlert = false
  /// The search that `S` brings back.
  @Apart var lastFinder: Finder?
  /// Slices of reading since the panes were made to agree with the library.
  private var slices = 0
  /// Where Esc leads from what the finder opened.
  var returning: [Whereabouts] = []
  /// Whether more keys wait: searching may then be left to the last of them.
  package var isHurried = false
  /// Where the library stood when pages and rows were asked for.
  private(set) var generation = 0
  /// A place that was asked for but has not been read yet.
  private var awaited: Place?

  /// Begins to browse `library` on a screen of `size`.
  package init(_ library: Library, size: Size, isASCII: Bool, options: Options = Options()) {
    self.library = library
    self.size = size
    language = options.language
    wording = options.wording
    makeEmergency = options.emergency
    reader = Reader(wording: wording)
    glyphs = isASCII ? .ascii : .unicode
    let lens = options.lens ?? library.manifest.defaultLens
    navigator = Navigator(library, lens: lens, language: language, wording: wording)
    generation = library.generation
    arrange()
    if let place = options.place {
      awaited = place
      openAwaited()
    } else if options.isHasty, let place = navigator.selection?.node.place {
      reader.showBeginning(library.page(place, language: language))
    } else {
      preview()
    }
    arrange()
    message = wording[Phrase.opening]
  }

  /// Where everything stands now.
  package var layout: Layout {
    Layout(size: size, focus: focus, isZoomed: isZoomed, shift: shift)
  }

  /// Whether there is more to read or to find; the screen may show what comes of it.
  package var isReadingOn: Bool {
    library.progress != nil || !reader.isWhole || navigator.matches?.hasWork == true
  }

  /// Whether there is something to do while nobody types.
  package var hasWork: Bool { isReadingOn || isFinding && finder?.hasWork == true }

  private var isFinding: Bool { if case .finder = mode { true } else { false } }
}

// MARK: - Keeping up

extension Browser {
  /// Makes every pane fit its region and keeps what is selected in sight.
  mutating func arrange() {
    if case .emergency(var pane, let below) = mode {
      pane.arrange(size, isASCII: glyphs.isASCII)
      mode = .emergency(pane, over: below)
      return
    }
    let layout = layout
    // The panes are not seen behind the finder.
    if case .finder = mode, reader.isWhole { return arrangeFinder(in: layout.body) }
    if let region = layout.navigator { navigator.arrange(in: region, glyphs: glyphs) }
    if let region = layout.reader { reader.arrange(in: region, glyphs: glyphs) }
    if case .menu(var menu) = mode {
      menu.arrange(in: layout.body, glyphs: glyphs)
      mode = .menu(menu)
    }
    if case .panel(var panel) = mode {
      panel.arrange(in: layout.body, glyphs: glyphs)
      mode = .panel(panel)
    }
    arrangeFinder(in: layout.body)
  }

  /// Looks something up in the finder that is likely to be typed next; nothing on the screen
  /// changes.
  package mutating func lookAhead() {
    if isFinding { finder?.lookAhead() }
  }

  /// Reads on for one slice and shows what has changed.
  mutating func readOn() {
    if navigator.matches?.hasWork == true {
      navigator.findOn()
      preview()
    }
    _ = library.advance(milliseconds: Browser.sliceMilliseconds)
    guard library.generation != generation, isRefreshDue() else { return }
    generation = library.generation
    navigator.refresh()
    if awaited != nil { openAwaited() }
    if let place = reader.page?.place {
      reader.refresh(library.page(place, language: language))
    } else {
      preview()
    }
  }

  /// Whether the panes are to show what was read: at once where they show nothing yet, or reading
  /// has ended; else some times a second, since making a page takes longer than reading a slice.
  private mutating func isRefreshDue() -> Bool {
    slices += 1
    let isEmpty = navigator.rows.isEmpty || reader.page == nil
    let isOver = library.progress == nil
    guard isEmpty || isOver || slices >= Browser.slicesBetween else { return false }
    slices = 0
    return true
  }

  /// A slice of reading is short enough that a key never waits for it noticeably.
  static let sliceMilliseconds = 8
  /// A quarter of a second of reading.
  private static let slicesBetween = 32

  private mutating func openAwaited() {
    guard let place = awaited, let page = library.page(place, language: language) else { return }
    awaited = nil
    _ = navigator.reveal(place)
    focus = .reader
    show(page)
  }

  /// Shows the page of the selected row, without going there.
  mutating func preview() {
    guard let place = navigator.selection?.node.place else { return }
    guard place != reader.page?.place else { return }
    noteVisit()
    reader.show(library.page(place, language: language))
  }

  /// Notes how the page that is left was read.
  mutating func noteVisit() {
    history.update(line: reader.line, listTop: navigator.firstShown, of: reader.page?.place)
  }

  /// Shows `page` and notes the visit; a jump is one of its own also within the page.
  mutating func show(_ page: Page, at line: Int = 0, isJump: Bool = false) {
    noteVisit()
    reader.show(page, at: line)
    let visit = History.Visit(place: page.place, line: line)
    if isJump { history.jump(visit) } else { history.visit(visit) }
  }

  /// Finds out whose numbers the emergency card shows, once.
  mutating func settleEmergency() {
    guard emergency == nil else { return }
    var setting = makeEmergency?()
    setting?.isASCII = glyphs.isASCII
    emergency = setting
  }

  /// Says something in the status line until the next key.
  mutating func say(_ text: ScreenText, alert: Bool = false) {
    message = text
    isAlert = alert
  }
}
