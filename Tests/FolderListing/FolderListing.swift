#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is in a folder, for tests and benchmarks.
package enum FolderListing {
  /// The names in a folder, sorted, without the folder itself and the one above; none where it
  /// cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths, relative to `folder`, of all files below it, sorted; links are files.
  package static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      guard isFolder("\(folder)/\(name)") else { return [name] }
      return files(below: "\(folder)/\(name)").map { "\(name)/\($0)" }
    }
    .sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
