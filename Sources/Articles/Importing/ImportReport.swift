package import SafeText

/// What an editor should know of a file that was imported: where its articles went, what was set
/// aside, and what to look at.
///
/// One thing a line, `file:line: what`, as compilers say it.
package struct ImportReport: Sendable {
  /// The lines, safe to show.
  package private(set) var lines: [ScreenText] = []

  /// Begins a report.
  package init() {}

  /// Adds what is to be said of a file; `names` are those of the files that its articles went to.
  package mutating func add(_ reading: ArticleReading, file: ScreenText, names: [String]) {
    lines.append(file)
    for (article, name) in zip(reading.articles, names) {
      let line = article.sections.first?.line ?? 1
      let mark = article.isTitleMadeUp ? " (title made up)" : ""
      add(file, line, "article: “\(article.title.string)”\(mark) → \(name)")
      if article.language.isEmpty { add(file, line, "language not known: add it to \(name)") }
    }
    for problem in reading.problems where !Self.isExpected(problem.kind) {
      add(file, problem.line, problem.kind.message)
    }
    for remark in reading.remarks {
      add(file, remark.line, "\(remark.kind.words): \(remark.words.string)")
    }
    for article in reading.articles {
      for block in article.setAside { add(block, file) }
    }
    lines.append("")
  }

  /// That a text has no front matter is no news.
  private static func isExpected(_ kind: ContentProblem.Kind) -> Bool {
    if case .noSource = kind { true } else { false }
  }

  private mutating func add(_ file: ScreenText, _ line: Int, _ what: String) {
    lines.append(ScreenText("\(file.string):\(line): \(what)"))
  }

  private mutating func add(_ block: SetAside, _ file: ScreenText) {
    let (first, last) = (block.lines.lowerBound, block.lines.upperBound)
    let range = first == last ? "\(first)" : "\(first)-\(last)"
    lines.append(ScreenText("\(file.string):\(range): set aside: \(block.kind.rawValue)"))
    for text in block.texts { lines.append(ScreenText("    | ") + text) }
  }
}

extension ReadingRemark.Kind {
  /// What an editor should look at.
  var words: String {
    switch self {
    case .doubtfulHeading: "doubtful heading"
    case .phoneNumber(let kind): "telephone number, by the words around it: \(kind.rawValue)"
    case .hazardousInstruction: "hazardous instruction"
    case .damagedNotation: "damaged notation"
    }
  }
}
