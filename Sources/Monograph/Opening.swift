import ArgumentParser
import Articles
import CShipped
import Catalogue
import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which library to open: `--library`, else `$MONOGRAPH_LIBRARY`, else the shipped one.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("A folder of articles instead of the shipped library.", valueName: "dir")
  )
  var library: String?

  /// The library, before anything of it is read.
  func open() throws -> Library {
    let shipped = Shipped.source
    let topics = Shipped.topics
    guard let folder = library ?? environment("MONOGRAPH_LIBRARY") else {
      return Library(shipped, topics: topics, cache: nil)
    }
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw Failure("no library at \(folder): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("no library at \(folder): it is not a folder")
    }
    return Library(FolderSource(path: folder), topics: topics, cache: cacheFolder())
  }

  /// The library with all of it read.
  func openWhole() throws -> Library {
    let library = try open()
    library.finish()
    return library
  }
}

/// The files of `Content/` inside the binary.
enum Shipped {
  static var source: EmbeddedSource {
    EmbeddedSource(files, name: "Monograph")
  }

  /// The topic tree for libraries without one of their own.
  static var topics: TopicTree {
    let file = files.first { $0.path == "topics.yaml" }
    return TopicTree.read(file.map { Array($0.bytes) } ?? [], path: "topics.yaml").tree
  }

  private static var files: [EmbeddedFile] {
    (0..<shipped_file_count()).compactMap { index in
      guard let file = shipped_file_at(index)?.pointee else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return EmbeddedFile(path: String(cString: file.path), bytes: bytes)
    }
  }
}

/// Where catalogues of large libraries are kept; nil where the environment names no place.
private func cacheFolder() -> String? {
  if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") {
    return folder + "/monograph"
  }
  if let home = environment("HOME"), home.hasPrefix("/") {
    return home + "/.cache/monograph"
  }
  return nil
}
