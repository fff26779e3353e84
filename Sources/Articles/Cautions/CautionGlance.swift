import SafeText

/// A first look at a text: nearly all hold nothing to warn of, which one walk over their bytes
/// tells.
///
/// It sees whatever a search for instructions, numbers or damage begins with, so what it calls
/// quiet needs no search. What it does not call quiet the searches decide.
struct CautionGlance {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var notation: DamagedNotation
  /// What instructions could have begun with in this sentence, by the places of their rules.
  private var begun: UInt64 = 0
  /// Where the rows of digits that were looked at end.
  private var rowsEnd = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    notation = DamagedNotation(bytes)
  }

  /// Whether no text of blocks needs a search, and no link of theirs dials.
  static func areQuiet(_ blocks: [Block]) -> Bool { areQuiet(blocks, InstructionEdge.table) }

  /// Whether a text needs no search.
  static func isQuiet(_ text: ScreenText) -> Bool { isQuiet(text, InstructionEdge.table) }

  private typealias Edges = CueTable<InstructionEdge>

  private static func areQuiet(_ blocks: [Block], _ edges: Edges) -> Bool {
    blocks.allSatisfy { block in
      switch block {
      case .paragraph(let text): isQuiet(text, edges)
      case .list(let items): items.allSatisfy { areQuiet($0.blocks, edges) }
      case .table(let table):
        table.header.allSatisfy { isQuiet($0, edges) }
          && table.rows.allSatisfy { $0.allSatisfy { isQuiet($0, edges) } }
      case .preformatted(let lines): lines.allSatisfy { isQuiet($0, edges) }
      case .note(_, let blocks), .quote(let blocks): areQuiet(blocks, edges)
      case .chart: false
      case .caution: true
      }
    }
  }

  private static func isQuiet(_ text: InlineText, _ edges: Edges) -> Bool {
    isQuiet(text.text, edges) && !text.spans.contains(where: \.isCall)
  }

  private static func isQuiet(_ text: ScreenText, _ edges: Edges) -> Bool {
    text.withUTF8 { bytes in
      var glance = CautionGlance(bytes)
      return !glance.findsAnything(edges)
    }
  }

  private mutating func findsAnything(_ edges: Edges) -> Bool {
    var code = WordCode()
    var offset = 0
    while offset < bytes.count {
      let eight = EightLetters(bytes, at: offset, end: bytes.count)
      let run = eight.letterRun
      if code.count == 0, run.count > 0, eight.isBlank(behind: run) {
        // Most words have fewer than eight letters: they are taken at one look.
        if endsInstruction(WordCode.value(ofFew: eight.lower(run)), edges) { return true }
        offset &+= run.count &+ 1
        continue
      }
      if run.count > 0 {
        code.add(eight.lower(run), count: run.count)
        offset &+= run.count
        if run.count == 8 || offset == bytes.count { continue }  // behind fewer stands no letter
      }
      let byte = bytes[offset]
      var length = 1
      if ASCII.isDigit(byte) {
        code.add(byte)
        if isSuspect(digitAt: offset) { return true }
      } else {
        var isParting = true
        if byte >= 0x80 {
          let folded = FoldedText.fold(at: offset, in: bytes)
          length = folded.length
          isParting = folded.fold.isParting
          folded.fold.forEach { code.add($0) }
        }
        if isParting, code.count > 0 {
          if endsInstruction(code.value, edges) { return true }
          code = WordCode()
        }
        if byte != 0x20, isSuspect(signAt: offset) { return true }
      }
      offset &+= length
    }
    return code.count > 0 && endsInstruction(code.value, edges)
  }

  /// Whether an instruction may end with a word; notes what may begin with it.
  private mutating func endsInstruction(_ word: UInt64, _ edges: Edges) -> Bool {
    guard edges.mayMean(word) else { return false }
    let edge = edges[word]
    if edge.isWhole || edge.then & begun != 0 { return true }
    begun |= edge.first
    return false
  }

  /// Whether a row of digits may be a number to call, or is damaged.
  private mutating func isSuspect(digitAt offset: Int) -> Bool {
    if notation.isDamaged(at: offset) { return true }
    guard offset >= rowsEnd else { return false }
    guard let end = PhoneNumbers.endOfOtherRow(in: bytes, at: offset) else { return true }
    rowsEnd = end
    return false
  }

  /// Whether a sign is damaged; notes where sentences end.
  private mutating func isSuspect(signAt offset: Int) -> Bool {
    if CueWords.endsSentence(bytes[offset]) { begun = 0 }
    return notation.isDamaged(at: offset)
  }
}

/// What an instruction begins and ends with; bits are places in the list of rules.
private struct InstructionEdge: Sendable {
  var first: UInt64 = 0
  var then: UInt64 = 0
  var isWhole = false

  static let table: CueTable<InstructionEdge> = {
    var table = CueTable(nothing: InstructionEdge())
    for (place, rule) in InstructionRule.all.enumerated() {
      table.add(rule.first) { $0.first |= 1 << UInt64(place) }
      table.add(rule.then) { $0.then |= 1 << UInt64(place) }
    }
    table.add(InstructionCue.wholeWords) { $0.isWhole = true }
    return table
  }()
}
