import Articles
import Browsing
import Catalogue
import SafeText

/// What a search found as JSON, with the keys that `search --format json` promises.
struct JSONSearch {
  let text: String

  init(_ results: SearchResults, of library: Library) {
    let document = JSONValue.object([
      ("query", .string(ScreenText(results.request.text).string)),
      ("suggestion", .optional(results.suggestion?.string)),
      ("left_out", .array(results.dropped.map { .string($0.string) })),
      ("emergency", .bool(results.isEmergency)),
      ("results", .array(results.hits.map { JSONSearch.hit($0, of: library) })),
    ])
    text = document.text + "\n"
  }

  private static func hit(_ hit: SearchHit, of library: Library) -> JSONValue {
    let blocks = library.passage(of: hit)?.blocks
    return .object([
      ("file", .string(hit.article.file)),
      ("place", .string(hit.place.text)),
      ("heading", .array(hit.headings.map { .string($0.string) })),
      ("line", .number(hit.line)),
      // The whole passage, the program's warnings above what they are about.
      ("text", .string(blocks.map { PlainText($0).text } ?? hit.text.string)),
      ("topics", .array(hit.topics.map { .string($0) })),
      ("score", .decimal(hit.score)),
      ("warning", .bool(hit.isCautioned)),
    ])
  }
}

/// What a search found as text for people: numbered, each with its titles, its source, the
/// paragraph that fits best, and the words that open it.
struct TextSearch {
  private(set) var lines: [ScreenText] = []
  /// What is said about the results, for standard error.
  let messages: [ScreenText]
  private let style: OutputStyle
  private let wording = Shipped.wording
  /// What stands before a place to open it.
  private let opening: String
  /// Blanks before the lines of a result, as wide as the longest number.
  private let margin: Int

  /// - Parameter folder: the library's folder, where one was named.
  init(_ results: SearchResults, of library: Library, in folder: String?, style: OutputStyle) {
    self.style = style
    opening = folder.map { "monograph --library \(TextSearch.quoted($0)) " } ?? "monograph "
    messages = TextSearch.messages(results, wording).map { style.isASCII ? $0.inASCII() : $0 }
    margin = "\(results.hits.count). ".utf8.count
    if results.isEmergency {
      addFlush(EmergencyEnding.line)
      addFlush(wording[Phrase.searchCard])
      if !results.hits.isEmpty { lines.append("") }
    }
    for (index, hit) in results.hits.enumerated() {
      if index > 0 { lines.append("") }
      add(hit, number: index + 1, blocks: library.passage(of: hit)?.blocks ?? [])
      if hit.moreInArticle > 0 {
        let count = results.counted(hit.moreInArticle)
        add(wording.text(Phrase.searchMore, ["count": count]))
      }
    }
  }

  private mutating func add(_ hit: SearchHit, number: Int, blocks: [Block]) {
    let titles = [hit.article.title] + hit.headings
    let path = titles.map(\.string).joined(separator: " › ")
    let mark = "\(number). "
    add(ScreenText(path), mark: String(repeating: " ", count: margin - mark.utf8.count) + mark)
    add(origin(of: hit))
    for warning in warnings(of: blocks, isCautioned: hit.isCautioned) { add(warning) }
    let text = hit.lead.isEmpty ? hit.text : hit.lead + " " + hit.text
    add(hit.note.map { ScreenText("\(wording[$0].string): \(text.string)") } ?? text)
    // In one piece however wide, so that it can be copied.
    lines.append(ScreenText(String(repeating: " ", count: margin) + opening + hit.place.text))
  }

  /// Who says it: name, kind, country, date.
  private func origin(of hit: SearchHit) -> ScreenText {
    guard let source = hit.source else { return ScreenText(hit.article.file) }
    let parts = [
      source.name, source.kind.map { wording[$0] }, source.country,
      source.published
        ?? source.read.map { wording.text(Phrase.noDateRead, ["date": $0.string]) },
    ]
    return ScreenText(parts.compactMap { $0?.string }.joined(separator: " · "))
  }

  /// The program's own warnings about a passage in their words; of an editor's, that it is there.
  private func warnings(of blocks: [Block], isCautioned: Bool) -> [ScreenText] {
    var cautions: [Caution] = []
    var rest = blocks
    while let block = rest.popLast() {
      switch block {
      case .caution(let caution): if !cautions.contains(caution) { cautions.append(caution) }
      case .quote(let blocks), .note(_, let blocks): rest += blocks
      case .list(let items): rest += items.flatMap(\.blocks)
      default: break
      }
    }
    if cautions.isEmpty { return isCautioned ? [wording[Phrase.searchWarning]] : [] }
    return cautions.map { wording[$0] }
  }

  /// A word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      "/._-".utf8.contains(byte) || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter
        || (0x30...0x39).contains(byte)
    }
    guard !isPlain else { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  // MARK: Lines

  /// Adds `text`, wrapped, below the beginning of its result.
  private mutating func add(_ text: ScreenText, mark: String? = nil) {
    let text = style.isASCII ? text.inASCII() : text
    let indent = String(repeating: " ", count: margin)
    for (index, line) in text.wrapped(columns: max(8, columns - margin)).enumerated() {
      let start = index == 0 ? mark ?? indent : indent
      lines.append(ScreenText(start + text.slice(line.range).string))
    }
  }

  private mutating func addFlush(_ text: ScreenText) {
    let text = style.isASCII ? text.inASCII() : text
    lines += text.wrapped(columns: columns).map { text.slice($0.range) }
  }

  private var columns: Int { min(style.columns, Layout.textColumns) }

  // MARK: Messages

  private static func messages(_ results: SearchResults, _ wording: Wording) -> [ScreenText] {
    let query = results.request.text
    var messages: [ScreenText] = []
    if let suggestion = results.suggestion {
      messages.append(
        wording.text(
          results.isCorrected ? Phrase.searchCorrected : Phrase.searchSuggestion,
          ["query": query, "suggestion": suggestion.string]
        )
      )
    }
    if !results.dropped.isEmpty {
      let words = results.dropped.map(\.string).joined(separator: ", ")
      messages.append(wording.text(Phrase.searchDropped, ["words": words]))
    }
    if results.hits.isEmpty {
      messages.append(wording.text(Phrase.searchNothing, ["query": query]))
    } else if results.total > results.hits.count {
      messages.append(
        wording.text(
          Phrase.searchTotal,
          ["shown": "\(results.hits.count)", "total": results.counted(results.total)]
        )
      )
    } else if results.isTotalOpen {
      messages.append(
        wording.text(Phrase.searchOpen, ["shown": "\(results.hits.count)"])
      )
    }
    return messages
  }
}

extension Library {
  /// The passage that a search found, whole.
  fileprivate func passage(of hit: SearchHit) -> Passage? {
    let groups = page(hit.place, language: Shipped.language)?.groups ?? []
    return groups.lazy.flatMap(\.passages).first { $0.id == hit.id }
  }
}
