/// One line of a scraped text that is not blank, packed: where it stands, how it looks, and what
/// the passes have decided about it.
///
/// A file of 100 MB has millions of them, so there is no text in it.
struct ScrapedLine {
  /// What a line is, as far as is known.
  enum Role: UInt8 {
    /// Nothing is decided yet, or it is text of the article.
    case body
    case title
    case heading
    /// Marks the line above as a heading (`====`).
    case underline
    case aside
  }

  /// What the line begins with.
  enum Mark: UInt8 {
    case none
    case bullet
    /// `1.`, `1.2`, `1)`.
    case number
    /// `IV.`, `IV)`.
    case roman
    /// `A)`, `b.`.
    case letter
  }

  /// Where the text begins, in a stretch of the file.
  private let offset: UInt32
  /// How many bytes the text has, blanks at its end not counted.
  var count: UInt32
  /// 1-based line in the file.
  var number: UInt32
  /// Columns of blanks before the text.
  var indent: UInt16 = 0
  /// How many blank lines stand above; 255 for more.
  var blanks: UInt8 = 0
  /// How many words, the marks not counted; 65535 for more.
  var words: UInt16 = 0
  var mark = Mark.none
  /// The bytes of all marks and the blanks after them.
  var markCount: UInt8 = 0
  /// The bytes of the marks that are no numbering (`##`, `**`).
  var signCount: UInt8 = 0
  /// The bytes of the marks at the end (`**`, `##`).
  var tailCount: UInt8 = 0
  /// The bullet's first or last byte, the digits' end (`.` or `)`): what tells lists apart.
  var bullet: UInt8 = 0
  /// How many numbers a numbering has, or that of the item of the contents that names the line; how
  /// many `#` stand before.
  var depth: UInt8 = 0
  var hashes: UInt8 = 0
  /// The last number of the numbering.
  var ordinal: UInt16 = 0
  var features: LineFeatures = []
  var cues: LineCues = []
  /// What tells lines of other words apart; their marks and cases do not count.
  var key: UInt64 = 0
  /// The topics whose cues stand in the line, by place in the tree, modulo 64.
  var topics: UInt64 = 0
  /// Words that only one language uses much: votes for en, fr, de, es.
  var votes = LanguageVotes()
  var role = Role.body
  /// What kind of set-aside line it is.
  var kind = SetAside.Kind.markup
  /// The level of a heading.
  var level: UInt8 = 0
  /// Whether a bracket, or the first byte of ©, may stand in it.
  var hasBracket = false

  init(start: Int, count: Int, number: UInt32) {
    offset = UInt32(clamping: start)
    self.count = UInt32(clamping: count)
    self.number = number
  }

  /// Where the text begins, marks included, blanks not.
  var start: Int { Int(offset) }

  /// Columns of the text, roughly: bytes.
  var length: Int { Int(count) }

  /// Whether it is one of the article's lines and no item.
  var isPlain: Bool { role == .body && mark != .bullet }

  /// Whether an encyclopaedia's mark for editing a section stood behind it.
  var isEditable: Bool { features.contains(.isMarked) && bullet == 0x5B }

  /// Whether it gives an amount with its unit, or speaks of danger and of help: no neighbour and no
  /// part of it makes noise of it.
  var saysWhatToDo: Bool {
    cues.contains(.care) || (cues.contains(.unit) && features.contains(.hasDigit))
  }

  /// Notes that an item of the contents list names it, which has that many numbers.
  mutating func list(at depth: UInt8) {
    features.insert(.isListed)
    if mark == .none, hashes == 0 { self.depth = depth }
  }

  mutating func setAside(_ kind: SetAside.Kind) {
    role = .aside
    self.kind = kind
  }
}

/// How a line looks.
struct LineFeatures: OptionSet {
  let rawValue: UInt32

