#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that tests read and write.
enum TestFiles {
  /// The folder of the recorded outlines, beside this file.
  static let outlines = folder(of: #filePath) + "/Outlines"
  /// The folder of scraped articles with outlines written by hand.
  static let scraped = folder(of: #filePath) + "/Scraped"
  /// The folder of the whole project.
  static let repository = folder(of: folder(of: folder(of: #filePath)))

  /// A variable of the environment; nil where it is not set.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder of the fuzzer's corpus.
  static let fuzzCorpus = folder(of: #filePath) + "/FuzzCorpus"

  /// Whether outlines are to be recorded anew.
  static var isRecording: Bool { getenv("RECORD") != nil }

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/articles-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit {
    for name in closed { chmod(path + "/" + name, 0o700) }
    Self.removeAll(Array(path.utf8CString))
  }

  /// Removes a file, or a folder and what is in it; names are bytes, for some are not UTF-8.
  private static func removeAll(_ path: [CChar]) {
    // `remove` takes files, links and empty folders, so that no link is ever followed.
    guard remove(path) != 0, errno == ENOTEMPTY || errno == EEXIST, let stream = opendir(path)
    else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      removeAll(path.dropLast() + [0x2F] + name.map { CChar(bitPattern: $0) } + [0])
    }
    remove(path)
  }

  private var closed: [String] = []

  func add(_ name: String, _ text: String = "words\n") {
    TestFiles.write(Array(text.utf8), to: path + "/" + name)
  }

  /// Adds a file whose name is these bytes.
  func add(bytes name: [UInt8]) {
    let full = (Array(path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
    let number = creat(full, 0o600)
    if number >= 0 { close(number) }
  }

  func addFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }
  func addLink(_ name: String, to target: String) { symlink(target, path + "/" + name) }
  func addPipe(_ name: String) { mkfifo(path + "/" + name, 0o600) }

  /// Takes all permissions from a folder.
  func shut(_ name: String) {
    closed.append(name)
    chmod(path + "/" + name, 0)
  }

  /// Makes a file of that size without writing it.
  func addSparse(_ name: String, size: Int) {
    add(name, "")
    truncate(path + "/" + name, off_t(size))
  }

  func addSocket(_ name: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: (path + "/" + name).utf8) }
    #if canImport(Glibc)
      let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let number = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(number)
  }
}
