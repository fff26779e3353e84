package import SafeText

/// A piece of an article's body.
package enum Block: Sendable, Equatable {
  /// Running text. A hard line break in the file ends one paragraph and begins another.
  case paragraph(InlineText)
  /// A list, bulleted or numbered; lists nest through their items' blocks, at most 64 deep.
  case list([ListItem])
  /// A table.
  case table(Table)
  /// Lines kept as they are: code, raw HTML, which is never interpreted.
  case preformatted([ScreenText])
  /// A figure, drawn from the numbers of a fenced `chart` block.
  ///
  /// Indirect, for a chart is large and rare, and every paragraph would be as large.
  indirect case chart(Chart)
  /// An editor's note, `> [!WARNING]`.
  case note(NoteKind, [Block])
  /// A block quote that is no editor's note.
  case quote([Block])
  /// The program's own warning about the block that follows.
  case caution(Caution)
}

extension [Block] {
  /// Whether a caution stands among them, or within one of them.
  package var holdCaution: Bool {
    contains { block in
      switch block {
      case .caution: true
      case .list(let items): items.contains { $0.blocks.holdCaution }
      case .note(_, let blocks), .quote(let blocks): blocks.holdCaution
      case .paragraph, .table, .preformatted, .chart: false
      }
    }
  }
}

/// One item of a list; its first block is usually a paragraph, nested lists follow.
package struct ListItem: Sendable, Equatable {
  /// The item's number in a numbered list, nil for a bullet.
  package var number: Int?
  /// What the item holds, in order.
  package var blocks: [Block]

  /// Makes an item of what it holds.
  package init(number: Int? = nil, blocks: [Block]) {
    self.number = number
    self.blocks = blocks
  }
}

/// A table; every row has as many cells as the header.
package struct Table: Sendable, Equatable {
  /// The cells of the header row.
  package var header: [InlineText]
  /// The rows below the header, in order.
  package var rows: [[InlineText]]

  /// Makes a table; short rows are filled with empty cells, long ones are not cut.
  package init(header: [InlineText], rows: [[InlineText]]) {
    self.header = header
    self.rows = rows.map { row in
      row.count >= header.count
        ? row : row + [InlineText](repeating: InlineText(), count: header.count &- row.count)
    }
  }
}

/// The kinds of editor's notes.
package enum NoteKind: String, Sendable, CaseIterable {
  /// `[!NOTE]`: something worth knowing.
  case note
  /// `[!WARNING]`: what stands near it can do harm.
  case warning
  /// `[!CORRECTION]`: the source is wrong or outdated, and who says so.
  case correction
  /// `[!PROFESSIONAL]`: for those who prescribe or dispense.
  case professional
}

/// A run of text with marked spans.
package struct InlineText: Sendable, Equatable {
  /// The text without its marks.
  package var text: ScreenText
  /// In order of their beginnings, outer before inner; they may nest but never cross.
  package var spans: [Span]

  /// Makes a run of text.
  package init(_ text: ScreenText = ScreenText(""), spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }
}

/// A marked stretch of an `InlineText`.
package struct Span: Sendable, Equatable {
  /// UTF-8 offsets into the text, never empty, always inside it.
  package var range: Range<Int>
  /// What the stretch is.
  package var kind: SpanKind

  /// Marks a stretch.
  package init(range: Range<Int>, kind: SpanKind) {
    self.range = range
    self.kind = kind
  }
}

/// What a span is.
package enum SpanKind: Sendable, Equatable {
  /// `**strong**`.
  case strong
  /// `*emphasis*`.
  case emphasis
  /// A code span.
  case code
  /// A link and where it leads, as written (a place, `#section`, or an address that is only shown).
  case link(ScreenText)
}
