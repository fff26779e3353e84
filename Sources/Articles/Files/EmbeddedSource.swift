package import SafeText

/// A file that the program carries in itself.
package struct EmbeddedFile: @unchecked Sendable {
  // Unchecked, because the bytes are constants of the executable: nobody writes or frees them.

  /// Path within the library.
  package var path: String
  /// Its bytes, which live as long as the program.
  package var bytes: UnsafeBufferPointer<UInt8>

  /// Notes a file; `bytes` must never change or go.
  package init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
  }
}

/// A library that the program carries in itself.
package struct EmbeddedSource: FileSource {
  package let name: ScreenText
  private let files: [EmbeddedFile]

  /// Makes a library of embedded files; those that are no library's are left out, as in a folder.
  package init(_ files: [EmbeddedFile], name: ScreenText) {
    self.name = name
    self.files = files.filter { file in
      let parts = file.path.utf8.split(separator: 0x2F)
      let name = parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return FileNames.isRead(name, atTop: parts.count == 1)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Walks the files from the beginning.
  package func makeWalk() -> FileWalk {
    FileWalk(files.map { FileEntry(path: $0.path, size: $0.bytes.count, modified: 0) })
  }

  /// The bytes of one file.
  package func read(_ path: String) throws(FileProblem) -> [UInt8] {
    guard let file = files.first(where: { $0.path.utf8.elementsEqual(path.utf8) }) else {
      throw .notFound
    }
    return [UInt8](file.bytes)
  }
}
