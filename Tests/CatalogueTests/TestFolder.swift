import Articles
import FolderListing
import SafeText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, gone with it.
final class TestFolder {
  let path: String

  init() {
    var template = Array("/tmp/catalogue-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in FolderListing.names(in: path) { remove(path + "/" + name) }
    if rmdir(path) != 0 { unlink(path) }
  }

  /// Writes a file that was last changed that many seconds ago.
  func write(_ name: String, _ bytes: [UInt8], age: Int = 3600) {
    let file = path + "/" + name
    let number = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { writeSome(number, $0, from: offset) }
      guard count > 0 else { break }
      offset += count
    }
    close(number)
    let time = timespec(tv_sec: now() - age, tv_nsec: 0)
    _ = utimensat(AT_FDCWD, file, [time, time], 0)
  }

  func write(_ name: String, _ text: String, age: Int = 3600) {
    write(name, Array(text.utf8), age: age)
  }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }

  func remove(_ name: String) { unlink(path + "/" + name) }

  func bytes(_ name: String) -> [UInt8] {
    let number = open(path + "/" + name, O_RDONLY)
    defer { close(number) }
    guard number >= 0 else { return [] }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// What tells whether a file was written again.
  func node(_ name: String) -> ino_t {
    var status = stat()
    return stat(path + "/" + name, &status) == 0 ? status.st_ino : 0
  }
}

/// A folder that counts how often its files are read.
final class CountedSource: FileSource {
  let folder: FolderSource
  private let reads = Mutex<[String]>([])

  init(_ path: String) { folder = FolderSource(path: path) }

  var name: ScreenText { folder.name }
  var filesRead: [String] { reads.withLock { $0 } }

  func makeWalk() -> FileWalk { folder.makeWalk() }

  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    reads.withLock { $0.append(path) }
    return try folder.read(path)
  }
}

private func writeSome(_ number: Int32, _ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
  write(number, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
}

private func now() -> Int { time(nil) }

extension TestFolder {
  /// Changes the bytes of a file that others have open.
  func overwrite(_ name: String, _ bytes: [UInt8]) {
    let number = open(path + "/" + name, O_WRONLY)
    defer { close(number) }
    _ = bytes.withUnsafeBytes { writeSome(number, $0, from: 0) }
    ftruncate(number, off_t(bytes.count))
  }
}

extension LibraryInFolder {
  /// Whether nobody builds this library's catalogue.
  var lockIsFree: Bool {
    guard let name = FolderListing.names(in: cache.path).first(where: { $0.hasSuffix(".lock") })
    else {
      return true
    }
    let number = openFile(cache.path + "/" + name, O_RDWR)
    defer {
      // Else a child that another test is just starting would keep it.
      flock(number, LOCK_UN)
      close(number)
    }
    return flock(number, LOCK_EX | LOCK_NB) == 0
  }

  /// Does `body` while somebody has this process's lock files open as a child has them that is
  /// being started.
  mutating func withLockOfChild(_ body: (inout LibraryInFolder) -> Void) {
    let copies = lockDescriptors.map { dup($0) }
    body(&self)
    for copy in copies { close(copy) }
  }

  private var lockDescriptors: [Int32] {
    FolderListing.names(in: "/proc/self/fd").compactMap { name in
      guard let target = realpath("/proc/self/fd/\(name)", nil) else { return nil }
      defer { free(target) }
      let path = String(cString: target)
      return path.hasPrefix(cache.path) && path.hasSuffix(".lock") ? Int32(name) : nil
    }
  }
}

/// Sets the system's limit on the size of files, which holds for root too.
func limitFileSize(to bytes: Int) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #else
    setrlimit(RLIMIT_FSIZE, &limit)
  #endif
}

private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
