import Articles
import Catalogue
import SafeText

/// What of a hit's lines does not depend on the words that were typed, and the lines as they were
/// last.
///
/// Kept from key to key for what stays in sight: wrapping its text is most of what its lines cost.
struct HitShape {
  /// What else a hit's lines depend on.
  struct Look: Equatable {
    /// What is lit in the path, in what leads in the text, and in the text.
    var pathLit: [Range<Int>]
    var leadLit: [Range<Int>]
    var textLit: [Range<Int>]
    /// The most lines of the text.
    var limit: Int
    /// Whether an empty line follows.
    var isApart = false
  }

  /// The article's title, then the headings.
  let path: ScreenText
  /// The path in lines of the whole width.
  let pathLines: [WrappedLine]
  /// "label, US".
  let badge: ScreenText
  /// "WARNING", "WARNING (editor’s note)" where the paragraph is an editor's; empty for neither.
  let warning: ScreenText
  /// What leads in the best paragraph; empty where nothing does.
  let lead: ScreenText
  /// The best paragraph.
  let text: ScreenText
  /// All of the paragraph in lines.
  let textLines: [SnippetLines.Line]
  /// The hit's own paragraph and what leads it in, as the library has them.
  private let paragraph: ScreenText
  private let ledIn: ScreenText
  /// Whose note it stands in.
  private let note: NoteKind?
  private let columns: Int
  /// How it looked last, and its lines then.
  private var last: (look: Look, lines: [ResultLines.Line])?

  /// Lists narrower than this leave out the headings between the article's title and the last.
  private static let wholePathColumns = 50

  /// The shape in a list that is `columns` wide.
  init(_ hit: SearchHit, columns: Int, glyphs: Glyphs, wording: Wording) {
    self.columns = columns
    paragraph = hit.text
    ledIn = hit.lead
    note = hit.note
    path = Self.path(of: hit, columns: columns, glyphs: glyphs)
    pathLines = path.wrapped(columns: columns)
    badge = glyphs.showable(Self.badge(of: hit, wording))
    warning = glyphs.showable(Self.warning(of: hit, wording))
    text = glyphs.showable(hit.text)
    textLines = SnippetLines.wrap(text, from: 0, columns: max(1, columns - 2), lead: 0)
    lead = glyphs.showable(hit.lead)
  }

  /// Whether it is that of a hit of the same passage in a list of that width.
  func fits(_ hit: SearchHit, columns: Int) -> Bool {
    self.columns == columns && paragraph == hit.text && ledIn == hit.lead
      && note == hit.note
  }

  /// How a hit looks among such results.
  func look(of hit: SearchHit, matcher: SearchMatcher, limit: Int) -> Look {
    Look(
      pathLit: matcher.stretches(in: path),
      leadLit: matcher.stretches(in: lead),
      textLit: text == paragraph
        ? SearchMatcher.stretches(hit.lit, in: text) : matcher.stretches(in: text),
      limit: limit
    )
  }

  /// The lines of a look; `make` makes them where they are not those of the last one.
  mutating func lines(_ look: Look, _ make: (HitShape) -> [ResultLines.Line]) -> [ResultLines.Line]
  {
    if let last, last.look == look { return last.lines }
    let lines = make(self)
    last = (look, lines)
    return lines
  }

  private static func path(of hit: SearchHit, columns: Int, glyphs: Glyphs) -> ScreenText {
    var parts = [hit.article.title]
    for heading in hit.headings where heading != parts.last { parts.append(heading) }
    if columns < wholePathColumns, parts.count > 2 {
      parts = [parts[0], glyphs.ellipsis, parts[parts.count - 1]]
    }
    // A separator stays with what stands before it.
    let separator = "\u{A0}" + glyphs.separator + " "
    var path = ScreenText("")
    for part in parts {
      if !path.isEmpty { path = path + separator }
      path = path + glyphs.showable(part)
    }
    return path
  }

  private static func warning(of hit: SearchHit, _ wording: Wording) -> ScreenText {
    guard let note = hit.note else { return hit.isCautioned ? wording[Phrase.warningWord] : "" }
    guard hit.isCautioned, note != .warning else { return wording[note] }
    return ScreenText("\(wording[Phrase.warningWord].string), \(wording[note].string)")
  }

  private static func badge(of hit: SearchHit, _ wording: Wording) -> ScreenText {
    guard let source = hit.source else { return wording[Phrase.noSource] }
    let kind = source.kind.map { wording[$0] } ?? source.name
    let country = source.country ?? wording[Phrase.noCountry]
    return ScreenText("\(kind.string), \(country.string)")
  }
}
