import Articles
import SafeText

/// A reading as text, one line for each section and block, for comparing with a recorded outline.
func outlineText(_ reading: ArticleReading) -> String {
  var lines: [String] = []
  for article in reading.articles {
    var head = "article \(article.id) “\(article.title.string)”"
    if article.isTitleMadeUp { head += " made-up" }
    if !article.language.isEmpty { head += " language=\(article.language)" }
    if let medicine = article.medicine { head += " medicine=\(medicine.string)" }
    lines.append(head)
    for source in article.sources {
      let parts = [
        ("kind", source.kind?.rawValue), ("country", source.country?.string),
        ("published", source.published?.string), ("read", source.read?.string),
        ("origin", source.origin?.string),
      ].compactMap { name, value in value.map { " \(name)=\($0)" } }
      lines.append("source \(source.id) “\(source.name.string)”" + parts.joined())
    }
    for (index, section) in article.sections.enumerated() {
      let parent = section.parent.map { " under=\(article.sections[$0].id)" } ?? ""
      let topics = section.topics.isEmpty ? "" : " topics=" + section.topics.joined(separator: ",")
      let source = section.source.map { " source=\($0)" } ?? ""
      lines.append(
        "\(index): \(section.level) #\(section.id) line=\(section.line) “\(section.title.string)”"
          + parent + topics + source
      )
      for block in section.blocks { append(block, indent: 1, to: &lines) }
    }
  }
  lines += reading.problems.map { "! \($0)" }
  return lines.joined(separator: "\n") + "\n"
}

private func append(_ block: Block, indent: Int, to lines: inout [String]) {
  let blanks = String(repeating: "  ", count: indent)
  func put(_ text: String) { lines.append(blanks + text) }
  switch block {
  case .paragraph(let text): put("p " + short(text))
  case .preformatted(let texts): for text in texts { put("| " + text.string) }
  case .list(let items):
    for item in items {
      put(item.number.map { "\($0)." } ?? "-")
      for block in item.blocks { append(block, indent: indent + 1, to: &lines) }
    }
  case .table(let table):
    for row in [table.header] + table.rows { put("row " + row.map(short).joined(separator: " ¦ ")) }
  case .chart(let chart):
    put("chart “\(chart.title.string)” \(chart.from.text.string) to \(chart.to.text.string)")
    append(.table(chart.table(start: chart.label)), indent: indent + 1, to: &lines)
  case .note(let kind, let blocks):
    put("note \(kind)")
    for block in blocks { append(block, indent: indent + 1, to: &lines) }
  case .quote(let blocks):
    put("quote")
    for block in blocks { append(block, indent: indent + 1, to: &lines) }
  case .caution(let caution): put("caution \(caution)")
  }
}

/// A run of text with its spans, a long one cut in its middle.
private func short(_ text: InlineText) -> String {
  let words = text.text.string
  var line = words.count > 160 ? "\(words.prefix(80))[…]\(words.suffix(40))" : words
  for span in text.spans.prefix(8) {
    let bytes = words.utf8.dropFirst(span.range.lowerBound).prefix(span.range.count)
    let marked = String(decoding: bytes, as: UTF8.self)
    switch span.kind {
    case .strong: line += " {strong \(marked)}"
    case .emphasis: line += " {emphasis \(marked)}"
    case .code: line += " {code \(marked)}"
    case .link(let target): line += " {link \(marked) → \(target.string)}"
    }
  }
  return line
}
