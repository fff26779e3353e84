import Articles
import Browsing
import Catalogue
import SafeText

/// A page as JSON, with the keys that `show --format json` promises.
struct JSONPage {
  let text: String

  init(_ page: Page) {
    let passages = page.groups.flatMap(\.passages).map(JSONPage.passage)
    let document = JSONValue.object([
      ("place", .string(page.place.text)),
      ("title", .string(page.title.string)),
      ("language", .string(page.language)),
      ("passages", .array(passages)),
      ("claims", .array(page.claims.map { JSONPage.claim($0, on: page) })),
      ("set_aside", .array(page.setAside.map { JSONValue($0) })),
    ])
    text = document.text + "\n"
  }

  private static func passage(_ passage: Passage) -> JSONValue {
    let notes = passage.blocks.compactMap { block -> JSONValue? in
      guard case .note(let kind, let blocks) = block else { return nil }
      return .object([
        ("kind", .string(kind.rawValue)), ("text", .string(PlainText(blocks).text)),
      ])
    }
    let body = passage.blocks.filter { if case .note = $0 { false } else { true } }
    return .object([
      ("heading", .array(passage.headings.map { .string($0.string) })),
      ("text", .string(PlainText(body).text)),
      ("source", passage.source.map(source) ?? .null),
      ("file", .string(passage.article.file)),
      ("line", .number(passage.line)),
      ("notes", .array(notes)),
    ])
  }

  private static func claim(_ claim: PageClaim, on page: Page) -> JSONValue {
    let positions = claim.positions.map { position in
      JSONValue.object([
        ("figure", .string(position.figure.string)),
        ("country", .optional(position.country?.string)),
        ("kind", .optional(position.kind?.rawValue)),
        ("cite", .string(position.place.text)),
        ("number", page.citations[position.place].map { .number($0) } ?? .null),
      ])
    }
    return .object([
      ("id", .string(claim.id)),
      ("question", .string(claim.question.string)),
      ("positions", .array(positions)),
    ])
  }

  private static func source(_ source: Source) -> JSONValue {
    .object([
      ("id", .string(source.id)),
      ("name", .string(source.name.string)),
      ("kind", .optional(source.kind?.rawValue)),
      ("country", .optional(source.country?.string)),
      ("published", .optional(source.published?.string)),
      ("read", .optional(source.read?.string)),
      ("origin", .optional(source.origin?.string)),
    ])
  }
}

extension Chart {
  /// What heads the values at which steps begin.
  fileprivate var start: ScreenText {
    Wording.english.text(Phrase.chartStart, ["label": label.string])
  }
}

/// Blocks as plain text: a line for a paragraph or an item, a tab between the cells of a row.
struct PlainText {
  private(set) var text = ""

  init(_ blocks: [Block]) {
    add(blocks, indent: 0)
    while text.last == "\n" { text.removeLast() }
  }

  private mutating func add(_ blocks: [Block], indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    for block in blocks {
      switch block {
      case .paragraph(let words): text += margin + words.text.string + "\n"
      case .list(let items): add(items, indent: indent)
      case .table(let table):
        for row in [table.header] + table.rows {
          text += margin + row.map(\.text.string).joined(separator: "\t") + "\n"
        }
      case .preformatted(let lines):
        for line in lines { text += margin + line.string + "\n" }
      case .chart(let chart):
        text += margin + chart.title.string + "\n"
        add([.table(chart.table(start: chart.start))], indent: indent)
      case .note(_, let blocks), .quote(let blocks): add(blocks, indent: indent)
      case .caution(let caution): text += margin + Wording.english[caution].string + "\n"
      }
    }
  }

  private mutating func add(_ items: [ListItem], indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    for item in items {
      let mark = item.number.map { "\($0). " } ?? "- "
      text += margin + mark
      let before = text.count
      add(item.blocks, indent: indent + 1)
      // The first line of the item follows its mark.
      let start = text.index(text.startIndex, offsetBy: before)
      let blanks = text[start...].prefix { $0 == " " }
      text.removeSubrange(blanks.startIndex..<blanks.endIndex)
    }
  }
}

/// A page as Markdown that reads well by itself: headings, sources, blocks.
struct MarkdownPage {
  private(set) var text = ""

