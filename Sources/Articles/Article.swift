package import SafeText

/// One article as it was read: its sources, and its sections in reading order.
package struct Article: Sendable, Equatable {
  /// What follows `#` in the place of the lines that are set aside; no section has this id.
  package static let setAsideID = "set-aside"

  /// ASCII, stable: the file's name without extension, unless the front matter pins one.
  package var id: String
  /// The front matter's title, else the heading of level 1 that opens the article, else made up.
  package var title: ScreenText
  /// True where the article had no title and one was made up.
  package var isTitleMadeUp: Bool
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String
  /// The medicine it is about, as the front matter writes it.
  package var medicine: ScreenText?
  /// Where its facts were read, in the order of the front matter.
  package var sources: [Source]
  /// Its sections, in reading order.
  package var sections: [Section]
  /// Lines of the file that are no part of it, in their order; only scraped text has any.
  package var setAside: [SetAside]

  /// Makes an article of its parts.
  package init(
    id: String,
    title: ScreenText,
    isTitleMadeUp: Bool = false,
    language: String = "",
    medicine: ScreenText? = nil,
    sources: [Source] = [],
    sections: [Section] = [],
    setAside: [SetAside] = []
  ) {
    self.id = id
    self.title = title
    self.isTitleMadeUp = isTitleMadeUp
    self.language = language
    self.medicine = medicine
    self.sources = sources
    self.sections = sections
    self.setAside = setAside
  }
}

/// A heading and what stands below it, up to the next heading of any level.
package struct Section: Sendable, Equatable {
  /// ASCII, stable, unique within the article; `top` for what stands before the first heading.
  package var id: String
  /// 1 for the text before the first heading (its title is the article's), then as in Markdown.
  package var level: Int {
    get { Int(place.level) }
    set { place.level = UInt8(clamping: newValue) }
  }
  /// The heading without its attributes.
  package var title: ScreenText
  /// True where the text has no heading here and one was made up, such as where its language
  /// changes.
  package var isTitleMadeUp: Bool {
    get { place.isTitleMadeUp }
    set { place.isTitleMadeUp = newValue }
  }
  /// The 1-based line of the heading in the file.
  package var line: Int {
    get { Int(place.line) }
    set { place.line = UInt32(clamping: newValue) }
  }
  /// Index in `Article.sections` of the section that this one stands under, smaller than its own.
  ///
  /// The section that bears the article's title is nobody's parent.
  package var parent: Int? {
    get { place.parent < 0 ? nil : Int(place.parent) }
    set { place.parent = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
  /// Topics it is filed under, its own or inherited; empty where none fits.
  package var topics: [Topic.ID]
  /// Id of its source, its own or inherited; the only source of an article that has just one.
  package var source: Source.ID?
  /// ISO 639-1 code, lower case; empty where unknown.
  package var language: String
  /// What stands below the heading, in order.
  package var blocks: [Block]
  /// The 1-based line of the file where each block begins, the program's own warnings left out;
  /// empty where the reader does not know.
  package var blockLines: [Int] {
    get { place.blocks.lines }
    set { place.blocks = BlockLines(newValue) }
  }

  /// All numbers together, small: a file may have a section to every other line.
  private var place: SectionPlace

  /// Makes a section of its parts.
  package init(
    id: String,
    level: Int,
    title: ScreenText,
    isTitleMadeUp: Bool = false,
    line: Int,
    parent: Int? = nil,
    topics: [Topic.ID] = [],
    source: Source.ID? = nil,
    language: String = "",
    blocks: [Block] = [],
    blockLines: [Int] = []
  ) {
    self.init(
      id: id,
      level: level,
      title: title,
      isTitleMadeUp: isTitleMadeUp,
      line: line,
      parent: parent,
      topics: topics,
      source: source,
      language: language,
      blocks: blocks,
      packed: BlockLines(blockLines)
    )
  }

  /// Makes a section whose lines of blocks are packed already.
  init(
    id: String = "",
    level: Int,
    title: ScreenText,
    isTitleMadeUp: Bool,
    line: Int,
    parent: Int?,
    topics: [Topic.ID] = [],
    source: Source.ID? = nil,
    language: String,
    blocks: [Block],
    packed blockLines: BlockLines
  ) {
    self.id = id
    self.title = title
    self.topics = topics
    self.source = source
    self.language = language
    self.blocks = blocks
    place = SectionPlace(
      blocks: blockLines,
      line: UInt32(clamping: line),
      parent: parent.map { Int32(clamping: $0) } ?? -1,
      level: UInt8(clamping: level),
      isTitleMadeUp: isTitleMadeUp
    )
  }
}
