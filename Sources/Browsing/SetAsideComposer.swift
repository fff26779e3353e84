import Articles
import Catalogue
import Drawing
import SafeText

extension LineComposer {
  /// At the end of an article's page: how much of its file is set aside, as a link to the lines.
  mutating func add(_ counts: [SetAsideCount], of page: Page) {
    guard !counts.isEmpty, case .article(let article) = page.place else { return }
    let parts = counts.map {
      wording.text(
        Phrase.setAsideCount,
        ["kind": wording[$0.kind].string, "lines": "\($0.lines)"]
      ).string
    }
    let text = wording.text(
      Phrase.setAsideSummary,
      ["parts": parts.joined(separator: ", ")]
    )
    let target = ScreenText(Place.setAside(article: article).text)
    let link = Span(range: 0..<text.utf8Count, kind: .link(target))
    blank()
    add(InlineText(text, spans: [link]), style: .faint, article: article)
  }

  /// All that is set aside, block by block; what readers wrote comes last, under a heading that
  /// says what it is.
  mutating func add(_ setAside: [SetAside], of page: Page) {
    markHeading(.init(title: wording[Phrase.setAside], depth: 1, line: 0, place: page.place))
    blank()
    add(wording[Phrase.setAside], style: .heading)
    add(wording[Phrase.setAsideNote], style: .faint)
    for block in setAside where block.kind != .comment { add(block) }
    let comments = setAside.filter { $0.kind == .comment }
    guard !comments.isEmpty else { return }
    blank()
    let heading = wording[Phrase.setAsideComments]
    markHeading(.init(title: heading, depth: 1, line: 0, place: page.place))
    add(heading, style: .warning)
    for block in comments { add(block) }
  }

  private mutating func add(_ block: SetAside) {
    let isOne = block.lines.count == 1
    let words = wording.text(
      isOne ? Phrase.setAsideLine : .setAsideLines,
      [
        "kind": wording[block.kind].string, "first": "\(block.lines.lowerBound)",
        "last": "\(block.lines.upperBound)",
      ]
    )
    blank()
    add(words, style: .source)
    within(Margin(columns: 2)) { composer in
      for text in block.texts {
        for caution in block.cautions(above: text) {
          composer.add(composer.wording[caution], style: .warning)
        }
        composer.add(text, style: .text)
      }
    }
  }
}
