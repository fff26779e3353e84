package import Catalogue
package import Drawing
package import SafeText

/// A page laid out for one width: lines of styled runs, and where its headings and links stand.
///
/// Made again only when the page or the width changes. No line is wider than `columns`, and no
/// text of the page is
/// missing: what does not fit is continued on the next line with a visible mark.
package struct ArticleLayout: Sendable {
  /// A stretch of a line in one style.
  package struct Run: Sendable, Equatable {
    /// Where it starts, from the text's left edge.
    package var column: Int
    package var text: ScreenText
    package var style: Style
    /// The link it belongs to, an index into `links`.
    package var link: Int?
    /// Which part of the page's texts it shows; nil for signs beside the text.
    package var origin: Origin?
  }

  /// A place in the page's texts.
  package struct Origin: Sendable, Equatable {
    /// An index into `texts`.
    package var text: Int
    /// UTF-8 offset into that text.
    package var offset: Int
  }

  /// One line on the screen.
  package struct Line: Sendable, Equatable {
    package var runs: [Run]
    /// Which part of the page it shows, so that a new width can find the place again.
    package var anchor: Anchor
  }

  /// A place in the page that does not depend on the width.
  package struct Anchor: Sendable, Equatable, Comparable {
    /// The number of the piece of text, counted through the page.
    package var piece: Int
    /// UTF-8 offset into that text.
    package var offset: Int

    /// In the order of reading.
    package static func < (left: Anchor, right: Anchor) -> Bool {
      (left.piece, left.offset) < (right.piece, right.offset)
    }
  }

  /// A heading and its line.
  package struct Heading: Sendable, Equatable {
    package var title: ScreenText
    /// 0 for the outermost headings of the page.
    package var depth: Int
    package var line: Int
    package var place: Place?
  }

  /// A link, its words and where it leads.
  package struct Link: Sendable, Equatable {
    package var label: ScreenText
    package var target: ScreenText
    /// The article it stands in, to resolve `#section`.
    package var article: String
    package var line: Int
    /// Whether a claim cites by it: then it jumps within the page, if the passage stands there.
    package var isCitation = false
  }

  /// A passage and the line where it begins.
  package struct PassageMark: Sendable {
    package var passage: Passage
    package var line: Int
  }

  package internal(set) var columns: Int
  package internal(set) var lines: [Line] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var links: [Link] = []
  package internal(set) var passages: [PassageMark] = []
  /// Paragraphs and cells as they are shown, before they were wrapped: what is searched.
  package internal(set) var texts: [ScreenText] = []

  /// The line that shows `anchor`, or the last one before it.
  package func line(showing anchor: Anchor) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].anchor <= anchor { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The heading under which `line` stands, as an index into `headings`.
  package func heading(above line: Int) -> Int? {
    headings.lastIndex { $0.line <= line }
  }

  /// The passage that `line` belongs to; above the first passage, that one.
  package func passage(at line: Int) -> Passage? {
    (passages.last { $0.line <= line } ?? passages.first)?.passage
  }

  /// The line where the passage of `place` begins.
  package func line(of place: Place) -> Int? {
    passages.first { $0.passage.place == place }?.line
  }

  /// The page as plain lines without trailing blanks.
  package var text: [String] {
    lines.map { line in
      var text = ""
      var column = 0
      for run in line.runs {
        if run.column > column { text += String(repeating: " ", count: run.column - column) }
        text += run.text.string
        column = run.column + run.text.columns
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
