package import SafeText

/// Where a library's files come from: a folder, or the files embedded in the program.
package protocol FileSource: Sendable {
  /// What to call the library where it has no title.
  var name: ScreenText { get }

  /// Begins to find the library's files.
  func makeWalk() -> FileWalk

  /// All bytes of the file at `path`, a path as the walk gave it.
  func read(_ path: String) throws(FileProblem) -> [UInt8]
}

/// A file that belongs to a library.
package struct FileEntry: Sendable, Hashable {
  /// Path below the library's folder, parted by `/`; exactly the file system's bytes.
  package var path: String
  /// Size in bytes.
  package var size: Int
  /// When it was last changed, in nanoseconds since 1970; 0 for an embedded file.
  package var modified: Int64

  /// Notes a file.
  package init(path: String, size: Int, modified: Int64) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// A walk over a library's files, one file or problem at a time, in the order of their paths'
/// bytes.
package struct FileWalk: Sendable {
  private enum Course {
    case folder(FolderWalk)
    case listed(ArraySlice<FileEntry>)
  }

  private var course: Course

  init(_ folder: FolderWalk) { course = .folder(folder) }

  /// A walk over files that are known already.
  package init(_ entries: [FileEntry]) { course = .listed(entries[...]) }

  /// The next file, or what keeps something from being one; nil at the end.
  package mutating func next() -> Result<FileEntry, ContentProblem>? {
    switch course {
    case .folder(var walk):
      let step = walk.next()
      course = .folder(walk)
      return step
    case .listed(var entries):
      let entry = entries.popFirst()
      course = .listed(entries)
      return entry.map { .success($0) }
    }
  }
}

/// Which files are a library's, told by their names.
enum FileNames {
  /// The library's own files, the first of which the others need.
  static let libraryFiles = ["topics.yaml", "library.yaml", "claims.yaml", "synonyms.yaml"]

  /// Whether a file of this name is read; the library's own files count at its top only.
  static func isRead(_ name: String, atTop: Bool) -> Bool {
    if atTop, libraryFiles.contains(name) { return true }
    return ["md", "txt"].contains(fileExtension(name))
  }

  /// The extension in lower case, without its dot; empty where there is none.
  static func fileExtension(_ path: String) -> String {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E), dot != name.startIndex else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
  }

  /// The file's name without folders and extension.
  static func stem(_ path: String) -> String {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E), dot != name.startIndex else {
      return String(decoding: name, as: UTF8.self)
    }
    return String(decoding: name[..<dot], as: UTF8.self)
  }

  /// Whether the name is text that can stand in a message as it is: UTF-8, no control characters.
  static func isText(_ name: [UInt8]) -> Bool {
    guard let text = String(validating: name, as: UTF8.self) else { return false }
    return !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
