#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or folder, closed when nobody holds it any more.
final class Descriptor: Sendable {
  let number: Int32

  private init(number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Opens a library's own folder; the user named it, so it may be a link.
  static func root(_ path: String) throws(FileProblem) -> Descriptor {
    guard !path.utf8.contains(0) else { throw .badPath }
    return try opened(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Opens the folder `name` in this one, never through a link.
  func folder(_ name: String) throws(FileProblem) -> Descriptor {
    try child(name, flags: O_DIRECTORY)
  }

  /// Opens the file `name` in this folder, never through a link.
  ///
  /// A pipe does not block, and whatever is not a regular file is refused.
  func file(_ name: String) throws(FileProblem) -> Descriptor {
    let file = try child(name, flags: O_NONBLOCK | O_NOCTTY)
    guard try file.status().isRegular else { throw .notAFile }
    return file
  }

  private func child(_ name: String, flags: Int32) throws(FileProblem) -> Descriptor {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0),
      !name.utf8.contains(0x2F)
    else { throw .badPath }
    return try Self.opened(openat(number, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags))
  }

  private static func opened(_ result: Int32) throws(FileProblem) -> Descriptor {
    guard result >= 0 else { throw FileProblem(systemError: errno) }
    return Descriptor(number: result)
  }

  /// What the system says about what is open.
  func status() throws(FileProblem) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileProblem(systemError: errno) }
    return FileStatus(status)
  }

  /// What the system says about `name` in this folder; of a link, about the link itself.
  func status(of name: String) throws(FileProblem) -> FileStatus {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileProblem(systemError: errno)
    }
    return FileStatus(status)
  }

  /// Everything in the file, at most `limit` bytes.
  ///
  /// It is read and not mapped: a mapped file that another program cuts short ends this one.
  func contents(limit: Int) throws(FileProblem) -> [UInt8] {
    let expected = try status().size
    guard expected <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    var room = max(expected, 0) + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = Self.readSome(number, into: buffer)
        failure = result < 0 ? errno : 0
        count = max(result, 0)
      }
      guard failure == 0 else { throw FileProblem(systemError: failure) }
      guard !chunk.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      room = max(expected - bytes.count, 0) + 4096
    }
  }

  private static func readSome(
    _ number: Int32,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  )
    -> Int
  {
    while true {
      let result = read(number, buffer.baseAddress, buffer.count)
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

/// The part of a file's status that a library needs.
struct FileStatus: Sendable {
  var isRegular: Bool
  var isFolder: Bool
  var isLink: Bool
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int64

  init(_ status: stat) {
    let type = status.st_mode & S_IFMT
    isRegular = type == S_IFREG
    isFolder = type == S_IFDIR
    isLink = type == S_IFLNK
    size = Int(clamping: status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    let seconds = Int64(clamping: time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = seconds.overflow ? 0 : seconds.partialValue &+ Int64(clamping: time.tv_nsec)
  }
}

extension FileProblem {
  /// What a system error means to a user.
  ///
  /// `openat` with O_NOFOLLOW says ELOOP for a link, with
  /// O_DIRECTORY as well ENOTDIR; ENXIO is a socket or a device without a driver.
  init(systemError number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case ELOOP: .symbolicLink
      case ENOTDIR, EISDIR, ENXIO, ENODEV: .notAFile
      case ENAMETOOLONG, EINVAL: .badPath
      default: .failed(number)
      }
  }
}
