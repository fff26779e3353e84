import CMarkGFM

/// A Markdown document as cmark-gfm parsed it, in memory that goes with it (`TreeMemory`): its
/// nodes need not be freed one by one.
///
/// The walk is not recursive.
struct MarkdownTree: ~Copyable {
  /// What a node is, as far as articles know it.
  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, rule
    case text, softBreak, hardBreak, inlineCode, inlineHTML, emphasis, strong, link
    case table, row, cell, other
  }

  /// One step of the walk.
  struct Step {
    let isEntering: Bool
    let kind: Kind
    let node: OpaquePointer
  }

  private let iterator: OpaquePointer

  /// Parses UTF-8; nil where memory lacks.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    Self.registerOnce
    guard let iterator = Self.iterator(of: bytes, TreeMemory.begin()) else {
      TreeMemory.end()
      return nil
    }
    self.iterator = iterator
  }

  deinit { TreeMemory.end() }

  private static func iterator(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ memory: UnsafeMutablePointer<cmark_mem>
  ) -> OpaquePointer? {
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { return nil }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    bytes.withMemoryRebound(to: CChar.self) { text in
      cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    return cmark_parser_finish(parser).flatMap { cmark_iter_new($0) }
  }

  /// Registering is not safe to do twice at a time; a static is made once.
  private static let registerOnce: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The next step of the walk; nil at the end.
  func next() -> Step? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return Step(isEntering: event == CMARK_EVENT_ENTER, kind: Self.kind(of: node), node: node)
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_DOCUMENT: .document
    default: extensionKind(of: node)
    }
  }

  /// The kinds of the table extension, which are variables in C and so not to be read from here.
  private static func extensionKind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
    case "table": .table
    case "table_row", "table_header": .row
    case "table_cell": .cell
    default: .other
    }
  }

  /// Hands over the text that a node holds itself.
  static func withLiteral<Result>(
    of node: OpaquePointer,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(cmark_node_get_literal(node), body)
  }

  /// The word behind a fence, `chart`; empty where there is none.
  static func fenceWord(of node: OpaquePointer) -> String {
    withBytes(cmark_node_get_fence_info(node)) { info in
      String(decoding: info.prefix { !ASCII.isBlank($0) }, as: UTF8.self)
    }
  }

  /// Where a link leads.
  static func target(of node: OpaquePointer) -> String {
    withBytes(cmark_node_get_url(node)) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a numbered list's first item; nil where bullets stand.
  static func start(of list: OpaquePointer) -> Int? {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return nil }
    return Int(clamping: cmark_node_get_list_start(list))
  }

  static func level(of heading: OpaquePointer) -> Int {
    Int(clamping: cmark_node_get_heading_level(heading))
  }

  /// 1-based line in what was parsed.
  static func line(of node: OpaquePointer) -> Int { Int(clamping: cmark_node_get_start_line(node)) }

  private static func withBytes<Result>(
    _ text: UnsafePointer<CChar>?,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    var count = 0
    while text[count] != 0 { count &+= 1 }
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
