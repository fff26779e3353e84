import Catalogue
import SafeText

/// The rows of a tree that a typed text is found in, folded ones too.
///
/// The tree is walked in slices, so that one of any size keeps no key waiting.
package struct TreeMatches: Sendable {
  private struct Entry: Sendable {
    var id: TreeNode.ID
    var title: ScreenText
    var hasChildren: Bool
  }

  package let typed: TypedText
  /// Every row of the tree that has been walked, in order.
  private var entries: [Entry] = []
  /// Rows that are still to be walked, the next one last.
  private var waiting: [Entry] = []
  /// Indices of the entries that match.
  private var found: [Int] = []
  /// Index of the current match.
  package private(set) var current: Int?
  /// The row where the search began.
  private let origin: TreeNode.ID?
  private var originEntry: Int?

  /// Begins to look for `typed` in a tree, from the row of `origin` on.
  init(_ typed: TypedText, in navigator: Navigator, from origin: TreeNode.ID?) {
    self.typed = typed
    self.origin = origin
    waiting = navigator.nodes(below: nil).reversed().map(Self.entry)
    advance(in: navigator)
  }

  /// Whether there is more of the tree to walk.
  var hasWork: Bool { !waiting.isEmpty }
  /// How many rows match so far.
  package var count: Int { found.count }

  private static let rowsInSlice = 500

  /// Walks on for one slice.
  mutating func advance(in navigator: Navigator) {
    for _ in 0..<TreeMatches.rowsInSlice {
      guard let next = waiting.popLast() else { return }
      if next.id == origin { originEntry = entries.count }
      if !typed.ranges(in: next.title).isEmpty { found.append(entries.count) }
      entries.append(next)
      if next.hasChildren {
        waiting += navigator.nodes(below: next.id).reversed().map(Self.entry)
      }
    }
  }

  private static func entry(_ node: TreeNode) -> Entry {
    Entry(id: node.id, title: node.title, hasChildren: node.hasChildren)
  }

  /// Makes the match that stands in a row the current one, if one does.
  mutating func settle(on id: TreeNode.ID?) {
    current = found.firstIndex { entries[$0].id == id }
  }

  /// Goes to the first match at the row where the search began, or below it, or else the first;
  /// nil while the walk has not come so far.
  mutating func goToNearest() -> TreeNode.ID? {
    guard !found.isEmpty, originEntry.map({ $0 <= found[found.count - 1] }) == true || !hasWork
    else { return nil }
    return go(to: found.firstIndex { $0 >= originEntry ?? 0 } ?? 0)
  }

  /// Goes to the next match after the row `selected`, or to the one before it.
  mutating func go(_ direction: Int, from selected: TreeNode.ID?) -> (TreeNode.ID, wraps: Bool)? {
    guard !found.isEmpty else { return nil }
    let place = entries.firstIndex { $0.id == selected } ?? 0
    let next =
      direction > 0 ? found.firstIndex { $0 > place } : found.lastIndex { $0 < place }
    let other = direction > 0 ? 0 : found.count - 1
    return go(to: next ?? other).map { ($0, next == nil) }
  }

  private mutating func go(to index: Int) -> TreeNode.ID? {
    current = index
    return entries[found[index]].id
  }
}