  init(_ page: Page) {
    text += "# \(page.title.string)\n"
    if page.isTitleMadeUp { text += "\n\(Wording.english[Phrase.titleMadeUp].string)\n" }
    for lines in page.setAside { add(lines) }
    for group in page.groups {
      if let heading = group.heading { text += "\n## \(heading.string)\n" }
      add(group.claims, on: page, below: group.heading == nil ? 2 : 3)
      for passage in group.passages {
        add(passage, number: page.citations[passage.place], below: group.heading == nil ? 2 : 3)
      }
    }
  }

  private mutating func add(_ setAside: SetAside) {
    let lines = "\(setAside.lines.lowerBound)–\(setAside.lines.upperBound)"
    text += "\n## \(Wording.english[setAside.kind].string), \(lines)\n\n"
    for line in setAside.texts { text += "- \(MarkdownPage.escaped(line.string))\n" }
  }

  private mutating func add(_ claims: [PageClaim], on page: Page, below level: Int) {
    guard !claims.isEmpty else { return }
    text += "\n\(String(repeating: "#", count: level)) "
    text += Wording.english[Phrase.claims].string + "\n"
    for claim in claims {
      text += "\n**\(MarkdownPage.escaped(claim.question.string))**\n\n"
      for position in claim.positions {
        let country = position.country ?? Wording.english[Phrase.noCountry]
        let said = [country.string, position.kind?.rawValue].compactMap(\.self)
        let number = page.citations[position.place].map { " \\[\($0)\\]" } ?? ""
        text += "- \(MarkdownPage.escaped(position.figure.string)) "
        text += "(\(said.joined(separator: ", ")))\(number)\n"
      }
    }
  }

  private mutating func add(_ passage: Passage, number: Int?, below level: Int) {
    let marks = String(repeating: "#", count: min(6, level))
    text += "\n\(marks) \(MarkdownPage.escaped(passage.title.string))\n\n"
    let source = passage.source
    let parts = [
      passage.article.title.string, source?.name.string, source?.kind?.rawValue,
      source?.country?.string,
      source?.published?.string ?? source?.read.map { "read \($0.string)" },
    ]
    text += number.map { "\\[\($0)\\] " } ?? ""
    text += "*From \(parts.compactMap(\.self).joined(separator: ", "))*\n\n"
    add(passage.blocks, margin: "")
  }

  private mutating func add(_ blocks: [Block], margin: String) {
    for block in blocks {
      switch block {
      case .paragraph(let words): text += margin + MarkdownPage.inline(words) + "\n"
      case .list(let items): add(items, margin: margin)
      case .table(let table): add(table, margin: margin)
      case .preformatted(let lines):
        text += margin + "```\n"
        for line in lines { text += margin + line.string + "\n" }
        text += margin + "```\n"
      case .chart(let chart):
        text += margin + MarkdownPage.escaped(chart.title.string) + "\n\n"
        add(chart.table(start: chart.start), margin: margin)
      case .note(let kind, let blocks):
        text += "\(margin)> [!\(kind.rawValue.uppercased())]\n"
        add(blocks, margin: margin + "> ")
      case .quote(let blocks): add(blocks, margin: margin + "> ")
      case .caution(let caution):
        text += "\(margin)> [!WARNING]\n\(margin)> \(Wording.english[caution].string)\n"
      }
      text += margin.isEmpty ? "\n" : ""
    }
  }

  private mutating func add(_ items: [ListItem], margin: String) {
    for item in items {
      let mark = item.number.map { "\($0). " } ?? "- "
      let inner = margin + String(repeating: " ", count: mark.count)
      let before = text.utf8.count
      add(item.blocks, margin: inner)
      let start = text.utf8.index(text.startIndex, offsetBy: before)
      let end = text.utf8.index(start, offsetBy: min(inner.utf8.count, text.utf8.count - before))
      text.replaceSubrange(start..<end, with: margin + mark)
    }
  }

  private mutating func add(_ table: Table, margin: String) {
    let rows = [table.header] + table.rows
    for (index, row) in rows.enumerated() {
      text += margin + "| " + row.map(MarkdownPage.inline).joined(separator: " | ") + " |\n"
      if index == 0 { text += margin + "|" + row.map { _ in " --- |" }.joined() + "\n" }
    }
  }

  private static func inline(_ words: InlineText) -> String {
    escaped(words.text.string)
  }

  /// Signs that Markdown would read are kept as they are.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
