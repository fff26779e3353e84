/// A tree of YAML nodes as it grows; closing it at any moment keeps all that was complete.
struct YAMLTree {
  enum Form { case list, map }

  /// A list or map that is still open.
  private struct Frame {
    var line: Int
    var form: Form
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var known: Set<String> = []
    var key: (text: String, line: Int, isKept: Bool)?

    var node: YAMLNode {
      YAMLNode(line: line, content: form == .list ? .list(items) : .map(entries))
    }
  }

  private var frames: [Frame] = []
  private var root: YAMLNode?
  /// The line in which the text that was added last ends; nil where it was not kept.
  private var lastEnd: Int?
  /// Keys so far, in all maps.
  private(set) var keys = 0

  init(limits: YAMLLimits) {
    // Bounded by the reader, so that nothing here can recurse deeper.
    frames.reserveCapacity(limits.depth)
  }

  var depth: Int { frames.count }
  var isBegun: Bool { root != nil || !frames.isEmpty }

  /// Whether what comes next is the key of a map.
  var expectsKey: Bool {
    guard let top = frames.last else { return false }
    return top.form == .map && top.key == nil
  }

  /// Takes a key; false where the map has it already, then its value will be dropped.
  mutating func addKey(_ text: String, line: Int) -> Bool {
    guard let top = frames.indices.last else { return true }
    keys += 1
    let isNew = frames[top].known.insert(text).inserted
    frames[top].key = (text, line, isNew)
    return isNew
  }

  /// Takes a value, the last text of which ends in line `end`.
  mutating func add(_ node: YAMLNode, end: Int?) {
    lastEnd = end
    guard let top = frames.indices.last else {
      root = root ?? node
      return
    }
    if frames[top].form == .list {
      frames[top].items.append(node)
    } else if let key = frames[top].key {
      if key.isKept {
        frames[top].entries.append(YAMLNode.Entry(key: key.text, line: key.line, value: node))
      } else {
        lastEnd = nil
      }
      frames[top].key = nil
    } else {
      // A list or map where a key should be: its value will be dropped with it.
      frames[top].key = ("", node.line, false)
    }
  }

  /// Drops the value that was added last, if it reaches a slip in `line`.
  ///
  /// It may be half of what was written: of `title: Baclofen: uses` libyaml gives `Baclofen`.
  mutating func dropLast(reaching line: Int) {
    guard let end = lastEnd, end >= line else { return }
    guard let top = frames.indices.last else {
      root = nil
      return
    }
    guard frames[top].key == nil else { return }
    if frames[top].form == .list { _ = frames[top].items.popLast() }
    if frames[top].form == .map { _ = frames[top].entries.popLast() }
  }

  mutating func open(_ form: Form, line: Int) {
    frames.append(Frame(line: line, form: form))
  }

  /// Closes the innermost list or map.
  mutating func close() {
    guard let frame = frames.popLast() else { return }
    // It ends where its last text does; libyaml's own mark is at whatever follows.
    add(frame.node, end: lastEnd)
  }

  /// The tree, with everything closed that is still open.
  mutating func finish() -> YAMLNode? {
    while !frames.isEmpty { close() }
    return root
  }
}
