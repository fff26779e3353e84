package import SafeText

/// A piece of an article's body.
package enum Block: Sendable, Equatable {
  case paragraph(InlineText)
  case list([ListItem])
  case table(Table)
  /// Lines kept as they are.
  case preformatted([ScreenText])
  /// An editor's note, `> [!WARNING]`.
  case note(NoteKind, [Block])
  case quote([Block])
}

/// One item of a list; its first block is usually a paragraph, nested lists follow.
package struct ListItem: Sendable, Equatable {
  /// The item's number in a numbered list, nil for a bullet.
  package var number: Int?
  package var blocks: [Block]
}

/// A table; every row has as many cells as the header.
package struct Table: Sendable, Equatable {
  package var header: [InlineText]
  package var rows: [[InlineText]]
}

/// The kinds of editor's notes.
package enum NoteKind: String, Sendable, CaseIterable {
  case note, warning, correction, professional
}

/// A run of text with marked spans.
package struct InlineText: Sendable, Equatable {
  package var text: ScreenText
  /// In order; they may nest but never cross.
  package var spans: [Span]
}

/// A marked stretch of an `InlineText`.
package struct Span: Sendable, Equatable {
  /// UTF-8 offsets into the text.
  package var range: Range<Int>
  package var kind: SpanKind
}

/// What a span is.
package enum SpanKind: Sendable, Equatable {
  case strong, emphasis, code
  /// A link and where it leads, as written (a place, `#section`, or an address that is only shown).
  case link(ScreenText)
}
