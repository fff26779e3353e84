import Articles
package import Catalogue
package import Drawing
import SafeText

/// The list on the left: one tree, seen by topic or by article.
package struct Navigator {
  /// A row that can be seen.
  package struct Row {
    package var node: TreeNode
    package var depth: Int
    package var isUnfolded: Bool
  }

  /// What is kept of a lens while the other one shows.
  private struct LensState {
    var unfolded: Set<TreeNode.ID> = []
    var selected: TreeNode.ID?
    var top = 0
  }

  package private(set) var lens: Lens
  package private(set) var rows: [Row] = []
  /// Index of the selected row; 0 where there are none.
  package private(set) var selected = 0
  /// Index of the first row drawn.
  package internal(set) var top = 0

  private let library: Library
  private let language: String
  private let wording: Wording
  private var unfolded: Set<TreeNode.ID> = []
  private var other = LensState()
  /// What is lit in the list.
  package internal(set) var matches: TreeMatches?
  /// What was looked for last.
  var lastTyped: TypedText?

  /// Shows the tree of `library`, folded.
  package init(_ library: Library, lens: Lens, language: String, wording: Wording = .english) {
    self.library = library
    self.wording = wording
    self.lens = lens
    self.language = language
    reload()
  }

  /// The selected row.
  package var selection: Row? {
    rows.indices.contains(selected) ? rows[selected] : nil
  }
}

// MARK: - Moving

extension Navigator {
  /// Selects the row `count` further down, or up; stops at the ends.
  package mutating func move(by count: Int) {
    select(selected.addingReportingOverflow(count).partialValue)
  }

  /// Selects a row; the nearest that exists.
  package mutating func select(_ index: Int) {
    selected = min(max(0, index), max(0, rows.count - 1))
  }

  /// Selects the parent of the selected row; false at the outermost rows.
  package mutating func selectParent() -> Bool {
    guard let depth = selection?.depth, depth > 0,
      let parent = rows[..<selected].lastIndex(where: { $0.depth < depth })
    else { return false }
    selected = parent
    return true
  }

  /// The first row drawn.
  package var firstShown: TreeNode.ID? { rows.indices.contains(top) ? rows[top].node.id : nil }

  /// Draws from a row on, if it is there; `arrange` keeps the selected one in sight.
  package mutating func scroll(to id: TreeNode.ID) {
    top = rows.firstIndex { $0.node.id == id } ?? top
  }

  /// Unfolds what lies above `place` and selects it; false where the lens does not show it.
  package mutating func reveal(_ place: Place) -> Bool {
    let path = library.path(to: place, in: lens)
    guard let last = path.last else { return false }
    for id in path.dropLast() { unfolded.insert(id) }
    reload(selecting: last)
    return selection?.node.id == last
  }
}

// MARK: - Folding

extension Navigator {
  /// Unfolds the selected row; false where it has nothing below, or is unfolded.
  package mutating func unfold() -> Bool {
    guard let row = selection, row.node.hasChildren, !row.isUnfolded else { return false }
    unfolded.insert(row.node.id)
    rows[selected].isUnfolded = true
    rows.insert(contentsOf: rows(below: row.node.id, depth: row.depth + 1), at: selected + 1)
    return true
  }

  /// Folds the selected row; false where it is not unfolded.
  package mutating func fold() -> Bool {
    guard let row = selection, row.isUnfolded else { return false }
    unfolded.remove(row.node.id)
    rows[selected].isUnfolded = false
    let below = rows[(selected + 1)...].prefix { $0.depth > row.depth }
    rows.removeSubrange(below.indices)
    return true
  }

  /// Unfolds every row that has something below.
  package mutating func unfoldAll() {
    var waiting = rows(below: nil, depth: 0)
    while let row = waiting.popLast() {
      guard row.node.hasChildren, unfolded.insert(row.node.id).inserted || row.isUnfolded else {
        continue
      }
      waiting += rows(below: row.node.id, depth: row.depth + 1, deep: false)
    }
    reload(selecting: selection?.node.id)
  }

  /// Folds all rows and selects the outermost one above the selection.
  package mutating func foldAll() {
    while selectParent() {}
    unfolded = []
    reload(selecting: selection?.node.id)
  }

