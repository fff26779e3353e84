/// The parts of a word between which a line may end: after a dash between letters, and between
/// characters of two columns.
struct WordBreaks {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let breaksAtDash: Bool
  private var offset: Int
  /// How many wide characters still belong to a figure before them, as in 24小时.
  private var figureReach = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, breaksAtDash: Bool) {
    self.bytes = bytes
    self.breaksAtDash = breaksAtDash
    offset = word.lowerBound
    end = word.upperBound
  }

  /// The next part, nil at the word's end.
  mutating func next() -> (range: Range<Int>, columns: Int)? {
    guard offset < end else { return nil }
    let start = offset
    var columns = 0
    var letters = 0
    while offset < end {
      let scalar = bytes.scalar(at: offset).scalar
      let cluster = bytes.clusterEnd(at: offset)
      offset = cluster.end
      columns += cluster.columns
      let isDigit = Figures.isDigit(scalar)
      if isDigit { figureReach = 2 } else if figureReach > 0 { figureReach -= 1 }
      guard offset < end else { break }
      let isDash = breaksAtDash && Self.isDash(scalar)
      if isDash, letters > 1, lettersFollow() { break }
      letters = Figures.isLetter(scalar) ? letters + 1 : 0
      if isDigit || figureReach > 0 { continue }
      if isBetweenWide(scalar, cluster.columns) { break }
    }
    return (start..<offset, columns)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010, 0x2013, 0x2014: true
    default: false
    }
  }

  /// Whether at least two letters come next.
  private func lettersFollow() -> Bool {
    let (scalar, length) = bytes.scalar(at: offset)
    guard offset + length < end, Figures.isLetter(scalar) else { return false }
    return Figures.isLetter(bytes.scalar(at: offset + length).scalar)
  }

  /// Whether a line may end between `scalar` and what follows, one of them being wide.
  private func isBetweenWide(_ scalar: Unicode.Scalar, _ columns: Int) -> Bool {
    let next = bytes.scalar(at: offset).scalar
    guard columns == 2 || TextWidth.columns(of: next) == 2 else { return false }
    return !Self.opensQuote(scalar) && !Self.closesQuote(next)
  }

  /// Characters that no line ends with.
  private static func opensQuote(_ scalar: Unicode.Scalar) -> Bool {
    "([{「『（【《〈〔［｛“‘".unicodeScalars.contains(scalar)
  }

  /// Characters that no line begins with.
  private static func closesQuote(_ scalar: Unicode.Scalar) -> Bool {
    ")]},.:;!?%、。，．！？：；）」』】〕》〉］｝・ー々％”’…".unicodeScalars.contains(scalar)
  }
}
