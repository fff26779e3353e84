package import SafeText

/// A line of a card as it stands in a window.
package struct WrappedCardLine: Sendable, Hashable {
  package let role: CardLine.Role
  /// Without blanks at its ends; its blanks are plain ones.
  package let text: ScreenText
  /// Where it begins.
  package let column: Int
  /// Which of the card's lines it belongs to.
  package let item: Int
  /// Whether it ends inside a word longer than the line; there is room for one mark after it.
  package let isBroken: Bool

  /// The whole row as text, a broken word with a hyphen at its end.
  package var row: String {
    String(repeating: " ", count: column) + text.string + (isBroken ? "-" : "")
  }
}

/// A card cut for a window's width.
package struct CardPage: Sendable {
  /// The emergency number: always to be seen.
  package let top: [WrappedCardLine]
  /// What may have to be scrolled in a small window.
  package let body: [WrappedCardLine]
  /// Dates and keys.
  package let bottom: [WrappedCardLine]

  /// What stands for a card before the window's size is known.
  package static let unwrapped = CardPage(top: [], body: [], bottom: [])

  /// All of it, in order.
  package var all: [WrappedCardLine] { top + body + bottom }
}

extension Card {
  /// The card wrapped to `columns` (20 and more keep every number whole).
  ///
  /// With `ascii`, every text is written in ASCII; no letter is lost.
  package func wrapped(columns: Int, ascii: Bool = false) -> [WrappedCardLine] {
    lines.indices.flatMap { lines[$0].wrapped(columns: columns, item: $0, ascii: ascii) }
  }

  /// The card wrapped to `columns`, in the three parts of a window.
  package func page(columns: Int, ascii: Bool = false) -> CardPage {
    let all = wrapped(columns: columns, ascii: ascii)
    let bodyStart = all.firstIndex { $0.role != .number } ?? all.count
    let bottomStart = all.firstIndex { $0.role == .dates } ?? all.count
    return CardPage(
      top: Array(all[..<bodyStart]),
      body: Array(all[bodyStart..<max(bodyStart, bottomStart)]),
      bottom: Array(all[max(bodyStart, bottomStart)...])
    )
  }
}

extension Card {
  /// The card wrapped as in `page`, which is the same card opened at another time: only what
  /// stands from the dates on is wrapped anew.
  package func page(columns: Int, ascii: Bool = false, like page: CardPage) -> CardPage {
    let dates = lines.firstIndex { $0.role == .dates } ?? lines.count
    let bottom = lines[dates...].indices.flatMap {
      lines[$0].wrapped(columns: columns, item: $0, ascii: ascii)
    }
    return CardPage(top: page.top, body: page.body, bottom: bottom)
  }
}

extension CardLine {
  /// The line wrapped to `columns`, as the item of this index.
  package func wrapped(columns: Int, item: Int = 0, ascii: Bool = false) -> [WrappedCardLine] {
    let text = ascii ? self.text.inASCII(keepingTies: true) : self.text
    let width = max(1, columns)
    let indent = width > 10 ? self.indent : 0
    return text.wrapped(first: width, rest: width - indent).enumerated().map { row, line in
      let part = text.slice(line.range).string
      let plain = PlainCard.untied(part)
      return WrappedCardLine(
        role: role,
        text: ScreenText(plain),
        column: row == 0 ? 0 : indent,
        item: item,
        isBroken: line.isBroken
      )
    }
  }
}
