import SafeText

/// Puts cautions directly above the blocks whose texts need them.
///
/// Blocks nest at most as deep as readers let them.
struct CautionPlacing {
  /// What was found in the next text and behind it.
  private var found: ArraySlice<CautionPass.FoundText>
  /// The number of the next text.
  private var next = 0

  /// Prepares to place what was found in texts, in the order in which `CautionTexts` counts them.
  init(_ found: [CautionPass.FoundText]) { self.found = found[...] }

  /// The cautions that findings call for, each once, the gravest first.
  static func cautions(for findings: [CautionPass.Finding]) -> [Block] {
    var cautions: [Caution] = []
    for finding in findings where !finding.isAllowed && !cautions.contains(finding.caution) {
      cautions.append(finding.caution)
    }
    return cautions.map { .caution($0) }
  }

  /// The blocks with their cautions.
  func placed(_ blocks: [Block]) -> [Block] {
    var placing = self
    return placing.place(blocks)
  }

  private mutating func place(_ blocks: [Block]) -> [Block] {
    var placed: [Block] = []
    placed.reserveCapacity(blocks.count)
    for block in blocks {
      let editor = placed.last.flatMap(EditorsWarning.init)
      switch block {
      case .list(let items):
        placed.append(
          .list(items.map { ListItem(number: $0.number, blocks: place($0.blocks)) })
        )
      case .note(let kind, let inner):
        let editor = EditorsWarning(block)
        let blocks = place(inner)
        placed.append(.note(kind, editor.map { $0.withoutCautions(blocks) } ?? blocks))
      case .quote(let inner): placed.append(.quote(place(inner)))
      case .caution: placed.append(block)
      case .paragraph(let text):
        let findings = take(1)
        add(findings, under: editor, to: &placed)
        placed.append(.paragraph(plain(text, findings)))
      case .table(let table):
        add(take(Self.count(table)), under: editor, to: &placed)
        placed.append(block)
      case .preformatted(let lines):
        add(take(lines.count), under: editor, to: &placed)
        placed.append(block)
      case .chart(let chart):
        add(take(CautionTexts.texts(of: chart).count), under: editor, to: &placed)
        placed.append(block)
      }
    }
    return placed
  }

  private static func count(_ table: Table) -> Int {
    table.rows.reduce(table.header.count) { $0 + $1.count }
  }

  private mutating func take(_ count: Int) -> [CautionPass.Finding] {
    next += count
    var findings: [CautionPass.Finding] = []
    while let first = found.first, first.number < next {
      findings += first.findings
      found.removeFirst()
    }
    return findings
  }

  private func add(
    _ findings: [CautionPass.Finding],
    under editor: EditorsWarning?,
    to blocks: inout [Block]
  ) {
    let open = findings.filter { !(editor?.isAbout($0) ?? false) }
    blocks += Self.cautions(for: open)
  }

  /// The text without links that dial, and without links on a number.
  private func plain(_ text: InlineText, _ findings: [CautionPass.Finding]) -> InlineText {
    guard !text.spans.isEmpty else { return text }
    let numbers = findings.compactMap { finding -> String? in
      if case .phoneNumber = finding.caution { finding.words.string } else { nil }
    }
    var plain = text
    plain.spans.removeAll { span in
      guard case .link = span.kind else { return false }
      let label = text.text.slice(span.range).string
      return span.isCall || numbers.contains { $0.contains(label) || label.contains($0) }
    }
    return plain
  }
}

/// An editor's `[!WARNING]` or `[!CORRECTION]`, which says itself what is wrong with the block
/// below.
private struct EditorsWarning {
  private let words: Set<UInt64>
  private let digits: String
  private let denies: Bool

  init?(_ block: Block) {
    guard case .note(let kind, let blocks) = block, kind == .warning || kind == .correction else {
      return nil
    }
    var words: Set<UInt64> = []
    var digits = ""
    var denies = false
    var reader = CueWords()
    for text in CautionTexts(blocks).texts {
      reader.read(text)
      for word in reader.words {
        words.insert(word.code)
        let kinds = InstructionCue.table[word.code].kinds
        if !kinds.isDisjoint(with: [.negation, .refusal]) { denies = true }
      }
      digits += PhoneNumbers.digits(of: text.string) + " "
    }
    self.words = words
    self.digits = digits
    self.denies = denies
  }

  /// Whether it is about what was found.
  func isAbout(_ finding: CautionPass.Finding) -> Bool {
    switch finding.caution {
    case .damagedNotation: return true
    case .phoneNumber:
      let number = PhoneNumbers.digits(of: finding.words.string)
      return digits.contains(number)
        || words.contains { !PhoneCue.table[$0].isDisjoint(with: [.call, .number]) }
    case .hazardousInstruction:
      var found = CueWords()
      found.read(finding.words)
      return denies
        && found.words.contains {
          let cue = InstructionCue.table[$0.code]
          return words.contains($0.code) && (cue.then != 0 || cue.kinds.contains(.whole))
        }
    }
  }

  /// Its own blocks, which may name what they forbid and correct: without the warnings that would
  /// stand above.
  func withoutCautions(_ blocks: [Block]) -> [Block] {
    blocks.filter {
      $0 != .caution(.damagedNotation) && (!denies || $0 != .caution(.hazardousInstruction))
    }
  }
}
