import ArgumentParser
import Articles
import Browsing
import CPrepared
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
    try LibraryOptions.open(library)
  }

  /// The library in `folder`, else the one that the environment names, else the shipped one.
  static func open(_ folder: String?) throws -> Library {
    guard let source = try folderSource(folder) else { return Shipped.library }
    return Library(
      source,
      topics: Shipped.topics,
      synonyms: Shipped.synonyms,
      cache: cacheFolder()
    )
  }

  /// The files of the library, to be read by somebody else.
  func source() throws -> any FileSource {
    try LibraryOptions.folderSource(library) ?? EmbeddedSource(Shipped.files, name: "Monograph")
  }

  /// The folder named, else that of the environment; nil where none is.
  private static func folderSource(_ folder: String?) throws -> FolderSource? {
    guard let folder = folder ?? environment("MONOGRAPH_LIBRARY") else { return nil }
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw Failure("no library at \(folder): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("no library at \(folder): it is not a folder")
    }
    return FolderSource(path: folder)
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
  /// The shipped library: as the build prepared it, else read from its files.
  static var library: Library {
    var length = 0
    let bytes = prepared_library(&length)
    let image = LibraryImage(UnsafeRawBufferPointer(start: bytes, count: length))
    return Library(
      source,
      topics: topics,
      synonyms: synonyms,
      image: image,
      key: LibraryImage.key(of: files)
    )
  }

  /// The library's files but for its topics, which are handed over read, so that they are not read
  /// twice.
  static var source: EmbeddedSource {
    EmbeddedSource(files.filter { $0.path != topicsPath }, name: "Monograph")
  }

  /// The language that the locale asks for, of those that the interface has: `fr`, else `en`.
  static var language: String {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    let code = locale.utf8.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return String(decoding: code, as: UTF8.self).lowercased() == "fr" ? "fr" : "en"
  }

  /// The interface's words in that language.
  static var wording: Wording {
    let language = language
    guard language != "en",
      let file = files.first(where: { $0.path == "interface/\(language).yaml" })
    else { return .english }
    return Wording(language: language, file.bytes)
  }

  /// The topic tree for libraries without one of their own.
  static var topics: TopicTree {
    let file = files.first { $0.path == topicsPath }
    let bytes = file.map { Array($0.bytes) } ?? []
    return TopicTree.read(bytes, path: topicsPath, isChecked: false).tree
  }

  /// The word lists for libraries without some of their own.
  static var synonyms: Synonyms {
    let file = files.first { $0.path == "synonyms.yaml" }
    return Synonyms.read(file.map { Array($0.bytes) } ?? []).synonyms
  }

  private static let topicsPath = "topics.yaml"

  /// Every file, the library's and the program's own.
  static var files: [EmbeddedFile] {
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
