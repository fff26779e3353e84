import SafeText

/// The texts of a section in the order in which `CautionPlacing` counts them.
struct CautionTexts {
  private(set) var texts: [ScreenText] = []
  private var hasCalls = false

  /// Lists the texts of blocks.
  init(_ blocks: [Block]) { add(blocks) }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let text): add(text)
      case .list(let items): for item in items { add(item.blocks) }
      case .table(let table):
        for cell in table.header { add(cell) }
        for row in table.rows { for cell in row { add(cell) } }
      case .preformatted(let lines): texts += lines
      case .chart(let chart): texts += Self.texts(of: chart)
      case .note(_, let blocks), .quote(let blocks): add(blocks)
      case .caution: break
      }
    }
  }

  private mutating func add(_ text: InlineText) {
    texts.append(text.text)
    if !hasCalls, text.spans.contains(where: \.isCall) { hasCalls = true }
  }

  /// All that a chart says.
  static func texts(of chart: Chart) -> [ScreenText] {
    let table = chart.table(start: chart.label)
    return [chart.title] + (table.header + table.rows.flatMap(\.self)).map(\.text)
  }

  /// The texts around one, the nearest first.
  func around(_ index: Int) -> [ScreenText] {
    [index - 1, index + 1, index - 2, index - 3].filter(texts.indices.contains).map { texts[$0] }
  }

  /// Makes links that would call a number plain text.
  func dropCalls(in blocks: inout [Block]) {
    if hasCalls { blocks = CautionPlacing([]).placed(blocks) }
  }
}

extension Span {
  /// Whether it is a link that dials.
  var isCall: Bool {
    guard case .link(let target) = kind else { return false }
    let scheme = target.string.utf8.prefix { $0 != 0x3A }
    return ["tel", "callto", "sms", "facetime", "whatsapp", "skype"].contains(
      String(decoding: scheme, as: UTF8.self).lowercased()
    )
  }
}