  /// Shows the other lens, as it was left.
  package mutating func switchLens() {
    matches = nil
    let left = LensState(unfolded: unfolded, selected: selection?.node.id, top: top)
    lens = lens == .topics ? .articles : .topics
    unfolded = other.unfolded
    top = other.top
    let wanted = other.selected
    other = left
    reload(selecting: wanted)
  }

  /// Asks the library again, because it has read on; the selection stays where it was.
  package mutating func refresh() {
    if let matches {
      let selected = selection?.node.id
      self.matches = TreeMatches(matches.typed, in: self, from: selected)
      self.matches?.settle(on: selected)
    }
    reload(selecting: selection?.node.id)
  }

  private mutating func reload(selecting wanted: TreeNode.ID? = nil) {
    rows = rows(below: nil, depth: 0)
    let found = wanted.flatMap { id in rows.firstIndex { $0.node.id == id } }
    select(found ?? (wanted == nil ? 0 : selected))
  }

  /// What stands in the tree directly below a node, or outermost for nil.
  func nodes(below parent: TreeNode.ID?) -> [TreeNode] {
    library.children(of: parent, in: lens, language: language)
  }

  /// The rows below `parent` in order, those of unfolded rows among them.
  private func rows(below parent: TreeNode.ID?, depth: Int, deep: Bool = true) -> [Row] {
    var found: [Row] = []
    for node in nodes(below: parent) {
      let isUnfolded = node.hasChildren && unfolded.contains(node.id)
      found.append(Row(node: node, depth: depth, isUnfolded: isUnfolded))
      if deep, isUnfolded { found += rows(below: node.id, depth: depth + 1) }
    }
    return found
  }
}

// MARK: - Drawing

extension Navigator {
  private func list(_ glyphs: Glyphs) -> RowList<[Row]> {
    RowList(rows: rows, glyphs: glyphs) { row in
      let hasChildren = row.node.hasChildren
      let sign = row.isUnfolded ? glyphs.unfolded : glyphs.folded
      let title = glyphs.showable(title(of: row.node))
      return ListRow(
        indent: row.depth * 2,
        marker: hasChildren ? sign : " ",
        title: title,
        trailing: row.node.count > 0 ? ScreenText("\(row.node.count)") : "",
        lit: matches?.typed.ranges(in: title) ?? []
      )
    }
  }

  /// A node's title, with a word where it was made up.
  private func title(of node: TreeNode) -> ScreenText {
    guard node.isTitleMadeUp else { return node.title }
    return ScreenText("\(node.title.string) \(wording[Phrase.titleMadeUp].string)")
  }

  /// The part of the pane that rows are drawn in.
  private func listRegion(in region: Region) -> Region {
    region.droppingTop(region.rows > 4 ? 1 : 0).inset(rows: 0, columns: region.columns > 12 ? 1 : 0)
  }

  /// Scrolls so that the selected row is seen.
  package mutating func arrange(in region: Region, glyphs: Glyphs) {
    top = list(glyphs).top(keeping: selected, near: top, in: listRegion(in: region))
  }

  /// The row at a cell.
  package func row(at position: Position, in region: Region, glyphs: Glyphs) -> Int? {
    let inner = listRegion(in: region)
    guard inner.contains(position) else { return nil }
    return list(glyphs).row(atLine: position.row - inner.row, top: top, in: inner)
  }

  /// Draws the pane; returns where the selected row starts.
  package func draw(
    on canvas: inout Canvas,
    in region: Region,
    glyphs: Glyphs,
    hasFocus: Bool
  ) -> Position? {
    let inner = listRegion(in: region)
    if inner.row > region.row {
      let title = glyphs.showable(wording[lens == .topics ? Phrase.topics : .articles])
      canvas.put(title, row: 0, column: 1, in: region, style: hasFocus ? .strong : .faint)
    }
    if rows.isEmpty {
      let words = glyphs.showable(wording[Phrase.emptyLibrary])
      canvas.put(words, row: 0, column: 0, in: inner, style: .faint)
    }
    return list(glyphs).draw(
      on: &canvas,
      in: inner,
      top: top,
      selected: selected,
      selectedStyle: hasFocus ? .selection : .idleSelection
    )
  }
}
