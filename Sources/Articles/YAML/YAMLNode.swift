package import SafeText

/// A piece of YAML as text, lists and maps; nothing is a number, a date or a truth value, so that
/// the country `NO` stays Norway.
package struct YAMLNode: Sendable, Equatable {
  /// 1-based line in the file.
  package var line: Int
  /// What it holds.
  package var content: Content

  /// The forms that YAML is read in.
  package enum Content: Sendable, Equatable {
    /// Text as written, not neutralised yet; empty where the file has nothing.
    case text(String)
    /// A list, `- item` or `[item]`.
    case list([YAMLNode])
    /// A map, `key: value` or `{ key: value }`; no key stands twice.
    case map([Entry])
  }

  /// One `key: value` of a map.
  package struct Entry: Sendable, Equatable {
    /// As written, not neutralised yet.
    package var key: String
    /// 1-based line of the key.
    package var line: Int
    /// The value.
    package var value: YAMLNode
  }

  /// The text, where it is text and not empty.
  package var text: String? {
    if case .text(let text) = content, !text.isEmpty { return text }
    return nil
  }

  /// The text, safe to show, where it is text and not empty.
  package var screenText: ScreenText? { text.map { ScreenText($0) } }

  /// The items, where it is a list.
  package var list: [YAMLNode]? {
    if case .list(let items) = content { return items }
    return nil
  }

  /// The entries, where it is a map.
  package var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// Whether nothing was written.
  package var isEmpty: Bool { content == .text("") }

  /// The value of `key`, where it is a map that has the key.
  package subscript(key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }
}

/// How much YAML is read.
package struct YAMLLimits: Sendable {
  /// Bytes.
  package var bytes: Int
  /// Keys in all maps together.
  package var keys: Int
  /// How deep lists and maps nest.
  package var depth = 16

  /// The front matter of an article: 64 KB, 200 keys.
  package static let frontMatter = YAMLLimits(bytes: 64 << 10, keys: 200)
  /// A file of the library's own: 1 MB.
  package static let libraryFile = YAMLLimits(bytes: 1 << 20, keys: .max)
}

/// What was read of some YAML.
package struct YAMLReading: Sendable {
  /// All that was whole before the first slip; nil where that is nothing.
  package var root: YAMLNode?
  /// What is wrong, in the order of lines.
  package var problems: [ContentProblem]
}
