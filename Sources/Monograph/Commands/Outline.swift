import ArgumentParser
import Articles
import Catalogue
import SafeText

/// `monograph outline`: the tree of every article as it was read.
struct Outline: Runnable {
  static let configuration = CommandConfiguration(
    abstract: "Print the headings of every article as they were read."
  )

  /// The forms of an outline.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: LibraryOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Flag(help: "Also list what was set aside as no part of an article.")
  var setAside = false

  func execute() throws -> Int32 {
    let library = try options.openWhole()
    switch format {
    case .json:
      let text = JSONValue.array(library.articles().map { json($0, in: library) }).text + "\n"
      return printed(text)
    case .text:
      let lines = library.articles().flatMap { text($0, in: library) }
      return OutputStyle.ofStandardOutput().printLines(lines)
    }
  }

  private func text(_ article: ArticleSummary, in library: Library) -> [ScreenText] {
    let mark = article.isTitleMadeUp ? "  (title made up)" : ""
    var lines = [
      ScreenText("\(article.title.string)\(mark)  [\(article.id)]  \(article.file)")
    ]
    for heading in library.outline(of: article.id) {
      let indent = String(repeating: "  ", count: max(1, heading.level - 1))
      let topics = heading.topics.isEmpty ? "-" : heading.topics.joined(separator: ", ")
      let mark = heading.isTitleMadeUp ? "  (made up)" : ""
      lines.append(
        ScreenText("\(indent)\(heading.line): \(heading.title.string)\(mark)  [\(topics)]")
      )
    }
    guard setAside else { return lines }
    for block in library.setAside(of: article.id) {
      let (first, last) = (block.lines.lowerBound, block.lines.upperBound)
      let range = first == last ? "\(first)" : "\(first)-\(last)"
      lines.append(ScreenText("  \(range): set aside: \(block.kind.rawValue)"))
      lines += block.texts.map { ScreenText("    | \($0.string)") }
    }
    return lines
  }

  private func json(_ article: ArticleSummary, in library: Library) -> JSONValue {
    .object([
      ("file", .string(article.file)),
      ("id", .string(article.id)),
      ("title", .string(article.title.string)),
      ("title_made_up", .bool(article.isTitleMadeUp)),
      ("language", .string(article.language)),
      ("headings", .array(library.outline(of: article.id).filter { $0.level > 1 }.map(json))),
      ("set_aside", .array(library.setAside(of: article.id).map { JSONValue($0) })),
    ])
  }

  private func json(_ heading: Heading) -> JSONValue {
    .object([
      ("level", .number(heading.level)),
      ("title", .string(heading.title.string)),
      ("line", .number(heading.line)),
      ("topics", .array(heading.topics.map { .string($0) })),
      ("made_up", .bool(heading.isTitleMadeUp)),
    ])
  }
}

extension JSONValue {
  /// Lines that are set aside.
  init(_ setAside: SetAside) {
    self = .object([
      ("line", .number(setAside.lines.lowerBound)),
      ("last_line", .number(setAside.lines.upperBound)),
      ("kind", .string(setAside.kind.rawValue)),
      ("text", .array(setAside.texts.map { .string($0.string) })),
    ])
  }
}
