package import Drawing
import SafeText

/// One line of typed text with a caret in it.
package struct InputField: Sendable, Equatable {
  /// What a key did to the field.
  package enum Change: Sendable {
    case text, caret
  }

  /// However much is typed or pasted, no more is kept.
  package static let limit = 200

  private var characters: [Character] = [] { didSet { text = String(characters) } }
  /// Characters before the caret.
  private var caret = 0

  /// A field that holds `text`, with the caret behind it.
  package init(_ text: String = "") {
    insert(text)
  }

  /// What stands in it.
  package private(set) var text = ""
  /// Whether nothing stands in it.
  package var isEmpty: Bool { characters.isEmpty }
  /// Whether the caret stands before everything.
  package var isAtStart: Bool { caret == 0 }
  /// Whether the caret stands behind everything.
  var isAtEnd: Bool { caret == characters.count }

  /// Types `text` at the caret; what could act on the terminal is made harmless.
  package mutating func insert(_ text: String) {
    let room = InputField.limit - characters.count
    let added = Array(ScreenText(text).string.prefix(max(0, room)))
    characters.insert(contentsOf: added, at: caret)
    caret += added.count
  }

  /// Takes a key that edits; nil where the key is none.
  package mutating func take(_ key: Key) -> Change? {
    switch key {
    case .character(let character):
      insert(String(character))
      return .text
    case .backspace: return remove(max(0, caret - 1)..<caret)
    case .delete: return remove(caret..<min(caret + 1, characters.count))
    case .control("u"): return remove(0..<caret)
    case .control("k"): return remove(caret..<characters.count)
    case .control("w"): return remove(wordStart..<caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    default: return nil
    }
    return .caret
  }

  private mutating func remove(_ range: Range<Int>) -> Change {
    guard !range.isEmpty else { return .caret }
    characters.removeSubrange(range)
    caret = range.lowerBound
    return .text
  }

  /// Where the word before the caret begins.
  private var wordStart: Int {
    var start = caret
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  /// Draws the text in the first row of `region`, scrolled so that the caret is seen; returns
  /// where the caret stands.
  package func draw(on canvas: inout Canvas, in region: Region, glyphs: Glyphs) -> Position {
    func shown(_ range: Range<Int>) -> ScreenText {
      let part = range == characters.indices ? self.text : String(characters[range])
      return glyphs.showable(ScreenText(part))
    }
    var start = 0
    var before = shown(start..<caret)
    while start < caret, before.columns >= region.columns {
      start += 1
      before = shown(start..<caret)
    }
    var end = caret
    while end < characters.count, shown(start..<end + 1).columns <= region.columns { end += 1 }
    let text = start..<end == 0..<caret ? before : shown(start..<end)
    if text.columns <= region.columns {
      canvas.put(text, row: 0, column: 0, in: region, style: .strong)
    }
    return Position(row: region.row, column: region.column + before.columns)
  }
}
