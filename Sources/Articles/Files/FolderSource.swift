package import SafeText

/// A library in a folder, and the one door to its files: nothing outside the folder is ever opened,
/// no link is followed, and only regular files are read.
package struct FolderSource: FileSource {
  /// The largest file that is read, 256 MB.
  package static let sizeLimit = 256 << 20
  /// How deep folders may be nested.
  package static let depthLimit = 64

  package let name: ScreenText
  /// The folder's path, as the user gave it.
  package let path: String

  /// Makes a library of the folder at `path`, which is opened only when files are wanted.
  package init(path: String) {
    self.path = path
    let last = path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) }
    name = ScreenText(last ?? path)
  }

  /// Walks the files from the beginning.
  package func makeWalk() -> FileWalk { FileWalk(FolderWalk(root: path)) }

  /// The bytes of one file.
  package func read(_ path: String) throws(FileProblem) -> [UInt8] {
    var names = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let last = names.popLast(), names.count <= Self.depthLimit else { throw .badPath }
    var folder = try Descriptor.root(self.path)
    for name in names { folder = try folder.folder(name) }
    return try folder.file(last).contents(limit: Self.sizeLimit)
  }
}