  static let startsUpper = LineFeatures(rawValue: 1 << 0)
  static let startsLower = LineFeatures(rawValue: 1 << 1)
  static let startsDigit = LineFeatures(rawValue: 1 << 2)
  /// Ends in `.`, `!` or `…`.
  static let endsSentence = LineFeatures(rawValue: 1 << 3)
  static let endsQuestion = LineFeatures(rawValue: 1 << 4)
  static let endsColon = LineFeatures(rawValue: 1 << 5)
  /// Ends in `,` or `;`.
  static let endsComma = LineFeatures(rawValue: 1 << 6)
  static let isAllCaps = LineFeatures(rawValue: 1 << 7)
  /// Nearly all of its long words begin in upper case.
  static let isTitleCase = LineFeatures(rawValue: 1 << 8)
  static let hasAddress = LineFeatures(rawValue: 1 << 9)
  static let hasPhone = LineFeatures(rawValue: 1 << 10)
  static let hasDate = LineFeatures(rawValue: 1 << 11)
  static let hasTime = LineFeatures(rawValue: 1 << 12)
  /// Parts parted by ` | `, ` · `, ` / ` or by wide gaps.
  static let hasBars = LineFeatures(rawValue: 1 << 13)
  /// Parts parted by ` > `, ` » ` or ` › `.
  static let hasArrows = LineFeatures(rawValue: 1 << 14)
  /// Holds no letter and no digit.
  static let isRule = LineFeatures(rawValue: 1 << 15)
  /// Stands whole between `**`, `__`, `==`.
  static let isMarked = LineFeatures(rawValue: 1 << 16)
  /// Looks like what machines read.
  static let isCode = LineFeatures(rawValue: 1 << 17)
  /// A sentence ends within it.
  static let hasInnerEnd = LineFeatures(rawValue: 1 << 18)
  /// `Label: text`.
  static let isLabelled = LineFeatures(rawValue: 1 << 19)
  static let hasDigit = LineFeatures(rawValue: 1 << 20)
  static let hasComma = LineFeatures(rawValue: 1 << 21)
  /// Stands in the contents list of the article.
  static let isListed = LineFeatures(rawValue: 1 << 22)
  /// Goes on in the next line: the text was wrapped by hand.
  static let goesOn = LineFeatures(rawValue: 1 << 23)
  /// Begins with `>`.
  static let isQuoted = LineFeatures(rawValue: 1 << 24)
  static let hasYear = LineFeatures(rawValue: 1 << 25)
  /// Nothing but a date, a number or a time.
  static let isBare = LineFeatures(rawValue: 1 << 26)
  /// Begins with `Q:`, `F:`, `P:`, `R:`.
  static let isAsked = LineFeatures(rawValue: 1 << 27)
  /// Its text begins right after a time of day, without a blank.
  static let isGlued = LineFeatures(rawValue: 1 << 28)
  /// A line of `=` or `-` stands right below.
  static let isUnderlined = LineFeatures(rawValue: 1 << 29)
  /// Columns parted by `|`, tabs or dots.
  static let isRow = LineFeatures(rawValue: 1 << 30)

  /// Three commas and more.
  static let listsMuch = LineFeatures(rawValue: 1 << 31)

  static let ends: LineFeatures = [.endsSentence, .endsQuestion, .endsColon, .endsComma]
}

/// Votes for the four languages, such as one line can give.
struct LanguageVotes {
  /// A byte for each, en, fr, de, es, the first lowest.
  private var bytes: UInt32 = 0

  init() {}

  /// One vote for each language whose bit is set, that of English lowest.
  init(_ languages: UInt64) {
    for language in 0..<4 as Range<UInt64> where languages &>> language & 1 == 1 {
      bytes |= 1 &<< (UInt32(truncatingIfNeeded: language) &* 8)
    }
  }

  var en: UInt8 { UInt8(truncatingIfNeeded: bytes) }
  var fr: UInt8 { UInt8(truncatingIfNeeded: bytes &>> 8) }
  var de: UInt8 { UInt8(truncatingIfNeeded: bytes &>> 16) }
  var es: UInt8 { UInt8(truncatingIfNeeded: bytes &>> 24) }

  /// Adds the votes of a word, one for each language at most: of a line no more than
  /// `LineWords.limit` words are read, which no byte is too small for.
  mutating func add(_ word: LanguageVotes) { bytes &+= word.bytes }
}
