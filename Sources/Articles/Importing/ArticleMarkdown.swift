package import SafeText

/// An article as a Markdown file: front matter, headings with all that was found out about them,
/// and blocks that read as they were read.
package struct ArticleMarkdown: Sendable {
  /// The file's name, ASCII, which gives the article its id.
  package let name: String
  /// The file's text.
  package let text: String

  /// A title longer than this stands in its heading only: front matter is bounded.
  private static let titleLimit = 1000

  /// Writes an article.
  ///
  /// - Parameters:
  ///   - name: the name of its file without extension, which is its id when it is read again.
  ///   - origin: where it was read, `file.txt:157-341`.
  ///   - file: the name of the file that it was read in, which is all that is known of its source.
  ///   - read: the day, `2026-11-21`.
  package init(
    _ article: Article,
    name: String,
    origin: ScreenText,
    file: ScreenText,
    read: String
  ) {
    self.name = name + ".md"
    var text = "---\n"
    if article.title.utf8Count <= Self.titleLimit {
      text += "title: \(MarkdownText.quoted(article.title))\n"
    }
    if article.isTitleMadeUp { text += "title_made_up: true\n" }
    if !article.language.isEmpty { text += "language: \(article.language)\n" }
    let source = [
      "name: \(MarkdownText.quoted(file))", "origin: \(MarkdownText.quoted(origin))",
      "read: \(read)",
    ]
    text += "sources:\n  import: { \(source.joined(separator: ", ")) }\n---\n"
    var languages: [String] = []
    for (index, section) in article.sections.enumerated() {
      let above = section.parent ?? (index > 0 && Self.hasTitleSection(article) ? 0 : nil)
      let inherited = above.flatMap { languages.indices.contains($0) ? languages[$0] : nil }
      languages.append(section.language)
      text += "\n" + Self.heading(section, inherited: inherited ?? article.language) + "\n"
      let blocks = MarkdownBlocks(section.blocks).text
      if !blocks.isEmpty { text += "\n" + blocks }
    }
    self.text = text
  }

  /// Whether the first section bears the title, so that the others inherit from it.
  private static func hasTitleSection(_ article: Article) -> Bool {
    guard let first = article.sections.first else { return false }
    return first.level == 1 && FoldedText(first.title.string) == FoldedText(article.title.string)
  }

  private static func heading(_ section: Section, inherited: String) -> String {
    let level = min(max(section.level, 1), 6)
    var attributes = "#\(section.id)"
    attributes +=
      " topic=" + (section.topics.isEmpty ? "other" : section.topics.joined(separator: ","))
    if section.language != inherited {
      attributes += " language=" + (section.language.isEmpty ? "und" : section.language)
    }
    if section.isTitleMadeUp { attributes += " .made-up" }
    let marks = String(repeating: "#", count: level)
    let title = section.title.isEmpty ? "" : MarkdownText.escaped(section.title) + " "
    return "\(marks) \(title){\(attributes)}"
  }
}
